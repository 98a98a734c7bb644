package triggerpoint

import (
	"errors"
	"iter"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/muscles"
)

// Point is a handle for one described trigger point. The zero Point is [None].
// Store [Point.ID], never the number: numbers change between versions.
type Point uint16

// Palpation is how the point is felt for.
type Palpation uint8

// The ways of palpation.
const (
	UnknownPalpation Palpation = iota
	Flat                       // fingertip across the fibres, against what lies beneath
	Pincer                     // the muscle held between thumb and fingers
	Deep                       // pressure through an overlying muscle
	Internal                   // from inside the mouth, rectum or vagina
	Unreachable                // described, but not to be felt from outside
)

var palpationNames = [...]string{"", "flat", "pincer", "deep", "internal", "unreachable"}

// String returns the word used in the authored files; "" when unknown.
func (p Palpation) String() string {
	if int(p) >= len(palpationNames) {
		p = UnknownPalpation
	}
	return palpationNames[p]
}

// Frequency is how often the point is said to be met. It is tradition, not a
// measurement; see referral.Prevalences for numbers.
type Frequency uint8

// The frequencies. UnknownFrequency means that nobody said.
const (
	UnknownFrequency Frequency = iota
	Rare
	Uncommon
	Common
	VeryCommon
)

var frequencyNames = [...]string{"", "rare", "uncommon", "common", "very-common"}

// String returns the word used in the authored files; "" when unknown.
func (f Frequency) String() string {
	if int(f) >= len(frequencyNames) {
		f = UnknownFrequency
	}
	return frequencyNames[f]
}

// HazardKind is what sort of harm a needle may do.
type HazardKind uint8

// The kinds of hazard.
const (
	UnknownHazard HazardKind = iota
	Pneumothorax             // pleura and lung
	Vessel
	Nerve
	Organ       // abdominal or pelvic organ, kidney, airway
	SpinalCanal // spinal cord, its coverings, the foramen magnum
	Eye
	OtherHazard
)

var hazardNames = [...]string{"", "pneumothorax", "vessel", "nerve", "organ", "spinal-canal", "eye", "other"}

// String returns the word used in the authored files; "" when unknown.
func (k HazardKind) String() string {
	if int(k) >= len(hazardNames) {
		k = UnknownHazard
	}
	return hazardNames[k]
}

// Hazard is what a needle at the point may meet. A point without hazards is
// not thereby safe to needle.
type Hazard struct {
	Kind      HazardKind
	Structure string
}

// point is one row of the generated table.
type point struct {
	id, label, location, note string
	landmarks, symptoms       []string
	hazards                   []Hazard
	satellites, satelliteOf   []Point
	muscle                    muscles.Muscle
	citations                 uint16
	part                      uint8
	palpation                 Palpation
	frequency                 Frequency
	review                    data.Evidence
	painless                  bool
}

func (p Point) row() *point {
	if int(p) >= len(table) {
		p = None
	}
	return &table[p]
}

// Parse returns the point with exactly this ID, as "infraspinatus.1", or an
// error of type *[data.UnknownError] that carries the nearest IDs.
func Parse(id string) (Point, error) {
	if p := parse(id); p != None {
		return p, nil
	}
	return None, data.Unknown("point", id, func(yield func(string) bool) {
		for i := 1; i < len(table); i++ {
			if !yield(table[i].id) {
				return
			}
		}
	})
}

// Of yields the points of a muscle in the order of their numbers.
func Of(m muscles.Muscle) iter.Seq[Point] {
	return func(yield func(Point) bool) {
		if !m.Valid() {
			return
		}
		for p := firstOf[m]; p < firstOf[m+1]; p++ {
			if !yield(Point(p)) {
				return
			}
		}
	}
}

// All yields every point, ordered by muscle and number.
func All() iter.Seq[Point] {
	return func(yield func(Point) bool) {
		for i := 1; i < len(table); i++ {
			if !yield(Point(i)) {
				return
			}
		}
	}
}

// Valid reports whether p names a point of this version.
func (p Point) Valid() bool { return p > None && int(p) < len(table) }

// ID returns the stable identifier, as "infraspinatus.1"; "" for None.
func (p Point) ID() string { return p.row().id }

// String returns the muscle's name and the label, as "Infraspinatus TrP1".
func (p Point) String() string {
	if !p.Valid() {
		return ""
	}
	return table[p].muscle.Name() + " " + table[p].label
}

// Muscle returns the muscle the point lies in.
func (p Point) Muscle() muscles.Muscle { return p.row().muscle }

// Label returns the manual's number, as "TrP1", or a descriptive label.
// Numbers differ between editions.
func (p Point) Label() string { return p.row().label }

// Part returns the part of the muscle it lies in, and whether one is named.
func (p Point) Part() (muscles.Part, bool) {
	r := p.row()
	return r.muscle.Part(int(r.part))
}

// Location says in words where in the muscle it is found.
func (p Point) Location() string { return p.row().location }

// Landmarks yields what to find first.
func (p Point) Landmarks() iter.Seq[string] { return data.All(p.row().landmarks) }

// Palpation says how it is felt for.
func (p Point) Palpation() Palpation { return p.row().palpation }

// Frequency says how often it is said to be met.
func (p Point) Frequency() Frequency { return p.row().frequency }

// Painless reports whether the point is described to act without referring
// pain; its symptoms then say what it does.
func (p Point) Painless() bool { return p.row().painless }

// Symptoms yields what is described beyond pain: autonomic, motor, balance,
// limits of movement.
func (p Point) Symptoms() iter.Seq[string] { return data.All(p.row().symptoms) }

// Satellites yields the points that this one is described to activate.
func (p Point) Satellites() iter.Seq[Point] { return data.All(p.row().satellites) }

// SatelliteOf yields the points that are described to activate this one.
func (p Point) SatelliteOf() iter.Seq[Point] { return data.All(p.row().satelliteOf) }

// Hazards yields what a needle there may meet.
func (p Point) Hazards() iter.Seq[Hazard] { return data.All(p.row().hazards) }

// Review returns how far the record was checked, and a remark: what differs
// between sources, or how a chart was mapped to zones. No status means that a
// clinician has reviewed it.
func (p Point) Review() (status data.Evidence, note string) {
	r := p.row()
	return r.review, r.note
}

// Citations yields the sources of the point's description.
func (p Point) Citations() iter.Seq[data.Citation] {
	var list []data.Citation // one return, so that the loop body is inlined
	if p.Valid() {
		list = citationLists[table[p].citations]
	}
	return data.All(list)
}

var errNone = errors.New("triggerpoint: no point has this handle; use a value from Parse, Of or All")

// AppendText appends the ID, so that every codec writes IDs and not numbers.
func (p Point) AppendText(b []byte) ([]byte, error) {
	if !p.Valid() {
		return b, errNone
	}
	return append(b, table[p].id...), nil
}

// MarshalText returns the ID.
func (p Point) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText accepts an ID, as [Parse] does.
func (p *Point) UnmarshalText(text []byte) error {
	v, err := Parse(string(text))
	if err != nil {
		return err
	}
	*p = v
	return nil
}
