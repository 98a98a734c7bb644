package record

import (
	"fmt"
	"slices"
	"strings"
)

// nerveRoots gives, for nerves with a settled segmental origin, the roots that
// standard anatomy lets their muscular branches carry. A muscle that names the
// nerve must have one of these roots; if it names only known nerves, all its
// roots must be among theirs. That catches roots copied from a neighbour.
var nerveRoots = []struct {
	nerve string // matched as a part of the authored name
	roots []string
}{
	{"dorsal scapular", []string{"C3", "C4", "C5"}},
	{"suprascapular", []string{"C4", "C5", "C6"}},
	{"subscapular nerve", []string{"C5", "C6", "C7"}},
	{"thoracodorsal", []string{"C6", "C7", "C8"}},
	{"long thoracic", []string{"C5", "C6", "C7", "C8"}},
	{"axillary nerve", []string{"C5", "C6"}},
	{"musculocutaneous", []string{"C5", "C6", "C7"}},
	{"radial nerve", []string{"C5", "C6", "C7", "C8", "T1"}},
	{"posterior interosseous", []string{"C5", "C6", "C7", "C8"}},
	{"median nerve", []string{"C5", "C6", "C7", "C8", "T1"}},
	{"anterior interosseous", []string{"C7", "C8", "T1"}},
	{"ulnar nerve", []string{"C7", "C8", "T1"}},
	{"lateral pectoral", []string{"C5", "C6", "C7"}},
	{"medial pectoral", []string{"C6", "C7", "C8", "T1"}},
	{"nerve to subclavius", []string{"C4", "C5", "C6"}},
	{"phrenic", []string{"C3", "C4", "C5"}},
	{"facial nerve", []string{"CN VII"}},
	{"mandibular", []string{"CN V"}},
	{"masseteric", []string{"CN V"}},
	{"mylohyoid", []string{"CN V"}},
	{"accessory nerve", []string{"CN XI", "C1", "C2", "C3", "C4", "C5"}},
	{"suboccipital nerve", []string{"C1"}},
	{"femoral nerve", []string{"L1", "L2", "L3", "L4"}},
	{"obturator nerve", []string{"L2", "L3", "L4"}},
	{"nerve to obturator internus", []string{"L5", "S1", "S2"}},
	{"nerve to quadratus femoris", []string{"L4", "L5", "S1"}},
	{"superior gluteal", []string{"L4", "L5", "S1"}},
	{"inferior gluteal", []string{"L5", "S1", "S2"}},
	{"nerve to piriformis", []string{"L5", "S1", "S2"}},
	{"pudendal", []string{"S2", "S3", "S4"}},
	{"tibial", []string{"L4", "L5", "S1", "S2", "S3"}},
	{"sciatic", []string{"L4", "L5", "S1", "S2", "S3"}},
	{"plantar nerve", []string{"L4", "L5", "S1", "S2", "S3"}},
	{"fibular", []string{"L4", "L5", "S1", "S2"}},
}

func (c *checker) nerves(file string, m *Muscle) {
	var allowed []string
	known := 0
	for i, n := range m.Nerves {
		roots := rootsOf(strings.ToLower(n))
		if roots == nil {
			continue
		}
		known++
		allowed = append(allowed, roots...)
		if !slices.ContainsFunc(m.Roots, func(r string) bool { return slices.Contains(roots, r) }) {
			c.add(file, at("/nerves", i, ""), "anatomy", fmt.Sprintf("none of the roots %v is a root of the %s", m.Roots, n),
				fmt.Sprintf("That nerve carries %v; check both.", roots))
		}
	}
	if known == 0 || known < len(m.Nerves) {
		return
	}
	for i, r := range m.Roots {
		if !slices.Contains(allowed, r) {
			c.add(file, at("/roots", i, ""), "anatomy", fmt.Sprintf("%s is not a root of %s", r, strings.Join(m.Nerves, " or ")),
				"Check the root, or name the nerve that brings it.")
		}
	}
}

// rootsOf returns the roots of the longest known nerve in name, so that "nerve
// to obturator internus" is not taken for the obturator nerve. It returns nil
// for branches that mix in others ("cervical plexus").
func rootsOf(name string) []string {
	var best string
	var roots []string
	for _, nr := range nerveRoots {
		if strings.Contains(name, nr.nerve) && len(nr.nerve) > len(best) {
			best, roots = nr.nerve, nr.roots
		}
	}
	return roots
}
