package main

import (
	"iter"
	"slices"
	"sync"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/data/glossary"
	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/condition"
	"github.com/trpatlas/trpatlas/referral/warning"
	"github.com/trpatlas/trpatlas/triggerpoint"
	"github.com/trpatlas/trpatlas/triggerpoint/needling"
)

// citedBy is, for each source, what cites it. It is worked out at the first
// page of a source.
var citedBy = sync.OnceValue(func() map[data.Source][]cited {
	out := map[data.Source][]cited{}
	var now cited
	one := func(s data.Source) {
		if !slices.Contains(out[s], now) {
			out[s] = append(out[s], now)
		}
	}
	add := func(list iter.Seq[data.Citation]) {
		for c := range list {
			one(c.Source)
		}
	}
	for m := range muscles.All() {
		now = cited{"Muscle", m.Name(), pathOf(m)}
		add(m.Citations())
		for p := range referral.Prevalences(m) {
			one(p.Source)
		}
		for pt := range triggerpoint.Of(m) {
			now = cited{"Trigger point", pt.String(), pathOf(pt)}
			add(pt.Citations())
			for r := range referral.From(pt) {
				add(r.Citations())
				for x := range r.Measured() {
					one(x.Source)
				}
			}
		}
	}
	for c := range condition.All() {
		now = cited{"Condition", c.Name(), pathOf(c)}
		add(c.Citations())
		for part := range c.Points() {
			add(part.Citations())
		}
	}
	for w := range warning.All() {
		now = cited{"Red flag", w.Name(), pathOf(w)}
		add(w.Citations())
	}
	for l := range warning.LookAlikes() {
		now = cited{"Look-alike", l.Name(), pathOf(l)}
		add(l.Citations())
	}
	for t := range glossary.All() {
		now = cited{"Term", t.Term(), pathOf(t)}
		add(t.Citations())
	}
	now = cited{"Needling", "Needling", "needling/index.html"}
	citeAll(needling.Techniques(), add)
	citeAll(needling.Needles(), add)
	citeAll(needling.Handlings(), add)
	citeAll(needling.Events(), add)
	for e := range needling.Events() {
		for r := range e.Rates() {
			one(r.Source)
		}
	}
	citeAll(needling.Mechanisms(), add)
	citeAll(needling.Outcomes(), add)
	for d := range needling.Disputes() {
		citeAll(d.Positions(), add)
	}
	citeAll(needling.Notes(), add)
	citeAll(needling.Practices(), add)
	citeAll(needling.Contrasts(), add)
	citeAll(needling.Rules(), add)
	return out
})

func citeAll[T interface {
	Citations() iter.Seq[data.Citation]
}](list iter.Seq[T], add func(iter.Seq[data.Citation])) {
	for x := range list {
		add(x.Citations())
	}
}
