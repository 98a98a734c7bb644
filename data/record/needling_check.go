package record

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/trpatlas/trpatlas/data/fold"
)

const needlingFile = "needling.json"

// cptForm is the form of a CPT code of the first category.
var cptForm = regexp.MustCompile(`^\d{5}$`)

// Bounds on the sizes of needles, in millimetres, and on the n of a rate.
const (
	maxDiameterMM = 2
	maxLengthMM   = 200
	maxRateN      = 10_000_000
)

func (c *checker) needling() {
	n := &c.lib.Needling
	c.techniques(n.Techniques)
	c.needles(n.Needles)
	c.handling(n.Handling)
	c.events(n.Events)
	c.evidence(n)
	c.session(n)
	c.needlingCodes(n.Codes)
	c.screening(n.Screening)
	c.hazardCoverage()
}

// rowID holds the ids of one list to their form and to one use each.
func (c *checker) rowID(file, pointer, id string, seen map[string]bool) {
	c.id(file, pointer, id)
	if seen[id] {
		c.add(file, pointer, "unique", fmt.Sprintf("the id %q stands twice in this list", id), "Give each row its own id.")
	}
	seen[id] = true
}

func (c *checker) techniques(list []Technique) {
	seen, names := map[string]bool{}, map[string]string{}
	for i := range list {
		t := &list[i]
		p := at("/techniques", i, "")
		c.rowID(needlingFile, p+"/id", t.ID, seen)
		c.foldedNames(needlingFile, p, "name", t.Name, t.Synonyms, t.ID, names)
		c.text(needlingFile, p+"/aim", t.Aim, true)
		c.text(needlingFile, p+"/depth", t.Depth, true)
		c.text(needlingFile, p+"/duration", t.Duration, true)
		c.text(needlingFile, p+"/done", t.Done, true)
		c.texts(needlingFile, p+"/for", t.For)
		c.text(needlingFile, p+"/evidence", t.Evidence, true)
		c.text(needlingFile, p+"/differs", t.Differs, false)
		c.citations(needlingFile, p+"/citations", t.Citations)
	}
}

// foldedNames checks a name and its synonyms, and holds each, folded, to one
// owner.
func (c *checker) foldedNames(file, p, member, name string, synonyms []string, owner string, names map[string]string) {
	c.text(file, p+"/"+member, name, true)
	c.texts(file, p+"/synonyms", synonyms)
	for j, s := range slices.Concat([]string{name}, synonyms) {
		key := string(fold.Append(nil, s))
		pointer := p + "/" + member
		if j > 0 {
			pointer = at(p+"/synonyms", j-1, "")
		}
		if prev, dup := names[key]; dup {
			c.add(file, pointer, "unique", fmt.Sprintf("%q is already a name of %s (case, accents and hyphens do not count)", s, prev), "Remove it here or there.")
		}
		names[key] = owner
	}
}

func (c *checker) needles(list []Needle) {
	seen := map[string]bool{}
	for i := range list {
		d := &list[i]
		p := at("/needles", i, "")
		c.rowID(needlingFile, p+"/id", d.ID, seen)
		c.text(needlingFile, p+"/kind", d.Kind, true)
		c.text(needlingFile, p+"/material", d.Material, true)
		c.sizes(p+"/diameters_mm", d.DiametersMM, maxDiameterMM)
		c.sizes(p+"/lengths_mm", d.LengthsMM, maxLengthMM)
		c.text(needlingFile, p+"/gauge", d.Gauge, false)
		c.text(needlingFile, p+"/sterility", d.Sterility, true)
		c.citations(needlingFile, p+"/citations", d.Citations)
	}
}

// sizes are in millimetres and rise.
func (c *checker) sizes(pointer string, list []float64, most float64) {
	for j, mm := range list {
		if mm <= 0 || mm > most {
			c.add(needlingFile, at(pointer, j, ""), "range", fmt.Sprintf("%v mm is no size of a needle", mm), fmt.Sprintf("Write millimetres above 0 and up to %v.", most))
		}
		if j > 0 && mm <= list[j-1] {
			c.add(needlingFile, at(pointer, j, ""), "order", "the sizes do not rise", "Sort them, each once.")
		}
	}
}

