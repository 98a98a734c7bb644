package complaint_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
)

func TestSides(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		// Where the side stands, and how it is written.
		{"left shoulder", "shoulder:L"},
		{"my left shoulder", "shoulder:L"},
		{"shoulder, left", "shoulder:L"},
		{"shoulder on the left", "shoulder:L"},
		{"shoulder on the left side", "shoulder:L"},
		{"L shoulder", "shoulder:L"},
		{"l shoulder pain", "shoulder:L"},
		{"R knee", "knee:R"},
		{"(R) knee", "knee:R"},
		{"knee (R)", "knee:R"},
		{"knee (L) pain", "knee:L"},
		{"rt hip pain", "hip-region:R"},
		{"hip rt", "hip-region:R"},
		{"lt heel", "heel:L"},
		{"Lt. heel", "heel:L"},
		{"Rt. elbow", "elbow:R"},
		{"pain in the r. hip", "hip-region:R"},
		{"R hip & L knee", "hip-region:R knee:L"},
		{"left sided headache", "cranium:L"},
		{"left-hand side of my jaw", "jaw-body:L"},
		{"left hand", "hand:L"},
		{"pain left side of lower back", "lower-back:L"},
		{"leftside of my neck", "neck:L"},
		{"sole of my left foot", "sole:L"},
		{"left low back", "lower-back:L"},
		{"lower left side of the back", "lower-back:L"},
		{"to the left of my spine", "back:L"},
		{"to the left of my right shoulder blade", "scapula-medial-border:R"},

		// Both sides, and neither.
		{"both knees", "knee:L knee:R"},
		{"knees, both", "knee:L knee:R"},
		{"either knee", "knee:L knee:R"},
		{"both sides of my neck", "neck-side:L neck-side:R"},
		{"bilateral shoulder pain", "shoulder:L shoulder:R"},
		{"bilaterally in the calves", "calf:L calf:R"},
		{"both my heels hurt", "heel:L heel:R"},
		{"behind both ears", "mastoid:L mastoid:R"},
		{"left and right knee", "knee:L knee:R"},
		{"left or right temple", "temple:L temple:R"},
		{"one side then the other of my lower back", "lower-back:L lower-back:R"},
		{"first one knee then the other", "knee"},
		{"my knees hurt, left more than right", "knee"},
		{"left coccyx", "coccyx ?left"},

		// "Right" and "left" that are no sides.
		{"pain right behind my eye", "eye-deep"},
		{"right in the middle of my back", "upper-back"},
		{"right above the knee", "thigh-front-lower"},
		{"right at the base of my skull", "neck-back-upper"},
		{"hurts right here in my shoulder", "shoulder"},
		{"right under the right shoulder blade", "scapula-lower-angle:R"},
		{"I am right-handed and my shoulder hurts", "shoulder"},
		{"right handed, pain in the neck", "neck"},
		{"I'm right handed with left elbow pain", "elbow:L"},
		{"since I left work my neck hurts", "neck"},
		{"my neck has hurt right away", "neck"},
		{"all right until yesterday, now my calf hurts", "calf"},

		// Carried over within a phrase, and not beyond it.
		{"left shoulder and arm", "shoulder:L upper-limb:L"},
		{"left shoulder and upper arm and elbow", "shoulder:L arm:L elbow:L"},
		{"right elbow, forearm and wrist", "elbow:R forearm:R wrist:R"},
		{"right neck into the shoulder blade", "neck:R scapula:R"},
		{"left heel and calf", "heel:L calf:L"},
		{"left heel. calf too", "heel:L calf"},
		{"left hip and right knee", "hip-region:L knee:R"},
		{"right shoulder. Also the knee", "shoulder:R knee"},
		{"left shoulder and neck", "shoulder:L neck"},
		{"left shoulder, and then my head", "shoulder:L head"},
		{"head, left shoulder", "head shoulder:L"},
		{"neck and left arm", "neck upper-limb:L"},
		{"left knee hurts. my right knee is fine", "knee:L knee:R/free"},
		{"left heel and calf, no pain in the knee", "heel:L calf:L knee:L/free"},
		{"front and back of the right shoulder", "shoulder-front:R shoulder-back:R"},

		// Words that begin a name elsewhere ("sore throat", "stiff neck") take no
		// side away from what follows.
		{"sore right elbow and left heel", "elbow:R heel:L"},
		{"sore right elbow, left heel", "elbow:R heel:L"},
		{"sore, left heel", "heel:L"},
		{"stiff right knee and left hip", "knee:R hip-region:L"},
		{"sore left thumb and sore right heel", "thumb:L heel:R"},
		{"upper and lower back teeth on the right", "upper-molars:R lower-molars:R"},

		// Said of a place named before.
		{"right shoulder and same arm", "shoulder:R upper-limb:R"},
		{"left hand, that wrist too", "hand:L wrist:L"},
		{"my left elbow is sore and that forearm aches", "elbow:L forearm:L"},
	})
}

func TestLean(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]referral.Side{
		"pain on the left: neck, shoulder and arm": referral.Left,
		"knee pain worse on the left":              referral.Left,
		"right-sided sacrum pain":                  referral.Right,
		"left hip and right knee":                  referral.Unknown,
		"both knees":                               referral.Unknown,
		"pain right behind my eye":                 referral.Unknown,
		"it hurts right here in my shoulder":       referral.Unknown,
		"neck pain":                                referral.Unknown,
		"":                                         referral.Unknown,
	} {
		require.Equal(t, want, complaint.Parse(text).Lean, text)
	}
}

// TestMirroredSides reads complaints again with left and right exchanged.
func TestMirroredSides(t *testing.T) {
	t.Parallel()
	for _, s := range []struct{ left, right string }{
		{"left shoulder and arm, right hip", "right shoulder and arm, left hip"},
		{"pain from the left elbow to the hand", "pain from the right elbow to the hand"},
		{"front of my left knee, not the right", "front of my right knee, not the left"},
		{"L temple, Lt. jaw and both ears", "R temple, Rt. jaw and both ears"},
	} {
		l, r := complaint.Parse(s.left), complaint.Parse(s.right)
		require.Equal(t, l.Query().Mirror(), r.Query(), s.left)
		require.Len(t, r.Mentions, len(l.Mentions))
	}
}

// TestNoWordTakesASideAway puts every word that occurs in a name of a zone where
// an adjective stands: whatever it is, neither place gets the side of the other.
func TestNoWordTakesASideAway(t *testing.T) {
	t.Parallel()
	words := map[string]bool{"throbbing": true, "dull": true, "swollen": true, "tight": true}
	for z := range referral.Zones() {
		for name := range z.Words() {
			for w := range strings.FieldsSeq(name) {
				words[w] = true
			}
		}
	}
	for w := range words {
		if slices.ContainsFunc(complaint.Parse(w).Mentions, func(m complaint.Mention) bool {
			return referral.Elbow.Contains(m.Zone) || referral.Heel.Contains(m.Zone)
		}) {
			continue // one of the two places
		}
		for _, text := range []string{w + " right elbow and left heel", w + " right elbow, left heel", "pain in the right elbow and " + w + " left heel"} {
			for _, m := range complaint.Parse(text).Mentions {
				if referral.Elbow.Contains(m.Zone) {
					require.NotEqual(t, referral.Left, m.Side, text)
				}
				if referral.Heel.Contains(m.Zone) {
					require.NotEqual(t, referral.Right, m.Side, text)
				}
			}
		}
	}
}
