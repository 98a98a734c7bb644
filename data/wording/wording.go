// Package wording says when two phrases for a place are the same phrase, and
// which words say nothing about the place. The generator, the content check and
// package complaint share it.
package wording

import (
	"slices"
	"strings"

	"github.com/trpatlas/trpatlas/data/fold"
)

// MaxTerms is the number of terms that a phrase for a place may have.
const MaxTerms = 6

// Term returns a folded word in the form that phrases are compared in: without
// a possessive, and in the singular. The word must be in lower case and without
// accents, as fold.Append leaves it, but may keep its apostrophe.
func Term(word string) string {
	if i := strings.IndexByte(word, '\''); i > 0 {
		if rest := word[i:]; rest == "'s" || rest == "'" {
			word = word[:i]
		}
	}
	switch word {
	case "teeth":
		return "tooth"
	case "feet":
		return "foot"
	case "calves":
		return "calf"
	case "scapulae":
		return "scapula"
	case "clavicula", "claviculae":
		return "clavicle"
	case "vertebrae":
		return "vertebra"
	case "axillae":
		return "axilla"
	case "maxillae":
		return "maxilla"
	case "patellae":
		return "patella"
	case "malleoli":
		return "malleolus"
	case "testes":
		return "testis"
	case "balls": // not the ball of the foot
		return "balls"
	case "centre", "center", "mid", "central":
		return "middle"
	case "pinkie", "pinkies":
		return "pinky"
	case "backbone", "backbones":
		return "spine"
	case "delt", "delts":
		return "deltoid"
	case "shldr", "shldrs":
		return "shoulder"
	case "1st":
		return "first"
	case "2nd":
		return "second"
	case "3rd":
		return "third"
	case "4th":
		return "fourth"
	case "5th":
		return "fifth"
	}
	n := len(word)
	if n < 4 || word[n-1] != 's' {
		return word
	}
	switch {
	case strings.HasSuffix(word, "ss"), strings.HasSuffix(word, "us"), strings.HasSuffix(word, "is"):
		return word
	case strings.HasSuffix(word, "aches"): // headaches, not a plural in -es
		return word[:n-1]
	case strings.HasSuffix(word, "ches"), strings.HasSuffix(word, "shes"), strings.HasSuffix(word, "xes"), strings.HasSuffix(word, "sses"):
		return word[:n-2]
	case strings.HasSuffix(word, "ies"):
		return word // no place of ours ends so
	}
	return word[:n-1]
}

// Plain reports whether a term says nothing about the place in a phrase like
// "the front of my shoulder" and may be left out.
func Plain(term string) bool {
	switch term {
	case "a", "an", "the", "of", "my", "his", "her", "your", "our", "their", "its", "this", "that", "in", "on", "at",
		"part", "area", "region", "zone", "aspect", "surface", "just", "very", "bit", "spot", "patch", "section", "portion", "knob":
		return true
	}
	return false
}

// Relation returns the plain word for a term that relates one place to
// another, so that "posterior knee" and "behind the knee" are one phrase, and
// whether the term is such a word.
func Relation(term string) (string, bool) {
	switch term {
	case "outer", "outside", "lateral", "outward":
		return "outer", true
	case "inner", "inside", "medial", "inward":
		return "inner", true
	case "front", "anterior", "forward":
		return "front", true
	case "back", "posterior", "rear", "behind", "backside":
		return "back", true
	case "upper", "top", "superior", "proximal", "uppermost":
		return "upper", true
	case "lower", "low", "bottom", "inferior", "distal", "lowermost":
		return "lower", true
	case "below", "beneath", "under", "underneath", "underside":
		return "under", true
	case "above", "over":
		return "above", true
	case "edge", "border", "margin", "rim":
		return "border", true
	case "tip", "point", "end":
		return "tip", true
	case "middle":
		return "middle", true
	case "deep", "deeply", "within":
		return "deep", true
	case "side", "base", "between", "beside", "corner", "crease", "along", "dorsal", "volar", "palmar", "plantar", "radial", "ulnar":
		return term, true
	}
	return term, false
}

// Key appends the key of a phrase made of terms, which it sorts in place: the
// order of the words does not matter.
func Key(dst []byte, terms []string) []byte {
	slices.Sort(terms)
	for i, t := range terms {
		if i > 0 {
			dst = append(dst, ' ')
		}
		dst = append(dst, t...)
	}
	return dst
}

// Keys returns the two keys under which a phrase for a place is found: one of
// its own terms, and one with every relation in its plain form. They are equal
// when the phrase has a single term, which then must be meant as it stands.
func Keys(s string) (own, plain string) {
	var terms, plains []string
	for word := range strings.FieldsFuncSeq(lower(s), func(r rune) bool {
		return r == ' ' || r == '-' || r == '/' || r == ',' || r == '.' || r == '(' || r == ')'
	}) {
		if t := Term(word); !Plain(t) {
			terms = append(terms, t)
		}
	}
	terms = dropSide(terms)
	for _, t := range terms {
		p, _ := Relation(t)
		plains = append(plains, p)
	}
	own = string(Key(nil, terms))
	if len(terms) < 2 {
		return own, own
	}
	return own, string(Key(nil, plains))
}

// dropSide leaves out "side" after a relation, where it adds nothing: the outer
// side of the knee is the outer knee.
func dropSide(terms []string) []string {
	out := terms[:0:0]
	for i, t := range terms {
		if t == "side" && i > 0 && SideIsEmpty(terms[i-1]) {
			continue
		}
		out = append(out, t)
	}
	return out
}

// SideIsEmpty reports whether "side" after this term adds nothing.
func SideIsEmpty(before string) bool {
	switch r, _ := Relation(before); r {
	case "outer", "inner", "front", "back", "upper", "under", "lower":
		return true
	}
	return false
}

func lower(s string) string {
	b := make([]rune, 0, len(s))
	for _, r := range s {
		if r == '’' {
			r = '\''
		}
		if r = fold.Rune(r); r != 0 {
			b = append(b, r)
		}
	}
	return string(b)
}

// Small reports whether a folded word carries so little that alarms and names
// are compared without it.
func Small(word string) bool {
	switch word {
	case "a", "an", "the", "my", "of", "in", "to", "and", "it", "is", "was", "have", "has", "im", "ive", "its", "are", "with", "on", "at", "i", "that", "this", "be", "been", "just", "so", "very", "some", "s":
		return true
	}
	return false
}
