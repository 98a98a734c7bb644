package complaint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/trpatlas/trpatlas/data/fold"
	"github.com/trpatlas/trpatlas/data/wording"
)

// token is one word of the complaint.
type token struct {
	start, end int    // bytes of the original text
	word       string // folded, with apostrophes
	term       string // the word in the form that phrases are compared in
	sep        byte   // what stands before it: ' ', '-', ',', '/' or '.' for any end of sentence
	known      bool   // term occurs in a phrase
	plain      bool   // says nothing about the place
	side       side
	used       bool // part of something understood
	head       bool // a colon or a dash stands behind it
	asked      bool // a question mark stands behind it
	lost       bool // a side of a limb, which no zone holds
	negated    bool
	past       bool // tells of the past
	other      bool // tells of another person
}

// tokenize splits text into words, once over.
func tokenize(text string) []token {
	folded := make([]byte, 0, len(text)+8)
	tokens := make([]token, 0, 8+len(text)/5)
	type span struct{ from, to int }
	var buf [64]span
	spans := buf[:0]
	sep, start, from := byte('.'), -1, 0
	add := func(end int) {
		if start < 0 {
			return
		}
		tokens = append(tokens, token{start: start, end: end, sep: sep})
		spans = append(spans, span{from, len(folded)})
		start, sep = -1, ' '
	}
	for i, r := range text {
		if r == '’' || r == '‘' || r == '`' {
			r = '\''
		}
		f := r
		if r >= utf8.RuneSelf || 'A' <= r && r <= 'Z' {
			if f = fold.Rune(r); f == 0 {
				continue // a combining mark belongs to the letter before
			}
		}
		word := 'a' <= f && f <= 'z' || '0' <= f && f <= '9' || f >= utf8.RuneSelf && (unicode.IsLetter(f) || unicode.IsDigit(f)) || f == '\'' && start >= 0
		if word {
			if start < 0 {
				start, from = i, len(folded)
			}
			folded = utf8.AppendRune(folded, f)
			continue
		}
		add(i)
		if r == '.' && abbreviatesSide(text, tokens, i) {
			continue
		}
		switch r {
		case '.', '!', '?', ';', '\n', '\r', '…', '•', '|':
			sep = '.'
			if n := len(tokens); r == '?' && n > 0 {
				tokens[n-1].asked = true
			}
		case ',', ':', '—', '–':
			if n := len(tokens); r != ',' && n > 0 {
				tokens[n-1].head = true
			}
			if sep != '.' {
				sep = ','
			}
		case '/', '&', '+', '>', '<', '→', '⇒':
			if sep == ' ' || sep == '-' {
				sep = '/'
			}
		case '-':
			if i+1 < len(text) && text[i+1] == '>' {
				continue // an arrow, which the sign behind it stands for
			}
			if sep == ' ' {
				// Between letters a hyphen joins; after a space it is a dash.
				if n := len(tokens); n > 0 && tokens[n-1].end == i {
					sep = '-'
				} else {
					sep = ','
					if n > 0 {
						tokens[n-1].head = true
					}
				}
			}
		}
	}
	add(len(text))
	all := string(folded)
	for i := range tokens {
		t := &tokens[i]
		t.word = strings.Trim(all[spans[i].from:spans[i].to], "'")
		t.term = wording.Term(t.word)
		t.plain = wording.Plain(t.term)
		t.known = !t.plain && isTerm(t.term)
	}
	tokens = repair(tokens)
	tokens = shorthand(tokens)
	for i := range tokens {
		t := &tokens[i]
		t.side = sideOf(tokens, i, text)
		if t.word == "hand" && i > 0 && i+1 < len(tokens) && tokens[i-1].side != noSide && (tokens[i+1].term == "side" || tokens[i+1].word == "sided") {
			t.plain, t.known = true, false // "left-hand side of the jaw" names no hand
		}
		if t.known && idle(tokens, i) {
			t.plain, t.known = true, false
			if i > 0 && tokens[i-1].side != noSide {
				tokens[i-1].used = true // of no place
			}
		}
		if i > 0 && t.side != noSide && (towards(tokens, i) || weighed(tokens, i)) {
			t.side = noSide
			if i+1 < len(tokens) && adjacent(tokens, i+1) && tokens[i+1].term == "side" {
				tokens[i+1].plain, tokens[i+1].known = true, false
			}
		}
		if t.term == "side" && i > 0 && adjacent(tokens, i) && (tokens[i-1].side == leftSide || tokens[i-1].side == rightSide || tokens[i-1].word == "hand" && tokens[i-1].plain) && !(i+1 < len(tokens) && tokens[i+1].word == "of") {
			t.plain, t.known = true, false // "left side knee" is the left knee
		}
	}
	return tokens
}

// towards reports whether the side at i tells where a person lies or turns and
// not what hurts: "lying on my left side", "when I turn right".
func towards(ts []token, i int) bool {
	if ts[i].side != leftSide && ts[i].side != rightSide {
		return false
	}
	if next := i + 1; next < len(ts) && adjacent(ts, next) {
		if ts[next].word == "side" {
			if next+1 < len(ts) && adjacent(ts, next+1) && (ts[next+1].word == "ly" || ts[next+1].word == "lying" || ts[next+1].word == "sleeper") {
				return true // "L side-lying"
			}
			if next+1 < len(ts) && ts[next+1].word == "of" {
				return false
			}
		} else if ts[next].known {
			return false
		}
	}
	for k := i - 1; k >= 0 && k > i-6 && adjacent(ts, k+1); k-- {
		switch ts[k].word {
		case "lie", "lies", "lying", "lay", "laying", "sleep", "sleeps", "sleeping", "roll", "rolling", "turn", "turns", "turning", "look", "looks", "looking", "lean", "leaning", "rotate", "rotating":
			return true
		case "to", "onto", "over", "head", "neck":
		default:
			if !ts[k].plain {
				return false
			}
		}
	}
	return false
}

