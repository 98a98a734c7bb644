package main

import (
	"cmp"
	"encoding/json"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/trpatlas/trpatlas/data/fold"
	"github.com/trpatlas/trpatlas/data/glossary"
	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/condition"
	"github.com/trpatlas/trpatlas/referral/warning"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// entry is one thing that can be found.
type entry struct {
	Kind string
	Name string
	Path string
	keys []string // folded names, the shown one first
}

// entries are everything that can be found, in the order of the kinds.
var entries = sync.OnceValue(func() []entry {
	var out []entry
	add := func(kind, name string, x any, more ...iter.Seq[string]) {
		e := entry{Kind: kind, Name: name, Path: pathOf(x), keys: []string{searchKey(name)}}
		for _, list := range more {
			for s := range list {
				if k := searchKey(s); k != "" && !slices.Contains(e.keys, k) {
					e.keys = append(e.keys, k)
				}
			}
		}
		out = append(out, e)
	}
	for m := range muscles.All() {
		c := m.Codes()
		add("Muscle", m.Name(), m, m.Synonyms(), m.Abbreviations(), m.Groups(),
			slices.Values([]string{m.ID(), m.Latin(), c.TA2, c.TA98, c.UBERON, c.FMA, c.MeSH}))
	}
	for pt := range triggerpoint.All() {
		add("Trigger point", pt.String(), pt, slices.Values([]string{pt.ID()}))
	}
	for z := range referral.Zones() {
		add("Zone", z.Name(), z, z.Words(), slices.Values([]string{z.ID()}))
	}
	for c := range condition.All() {
		add("Condition", c.Name(), c, c.Synonyms(), c.ICD10CM(), c.ICD11())
	}
	for t := range glossary.All() {
		add("Term", t.Term(), t, t.Synonyms())
	}
	for w := range warning.All() {
		add("Red flag", w.Name(), w)
	}
	for l := range warning.LookAlikes() {
		add("Look-alike", l.Name(), l)
	}
	return out
})

// searchKey folds a name word by word. static/explorer.js folds the same way.
func searchKey(s string) string {
	var b []byte
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) && r != '\'' && r != '’'
	}) {
		n := len(b)
		if n > 0 {
			b = append(b, ' ')
		}
		if b = fold.Append(b, word); len(b) == n+1 && n > 0 {
			b = b[:n]
		}
	}
	return string(b)
}

// maxSearch bounds a search, in bytes.
const maxSearch = 200

// search finds entries: those with the very name first, then those whose name
// begins so, then those in which every word asked for begins a word.
func search(query string) []entry {
	q := searchKey(query)
	if q == "" {
		return nil
	}
	type hit struct {
		rank int
		entry
	}
	var hits []hit
	for _, e := range entries() {
		best := miss
		for _, k := range e.keys {
			best = min(best, rank(k, q))
		}
		if best < miss {
			hits = append(hits, hit{best, e})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Compare(a.rank, b.rank) })
	out := make([]entry, len(hits))
	for i, h := range hits {
		out[i] = h.entry
	}
	return out
}

const miss = 3

// rank is how well a key answers a query: 0 best, miss not at all.
func rank(key, q string) int {
	switch {
	case key == q:
		return 0
	case strings.HasPrefix(key, q):
		return 1
	}
	for word := range strings.FieldsSeq(q) {
		if !strings.HasPrefix(key, word) && !strings.Contains(key, " "+word) {
			return miss
		}
	}
	return 2
}

// near are the entries whose names are spelled most like the query.
func near(query string) []entry {
	q := searchKey(query)
	if q == "" {
		return nil
	}
	type hit struct {
		distance int
		entry
	}
	limit := min(4, 2+len(q)/4)
	var hits []hit
	for _, e := range entries() {
		best := limit
		for _, k := range e.keys {
			best = min(best, fold.Distance(q, k, limit))
		}
		if best < limit {
			hits = append(hits, hit{best, e})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Compare(a.distance, b.distance) })
	var out []entry
	for _, h := range hits[:min(len(hits), 8)] {
		out = append(out, h.entry)
	}
	return out
}

// searchIndex is the entries as a script, for suggestions as one types: it is
// fetched when somebody begins to search, and works from a disk too.
var searchIndex = sync.OnceValue(func() []byte {
	rows := make([][4]string, 0, len(entries()))
	for _, e := range entries() {
		rows = append(rows, [4]string{e.Kind, e.Name, e.Path, strings.Join(e.keys, "|")})
	}
	b, err := json.Marshal(rows)
	if err != nil {
		panic(err) // strings can always be written
	}
	return append(append([]byte("// Made by the explorer: kind, name, path, folded names.\nglobalThis.trpatlasIndex = "), b...), ";\n"...)
})

// searchBody is what the page of a search shows.
type searchBody struct {
	Query string
	Hits  []entry
	Near  []entry
	Long  bool // the query was too long to be searched for
}

func searchPage(query string) *page {
	b := searchBody{Query: clean(query)}
	if b.Long = len(b.Query) > maxSearch; !b.Long {
		if b.Hits = search(b.Query); len(b.Hits) == 0 {
			b.Near = near(b.Query)
		}
	}
	return newPage("search.html", "Search", "Search muscles, trigger points, zones, conditions, terms and red flags.", b)
}
