package complaint

import (
	"strings"

	"github.com/trpatlas/trpatlas/data/wording"
	"github.com/trpatlas/trpatlas/referral"
)

// side is what a word says about the side.
type side uint8

const (
	noSide side = iota
	leftSide
	rightSide
	bothSides
)

func (s side) one() referral.Side {
	switch s {
	case leftSide:
		return referral.Left
	case rightSide:
		return referral.Right
	}
	return referral.Unknown
}

// sideOf says which side the i-th word names. "right" is also an adverb
// ("right behind the eye", "right away") and "left" a verb ("since I left"), so
// both count only where what follows or comes before makes a side of them.
func sideOf(ts []token, i int, text string) side {
	w := ts[i].word
	switch w {
	case "bilateral", "bilaterally", "bilat", "bil", "both", "either":
		return bothSides
	case "b":
		if i+1 < len(ts) && ts[i+1].word == "l" && ts[i+1].sep == '/' {
			return bothSides // "b/l knees"
		}
		return noSide
	case "other":
		// "one side then the other" is both, in turn.
		if i >= 4 && ts[i-1].word == "the" && (ts[i-2].word == "then" || ts[i-2].word == "and") && ts[i-3].word == "side" && ts[i-4].word == "one" {
			return bothSides
		}
		return noSide
	case "lt", "lhs", "lft", "lefft", "letf", "leftside":
		return leftSide
	case "rt", "rhs", "rightside", "rigth", "rihgt", "rght", "righ":
		return rightSide
	case "l", "r":
		if i > 0 && ts[i-1].word == "b" && ts[i].sep == '/' {
			return bothSides
		}
		if i+1 < len(ts) && ts[i+1].sep == '/' && (ts[i+1].word == "l" || ts[i+1].word == "r") && ts[i+1].word != w && i+2 < len(ts) && ts[i+2].known {
			if w == "l" { // "l/r knee"
				return leftSide
			}
			return rightSide
		}
		// A lone capital, or a small letter right before or behind a place: were
		// "knee r hip l" read before places alone, the hip would be the right one.
		if c := text[ts[i].start]; c == 'L' || c == 'R' || i+1 < len(ts) && ts[i+1].known && ts[i+1].sep == ' ' || i > 0 && ts[i-1].known && ts[i].sep == ' ' {
			if w == "l" {
				return leftSide
			}
			return rightSide
		}
		return noSide
	case "left", "lefthand", "leftsided":
		if w != "left" || isSideAdjective(ts, i) {
			return leftSide
		}
		return noSide
	case "right", "righthand", "rightsided":
		if w != "right" || isSideAdjective(ts, i) {
			return rightSide
		}
	}
	return noSide
}

// isSideAdjective reports whether "left" or "right" at i names a side.
func isSideAdjective(ts []token, i int) bool {
	if i > 0 && ts[i].sep != '.' {
		switch ts[i-1].word {
		case "i", "he", "she", "we", "they", "have", "has", "had", "all", "alright", "that's", "thats", "is", "was", "just", "it's", "its":
			if ts[i].word == "left" || !(i+1 < len(ts) && adjacent(ts, i+1) && ts[i+1].known && !isPreposition(ts[i+1].word)) {
				return false
			}
		case "on", "to", "the", "my", "his", "her", "your", "and", "or", "of", "from", "then", "upper", "lower":
			return !(i+1 < len(ts) && adjacent(ts, i+1) && (isPreposition(ts[i+1].word) && ts[i-1].word != "the" && ts[i-1].word != "on" && ts[i-1].word != "my" && ts[i-1].word != "to" || notASide(ts[i+1].word)))
		}
	}
	if i+1 < len(ts) && adjacent(ts, i+1) {
		next := ts[i+1]
		if next.word == "angle" && ts[i].word == "right" && !(i+2 < len(ts) && ts[i+2].word == "of") {
			return false // "at a right angle"
		}
		if isPreposition(next.word) || notASide(next.word) {
			return ts[i].word == "left" && !notASide(next.word) && next.word != "for" && next.word != "by" && next.word != "with"
		}
		if ts[i].word == "left" && next.plain && next.word != "side" {
			return next.word == "in" || next.word == "on" || next.word == "of" || next.word == "at"
		}
	}
	return true
}

