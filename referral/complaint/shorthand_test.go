package complaint_test

import (
	"testing"
)

// TestShorthand holds what clinicians shorten; a side before it reaches the place.
func TestShorthand(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"L lat elbow pain 3/52", "lateral-epicondyle:L"},
		{"R ant knee pain, worse stairs", "knee-front:R"},
		{"R med elbow sore", "medial-epicondyle:R"},
		{"med knee pain L", "knee-inner:L"},
		{"post R shoulder ache", "shoulder-back:R"},
		{"post thigh tightness R", "thigh-back:R"},
		{"L post knee", "knee-back:L"},
		{"ant thigh ache, L", "thigh-front:L"},
		{"sup patella sore R", "knee-front:R ?sup"},
		{"dist forearm pain R", "forearm:R ?dist"},
		{"R dors forearm ache", "forearm-dorsal:R"},
		{"volar forearm pain L", "forearm-volar:L"},
		{"post op knee pain L", "knee:L"},
		{"R knee sore post op", "knee:R"},
		{"sore L hip post running", "hip-region:L"},
		{"L hip pain post fall", "hip-region:L"},
		{"post surgery, R shoulder stiff", "shoulder:R"},
		{"R sh pain at night", "shoulder:R"},
		{`L hip "clunks" and is sore`, "hip-region:L"},
		{`R shoulder "catching" on lifting`, "shoulder:R"},
		{"R buttock -> post thigh -> calf", "buttock:R thigh-back:R calf:R"},
		{"LBP radiating to R buttock", "lower-back buttock:R"},
		{"grip weaker cf L, R elbow sore", "elbow:R"},
		{"R wrist pain, grip 50% cf L", "wrist:R"},
		{"elbow pain, grip down cf R", "elbow"},
		{"C/S clear, R shoulder pain", "neck/free shoulder:R"},
		{"L elbow pain, neck cleared", "elbow:L neck/free"},
		{"R knee ache, hip clear", "knee:R hip-region:R/free"},
		{"L knee pain, hip quad neg", "knee:L hip-region:L/free"},
		{"R ankle sore, ant drawer neg, knee NAD", "ankle:R knee/free"},
		{"ache mid-delt R", "shoulder-side:R"},
		{"L lat calf tight", "leg-outer:L"},
		{"lat epicondyle R tender", "lateral-epicondyle:R"},
		{"med epicondyle L sore", "medial-epicondyle:L"},
		{"R lat malleolus sore", "ankle-outer:R"},
		{`L ankle "weak". Tender over the lat malleolus`, "ankle:L/aside ankle-outer:L"},
		{"R knee gives way, sore at the back of the knee", "knee:R/aside knee-back:R"},
		{"post traumatic knee pain R", "knee:R"},
		{"goal post hit my shin", "leg-front"},
		{"latte in my left hand, elbow sore", "hand:L elbow:L"},
		{"blog post about back pain", "back"},
		{"sup rotation R shoulder painful", "shoulder:R"},
		{"R lat knee + L med knee pain", "knee-outer:R knee-inner:L"},
		{"post thigh pain, post knee surgery", "thigh-back knee/aside"},
		{"L knee swollen cf R knee", "knee:L knee:R/aside"},
		{"pain after C/S, lower tummy", "abdomen-lower"},
		{"L/S stiff, L hip sore", "lower-back hip-region:L"},
		{"tennis elbow left, right compared to left weaker", "lateral-epicondyle:L"},
		{"grip weaker compared with the left, right elbow pain", "elbow:R"},
		{"MRI of the neck clear, neck pain", "neck/aside neck"},
		{"the chest is clear, sore ribs", "chest/aside lower-ribs"},
		{"shoulder not clear, hurts", "shoulder"},
		{"head feels clear but neck hurts", "head/aside neck"},
	})
}

