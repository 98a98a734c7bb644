package complaint

import (
	"errors"
	"iter"
	"slices"
	"strings"

	"github.com/trpatlas/trpatlas/data/wording"
	"github.com/trpatlas/trpatlas/referral"
)

// Role is the part a place plays in a complaint.
type Role uint8

// The roles.
const (
	Pain  Role = iota // it hurts there
	Free              // said to be free of pain
	Aside             // mentioned, but not as painful: an activity, the past, another person
)

var roleNames = [...]string{"pain", "free", "aside"}

// String returns "pain", "free" or "aside".
func (r Role) String() string {
	if int(r) >= len(roleNames) {
		return ""
	}
	return roleNames[r]
}

// Mention is a place that the complaint names. Words for both sides, or for a
// compound place such as "band round the head", give several mentions.
type Mention struct {
	Zone  referral.Zone
	Side  referral.Side // Unknown where the words name none
	Role  Role
	Path  bool // not named itself: it lies between two places of "from ... to ..."
	Worst bool // a painful place that the words set above the others
	Start int  // first byte of the words in the text
	End   int  // one past the last
}

// Site returns the zone and side.
func (m Mention) Site() referral.Site { return referral.Site{Zone: m.Zone, Side: m.Side} }

// Span is a stretch of the text.
type Span struct{ Start, End int }

// Reading is what was understood of a complaint.
type Reading struct {
	Mentions []Mention
	Unknown  []Span        // words that look like a place or its side and were not understood
	Lean     referral.Side // the one side that the text names, if it names just one

	tokens []token
}

// Word is a word of a complaint with what the grammar says about it, for
// packages that look for more than places.
type Word struct {
	Folded     string // lower case, no accents, no apostrophes
	Term       string // the same without plural; spelling mended where it names a place
	Start, End int    // bytes of the text
	Clause     int    // from 0: the stretch between two breaks, commas among them
	Negated    bool   // "no fever": the words that the negation covers
	Past       bool   // told of the past
	Other      bool   // told of another person
}

// Words yields the words of the complaint in order.
func (r Reading) Words() iter.Seq[Word] {
	return func(yield func(Word) bool) {
		clause := -1
		for i := range r.tokens {
			t := &r.tokens[i]
			if t.sep == '.' || t.sep == ',' || clause < 0 {
				clause++
			}
			w := Word{t.word, t.term, t.start, t.end, clause, t.negated, t.past, t.other}
			if strings.IndexByte(w.Folded, '\'') >= 0 {
				w.Folded = strings.ReplaceAll(w.Folded, "'", "")
			}
			if !yield(w) {
				return
			}
		}
	}
}

// Negates reports whether a folded word turns what follows into its opposite.
func Negates(word string) bool { return isNegator(word) }

// ErrNoPlace says that a text names no painful place that is known.
var ErrNoPlace = errors.New(`no painful place was understood; name where it hurts, as "ache in the front of the right shoulder" or "left heel and calf, no pain in the knee"`)

// Err returns [ErrNoPlace] when there is no painful place, and otherwise nil.
func (r Reading) Err() error {
	for _, m := range r.Mentions {
		if m.Role == Pain {
			return nil
		}
	}
	return ErrNoPlace
}

// Query returns the painful and the pain-free sites, and those that are said to
// hurt most. A place that is named as painful and free is painful.
func (r Reading) Query() referral.Query {
	q := referral.Query{Lean: r.Lean}
	for _, m := range r.Mentions {
		switch m.Role {
		case Pain:
			q.Pain = q.Pain.With(m.Site())
			if m.Worst {
				q.Worst = q.Worst.With(m.Site())
			}
		case Free:
			q.Free = q.Free.With(m.Site())
		}
	}
	q.Free = q.Free.Minus(q.Pain)
	return q
}

// phrase is one row of the generated table: a key of package fold and what it
// stands for, a zone or, from firstArea on, a compound place.
type phrase struct {
	key  string
	zone referral.Zone
}

const firstArea = 1 << 15

// find returns what the terms, in any order, stand for.
func find(words []string) (referral.Zone, bool) {
	if len(words) > wording.MaxTerms {
		return 0, false
	}
	var sorted [wording.MaxTerms]string
	var buf [96]byte
	n := copy(sorted[:], words)
	key := wording.Key(buf[:0], sorted[:n])
	if i, ok := search(phrases[:], key, func(p *phrase) string { return p.key }); ok {
		return phrases[i].zone, true
	}
	if n < 2 {
		return 0, false
	}
	n = 0
	changed := false
	for i, w := range words {
		if w == "side" && i > 0 && wording.SideIsEmpty(words[i-1]) {
			changed = true
			continue
		}
		r, _ := wording.Relation(w)
		changed = changed || r != w
		sorted[n] = r
		n++
	}
	if !changed || n < 2 {
		return 0, false
	}
	key = wording.Key(buf[:0], sorted[:n])
	if i, ok := search(phrases[:], key, func(p *phrase) string { return p.key }); ok {
		return phrases[i].zone, true
	}
	return 0, false
}

// Parse reads a complaint. It accepts any text; time and memory grow in
// proportion to its length.
func Parse(text string) Reading {
	p := parser{text: text, ts: tokenize(text)}
	p.run()
	return p.finish()
}

// reason says why a mention is an aside, for what may be promoted.
type reason uint8

const (
	noReason reason = iota
	activity
	treatment // "knee surgery", "sinus scans"
	past
	other   // another person
	symptom // "ankle weak"
)

// found is a mention with the tokens it came from.
type found struct {
	Mention
	from, to int // tokens, to is one past
	both     bool
	own      bool // its side stands with it and was not carried over
	named    bool // its side is that of an earlier mention
	reason   reason
	worst    side            // bothSides where it is the worst as a whole, one where that side of it is
	zones    []referral.Zone // more zones of the same words
}

type parser struct {
	text  string
	ts    []token
	found []found
}

