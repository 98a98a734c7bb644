package muscles

import (
	"iter"

	"github.com/trpatlas/trpatlas/data"
)

// Region is the part of the body a muscle is filed under.
type Region uint8

// The regions, from head to foot.
const (
	NoRegion Region = iota
	Head
	Neck
	Shoulder
	Arm
	Forearm
	Hand
	Thorax
	Back
	Abdomen
	Pelvis
	Hip
	Thigh
	Leg
	Foot
)

var regionNames = [...]string{"", "head", "neck", "shoulder", "arm", "forearm", "hand", "thorax", "back", "abdomen", "pelvis", "hip", "thigh", "leg", "foot"}

// Regions yields every region, from head to foot.
func Regions() iter.Seq[Region] {
	return func(yield func(Region) bool) {
		for r := Head; r <= Foot; r++ {
			if !yield(r) {
				return
			}
		}
	}
}

// ParseRegion returns the region with this name, as "shoulder".
func ParseRegion(name string) (Region, error) {
	for i, n := range regionNames {
		if i > 0 && n == name {
			return Region(i), nil
		}
	}
	return NoRegion, data.Unknown("region", name, data.All(regionNames[1:]))
}

// String returns the name, as "shoulder"; "" for none.
func (r Region) String() string {
	if int(r) >= len(regionNames) {
		r = NoRegion
	}
	return regionNames[r]
}

// Root is a spinal root, or a cranial nerve where that is the motor supply.
type Root uint8

var rootNames = [...]string{
	"",
	"CN V", "CN VII", "CN IX", "CN X", "CN XI", "CN XII",
	"C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8",
	"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12",
	"L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4", "S5", "Co1",
}

// ParseRoot returns the root with this name: "C1" to "C8", "T1" to "T12", "L1"
// to "L5", "S1" to "S5", "Co1", or a cranial nerve as "CN VII".
func ParseRoot(name string) (Root, error) {
	for i, n := range rootNames {
		if i > 0 && n == name {
			return Root(i), nil
		}
	}
	return 0, data.Unknown("root", name, data.All(rootNames[1:]))
}

// String returns the name, as "C5"; "" for none.
func (r Root) String() string {
	if int(r) >= len(rootNames) {
		r = 0
	}
	return rootNames[r]
}