// TestSideInAClauseOfItsOwn gives such a side to the places before, where only they can be meant.
func TestSideInAClauseOfItsOwn(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"KNEE. Left one.", "knee:L"},
		{"My shoulder! The right one.", "shoulder:R"},
		{"sore wrist (the left one) since Monday", "wrist:L"},
		{"the bottom of my foot burns when I stand, left side", "sole:L"},
		{"behind the knees when I squat, both of them", "knee-back:L knee-back:R"},
		{"my calf aches after a run, mainly the left", "calf:L"},
		{"my hip hurts on hills, esp the left", "hip-region:L"},
		{"shin hurts when I run. It's the right one.", "leg-front:R"},
		{"ache in the low back, same on both sides", "lower-back:L lower-back:R"},
		{"both sides, from the ears down to the shoulders", "ear:L ear:R shoulder:L shoulder:R"},
		{"right side, from the hip to the knee", "hip-region:R knee:R thigh:R/path"},
		{"left elbow aches and the wrist on the same side", "elbow:L wrist:L"},
		{"R hip sore and knee same side", "hip-region:R knee:R"},
		{"knee hurts. Left one. Hip hurts. Right one.", "knee:L hip-region:R"},
		{"knee and shoulder hurt when I lift. Left one.", "knee shoulder"},
		{"my thumb is sore when I text, the right one that is", "thumb:R"},
		{"neck ache when I read, right side", "neck:R"},
		{"elbow hurts and I turn left in the pool", "elbow"},
		{"my hip hurts on stairs, it's the hip, right?", "hip-region hip-region"},
		{"my knee hurts. Right, so I went to the doctor", "knee"},
		{"hip and knee hurt when I walk, left side", "hip-region:L knee:L"},
		{"neck hurts. My shoulder too when I type. Left side.", "neck shoulder:L"},
		{"right knee aches when I run. Left one.", "knee:R"},
		{"my knees hurt on stairs, mainly the left", "knee"},
		{"elbow aches when typing, not the left one", "elbow"},
		{"the shoulder aches at night, I'm left handed", "shoulder"},
		{"shoulder aches at night, left handed", "shoulder"},
		{"I posted a letter and my elbow hurts", "elbow"},
		{"hurts in the right hand, the one on the same side as the knee", "hand:R knee"},
		{"the left elbow hurts; wrist, same side", "elbow:L wrist:L"},
		{"pain in heel (L) and calf (R)", "heel:L calf:R"},
		{"(left) knee pain, (right) hip pain", "knee:L hip-region:R"},
		{"pain in the hip and knee. Both sides.", "hip-region:L hip-region:R knee:L knee:R"},
		{"I have pain in my calf. On the left.", "calf:L"},
		{"Where: calf. Which side: left", "calf:L"},
	})
}

// TestWholeLimbAsSide holds that "both feet" after a part of the foot is a side.
func TestWholeLimbAsSide(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"sole under the toes, both feet", "sole:L sole:R second-toe-under:L second-toe-under:R third-toe-under:L third-toe-under:R fourth-toe-under:L fourth-toe-under:R little-toe-under:L little-toe-under:R"},
		{"arch of the foot aches, both feet", "arch:L arch:R"},
		{"shins ache when I run, both legs", "leg-front:L leg-front:R"},
		{"inside of the elbow is sore, both arms", "medial-epicondyle:L medial-epicondyle:R"},
		{"wrist and thumb, both hands", "wrist:L wrist:R thumb:L thumb:R"},
		{"backs of the knees, left leg", "knee-back:L"},
		{"knuckles ache, both hands", "hand-back:L hand-back:R"},
		{"back pain, both legs", "back lower-limb:L lower-limb:R"},
		{"my back hurts, both feet tingle", "back foot:L foot:R"},
		{"left knee hurts, both feet too", "knee:L foot:L foot:R"},
		{"foot numb, left leg weak", "foot lower-limb:L/aside"},
		{"elbow pain, left leg pain", "elbow lower-limb:L"},
		{"shoulder pain, both legs ache", "shoulder lower-limb:L lower-limb:R"},
		{"my back aches, left leg", "back lower-limb:L"},
		{"knee pain when kneeling, both knees", "knee knee:L knee:R"},
		{"pain goes down the back of thigh -> calf -> foot, right leg", "thigh-back:R calf:R foot:R"},
	})
}

// TestPaining holds a verb of pain as it is said in India.
func TestPaining(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"my left knee is paining since one week", "knee:L"},
		{"it is paining in the shoulder and coming up to the elbow", "shoulder elbow"},
		{"back is paining while sitting", "back"},
		{"while driving the right side of the neck is paining", "neck-side:R"},
		{"when I climb the stairs the left knee is paining", "knee:L"},
		{"shoulder is paining when I am lifting the bucket", "shoulder"},
		{"while lifting my arm the shoulder top is paining", "upper-limb/aside shoulder-top"},
		{"while writing the thumb and wrist are paining", "thumb wrist"},
		{"leg pains when standing, knee no problem", "lower-limb knee/free"},
	})
}

// TestNoProblem holds places that are said to be free of trouble.
func TestNoProblem(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"Back of the left elbow. Wrist side, no trouble at all.", "olecranon:L wrist-radial/free wrist-ulnar/free"},
		{"Hip is no bother, knee hurts", "hip-region/free knee"},
		{"Neck is no problem, jaw aches", "neck/free jaw"},
		{"elbow has no issue, forearm hurts", "elbow/free forearm"},
		{"sore arch, no problem with the heel", "arch heel/free"},
		{"sore left knee, no problem", "knee:L"},
		{"left knee sore on stairs, right knee, no problem", "knee:L knee:R/free"},
		{"hip sore, knee, no problems otherwise", "hip-region knee"},
		{"my knee, no problem sleeping but it aches", "knee"},
		{"knee is no better", "knee"},
	})
}

