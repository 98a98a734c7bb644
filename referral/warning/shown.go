package warning

import (
	"slices"
	"strings"

	"github.com/trpatlas/trpatlas/data/wording"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
)

// Finding is a warning that the words of a complaint show, and the words.
type Finding struct {
	Warning Warning
	Words   []complaint.Span // one for each part of the pattern, in the order of the text
}

// alarm is a pattern: a phrase of each group, and a painful place in one of the
// zones if there are any.
type alarm struct {
	zones   []referral.Zone
	warning Warning
	groups  uint8
}

// phrase is what follows the first word of a phrase of an alarm.
type phrase struct {
	rest  string
	alarm uint16
	group uint8
}

// stem is the first word of phrases: exact in phrases[from:wild], and with any
// ending in phrases[wild:end].
type stem struct {
	text            string
	from, wild, end uint16
	up              uint16 // the longest other stem that this one starts with, plus one
}

// Shown returns the warnings that a complaint's own words show, the most
// urgent first. Words that are negated, or that tell of another person than the
// one in pain, show nothing; the past does, as a history of cancer, but for a
// fever of years ago and the like.
func Shown(r complaint.Reading) []Finding {
	words := make([]complaint.Word, 0, 48)
	for w := range r.Words() {
		words = append(words, w)
	}
	if len(words) == 0 {
		return nil
	}
	// hits are the phrases found, by alarm and group.
	var hits []hit
	for i := range words {
		w := words[i].Folded
		if words[i].Negated || words[i].Other || w == "" || passing(w) && longOver(words, i) || broken(w) && formerly(words, i) {
			continue
		}
		hits = find(hits, words, i, w)
		if w == "cannot" || w == "not" && i > 0 && words[i-1].Folded == "can" {
			hits = find(hits, words, i, "cant") // however it is written
		}
	}
	if len(hits) == 0 {
		return nil
	}
	slices.SortFunc(hits, func(a, b hit) int {
		if a.alarm != b.alarm {
			return int(a.alarm) - int(b.alarm)
		}
		if a.group != b.group {
			return int(a.group) - int(b.group)
		}
		return a.span.Start - b.span.Start
	})
	q := r.Query()
	var out []Finding
	for len(hits) > 0 {
		n := 1
		for n < len(hits) && hits[n].alarm == hits[0].alarm {
			n++
		}
		out = ring(out, &q, hits[:n])
		hits = hits[n:]
	}
	slices.SortStableFunc(out, func(a, b Finding) int {
		if ua, ub := a.Warning.Urgency(), b.Warning.Urgency(); ua != ub {
			return int(ub) - int(ua)
		}
		return int(a.Warning) - int(b.Warning)
	})
	return out
}

// passing reports whether a sign comes and goes and says nothing once it is
// years past.
func passing(w string) bool {
	for _, stem := range [...]string{"fever", "febrile", "pyrexi", "temperature", "chill", "rigor", "shiver", "sweat", "vomit", "nause", "rash", "shingles", "zoster"} {
		if strings.HasPrefix(w, stem) {
			return true
		}
	}
	return false
}

// longOver reports whether the sign at word i is said to be years past: "fever 3
// years ago", "had a fever as a child". Nothing but such words may stand between,
// so that "fever and back pain since a fall 3 years ago" still rings, as does a
// fever that is back.
func longOver(words []complaint.Word, i int) bool {
	for k := i + 1; k < len(words) && k < i+8 && words[k].Clause == words[i].Clause; k++ {
		switch w := words[k].Folded; w {
		case "year", "years", "yrs", "yr", "decades", "decade":
			return k+1 < len(words) && (words[k+1].Folded == "ago" || words[k+1].Folded == "back") && !follows(words, k, back)
		case "childhood":
			return !follows(words, k, back)
		case "last":
			return k+1 < len(words) && (words[k+1].Folded == "year" || words[k+1].Folded == "winter" || words[k+1].Folded == "spring" || words[k+1].Folded == "summer" || words[k+1].Folded == "autumn") && !follows(words, k, back)
		case "as":
			if k+2 < len(words) && words[k+1].Folded == "a" && (words[k+2].Folded == "child" || words[k+2].Folded == "kid") {
				return !follows(words, k, back)
			}
		case "about", "some", "a", "few", "many", "several", "over", "in", "and", "or", "couple", "of", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty":
		default:
			if !passing(w) && (w[0] < '0' || w[0] > '9') {
				return false
			}
		}
	}
	return false
}

// maxAfter is how many words behind a sign of the past may say that it is not.
const maxAfter = 14

// follows reports whether one of the words of a list follows word i. In doubt an
// alarm rings, so that clauses do not count.
func follows(words []complaint.Word, i int, list func(w string, same bool) bool) bool {
	for k := i + 1; k < len(words) && k <= i+maxAfter; k++ {
		if list(words[k].Folded, words[k].Clause == words[i].Clause) {
			return true
		}
	}
	return false
}

// back tells that a sign of the past is there again.
func back(w string, same bool) bool {
	switch w {
	case "again", "returned", "recurred":
		return true
	case "now", "still", "today", "yesterday":
		return same
	}
	return false
}

