package referral

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/triggerpoint"
)

// TestScratchWrapsAround takes the working memory past its last generation,
// where marks of four thousand million rankings ago would look current.
func TestScratchWrapsAround(t *testing.T) {
	t.Parallel()
	temple, err := ParseZone("temple")
	require.NoError(t, err)
	q := Query{Pain: NewSiteSet(Site{temple, Left})}
	want := Rank(q)
	require.NotEmpty(t, want)

	stale := &scratch{generation: math.MaxUint32}
	for p := range triggerpoint.All() {
		stale.generations[p] = 1
		stale.tallies[p] = [2]tally{{sum: 999, hits: 9}, {sum: 999, hits: 9}}
	}
	for range 3 {
		stale.rank(&q)
		require.Len(t, stale.keys, len(want))
		for i := range want {
			require.Equal(t, want[i], stale.at(i).Candidate)
		}
	}
	require.Equal(t, uint32(3), stale.generation)
}

func TestShareOf(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ full, part, whole, want int32 }{
		{50, 1, 2, 25}, {50, 1, 3, 16}, {50, 3, 3, 50}, {50, 0, 3, 0},
		{50, 0, 0, 0}, // a point described with spillover only
	} {
		require.Equal(t, tc.want, shareOf(tc.full, tc.part, tc.whole))
	}
}