func (c *checker) handling(list []Handling) {
	seen := map[string]bool{}
	for i := range list {
		h := &list[i]
		p := at("/handling", i, "")
		c.rowID(needlingFile, p+"/id", h.ID, seen)
		if len(h.Muscles) == 0 {
			c.add(needlingFile, p+"/muscles", "required", "no muscle is named", "Name the muscles the row is about.")
		}
		c.muscleRefs(needlingFile, p+"/muscles", "", h.Muscles)
		c.pointRefs(needlingFile, p+"/points", h.Points)
		for j, id := range h.Points {
			if m, _, _ := strings.Cut(id, "."); c.points[id] && !slices.Contains(h.Muscles, m) {
				c.add(needlingFile, at(p+"/points", j, ""), "reference", fmt.Sprintf("the point is of %s, which the row does not name", m), "Add the muscle, or remove the point.")
			}
		}
		c.oneOf(needlingFile, p+"/hazard", h.Hazard, HazardKinds, true)
		c.text(needlingFile, p+"/structure", h.Structure, true)
		c.oneOf(needlingFile, p+"/gravity", h.Gravity, Gravities, true)
		c.text(needlingFile, p+"/position", h.Position, true)
		c.text(needlingFile, p+"/handling", h.Handling, true)
		c.citations(needlingFile, p+"/citations", h.Citations)
	}
}

func (c *checker) events(list []Event) {
	seen := map[string]bool{}
	for i := range list {
		e := &list[i]
		p := at("/events", i, "")
		c.rowID(needlingFile, p+"/id", e.ID, seen)
		c.text(needlingFile, p+"/name", e.Name, true)
		c.oneOf(needlingFile, p+"/severity", e.Severity, EventSeverities, true)
		c.oneOf(needlingFile, p+"/frequency", e.Frequency, EventFrequencies, true)
		for j, r := range e.Rates {
			q := at(p+"/rates", j, "")
			if r.Percent < 0 || r.Percent > 100 {
				c.add(needlingFile, q+"/percent", "range", fmt.Sprintf("%v is not a percentage", r.Percent), "Write a number from 0 to 100.")
			}
			if r.N < 0 || r.N > maxRateN {
				c.add(needlingFile, q+"/n", "range", fmt.Sprintf("%d is no likely number of %s", r.N, r.Of), "Write how many were counted, or leave it out when the source does not say.")
			}
			if r.N == 0 && r.Note == "" {
				c.add(needlingFile, q+"/n", "required", "a rate without its n says nothing of where it comes from", "Add the n, or say in the note what the rate rests on.")
			}
			c.text(needlingFile, q+"/of", r.Of, true)
			c.source(needlingFile, q+"/source", r.Source)
			c.text(needlingFile, q+"/note", r.Note, false)
		}
		c.text(needlingFile, p+"/what", e.What, true)
		c.text(needlingFile, p+"/act", e.Act, true)
		c.citations(needlingFile, p+"/citations", e.Citations)
	}
}

func (c *checker) evidence(n *Needling) {
	mechanisms, outcomes, disputes := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i := range n.Mechanisms {
		m := &n.Mechanisms[i]
		p := at("/mechanisms", i, "")
		c.rowID(needlingFile, p+"/id", m.ID, mechanisms)
		c.text(needlingFile, p+"/name", m.Name, true)
		c.text(needlingFile, p+"/claim", m.Claim, true)
		c.text(needlingFile, p+"/evidence", m.Evidence, true)
		c.oneOf(needlingFile, p+"/standing", m.Standing, Standings, true)
		c.citations(needlingFile, p+"/citations", m.Citations)
	}
	for i := range n.Outcomes {
		o := &n.Outcomes[i]
		p := at("/outcomes", i, "")
		c.rowID(needlingFile, p+"/id", o.ID, outcomes)
		c.text(needlingFile, p+"/condition", o.Condition, true)
		c.text(needlingFile, p+"/finding", o.Finding, true)
		c.text(needlingFile, p+"/limits", o.Limits, true)
		c.citations(needlingFile, p+"/citations", o.Citations)
	}
	for i := range n.Disputes {
		d := &n.Disputes[i]
		p := at("/disputes", i, "")
		c.rowID(needlingFile, p+"/id", d.ID, disputes)
		c.text(needlingFile, p+"/question", d.Question, true)
		if len(d.Positions) < 2 {
			c.add(needlingFile, p+"/positions", "required", "a dispute has at least two sides", "Give each view and who holds it.")
		}
		for j := range d.Positions {
			q := at(p+"/positions", j, "")
			c.text(needlingFile, q+"/view", d.Positions[j].View, true)
			c.citations(needlingFile, q+"/citations", d.Positions[j].Citations)
		}
	}
}

