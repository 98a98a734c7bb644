package referral_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// standing is how far up a candidate is: its level, then its score.
type standing struct {
	match referral.Match
	score int32
}

func (s standing) below(o standing) bool {
	return s.match < o.match || s.match == o.match && s.score < o.score
}

// best is the standing of a point in a ranking; NoMatch when it is not there.
func best(cs []referral.Candidate, p triggerpoint.Point) standing {
	for _, c := range cs {
		if c.Point == p {
			return standing{c.Match, c.Score}
		}
	}
	return standing{}
}

func TestRankIgnoresOrderOfInput(t *testing.T) {
	t.Parallel()
	c := newChance(10)
	for range 300 {
		q := c.query()
		pain, free := slices.Collect(q.Pain.All()), slices.Collect(q.Free.All())
		want := referral.Rank(q)
		c.Shuffle(len(pain), func(i, j int) { pain[i], pain[j] = pain[j], pain[i] })
		c.Shuffle(len(free), func(i, j int) { free[i], free[j] = free[j], free[i] })
		shuffled := referral.Query{Pain: referral.NewSiteSet(pain...), Free: referral.NewSiteSet(free...), Worst: q.Worst, Lean: q.Lean}
		require.Equal(t, want, referral.Rank(shuffled), describe(q))
	}
}

// TestWorst: naming a painful place the worst lifts the points that have it as
// an essential zone, and changes nothing else.
func TestWorst(t *testing.T) {
	t.Parallel()
	c := newChance(16)
	lifted := 0
	for range 500 {
		q := c.query()
		q.Worst = referral.SiteSet{}
		pain := slices.Collect(q.Pain.All())
		worse := q
		worse.Worst = worse.Worst.With(pain[c.IntN(len(pain))])
		plain := referral.Rank(q)
		ranked := referral.Rank(worse)
		for _, k := range plain {
			i := slices.IndexFunc(ranked, func(o referral.Candidate) bool { return o.Point == k.Point && o.Side == k.Side })
			if i < 0 {
				continue // the other side of the point explains more now
			}
			want := k.Score
			for r := range ranked[i].Explain(worse) {
				if r.Worst {
					want = ranked[i].Score
					require.Equal(t, referral.PainMet, r.Kind)
					require.Equal(t, referral.Essential, r.Referral.Strength)
					require.Contains(t, r.Text(), "the pain is worst there")
					require.GreaterOrEqual(t, ranked[i].Score, k.Score, describe(worse))
					lifted++
				}
			}
			require.Equal(t, want, ranked[i].Score, describe(worse))
		}
		worse.Worst = referral.NewSiteSet(referral.Site{Zone: c.zones[c.IntN(len(c.zones))]}).Minus(q.Pain)
		require.Equal(t, plain, referral.Rank(worse), "a place that does not hurt cannot hurt most")
	}
	require.Positive(t, lifted)
}

func TestRankIsOrderedAndUnique(t *testing.T) {
	t.Parallel()
	c := newChance(11)
	for range 3000 {
		q := c.query()
		type key struct {
			p triggerpoint.Point
			s referral.Side
		}
		seen := map[key]bool{}
		cs := referral.Rank(q)
		for i, c := range cs {
			k := key{c.Point, c.Side}
			require.False(t, seen[k], "%s %s twice: %s", c.Point.ID(), c.Side, describe(q))
			seen[k] = true
			require.True(t, c.Point.Valid() && c.Match != referral.NoMatch && c.Side <= referral.Right)
			if i > 0 {
				require.False(t, standing{cs[i-1].Match, cs[i-1].Score}.below(standing{c.Match, c.Score}), describe(q))
			}
		}
		for k := range seen {
			require.False(t, k.s == referral.Unknown && (seen[key{k.p, referral.Left}] || seen[key{k.p, referral.Right}]), describe(q))
		}
	}
}

// TestRankGainsByEssentialZone adds an essential zone of a candidate to the
// pain, on the side where the candidate would be felt.
func TestRankGainsByEssentialZone(t *testing.T) {
	t.Parallel()
	c := newChance(12)
	tried := 0
	for range 1500 {
		q := c.query()
		cs := referral.Rank(q)
		if len(cs) == 0 {
			continue
		}
		k := cs[c.IntN(len(cs))]
		for r := range referral.From(k.Point) {
			if r.Strength != referral.Essential {
				continue
			}
			more := q
			more.Pain = q.Pain.With(referral.Site{Zone: r.Zone, Side: r.Laterality.Of(k.Side)})
			var now standing
			for _, d := range referral.Rank(more) {
				if d.Point == k.Point && (d.Side == k.Side || d.Side == referral.Unknown || k.Side == referral.Unknown) {
					now = standing{d.Match, d.Score}
					break
				}
			}
			had := standing{k.Match, k.Score}
			require.GreaterOrEqual(t, now.match, had.match, "%s %s and %s: %s", k.Point.ID(), k.Side, r.Zone.ID(), describe(q))
			require.GreaterOrEqual(t, now.score, had.score, "%s %s and %s: %s", k.Point.ID(), k.Side, r.Zone.ID(), describe(q))
			tried++
		}
	}
	require.Greater(t, tried, 1000)
}

// TestRankKeepsPointAskedMorePrecisely asks for every zone with parts, and
// then for each part of it that the pattern of a candidate touches.
func TestRankKeepsPointAskedMorePrecisely(t *testing.T) {
	t.Parallel()
	tried := 0
	for z := range referral.Zones() {
		if z.Leaf() {
			continue
		}
		for _, side := range []referral.Side{referral.Unknown, referral.Left} {
			broad := referral.Rank(referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: z, Side: side})})
			for r := range referral.To(z) {
				require.NotEqual(t, standing{}, best(broad, r.Point), "%s refers into %s", r.Point.ID(), z.ID())
				for d := r.Zone; d != z; d = d.Parent() {
					s := referral.NewSiteSet(referral.Site{Zone: d, Side: side})
					narrow := best(referral.Rank(referral.Query{Pain: s}), r.Point)
					require.NotEqual(t, standing{}, narrow, "%s is lost from %s to %s", r.Point.ID(), z.ID(), d.ID())
					tried++
				}
			}
		}
	}
	require.Greater(t, tried, 1000)
}

