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
		"left side of my knee":                     referral.Unknown,
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

// TestSidesBehindAndBefore: headings, sides behind the place, shorthand and
// comparisons, in which a side once went to the wrong place, and denials that
// stand in the way of one.
func TestSidesBehindAndBefore(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"left: ankle, right: heel", "ankle:L heel:R"},
		{"right - groin, left - calf", "groin:R calf:L"},
		{"knee left elbow right", "knee:L elbow:R"},
		{"hip (L) wrist (R)", "hip-region:L wrist:R"},
		{"neck pain right, thigh pain left", "neck:R thigh:L"},
		{"left foot and shin hurt, the right side is fine", "foot:L leg-front:L leg-front:R/free"},
		{"left elbow and heel on the other side", "elbow:L heel:R"},
		{"B/L foot pain", "foot:L foot:R"},
		{"L knee R front of shoulder", "knee:L shoulder-front:R"},
		{"right foot left low back", "foot:R lower-back:L"},
		{"lying on the right side my calf hurts", "calf"},
		{"lying on the right side my knee hurts", "knee"},
		{"left side wrist, right side achilles", "wrist:L achilles:R"},
		{"both wrist and thigh on the left", "wrist thigh:L"},
		{"it isn't my left knee it's my right hip", "knee:L/free hip-region:R"},
		{"no fever left knee pain", "knee:L"},
		{"never had left knee pain like this", "knee"},
		{"no change in left knee pain", "knee:L"},
		{"after running left foot and right shin ache", "foot:L leg-front:R"},
		{"pain left hip when walking and right knee when sitting", "hip-region:L knee:R"},
		{"L/R calf", "calf:L calf:R"},
		{"left & right knee pain", "knee:L knee:R"},
		{"knee pain left and right", "knee:L knee:R"},
		{"left knee and the right", "knee:L knee:R"},
		{"not the right hip but the left", "hip-region:R/free hip-region:L"},
		{"left knee hurts but not the right", "knee:L knee:R/free"},
		{"knee pain left", "knee:L"},
		{"right thumb does not hurt, left calf does", "thumb:R/free calf:L"},
		{"the elbow on the right doesn't hurt, the hip on the left does", "elbow:R/free hip-region:L"},
		{"right knee is pain free, left hip hurts", "knee:R/free hip-region:L"},
		{"painless right knee, painful left hip", "knee:R/free hip-region:L"},
		{"nil R ankle pain, L hip pain", "ankle:R/free hip-region:L"},
		{"pain in the right hip rather than the left knee", "hip-region:R knee:L/free"},
		{"nothing wrong with my right calf, it's my left ankle", "calf:R/free ankle:L"},
		{"right knee pain has gone, left hip sore", "knee:R/aside hip-region:L"},
		{"the knee on the left is fine", "knee:L/free"},
		{"right hand dominant, left shin pain", "leg-front:L"},
	})
}

// TestForms: an answer behind a colon denies what stands before it.
func TestForms(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"Chest pain: no. Left knee pain: yes", "chest/free knee:L"},
		{"left hip: no, right hip: sore", "hip-region:L/free hip-region:R"},
		{"knee: no change", "knee"},
		{"R shldr pain, L knee", "shoulder:R knee:L"},
		{"R schldr pain, L knee", "knee:L ?schldr"},
	})
}

// TestSidesByConstruction writes two places with opposite sides in every way that
// people do. Neither may be read with the side of the other, and both must be
// read with their own.
func TestSidesByConstruction(t *testing.T) {
	t.Parallel()
	forms := []string{
		"L P and R Q", "L P, R Q", "L P / R Q", "L P; R Q", "L P. R Q", "L P plus R Q", "L P R Q",
		"P L, Q R", "P L and Q R", "P (L), Q (R)", "P (L) Q (R)", "P L Q R", "P on the L and Q on the R", "P on the L side, Q on the R side",
		"L: P, R: Q", "L - P, R - Q", "P: L, Q: R", "P pain L, Q pain R", "L P pain, R Q pain", "L P hurts, R Q hurts",
		"sore L P and stiff R Q", "pain in the L P and the R Q", "my L P aches and so does my R Q", "ache in my L P, and in my R Q as well",
		"both the L P and the R Q hurt", "L sided P pain and R sided Q pain", "L P sore, R Q burning", "the L P is painful, the R Q is worse",
		"L upper P and R lower Q", "L P > R Q", "L P & R Q", "L P + R Q",
	}
	places := map[string]referral.Zone{"knee": referral.Knee, "elbow": referral.Elbow, "wrist": referral.Wrist, "shoulder": referral.Shoulder, "heel": referral.Heel, "calf": referral.Calf}
	for p, pz := range places {
		for q, qz := range places {
			if p == q {
				continue
			}
			for _, form := range forms {
				for _, sides := range [][2]string{{"left", "right"}, {"right", "left"}} {
					text := strings.NewReplacer("L", sides[0], "R", sides[1], "P", p, "Q", q).Replace(form)
					want := map[referral.Zone]string{pz: sides[0], qz: sides[1]}
					seen := 0
					for _, m := range complaint.Parse(text).Mentions {
						for z, side := range want {
							if z.Contains(m.Zone) {
								require.Equal(t, side, m.Side.String(), "%s: %v", text, m.Zone)
								require.Equal(t, complaint.Pain, m.Role, text)
								seen++
							}
						}
					}
					require.GreaterOrEqual(t, seen, 2, text)
				}
			}
		}
	}
}

