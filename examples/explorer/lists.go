package main

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/data/glossary"
	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/condition"
	"github.com/trpatlas/trpatlas/referral/warning"
	"github.com/trpatlas/trpatlas/triggerpoint"
	"github.com/trpatlas/trpatlas/triggerpoint/needling"
)

// What the index pages list.

// room is an entry of the navigation.
type room struct{ Path, Name string }

// Rooms are the parts of the site.
func (p *page) Rooms() []room {
	return []room{{"muscles/index.html", "Muscles"}, {"points/index.html", "Points"}, {"zones/index.html", "Zones"},
		{"conditions/index.html", "Conditions"}, {"warnings/index.html", "Red flags"}, {"look-alikes/index.html", "Look-alikes"},
		{"needling/index.html", "Needling"}, {"terms/index.html", "Terms"}}
}

func (p *page) Regions() iter.Seq[muscles.Region] { return muscles.Regions() }

func (p *page) MusclesIn(r muscles.Region) iter.Seq[muscles.Muscle] { return muscles.In(r) }

func (p *page) Muscles() iter.Seq[muscles.Muscle] { return muscles.All() }

func (p *page) PointsOf(m muscles.Muscle) []triggerpoint.Point {
	return slices.Collect(triggerpoint.Of(m))
}

func (p *page) Conditions() []condition.Condition {
	return slices.SortedFunc(condition.All(), func(a, b condition.Condition) int { return strings.Compare(a.Name(), b.Name()) })
}

func (p *page) Terms() iter.Seq[glossary.Term] { return glossary.All() }

func (p *page) Warnings() iter.Seq[warning.Warning] { return warning.All() }

func (p *page) LookAlikes() iter.Seq[warning.LookAlike] { return warning.LookAlikes() }

// Roots are the zones that are part of no other.
func (p *page) Roots() []referral.Zone {
	var out []referral.Zone
	for z := range referral.Zones() {
		if !z.Parent().Valid() {
			out = append(out, z)
		}
	}
	return out
}

func (p *page) Parts(z referral.Zone) []referral.Zone { return slices.Collect(z.Children()) }

// indented is a zone in a list that shows the tree.
type indented struct {
	Zone   referral.Zone
	Indent string
}

// Under are a zone and all in it.
func (p *page) Under(root referral.Zone) []indented {
	var out []indented
	for z := range referral.Zones() {
		if !root.Contains(z) {
			continue
		}
		n := 0
		for up := z; up != root; up = up.Parent() {
			n++
		}
		out = append(out, indented{z, strings.Repeat("\u2003", n)})
	}
	return out
}

// Self is the zone as a list of one.
func (b zoneBody) Self() []referral.Zone { return []referral.Zone{b.Zone} }

// Right is the side that charts show where none is asked for.
func (b termBody) Right() referral.Side { return referral.Right }

// sourceKind is the sources of one kind.
type sourceKind struct {
	Kind    data.SourceKind
	Name    string
	Sources []data.Source
}

// SourceKinds are the sources by kind, the weightiest first.
func (p *page) SourceKinds() []sourceKind {
	out := []sourceKind{{Kind: data.Consensus, Name: "Consensus and guidelines"}, {Kind: data.Review, Name: "Reviews"}, {Kind: data.Study, Name: "Studies"},
		{Kind: data.Manual, Name: "Manuals"}, {Kind: data.Textbook, Name: "Textbooks"}, {Kind: data.Page, Name: "Web pages"}}
	for s := range data.Sources() {
		for i := range out {
			if out[i].Kind == s.Kind() {
				out[i].Sources = append(out[i].Sources, s)
			}
		}
	}
	for i := range out {
		slices.SortStableFunc(out[i].Sources, func(a, b data.Source) int { return strings.Compare(a.Title(), b.Title()) })
	}
	return out
}

// letter is the entries whose names begin so.
type letter struct {
	Letter  string
	Entries []entry
}

// Alphabet is everything that can be found, by name.
func (p *page) Alphabet() []letter {
	list := slices.Clone(entries())
	slices.SortStableFunc(list, func(a, b entry) int { return cmp.Compare(a.keys[0], b.keys[0]) })
	var out []letter
	for _, e := range list {
		l := strings.ToUpper(e.keys[0][:1])
		if len(out) == 0 || out[len(out)-1].Letter != l {
			out = append(out, letter{Letter: l})
		}
		last := &out[len(out)-1]
		last.Entries = append(last.Entries, e)
	}
	return out
}

// Pattern says a pattern in a line.
func (p *page) Pattern(pt triggerpoint.Point) string {
	var zones [3][]string
	for r := range referral.From(pt) {
		name := strings.ToLower(r.Zone.Name()[:1]) + r.Zone.Name()[1:]
		switch r.Laterality {
		case referral.Contralateral:
			name += " (other side)"
		case referral.Bilateral:
			name += " (both sides)"
		}
		zones[r.Strength] = append(zones[r.Strength], name)
	}
	if pt.Painless() {
		return "Described to act without referring pain."
	}
	out := "Essential: " + strings.Join(zones[referral.Essential], ", ") + "."
	if s := zones[referral.Spillover]; s != nil {
		out += " Spillover: " + strings.Join(s, ", ") + "."
	}
	return out
}

// Needling is what guides say of needling, for its page.
func (p *page) Needling() (out struct {
	Techniques []needling.Technique
	Needles    []needling.Needle
	Events     []needling.Event
	Mechanisms []needling.Mechanism
	Outcomes   []needling.Outcome
	Disputes   []needling.Dispute
	Rules      []needling.Rule
	Contrasts  []needling.Contrast
	Practices  []needling.Practice
	Codes      []needling.Code
}) {
	out.Techniques = slices.Collect(needling.Techniques())
	out.Needles = slices.Collect(needling.Needles())
	out.Events = slices.Collect(needling.Events())
	out.Mechanisms = slices.Collect(needling.Mechanisms())
	out.Outcomes = slices.Collect(needling.Outcomes())
	out.Disputes = slices.Collect(needling.Disputes())
	out.Rules = slices.Collect(needling.Rules())
	out.Contrasts = slices.Collect(needling.Contrasts())
	out.Practices = slices.Collect(needling.Practices())
	out.Codes = slices.Collect(needling.Codes())
	return out
}

// Stages are the parts of a course of needling.
func (p *page) Stages() iter.Seq[needling.Stage] { return needling.Stages() }

// NotesOn are what is said of a stage.
func (p *page) NotesOn(s needling.Stage) []needling.Note { return slices.Collect(needling.NotesOn(s)) }