func (c *checker) session(n *Needling) {
	notes, practices, aspects := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i := range n.Session {
		s := &n.Session[i]
		p := at("/session", i, "")
		c.rowID(needlingFile, p+"/id", s.ID, notes)
		c.oneOf(needlingFile, p+"/stage", s.Stage, SessionStages, true)
		c.text(needlingFile, p+"/text", s.Text, true)
		c.text(needlingFile, p+"/differs", s.Differs, false)
		c.citations(needlingFile, p+"/citations", s.Citations)
	}
	for i := range n.Comparison {
		s := &n.Comparison[i]
		p := at("/comparison", i, "")
		c.text(needlingFile, p+"/aspect", s.Aspect, true)
		if aspects[s.Aspect] {
			c.add(needlingFile, p+"/aspect", "unique", fmt.Sprintf("%q stands twice", s.Aspect), "Join the two rows.")
		}
		aspects[s.Aspect] = true
		c.text(needlingFile, p+"/dry_needling", s.DryNeedling, true)
		c.text(needlingFile, p+"/acupuncture", s.Acupuncture, true)
		c.citations(needlingFile, p+"/citations", s.Citations)
	}
	for i := range n.Practitioners {
		s := &n.Practitioners[i]
		p := at("/practitioners", i, "")
		c.rowID(needlingFile, p+"/id", s.ID, practices)
		c.oneOf(needlingFile, p+"/kind", s.Kind, PracticeKinds, true)
		c.text(needlingFile, p+"/text", s.Text, true)
		c.citations(needlingFile, p+"/citations", s.Citations)
	}
}

func (c *checker) needlingCodes(list []NeedlingCode) {
	seen := map[string]bool{}
	for i, k := range list {
		p := at("/codes", i, "")
		c.oneOf(needlingFile, p+"/system", k.System, CodeSystems, true)
		switch k.System {
		case "ICD-10", "ICD-10-CM":
			c.match(needlingFile, p+"/code", k.Code, icd10Form, "it looks like M79.18")
		case "ICD-11":
			c.match(needlingFile, p+"/code", k.Code, icd11Form, "it looks like MG30.3")
		case "CPT":
			c.match(needlingFile, p+"/code", k.Code, cptForm, "it has five digits")
		}
		c.text(needlingFile, p+"/code", k.Code, true)
		if key := k.System + " " + k.Code; seen[key] {
			c.add(needlingFile, p+"/code", "unique", fmt.Sprintf("%s stands twice", key), "Keep one.")
		} else {
			seen[key] = true
		}
		c.text(needlingFile, p+"/text", k.Text, true)
		c.text(needlingFile, p+"/note", k.Note, false)
	}
}

func (c *checker) screening(list []ScreeningRule) {
	seen, answered := map[string]bool{}, map[string]bool{}
	var factors []string
	for _, f := range ScreeningAnswers {
		factors = append(factors, f.Factor)
	}
	for i := range list {
		s := &list[i]
		p := at("/screening", i, "")
		c.rowID(needlingFile, p+"/id", s.ID, seen)
		c.oneOf(needlingFile, p+"/factor", s.Factor, factors, true)
		if k := slices.Index(factors, s.Factor); k >= 0 {
			c.oneOf(needlingFile, p+"/answer", s.Answer, ScreeningAnswers[k].Answers, true)
		}
		answered[s.Factor+" "+s.Answer] = true
		c.oneOf(needlingFile, p+"/kind", s.Kind, ScreeningKinds, true)
		c.list(needlingFile, p+"/hazards", s.Hazards, HazardKinds)
		c.list(needlingFile, p+"/regions", s.Regions, Regions)
		c.text(needlingFile, p+"/reason", s.Reason, true)
		c.texts(needlingFile, p+"/positions", s.Positions)
		if len(s.Positions) == 1 {
			c.add(needlingFile, p+"/positions", "required", "one position is no disagreement", "Give both views, or leave the member out and say it in the reason.")
		}
		c.citations(needlingFile, p+"/citations", s.Citations)
	}
	if len(list) == 0 {
		return
	}
	for _, f := range ScreeningAnswers {
		for _, a := range f.Answers {
			if !answered[f.Factor+" "+a] {
				c.add(needlingFile, "/screening", "coverage", fmt.Sprintf("no row says what %s %q means", f.Factor, a), "A risk that is asked about must have an answer; add a row.")
			}
		}
	}
}

