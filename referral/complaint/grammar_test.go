package complaint_test

import (
	"testing"
)

// TestSpread holds that the ends of a spread are told from what lies on the way.
func TestSpread(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"from the hip down the outside of the leg to the ankle", "hip-region thigh-outer leg-outer ankle"},
		{"pain from my neck down to my hand", "neck hand arm/path forearm/path"},
		{"from the right shoulder to the elbow", "shoulder:R elbow:R arm:R/path"},
		{"radiates from the buttock to the foot", "buttock foot thigh/path leg/path"},
		{"neck pain radiating to the fingers", "neck fingers arm/path forearm/path"},
		{"shoulder pain radiating into the hand", "shoulder hand arm/path forearm/path"},
		{"starts in the hip and goes down to the knee", "hip-region knee thigh/path"},
		{"ache in the buttock going all the way down to the calf", "buttock calf thigh/path"},
		{"from shoulder to wrist", "shoulder wrist arm/path forearm/path"},
		{"from the knee up to the hip", "knee hip-region thigh/path"},
		{"from both hips to both knees", "hip-region:L hip-region:R knee:L knee:R thigh:L/path thigh:R/path"},
		{"from left elbow to hand and from right knee to foot", "elbow:L hand:L knee:R foot:R forearm:L/path leg:R/path"},
		{"from the left hip to the knee. from the right hip to the knee", "hip-region:L knee:L hip-region:R knee:R thigh:L/path thigh:R/path"},
		// What lies between is named, so nothing is added.
		{"elbow pain that runs down the forearm to the wrist", "elbow forearm wrist"},
		{"shoots from my lower back down the leg into the foot", "lower-back lower-limb foot"},
		{"pain from the front of the right shoulder down the arm to the thumb", "shoulder-front:R upper-limb:R thumb:R"},
		{"lower back pain which travels down the back of my left leg to the heel", "lower-back thigh-back:L calf:L heel:L"},
		// Ends on two limbs, or no word of a spread: nothing lies between.
		{"knot under my shoulder blade that shoots into my pinky", "scapula-lower-angle little-finger"},
		{"from the base of the skull over the head to behind the eye", "neck-back-upper head eye-deep"},
		{"shoulder pain and wrist pain", "shoulder wrist"},
		{"hip pain. goes to ankle", "hip-region ankle"},
	})
}

func TestNegation(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"no pain in the arm", "upper-limb/free"},
		{"shoulder pain, no pain in the arm", "shoulder upper-limb/free"},
		{"pain in the shoulder but not the elbow", "shoulder elbow/free"},
		{"shoulder pain but elbow is fine", "shoulder elbow/free"},
		{"my neck hurts. the elbow is fine", "neck elbow/free"},
		{"the elbow is ok, the wrist hurts", "elbow/free wrist"},
		{"knee aches, hip isn't painful", "knee hip-region/free"},
		{"knee aches, hip doesn't hurt", "knee hip-region/free"},
		{"hip pain, knees ok", "hip-region knee/free"},
		{"my heel hurts, never my calf", "heel calf/free"},
		{"pain everywhere in the hand except the thumb", "hand thumb/free"},
		{"whole hand hurts except for the thumb", "hand thumb/free"},
		{"hand pain sparing the little finger", "hand little-finger/free"},
		{"calf pain without knee pain", "calf knee/free"},
		{"stiff neck without headache", "neck-back cranium/free"},
		{"denies neck pain; shoulder pain on the left", "neck/free shoulder:L"},
		{"shoulder pain, denies neck, elbow or hand pain", "shoulder neck/free elbow/free hand/free"},
		{"neither hip nor knee hurt, only the ankle", "hip-region/free knee/free ankle"},
		{"left shoulder hurts, right shoulder is fine", "shoulder:L shoulder:R/free"},
		{"jaw ache, my teeth are fine", "jaw teeth/free"},
		{"pain in the temple, not in the eye or the jaw", "temple eye/free jaw/free"},
		{"pain in the thigh not the knee", "thigh knee/free"},
		{"it's not my knee, it's my hip", "knee/free hip-region"},
		{"the pain isn't in my elbow", "elbow/free"},
		{"not painful in the elbow", "elbow/free"},
		{"nothing in the arm, only the neck", "upper-limb/free neck"},
		{"neck hurts, rest of the back is normal", "neck back/free"},
		{"shoulder feels fine but the elbow burns", "shoulder/free elbow"},
		{"pain doesn't spread to the arm; neck only", "upper-limb/free neck"},
		{"heel pain but no ankle swelling", "heel ankle/free"},
		// A negation that is about something else.
		{"no injury, shoulder pain", "shoulder"},
		{"no idea why my knee hurts", "knee"},
		{"not sure why but my calf aches", "calf"},
		{"don't know what happened to my neck", "neck"},
		{"can't sleep because of my hip", "hip-region"},
		{"no fever, pain in the flank", "flank"},
	})
}

