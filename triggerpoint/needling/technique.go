package needling

import (
	"iter"

	"github.com/trpatlas/trpatlas/data"
)

// Technique is a handle for one way of needling. The zero Technique is none.
// Store [Technique.ID], never the number.
type Technique uint16

type technique struct {
	id, name, aim, depth, duration string
	done, evidence, differs        string
	synonyms, uses                 []string
	citations                      uint16
}

func (t Technique) row() *technique { return at(techniques[:], t) }

// Techniques yields every technique.
func Techniques() iter.Seq[Technique] { return pick[Technique](techniques[:], every) }

// ParseTechnique returns the technique with exactly this ID, as "superficial",
// or an error of type *[data.UnknownError].
func ParseTechnique(id string) (Technique, error) {
	return find[Technique]("technique", id, techniques[:], func(t *technique) string { return t.id })
}

// Valid reports whether t names a technique of this version.
func (t Technique) Valid() bool { return valid(techniques[:], t) }

// ID returns the stable identifier.
func (t Technique) ID() string { return t.row().id }

// Name returns the name.
func (t Technique) Name() string { return t.row().name }

// String returns the name.
func (t Technique) String() string { return t.row().name }

// Synonyms yields other names and abbreviations.
func (t Technique) Synonyms() iter.Seq[string] { return data.All(t.row().synonyms) }

// Aim says what it is meant to do.
func (t Technique) Aim() string { return t.row().aim }

// Depth says in words how deep the needle goes. There is no length for a
// person: that depends on the muscle and on the build.
func (t Technique) Depth() string { return t.row().depth }

// Duration says how long the needle stays or moves.
func (t Technique) Duration() string { return t.row().duration }

// Done says what is done.
func (t Technique) Done() string { return t.row().done }

// Uses yields what guides use it for.
func (t Technique) Uses() iter.Seq[string] { return data.All(t.row().uses) }

// Evidence says what studies found.
func (t Technique) Evidence() string { return t.row().evidence }

// Differs says how guides differ on it; "" when they were not seen to.
func (t Technique) Differs() string { return t.row().differs }

// Citations yields its sources.
func (t Technique) Citations() iter.Seq[data.Citation] {
	return data.All(cited(t.row().citations, t.Valid()))
}

// Needle is a handle for one kind of needle. The zero Needle is none.
type Needle uint16

type needle struct {
	id, kind, material, gauge, sterility string
	diameters, lengths                   []float64
	citations                            uint16
}

func (n Needle) row() *needle { return at(needles[:], n) }

// Needles yields every kind of needle.
func Needles() iter.Seq[Needle] { return pick[Needle](needles[:], every) }

// ParseNeedle returns the kind of needle with exactly this ID, or an error of
// type *[data.UnknownError].
func ParseNeedle(id string) (Needle, error) {
	return find[Needle]("needle", id, needles[:], func(n *needle) string { return n.id })
}

// Valid reports whether n names a kind of needle of this version.
func (n Needle) Valid() bool { return valid(needles[:], n) }

// ID returns the stable identifier.
func (n Needle) ID() string { return n.row().id }

// Kind says what kind of needle it is, as "Solid filiform needle".
func (n Needle) Kind() string { return n.row().kind }

// String returns the kind.
func (n Needle) String() string { return n.row().kind }

// Material says what it is made of.
func (n Needle) Material() string { return n.row().material }

// DiametersMM yields the diameters seen, in millimetres, rising.
func (n Needle) DiametersMM() iter.Seq[float64] { return data.All(n.row().diameters) }

// LengthsMM yields the lengths in which it is sold, in millimetres, rising. They
// are no depths.
func (n Needle) LengthsMM() iter.Seq[float64] { return data.All(n.row().lengths) }

// Gauge says how gauge numbers and millimetres go together; often "". Gauges of
// injection needles and of filiform needles are different scales.
func (n Needle) Gauge() string { return n.row().gauge }

// Sterility says how it is kept sterile.
func (n Needle) Sterility() string { return n.row().sterility }

// Citations yields its sources.
func (n Needle) Citations() iter.Seq[data.Citation] {
	return data.All(cited(n.row().citations, n.Valid()))
}
