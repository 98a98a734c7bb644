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

// Query returns the painful and the pain-free sites. A place that is named as
// both is painful.
func (r Reading) Query() referral.Query {
	q := referral.Query{Lean: r.Lean}
	for _, m := range r.Mentions {
		switch m.Role {
		case Pain:
			q.Pain = q.Pain.With(m.Site())
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
	other // another person
)

// found is a mention with the tokens it came from.
type found struct {
	Mention
	from, to int // tokens, to is one past
	both     bool
	own      bool // its side stands with it and was not carried over
	reason   reason
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
			p.settle(&m, aside, negated > 0)
			if relational != noSide {
				p.beside(&m, relational)
				relational = noSide
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
		case isKin(w) && i > 0 && (p.ts[i-1].word == "my" || p.ts[i-1].word == "his" || p.ts[i-1].word == "her" || p.ts[i-1].word == "a"):
			aside = other
		case w == "i" || w == "i'm" || w == "i've" || w == "ive" || w == "im" || w == "me" || w == "mine" || w == "my" && !(i+1 < len(p.ts) && isKin(p.ts[i+1].word)):
			if aside == other {
				aside = noReason
			}
		case w == "but" || w == "then" || w == "however":
			if aside != other {
				aside = noReason
			}
			negated = 0
		case isNegator(w):
			negated = 6
		case endsNegation(w):
			negated = 0
		case isPain(w):
			if aside == activity {
				aside = noReason
			}
		}
		if aside == noReason && p.pastClause(i) {
			aside = past
		} else if aside == past && t.sep == ',' && !p.pastClause(i) {
			aside = noReason
		}
		if negated > 0 && !t.plain {
			negated--
		}
		switch w := t.word; {
		case w == "but" || w == "however" || w == "though" || w == "although" || w == "just" || w == "only":
			denied = 0
		case isNegator(w):
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

// painFollows reports whether the words after an opening word say that it
// hurts all the same: "after lunch my shoulder aches" opens an aside, "while
// pain in the arm" does not.
func (p *parser) painFollows(i int) bool {
	return i+1 < len(p.ts) && p.ts[i+1].sep == ' ' && (p.ts[i+1].word == "pain" || p.ts[i+1].word == "the" && i+2 < len(p.ts) && p.ts[i+2].word == "pain")
}

// pastClause reports whether token i starts a clause that tells of the past:
// a verb of the past and a word like "ago" before the next break.
func (p *parser) pastClause(i int) bool {
	if i > 0 && p.ts[i].sep == ' ' {
		return false // clauses start at breaks
	}
	verb, when := false, false
	for k := i; k < len(p.ts) && k < i+16 && (k == i || p.ts[k].sep == ' ' || p.ts[k].sep == '-'); k++ {
		w := p.ts[k].word
		verb = verb || isPast(w)
		switch w {
		case "ago", "previously", "childhood", "child", "teenager", "formerly":
			when = true
		case "last":
			when = when || k+1 < len(p.ts) && (p.ts[k+1].word == "year" || p.ts[k+1].word == "decade")
		case "used":
			if k+1 < len(p.ts) && p.ts[k+1].word == "to" {
				return true
			}
		case "history":
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
	words := append(p.terms(buf[:0], m.from, m.to), rel)
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
		if z, ok := find(w.terms[:n]); ok {
			return z, w, n
		}
	}
	return 0, w, 0
}

// match finds the place that starts at token i: relations and the place they
// relate to.
func (p *parser) match(i int) (found, bool) {
	if !p.ts[i].known || p.ts[i].side != noSide {
		return found{}, false
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
		if t.sep != ' ' && t.sep != '-' {
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
			if p.ts[k+1].sep != ' ' && p.ts[k+1].sep != '-' {
				break
			}
			if p.ts[k].side != noSide && p.direct(k) {
				s = p.ts[k].side
				p.ts[k].used = true
				if k >= 2 && (p.ts[k-1].word == "and" || p.ts[k-1].word == "or") && p.ts[k-2].side != noSide && p.ts[k-2].side != s && !p.ts[k-2].used && p.ts[k].sep == ' ' {
					s = bothSides // "left and right knee"
					p.ts[k-2].used = true
				}
				break
			}
			if !p.ts[k].plain && p.ts[k].term != "side" && p.ts[k].word != "sided" && p.ts[k].word != "hand" && !p.ts[k].adverb() {
				break
			}
		}
	}
	if s == noSide {
		for k := m.to; k < len(p.ts) && k < m.to+7; k++ {
			t := &p.ts[k]
			if t.sep == '.' {
				break
			}
			if t.word == "but" || t.word == "only" || isPain(t.word) {
				continue // "hurts, but only on the left"
			}
			if t.side != noSide && k > m.to && isPain(p.ts[m.to].word) && !p.ts[k-1].plain && t.side != bothSides {
				break // "hurt, left more than right"
			}
			if t.side != noSide {
				// "neck and left arm": the side before another place is that
				// place's.
				if n := p.next(k); n >= 0 && t.side != bothSides {
					if _, _, l := p.longest(n); l > 0 {
						break
					}
				}
				s = t.side
				p.ts[k].used = true
				if k+1 < len(p.ts) && p.ts[k+1].term == "side" {
					p.ts[k+1].used = true
				}
				break
			}
			if !t.plain && t.word != "to" && !isPainNoun(t.word) {
				break
			}
		}
	}
	m.own = s != noSide
	m.both = s == bothSides
	m.Side = s.one()
}

// direct reports whether the side word at k may belong to what follows: a side
// already taken by the place before ("shoulder on the right, neck") may not.
func (p *parser) direct(k int) bool { return !p.ts[k].used || p.ts[k].side == bothSides }

func (t *token) adverb() bool {
	switch t.word {
	case "upper", "lower", "outer", "inner", "front", "back", "whole", "entire", "same", "side":
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
	hurts := isPain(next(m.to)) || isCopula(next(m.to)) && isPain(next(m.to+1))
	switch {
	case p.recovered(m.to):
		m.Role, m.reason = Aside, past
		return
	case isMedical(next(m.to)), isCopula(next(m.to)) && isMedical(next(m.to+1)):
		m.Role, m.reason = Aside, treatment
		return
	case isPosture(next(m.to)) && p.with(m.from):
		m.Role, m.reason = Aside, activity
		return
	case isOtherSymptom(next(m.to)) || isCopula(next(m.to)) && isOtherSymptom(next(m.to+1)):
		m.Role, m.reason = Aside, activity
		return
	}
	k := m.to
	for isCopula(next(k)) && k < m.to+4 {
		k++
	}
	if isFine(next(k)) && !(k > m.to && isNegator(next(k-1))) ||
		k > m.to && next(k) == "not" && isPain(next(k+1)) ||
		isNegator(next(m.to)) && (isPain(next(m.to+1)) || next(m.to+1) == "affected" || next(m.to+1) == "involved") {
		m.Role = Free
		p.freeList(m)
		return
	}
	if aside == past || aside == other {
		m.Role, m.reason = Aside, aside
		return
	}
	if negated && (!hurts || isPainNoun(next(m.to)) || p.nor(m.from)) {
		m.Role = Free
		return
	}
	if aside == activity && !hurts {
		m.Role, m.reason = Aside, activity
		return
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
	if i >= len(p.ts) || p.ts[i].sep == '.' || p.ts[i].word != "was" && p.ts[i].word != "were" {
		return false
	}
	for k := i + 1; k < len(p.ts) && k < i+12 && p.ts[k].sep != '.'; k++ {
		switch p.ts[k].word {
		case "better", "gone", "resolved", "healed", "recovered", "settled":
			return true
		}
	}
	return false
}