// abbreviatesSide reports whether the full stop at byte i stands for the rest of
// "left" or "right" and ends no sentence: "Lt. heel", "pain in r. hip".
func abbreviatesSide(text string, tokens []token, i int) bool {
	if len(tokens) == 0 || i+2 >= len(text) || text[i+1] != ' ' {
		return false
	}
	t := &tokens[len(tokens)-1]
	if t.end != i || t.end-t.start > 5 {
		return false
	}
	switch strings.ToLower(text[t.start:t.end]) {
	case "bil", "bilat":
		return true
	case "l", "r", "lt", "rt":
		return t.sep == '.' || 'a' <= text[i+2] && text[i+2] <= 'z'
	}
	return false
}

// search returns the place of key in a sorted table, and whether it is there.
func search[T any](table []T, key []byte, get func(*T) string) (int, bool) {
	lo, hi := 0, len(table)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if get(&table[mid]) < string(key) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < len(table) && get(&table[lo]) == string(key)
}

func searchString(table []string, key string) (int, bool) {
	lo, hi := 0, len(table)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if table[mid] < key {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < len(table) && table[lo] == key
}

func isTerm(s string) bool {
	_, ok := searchString(terms[:], s)
	return ok
}

// beginsTerm reports whether some term starts with s.
func beginsTerm(s string) bool {
	i, _ := searchString(terms[:], s)
	return i < len(terms) && strings.HasPrefix(terms[i], s)
}

// repair mends slips of the keyboard: a word split in two, two words joined,
// and one or two wrong letters. A word that is a real word of another meaning
// is never changed (see everyday).
func repair(tokens []token) []token {
	out, inPlace := tokens[:0], true
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if i+1 < len(tokens) && (tokens[i+1].sep == ' ' || tokens[i+1].sep == '-') && (!t.known || isPrefix(t.word)) && !t.plain && !tokens[i+1].plain && len(t.word)+len(tokens[i+1].word) <= 20 && beginsTerm(t.word) {
			if joined := wording.Term(t.word + tokens[i+1].word); len(joined) >= 6 && isTerm(joined) && !everydayWord(t.word+tokens[i+1].word) {
				t.end, t.word, t.term, t.known = tokens[i+1].end, joined, joined, true
				out = append(out, t)
				i++
				continue
			}
		}
		if t.known || t.plain || len(t.word) < 4 || len(t.word) > 24 || everydayWord(t.word) {
			out = append(out, t)
			continue
		}
		if a, b, ok := split(t.word); ok {
			// Both halves point at the whole word, so that an app marks it.
			first, second := t, t
			first.term, first.word, first.known = a, a, true
			second.term, second.word, second.known, second.sep = b, b, true, ' '
			if inPlace && len(out)+2 > i+1 { // no join has left room for one more
				out, inPlace = append(make([]token, 0, len(tokens)+8), out...), false
			}
			out = append(out, first, second)
			continue
		}
		if term, ok := correct(t.term); ok {
			t.term, t.known = term, true
		}
		out = append(out, t)
	}
	return out
}

// isPrefix lists what people write apart from the word it belongs to.
func isPrefix(w string) bool {
	switch w {
	case "mid", "sub", "supra", "infra", "retro", "inter", "para", "peri", "fore", "lumbo", "thoraco", "sterno", "temporo":
		return true
	}
	return false
}

// split divides a joined word into two that belong to a phrase.
func split(word string) (a, b string, ok bool) {
	for i := 3; i <= len(word)-3; i++ {
		a, b := wording.Term(word[:i]), wording.Term(word[i:])
		if !isTerm(a) || !isTerm(b) {
			continue
		}
		if _, found := find([]string{a, b}); found {
			return a, b, true
		}
	}
	return "", "", false
}

// correct returns the term that differs from s by one letter, or by two in a
// long word, if there is exactly one nearest. The first letter must be right:
// slips there are rare and make other words.
func correct(s string) (string, bool) {
	if len(s) < 4 {
		return "", false
	}
	if len(s) == 4 { // too short for anything but two letters swapped
		for i := range 3 {
			b := [4]byte{s[0], s[1], s[2], s[3]}
			b[i], b[i+1] = b[i+1], b[i]
			if k, ok := searchString(terms[:], string(b[:])); ok && terms[k] != s {
				return terms[k], true
			}
		}
		return "", false
	}
	limit := 2
	if len(s) >= 8 {
		limit = 3
	}
	lo, _ := searchString(terms[:], s[:1])
	best, unique := "", true
	for ; lo < len(terms) && terms[lo][0] == s[0]; lo++ {
		t := terms[lo]
		if len(t) < 4 || len(t)-len(s) >= limit || len(s)-len(t) >= limit {
			continue
		}
		if d := fold.Distance(s, t, limit); d < limit {
			best, unique, limit = t, true, d
			if d == 0 {
				return t, true
			}
			// keep looking for an equal one
			limit = d + 1
			for k := lo + 1; k < len(terms) && terms[k][0] == s[0]; k++ {
				switch e := fold.Distance(s, terms[k], limit); {
				case len(terms[k]) < 4:
				case e < d:
					best, unique, d = terms[k], true, e
					limit = e + 1
				case e == d:
					unique = false
				}
			}
			break
		}
	}
	return best, best != "" && unique
}