func adjacent(ts []token, i int) bool { return ts[i].sep == ' ' || ts[i].sep == '-' }

// isPreposition lists what makes "right" an adverb.
func isPreposition(w string) bool {
	switch w {
	case "behind", "above", "below", "under", "over", "at", "in", "on", "where", "between", "down", "up", "across",
		"through", "along", "by", "near", "next", "around", "beside", "beneath", "underneath", "into", "before", "after", "when", "as", "to", "from", "inside", "outside":
		return true
	}
	return false
}

func notASide(w string) bool {
	switch w {
	case "away", "now", "then", "here", "there", "handed", "hander", "angles", "thing", "way", "word", "words", "job", "work", "home", "school", "over", "me", "alone", "untreated", "him", "it":
		return true
	}
	return false
}

// startsAside lists words after which a place belongs to an activity, a time
// or an inability, and is not said to hurt, until the next break.
func startsAside(w string) bool {
	switch w {
	case "cant", "can't", "cannot", "unable", "couldnt", "couldn't", "wont", "won't", "trouble", "difficulty", "difficult",
		"struggle", "struggles", "struggling", "when", "whenever", "while", "whilst", "if", "after", "before", "during", "until", "unless", "despite", "following":
		return true
	}
	return false
}

// isActivity lists verbs whose object is moved or used, not painful.
func isActivity(w string) bool {
	switch w {
	case "lean", "leaning", "leant", "raise", "raising", "lift", "lifting", "turn", "turning", "rotate", "rotating", "bend", "bending",
		"put", "putting", "move", "moving", "open", "opening", "close", "closing", "straighten", "straightening", "extend", "extending",
		"flex", "flexing", "twist", "twisting", "tilt", "tilting", "cross", "crossing", "stretch", "stretching", "reach", "reaching",
		"clench", "clenching", "swing", "swinging", "use", "using", "look", "looking", "rest", "resting", "tuck", "tucking", "nod", "nodding", "grind", "grinding", "brush", "brushing", "wash", "washing", "shake", "shaking":
		return true
	}
	return false
}

// isPain lists words that say that something hurts.
func isPain(w string) bool {
	switch w {
	case "pain", "pains", "painful", "ache", "aches", "aching", "achy", "hurt", "hurts", "hurting", "sore", "soreness", "tender", "tenderness",
		"burn", "burns", "burning", "stab", "stabs", "stabbing", "throb", "throbs", "throbbing", "sharp", "shooting", "shoots", "cramp", "cramps", "cramping",
		"stiff", "stiffness", "knot", "knots", "spasm", "spasms", "discomfort", "twinge", "twinges", "agony", "killing", "kills", "stinging", "stings",
		"radiates", "radiating", "spreads", "spreading", "referred", "refers", "tight", "tightness", "worst", "worse", "paining":
		return true
	}
	return false
}

// isNegator lists words that make the places after them free of pain.
func isNegator(w string) bool {
	switch w {
	case "no", "not", "without", "never", "denies", "deny", "denied", "denying", "isnt", "isn't", "doesnt", "doesn't", "dont", "don't", "didnt", "didn't",
		"neither", "nor", "except", "excluding", "spares", "sparing", "spared", "misses", "missing", "missed", "skips", "skipping", "skipped", "avoids", "nothing", "arent", "aren't", "nil", "painless":
		return true
	}
	return false
}

// endsNegation lists words after which a negation no longer holds, or which
// show that what was negated is not a place.
func endsNegation(w string) bool {
	switch w {
	case "but", "however", "though", "although", "only", "just", "then", "yet", "instead", "now", "because", "relief", "help", "helps", "helped", "better",
		"injury", "trauma", "accident", "fall", "idea", "sure", "know", "away", "longer", "sleep", "work", "matter", "reason", "wrong", "still", "so", "improve", "improving", "improvement", "change", "difference", "stop", "stopped", "which", "that's":
		return true
	}
	return false
}

// isLocalSign lists what is denied of a place as often as of the person.
func isLocalSign(w string) bool {
	switch w {
	case "numbness", "weakness", "tingling", "paraesthesia", "swelling", "needles":
		return true
	}
	return false
}

// tellsOfLack lists what a denial of something else ends with: "nothing helps
// the crushing pain" denies no pain.
func tellsOfLack(w string) bool {
	switch w {
	case "sleep", "slept", "help", "helps", "helped", "know", "sure", "idea", "well", "away", "warning", "improve", "improving", "better":
		return true
	}
	return false
}

