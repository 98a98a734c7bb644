package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/trpatlas/trpatlas/data/fold"
	"github.com/trpatlas/trpatlas/data/record"
)

// needlingTables writes what is said about needling. The tables of an empty
// library still hold the zero row of each handle.
func (g *generator) needlingTables(w *writer) {
	n := &g.lib.Needling
	w.head("needling", []string{module + "data", module + "muscles", module + "triggerpoint"},
		use("handling rows", len(n.Handling), maxHandle), use("screening rules", len(n.Screening), maxHandle))
	g.howTables(w, n)
	g.hazardTables(w, n)
	g.evidenceTables(w, n)
	g.sessionTables(w, n)
	g.screeningTable(w, n)
	w.citeTable()
}

func (g *generator) howTables(w *writer, n *record.Needling) {
	w.p("var techniques = [...]technique{\n{},")
	for i := range n.Techniques {
		t := &n.Techniques[i]
		w.p("{id: %q, name: %q, synonyms: %s, aim: %q, depth: %q, duration: %q, done: %q, uses: %s, evidence: %q, differs: %q, citations: %d},",
			t.ID, t.Name, strs(t.Synonyms), t.Aim, t.Depth, t.Duration, t.Done, strs(t.For), t.Evidence, t.Differs, w.cite(t.Citations))
	}
	w.p("}\n")
	w.p("var needles = [...]needle{\n{},")
	for i := range n.Needles {
		d := &n.Needles[i]
		w.p("{id: %q, kind: %q, material: %q, diameters: %s, lengths: %s, gauge: %q, sterility: %q, citations: %d},",
			d.ID, d.Kind, d.Material, floats(d.DiametersMM), floats(d.LengthsMM), d.Gauge, d.Sterility, w.cite(d.Citations))
	}
	w.p("}\n")
}

func (g *generator) hazardTables(w *writer, n *record.Needling) {
	w.p("var handlings = [...]handling{\n{},")
	for i := range n.Handling {
		h := &n.Handling[i]
		w.p("{id: %q, muscles: %s, points: %s, hazard: %d, structure: %q, gravity: %d, position: %q, handling: %q, superficial: %t, specialist: %t, citations: %d},",
			h.ID, handles("muscles.Muscle", h.Muscles, g.muscles), handles("triggerpoint.Point", h.Points, g.points), enum(record.HazardKinds, h.Hazard),
			h.Structure, enum(record.Gravities, h.Gravity), h.Position, h.Handling, h.SuperficialOnly, h.Specialist, w.cite(h.Citations))
	}
	w.p("}\n")
	w.p("// handlingOf are the rows about each point, by the number of the point.")
	w.p("var handlingOf = [...][]Handling{\nnil,")
	for i, p := range g.list {
		var list []string
		for _, h := range n.HandlingOf(&g.lib.Muscles[g.owner[i]-1], p) {
			list = append(list, fmt.Sprint(h+1))
		}
		if len(list) == 0 {
			w.p("nil,")
			continue
		}
		w.p("{%s},", strings.Join(list, ", "))
	}
	w.p("}\n")
	w.p("var events = [...]event{\n{},")
	for i := range n.Events {
		e := &n.Events[i]
		var rates strings.Builder
		for _, r := range e.Rates {
			fmt.Fprintf(&rates, "{Percent: %v, N: %d, Of: %q, Source: data.%s, Note: %q}, ", r.Percent, r.N, r.Of, goName(r.Source), r.Note)
		}
		list := "nil"
		if rates.Len() > 0 {
			list = "[]Rate{" + strings.TrimSuffix(rates.String(), ", ") + "}"
		}
		w.p("{id: %q, name: %q, severity: %d, frequency: %d, rates: %s, what: %q, act: %q, citations: %d},",
			e.ID, e.Name, enum(record.EventSeverities, e.Severity), enum(record.EventFrequencies, e.Frequency), list, e.What, e.Act, w.cite(e.Citations))
	}
	w.p("}\n")
}

func (g *generator) evidenceTables(w *writer, n *record.Needling) {
	w.p("var mechanisms = [...]mechanism{\n{},")
	for i := range n.Mechanisms {
		m := &n.Mechanisms[i]
		w.p("{id: %q, name: %q, claim: %q, evidence: %q, standing: %d, citations: %d},",
			m.ID, m.Name, m.Claim, m.Evidence, enum(record.Standings, m.Standing), w.cite(m.Citations))
	}
	w.p("}\n")
	w.p("var outcomes = [...]outcome{\n{},")
	for i := range n.Outcomes {
		o := &n.Outcomes[i]
		w.p("{id: %q, condition: %q, finding: %q, limits: %q, citations: %d},", o.ID, o.Condition, o.Finding, o.Limits, w.cite(o.Citations))
	}
	w.p("}\n")
	w.p("var disputes = [...]dispute{\n{},")
	for i := range n.Disputes {
		d := &n.Disputes[i]
		w.p("{id: %q, question: %q, positions: []Position{", d.ID, d.Question)
		for _, p := range d.Positions {
			w.p("{View: %q, citations: %d},", p.View, w.cite(p.Citations)+1)
		}
		w.p("}},")
	}
	w.p("}\n")
}

