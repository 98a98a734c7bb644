package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/trpatlas/trpatlas/data/fold"
	"github.com/trpatlas/trpatlas/data/record"
	"github.com/trpatlas/trpatlas/data/wording"
)

// warningTables writes the red flags and look-alikes.
func (g *generator) warningTables(w *writer) {
	ws, ls := g.lib.Warnings, g.lib.LookAlikes
	type phrase struct {
		text         string
		alarm, group int
	}
	var phrases []phrase
	type alarm struct {
		warning, groups int
		zones           []string
	}
	var alarms []alarm
	for i := range ws {
		for _, a := range ws[i].Shows {
			for k, group := range a.Words {
				for _, s := range group {
					phrases = append(phrases, phrase{s, len(alarms), k})
				}
			}
			alarms = append(alarms, alarm{i + 1, len(a.Words), a.Zones})
		}
	}
	// Phrases are found by their first word, exact or a stem that stands for
	// any ending. Every stem that a word of a text starts with is reached from
	// the last stem that does not sort behind the word, by way of up.
	first := func(text string) (stem, rest string, wild bool) {
		word, rest, _ := strings.Cut(text, " ")
		stem, wild = strings.CutSuffix(word, "*")
		return stem, rest, wild
	}
	slices.SortFunc(phrases, func(a, b phrase) int {
		sa, _, wa := first(a.text)
		sb, _, wb := first(b.text)
		wild := 0
		if wa != wb {
			wild = 1
			if wb {
				wild = -1
			}
		}
		return cmp.Or(cmp.Compare(sa, sb), wild, cmp.Compare(a.text, b.text), a.alarm-b.alarm, a.group-b.group)
	})
	type stem struct {
		text            string
		from, wild, end int // exact phrases from..wild, stems wild..end
		up              int // index of the longest other stem that this one starts with, plus one
	}
	var stems []stem
	for i, p := range phrases {
		text, _, wild := first(p.text)
		if len(stems) == 0 || stems[len(stems)-1].text != text {
			st := stem{text: text, from: i, wild: i}
			for k := len(stems) - 1; k >= 0; k = stems[k].up - 1 {
				if strings.HasPrefix(text, stems[k].text) {
					st.up = k + 1
					break
				}
			}
			stems = append(stems, st)
		}
		st := &stems[len(stems)-1]
		st.end = i + 1
		if !wild {
			st.wild = i + 1
		}
	}
	w.head("warning", []string{module + "data", module + "referral", module + "triggerpoint"},
		use("warnings", len(ws), maxHandle), use("alarms", len(alarms), maxHandle), use("phrases", len(phrases), maxHandle), use("stems", len(stems), maxHandle), use("look-alikes", len(ls), maxHandle))
	w.p("// Every red flag of this version.")
	w.p("const (\nNone Warning = iota // no warning")
	for i := range ws {
		w.p("%s // %s", goName(ws[i].ID), ws[i].Name)
	}
	w.p(")\n")
	w.p("var warnings = [...]warning{\n{},")
	for i := range ws {
		r := &ws[i]
		w.p("{id: %q, name: %q, urgency: %d, zones: %s, shownOnly: %t, ask: %s, advice: %q, note: %q, citations: %d},",
			r.ID, r.Name, len(record.Urgencies)-slices.Index(record.Urgencies, r.Urgency), handles("referral.Zone", r.Zones, g.zones), r.ShownOnly, strs(r.Ask), r.Advice, r.Note, w.cite(r.Citations))
	}
	w.p("}\n")
	w.p("// alarms are the patterns of words that show a red flag.")
	w.p("var alarms = [...]alarm{")
	for _, a := range alarms {
		w.p("{warning: %d, groups: %d, zones: %s},", a.warning, a.groups, handles("referral.Zone", a.zones, g.zones))
	}
	w.p("}\n")
	w.p("// phrases are the words of the alarms after the first word, sorted by it.")
	w.p("var phrases = [...]phrase{")
	for _, p := range phrases {
		_, rest, _ := first(p.text)
		w.p("{%q, %d, %d},", rest, p.alarm, p.group)
	}
	w.p("}\n")
	w.p("// stems are the first words, sorted.")
	w.p("var stems = [...]stem{")
	for _, st := range stems {
		w.p("{%q, %d, %d, %d, %d},", st.text, st.from, st.wild, st.end, st.up)
	}
	w.p("}\n")
	w.p("var lookAlikes = [...]lookAlike{\n{},")
	for i := range ls {
		l := &ls[i]
		w.p("{id: %q, name: %q, kind: %d, zones: %s, points: %s, tells: %q, citations: %d},", l.ID, l.Name, enum(record.LookAlikeKinds, l.Kind),
			handles("referral.Zone", l.Zones, g.zones), handles("triggerpoint.Point", l.Points, g.points), l.Tells, w.cite(l.Citations))
	}
	w.p("}\n")
	w.citeTable()
}