// tells lists what another person does who speaks of the one in pain: "my
// partner noticed".
func tells(w string) bool {
	switch w {
	case "noticed", "notices", "says", "said", "thinks", "thought", "told", "saw", "suggested", "drove", "took", "brought", "asked", "wants", "reckons", "sent":
		return true
	}
	return false
}

// isSign lists what is often denied right before the place that hurts: "no fever
// left knee pain".
func isSign(w string) bool {
	switch w {
	case "fever", "fevers", "chills", "nausea", "vomiting", "rigors", "sweats", "sweating", "sob", "breathlessness", "dizziness", "palpitations", "cough",
		"trauma", "injury", "injuries", "fall", "falls", "accident", "flags":
		return true
	}
	return false
}

// isAdverb lists what stands between a place and the verb that says it hurts.
func isAdverb(w string) bool {
	switch w {
	case "still", "really", "also", "always", "often", "sometimes", "constantly", "now", "started", "starts", "began", "begins", "keeps", "kept", "just":
		return true
	}
	return false
}

// isFine lists what makes the place before it free of pain: "the elbow is
// fine".
func isFine(w string) bool {
	switch w {
	case "fine", "ok", "okay", "normal", "good", "alright", "painless", "unaffected", "spared", "uninvolved", "healthy", "perfect", "nad", "neg", "clear", "cleared":
		return true
	}
	return false
}

func isCopula(w string) bool {
	switch w {
	case "is", "are", "was", "were", "feels", "feel", "seems", "seem", "looks", "look", "itself", "all", "both", "totally", "completely", "perfectly", "quite", "absolutely", "mostly", "and", "remains", "remain", "pain", "examination", "exam", "isn't", "aren't":
		return true
	}
	return false
}

// isMedical lists what turns the place before it into a kind of treatment or
// test: "knee surgery", "sinus scans".
func isMedical(w string) bool {
	switch wording.Term(w) {
	case "scan", "xray", "ray", "mri", "ct", "ultrasound", "surgery", "op", "operation", "replacement", "examination", "exam", "injection", "treatment",
		"doctor", "doc", "surgeon", "specialist", "test", "surgical", "flexion", "extension", "rotation", "abduction", "adduction", "movement", "mobility", "neurological", "radiograph", "imaging", "conduction", "unremarkable", "negative", "swab", "sound", "brace", "support", "exercise", "press", "curl", "raise", "guard", "surgerie", "biopsy", "fusion", "repair", "fracture", "transplant", "disease", "cancer", "condition", "attack":
		return true
	}
	return false
}

// isOtherSymptom lists what the place before it does that is not pain.
func isOtherSymptom(w string) bool {
	switch w {
	case "waters", "watering", "runs", "running", "tears", "tearing", "itches", "itch", "itching", "twitches", "twitching", "blocked", "rings", "ringing", "buckles", "buckling",
		"gives", "give", "weak", "weakness", "feeble", "heavy", "clicks", "clicking", "pops", "popping", "locks", "catches", "wont", "won't", "cant", "can't", "drops", "waves":
		return true
	}
	return false
}

// isPainNoun lists the nouns among them: "no leg pain" has none.
func isPainNoun(w string) bool {
	switch w {
	case "pain", "pains", "ache", "discomfort", "soreness", "tenderness", "stiffness", "symptoms", "cramp", "cramps", "tightness", "spasm":
		return true
	}
	return false
}

// isInjury lists what a place had when it is long over.
func isInjury(w string) bool {
	switch w {
	case "injury", "injuries", "fracture", "fractures", "break", "dislocation", "dislocations", "sprain", "sprains", "strain", "tear", "surgery", "operation", "op", "whiplash", "trauma":
		return true
	}
	return false
}

func isTimeUnit(term string) bool {
	switch term {
	case "year", "yr", "y", "month", "week", "wk", "day":
		return true
	}
	return false
}

// isTrouble lists what a place has none of: "left knee no problem".
func isTrouble(w string) bool {
	switch w {
	case "problem", "problems", "issue", "issues", "trouble", "troubles", "complaint", "complaints", "symptoms", "bother":
		return true
	}
	return false
}