func (g *generator) sessionTables(w *writer, n *record.Needling) {
	w.p("var notes = [...]note{\n{},")
	for i := range n.Session {
		s := &n.Session[i]
		w.p("{id: %q, stage: %d, text: %q, differs: %q, citations: %d},", s.ID, enum(record.SessionStages, s.Stage), s.Text, s.Differs, w.cite(s.Citations))
	}
	w.p("}\n")
	w.p("var practices = [...]practice{\n{},")
	for i := range n.Practitioners {
		s := &n.Practitioners[i]
		w.p("{id: %q, kind: %d, text: %q, citations: %d},", s.ID, enum(record.PracticeKinds, s.Kind), s.Text, w.cite(s.Citations))
	}
	w.p("}\n")
	w.p("var contrasts = [...]Contrast{")
	for i := range n.Comparison {
		s := &n.Comparison[i]
		w.p("{Aspect: %q, DryNeedling: %q, Acupuncture: %q, citations: %d},", s.Aspect, s.DryNeedling, s.Acupuncture, w.cite(s.Citations)+1)
	}
	w.p("}\n")
	w.p("var codes = [...]Code{")
	for _, c := range n.Codes {
		w.p("{System: %q, Code: %q, Text: %q, Note: %q},", c.System, c.Code, c.Text, c.Note)
	}
	w.p("}\n")
}

func (g *generator) screeningTable(w *writer, n *record.Needling) {
	factors := make([]string, 0, len(record.ScreeningAnswers))
	for _, f := range record.ScreeningAnswers {
		factors = append(factors, f.Factor)
	}
	w.p("var rules = [...]rule{\n{},")
	for i := range n.Screening {
		s := &n.Screening[i]
		w.p("{id: %q, factor: %d, answer: %q, kind: %d, hazards: %s, regions: %s, reason: %q, positions: %s, citations: %d},",
			s.ID, enum(factors, s.Factor), s.Answer, enum(record.ScreeningKinds, s.Kind), enums("triggerpoint.HazardKind", s.Hazards, record.HazardKinds),
			enums("muscles.Region", s.Regions, record.Regions), s.Reason, strs(s.Positions), w.cite(s.Citations))
	}
	w.p("}\n")
}

// floats is a Go literal of a list of numbers; nil for none.
func floats(list []float64) string {
	if len(list) == 0 {
		return "nil"
	}
	n := make([]string, len(list))
	for i, v := range list {
		n[i] = fmt.Sprint(v)
	}
	return "[]float64{" + strings.Join(n, ", ") + "}"
}

// enums is a Go literal of a list of values of a closed list.
func enums(typ string, list, of []string) string {
	if len(list) == 0 {
		return "nil"
	}
	n := make([]string, len(list))
	for i, s := range list {
		n[i] = fmt.Sprint(enum(of, s))
	}
	return "[]" + typ + "{" + strings.Join(n, ", ") + "}"
}

// glossaryTables writes the terms, in the order of the ids, and their names.
func (g *generator) glossaryTables(w *writer) {
	ts := slices.SortedFunc(slices.Values(g.lib.Glossary), func(a, b record.Term) int { return cmp.Compare(a.ID, b.ID) })
	type key struct {
		key  string
		term int
	}
	ids := map[string]int{}
	var names []key
	for i, t := range ts {
		ids[t.ID] = i + 1
		for _, s := range slices.Concat([]string{t.Term}, t.Synonyms) {
			names = append(names, key{string(fold.Append(nil, s)), i + 1})
		}
	}
	slices.SortFunc(names, func(a, b key) int { return cmp.Or(cmp.Compare(a.key, b.key), a.term-b.term) })
	w.head("glossary", []string{module + "data"}, use("terms", len(ts), maxHandle), use("names", len(names), maxHandle))
	w.p("// Every term of this version, in the order of the IDs.")
	w.p("const (\nNone Term = iota // no term")
	for i := range ts {
		w.p("%s // %s", goName(ts[i].ID), ts[i].Term)
	}
	w.p(")\n")
	w.p("var table = [...]term{\n{},")
	for i := range ts {
		t := &ts[i]
		w.p("{id: %q, term: %q, synonyms: %s, definition: %q, see: %s, citations: %d},", t.ID, t.Term, strs(t.Synonyms), t.Definition, handles("Term", t.See, ids), w.cite(t.Citations))
	}
	w.p("}\n")
	w.p("// names is every folded term and synonym, sorted.")
	w.p("var names = [...]nameKey{")
	for _, k := range names {
		w.p("{%q, %d},", k.key, k.term)
	}
	w.p("}\n")
	w.citeTable()
}
