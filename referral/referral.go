package referral

import (
	"iter"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// Strength says how regularly a zone is described for a point.
type Strength uint8

// The strengths. In the manuals' charts an essential zone is drawn solid, a
// spillover zone stippled.
const (
	UnknownStrength Strength = iota
	Essential                // felt by nearly everyone with the point active
	Spillover                // felt by some, beyond the essential zone
)

var strengthNames = [...]string{"", "essential", "spillover"}

// String returns "essential" or "spillover"; "" when unknown.
func (s Strength) String() string {
	if int(s) >= len(strengthNames) {
		s = UnknownStrength
	}
	return strengthNames[s]
}

// Laterality relates the side of the pain to the side of the point.
type Laterality uint8

// The lateralities.
const (
	UnknownLaterality Laterality = iota
	Ipsilateral                  // on the side of the point
	Contralateral                // on the other side
	Bilateral                    // on both sides
	Midline                      // in a zone that is not paired
)

var lateralityNames = [...]string{"", "ipsilateral", "contralateral", "bilateral", "midline"}

// String returns the word used in the authored files; "" when unknown.
func (l Laterality) String() string {
	if int(l) >= len(lateralityNames) {
		l = UnknownLaterality
	}
	return lateralityNames[l]
}

// Of returns the side on which a point of the given side is felt: Unknown for
// a midline zone, a bilateral pattern or a point of unknown side.
func (l Laterality) Of(point Side) Side {
	switch l {
	case Ipsilateral:
		return point
	case Contralateral:
		return point.Mirror()
	}
	return Unknown
}

// Referral is one edge of the atlas: a point is described to refer pain to a
// zone. It is a comparable value.
type Referral struct {
	Point      triggerpoint.Point
	Zone       Zone
	Strength   Strength
	Laterality Laterality

	edge uint16
}

// Measurement is how often a study found the zone in people with the point: a
// number to set beside the chart, not one to rank by.
type Measurement struct {
	Percent float64 // 0 to 100
	N       int     // people or muscles examined
	Source  data.Source
	Note    string // what was counted
}

// edge is one row of the generated table.
type edge struct {
	point      triggerpoint.Point
	zone       Zone
	citations  uint16
	measured   uint16 // first row in the table of measurements
	measuredN  uint8  // number of rows
	strength   Strength
	laterality Laterality
	ordinal    uint8 // place among the edges of the point
	prevalence uint8 // highest percentage of active points in a complaint felt here; 0 when none was measured
}

type measurement struct {
	note        string
	permille, n uint16
	source      data.Source
}

func at(i uint16) Referral {
	e := &edges[i]
	return Referral{e.point, e.zone, e.strength, e.laterality, i}
}

// From yields where a point is described to refer pain: essential zones first,
// each group in the order of the zone tree.
func From(p triggerpoint.Point) iter.Seq[Referral] {
	return func(yield func(Referral) bool) {
		if !p.Valid() {
			return
		}
		for i := firstEdge[p]; i < firstEdge[p+1]; i++ {
			if !yield(at(i)) {
				return
			}
		}
	}
}

// To yields the referrals into a zone and all zones inside it, in the order of
// the zone tree and, within a zone, of the points.
func To(z Zone) iter.Seq[Referral] {
	return func(yield func(Referral) bool) {
		if !z.Valid() {
			return
		}
		for k := zoneFirst[z]; k < zoneFirst[zones[z].end]; k++ {
			if !yield(at(byZone[k])) {
				return
			}
		}
	}
}

// known reports whether r is a row of the table. A Referral that somebody put
// together by hand is not.
func (r Referral) known() bool { return int(r.edge) < len(edges) && at(r.edge) == r }

// Citations yields the sources of the referral.
func (r Referral) Citations() iter.Seq[data.Citation] {
	return func(yield func(data.Citation) bool) {
		if !r.known() {
			return
		}
		for _, c := range citationLists[edges[r.edge].citations] {
			if !yield(c) {
				return
			}
		}
	}
}

// Measured yields what studies counted; none for most referrals.
func (r Referral) Measured() iter.Seq[Measurement] {
	return func(yield func(Measurement) bool) {
		if !r.known() {
			return
		}
		e := &edges[r.edge]
		for _, m := range measured[e.measured : e.measured+uint16(e.measuredN)] {
			if !yield(Measurement{float64(m.permille) / 10, int(m.n), m.source, m.note}) {
				return
			}
		}
	}
}
