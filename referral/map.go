package referral

import (
	"iter"
	"slices"

	"github.com/trpatlas/trpatlas/data"
)

// WPI is one of the areas of the Widespread Pain Index of the 2016 revision of
// the ACR fibromyalgia criteria. Seven of them exist on both sides, which makes
// the 19 areas; [Site] carries the side.
type WPI uint8

// The areas.
const (
	NoWPI WPI = iota
	WPIJaw
	WPIShoulderGirdle
	WPIUpperArm
	WPILowerArm
	WPIHip // buttock and trochanter
	WPIUpperLeg
	WPILowerLeg
	WPINeck
	WPIUpperBack
	WPILowerBack
	WPIChest
	WPIAbdomen
)

var wpiNames = [...]string{"", "jaw", "shoulder-girdle", "upper-arm", "lower-arm", "hip", "upper-leg", "lower-leg", "neck", "upper-back", "lower-back", "chest", "abdomen"}

// ParseWPI returns the area with this name, as "shoulder-girdle".
func ParseWPI(name string) (WPI, error) {
	for i, n := range wpiNames {
		if i > 0 && n == name {
			return WPI(i), nil
		}
	}
	return NoWPI, data.Unknown("WPI area", name, data.All(wpiNames[1:]))
}

// String returns the name, as "shoulder-girdle"; "" for none.
func (w WPI) String() string {
	if int(w) >= len(wpiNames) {
		w = NoWPI
	}
	return wpiNames[w]
}

// Paired reports whether the index counts the area once for each side.
func (w WPI) Paired() bool { return w >= WPIJaw && w <= WPILowerLeg }

// Zones yields the leaf zones of the area.
func (w WPI) Zones() iter.Seq[Zone] {
	return func(yield func(Zone) bool) {
		for z := range Leaves() {
			if w != NoWPI && zones[z].wpi == w && !yield(z) {
				return
			}
		}
	}
}

// WPI returns the area of the Widespread Pain Index the zone belongs to, or
// NoWPI: the index leaves out the head above the jaw, the elbow, wrist, hand,
// knee, ankle and foot, and parts of the pelvis.
func (z Zone) WPI() WPI { return z.row().wpi }

// Segment is a segment of the CHOIR Body Map: 101 to 136 on the front, 201 to
// 238 on the back, in the standardised numbering that both body outlines share
// (doi 10.1097/PR9.0000000000000880). Each segment lies on one side.
type Segment uint8

// Valid reports whether the map has the segment.
func (s Segment) Valid() bool { return 101 <= s && s <= 136 || 201 <= s && s <= 238 }

// Segments yields the CHOIR segments that the zone or a part of it lies in, on
// one side; for the side Unknown, on both. Segments come in ascending order.
func (s Site) Segments() iter.Seq[Segment] {
	return func(yield func(Segment) bool) {
		if !s.Zone.Valid() {
			return
		}
		var seen [4]uint64
		for z := s.Zone; z < Zone(zones[s.Zone].end); z++ {
			if s.Side != Right {
				mark(&seen, zones[z].choirLeft)
			}
			if s.Side != Left {
				mark(&seen, zones[z].choirRight)
			}
		}
		for n := Segment(101); n <= 238; n++ {
			if seen[n/64]&(1<<(n%64)) != 0 && !yield(n) {
				return
			}
		}
	}
}

func mark(seen *[4]uint64, segments []uint8) {
	for _, n := range segments {
		seen[n/64] |= 1 << (n % 64)
	}
}

// Sites yields the leaf sites that lie in the segment, each with the segment's
// side; midline zones have the side Unknown.
func (s Segment) Sites() iter.Seq[Site] {
	return func(yield func(Site) bool) {
		if !s.Valid() {
			return
		}
		for z := range Leaves() {
			side := Unknown
			if slices.Contains(zones[z].choirLeft, uint8(s)) {
				side = Left
			} else if slices.Contains(zones[z].choirRight, uint8(s)) {
				side = Right
			} else {
				continue
			}
			if !zones[z].paired {
				side = Unknown
			}
			if !yield(Site{z, side}) {
				return
			}
		}
	}
}
