package main

import (
	"maps"
	"slices"
	"strings"

	"github.com/trpatlas/trpatlas/data/wording"
)

// complaintTables writes the phrases under which people name each zone.
func (g *generator) complaintTables(w *writer) {
	phrases := map[string]int{} // key -> zone
	loose := map[string]int{}   // with plain relations; 0 where several zones share it
	add := func(words []string, z int) {
		for _, s := range words {
			own, plain := wording.Keys(s)
			phrases[own] = z
			if prev, taken := loose[plain]; taken && prev != z {
				loose[plain] = g.common(prev, z)
				continue
			}
			loose[plain] = z
		}
	}
	for i := range g.lib.Zones {
		add(g.lib.Zones[i].Words, i+1)
	}
	for i := range g.lib.Areas {
		add(g.lib.Areas[i].Words, firstArea+i)
	}
	for key, z := range loose {
		if _, taken := phrases[key]; !taken && z != 0 {
			phrases[key] = z
		}
	}
	terms := map[string]bool{}
	for key := range phrases {
		for t := range strings.SplitSeq(key, " ") {
			terms[t] = true
		}
	}
	keys := slices.Sorted(maps.Keys(phrases))
	w.head("complaint", []string{module + "referral"}, use("phrases", len(keys), maxHandle), use("terms", len(terms), maxHandle), use("areas", len(g.lib.Areas), maxHandle-firstArea))
	w.p("// phrases are the keys of package fold for every way to name a zone, sorted.")
	w.p("var phrases = [...]phrase{")
	for _, k := range keys {
		w.p("{%q, %d},", k, phrases[k])
	}
	w.p("}\n")
	w.p("// areas are the compound places; phrases name them from firstArea on.")
	w.p("var areas = [...][]referral.Zone{")
	for _, a := range g.lib.Areas {
		w.p("%s,", strings.TrimPrefix(handles("referral.Zone", a.Zones, g.zones), "[]referral.Zone"))
	}
	w.p("}\n")
	w.p("// terms are the words that occur in phrases, sorted.")
	w.p("var terms = [...]string{")
	for _, t := range slices.Sorted(maps.Keys(terms)) {
		w.p("%q,", t)
	}
	w.p("}")
}

// firstArea is where the numbers of compound places start; the complaint
// package has the same constant.
const firstArea = 1 << 15

// common is the smallest zone that contains both, or 0.
func (g *generator) common(a, b int) int {
	if a == 0 || b == 0 || a >= firstArea || b >= firstArea {
		return 0
	}
	up := func(z int) int { return g.zones[g.lib.Zones[z-1].Parent] }
	above := map[int]bool{}
	for z := a; z != 0; z = up(z) {
		above[z] = true
	}
	for z := b; z != 0; z = up(z) {
		if above[z] {
			return z
		}
	}
	return 0
}
