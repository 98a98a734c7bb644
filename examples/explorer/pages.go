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

// The pages about the atlas, by path. All of them can be written as files.

// maker starts a page and names its template.
type maker func() (p *page, template string)

// find returns the maker of a path, or nil and, where the path names a room but
// not a thing in it, an error that says what is near.
func find(file string) (maker, error) {
	switch file {
	case "about.html":
		return func() (*page, string) {
			return newPage(file, "What this is, and what it is not", "What the atlas holds, how it was made, what it is not, and how to use the pages.", nil), "about"
		}, nil
	case "all.html":
		return func() (*page, string) {
			return newPage(file, "Everything, A to Z", "Every muscle, point, zone, condition, term and red flag, by name.", nil), "all"
		}, nil
	}
	room, name, ok := strings.Cut(file, "/")
	if !ok {
		return nil, nil
	}
	if name == "index.html" {
		return index(room), nil
	}
	id, ok := strings.CutSuffix(name, ".html")
	if !ok {
		return nil, nil
	}
	switch room {
	case "muscles":
		m, err := muscles.Parse(id)
		return func() (*page, string) { return musclePage(m), "muscle" }, err
	case "points":
		bare, left := strings.CutSuffix(id, "-left")
		pt, err := triggerpoint.Parse(bare)
		if left && !sided(pt) {
			return nil, err
		}
		return func() (*page, string) { return pointPage(pt, left), "point" }, err
	case "zones":
		z, err := referral.ParseZone(id)
		return func() (*page, string) { return zonePage(z), "zone" }, err
	case "conditions":
		c, err := condition.Parse(id)
		return func() (*page, string) { return conditionPage(c), "condition" }, err
	case "terms":
		t, err := glossary.Parse(id)
		return func() (*page, string) { return termPage(t), "term" }, err
	case "sources":
		s, err := data.ParseSource(id)
		return func() (*page, string) { return sourcePage(s), "source" }, err
	}
	return nil, nil
}

// paths yields every path that find knows.
func paths() iter.Seq[string] {
	return func(yield func(string) bool) {
		ok := true
		add := func(p string) { ok = ok && yield(p) }
		add("about.html")
		add("all.html")
		for _, r := range rooms {
			add(r.dir + "/index.html")
		}
		each(muscles.All(), add)
		each(triggerpoint.All(), add)
		for pt := range triggerpoint.All() {
			if sided(pt) {
				add(leftPath(pt))
			}
		}
		each(referral.Zones(), add)
		each(condition.All(), add)
		each(glossary.All(), add)
		each(data.Sources(), add)
	}
}

func each[T any](list iter.Seq[T], add func(string)) {
	for x := range list {
		add(pathOf(x))
	}
}

// sided reports whether a point has a page for the left. One that refers no
// pain has nothing to be shown there, and the one there is lies on the right
// alone.
func sided(pt triggerpoint.Point) bool { return !pt.Painless() }

func leftPath(pt triggerpoint.Point) string {
	return strings.TrimSuffix(pathOf(pt), ".html") + "-left.html"
}

// rooms have an index each.
var rooms = [...]struct{ dir, title, about string }{
	{"muscles", "Muscles and their trigger points", "Every muscle of the atlas with its described trigger points, from head to foot."},
	{"points", "Trigger points", "Every described trigger point, by muscle."},
	{"zones", "Zones of pain", "Every zone of the body that the atlas tells apart, and the broader ones they make up."},
	{"conditions", "Conditions", "Named disorders in which trigger points are said to take part."},
	{"terms", "Terms", "The words of the field and what they mean."},
	{"warnings", "Red flags", "What to rule out before any muscle is blamed."},
	{"look-alikes", "Look-alikes", "What else is felt in the same places and does not come from a muscle."},
	{"needling", "Needling", "What guides say of dry needling, what studies counted, and what is contested."},
	{"sources", "Sources", "What was read, and how much of it."},
}

func index(room string) maker {
	for _, r := range rooms {
		if r.dir == room {
			return func() (*page, string) {
				return newPage(room+"/index.html", r.title, r.about, nil), room
			}
		}
	}
	return nil
}

// rule is what to rule out first for pain in some zones.
func rule(zones []referral.Zone) []warning.Warning {
	var q referral.Query
	for _, z := range zones {
		q.Pain = q.Pain.With(referral.Site{Zone: z})
	}
	return slices.Collect(warning.Ask(q))
}