// HandlingOf returns the rows, as indices in order, that are about a point of a
// muscle: those on a hazard of a kind the point has that name the muscle, as a
// whole or at this point.
func (n *Needling) HandlingOf(m *Muscle, p *Point) []int {
	var out []int
	for i := range n.Handling {
		h := &n.Handling[i]
		if slices.Contains(h.Muscles, m.ID) && p.hasHazard(h.Hazard) && (!h.limits(m.ID) || slices.Contains(h.Points, p.ID)) {
			out = append(out, i)
		}
	}
	return out
}

// limits reports whether the row is about some points of the muscle only.
func (h *Handling) limits(muscle string) bool {
	return slices.ContainsFunc(h.Points, func(id string) bool {
		m, _, _ := strings.Cut(id, ".")
		return m == muscle
	})
}

func (p *Point) hasHazard(kind string) bool {
	return slices.ContainsFunc(p.Hazards, func(h Hazard) bool { return h.Kind == kind })
}

// hazardCoverage holds that no point has a hazard without a word on handling,
// that the chest wall is marked for the pleura throughout, and that every row
// is about something.
func (c *checker) hazardCoverage() {
	n := &c.lib.Needling
	if len(n.Handling) == 0 {
		return
	}
	used := make([]bool, len(n.Handling))
	for i := range c.lib.Muscles {
		m := &c.lib.Muscles[i]
		for j := range m.Points {
			p := &m.Points[j]
			pointer := at("/points", j, "hazards")
			kinds := map[string]bool{}
			for _, h := range n.HandlingOf(m, p) {
				used[h] = true
				kinds[n.Handling[h].Hazard] = true
			}
			for k, h := range p.Hazards {
				if !kinds[h.Kind] {
					c.add(c.files[m.ID], at(pointer, k, ""), "coverage", fmt.Sprintf("no row of %s is about %q at %s", needlingFile, h.Kind, p.ID), "Add the muscle to a handling row for this kind of hazard.")
					kinds[h.Kind] = true // once a point
				}
			}
			if m.Region == "thorax" && !p.hasHazard("pneumothorax") {
				c.add(c.files[m.ID], pointer, "coverage", fmt.Sprintf("%s lies on the chest and is not marked for the pleura", p.ID), "Add a hazard of kind pneumothorax.")
			}
		}
	}
	for i := range n.Handling {
		h := &n.Handling[i]
		// A muscle without points still has its handling written down.
		if !used[i] && !slices.ContainsFunc(h.Muscles, func(id string) bool { return c.muscles[id] == nil || len(c.muscles[id].Points) == 0 }) {
			c.add(needlingFile, at("/handling", i, ""), "coverage", fmt.Sprintf("no point of %s has a hazard of kind %q", strings.Join(h.Muscles, " or "), h.Hazard), "Add the hazard to the point, or remove the row.")
		}
	}
	for i := range n.Handling {
		for j, id := range n.Handling[i].Points {
			if p := c.pointByID(id); p != nil && !p.hasHazard(n.Handling[i].Hazard) {
				c.add(needlingFile, at(at("/handling", i, "points"), j, ""), "coverage", fmt.Sprintf("%s itself names no hazard of kind %q", id, n.Handling[i].Hazard), "Add the hazard to the point, or remove it here.")
			}
		}
	}
}

// pointByID finds a point by its id; nil when there is none.
func (c *checker) pointByID(id string) *Point {
	muscle, _, _ := strings.Cut(id, ".")
	m := c.muscles[muscle]
	if m == nil {
		return nil
	}
	for i := range m.Points {
		if m.Points[i].ID == id {
			return &m.Points[i]
		}
	}
	return nil
}

func (c *checker) glossary() {
	const file = "glossary.json"
	ids, names := map[string]bool{}, map[string]string{}
	for i := range c.lib.Glossary {
		ids[c.lib.Glossary[i].ID] = true
	}
	seen := map[string]bool{}
	for i := range c.lib.Glossary {
		t := &c.lib.Glossary[i]
		p := at("", i, "")
		c.rowID(file, p+"/id", t.ID, seen)
		c.foldedNames(file, p, "term", t.Term, t.Synonyms, t.ID, names)
		c.text(file, p+"/definition", t.Definition, true)
		for j, s := range t.See {
			if s == t.ID {
				c.add(file, at(p+"/see", j, ""), "reference", "a term does not point to itself", "Remove it.")
			} else if !ids[s] {
				c.add(file, at(p+"/see", j, ""), "reference", fmt.Sprintf("there is no term %q", s), nearest(c, s, ids))
			}
		}
		c.noTwice(file, p+"/see", t.See)
		c.citations(file, p+"/citations", t.Citations)
	}
}
