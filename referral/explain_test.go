package referral_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// explained is the sum of the reasons.
func explained(c referral.Candidate, q referral.Query) int32 {
	var sum int32
	for r := range c.Explain(q) {
		sum += r.Points
	}
	return sum
}

func TestExplainSumsToScore(t *testing.T) {
	t.Parallel()
	for seed := range uint64(2) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			c := newChance(40 + seed)
			for range 2500 {
				q := c.query()
				for _, k := range referral.Rank(q) {
					if sum := explained(k, q); sum != k.Score {
						require.Equal(t, k.Score, sum, "%s %s: %s", k.Point.ID(), k.Side, describe(q))
					}
				}
			}
		})
	}
}

// TestExplainIsSound looks at each reason by itself.
func TestExplainIsSound(t *testing.T) {
	t.Parallel()
	c := newChance(42)
	seen := map[referral.ReasonKind]bool{}
	for range 400 {
		q := c.query()
		for _, k := range referral.Rank(q) {
			var kinds []referral.ReasonKind
			met, outside := 0, 0
			for r := range k.Explain(q) {
				seen[r.Kind] = true
				kinds = append(kinds, max(r.Kind, referral.PainOutside)) // met and outside take turns
				require.NotEmpty(t, r.Text())
				switch r.Kind {
				case referral.PainMet:
					met++
					require.Positive(t, r.Points)
					require.Equal(t, k.Point, r.Referral.Point)
					require.True(t, r.Site.Zone.Contains(r.Referral.Zone) || r.Referral.Zone.Contains(r.Site.Zone))
					require.NotZero(t, count(r.Referral.Citations()))
				case referral.PainOutside:
					outside++
					require.Negative(t, r.Points)
				case referral.PainShare:
					require.Equal(t, [2]int{met, met + outside}, [2]int{r.Part, r.Whole})
				case referral.PatternShare:
					essentials := 0
					for e := range referral.From(k.Point) {
						if e.Strength == referral.Essential {
							essentials++
						}
					}
					require.Equal(t, essentials, r.Whole)
					require.LessOrEqual(t, r.Part, r.Whole)
					require.Equal(t, k.Match >= referral.EssentialMatch, r.Part > 0)
				case referral.ZoneFree:
					require.Negative(t, r.Points)
					require.True(t, r.Site.Zone.Contains(r.Referral.Zone))
				case referral.HowOften:
					require.Equal(t, k.Point.Frequency() == triggerpoint.Rare, r.Points < 0)
				default:
					require.GreaterOrEqual(t, r.Points, int32(0))
				}
			}
			require.True(t, slices.IsSorted(kinds), "the reasons are out of order")
			require.Equal(t, k.Match == referral.FullMatch, k.Match >= referral.EssentialMatch && outside == 0)
		}
	}
	require.Len(t, seen, int(referral.Measured)+1, "some kind of reason never came")
}

// TestExplainEndsEarly stops after each number of reasons.
func TestExplainEndsEarly(t *testing.T) {
	t.Parallel()
	c := newChance(43)
	for range 50 {
		q := c.query()
		for _, k := range referral.Rank(q) {
			all := slices.Collect(k.Explain(q))
			for n := 1; n <= len(all); n++ {
				var got []referral.Reason
				for r := range k.Explain(q) {
					if got = append(got, r); len(got) == n {
						break
					}
				}
				require.Equal(t, all[:n], got)
			}
		}
	}
}

func TestExplainOfNoAnswer(t *testing.T) {
	t.Parallel()
	q := referral.Query{Pain: sites(t, "great-toe-under left"), Free: sites(t, "temple")}
	c := referral.Candidate{Point: pointsOf(t, "temporalis")[0]}
	for r := range c.Explain(q) {
		require.Equal(t, referral.PainOutside, r.Kind)
	}
	require.Equal(t, 1, count(c.Explain(q)))
}

func TestReasonText(t *testing.T) {
	t.Parallel()
	temple, head, vertex := zone(t, "temple"), zone(t, "head"), zone(t, "vertex")
	left := referral.Site{Zone: temple, Side: referral.Left}
	edge := func(z referral.Zone, s referral.Strength, l referral.Laterality) referral.Referral {
		return referral.Referral{Zone: z, Strength: s, Laterality: l}
	}
	for _, tc := range []struct {
		reason referral.Reason
		want   string
	}{
		{referral.Reason{Kind: referral.PainMet, Site: left, Referral: edge(temple, referral.Essential, referral.Ipsilateral)},
			temple.Name() + " (left): described as an essential zone"},
		{referral.Reason{Kind: referral.PainMet, Site: left, Referral: edge(temple, referral.Spillover, referral.Contralateral)},
			temple.Name() + " (left): described as a spillover zone, on the side opposite the point"},
		{referral.Reason{Kind: referral.PainMet, Site: left, Referral: edge(temple, referral.Essential, referral.Bilateral)},
			temple.Name() + " (left): described as an essential zone, on both sides"},
		{referral.Reason{Kind: referral.PainMet, Site: referral.Site{Zone: head}, Referral: edge(temple, referral.Essential, referral.Ipsilateral)},
			head.Name() + ": described as an essential zone (" + temple.Name() + ")"},
		{referral.Reason{Kind: referral.PainMet, Site: left, Referral: edge(head, referral.Essential, referral.Ipsilateral)},
			temple.Name() + " (left): described as an essential zone (as part of: " + head.Name() + ")"},
		{referral.Reason{Kind: referral.PainOutside, Site: left}, temple.Name() + " (left): outside the described pattern"},
		{referral.Reason{Kind: referral.PainShare, Part: 1, Whole: 1}, "meets 1 of 1 painful place"},
		{referral.Reason{Kind: referral.PainShare, Part: 1, Whole: 3}, "meets 1 of 3 painful places"},
		{referral.Reason{Kind: referral.PatternShare, Part: 1, Whole: 2}, "1 of 2 of its essential zones hurts"},
		{referral.Reason{Kind: referral.PatternShare, Part: 0, Whole: 2}, "0 of 2 of its essential zones hurt"},
		{referral.Reason{Kind: referral.ZoneFree, Site: left, Referral: edge(vertex, referral.Essential, referral.Ipsilateral)},
			temple.Name() + " (left): free of pain, though " + vertex.Name() + " is described as an essential zone"},
		{referral.Reason{Kind: referral.ZoneFree, Site: left, Referral: edge(vertex, referral.Spillover, referral.Ipsilateral)},
			temple.Name() + " (left): free of pain, though " + vertex.Name() + " is described as a spillover zone"},
		{referral.Reason{Kind: referral.HowOften}, "how often the point is met"},
		{referral.Reason{Kind: referral.Measured, Part: 45, Whole: 100}, "found active in up to 45 percent of people studied with such a complaint"},
	} {
		require.Equal(t, tc.want, tc.reason.Text())
	}
	names := map[string]bool{}
	for k := referral.PainMet; k <= referral.Measured; k++ {
		require.NotEmpty(t, k.String())
		names[k.String()] = true
	}
	require.Len(t, names, int(referral.Measured)+1)
}
