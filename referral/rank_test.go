package referral_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
)

// agree holds one ranking against the slow one.
func agree(t testing.TB, o *oracle, q referral.Query) {
	want, got := o.rank(o.query(q)), answers(referral.Rank(q))
	same := len(want) == len(got)
	for i := 0; same && i < len(want); i++ {
		same = want[i] == got[i]
	}
	if !same {
		require.Equal(t, want, got, describe(q))
	}
}

func TestRankOfEveryZone(t *testing.T) {
	t.Parallel()
	o := loadOracle(t)
	for z := range referral.Zones() {
		for _, side := range []referral.Side{referral.Unknown, referral.Left, referral.Right} {
			s := referral.Site{Zone: z, Side: side}
			agree(t, o, referral.Query{Pain: referral.NewSiteSet(s)})
			agree(t, o, referral.Query{Pain: referral.NewSiteSet(s), Lean: referral.Right})
			agree(t, o, referral.Query{Pain: referral.NewSiteSet(s), Free: referral.NewSiteSet(s.Mirror())})
		}
	}
}

// TestRankOfEveryPair takes each pair of zones once, the sides in turn.
func TestRankOfEveryPair(t *testing.T) {
	t.Parallel()
	o := loadOracle(t)
	zones := allZones()
	const parts = 4
	for part := range parts {
		t.Run(fmt.Sprint(part), func(t *testing.T) {
			t.Parallel()
			for i := part; i < len(zones); i += parts {
				for j := range i {
					a := referral.Site{Zone: zones[i], Side: referral.Side((i + j) % 3)}
					b := referral.Site{Zone: zones[j], Side: referral.Side((i + j) / 3 % 3)}
					agree(t, o, referral.Query{Pain: referral.NewSiteSet(a, b)})
				}
			}
		})
	}
}

func TestRankOfRandomQueries(t *testing.T) {
	t.Parallel()
	o := loadOracle(t)
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			c := newChance(seed)
			for range 5000 {
				agree(t, o, c.query())
			}
		})
	}
}

func TestAppendRankKeepsWhatIsThere(t *testing.T) {
	t.Parallel()
	q := referral.Query{Pain: sites(t, "temple left, jaw-joint left")}
	first := referral.Candidate{Score: -7}
	got := referral.AppendRank([]referral.Candidate{first}, q)
	require.Equal(t, first, got[0])
	require.Equal(t, referral.Rank(q), got[1:])
	require.NotEmpty(t, got[1:])
}

func TestRankOfNothing(t *testing.T) {
	t.Parallel()
	require.Empty(t, referral.Rank(referral.Query{}))
	require.Empty(t, referral.Rank(referral.Query{Free: sites(t, "temple left"), Lean: referral.Left}))
	require.Empty(t, referral.Cover(referral.Query{}))
	require.Empty(t, referral.Cover(referral.Query{Free: sites(t, "temple left")}))
}

// TestRankOfEverywhere asks for more places than any person names.
func TestRankOfEverywhere(t *testing.T) {
	t.Parallel()
	var all referral.SiteSet
	for z := range referral.Leaves() {
		all = all.With(referral.Site{Zone: z, Side: referral.Left}).With(referral.Site{Zone: z, Side: referral.Right})
	}
	seen := map[referral.Candidate]bool{}
	o := loadOracle(t)
	for _, q := range []referral.Query{{Pain: all}, {Pain: all, Free: all}} {
		agree(t, o, q)
		for _, c := range referral.Rank(q) {
			require.Equal(t, c.Score, explained(c, q), c.Point.ID())
			seen[c] = true
		}
	}
	require.NotEmpty(t, seen)
}
