package complaint_test

import (
	"testing"
)

// TestDictation holds complaints as they are dictated or noted down: without
// commas, in shorthand, and with what is denied and what is past in between.
func TestDictation(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		// What is denied ends where a place follows it at once.
		{"no trauma low back pain can't urinate", "lower-back"},
		{"no injury left knee pain worse going down stairs", "knee:L"},
		{"denies sob left shoulder and upper arm ache", "shoulder:L arm:L"},
		{"no falls right hip sore, knee ok", "hip-region:R knee:R/free"},
		{"no fever chills night sweats just low back ache", "lower-back"},
		{"no pain in the back just the left bum cheek", "back/free buttock:L"},
		{"no headache no arm symptoms left neck tight", "cranium/free upper-limb/free neck:L"},
		{"R shoulder pain x 3/12, L shoulder NAD", "shoulder:R shoulder:L/free"},
		{"right SIJ tender, left SIJ nil", "sacroiliac:R sacroiliac:L/free"},
		{"pain in right knee, left knee no problem", "knee:R knee:L/free"},
		{"elbow sore, no issues in the wrist", "elbow wrist/free"},
		{"no numbness no weakness lower back pain can't pass water", "lower-back"},
		{"no hx of trauma low back pain both feet tingling", "lower-back foot:L foot:R"},
		{"no previous injury left hip pain", "hip-region:L"},
		{"no numbness left leg pain", "lower-limb:L"},
		{"no swelling knee pain since Monday", "knee"},
		{"no weight loss left hip ache", "hip-region:L"},
		// What is denied of the place itself goes on.
		{"no numbness left leg or arm", "lower-limb:L/free upper-limb:L/free"},
		{"no weakness arm pain or neck pain", "upper-limb/free neck/free"},
		{"no sob chest pain or palpitations", "chest/free"},
		{"denies sob chest pain palpitations", "chest/free"},
		{"denies nausea vomiting abdominal pain", "abdomen/free"},
		{"denies fever knee swelling or night sweats", "knee/free"},
		{"no hearing loss left ear", "ear:L/free"},
		// Answers.
		{"bladder: normal, low back sore", "bladder/free lower-back"},
		{"left knee: fine, right knee sore", "knee:L/free knee:R"},
		{"shoulder pain. chest pain? no. left arm? no", "shoulder chest/free upper-limb:L/free"},
		{"chest pain? no just the shoulder", "chest/free shoulder"},
		{"any chest pain? no but my left arm aches", "chest/free upper-limb:L"},
		{"chest pain? yes", "chest"},
		// The past.
		{"previous right knee injury, left hip pain", "knee:R/aside hip-region:L"},
		{"old right ankle fracture, left knee pain now", "ankle:R/aside knee:L"},
		{"previous left shoulder dislocation right shoulder aches after swimming", "shoulder:L/aside shoulder:R"},
		{"sore left wrist, hx of right wrist fracture", "wrist:L wrist:R/aside"},
		{"right ankle fractured in 2010, left knee hurts", "ankle:R/aside knee:L"},
		{"history of prostate cancer, pain in the upper back", "pelvis-deep/aside upper-back"},
		{"right foot was the same last year but is fine now, left foot hurts", "foot:R/aside foot:L"},
		{"right hip, left hip was bad last year but ok now", "hip-region:R hip-region:L/aside"},
		{"h/o left hip fracture, right knee pain", "hip-region:L/aside knee:R"},
		{"shoulder pain R, prev fracture L clavicle", "shoulder:R clavicle:L/aside"},
		{"hip hurts after a knee op", "hip-region knee/aside"},
		{"old left ankle sprain has flared up again, right hip sore", "ankle:L hip-region:R"},
		{"previous right knee injury", "knee:R"},
		{"67 year old, left knee pain", "knee:L"},
		{"3 week history of left knee injury, hip sore", "knee:L hip-region"},
		{"knee pain since I had surgery 3 years ago and hip pain", "knee hip-region"},
		// Sides.
		{"back pain both legs numb", "back lower-limb:L lower-limb:R"},
		{"chest muscle on the left is tender", "chest:L"},
		{"neck still tight on R side", "neck:R"},
		{"back of my neck catches on the left", "neck-back:L"},
		{"jaw clicks left, pain right", "jaw"},
		{"my left knee is sore, right fine", "knee:L knee:R/free"},
		{"ache in thumb and pointer finger on my left hand", "thumb:L index-finger:L"},
		{"right calf is sore and the instep of that foot", "calf:R arch:R"},
		{"heels of both feet", "heel:L heel:R"},
		// An activity ends where the pain goes on.
		{"left shoulder blade gets worse when I sit and sometimes goes up into my neck", "scapula:L neck"},
		{"terrible headache stiff neck cant stand the light", "cranium neck-back"},
		{"groin sore on adduction", "groin"},
	})
}

// TestSideOfALimb: the left side of a limb is its inner or outer side. Which limb
// it is stays unknown where it was not said, and the word is reported.
func TestSideOfALimb(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"left side of my knee", "knee-outer knee-inner ?left"},
		{"pain on the right side of my foot", "foot-edge-outer foot-edge-inner ?right"},
		{"both sides of my knee", "knee-outer knee-inner ?both"},
		{"left side of my calf", "calf ?left"},
		{"right knee hurts, on the left side of the knee", "knee:R knee-outer:R knee-inner:R ?left"},
		{"the left side of my right knee hurts", "knee-inner:R"},
		{"the left side of my left knee hurts", "knee-outer:L"},
		// The side of the body, where there is one place with two sides.
		{"left side of my lower back", "lumbar-side:L"},
		{"right side of my neck", "neck-side:R"},
		{"left side of my hip", "trochanter:L"},
		{"left side knee", "knee:L"},
	})
}

// TestPlacesOfSeveralWords were once known gaps.
func TestPlacesOfSeveralWords(t *testing.T) {
	t.Parallel()
	checkAll(t, []reads{
		{"just below the collar bone", "infraclavicular"},
		{"acheles tendon", "achilles"},
		{"balls of my feet", "ball-of-foot"},
		{"back of the hip", "buttock"},
		{"deep inside the buttock", "buttock-middle"},
		{"upper tummy", "abdomen-upper"},
		{"my front teeth", "upper-front-teeth lower-front-teeth"},
		{"between my eyes", "nose"},
		{"next to the spine", "paraspinal-upper-thoracic paraspinal-mid-thoracic paraspinal-lower-thoracic paraspinal-upper-lumbar paraspinal-lower-lumbar"},
		{"my knuckles hurt", "hand-back"},
		{"index and middle fingers of the left hand", "index-finger:L middle-finger:L"},
		{"pain on the left: neck, shoulder and arm", "neck:L shoulder:L upper-limb:L"},
	})
}