// fresh tells that an injury is new.
func fresh(w string, _ bool) bool {
	switch w {
	case "again", "yesterday", "today", "tonight", "hours", "days", "week", "morning", "fall", "fell", "fallen", "tripped", "slipped", "accident", "crash", "new":
		return true
	}
	return false
}

func broken(w string) bool { return strings.HasPrefix(w, "fractur") || w == "broken" || w == "hip" }

// formerly reports whether a fracture is named as an old one: "h/o left hip
// fracture", "previous broken hip". The "old" of an age is none.
func formerly(words []complaint.Word, i int) bool {
	for k := i - 1; k >= 0 && k >= i-4 && words[k].Clause == words[i].Clause; k-- {
		switch words[k].Folded {
		case "previous", "prev", "prior", "former", "hx", "history":
			return !follows(words, i, fresh)
		case "old":
			return (k == 0 || !ofAge(words[k-1].Folded)) && !follows(words, i, fresh)
		case "o":
			return k > 0 && words[k-1].Folded == "h" && !follows(words, i, fresh)
		case "a", "of", "left", "right", "l", "r", "my":
		default:
			return false
		}
	}
	return false
}

// ofAge reports whether a word before "old" makes it an age: "82", "82y", "yr",
// the "o" of "y/o".
func ofAge(w string) bool {
	return w == "o" || strings.HasPrefix(w, "y") || strings.ContainsAny(w, "0123456789")
}

type hit struct {
	alarm uint16
	group uint8
	span  complaint.Span
}

// find adds the phrases that start at word i, read as w.
func find(hits []hit, words []complaint.Word, i int, w string) []hit {
	for k := lastStem(w); k > 0; k = int(stems[k-1].up) {
		st := &stems[k-1]
		if !strings.HasPrefix(w, st.text) {
			continue
		}
		from := st.wild
		if w == st.text {
			from = st.from
		}
		for p := from; p < st.end; p++ {
			if end, ok := matches(phrases[p].rest, words, i); ok && !inOrder(words, end) {
				hits = append(hits, hit{phrases[p].alarm, phrases[p].group, complaint.Span{Start: words[i].Start, End: words[end].End}})
			}
		}
	}
	return hits
}

// inOrder reports whether what ends at word k is a function of the body that is
// said to be in order: "bladder and bowel normal".
func inOrder(words []complaint.Word, k int) bool {
	switch words[k].Term {
	case "bladder", "bowel", "waterwork", "temperature":
	default:
		return false
	}
	for n := k + 1; n < len(words) && n < k+5 && words[n].Clause == words[k].Clause; n++ {
		switch words[n].Folded {
		case "normal", "fine", "ok", "okay", "intact", "nad", "unaffected", "unremarkable", "good":
			return true
		case "are", "is", "function", "functions", "control", "habit", "both", "all", "and", "bowel", "bowels", "bladder":
		default:
			return false
		}
	}
	return false
}

// ring adds the warning of an alarm whose every group was hit and whose place
// hurts, unless it is there already.
func ring(out []Finding, q *referral.Query, hits []hit) []Finding {
	a := &alarms[hits[0].alarm]
	var spans []complaint.Span
	groups := 0
	for i, h := range hits {
		if i == 0 || h.group != hits[i-1].group {
			groups++
			spans = append(spans, h.span)
		}
	}
	if groups < int(a.groups) || len(a.zones) > 0 && !touches(&q.Pain, a.zones) {
		return out
	}
	if slices.ContainsFunc(out, func(f Finding) bool { return f.Warning == a.warning }) {
		return out
	}
	slices.SortFunc(spans, func(a, b complaint.Span) int { return a.Start - b.Start })
	return append(out, Finding{a.warning, spans})
}

// lastStem is the last stem that does not sort behind the word, plus one.
func lastStem(word string) int {
	lo, hi := 0, len(stems)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if stems[mid].text <= word {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// maxGap is how many other words may stand between two words of a phrase, and
// maxReach how far the next word may be with small words counted, so that a
// long run of those costs no more than a short one.
const (
	maxGap   = 2
	maxReach = 8
)

// matches reports whether the rest of a phrase follows word i, and its last
// word. Small words count on neither side; the words of a phrase stay between
// two breaks.
func matches(rest string, words []complaint.Word, i int) (end int, ok bool) {
	denies := complaint.Negates(words[i].Folded) // "no feeling" means what it says
	end = i
	for rest != "" {
		var part string
		part, rest, _ = strings.Cut(rest, " ")
		if wording.Small(part) {
			continue
		}
		found := false
		for k, gap := end+1, 0; k < len(words) && k <= end+maxReach && gap <= maxGap && words[k].Clause == words[i].Clause; k++ {
			w := &words[k]
			if like(part, w.Folded) {
				if w.Negated && !denies {
					return 0, false
				}
				denies = denies || complaint.Negates(w.Folded)
				found, end = true, k
				break
			}
			if !wording.Small(w.Folded) {
				gap++
			}
		}
		if !found {
			return 0, false
		}
	}
	return end, true
}

// like compares a word of a phrase, which may end in *, with a word of a text.
func like(part, word string) bool {
	if stem, wild := strings.CutSuffix(part, "*"); wild {
		return strings.HasPrefix(word, stem)
	}
	return part == word
}
