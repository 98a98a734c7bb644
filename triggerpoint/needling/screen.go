package needling

import (
	"cmp"
	"iter"
	"slices"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// Notice belongs beside everything of this package that is shown to a person.
const Notice = "Reference only: the absence of a finding is no all-clear, and nothing here is an instruction to needle anybody."

// Kind says what a finding means.
type Kind uint8

// The kinds of finding. Their order is that of the answer, last first, and no
// scale of danger: what must be asked first may turn out to forbid needling.
const (
	UnknownKind     Kind = iota
	AskFirst             // settle this before any needle
	Caution              // guides needle here with care
	Contraindicated      // guides advise against it
)

var kindNames = [...]string{"", "ask-first", "caution", "contraindicated"}

// String returns the word used in the authored files; "" when unknown.
func (k Kind) String() string { return word(kindNames[:], int(k)) }

// Rule is a handle for what one answer about a person means for needling. The
// zero Rule is none.
type Rule uint16

type rule struct {
	id, answer, reason string
	positions          []string
	hazards            []triggerpoint.HazardKind
	regions            []muscles.Region
	citations          uint16
	factor             Factor
	kind               Kind
}

func (r Rule) row() *rule { return at(rules[:], r) }

// Rules yields every rule.
func Rules() iter.Seq[Rule] { return pick[Rule](rules[:], every) }

// ParseRule returns the rule with exactly this ID, or an error of type
// *[data.UnknownError].
func ParseRule(id string) (Rule, error) {
	return find[Rule]("screening rule", id, rules[:], func(r *rule) string { return r.id })
}

// Valid reports whether r names a rule of this version.
func (r Rule) Valid() bool { return valid(rules[:], r) }

// ID returns the stable identifier.
func (r Rule) ID() string { return r.row().id }

// String returns the ID.
func (r Rule) String() string { return r.row().id }

// Factor returns what the rule is about.
func (r Rule) Factor() Factor { return r.row().factor }

// Answer returns the answer on which the rule applies, as "yes" or "local".
func (r Rule) Answer() string { return r.row().answer }

// Kind says what the rule means.
func (r Rule) Kind() Kind { return r.row().kind }

// Hazards yields the kinds of hazard the rule is limited to; none when it holds
// whatever a needle may meet.
func (r Rule) Hazards() iter.Seq[triggerpoint.HazardKind] { return data.All(r.row().hazards) }

// Regions yields the regions the rule is limited to; none when it holds
// everywhere.
func (r Rule) Regions() iter.Seq[muscles.Region] { return data.All(r.row().regions) }

// Reason says why.
func (r Rule) Reason() string { return r.row().reason }

// Positions yields what different guides say where they disagree; none when
// they were not seen to.
func (r Rule) Positions() iter.Seq[string] { return data.All(r.row().positions) }

// Citations yields its sources.
func (r Rule) Citations() iter.Seq[data.Citation] {
	return data.All(cited(r.row().citations, r.Valid()))
}

// limited reports whether the rule holds only at some points.
func (r *rule) limited() bool { return len(r.hazards) > 0 || len(r.regions) > 0 }

// holdsAt reports whether the rule, if it is limited, holds at a point.
func (r *rule) holdsAt(p triggerpoint.Point) bool {
	if len(r.regions) > 0 && !slices.Contains(r.regions, p.Muscle().Region()) {
		return false
	}
	if len(r.hazards) == 0 {
		return true
	}
	for h := range p.Hazards() {
		if slices.Contains(r.hazards, h.Kind) {
			return true
		}
	}
	return false
}

// Finding is one result of [Screen]. It comes from a rule about an answer, from
// the handling of a hazard at the points, or, with neither, from a question
// that is still open.
type Finding struct {
	Kind     Kind
	Factor   Factor
	Rule     Rule                 // the rule that applies, or none
	Handling Handling             // the hazard at the points, or none
	Points   []triggerpoint.Point // the points it is about, in their order; none for the person as a whole
}

// Open reports whether the finding is a question that nobody has answered.
func (f Finding) Open() bool { return !f.Rule.Valid() && !f.Handling.Valid() }

// Reason says why, in a sentence or two.
func (f Finding) Reason() string {
	switch {
	case f.Rule.Valid():
		return f.Rule.Reason()
	case f.Handling.Valid():
		s := "A needle may meet there: " + f.Handling.Structure() + "."
		if f.Handling.SuperficialOnly() {
			s += " Guides advise superficial needling only."
		}
		if f.Handling.Specialist() {
			s += " Guides ask for special training."
		}
		return s
	case f.Factor.Question() != "":
		return "Not known, so it must be asked: " + f.Factor.Question()
	}
	return ""
}

// Positions yields what different guides say where they disagree; none when
// they were not seen to.
func (f Finding) Positions() iter.Seq[string] { return f.Rule.Positions() }

// Citations yields the sources: those of the rule or of the handling, or, for
// an open question, those of every rule that hangs on the answer, each once.
func (f Finding) Citations() iter.Seq[data.Citation] {
	switch {
	case f.Rule.Valid():
		return f.Rule.Citations()
	case f.Handling.Valid():
		return f.Handling.Citations()
	}
	return func(yield func(data.Citation) bool) {
		var seen []data.Citation
		for i := 1; i < len(rules); i++ {
			if r := &rules[i]; r.factor != f.Factor && (f.Factor != FactorPlace || !r.limited()) {
				continue
			}
			for c := range Rule(i).Citations() {
				if slices.Contains(seen, c) {
					continue
				}
				seen = append(seen, c)
				if !yield(c) {
					return
				}
			}
		}
	}
}

// Screen sets a person beside the points meant to be needled. It returns what
// the guides hold against needling, what calls for care and what must be asked
// first, in this order, and within a kind by factor and rule; the order and
// repetition of the points do not matter.
//
//   - Every factor that is not known gives a question. So does an empty list of
//     points, since much hangs on the place.
//   - A rule limited to hazards or regions applies when a point has one of the
//     hazards and lies in one of the regions; the finding names those points.
//   - Each point's hazards that are grave, or where guides advise superficial
//     needling only or special training, give a caution.
//
// More risks and more points only ever add findings; an answer takes away no
// more than its own question. No finding is no all-clear. A profile or point
// that cannot be is refused with a *[ProfileError] that lists every issue.
func Screen(p Profile, points []triggerpoint.Point) ([]Finding, error) {
	if err := p.Check(points); err != nil {
		return nil, err
	}
	points = slices.Clone(points)
	slices.Sort(points)
	points = slices.Compact(points)

	var out []Finding
	for i := 1; i < len(rules); i++ {
		r := &rules[i]
		if !p.gives(r.factor, r.answer) {
			continue
		}
		f := Finding{Kind: r.kind, Factor: r.factor, Rule: Rule(i)}
		if r.limited() {
			for _, pt := range points {
				if r.holdsAt(pt) {
					f.Points = append(f.Points, pt)
				}
			}
			if len(f.Points) == 0 {
				continue
			}
		}
		out = append(out, f)
	}
	for f := FactorAge; f < FactorPlace; f++ {
		if !p.known(f) {
			out = append(out, Finding{Kind: AskFirst, Factor: f})
		}
	}
	if len(points) == 0 {
		out = append(out, Finding{Kind: AskFirst, Factor: FactorPlace})
	}
	out = appendHazards(out, points)
	slices.SortFunc(out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(b.Kind, a.Kind), cmp.Compare(a.Factor, b.Factor), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Handling, b.Handling))
	})
	return out, nil
}

// appendHazards appends a caution for each row of handling that calls for one.
func appendHazards(out []Finding, points []triggerpoint.Point) []Finding {
	first := len(out)
	for _, pt := range points {
		for _, h := range rowsOf(pt) {
			if r := &handlings[h]; r.gravity != Grave && !r.superficial && !r.specialist {
				continue
			}
			k := slices.IndexFunc(out[first:], func(f Finding) bool { return f.Handling == h })
			if k < 0 {
				k = len(out) - first
				out = append(out, Finding{Kind: Caution, Factor: FactorPlace, Handling: h})
			}
			out[first+k].Points = append(out[first+k].Points, pt)
		}
	}
	return out
}