// run finds the places in order and gives each its role and side.
func (p *parser) run() {
	aside, negated := noReason, 0
	denied := 0          // like negated, for words that are no places: they are listed at more length
	relational := noSide // "to the left of my right shoulder blade"
	for i := 0; i < len(p.ts); {
		t := &p.ts[i]
		switch t.sep {
		case '.':
			aside, negated, denied = noReason, 0, 0
		case ',':
			if denied > 0 && !p.listGoesOn(i) {
				denied = 0
			}
			if aside == activity {
				aside = noReason
			}
			if negated > 0 && !p.listGoesOn(i) {
				negated = 0
			}
		}
		if (t.sep == '.' || t.sep == ',') && (aside == noReason || aside == past) {
			aside = noReason
			if p.pastClause(i) {
				aside = past
			}
		}
		if t.side == leftSide || t.side == rightSide {
			if s := p.relationalSide(i); s != noSide {
				relational = s
				t.used = true
				i++
				continue
			}
		}
		m, ok := p.match(i)
		if !ok {
			m, ok = p.shared(i)
		}
		if ok {
			if m.Zone == referral.Cheek && p.ofButtock() {
				m.Zone = referral.Buttock
			}
			p.settle(&m, aside, negated > 0)
			if relational != noSide {
				p.beside(&m, relational)
				relational = noSide
			}
			if m.Role == Pain && p.closesDenial(m.from) {
				denied = 0
			}
			if v := m.to; m.Role == Pain && v < len(p.ts) && p.ts[v].sep == ' ' && isPain(p.ts[v].word) && !isPainNoun(p.ts[v].word) {
				denied = 0 // "not able to sleep and my back hurts"
			}
			for k := m.from; k < m.to; k++ {
				p.ts[k].used = true
				p.ts[k].negated, p.ts[k].past, p.ts[k].other = denied > 0 || m.Role == Free, m.reason == past, m.reason == other
			}
			p.found = append(p.found, m)
			i = m.to
			if negated > 0 {
				negated = 6
			}
			continue
		}
		switch w := t.word; {
		case startsAside(w) && !p.painFollows(i):
			aside, negated = activity, 0
		case w == "hard" && i+1 < len(p.ts) && p.ts[i+1].word == "to":
			aside = activity
		case isKin(w) && !(i+1 < len(p.ts) && tells(p.ts[i+1].word)) && (p.speaksOf(i) || i > 0 && (p.ts[i-1].word == "my" || p.ts[i-1].word == "his" || p.ts[i-1].word == "her" || p.ts[i-1].word == "a")):
			aside = other
		case w == "i" || w == "i'm" || w == "i've" || w == "ive" || w == "im" || w == "me" || w == "mine" || w == "my" && !(i+1 < len(p.ts) && isKin(p.ts[i+1].word)):
			if aside == other {
				aside = noReason
			}
		case w == "and" && aside == activity && p.goesOn(i):
			aside = noReason
		case w == "goes" && aside == activity && i+1 < len(p.ts) && (p.ts[i+1].word == "up" || p.ts[i+1].word == "down" || p.ts[i+1].word == "into"):
			aside = noReason // "worse when I'm at my desk and goes up into my neck"
		case w == "but" || w == "then" || w == "however":
			if aside != other {
				aside = noReason
			}
			negated = 0
		case isNegator(w) && !p.asNeverBefore(i) || (w == "than" && i > 0 && p.ts[i-1].word == "rather") || (w == "of" && i > 0 && p.ts[i-1].word == "instead") ||
			w == "free" && i > 0 && p.ts[i-1].word == "pain" && (i < 2 || p.ts[i-2].word != "and" && p.ts[i-2].word != "is" && p.ts[i-2].word != "are" && !p.ts[i-2].used):
			negated = 6
		case w == "wrong" && i > 0 && p.ts[i-1].word == "nothing" && i+1 < len(p.ts) && p.ts[i+1].word == "with":
		case endsNegation(w), (w == "it's" || w == "its") && i > 0 && p.ts[i-1].used, // "it isn't my knee it's my hip"
			negated > 0 && p.loneSign(i) && p.placeEndsDenial(i+1):
			negated = 0
		case isPain(w):
			if aside == activity {
				aside = noReason
			}
		}
		if negated > 0 && !t.plain {
			negated--
		}
		switch w := t.word; {
		case w == "but" || w == "however" || w == "though" || w == "although" || w == "just" || w == "only":
			denied = 0
		case tellsOfLack(w):
			t.negated = denied > 0
			denied = 0
		case isNegator(w) && !p.asNeverBefore(i):
			t.negated = denied > 0
			denied = 9
		default:
			t.negated = denied > 0
			if denied > 0 && !t.plain {
				denied--
			}
		}
		t.past, t.other = aside == past, aside == other
		i++
	}
}

// closesDenial reports whether the place at i follows what was denied at once,
// as in dictation: "no trauma low back pain", "no fever left hip pain". What was
// denied is no list then.
func (p *parser) closesDenial(i int) bool {
	k := i - 1
	for k >= 0 && k > i-4 && p.ts[k+1].sep == ' ' && (p.ts[k].side != noSide || p.ts[k].word == "my" || isPain(p.ts[k].word)) {
		k--
	}
	if k < 0 || p.ts[k+1].sep != ' ' {
		return false
	}
	return p.loneSign(k)
}

// loneSign reports whether the word at k is a sign and all that a denial names
// so far: "no fever", "no weight loss", and not the last of "no fever chills".
func (p *parser) loneSign(k int) bool {
	w := p.ts[k].word
	if !isSign(w) && !isLocalSign(w) && w != "loss" {
		return false
	}
	for n := k - 1; n >= 0 && n > k-6 && p.ts[n+1].sep == ' '; n-- {
		switch before := p.ts[n].word; before {
		case "weight", "wt":
			if w != "loss" {
				return false
			}
		case "any", "of", "hx", "history", "recent", "previous", "known", "significant", "pins", "and":
		default:
			return isNegator(before) && (w != "loss" || n < k-1)
		}
	}
	return false
}

// placeEndsDenial reports whether what follows a lone sign at token k is said to
// hurt and no more of what is denied: "no fever left hip pain", but not "no fever
// chest pain or cough".
func (p *parser) placeEndsDenial(k int) bool {
	if k >= len(p.ts) || p.ts[k].sep != ' ' {
		return false
	}
	sided := false
	first := k
	for ; k < len(p.ts) && p.ts[k].sep == ' ' && (p.ts[k].side != noSide || isPain(p.ts[k].word) && !p.ts[k].known); k++ {
		sided = sided || p.ts[k].side != noSide
	}
	if k >= len(p.ts) || p.ts[k].sep != ' ' || !sided && p.listGoesOn(first) {
		return false
	}
	m, ok := p.preview(k)
	if !ok {
		return false
	}
	sided = sided || m.Side != referral.Unknown
	hurts := isPain(p.ts[m.to-1].word)
	behind := m.to
	for ; behind < len(p.ts) && p.ts[behind].sep == ' ' && isPain(p.ts[behind].word); behind++ {
		hurts = true
	}
	if behind < len(p.ts) && p.ts[behind].sep == ' ' && isSign(p.ts[behind].word) {
		return false
	}
	return hurts || sided && isSign(p.ts[first-1].word) || sided && p.ts[first-1].word == "loss"
}

// goesOn reports whether the "and" at i goes back from an activity that named
// no place to what hurts: "left hip hurts when walking and right knee at night".
func (p *parser) goesOn(i int) bool {
	k := i - 1
	for ; k >= 0 && k > i-8 && !startsAside(p.ts[k].word); k-- {
		if p.ts[k].used || p.ts[k].known || isActivity(p.ts[k].word) || p.ts[k].sep == '.' {
			return false
		}
	}
	if k < 1 || !startsAside(p.ts[k].word) || p.ts[k].sep == '.' || !p.painBefore(k-1) {
		return false
	}
	n, sided := i+1, false
	for ; n < len(p.ts) && n < i+5 && p.ts[n].sep == ' ' && (p.ts[n].plain || p.ts[n].side != noSide); n++ {
		sided = sided || p.ts[n].side != noSide
	}
	if !sided || n == len(p.ts) || p.ts[n].sep != ' ' {
		return false
	}
	_, _, l := p.longest(n)
	return l > 0
}