// TestNamedAgain: a place that is named again without a side keeps the side it
// had, and takes none of a place that was named in between.
func TestNamedAgain(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"right knee and left elbow hurt, the knee more", "knee:R elbow:L knee:R"},
		{"right knee and left elbow hurt, the knee hurts most", "knee:R/worst elbow:L knee:R/worst"},
		{"left wrist and right shoulder ache, the wrist at night", "wrist:L shoulder:R wrist:L"},
		{"left knee and right heel, usually the heel", "knee:L heel:R heel:R"},
		{"right shoulder pain, especially the front of the shoulder", "shoulder:R shoulder-front:R/worst"},
		{"pain in my right hip and my left ankle. The hip swells.", "hip-region:R ankle:L hip-region:R"},
		{"left calf and right heel are sore, calf more than heel", "calf:L heel:R calf:L heel:R"},
		{"my right arm aches and my left leg, the forearm burns", "upper-limb:R lower-limb:L forearm:R"},
		{"left knee and right knee hurt, the knee swells", "knee:L knee:R knee:L knee:R"},
		// What is tied to another place goes with that one.
		{"left knee pain and right hip and knee pain", "knee:L hip-region:R knee:R"},
		{"left knee and right hip, knee and ankle", "knee:L hip-region:R knee:R ankle:R"},
		// What is said to be another keeps no side.
		{"right knee hurts and the other knee too", "knee:R knee"},
	})
}

// TestNoSideInvented: what is no side of the place that hurts gives it none.
func TestNoSideInvented(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		// Another place than the one before.
		{"right leg aches. My knee hurts on the other one", "lower-limb:R knee ?other"},
		{"right shoulder and left knee. The shoulder opposite aches too", "shoulder:R knee:L shoulder"},
		{"left calf cramps. The other calf too. The calf is hard", "calf:L calf calf"},
		{"right knee hurts. My knees hurt", "knee:R knee"},
		// A limb that was named in passing.
		{"my right leg is the good one. my knee hurts", "lower-limb:R knee"},
		{"right leg longer than left. knee hurts", "lower-limb:R knee"},
		// No side at all.
		{"my knee hurts. Is that right?", "knee"},
		{"tooth pain, only one left", "teeth"},
		// A side of what was named already, and no new place.
		{"left knee and right hip, worst on the left", "knee:L hip-region:R"},
		{"my left hand hurts on the right side", "hand:L"},
		{"left knee hurts and on the right", "knee:L knee:R"},
		{"my left and my right knee", "knee:L knee:R"},
		{"the left and the right hip", "hip-region:L hip-region:R"},
		{"left as well as right knee", "knee:L knee:R"},
		// Pairs, lists and letters behind.
		{"left elbow and right wrist; elbow and wrist stiff", "elbow:L wrist:R elbow:L wrist:R"},
		{"pain in left leg and right arm; knee and elbow", "lower-limb:L upper-limb:R knee:L elbow:R"},
		{"shoulder and elbow left, wrist and hand right", "shoulder elbow:L wrist hand:R"},
		{"knee r hip l", "knee:R hip-region:L"},
		{"knee (r) hip (l)", "knee:R hip-region:L"},
		{"l knee r hip", "knee:L hip-region:R"},
		// From one side to the other there is no way in between.
		{"pain from left hip to right knee", "hip-region:L knee:R"},
		// What is free of pain, compared or treated.
		{"compared to the left knee the right knee hurts", "knee:L/aside knee:R"},
		{"no right hip pain, knee sore", "hip-region:R/free knee"},
		{"surgery on the right knee, now hip pain", "knee:R/aside hip-region"},
		{"injection into left shoulder, elbow aches", "shoulder:L/aside elbow"},
	})
}