// conditionTables writes the named conditions.
func (g *generator) conditionTables(w *writer) {
	ds := g.lib.Conditions
	type key struct {
		key string
		d   int
	}
	var names, spoken []key
	rows := 0
	for i := range ds {
		d := &ds[i]
		rows += len(d.Points)
		for _, n := range slices.Concat([]string{d.Name, d.ID}, d.Synonyms) {
			names = append(names, key{string(fold.Append(nil, n)), i + 1})
			spoken = append(spoken, key{spokenForm(n), i + 1})
		}
	}
	order := func(a, b key) int { return cmp.Or(cmp.Compare(a.key, b.key), a.d-b.d) }
	slices.SortFunc(names, order)
	slices.SortFunc(spoken, order)
	same := func(a, b key) bool { return a == b }
	names, spoken = slices.CompactFunc(names, same), slices.CompactFunc(spoken, same)
	w.head("condition", []string{module + "data", module + "referral", module + "triggerpoint"},
		use("conditions", len(ds), maxHandle), use("names", len(names), maxHandle), use("points of conditions", rows, maxHandle))
	w.p("// Every condition of this version.")
	w.p("const (\nNone Condition = iota // no condition")
	for i := range ds {
		w.p("%s // %s", goName(ds[i].ID), ds[i].Name)
	}
	w.p(")\n")
	w.p("var table = [...]condition{\n{},")
	for i := range ds {
		d := &ds[i]
		w.p("{id: %q, name: %q, synonyms: %s, zones: %s, icd10cm: %s, icd11: %s, mimics: %s, note: %q, citations: %d,",
			d.ID, d.Name, strs(d.Synonyms), handles("referral.Zone", d.Zones, g.zones), strs(d.Codes.ICD10CM), strs(d.Codes.ICD11), strs(d.Mimics), d.Note, w.cite(d.Citations))
		if len(d.Points) > 0 {
			w.p("points: []pointRow{")
			for _, p := range d.Points {
				w.p("{point: %d, evidence: %d, note: %q, citations: %d},", g.points[p.Point], enum(record.PointEvidence, p.Evidence), p.Note, w.cite(p.Citations))
			}
			w.p("},")
		}
		w.p("},")
	}
	w.p("}\n")
	for _, t := range []struct {
		name, doc string
		keys      []key
	}{{"names", "every folded name", names}, {"spoken", "every name as words, the way a text says it", spoken}} {
		w.p("// %s is %s, sorted.", t.name, t.doc)
		w.p("var %s = [...]nameKey{", t.name)
		for _, k := range t.keys {
			w.p("{%q, %d},", k.key, k.d)
		}
		w.p("}\n")
	}
	w.citeTable()
}

// spokenForm is a name as the words that a reader of a text meets, folded,
// without small words.
func spokenForm(name string) string {
	var out []string
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return strings.ContainsRune(" -/,.()", r) }) {
		if f := string(fold.Append(nil, word)); f != "" && !wording.Small(f) {
			out = append(out, wording.Term(f))
		}
	}
	return strings.Join(out, " ")
}