// painFollows reports whether the words after an opening word say that it
// hurts all the same: "after lunch my shoulder aches" opens an aside, "while
// pain in the arm" does not.
func (p *parser) painFollows(i int) bool {
	return i+1 < len(p.ts) && p.ts[i+1].sep == ' ' && (p.ts[i+1].word == "pain" || p.ts[i+1].word == "the" && i+2 < len(p.ts) && p.ts[i+2].word == "pain")
}

// pastClause reports whether token i starts a clause that tells of the past:
// a verb of the past and a word like "ago" before the next break.
func (p *parser) pastClause(i int) bool {
	if i > 0 && p.ts[i].sep != '.' && p.ts[i].sep != ',' {
		return false
	}
	verb, when := false, false
	for k := i; k < len(p.ts) && k < i+16 && (k == i || p.ts[k].sep == ' ' || p.ts[k].sep == '-'); k++ {
		w := p.ts[k].word
		verb = verb || isPast(w)
		switch w {
		case "since":
			return false // what began in the past still is
		case "ago", "previously", "childhood", "child", "teenager", "formerly":
			when = true
		case "last":
			when = when || k+1 < len(p.ts) && (p.ts[k+1].word == "year" || p.ts[k+1].word == "decade")
		case "used":
			if k+1 < len(p.ts) && p.ts[k+1].word == "to" {
				return true
			}
		case "history":
			if k > 0 && isTimeUnit(p.ts[k-1].term) {
				return false // "3 week history of knee pain"
			}
			if k+1 < len(p.ts) && p.ts[k+1].word == "of" {
				return true
			}
		}
		if len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && w[2] >= '0' && w[2] <= '9' && k > 0 && p.ts[k-1].word == "in" {
			when = true
		}
	}
	return verb && when
}

// listGoesOn reports whether the words after a comma go on with a list of what
// is denied: short members, with "or", "nor" or another negation among them.
func (p *parser) listGoesOn(i int) bool {
	words := 0
	for k := i; k < len(p.ts) && k < i+16; k++ {
		t := &p.ts[k]
		if k > i && t.sep == '.' {
			return false
		}
		if k > i && t.sep == ',' {
			words = 0
		}
		switch {
		case t.word == "or" || t.word == "nor" || isNegator(t.word) && words == 0:
			return true
		case t.word == "but" || t.word == "i" || t.word == "i'm" || isPain(t.word) && !isPainNoun(t.word):
			return false
		case !t.plain:
			if words++; words > 3 {
				return false
			}
		}
	}
	return false
}

// relationalSide recognises "to the left of my right ...": the first side is a
// direction, not the side of the body.
func (p *parser) relationalSide(i int) side {
	k := i + 1
	if k < len(p.ts) && p.ts[k].word == "side" {
		k++
	}
	if k >= len(p.ts) || p.ts[k].word != "of" {
		return noSide
	}
	for k++; k < len(p.ts) && p.ts[k].plain; k++ {
	}
	if k < len(p.ts) && (p.ts[k].side == leftSide || p.ts[k].side == rightSide) {
		return p.ts[i].side
	}
	return noSide
}

// beside moves a mention to its inner or outer neighbour: left of the right
// shoulder blade is its inner border.
func (p *parser) beside(m *found, direction side) {
	rel := "inner"
	if direction.one() == m.Side {
		rel = "outer"
	}
	var buf [wording.MaxTerms]string
	words := p.terms(buf[:0], m.from, m.to)
	if len(words) > 1 && words[0] == "side" {
		words = words[1:] // that of "the left side of my right knee"
	}
	words = append(words, rel)
	if z, ok := find(words); ok && z < firstArea {
		m.Zone = z
		return
	}
	if z, ok := find(append(words, "border")); ok && z < firstArea {
		m.Zone = z
	}
}

// terms appends the content terms of the tokens from..to, at most as many as a
// phrase has.
func (p *parser) terms(dst []string, from, to int) []string {
	for k := from; k < to && len(dst) < wording.MaxTerms; k++ {
		if t := &p.ts[k]; !t.plain && t.side == noSide {
			dst = append(dst, t.term)
		}
	}
	return dst
}

// window is the run of terms that starts at a token and stays within one
// phrase.
type window struct {
	terms [wording.MaxTerms]string
	ends  [wording.MaxTerms]int // token after each term
	n     int
	side  side
	sides [wording.MaxTerms]side // side words met up to each term
}

func (p *parser) window(i int) window {
	var w window
	for k := i; k < len(p.ts) && w.n < wording.MaxTerms && k < i+14; k++ {
		t := &p.ts[k]
		if k > i && t.sep != ' ' && t.sep != '-' {
			break
		}
		switch {
		case t.word == "just" && w.n > 0:
			return w // "no pain in the back, just the bum cheek" without the comma
		case t.side != noSide && w.n > 0:
			if w.side == noSide {
				w.side = t.side
			}
		case t.plain && w.n > 0:
		case t.term == "side" && w.n > 0 && p.ts[k-1].side != noSide:
		case t.known:
			w.terms[w.n] = t.term
			w.ends[w.n] = k + 1
			w.sides[w.n] = w.side
			w.n++
		default:
			return w
		}
	}
	return w
}

// longest finds the longest phrase at token i.
func (p *parser) longest(i int) (z referral.Zone, w window, n int) {
	if !p.ts[i].known {
		return 0, w, 0
	}
	w = p.window(i)
	for n := w.n; n > 0; n-- {
		if z, ok := find(w.terms[:n]); ok && !p.crosses(i, &w, n) {
			return z, w, n
		}
	}
	return 0, w, 0
}

