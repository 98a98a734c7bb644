package referral

import (
	"errors"
	"iter"

	"github.com/trpatlas/trpatlas/data"
)

// Zone is a handle for a place on the body where pain is felt. Zones form a
// tree; the leaves keep apart what published charts keep apart. The zero Zone
// is [NoZone]. Store [Zone.ID], never the number: numbers change between
// versions.
type Zone uint16

// zone is one row of the generated table.
type zone struct {
	id, name, note        string
	words, dermatomes     []string
	codes                 codes
	choirLeft, choirRight []uint8
	parent, end           uint16
	weight                int16
	depth                 uint8
	wpi                   WPI
	paired, structural    bool
}

// codes mirrors muscles.Codes for places.
type codes struct{ ta2, ta98, uberon, fma, mesh string }

func (z Zone) row() *zone {
	if int(z) >= len(zones) {
		z = NoZone
	}
	return &zones[z]
}

// ParseZone returns the zone with exactly this ID, as "shoulder-front", or an
// error of type *[data.UnknownError] that carries the nearest IDs. For words as
// people say them use package complaint.
func ParseZone(id string) (Zone, error) {
	if z := parseZone(id); z != NoZone {
		return z, nil
	}
	return NoZone, data.Unknown("zone", id, func(yield func(string) bool) {
		for i := 1; i < len(zones); i++ {
			if !yield(zones[i].id) {
				return
			}
		}
	})
}

// Zones yields every zone, parents before their children.
func Zones() iter.Seq[Zone] {
	return func(yield func(Zone) bool) {
		for i := 1; i < len(zones); i++ {
			if !yield(Zone(i)) {
				return
			}
		}
	}
}

// Leaves yields the zones that have no parts.
func Leaves() iter.Seq[Zone] {
	return func(yield func(Zone) bool) {
		for z := range Zones() {
			if z.Leaf() && !yield(z) {
				return
			}
		}
	}
}

// Valid reports whether z names a zone of this version.
func (z Zone) Valid() bool { return z > NoZone && int(z) < len(zones) }

// ID returns the stable identifier, as "shoulder-front"; "" for NoZone.
func (z Zone) ID() string { return z.row().id }

// Name returns the English name, as "Front of the shoulder".
func (z Zone) Name() string { return z.row().name }

// String returns the name.
func (z Zone) String() string { return z.row().name }

// Note returns a remark; often "".
func (z Zone) Note() string { return z.row().note }

// Parent returns the zone that z is a part of, or NoZone for a root.
func (z Zone) Parent() Zone { return Zone(z.row().parent) }

// Children yields the direct parts of z.
func (z Zone) Children() iter.Seq[Zone] {
	return func(yield func(Zone) bool) {
		if !z.Valid() {
			return
		}
		for c := z + 1; c < Zone(zones[z].end); c = Zone(zones[c].end) {
			if !yield(c) {
				return
			}
		}
	}
}

// Leaf reports whether z has no parts.
func (z Zone) Leaf() bool { return z.Valid() && Zone(zones[z].end) == z+1 }

// Contains reports whether o is z or lies inside it.
func (z Zone) Contains(o Zone) bool {
	return z.Valid() && z <= o && o < Zone(zones[z].end)
}

// Paired reports whether the body has the zone twice, left and right. A zone
// that is not paired lies in the midline.
func (z Zone) Paired() bool { return z.row().paired }

// Structural reports whether z is in the tree for completeness only: no point
// is described to refer there.
func (z Zone) Structural() bool { return z.row().structural }

// Words yields how people name the zone: lay words, clinical words and
// abbreviations, in the singular.
func (z Zone) Words() iter.Seq[string] { return data.All(z.row().words) }

// Dermatomes yields the dermatomes that usually cover the zone, as "C5" or, on
// the face, "V2". Published maps differ and neighbours overlap.
func (z Zone) Dermatomes() iter.Seq[string] { return data.All(z.row().dermatomes) }

// Codes returns identifiers of the zone in Terminologia Anatomica 2 and 1998,
// UBERON and the FMA; "" where none is known.
func (z Zone) Codes() (ta2, ta98, uberon, fma string) {
	c := &z.row().codes
	return c.ta2, c.ta98, c.uberon, c.fma
}

var errNoZone = errors.New("referral: no zone has this handle; use a value from ParseZone or Zones")

// AppendText appends the ID, so that every codec writes IDs and not numbers.
func (z Zone) AppendText(b []byte) ([]byte, error) {
	if !z.Valid() {
		return b, errNoZone
	}
	return append(b, zones[z].id...), nil
}

// MarshalText returns the ID.
func (z Zone) MarshalText() ([]byte, error) { return z.AppendText(nil) }

// UnmarshalText accepts an ID, as [ParseZone] does.
func (z *Zone) UnmarshalText(text []byte) error {
	v, err := ParseZone(string(text))
	if err != nil {
		return err
	}
	*z = v
	return nil
}
