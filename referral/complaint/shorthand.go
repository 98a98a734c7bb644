package complaint

import (
	"slices"
	"strings"
)

// shorthand writes out what clinicians shorten: "lat thigh", "post R shoulder",
// "knee med", "R sh", "C/S clear". It goes from the end, so that a word may
// stand before another that was written out.
func shorthand(ts []token) []token {
	joined := false
	for i := len(ts) - 1; i >= 0; i-- {
		t := &ts[i]
		if t.plain || len(t.word) > 4 {
			continue
		}
		long := ""
		switch t.word {
		case "ant":
			long = "anterior"
		case "post":
			if long = "posterior"; afterwards(ts, i) {
				continue
			}
		case "lat":
			long = "lateral"
		case "med":
			long = "medial"
		case "sup":
			long = "superior"
		case "inf":
			long = "inferior"
		case "prox":
			long = "proximal"
		case "dist":
			long = "distal"
		case "dors":
			long = "dorsal"
		case "sh":
			if i > 0 && adjacent(ts, i) && sideLetter(ts[i-1].word) {
				t.term, t.known = "shoulder", true
			}
			continue
		case "c", "l":
			if spineOfChart(ts, i) {
				long = "neck"
				if t.word == "l" {
					long = "lumbar"
				}
				t.word, t.term, t.known, t.plain = long, long, true, false
				t.end = ts[i+1].end
				ts[i+1].word, joined = "", true
			}
			continue
		case "quad":
			if i > 0 && ts[i-1].word == "hip" && i+1 < len(ts) && (ts[i+1].word == "neg" || ts[i+1].word == "negative" || ts[i+1].word == "test") {
				t.known = false // a test of the hip
			}
			continue
		default:
			continue
		}
		next := i + 1
		if next < len(ts) && sideLetter(ts[next].word) {
			next++
		}
		switch {
		case next < len(ts) && ts[next].known && (adjacent(ts, next) || ts[next].sep == '/'):
		case i > 0 && ts[i-1].known && adjacent(ts, i) && (i+1 == len(ts) || !adjacent(ts, i+1) || sideLetter(ts[i+1].word)):
		default:
			continue
		}
		if t.term, t.known = long, true; ts[i].sep == '-' {
			ts[i].sep = ' '
		}
	}
	if joined {
		ts = slices.DeleteFunc(ts, func(t token) bool { return t.word == "" })
	}
	return ts
}

func sideLetter(w string) bool {
	switch w {
	case "l", "r", "lt", "rt", "left", "right", "bilat", "bil":
		return true
	}
	return false
}

// afterwards reports whether the "post" at i means after: "post knee op", "post
// leg day".
func afterwards(ts []token, i int) bool {
	for k := i + 1; k < len(ts) && k < i+4 && adjacent(ts, k); k++ {
		switch w := ts[k].word; w {
		case "day", "days", "workout", "session", "natal", "partum", "massage", "training", "strain", "scope", "arthroscopy", "recon", "reconstruction", "block", "jab":
			return true
		default:
			if isInjury(w) || isMedical(w) {
				return true
			}
		}
	}
	return false
}

// spineOfChart reports whether the letter at i is that of "C/S" or "L/S", a part
// of the spine, and not a birth: "C/S clear".
func spineOfChart(ts []token, i int) bool {
	if i+1 >= len(ts) || ts[i+1].word != "s" || ts[i+1].sep != '/' {
		return false
	}
	if i > 0 && ts[i].sep == ' ' {
		switch ts[i-1].word {
		case "after", "post", "since", "had", "a", "emergency", "elective", "via", "by", "prev", "previous", "x":
			return false
		}
	}
	if i+2 >= len(ts) || ts[i+2].sep != ' ' {
		return false
	}
	w := ts[i+2].word
	return isFine(w) || isPain(w) || w == "rom" || w == "full" || w == "screen"
}

// weighed reports whether the side at i is that of the comparison: "grip down cf
// R", "weaker compared with the left".
func weighed(ts []token, i int) bool {
	if i+1 < len(ts) && adjacent(ts, i+1) && ts[i+1].known {
		return false // the place says it
	}
	return comparedWith(ts, i)
}

// comparedWith reports whether a comparison leads to the word at i.
func comparedWith(ts []token, i int) bool {
	for k := i - 1; k >= 0 && k > i-6 && adjacent(ts, k+1); k-- {
		switch ts[k].word {
		case "cf":
			return true
		case "to", "with", "the", "my", "l", "r", "left", "right":
		case "compared":
			return k+1 < i
		default:
			return false
		}
	}
	return false
}

// idle reports whether the word at i is part of a posture, a movement or a
// building and no place: "slept on my stomach", "look over my shoulder".
func idle(ts []token, i int) bool {
	word := func(k int) string {
		if k >= 0 && k < len(ts) && (k <= i || adjacent(ts, k)) {
			return ts[k].word
		}
		return ""
	}
	k := i - 1 // the word before "my left"
	for k >= 0 && k > i-4 && adjacent(ts, k+1) && (ts[k].plain && ts[k].word != "on" || ts[k].side != noSide) {
		k--
	}
	if k < 0 || !adjacent(ts, k+1) {
		k = -1
	}
	switch ts[i].word {
	case "shoulder":
		if next := word(i + 1); next == "check" || next == "checks" {
			return true
		}
		if word(k) != "over" {
			return false
		}
		for n := k - 1; n >= 0 && n > k-3 && adjacent(ts, n+1); n-- {
			switch ts[n].word {
			case "look", "looks", "looking", "looked", "glance", "glancing", "peer", "peering", "check", "checking", "reverse", "reversing", "see":
				return true
			}
		}
	case "stomach", "tummy", "belly", "front":
		if next := word(i + 1); next == "sleeper" || next == "sleeping" {
			return true
		}
		if word(k) != "on" {
			return false
		}
		switch word(k - 1) {
		case "sleep", "sleeps", "sleeping", "slept":
			return true
		}
	case "temple":
		switch word(k) {
		case "to", "at", "from":
		default:
			return false
		}
		for n := k - 1; n >= 0 && n > k-4 && adjacent(ts, n+1); n-- {
			switch ts[n].word {
			case "climb", "climbing", "climbed", "walk", "walking", "walked", "slope", "visit", "visiting", "drive", "driving", "drove", "steps":
				return true
			case "went", "go", "going":
				return ts[n].sep == '.' || n > 0 && (ts[n-1].word == "i" || ts[n-1].word == "we")
			}
		}
	case "hand", "hands", "palm", "fist", "thumb", "finger", "fingers":
		switch word(i + 1) {
		case "on", "against", "over", "into":
			if next := word(i + 2); next == "it" || next == "them" {
				return true
			}
		}
		if word(i-1) != "a" && word(i-1) != "their" {
			return false
		}
		switch word(i - 2) {
		case "press", "pressing", "pressed", "poke", "poking", "push", "pushing", "stick", "sticking":
			return true
		}
	}
	return false
}

// speaksOf reports whether the kin at i, without "my" before, opens a clause
// about another person: "Wife's got shingles", "husband had a stroke".
func (p *parser) speaksOf(i int) bool {
	if i > 0 && p.ts[i].sep != '.' && p.ts[i].sep != ',' || i+1 >= len(p.ts) || p.ts[i+1].sep != ' ' {
		return false
	}
	switch p.ts[i+1].word {
	case "got", "has", "had", "gets":
		return true
	case "been", "having":
		return strings.HasSuffix(p.ts[i].word, "s")
	}
	return p.ts[i+1].known && strings.HasSuffix(p.ts[i].word, "'s")
}
