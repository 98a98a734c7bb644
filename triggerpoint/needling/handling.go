package needling

import (
	"iter"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// Handling is a handle for what guides say of one hazard at some muscles or
// points: what may be met, how grave that is, and how the risk is lowered. The
// zero Handling is none.
type Handling uint16

// Gravity says how grave the harm may be.
type Gravity uint8

// The gravities, least first.
const (
	UnknownGravity Gravity = iota
	Minor                  // passes by itself
	Serious                // needs care or may last
	Grave                  // may threaten life, sight or the spinal cord
)

var gravityNames = [...]string{"", "minor", "serious", "grave"}

// String returns the word used in the authored files; "" when unknown.
func (g Gravity) String() string { return word(gravityNames[:], int(g)) }

type handling struct {
	id, structure, position, handling string
	muscles                           []muscles.Muscle
	points                            []triggerpoint.Point
	citations                         uint16
	hazard                            triggerpoint.HazardKind
	gravity                           Gravity
	superficial, specialist           bool
}

func (h Handling) row() *handling { return at(handlings[:], h) }

// Handlings yields every row.
func Handlings() iter.Seq[Handling] { return pick[Handling](handlings[:], every) }

// HandlingOf yields what guides say of the hazards of a point: the rows on a
// kind of hazard the point has that name its muscle, as a whole or at this
// point. Every kind of hazard of a point has a row.
func HandlingOf(p triggerpoint.Point) iter.Seq[Handling] { return data.All(rowsOf(p)) }

func rowsOf(p triggerpoint.Point) []Handling {
	if int(p) >= len(handlingOf) {
		return nil
	}
	return handlingOf[p]
}

// SuperficialOnly reports whether guides advise superficial needling only at a
// point.
func SuperficialOnly(p triggerpoint.Point) bool {
	for _, h := range rowsOf(p) {
		if handlings[h].superficial {
			return true
		}
	}
	return false
}

// Specialist reports whether guides ask for special training at a point.
func Specialist(p triggerpoint.Point) bool {
	for _, h := range rowsOf(p) {
		if handlings[h].specialist {
			return true
		}
	}
	return false
}

// ParseHandling returns the row with exactly this ID, or an error of type
// *[data.UnknownError].
func ParseHandling(id string) (Handling, error) {
	return find[Handling]("handling", id, handlings[:], func(h *handling) string { return h.id })
}

// Valid reports whether h names a row of this version.
func (h Handling) Valid() bool { return valid(handlings[:], h) }

// ID returns the stable identifier.
func (h Handling) ID() string { return h.row().id }

// Hazard returns the kind of hazard.
func (h Handling) Hazard() triggerpoint.HazardKind { return h.row().hazard }

// Structure names what the needle may meet.
func (h Handling) Structure() string { return h.row().structure }

// String returns the structure.
func (h Handling) String() string { return h.row().structure }

// Gravity says how grave the harm may be.
func (h Handling) Gravity() Gravity { return h.row().gravity }

// Position says how the person is placed.
func (h Handling) Position() string { return h.row().position }

// Text says how guides lower the risk, in general terms.
func (h Handling) Text() string { return h.row().handling }

// SuperficialOnly reports whether guides advise superficial needling only.
func (h Handling) SuperficialOnly() bool { return h.row().superficial }

// Specialist reports whether guides ask for special training.
func (h Handling) Specialist() bool { return h.row().specialist }

// Muscles yields the muscles the row is about.
func (h Handling) Muscles() iter.Seq[muscles.Muscle] { return data.All(h.row().muscles) }

// Points yields the points at which alone the row is about their muscles; it is
// about the other muscles as a whole.
func (h Handling) Points() iter.Seq[triggerpoint.Point] { return data.All(h.row().points) }

// Citations yields its sources.
func (h Handling) Citations() iter.Seq[data.Citation] {
	return data.All(cited(h.row().citations, h.Valid()))
}