// crosses reports whether the last of n terms stands behind a side word and
// begins a longer place there: "left foot, right low back" without the comma
// holds no low foot.
func (p *parser) crosses(i int, w *window, n int) bool {
	if n < 2 || w.sides[n-1] == w.sides[0] {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-3 && adjacent(p.ts, k+1) && (p.ts[k].plain || p.ts[k].side != noSide); k-- {
		if s := p.ts[k].side; s != noSide && s != w.sides[n-1] && !p.ts[k].used {
			return true // "right sole left heel"
		}
	}
	k := n - 1
	for k > 1 && w.sides[k-1] != noSide {
		k--
	}
	behind := p.window(w.ends[k] - 1)
	for m := behind.n; m > 0 && behind.ends[m-1] > w.ends[n-1]; m-- {
		if _, ok := find(behind.terms[:m]); ok {
			return true
		}
	}
	return false
}

// match finds the place that starts at token i: relations and the place they
// relate to.
func (p *parser) match(i int) (found, bool) {
	if !p.ts[i].known || p.ts[i].side != noSide {
		return found{}, false
	}
	if p.ts[i].word == "between" {
		if m, ok := p.blade(i); ok {
			return m, true
		}
	}
	j, rels := i, 0
	z, w, n := p.longest(j)
	// A relation that is no place by itself waits for the place after it; so
	// does one that is ("back of the outer knee"), if a place does follow.
	for {
		_, isRel := wording.Relation(p.ts[j].term)
		if n > 1 || n == 1 && !isRel {
			break
		}
		if !isRel || rels == 3 {
			if n == 1 {
				break
			}
			return found{}, false
		}
		k := p.next(j)
		if k < 0 {
			if n == 1 {
				break // "back" at the end is the back
			}
			return found{}, false
		}
		z2, w2, n2 := p.longest(k)
		if n2 == 0 {
			if _, again := wording.Relation(p.ts[k].term); !again || n == 1 {
				if n == 1 {
					break
				}
				return found{}, false
			}
		}
		j, z, w, n = k, z2, w2, n2
		rels++
	}
	if n == 0 {
		return found{}, false
	}
	if n == 1 && rels == 0 && p.ts[i].word == "back" {
		before, after := "", ""
		if i > 0 && p.ts[i].sep == ' ' {
			before = p.ts[i-1].word
		}
		if i+1 < len(p.ts) && p.ts[i+1].sep == ' ' {
			after = p.ts[i+1].word
		}
		if notTheBack(before, after) {
			return found{}, false
		}
	}
	if n == 1 && rels == 0 && notAPlace(p.ts, i) {
		return found{}, false
	}
	m := found{Mention: Mention{Zone: z}, from: i, to: w.ends[n-1]}
	s := w.sides[n-1]
	switch p.ts[i].word {
	case "rlq", "ruq":
		s = rightSide
	case "llq", "luq":
		s = leftSide
	}
	for k := i; k < j && s == noSide; k++ {
		s = p.ts[k].side
	}
	if rels > 0 {
		p.combine(&m, i, j, w.terms[:n])
	} else if to, z, ok := p.trailing(m.to, w.terms[:n]); ok {
		m.to, m.Zone = to, z
	}
	p.sideFor(&m, s)
	return m, true
}

// shared finds a place whose noun stands only at the end of a list: "ring and
// little fingers", "upper and lower back teeth".
func (p *parser) shared(i int) (found, bool) {
	if !p.ts[i].known || p.ts[i].side != noSide {
		return found{}, false
	}
	// The words of this member: one or two known terms.
	var own [2]string
	n, k := 0, i
	for ; k < len(p.ts) && n < 2 && p.ts[k].known && (k == i || p.ts[k].sep == ' ' || p.ts[k].sep == '-') && p.ts[k].word != "and" && p.ts[k].word != "or"; k++ {
		own[n] = p.ts[k].term
		n++
	}
	if n == 0 {
		return found{}, false
	}
	end := k
	// The rest of the list, up to the first member that is a place by itself.
	joined := false
	for ; k < len(p.ts) && k < i+10; k++ {
		t := &p.ts[k]
		if t.sep == '.' {
			return found{}, false
		}
		if t.word == "and" || t.word == "or" || t.sep == ',' || t.sep == '/' {
			joined = true
		}
		if t.word == "and" || t.word == "or" || t.plain || t.side != noSide {
			continue
		}
		if !t.known {
			return found{}, false
		}
		if !joined {
			continue
		}
		m, ok := p.preview(k)
		if !ok {
			continue
		}
		var buf, try [wording.MaxTerms]string
		words := p.terms(buf[:0], m.from, m.to)
		if len(words) < 2 || n > wording.MaxTerms-len(words) {
			return found{}, false
		}
		for drop := 1; drop < len(words); drop++ {
			c := append(append(try[:0], own[:n]...), words[drop:]...)
			if z, ok := find(c); ok {
				f := found{Mention: Mention{Zone: z}, from: i, to: end}
				p.sideFor(&f, noSide)
				if !f.own && m.own {
					f.Side, f.both, f.own = m.Side, m.both, true
				}
				return f, true
			}
		}
		return found{}, false
	}
	return found{}, false
}

// preview is match without a trace: the place takes its side word only when its
// turn comes.
func (p *parser) preview(k int) (found, bool) {
	const before, after = 8, 32 // further than match looks for a side
	var used [before + after]bool
	near := p.ts[max(0, k-before):min(len(p.ts), k+after)]
	for i := range near {
		used[i] = near[i].used
	}
	m, ok := p.match(k)
	for i := range near {
		near[i].used = used[i]
	}
	return m, ok
}

// next is the token after j that may belong to the same phrase, or -1.
func (p *parser) next(j int) int {
	for k := j + 1; k < len(p.ts) && k < j+6; k++ {
		t := &p.ts[k]
		if t.sep != ' ' && t.sep != '-' || t.word == "just" {
			return -1
		}
		if t.plain || t.side != noSide || t.term == "side" && (p.ts[k-1].side != noSide || wording.SideIsEmpty(p.ts[k-1].term)) {
			continue
		}
		if t.known {
			return k
		}
		return -1
	}
	return -1
}

// combine joins relations that stand before a phrase with its noun: "front
// outer shoulder" is the front and the outer side of the shoulder.
func (p *parser) combine(m *found, i, j int, phraseTerms []string) {
	var rels, noun [wording.MaxTerms]string
	nr, nn := 0, 0
	for k := i; k < j && nr < 3; k++ {
		if t := &p.ts[k]; !t.plain && t.side == noSide && t.term != "side" {
			rels[nr] = t.term
			nr++
		}
	}
	for _, t := range phraseTerms {
		if _, isRel := wording.Relation(t); !isRel {
			noun[nn] = t
			nn++
		}
	}
	if nn == 0 {
		return
	}
	understood := 0
	for _, r := range rels[:nr] {
		if r == "deep" {
			understood++ // says how it feels as often as where
			continue
		}
		var with [wording.MaxTerms]string
		with[0] = r
		k := 1 + copy(with[1:], noun[:nn])
		z, ok := find(with[:k])
		if !ok {
			continue
		}
		understood++
		if z == m.Zone || slices.Contains(m.zones, z) {
			continue
		}
		if nn == len(phraseTerms) && understood == 1 {
			m.Zone = z // the noun alone was only the broader place
			continue
		}
		m.zones = append(m.zones, z)
	}
	if nr > 0 && understood == 0 {
		m.from = j // the place is kept in full and the relation reported
	}
}

// trailing finds a relation behind a place: "elbow on the outside".
func (p *parser) trailing(k int, words []string) (to int, z referral.Zone, ok bool) {
	if len(words) >= wording.MaxTerms {
		return 0, 0, false
	}
	var buf [wording.MaxTerms]string
	list := append(buf[:0], words...)
	end := k
	for ; k < len(p.ts) && len(list) < wording.MaxTerms; k++ {
		t := &p.ts[k]
		if t.sep != ' ' && t.sep != '-' && t.sep != ',' {
			break
		}
		if t.plain || t.term == "side" && len(list) > len(words) {
			continue
		}
		// "my knee hurts on the inside"
		if len(list) == len(words) && (isPain(t.word) || isCopula(t.word)) && k+1 < len(p.ts) && (p.ts[k+1].plain || isPain(p.ts[k+1].word)) {
			continue
		}
		r, isRel := wording.Relation(t.term)
		if r == "side" && len(list) == len(words) && p.ts[k-1].word == "the" && !(k+1 < len(p.ts) && p.ts[k+1].word == "of") {
			list = append(list, t.term) // "pain in the arm, at the side"
			end = k + 1
			break
		}
		if !isRel || r == "side" || r == "under" || r == "above" || r == "deep" || r == "between" || r == "beside" || r == "along" {
			break
		}
		list = append(list, t.term)
		end = k + 1
	}
	if len(list) == len(words) {
		return 0, 0, false
	}
	// A relation before another place belongs to that place.
	if end < len(p.ts) && p.ts[end].sep == ' ' {
		if n := p.next(end - 1); n >= 0 {
			if _, _, l := p.longest(n); l > 0 {
				return 0, 0, false
			}
		}
	}
	if z, ok = find(list); ok && z < firstArea {
		return end, z, true
	}
	return 0, 0, false
}

// sideFor gives a mention its side: from inside the phrase, from just before
// it, or from just behind it.
func (p *parser) sideFor(m *found, s side) {
	if s == noSide {
		for k := m.from - 1; k >= 0 && k >= m.from-4; k-- {
			if p.ts[k+1].sep != ' ' && p.ts[k+1].sep != '-' && !p.heads(k) {
				break
			}
			if p.ts[k].side != noSide && p.direct(k) {
				p.ts[k].used = true
				if p.sideOfLimb(k, m) {
					p.ts[k].side, p.ts[k].lost = noSide, true
					return
				}
				s = p.ts[k].side
				if o := p.sideBefore(k); o >= 0 && p.ts[o].side != s && !p.ts[o].used {
					s = bothSides // "left and right knee", "my left and my right knee"
					p.ts[o].used = true
				}
				if k >= 1 && p.ts[k].sep == '/' && p.ts[k-1].side != noSide && p.ts[k-1].side != s && !p.ts[k-1].used {
					s = bothSides // "left/right knee"
					p.ts[k-1].used = true
				}
				break
			}
			if !p.ts[k].plain && p.ts[k].term != "side" && p.ts[k].word != "sided" && p.ts[k].word != "hand" && !p.ts[k].adverb() {
				break
			}
		}
	}
	if s == noSide {
		comma := false
		for k := m.to; k < len(p.ts) && k < m.to+7; k++ {
			t := &p.ts[k]
			if t.sep == '.' {
				break
			}
			comma = comma || t.sep == ','
			if t.word == "worse" || t.word == "worst" || t.word == "right" && t.asked && t.sep == ',' {
				break // "knees hurt, worse on the left", "it's the hip, right?"
			}
			if t.word == "but" || t.word == "only" || isPain(t.word) {
				continue // "hurts, but only on the left"
			}
			if t.side != noSide && k > m.to && isPain(p.ts[m.to].word) && !p.ts[k-1].plain && t.side != bothSides && p.compared(k) && p.otherToo(k) < 0 {
				break // "hurt, left more than right"
			}
			if t.side != noSide {
				// "neck and left arm": the side before another place is that
				// place's.
				if n := p.next(k); n >= 0 {
					if _, _, l := p.longest(n); l > 0 && !p.postposed(k) {
						break
					}
				}
				if comma && p.spared(k) || p.heads(k) || k+1 < len(p.ts) && p.ts[k+1].term == "side" && p.heads(k+1) {
					break
				}
				s = t.side
				p.ts[k].used = true
				if n := p.otherToo(k); n >= 0 {
					s = bothSides
					p.ts[n].used = true
				}
				if k+1 < len(p.ts) && p.ts[k+1].term == "side" {
					p.ts[k+1].used = true
				}
				break
			}
			if !t.plain && t.word != "to" && !isPainNoun(t.word) && !isTissue(t.term) && t.word != "still" && t.word != "catches" {
				break
			}
		}
	}
	if s == bothSides && p.conjoined(m) {
		s = noSide
	}
	m.own = s != noSide
	m.both = s == bothSides
	m.Side = s.one()
}

// sideOfLimb reports whether the side at k is one of the two sides of a limb and
// not of the body: "the left side of my knee" is the inner or the outer side,
// and which knee it is was not said.
func (p *parser) sideOfLimb(k int, m *found) bool {
	if k+2 >= len(p.ts) || p.ts[k+1].term != "side" || p.ts[k+2].word != "of" {
		return false
	}
	z := m.Zone
	if z >= firstArea {
		z = areas[z-firstArea][0]
	}
	switch root(z) {
	case referral.UpperLimb, referral.Wrist, referral.Hand, referral.LowerLimb, referral.Ankle, referral.Foot:
		last := &p.ts[m.to-1] // "the left side of my legs" means one leg
		return last.word == last.term || wording.Term(last.word+"s") != last.term && last.word != "feet"
	}
	return false
}

// conjoined reports whether the "both" before m joins two places and is no
// side: "both knee and hip on the left".
func (p *parser) conjoined(m *found) bool {
	last := &p.ts[m.to-1]
	if last.word != last.term || wording.Term(last.word+"s") != last.term || m.to >= len(p.ts) || p.ts[m.to].word != "and" {
		return false
	}
	for k := m.from - 1; k >= 0 && k >= m.from-3 && adjacent(p.ts, k+1); k-- {
		if p.ts[k].word == "both" {
			return true
		}
	}
	return false
}

// heads reports whether token k ends a heading that gives a side to what
// follows: "left: ankle", "on the right side - hip".
func (p *parser) heads(k int) bool {
	if !p.ts[k].head {
		return false
	}
	if p.ts[k].term == "side" && k > 0 {
		k--
	}
	if p.ts[k].side == noSide {
		return false
	}
	for first := k; k >= 0 && k > first-5; k-- {
		if t := &p.ts[k]; k < first && (t.head || !t.plain && !isPain(t.word)) {
			return false // "ankle: left; heel: right", "ankle left - heel right"
		} else if t.sep != ' ' && t.sep != '-' {
			return k == 0 || !p.ts[k-1].head
		}
	}
	return false
}

// otherToo returns the other side where it is joined to the one at k and no
// place of its own follows: "knee, left and right", or -1.
func (p *parser) otherToo(k int) int {
	n, joined := k+1, false
	for ; n < len(p.ts) && n < k+6 && (p.ts[n].sep == ' ' || p.ts[n].sep == '/') && p.ts[n].side == noSide; n++ {
		switch t := &p.ts[n]; {
		case t.word == "and" || t.word == "or":
			joined = true
		case !t.plain && !(t.term == "side" && n == k+1):
			return -1
		}
	}
	if n >= len(p.ts) || p.ts[n].sep != ' ' && p.ts[n].sep != '/' || p.ts[k].side+p.ts[n].side != leftSide+rightSide || p.ts[k].side == noSide || p.ts[n].side == noSide || !joined && p.ts[n].sep != '/' {
		return -1
	}
	if next := p.next(n); next >= 0 {
		if _, _, l := p.longest(next); l > 0 {
			return -1
		}
	}
	return n
}

// saidToHurt reports whether a word of pain stands before token i in its
// sentence.
func (p *parser) saidToHurt(i int) bool {
	for n := i; n > 0 && n > i-maxLook && p.ts[n].sep != '.'; n-- {
		if isPain(p.ts[n-1].word) {
			return true
		}
	}
	return false
}

// spared reports whether the words behind the side at k free it of pain: "the
// right side is fine", "the left doesn't".
func (p *parser) spared(k int) bool {
	for k++; k < len(p.ts) && p.ts[k].sep == ' ' && (p.ts[k].term == "side" || p.ts[k].word == "one" || p.ts[k].word == "hand" || isCopula(p.ts[k].word) && p.ts[k].word != "and" && p.ts[k].word != "pain"); k++ {
	}
	return k < len(p.ts) && p.ts[k].sep == ' ' && (isFine(p.ts[k].word) || p.denies(k))
}

// denies reports whether what the words from k on say of a place is that it
// does not hurt: "doesn't", "does not hurt", "is not painful", "no longer aches",
// "is pain free".
func (p *parser) denies(k int) bool {
	word := func(k int) string {
		if k < len(p.ts) && p.ts[k].sep != '.' && p.ts[k].sep != ',' {
			return p.ts[k].word
		}
		return ""
	}
	for first := k; k < first+3 && isCopula(word(k)) && word(k) != "pain" && word(k) != "isn't" && word(k) != "aren't" && word(k) != "and"; k++ {
	}
	switch w := word(k); w {
	case "pain":
		return word(k+1) == "free"
	case "painfree", "painless":
		return true
	case "no":
		return word(k+1) == "longer" && isPain(word(k+2))
	case "do", "does", "did":
		if word(k+1) != "not" {
			return false
		}
		k++
	case "not", "never", "doesn't", "doesnt", "don't", "dont", "didn't", "didnt", "isn't", "isnt", "aren't", "arent":
	default:
		return false
	}
	k++
	return word(k) == "" && p.ts[k-1].word != "never" && p.saidToHurt(k-1) || isPain(word(k)) || word(k) == "affected" || word(k) == "involved"
}

// postposed reports whether the side at k, with a place on either hand, belongs
// to the one before: "ankle left heel right" ends with a side.
func (p *parser) postposed(k int) bool {
	for range 6 {
		n := p.next(k)
		if n < 0 {
			return true
		}
		_, w, l := p.longest(n)
		if l == 0 {
			return true
		}
		if w.sides[l-1] != noSide {
			return false
		}
		for k = w.ends[l-1]; k < len(p.ts) && (p.ts[k].sep == ' ' || p.ts[k].sep == '-') && (p.ts[k].plain || isPainNoun(p.ts[k].word)); k++ {
		}
		if k == len(p.ts) || p.ts[k].sep != ' ' || p.ts[k].side != leftSide && p.ts[k].side != rightSide {
			return false
		}
	}
	return false
}

// compared reports whether the side at k is weighed against the other and
// does not stand alone: "left more than right", "left > right"; or is a verb.
func (p *parser) compared(k int) bool {
	if k+1 >= len(p.ts) || p.ts[k+1].sep == '.' {
		return false
	}
	switch t := &p.ts[k+1]; t.word {
	case "more", "most", "mostly", "mainly", "worse", "greater", "less", "than", "over", "after", "when", "before", "behind":
		return true
	case "and", "then", "but":
		return k+2 < len(p.ts) && (p.ts[k+2].word == "came" || p.ts[k+2].word == "returned" || p.ts[k+2].word == "then" || p.ts[k+2].word == "now")
	default:
		return t.side != noSide
	}
}

// direct reports whether the side word at k may belong to what follows: a side
// already taken by the place before ("shoulder on the right, neck") may not.
func (p *parser) direct(k int) bool { return !p.ts[k].used || p.ts[k].side == bothSides }

// adverb reports whether the word stands between a side and its place: "left
// lower back", "R prox forearm".
func (t *token) adverb() bool {
	switch t.word {
	case "high", "whole", "entire", "same", "side":
		return true
	}
	if !t.known {
		return false
	}
	switch r, _ := wording.Relation(t.term); r {
	case "upper", "lower", "outer", "inner", "front", "back", "dorsal", "volar":
		return true
	}
	return false
}

// settle decides the role of a mention from what stands around it.
func (p *parser) settle(m *found, aside reason, negated bool) {
	m.Role = Pain
	next := func(k int) string {
		if k < len(p.ts) && p.ts[k].sep != '.' && p.ts[k].sep != ',' {
			return p.ts[k].word
		}
		return ""
	}
	verb := m.to
	for verb < m.to+2 && isAdverb(next(verb)) {
		verb++
	}
	hurts := isPain(next(verb)) || isCopula(next(verb)) && isPain(next(verb+1))
	switch {
	case p.recovered(m.to):
		m.Role, m.reason = Aside, past
		return
	case p.formerly(m):
		m.Role, m.reason = Aside, past
		return
	case m.from > 0 && comparedWith(p.ts, m.from):
		m.Role, m.reason = Aside, activity
		return
	case p.treated(m), isMedical(next(m.to)), isCopula(next(m.to)) && isMedical(next(m.to+1)), next(m.to) == "x" && isMedical(next(m.to+1)):
		m.Role, m.reason = Aside, treatment
		return
	case isPosture(next(m.to)) && p.with(m.from):
		m.Role, m.reason = Aside, activity
		return
	case (next(m.to) == "cant" || next(m.to) == "can't") && p.painNamed(m): // "sore knee can't bend it"
	case isOtherSymptom(next(m.to)) || isCopula(next(m.to)) && isOtherSymptom(next(m.to+1)):
		m.Role, m.reason = Aside, symptom
		return
	}
	k := m.to
	for isCopula(next(k)) && k < m.to+4 {
		k++
	}
	if cleared := (next(k) == "clear" || next(k) == "cleared") && !(k > m.to && isNegator(next(k-1))); cleared || p.tested(m.to) {
		m.Role = Free
		if !jointed(m.Zone) || cleared && p.scanned(m.from) {
			m.Role, m.reason = Aside, treatment
		}
		return
	}
	behind := m.to // past "on the right", "of the left side"
	for behind < m.to+6 && behind < len(p.ts) && p.ts[behind].sep == ' ' && (p.ts[behind].plain || p.ts[behind].side != noSide || p.ts[behind].term == "side" || p.ts[behind].word == "one") {
		behind++
	}
	if isFine(next(k)) && !(k > m.to && isNegator(next(k-1))) ||
		behind < len(p.ts) && p.ts[behind].sep == ' ' && (p.denies(behind) || behind > m.to && isCopula(p.ts[behind].word) && isFine(next(behind+1))) ||
		next(m.to) == "nil" && next(m.to+1) == "" || hasNo(next(m.to), next(m.to+1), next(m.to+2)) || p.untroubled(m) ||
		isNegator(next(m.to)) && (isPain(next(m.to+1)) || next(m.to+1) == "affected" || next(m.to+1) == "involved" || isTrouble(next(m.to+1))) {
		m.Role = Free
		p.freeList(m)
		return
	}
	if aside == past || aside == other {
		m.Role, m.reason = Aside, aside
		return
	}
	if negated && (!hurts || isPainNoun(next(m.to)) || p.nor(m.from)) && !p.stillHurts(m.to) {
		m.Role = Free
		return
	}
	if aside == activity && !hurts {
		m.Role, m.reason = Aside, activity
		return
	}
	if aside == activity {
		p.painList(m)
	}
	for k := m.from - 1; k >= 0 && k >= m.from-5; k-- {
		t := &p.ts[k]
		if p.ts[k+1].sep != ' ' && p.ts[k+1].sep != '-' {
			break
		}
		if (t.word == "reaching" || t.word == "reaches") && p.painBefore(k) {
			break // "buttock pain reaching the ankle"
		}
		if isActivity(t.word) && !hurts {
			m.Role, m.reason = Aside, activity
			return
		}
		if !t.plain && t.side == noSide && t.word != "both" && t.word != "over" && t.word != "up" && t.word != "to" {
			break
		}
	}
}

// hasNo reports whether the words behind a place say that it has no trouble: "is
// no issue", "has no pain".
func hasNo(verb, no, what string) bool {
	switch verb {
	case "is", "are", "was", "has", "have", "gives":
		return no == "no" && (isTrouble(what) || isPainNoun(what))
	}
	return false
}

// tested reports whether the words from token i on say that a test of the place
// before them found nothing: "hip quad neg".
func (p *parser) tested(i int) bool {
	tests := false
	for k := i; k < len(p.ts) && k < i+4 && p.ts[k].sep == ' '; k++ {
		switch p.ts[k].word {
		case "quad", "quadrant", "drawer", "stress", "squeeze", "impingement", "grind", "scour", "screen", "tests", "test":
			tests = true
		case "neg", "negative", "nad", "clear":
			return tests
		default:
			return false
		}
	}
	return false
}

// jointed reports whether "clear" behind a place frees it of pain: "neck
// cleared", but not "chest clear" or "sinuses are clear".
func jointed(z referral.Zone) bool {
	if z >= firstArea {
		return true
	}
	switch root(z) {
	case referral.Head, referral.Chest, referral.Abdomen:
		return false
	}
	return true
}

// scanned reports whether a test or a scan leads to the place at token i: "MRI of
// the neck clear".
func (p *parser) scanned(i int) bool {
	for k := i - 1; k >= 0 && k > i-5 && adjacent(p.ts, k+1); k-- {
		if isMedical(p.ts[k].word) {
			return true
		}
		if !p.ts[k].plain && p.ts[k].side == noSide {
			return false
		}
	}
	return false
}

// untroubled reports whether "no problem" follows a place that makes up a clause
// of its own, after another that hurts: "Thumb side, no problem whatsoever".
func (p *parser) untroubled(m *found) bool {
	k := m.to
	if k < len(p.ts) && p.ts[k].term == "side" && p.ts[k].sep == ' ' {
		k++
	}
	if k+1 >= len(p.ts) || p.ts[k].sep != ',' || p.ts[k].word != "no" || !isTrouble(p.ts[k+1].word) || p.ts[k+1].sep != ' ' ||
		!slices.ContainsFunc(p.found[max(0, len(p.found)-4):], func(f found) bool { return f.Role == Pain }) {
		return false
	}
	for n := k + 2; n < len(p.ts) && p.ts[n].sep == ' '; n++ {
		if w := p.ts[n].word; w != "whatsoever" && w != "at" && w != "all" && w != "there" {
			return false
		}
	}
	for n := m.from; n >= 0 && n > m.from-4; n-- {
		if n < m.from && !p.ts[n].plain && p.ts[n].side == noSide {
			return false
		}
		if p.ts[n].sep == '.' || p.ts[n].sep == ',' {
			return true
		}
	}
	return false
}

// sideBefore returns the token of a side that "and" or "or" joins to the side at
// k, or -1.
func (p *parser) sideBefore(k int) int {
	joined := false
	for n := k - 1; n >= 0 && n > k-5 && p.ts[n+1].sep == ' '; n-- {
		switch t := &p.ts[n]; {
		case t.side != noSide:
			if joined {
				return n
			}
			return -1
		case t.word == "and" || t.word == "or" || t.word == "well": // "as well as"
			joined = true
		case !t.plain && t.word != "as":
			return -1
		}
	}
	return -1
}

// treated reports whether a place is what a treatment was done to: "surgery on
// the right knee", "injection into the left shoulder".
func (p *parser) treated(m *found) bool {
	to := false
	for k := m.from - 1; k >= 0 && k > m.from-6 && adjacent(p.ts, k+1); k-- {
		switch w := p.ts[k].word; w {
		case "surgery", "operation", "injection", "injections", "arthroscopy", "replacement":
			return to
		case "on", "in", "into", "to", "of":
			to = true
		default:
			if !p.ts[k].plain && p.ts[k].side == noSide {
				return false
			}
		}
	}
	return false
}

// painNamed reports whether the words of a place, or the one before it, say that
// it hurts: "stiff neck", "sore left knee".
func (p *parser) painNamed(m *found) bool {
	k := m.from - 1
	for k >= 0 && k > m.from-4 && p.ts[k+1].sep == ' ' && (p.ts[k].plain || p.ts[k].side != noSide) {
		k--
	}
	for k = max(k, 0); k < m.to; k++ {
		if isPain(p.ts[k].word) && (k >= m.from || adjacent(p.ts, k+1)) {
			return true
		}
	}
	return false
}

// formerly reports whether a place belongs to an injury of the past that is
// named without a verb: "previous left shoulder dislocation", "old ankle sprain".
func (p *parser) formerly(m *found) bool {
	k, injured := m.from-1, false
	for k >= 0 && k > m.from-5 && p.ts[k+1].sep == ' ' && (p.ts[k].plain || p.ts[k].side != noSide || isInjury(p.ts[k].word)) {
		injured = injured || isInjury(p.ts[k].word) // "previous fracture of the left clavicle"
		k--
	}
	if k < 0 || p.ts[k+1].sep != ' ' || k > 0 && isNegator(p.ts[k-1].word) {
		return false // "no history of trauma low back pain"
	}
	switch p.ts[k].word {
	case "previous", "prev", "prior", "former":
		injured = true
	case "old", "history", "hx":
		if k > 0 && isTimeUnit(p.ts[k-1].term) {
			return false // "67 year old", "3 week history of"
		}
	default:
		return false
	}
	for n := m.to; n < len(p.ts) && n < m.to+8 && p.ts[n].sep == ' ' && p.ts[n].side == noSide; n++ {
		switch w := p.ts[n].word; {
		case isInjury(w):
			injured = true
		case isPain(w) && !isPainNoun(w), w == "again", w == "back", w == "flared", w == "flaring", w == "playing":
			return false
		}
	}
	return injured
}

// asNeverBefore reports whether the negator at i says how bad it is and denies
// nothing: "never had knee pain like this".
func (p *parser) asNeverBefore(i int) bool {
	if p.ts[i].word != "never" {
		return false
	}
	for k := i + 1; k < len(p.ts) && k < i+12 && p.ts[k].sep != '.'; k++ {
		switch p.ts[k].word {
		case "such":
			return true
		case "so":
			if k+1 < len(p.ts) && (p.ts[k+1].word == "much" || p.ts[k+1].word == "bad" || p.ts[k+1].word == "severe") {
				return true
			}
		case "this":
			if p.ts[k-1].word == "like" || k+1 < len(p.ts) && p.ts[k+1].word == "bad" {
				return true
			}
		}
	}
	return false
}

// stillHurts reports whether "but it hurts" follows: what was denied of the
// place is not the pain.
func (p *parser) stillHurts(k int) bool {
	if k < len(p.ts) && p.ts[k].sep == '.' || k+2 >= len(p.ts) || p.ts[k].word != "but" && p.ts[k].word != "yet" {
		return false
	}
	switch p.ts[k+1].word {
	case "it", "they", "that", "this", "still":
	default:
		return false
	}
	for n := k + 2; n < len(p.ts) && n < k+5 && p.ts[n].sep == ' '; n++ {
		if isNegator(p.ts[n].word) {
			return false
		}
		if isPain(p.ts[n].word) {
			return true
		}
	}
	return false
}

// nor reports whether "nor" or "neither" leads to token i: "neither hip nor knee
// hurts".
func (p *parser) nor(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3 && p.ts[k+1].sep == ' '; k-- {
		if w := p.ts[k].word; w == "nor" || w == "neither" {
			return true
		}
		if !p.ts[k].plain && p.ts[k].side == noSide {
			return false
		}
	}
	return false
}

// with reports whether "with my" or the like stands before token i.
func (p *parser) with(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if p.ts[k].word == "with" {
			return true
		}
		if !p.ts[k].plain && p.ts[k].side == noSide {
			return false
		}
	}
	return false
}