// zonesOf are the zones that points refer to, each once.
func zonesOf(points iter.Seq[triggerpoint.Point]) []referral.Zone {
	var out []referral.Zone
	for pt := range points {
		for r := range referral.From(pt) {
			out = append(out, r.Zone)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// muscleBody is what a muscle's page shows.
type muscleBody struct {
	muscles.Muscle
	Points      []triggerpoint.Point
	Warnings    []warning.Warning
	Prevalences []referral.Prevalence
	Conditions  []condition.Condition
	Codes       []code
}

type code struct{ Vocabulary, Of, Code string }

func codes(out []code, of string, c muscles.Codes) []code {
	for _, k := range [...]code{{"Terminologia Anatomica 2", of, c.TA2}, {"Terminologia Anatomica 98", of, c.TA98},
		{"UBERON", of, c.UBERON}, {"Foundational Model of Anatomy", of, c.FMA}, {"MeSH", of, c.MeSH}} {
		if k.Code != "" {
			out = append(out, k)
		}
	}
	return out
}

func musclePage(m muscles.Muscle) *page {
	b := muscleBody{Muscle: m, Points: slices.Collect(triggerpoint.Of(m)), Prevalences: slices.Collect(referral.Prevalences(m))}
	b.Warnings = rule(zonesOf(triggerpoint.Of(m)))
	for _, pt := range b.Points {
		for part := range condition.Of(pt) {
			b.Conditions = append(b.Conditions, part.Condition)
		}
	}
	slices.Sort(b.Conditions)
	b.Conditions = slices.Compact(b.Conditions)
	b.Codes = codes(nil, m.Name(), m.Codes())
	for part := range m.Parts() {
		b.Codes = codes(b.Codes, part.Name, part.Codes)
	}
	return newPage(pathOf(m), m.Name(), m.Name()+" ("+m.Latin()+"): anatomy, described trigger points and where they are described to refer pain.", b)
}

// pointBody is what a point's page shows.
type pointBody struct {
	triggerpoint.Point
	Side                    referral.Side
	OtherSide               referral.Side
	OtherPath               string
	Part                    string
	Referrals               []referral.Referral
	Warnings                []warning.Warning
	Handling                []needling.Handling
	LookAlikes              []warning.LookAlike
	Conditions              []condition.Part
	Status                  data.Evidence
	Note                    string
	Superficial, Specialist bool
}

func pointPage(pt triggerpoint.Point, left bool) *page {
	b := pointBody{Point: pt, Side: referral.Right, OtherSide: referral.Left, OtherPath: leftPath(pt),
		Referrals: slices.Collect(referral.From(pt)), Handling: slices.Collect(needling.HandlingOf(pt)),
		LookAlikes: slices.Collect(warning.For(pt)), Conditions: slices.Collect(condition.Of(pt)),
		Superficial: needling.SuperficialOnly(pt), Specialist: needling.Specialist(pt)}
	file := pathOf(pt)
	if left {
		b.Side, b.OtherSide, b.OtherPath = referral.Left, referral.Right, file
		file = leftPath(pt)
	}
	if part, ok := pt.Part(); ok {
		b.Part = part.Name
	}
	if !sided(pt) {
		b.OtherPath = ""
	}
	b.Status, b.Note = pt.Review()
	b.Warnings = rule(zonesOf(slices.Values([]triggerpoint.Point{pt})))
	return newPage(file, pt.String()+", "+b.Side.String(), pt.String()+": where it lies and where it is described to refer pain.", b)
}

// Felt is the side on which a referral is felt, for a point on the page's side.
func (b pointBody) Felt(r referral.Referral) string {
	switch r.Laterality {
	case referral.Midline:
		return "midline"
	case referral.Bilateral:
		return "both sides"
	}
	return r.Laterality.Of(b.Side).String()
}

// zoneBody is what a zone's page shows.
type zoneBody struct {
	referral.Zone
	Up         []referral.Zone
	Parts      []referral.Zone
	Essential  []source
	Spillover  []source
	Warnings   []warning.Warning
	LookAlikes []warning.LookAlike
	Conditions []condition.Condition
	Segments   []referral.Segment
	Codes      []code
}

// source is a point that refers to a zone, with all referrals into it.
type source struct {
	Point     triggerpoint.Point
	Referrals []referral.Referral
}

func zonePage(z referral.Zone) *page {
	b := zoneBody{Zone: z, Parts: slices.Collect(z.Children()), Warnings: rule([]referral.Zone{z}),
		LookAlikes: slices.Collect(warning.In(z)), Conditions: slices.Collect(condition.In(z)),
		Segments: slices.Collect(referral.Site{Zone: z}.Segments())}
	for up := z.Parent(); up.Valid(); up = up.Parent() {
		b.Up = append(b.Up, up)
	}
	slices.Reverse(b.Up)
	byPoint := map[triggerpoint.Point][]referral.Referral{}
	for r := range referral.To(z) {
		byPoint[r.Point] = append(byPoint[r.Point], r)
	}
	for pt := range triggerpoint.All() {
		list := byPoint[pt]
		if list == nil {
			continue
		}
		slices.SortStableFunc(list, func(a, b referral.Referral) int { return cmp.Compare(a.Strength, b.Strength) })
		if list[0].Strength == referral.Essential {
			b.Essential = append(b.Essential, source{pt, list})
		} else {
			b.Spillover = append(b.Spillover, source{pt, list})
		}
	}
	ta2, ta98, uberon, fma := z.Codes()
	b.Codes = codes(nil, z.Name(), muscles.Codes{TA2: ta2, TA98: ta98, UBERON: uberon, FMA: fma})
	return newPage(pathOf(z), z.Name(), "Pain in the zone “"+z.Name()+"”: the trigger points described to refer there, what to rule out first, and what else is felt there.", b)
}

// conditionBody is what a condition's page shows.
type conditionBody struct {
	condition.Condition
	Zones    []referral.Zone
	Parts    []condition.Part
	Warnings []warning.Warning
}

func conditionPage(c condition.Condition) *page {
	b := conditionBody{Condition: c, Zones: slices.Collect(c.Zones()), Parts: slices.Collect(c.Points())}
	b.Warnings = rule(b.Zones)
	return newPage(pathOf(c), c.Name(), c.Name()+": the trigger points that are said to take part, and what that rests on.", b)
}

// sourceBody is what a source's page shows.
type sourceBody struct {
	data.Source
	Cited []cited
}

// cited is a thing whose record cites a source.
type cited struct {
	Kind string
	Name string
	Path string
}

func sourcePage(s data.Source) *page {
	return newPage(pathOf(s), s.Title(), "A source of the atlas, and what cites it.", sourceBody{s, citedBy()[s]})
}
