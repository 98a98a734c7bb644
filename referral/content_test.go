package referral_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// The tests of this file hold what charts and copies of charts get wrong. They
// name muscles, parts and zones, never the number of a point, since numbers
// differ between editions.

// partPoints are the points of one part of a muscle.
func partPoints(t *testing.T, muscleID, part string) []triggerpoint.Point {
	t.Helper()
	ps := slices.DeleteFunc(pointsOf(t, muscleID), func(p triggerpoint.Point) bool {
		got, _ := p.Part()
		return got.ID != part
	})
	require.NotEmpty(t, ps, "%s, part %s", muscleID, part)
	return ps
}

// into yields the edges of the points that end in one of the zones.
func into(t *testing.T, ps []triggerpoint.Point, zones ...string) []referral.Referral {
	t.Helper()
	var out []referral.Referral
	for _, p := range ps {
		for r := range referral.From(p) {
			for _, id := range zones {
				if zone(t, id).Contains(r.Zone) {
					out = append(out, r)
				}
			}
		}
	}
	return out
}

func essential(edges []referral.Referral) []referral.Referral {
	return slices.DeleteFunc(slices.Clone(edges), func(r referral.Referral) bool { return r.Strength != referral.Essential })
}

func places(edges []referral.Referral) string {
	var ids []string
	for _, r := range edges {
		ids = append(ids, r.Point.ID()+" to "+r.Zone.ID())
	}
	return strings.Join(ids, ", ")
}

// TestCrossesTheMidline: the clavicular division of sternocleidomastoid is felt
// in the forehead of the other side as well.
func TestCrossesTheMidline(t *testing.T) {
	t.Parallel()
	forehead := into(t, partPoints(t, "sternocleidomastoid", "clavicular"), "forehead")
	require.NotEmpty(t, forehead)
	crossing := slices.DeleteFunc(slices.Clone(forehead), func(r referral.Referral) bool {
		return r.Laterality != referral.Contralateral && r.Laterality != referral.Bilateral
	})
	require.NotEmpty(t, crossing, "no point reaches the other side")
	require.Empty(t, slices.DeleteFunc(into(t, partPoints(t, "sternocleidomastoid", "sternal"), "forehead"),
		func(r referral.Referral) bool { return r.Laterality == referral.Ipsilateral }), "the sternal division stays on its side")

	// A point on the left explains a forehead that hurts on the right.
	q := referral.Query{Pain: sites(t, "forehead right")}
	met := false
	for r := range (referral.Candidate{Point: crossing[0].Point, Side: referral.Left}).Explain(q) {
		met = met || r.Kind == referral.PainMet && r.Referral == crossing[0]
	}
	require.True(t, met)
	explains := func(side referral.Side) bool {
		return slices.ContainsFunc(referral.Rank(referral.Query{Pain: sites(t, "forehead left, forehead right")}), func(c referral.Candidate) bool {
			return c.Point == crossing[0].Point && (c.Side == side || c.Side == referral.Unknown) && c.Match == referral.FullMatch
		})
	}
	require.True(t, explains(referral.Left) || explains(referral.Right))
}

// TestCrossesTheBack: a point high in rectus abdominis gives a band across the
// back, on both sides.
func TestCrossesTheBack(t *testing.T) {
	t.Parallel()
	var levels []string
	for _, r := range essential(into(t, pointsOf(t, "rectus-abdominis"), "back")) {
		if r.Laterality == referral.Ipsilateral || r.Laterality == referral.Contralateral {
			require.Fail(t, "a band across the back has no side", r.Zone.ID())
		}
		if r.Laterality == referral.Bilateral {
			levels = append(levels, r.Zone.Parent().ID())
		}
	}
	require.Contains(t, levels, "upper-back", "no bilateral pain at mid-back")
}

// TestFarFromTheMuscle holds patterns that a reader might take for mistakes.
func TestFarFromTheMuscle(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		muscle string
		zones  []string
	}{
		{"soleus", []string{"jaw"}},
		{"soleus", []string{"sacroiliac"}},
		{"soleus", []string{"heel"}},
		{"serratus-posterior-superior", []string{"little-finger"}},
		{"subscapularis", []string{"wrist"}},
		{"scalenus-anterior", []string{"scapula-medial-border", "interscapular"}},
		{"scalenus-medius", []string{"scapula-medial-border", "interscapular"}},
		{"infraspinatus", []string{"shoulder-front"}},
	} {
		require.NotEmpty(t, essential(into(t, pointsOf(t, tc.muscle), tc.zones...)), "%s to %v", tc.muscle, tc.zones)
	}
	require.NotEmpty(t, into(t, pointsOf(t, "scalenus-posterior"), "scapula-medial-border", "interscapular"))
	// The jaw and the sacroiliac joint belong to different points of soleus.
	for _, jaw := range into(t, pointsOf(t, "soleus"), "jaw") {
		require.Empty(t, into(t, []triggerpoint.Point{jaw.Point}, "sacral-region", "heel"), jaw.Point.ID())
	}
}

