package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
)

// TestWorst holds that places which the words set above the others are told from
// the worst hour, the worst ever and the worst of everything.
func TestWorst(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		// A place behind the word.
		{"pain in my arm, worst in the elbow", "upper-limb elbow/worst"},
		{"pain in the back and buttock, mostly in the left hip", "back buttock hip-region:L/worst"},
		{"sore hand, mainly at the base of the thumb", "hand thumb-base/worst"},
		{"my leg hurts, especially behind the knee", "lower-limb knee-back/worst"},
		{"neck and shoulder pain, worst at the front of the shoulder", "neck shoulder shoulder-front/worst"},
		{"neck hurts but the worst of it is in the shoulder", "neck shoulder/worst"},
		{"the worst pain is in my elbow but the wrist hurts too", "elbow/worst wrist"},
		{"my back hurts, most of all over the left buttock", "back buttock:L/worst"},
		{"pain in my back, most painful in the left buttock", "back buttock:L/worst"},
		{"the main pain is in the hip, some in the knee", "hip-region/worst knee"},
		{"especially painful at the elbow, also the neck", "elbow/worst neck"},
		{"it mostly hurts in the shoulder but the neck too", "shoulder/worst neck"},
		{"particularly bad in my right hip, left hip a bit", "hip-region:R/worst hip-region:L"},
		{"mostly a dull ache in the neck, also the elbow", "neck elbow"},
		{"arm pain, worse in the elbow", "upper-limb elbow/worst"},
		{"worst: neck, also the elbow", "neck/worst elbow"},
		// A place before it.
		{"pain in my neck and shoulder, the shoulder is the worst", "neck shoulder/worst shoulder/worst"},
		{"right shoulder and neck, the shoulder is the worst", "shoulder:R/worst neck shoulder:R/worst"},
		{"neck and shoulder ache, the shoulder hurts the most", "neck shoulder/worst shoulder/worst"},
		{"neck and elbow: elbow most tender", "neck elbow/worst elbow/worst"},
		{"the neck mainly, a little the elbow", "neck/worst elbow"},
		// Lists.
		{"whole arm aches, especially the elbow and the thumb", "upper-limb elbow/worst thumb/worst"},
		{"neck, shoulder and elbow; neck and elbow are the worst", "neck/worst shoulder elbow/worst neck/worst elbow/worst"},
		{"worst in the elbow and the wrist is sore", "elbow/worst wrist"},
		// One side of two.
		{"both knees hurt, worse on the left", "knee:L/worst knee:R"},
		{"both knees, the right is the worst", "knee:L knee:R/worst"},
		{"bilateral knee pain L>R", "knee:L/worst knee:R"},
		{"bilat hip pain L < R", "hip-region:L hip-region:R/worst"},
		{"left > right knee pain", "knee:L/worst knee:R"},
		{"both heels ache, left more than right", "heel:L/worst heel:R"},
		{"both calves, especially the right", "calf:L calf:R/worst"},
		{"L and R hip pain, L worse than R", "hip-region:L/worst hip-region:R"},
		// What all of the pain is, nothing of it is.
		{"worst in the elbow", "elbow"},
		{"worst in the neck and the elbow", "neck elbow"},
		{"mostly in the left hip", "hip-region:L"},
		// Times, degrees and activities compare no places.
		{"worst headache of my life and neck pain", "cranium neck"},
		{"the worst pain ever in my knee and hip", "knee hip-region"},
		{"neck and shoulder pain worse at night", "neck shoulder"},
		{"neck and shoulder pain, shoulder worst at night", "neck shoulder shoulder"},
		{"neck pain and elbow pain, elbow is worst when sitting", "neck elbow elbow"},
		{"neck and elbow pain mostly at night", "neck elbow"},
		{"neck and arm, mostly when I lift my arm", "neck upper-limb upper-limb/aside"},
		{"hip and knee hurt, most days the knee swells", "hip-region knee knee"},
		{"knee pain and back pain, worse on my feet", "knee back foot"},
		// Denied.
		{"neck and elbow, the elbow is not the worst", "neck elbow elbow"},
		{"neck and elbow, no longer worst in the elbow", "neck elbow elbow"},
		// A place that does not hurt cannot be the worst.
		{"pain in the arm, elbow is fine, worst in the wrist", "upper-limb elbow/free wrist/worst"},
	})
}

func TestWorstInQuery(t *testing.T) {
	t.Parallel()
	site := func(z referral.Zone, s referral.Side) referral.Site { return referral.Site{Zone: z, Side: s} }
	q := complaint.Parse("both knees and the neck ache, worst in the left knee").Query()
	require.Equal(t, referral.NewSiteSet(site(referral.Knee, referral.Left)), q.Worst)
	require.True(t, q.Pain.Has(site(referral.Knee, referral.Left)))
	require.NoError(t, q.Check())
	require.True(t, complaint.Parse("worst in the knee").Query().Worst.Empty())
}