// freeList makes the places before m free as well, where they are one list
// with it: "teeth and gums don't hurt".
func (p *parser) freeList(m *found) {
	to := m.from
	for i := len(p.found) - 1; i >= 0; i-- {
		f := &p.found[i]
		if f.Role != Pain {
			return
		}
		joined := false
		for k := f.to; k < to; k++ {
			t := &p.ts[k]
			switch {
			case t.word == "and" || t.word == "or" || t.sep == '/':
				joined = true
			case t.sep == '.' || !t.plain && t.side == noSide:
				return
			}
		}
		if !joined {
			return
		}
		f.Role = Free
		to = f.from
	}
}

// painList makes the places before m painful as well, where they are one list
// with it and no object of a movement: "after running hip and knee ache".
func (p *parser) painList(m *found) {
	to := m.from
	for i := len(p.found) - 1; i >= 0; i-- {
		f := &p.found[i]
		if f.Role != Aside || f.reason != activity {
			return
		}
		joined := false
		for k := f.to; k < to; k++ {
			t := &p.ts[k]
			switch {
			case t.word == "and" || t.word == "or" || t.sep == '/':
				joined = true
			case t.sep == '.' || t.sep == ',' || !t.plain && t.side == noSide:
				return
			}
		}
		if !joined {
			return
		}
		for k := f.from - 1; k >= 0 && k >= f.from-4 && p.ts[k+1].sep == ' '; k-- {
			if w := p.ts[k].word; isActivity(w) || w == "with" || w == "on" {
				return
			}
		}
		f.Role, f.reason = Pain, noReason
		to = f.from
	}
}