// TestNoTroubleElsewhere holds that what has no trouble is the place that the
// words say, and not the one before.
func TestNoTroubleElsewhere(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"shoulder pain no problem with the elbow", "shoulder elbow/free"},
		{"hip and no problems in the knee", "hip-region knee/free"},
		{"my knee is no trouble but the hip aches", "knee/free hip-region"},
		{"the knee has no pain, the hip aches", "knee/free hip-region"},
		{"shoulder: no issue. elbow: sore", "shoulder/free elbow"},
		{"shoulder: no issue with it, elbow: sore", "shoulder/free elbow"},
		{"post natal hip pain left", "hip-region:L"},
		{"sore outer hip, the groin is clear", "trochanter groin/free"},
		{"went to the temple and hurt my foot", "foot"},
		{"beside the sacrum on both sides", "sacroiliac:L sacroiliac:R"},
		{"pain in the toes, both feet", "toes:L toes:R"},
		{"tingling in fingers. Left hand only.", "fingers:L"},
		{"Mum's knees are bad. My hip hurts.", "knee/aside hip-region"},
		{"looking over my left shoulder hurts my neck", "neck"},
		{"knee pain. I wear a brace on the left one.", "knee"},
		{"sore thumb, right hand, and left knee", "thumb hand:R knee:L"},
		{"R dist forearm", "forearm:R ?dist"},
		{"L prox hamstring pain sitting", "thigh-back-upper:L"},
	})
}

// TestCheekOfTheButtock holds that after the buttock a cheek is its cheek.
func TestCheekOfTheButtock(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"left bum cheek sore, deep in the cheek", "buttock:L buttock:L"},
		{"my buttock aches when I sit, the cheek goes numb", "buttock buttock"},
		{"right butt cheek, deep in that cheek when I drive", "buttock:R buttock:R"},
		{"bottom hurts, one cheek more than the other", "buttock buttock"},
		{"sore cheek and jaw", "cheek jaw"},
		{"sore buttock and my jaw and cheek ache", "buttock jaw cheek"},
		{"sore cheek, then my bum", "cheek buttock"},
		{"my buttock hurts, jaw too, and the cheek", "buttock jaw cheek"},
		{"sore bottom, both cheeks", "buttock buttock:L buttock:R"},
	})
}

// TestPosturesAreNoPlaces holds words of the body that say how somebody lies, looks or presses.
func TestPosturesAreNoPlaces(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"stiff neck, slept on my stomach", "neck-back"},
		{"sore neck, I sleep on my tummy", "neck"},
		{"stiff when I look over my right shoulder, neck", "neck"},
		{"neck hurts doing a shoulder check", "neck"},
		{"knee hurts, 200 kicks in training", "knee"},
		{"hip ache after walking up to the temple", "hip-region"},
		{"wrist hurts pushing the fire door", "wrist"},
		{"rib pain eases when I put my hand on it", "lower-ribs"},
		{"ribs hurt, holding my hand on it helps", "lower-ribs"},
		{"head hurts when I lie on my back", "head back/aside"},
		{"temple hurts, pain went to the temple from the neck", "temple temple neck"},
		{"ache goes from neck to the temple", "neck temple"},
		{"sleeping on my front hurts my neck", "neck"},
		{"stomach hurts when I sleep on it", "abdomen"},
		{"pressing a thumb into it helps my hip", "hip-region"},
	})
}

// TestBesideTheSpine holds what lies beside the spine and between it and the blade.
func TestBesideTheSpine(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"burning between the spine and the right shoulder blade", "interscapular:R"},
		{"ache between left shoulder blade and spine", "interscapular:L"},
		{"sore in between my backbone and shoulder blade", "interscapular"},
		{"pain between the backbone and the left shoulder blade", "interscapular:L"},
		{"knot between the scapula and the spine", "interscapular"},
		{"ache beside the backbone on the right", "paraspinal-upper-thoracic:R paraspinal-mid-thoracic:R paraspinal-lower-thoracic:R paraspinal-upper-lumbar:R paraspinal-lower-lumbar:R"},
		{"sore next to the sacrum on the left", "sacroiliac:L"},
		{"beside the sacrum R", "sacroiliac:R"},
		{"my backbone aches", "back"},
		{"between the left shoulder blade and the spine and in the neck", "interscapular:L neck"},
		{"between my shoulder blades", "interscapular"},
		{"between the shoulder and the neck", "suprascapular"},
		{"between spine and both shoulder blades", "interscapular:L interscapular:R"},
	})
}

// TestKinAtTheStart holds sentences that begin with somebody else.
func TestKinAtTheStart(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"My son's got a fever, I've not. Sore shoulder", "shoulder"},
		{"husband's had back surgery, my knee hurts", "back/aside knee"},
		{"mum's got a bad hip, mine is the knee", "hip-region/aside knee"},
		{"wife's hip hurts, my knee too", "hip-region/aside knee"},
		{"husband has gone away, my neck hurts", "neck"},
	})
}
