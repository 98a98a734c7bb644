package referral_test

import (
	"maps"
	"math/bits"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
)

// meets is the set of painful places that a candidate explains, a bit each.
func meets(c referral.Candidate, q referral.Query) uint64 {
	var set uint64
	i := 0
	for r := range c.Explain(q) {
		switch r.Kind {
		case referral.PainMet:
			set |= 1 << i
			i++
		case referral.PainOutside:
			i++
		}
	}
	return set
}

// fewest is the size of a smallest choice from sets whose union is all; 4
// stands for anything above 3.
func fewest(sets []uint64, all uint64) int {
	if all == 0 {
		return 0
	}
	if slices.Contains(sets, all) {
		return 1
	}
	n := 4
	for _, a := range sets {
		for _, b := range sets {
			if a|b == all {
				return 2
			}
			for _, c := range sets {
				if a|b|c == all {
					n = 3
				}
			}
		}
	}
	return n
}

func TestCover(t *testing.T) {
	t.Parallel()
	c := newChance(50)
	sizes := map[int]int{}
	for i := range 1500 {
		q := c.query()
		if i%3 == 0 { // places from all over the body need several points
			for range 4 {
				q.Pain = q.Pain.With(referral.Site{Zone: c.zones[c.IntN(len(c.zones))], Side: c.side()})
			}
		}
		ranked, cover := referral.Rank(q), referral.Cover(q)
		var all uint64
		distinct := map[uint64]bool{}
		met := make([]uint64, len(ranked))
		for i, k := range ranked {
			met[i] = meets(k, q)
			all |= met[i]
			distinct[met[i]] = true
		}
		var covered uint64
		var places []int
		for _, k := range cover {
			at := slices.Index(ranked, k)
			require.GreaterOrEqual(t, at, 0, "no candidate: %s", describe(q))
			require.NotZero(t, met[at], describe(q))
			covered |= met[at]
			places = append(places, at)
		}
		require.Equal(t, all, covered, "places are left over: %s", describe(q))
		require.True(t, slices.IsSorted(places), "not best first: %s", describe(q))
		require.Len(t, slices.Compact(slices.Clone(places)), len(places))
		least := fewest(slices.Collect(maps.Keys(distinct)), all)
		if least <= 3 {
			require.Len(t, cover, least, describe(q))
		} else {
			require.GreaterOrEqual(t, len(cover), 4, describe(q))
			require.LessOrEqual(t, len(cover), bits.OnesCount64(all), describe(q))
		}
		if least <= 2 {
			noneBetter(t, met, all, places, q)
		}
		sizes[min(least, 4)]++
	}
	for n := 1; n <= 4; n++ {
		require.NotZero(t, sizes[n], "no query needed %d candidates: the test shows little", n)
	}
}

// noneBetter makes sure that no other choice of one or two explains as much
// and has members that all stand as high.
func noneBetter(t *testing.T, met []uint64, all uint64, places []int, q referral.Query) {
	t.Helper()
	switch len(places) {
	case 1:
		require.Equal(t, slices.Index(met, all), places[0], describe(q))
	case 2:
		for i := range places[0] + 1 {
			for j := i + 1; j <= places[1]; j++ {
				if met[i]|met[j] == all {
					require.Equal(t, places, []int{i, j}, describe(q))
				}
			}
		}
	}
}

// TestCoverOfTwoSources is the case that Cover is for.
func TestCoverOfTwoSources(t *testing.T) {
	t.Parallel()
	q := referral.Query{Pain: sites(t, "jaw-joint left, teeth-upper left, great-toe-under right")}
	cover := referral.Cover(q)
	require.Len(t, cover, 2)
	sides := map[referral.Side]bool{}
	for _, c := range cover {
		sides[c.Side] = true
	}
	require.Equal(t, map[referral.Side]bool{referral.Left: true, referral.Right: true}, sides)
	require.Len(t, referral.Cover(referral.Query{Pain: sites(t, "jaw-joint left")}), 1)
}