func TestRankMirrors(t *testing.T) {
	t.Parallel()
	// Candidates alike in level and score stand in the order of point and side.
	sorted := func(cs []referral.Candidate) []referral.Candidate {
		slices.SortStableFunc(cs, func(a, b referral.Candidate) int {
			return cmp.Or(cmp.Compare(b.Match, a.Match), cmp.Compare(b.Score, a.Score), cmp.Compare(a.Point, b.Point), cmp.Compare(a.Side, b.Side))
		})
		return cs
	}
	for seed := range uint64(2) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			c := newChance(30 + seed)
			for range 5000 {
				q := c.query()
				require.Equal(t, q, q.Mirror().Mirror())
				var want []referral.Candidate
				for _, c := range referral.Rank(q) {
					c.Side = c.Side.Mirror()
					want = append(want, c)
				}
				require.Equal(t, sorted(want), referral.Rank(q.Mirror()), describe(q))
			}
		})
	}
}

// TestRankInventsNoSide ranks complaints of which nobody said the side.
func TestRankInventsNoSide(t *testing.T) {
	t.Parallel()
	c := newChance(14)
	for range 2000 {
		q := c.query()
		var pain referral.SiteSet
		for s := range q.Pain.All() {
			pain = pain.With(referral.Site{Zone: s.Zone})
		}
		q.Pain, q.Lean = pain, referral.Unknown
		for _, c := range referral.Rank(q) {
			require.Equal(t, referral.Unknown, c.Side, describe(q))
		}
		q.Lean = referral.Left
		for _, c := range referral.Rank(q) {
			require.NotEqual(t, referral.Right, c.Side, describe(q))
		}
	}
	// Pain in the midline has no side either, whatever was written.
	for _, c := range referral.Rank(referral.Query{Pain: sites(t, "sternum left")}) {
		require.Equal(t, referral.Unknown, c.Side)
	}
}

// TestLean gives a side to what either side would explain, and moves nothing.
func TestLean(t *testing.T) {
	t.Parallel()
	c := newChance(15)
	moved := 0
	for range 1000 {
		q := c.query()
		q.Lean = referral.Unknown
		plain := referral.Rank(q)
		q.Lean = referral.Right
		leaning := referral.Rank(q)
		require.Len(t, leaning, len(plain), describe(q))
		bySide := map[referral.Candidate]bool{}
		for _, k := range plain {
			bySide[k] = true
		}
		for _, k := range leaning {
			if !bySide[k] {
				moved++
				require.Equal(t, referral.Right, k.Side)
				k.Side = referral.Unknown
				other := k
				other.Side = referral.Left // where all named sides were left
				require.True(t, bySide[k] || bySide[other], describe(q))
			}
		}
	}
	require.NotZero(t, moved)
	got := referral.Rank(referral.Query{Pain: sites(t, "sternum"), Lean: referral.Left})
	require.NotEmpty(t, got)
	for _, c := range got {
		require.Equal(t, referral.Left, c.Side, c.Point.ID())
	}
}

func TestOutOfRange(t *testing.T) {
	t.Parallel()
	wild := []referral.Side{3, 7, 255}
	good := referral.Query{Pain: sites(t, "temple left"), Free: sites(t, "vertex")}
	want := referral.Rank(good)
	require.NotEmpty(t, want)
	for _, z := range badZones() {
		for _, side := range append(wild, referral.Left) {
			s := referral.Site{Zone: z, Side: side}
			q := referral.Query{Pain: good.Pain.With(s), Free: good.Free.With(s).Without(s), Lean: referral.Unknown}
			require.Equal(t, want, referral.Rank(q))
			require.False(t, q.Pain.Has(s))
			require.Zero(t, count(s.Segments()))
			require.NotPanics(t, func() { _, _ = s.String(), s.Mirror() })
		}
	}
	for _, lean := range wild {
		q := referral.Query{Pain: sites(t, "sternum, temple"), Lean: lean}
		require.NotEmpty(t, referral.Rank(q))
		for _, c := range referral.Rank(q) {
			require.Equal(t, referral.Unknown, c.Side, "a side that is none")
		}
	}
	for _, p := range badPoints() {
		require.Zero(t, count(referral.From(p)))
		require.Zero(t, count(referral.Candidate{Point: p}.Explain(good)))
		require.Zero(t, count(referral.Candidate{Point: p, Side: 9, Match: 9}.Explain(good)))
		r := referral.Referral{Point: p, Zone: zone(t, "temple")}
		require.Zero(t, count(r.Citations())+count(r.Measured()))
	}
	for _, z := range badZones() {
		require.Zero(t, count(referral.Referral{Point: want[0].Point, Zone: z}.Citations()))
	}
	require.Zero(t, count(referral.Referral{}.Citations()))
	require.NotZero(t, count(referral.Candidate{Point: want[0].Point, Side: 9}.Explain(good)))
	require.Empty(t, referral.Match(9).String()+referral.Strength(9).String()+referral.Laterality(9).String()+
		referral.Counted(9).String()+referral.ReasonKind(99).String()+referral.IssueKind(9).String())
	require.Empty(t, referral.Reason{Kind: 99}.Text())
	require.Equal(t, referral.Unknown, referral.Laterality(9).Of(referral.Left))
}