// TestAside holds that places of an activity, of the past, of a treatment or of
// another person are told from what hurts now.
func TestAside(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"can't raise my arm because my shoulder hurts", "upper-limb/aside shoulder"},
		{"pain in my shoulder when I raise my arm", "shoulder upper-limb/aside"},
		{"jaw hurts when I open my mouth", "jaw mouth/aside"},
		{"my left shoulder aches and that shoulder clicks", "shoulder:L shoulder/aside"},
		{"I broke my wrist 10 years ago. now my shoulder hurts", "wrist/aside shoulder"},
		{"I had knee surgery in 2010, now my hip hurts", "knee/aside hip-region"},
		{"shoulder pain, history of ankle fracture", "shoulder ankle/aside"},
		{"knee xray clear, thigh pain", "knee/aside thigh"},
		{"I used to have neck pain but now it's my lower back", "neck/aside lower-back"},
		{"my husband has back pain, I have a sore elbow", "back/aside elbow"},
		{"my mother had hip pain; my knee aches", "hip-region/aside knee"},
		// Where no other place is named, the aside is what the text is about.
		{"hurts when I bend my knee", "knee"},
		{"trouble opening my mouth", "mouth"},
		{"my friend's shoulder hurts", "shoulder"},
		// Sayings and adverbs.
		{"on the other hand my knee hurts", "knee"},
		{"they gave me a hand, now my elbow aches", "elbow"},
		{"neck pain from the back seat", "neck"},
		{"my hip hurts at the bottom of the stairs", "hip-region ?bottom"},
	})
}

func TestTypingSlips(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		// One letter, or two in a long word.
		{"sholder pain", "shoulder"},
		{"shouldr", "shoulder"},
		{"shoudler", "shoulder"},
		{"kneee", "knee"},
		{"elbwo pain", "elbow"},
		{"anlke", "ankle"},
		{"ankel", "ankle"},
		{"butock", "buttock"},
		{"forarm", "forearm"},
		{"wirst", "wrist"},
		{"collerbone", "clavicle"},
		{"hamstrng", "thigh-back"},
		{"hamstings", "thigh-back"},
		{"achiles", "achilles"},
		{"achillies", "achilles"},
		{"tempel", "temple"},
		{"forhead", "forehead"},
		{"abdomin", "abdomen"},
		{"stomache", "abdomen"},
		{"stomack pain", "abdomen"},
		{"pelvic flor", "pelvis"},
		{"grion", "groin"},
		{"theigh", "thigh"},
		{"sacroilliac", "sacroiliac"},
		{"tailbown", "coccyx"},
		{"hip flexer", "hip-front"},
		{"trochantor", "trochanter"},
		{"metatarsel heads", "ball-of-foot"},
		{"index fingre", "index-finger"},
		{"pain in my rigth shoulder", "shoulder:R"},
		{"lefft calf", "calf:L"},
		// Joined and split words.
		{"lowerback", "lower-back"},
		{"upperback", "upper-back"},
		{"neckpain", "neck"},
		{"shoulderblades", "scapula"},
		{"my left shoulderblade", "scapula:L"},
		{"shoulder-blade", "scapula"},
		{"shin-bone", "leg-front"},
		{"knee-cap", "knee-front"},
		{"fore head", "forehead"},
		{"fore arm", "forearm"},
		{"arm pits", "axilla"},
		{"lowerback and upperback and neckpain", "lower-back upper-back neck"},
		// Apostrophes.
		{"my knee doesnt hurt but the hip does", "knee/free hip-region"},
		{"my knee doesn’t hurt but the hip does", "knee/free hip-region"},
		{"can't lift my arm, sholder hurts", "upper-limb/aside shoulder"},
		{"adams apple", "larynx"},
		{"golfers elbow", "medial-epicondyle"},
		// Case and accents.
		{"LEFT SHOULDER", "shoulder:L"},
		{"Shoúlder", "shoulder"},
	})
}

// TestShared holds that a noun at the end of a list belongs to its members.
func TestShared(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"ring and little fingers", "ring-finger little-finger"},
		{"right ring and little fingers", "ring-finger:R little-finger:R"},
		{"second and third toes", "second-toe third-toe"},
		{"upper and lower back", "upper-back lower-back"},
		{"inner and outer knee", "knee-inner knee-outer"},
		{"front, side and back of the shoulder", "shoulder-front shoulder-side shoulder-back"},
		{"thumb and index finger", "thumb index-finger"},
		{"between my third and fourth toes", "third-toe fourth-toe ?between"},
		// Relations in front of a place, alone and together.
		{"upper outer arm", "arm-outer"},
		{"lower inner thigh", "thigh-inner-lower"},
		{"front outer shoulder", "shoulder-side shoulder-front"},
		{"inside back of the knee", "knee-back-inner"},
		{"back of the outer knee", "knee-back-outer"},
		{"just above the knee", "thigh-front-lower"},
		{"just below the knee", "leg-front-upper"},
	})
}

// TestNotUnderstood holds that what looks like a place is reported and not
// guessed at.
func TestNotUnderstood(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"a little above the wrist", "wrist ?above"},
		{"below the elbow", "elbow ?below"},
		{"between the ribs", "lower-ribs ?between"},
		{"shoulder pain and a dull ache behind my zorp", "shoulder ?behind ?zorp"},
		{"hello world", "?hello ?world"},
		{"my car is broken", "?car ?broken"},
		{"spleen", "?spleen"},
		{"pain", ""},
		{"it hurts", ""},
		{"", ""},
	})
}
