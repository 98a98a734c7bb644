package referral_test

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// TestFromIsTheFile compares every edge with the authored one.
func TestFromIsTheFile(t *testing.T) {
	t.Parallel()
	lib := library(t)
	zones := map[string]int{}
	for i, z := range lib.Zones {
		zones[z.ID] = i
	}
	for _, m := range lib.Muscles {
		for _, p := range m.Points {
			want := slices.Clone(p.Refers)
			slices.SortStableFunc(want, func(a, b record.Referral) int {
				return cmp.Or(cmp.Compare(a.Strength, b.Strength), cmp.Compare(zones[a.Zone], zones[b.Zone])) // "essential" is before "spillover"
			})
			got := slices.Collect(referral.From(point(t, p.ID)))
			require.Len(t, got, len(want), p.ID)
			for i, r := range got {
				w := &want[i]
				require.Equal(t, p.ID, r.Point.ID())
				require.Equal(t, [3]string{w.Zone, w.Strength, w.Side}, [3]string{r.Zone.ID(), r.Strength.String(), r.Laterality.String()}, p.ID)
				var cited []record.Citation
				for c := range r.Citations() {
					cited = append(cited, record.Citation{Source: c.Source.ID(), Locator: c.Locator})
				}
				require.Equal(t, w.Citations, cited, "%s to %s", p.ID, w.Zone)
				var counted []record.Measured
				for n := range r.Measured() {
					counted = append(counted, record.Measured{Percent: n.Percent, N: n.N, Source: n.Source.ID(), Note: n.Note})
				}
				require.Len(t, counted, len(w.Measured))
				for k, n := range counted {
					require.InDelta(t, w.Measured[k].Percent, n.Percent, 0.05)
					n.Percent = w.Measured[k].Percent
					require.Equal(t, w.Measured[k], n)
				}
			}
		}
	}
}

// TestInverse derives one direction from the other, edge by edge.
func TestInverse(t *testing.T) {
	t.Parallel()
	into := map[referral.Zone][]referral.Referral{}
	edges := 0
	for p := range triggerpoint.All() {
		for r := range referral.From(p) {
			for z := r.Zone; z.Valid(); z = z.Parent() {
				into[z] = append(into[z], r)
			}
			edges++
		}
	}
	require.Positive(t, edges)
	for z := range referral.Zones() {
		slices.SortStableFunc(into[z], func(a, b referral.Referral) int {
			return cmp.Or(cmp.Compare(a.Zone, b.Zone), cmp.Compare(a.Point, b.Point))
		})
		require.Equal(t, into[z], slices.Collect(referral.To(z)), z.ID())
	}
}

func TestEdges(t *testing.T) {
	t.Parallel()
	for p := range triggerpoint.All() {
		last := referral.Essential
		seen := map[referral.Referral]bool{}
		for r := range referral.From(p) {
			name := p.ID() + " to " + r.Zone.ID()
			require.True(t, r.Zone.Valid(), name)
			require.GreaterOrEqual(t, r.Strength, last, "%s: an essential zone after a spillover zone", name)
			last = r.Strength
			require.Contains(t, []referral.Strength{referral.Essential, referral.Spillover}, r.Strength, name)
			require.Equal(t, r.Laterality == referral.Midline, !r.Zone.Paired(), name)
			require.NotEqual(t, referral.UnknownLaterality, r.Laterality, name)
			require.NotZero(t, count(r.Citations()), "%s has no source", name)
			for c := range r.Citations() {
				require.True(t, c.Source.Valid(), name)
			}
			for m := range r.Measured() {
				require.True(t, m.Percent >= 0 && m.Percent <= 100 && !math.IsNaN(m.Percent), name)
				require.Positive(t, m.N, name)
				require.True(t, m.Source.Valid(), name)
			}
			require.False(t, seen[r], "%s stands twice", name)
			seen[r] = true
		}
		require.Equal(t, p.Painless(), len(seen) == 0, "%s: points with pain have a pattern, the others none", p.ID())
	}
}

// TestStructural says of every leaf whether anything refers there.
func TestStructural(t *testing.T) {
	t.Parallel()
	for z := range referral.Leaves() {
		reached := 0
		for up := z; up.Valid(); up = up.Parent() {
			for r := range referral.To(up) {
				if r.Zone == up {
					reached++
				}
			}
		}
		require.Equal(t, z.Structural(), reached == 0, z.ID())
	}
}

func TestLateralityOf(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		laterality  referral.Laterality
		left, right referral.Side
		name        string
	}{
		{referral.UnknownLaterality, referral.Unknown, referral.Unknown, ""},
		{referral.Ipsilateral, referral.Left, referral.Right, "ipsilateral"},
		{referral.Contralateral, referral.Right, referral.Left, "contralateral"},
		{referral.Bilateral, referral.Unknown, referral.Unknown, "bilateral"},
		{referral.Midline, referral.Unknown, referral.Unknown, "midline"},
	} {
		require.Equal(t, tc.left, tc.laterality.Of(referral.Left), tc.name)
		require.Equal(t, tc.right, tc.laterality.Of(referral.Right), tc.name)
		require.Equal(t, referral.Unknown, tc.laterality.Of(referral.Unknown), tc.name)
		require.Equal(t, tc.name, tc.laterality.String())
	}
	require.Equal(t, "essential", referral.Essential.String())
	require.Equal(t, "spillover", referral.Spillover.String())
	require.Empty(t, referral.UnknownStrength.String())
}

// TestReferralByHand is about values that somebody put together: they are no
// rows of the table and must not borrow the sources of one.
func TestReferralByHand(t *testing.T) {
	t.Parallel()
	first, ok := triggerpoint.None, false
	for p := range triggerpoint.All() {
		if count(referral.From(p)) > 0 {
			first, ok = p, true
			break
		}
	}
	require.True(t, ok)
	for z := range referral.Zones() {
		r := referral.Referral{Point: first, Zone: z}
		require.Zero(t, count(r.Citations())+count(r.Measured()), z.ID())
	}
	for r := range referral.From(first) {
		require.NotZero(t, count(r.Citations()))
		r.Zone++
		require.Zero(t, count(r.Citations()))
	}
}