// isTissue lists what may stand between a place and its side: "chest muscle on
// the left".
func isTissue(term string) bool { return term == "muscle" || term == "joint" }

// isPosture lists what stands after a place that is held somewhere and not
// painful: "with my foot on the pedal".
func isPosture(w string) bool {
	switch w {
	case "on", "up", "raised", "bent", "straight", "down", "low", "held", "overhead", "crossed", "elevated", "supported", "out":
		return true
	}
	return false
}

// notTheBack reports whether "back" between these words is an adverb: "came
// back clean", "spreads back into the heel", "five years back".
func notTheBack(before, after string) bool {
	switch before {
	case "came", "come", "comes", "goes", "went", "go", "going", "spread", "spreads", "radiates", "turn", "turned", "sit", "sitting", "lean", "leaning", "lie",
		"pull", "pulled", "push", "pushed", "put", "hold", "bend", "get", "got", "gets", "look", "reach", "reaching", "years", "year", "weeks", "months", "days", "been", "be", "was", "is", "are", "were", "am", "i'm", "right", "straight":
		return true
	}
	switch after {
	case "home", "seat", "door", "pack", "yard":
		return true
	case "into", "to", "again", "from", "then", "when", "onto", "towards", "toward", "clean", "clear", "normal", "good", "went":
		return after == "into" || after == "again" || after == "towards" || after == "toward" || after == "onto" || after == "clean" || after == "clear"
	}
	return false
}

// notAPlace reports whether the lone word at token i is part of a saying or of
// a relation to something unknown: "on the other hand", "behind my spleen", "the
// bottom of the stairs".
func notAPlace(ts []token, i int) bool {
	before := func(n int) string {
		if i < n {
			return ""
		}
		return ts[i-n].word
	}
	if w := ts[i].word; (w == "hand" || w == "foot") && i+1 < len(ts) && adjacent(ts, i+1) && (ts[i+1].word == "dominant" || ts[i+1].word == "dominance") {
		return true
	}
	switch ts[i].word {
	case "hand":
		switch before(1) {
		case "other", "one":
			return before(2) == "the" && before(3) == "on"
		case "a":
			switch before(2) {
			case "give", "gave", "given", "lend", "lent", "need", "needed":
				return true
			}
			return before(2) == "me" || before(2) == "him" || before(2) == "her" || before(2) == "us" || before(2) == "them"
		}
	case "behind":
		n := 1
		if before(1) == "left" || before(1) == "right" {
			n = 2
		}
		switch before(n) {
		case "my", "his", "her", "your", "their", "the", "a", "sore":
			return ts[i].sep != ' '
		}
		return len(ts) > 1
	case "bottom":
		return i+1 < len(ts) && ts[i+1].word == "of" && ts[i+1].sep == ' '
	}
	return false
}

func isKin(w string) bool {
	switch strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'") {
	case "husband", "wife", "mother", "father", "mum", "mom", "dad", "son", "daughter", "brother", "sister", "friend", "partner", "boss", "neighbour", "neighbor",
		"grandmother", "grandfather", "grandma", "grandpa", "gran", "aunt", "uncle", "cousin", "colleague", "girlfriend", "boyfriend", "husbands", "wifes", "mothers", "fathers", "mums", "moms", "dads", "mate":
		return true
	}
	return false
}

// isPast lists verbs that put a place into the past in a clause with "ago" or
// a like word.
func isPast(w string) bool {
	switch w {
	case "had", "broke", "fractured", "dislocated", "sprained", "tore", "broken", "operated", "surgery", "operation", "replaced", "removed":
		return true
	}
	return false
}

// connects lists words that carry a side on to the next place.
func connects(w string) bool {
	switch w {
	case "and", "or", "to", "into", "down", "through", "then", "up", "along", "via", "towards", "toward", "onto", "also", "radiates", "radiating", "shoots", "shooting", "spreads", "spreading",
		"goes", "going", "comes", "coming", "travels", "travelling", "traveling", "runs", "running", "moves", "moving", "from", "that", "which", "it", "with", "out", "as", "far", "all", "way", "pain", "ache", "aching", "pains", "sometimes", "now", "is", "sore", "across", "over", "round", "around", "thru", "extends", "extending", "reaches", "reaching", "radiation", "past", "beyond":
		return true
	}
	return false
}
