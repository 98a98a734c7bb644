package referral

import (
	"iter"
	"math/bits"

	"github.com/trpatlas/trpatlas/data"
)

// Side is a side of the body, the patient's own.
type Side uint8

// The sides. Unknown means that nobody said, or that the zone lies in the
// midline; it is not a third side.
const (
	Unknown Side = iota
	Left
	Right
)

var sideNames = [...]string{"unknown", "left", "right"}

// ParseSide returns the side named "left", "right" or "unknown".
func ParseSide(name string) (Side, error) {
	for i, n := range sideNames {
		if n == name {
			return Side(i), nil
		}
	}
	return Unknown, data.Unknown("side", name, data.All(sideNames[:]))
}

// String returns "left", "right" or "unknown".
func (s Side) String() string {
	if int(s) >= len(sideNames) {
		s = Unknown
	}
	return sideNames[s]
}

// Mirror exchanges left and right.
func (s Side) Mirror() Side {
	switch s {
	case Left:
		return Right
	case Right:
		return Left
	}
	return Unknown
}

// AppendText appends the name of the side.
func (s Side) AppendText(b []byte) ([]byte, error) { return append(b, s.String()...), nil }

// MarshalText returns the name of the side.
func (s Side) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText accepts "left", "right" or "unknown".
func (s *Side) UnmarshalText(text []byte) error {
	v, err := ParseSide(string(text))
	if err != nil {
		return err
	}
	*s = v
	return nil
}

// Site is a zone on a side.
type Site struct {
	Zone Zone
	Side Side
}

// Valid reports whether the zone is one of this version and the side is one of
// the three. A midline zone with a side is valid here; [Query.Check] names it.
func (s Site) Valid() bool { return s.Zone.Valid() && s.Side <= Right }

// String returns "right front of the shoulder" as "Front of the shoulder
// (right)".
func (s Site) String() string { return string(s.appendText(nil)) }

func (s Site) appendText(b []byte) []byte {
	b = append(b, s.Zone.Name()...)
	if s.Side == Left || s.Side == Right {
		b = append(append(append(b, " ("...), s.Side.String()...), ')')
	}
	return b
}

// Mirror returns the same zone on the other side.
func (s Site) Mirror() Site { return Site{s.Zone, s.Side.Mirror()} }

// index is the bit of s in a SiteSet.
func (s Site) index() int { return int(s.Zone)*3 + int(s.Side) }

// SiteSet is a set of sites. It is a comparable value: copies are independent,
// == compares, and the zero value is empty.
type SiteSet struct{ bits [siteWords]uint64 }

// NewSiteSet returns a set of the given sites.
func NewSiteSet(sites ...Site) SiteSet {
	var s SiteSet
	for _, site := range sites {
		s = s.With(site)
	}
	return s
}

// With returns s and site. A site that is not valid changes nothing; test it
// with [Site.Valid] where it comes from outside.
func (s SiteSet) With(site Site) SiteSet {
	if site.Valid() {
		i := site.index()
		s.bits[i/64] |= 1 << (i % 64)
	}
	return s
}

// Without returns s without site.
func (s SiteSet) Without(site Site) SiteSet {
	if site.Valid() {
		i := site.index()
		s.bits[i/64] &^= 1 << (i % 64)
	}
	return s
}

// Has reports whether exactly this site is in s.
func (s SiteSet) Has(site Site) bool {
	if !site.Valid() {
		return false
	}
	i := site.index()
	return s.bits[i/64]&(1<<(i%64)) != 0
}

// Union returns the sites of s and of t.
func (s SiteSet) Union(t SiteSet) SiteSet {
	for i := range s.bits {
		s.bits[i] |= t.bits[i]
	}
	return s
}

// Minus returns the sites of s that are not in t.
func (s SiteSet) Minus(t SiteSet) SiteSet {
	for i := range s.bits {
		s.bits[i] &^= t.bits[i]
	}
	return s
}

// Mirror returns s with left and right exchanged.
func (s SiteSet) Mirror() SiteSet {
	var m SiteSet
	for site := range s.All() {
		m = m.With(site.Mirror())
	}
	return m
}

// Len returns the number of sites.
func (s SiteSet) Len() int {
	n := 0
	for _, w := range s.bits {
		n += bits.OnesCount64(w)
	}
	return n
}

// Empty reports whether s has no site.
func (s SiteSet) Empty() bool { return s == SiteSet{} }

// All yields the sites in the order of the zone tree; of one zone first the
// unknown side, then left, then right.
func (s SiteSet) All() iter.Seq[Site] {
	return func(yield func(Site) bool) {
		for i, w := range s.bits {
			for ; w != 0; w &= w - 1 {
				n := i*64 + bits.TrailingZeros64(w)
				if !yield(Site{Zone(n / 3), Side(n % 3)}) {
					return
				}
			}
		}
	}
}