// TestSkipsTheElbow: pain in the arm and the forearm, with the elbow between
// them free.
func TestSkipsTheElbow(t *testing.T) {
	t.Parallel()
	require.NotEmpty(t, into(t, pointsOf(t, "teres-major"), "arm"))
	require.NotEmpty(t, into(t, pointsOf(t, "teres-major"), "forearm"))
	require.Empty(t, places(into(t, pointsOf(t, "teres-major"), "elbow")))

	skipping := 0
	for _, part := range []string{"long", "lateral"} {
		for _, p := range partPoints(t, "triceps-brachii", part) {
			ps := []triggerpoint.Point{p}
			if len(into(t, ps, "arm")) > 0 && len(into(t, ps, "forearm")) > 0 {
				skipping++
				require.Empty(t, places(into(t, ps, "elbow")))
			}
		}
	}
	require.NotZero(t, skipping)
	// The deep fibres of the same muscle do reach the elbow.
	require.NotEmpty(t, into(t, partPoints(t, "triceps-brachii", "medial"), "olecranon"))
}

func TestGastrocnemiusHeads(t *testing.T) {
	t.Parallel()
	medial, lateral := partPoints(t, "gastrocnemius", "medial"), partPoints(t, "gastrocnemius", "lateral")
	require.NotEmpty(t, essential(into(t, medial, "arch")))
	require.Empty(t, places(into(t, lateral, "foot")))
	require.Empty(t, places(into(t, medial, "knee-back-outer", "leg-outer")))
	require.Empty(t, places(into(t, lateral, "knee-back-inner", "leg-inner")))
}

// TestGreatToeAndLesserToes keeps hallucis and digitorum apart.
func TestGreatToeAndLesserToes(t *testing.T) {
	t.Parallel()
	great, lesser := []string{"great-toe", "ball-first"}, []string{"lesser-toes", "ball-second", "ball-third", "ball-fourth", "ball-fifth"}
	for _, m := range []string{"flexor-hallucis-longus", "extensor-hallucis-longus"} {
		require.NotEmpty(t, essential(into(t, pointsOf(t, m), great...)), m)
		require.Empty(t, places(into(t, pointsOf(t, m), lesser...)))
	}
	require.NotEmpty(t, essential(into(t, pointsOf(t, "flexor-hallucis-brevis"), great...)))
	for _, m := range []string{"flexor-digitorum-longus", "extensor-digitorum-longus", "flexor-digitorum-brevis"} {
		require.NotEmpty(t, essential(into(t, pointsOf(t, m), lesser...)), m)
		require.Empty(t, places(into(t, pointsOf(t, m), great...)))
	}
}

// TestHandAndFoot keeps the muscles of hand and foot that share a name apart.
func TestHandAndFoot(t *testing.T) {
	t.Parallel()
	arm, leg := []string{"upper-limb", "wrist", "hand"}, []string{"lower-limb", "ankle", "foot"}
	seen := map[string]bool{}
	for p := range triggerpoint.All() {
		id, own, other := p.Muscle().ID(), arm, leg
		words := strings.Split(id, "-")
		switch {
		case slices.Contains(words, "manus"):
			seen["manus"] = true
		case slices.Contains(words, "pedis"):
			seen["pedis"] = true
			own, other = leg, arm
		default:
			continue
		}
		ps := []triggerpoint.Point{p}
		require.Empty(t, places(into(t, ps, other...)))
		require.Len(t, into(t, ps, own...), count(referral.From(p)), p.ID())
		require.NotEmpty(t, into(t, ps, own...), p.ID())
	}
	require.Len(t, seen, 2)
	for _, m := range []string{"extensor-digitorum", "flexor-digitorum-superficialis", "flexor-digitorum-profundus", "flexor-pollicis-longus"} {
		require.Empty(t, places(into(t, pointsOf(t, m), leg...)))
	}
	require.NotEmpty(t, into(t, pointsOf(t, "extensor-digitorum"), "fingers"))
	require.NotEmpty(t, into(t, pointsOf(t, "extensor-digitorum-longus"), "foot"))
}

// TestEntrapmentIsNotReferral: what a muscle does to a nerve beside it belongs
// in Muscle.Entrapments, not in a pattern.
func TestEntrapmentIsNotReferral(t *testing.T) {
	t.Parallel()
	piriformis := pointsOf(t, "piriformis")
	require.NotEmpty(t, into(t, piriformis, "buttock"))
	require.Empty(t, places(into(t, piriformis, "knee", "leg", "ankle", "foot")), "below the knee it is the sciatic nerve")

	ulnar := []string{"hypothenar", "hand-back-ulnar", "wrist-ulnar", "forearm-ulnar", "ring-finger", "little-finger"}
	for _, m := range []string{"scalenus-anterior", "scalenus-medius", "scalenus-posterior"} {
		require.NotEmpty(t, into(t, pointsOf(t, m), "thumb"), "%s goes to the radial side", m)
		require.Empty(t, places(into(t, pointsOf(t, m), ulnar...)), "the ulnar hand is the lower trunk of the plexus")
	}
	require.NotEmpty(t, into(t, pointsOf(t, "scalenus-minimus"), "hand"), "this one takes the whole back of the hand")

	for _, m := range []string{"piriformis", "scalenus-anterior", "scalenus-medius"} {
		require.NotZero(t, count(muscle(t, m).Entrapments()), "%s is known to press on nerves", m)
	}
}