// maxLook bounds how many words a question about a sentence looks back on, so
// that time stays linear in a text without full stops.
const maxLook = 64

// painBefore reports whether a painful place or a word of pain stands before
// token i in its sentence.
func (p *parser) painBefore(i int) bool {
	for k := i; k >= 0 && k > i-maxLook; k-- {
		if k < i && (isPain(p.ts[k].word) || p.ts[k].used) {
			return true
		}
		if p.ts[k].sep == '.' {
			return false
		}
	}
	return false
}

// recovered reports whether the words from token i on tell of pain that is
// over: "was sore but is better now".
func (p *parser) recovered(i int) bool {
	if i < len(p.ts) && isPainNoun(p.ts[i].word) && p.ts[i].sep == ' ' {
		i++
	}
	if i < len(p.ts) && p.ts[i].sep == ' ' && (p.ts[i].word == "has" || p.ts[i].word == "have" || p.ts[i].word == "is") {
		for i++; i < len(p.ts) && p.ts[i].sep == ' ' && (p.ts[i].word == "now" || p.ts[i].word == "completely" || p.ts[i].word == "all"); i++ {
		}
		if i == len(p.ts) || p.ts[i].sep != ' ' {
			return false
		}
		switch w := p.ts[i].word; w {
		case "gone", "resolved", "healed", "recovered", "settled", "cleared", "disappeared":
			return i+1 == len(p.ts) || p.ts[i+1].sep != ' ' || p.ts[i+1].word == "away" || p.ts[i+1].word == "now" || p.ts[i+1].word == "up" || p.ts[i+1].word == "completely" || p.ts[i+1].word == "but" || p.ts[i+1].word == "and"
		case "stopped":
			return i+1 < len(p.ts) && isPain(p.ts[i+1].word)
		}
		return false
	}
	if i >= len(p.ts) || p.ts[i].sep == '.' || p.ts[i].word != "was" && p.ts[i].word != "were" {
		return false
	}
	for k := i + 1; k < len(p.ts) && k < i+12 && p.ts[k].sep != '.'; k++ {
		switch p.ts[k].word {
		case "better", "gone", "resolved", "healed", "recovered", "settled":
			return true
		case "fine", "ok", "okay":
			if w := p.ts[k-1].word; k > i+1 && (w == "is" || w == "now" || w == "its" || w == "it's" || k+1 < len(p.ts) && p.ts[k+1].word == "now") {
				return true
			}
		}
	}
	return false
}
