package complaint

import (
	"slices"
	"strings"

	"github.com/trpatlas/trpatlas/referral"
)

// maxClause is how many words a clause may have that says no more than a side.
const maxClause = 8

// lone gives a side that makes up a clause of its own to the places before it:
// "HEEL! Right one.", "the calf when I run, left side", "arch of the foot, both
// feet". Where more than one place could be meant the side stays unknown.
func (p *parser) lone() {
	if len(p.found) == 0 {
		return
	}
	for k := range p.ts {
		t := &p.ts[k]
		if t.side == noSide || t.used || t.word == "either" || t.word == "other" || p.heads(k) || k+1 < len(p.ts) && p.heads(k+1) {
			continue
		}
		from, to, ok := p.clause(k, k+1)
		if !ok || p.bare(k, from, to) || p.idiom(k, from, to) {
			continue
		}
		if p.ahead(k, from, to) || p.back(k, from, to) {
			for n := from; n < to; n++ {
				p.ts[n].used = true
			}
		}
	}
	given := false
	for i := 1; i < len(p.found); i++ {
		given = p.wholeLimb(i) || given
	}
	if given {
		p.found = slices.DeleteFunc(p.found, func(f found) bool { return f.to == 0 })
	}
}

// breaks reports whether a clause begins at token i; a bracket begins one too.
func (p *parser) breaks(i int) bool {
	if i <= 0 || i >= len(p.ts) || p.ts[i].sep == '.' || p.ts[i].sep == ',' {
		return true
	}
	a, b := p.ts[i-1].end, p.ts[i].start
	return a < b && strings.ContainsAny(p.text[a:b], "()[]")
}

// clause returns the clause around the tokens from..to if it says nothing else
// but a side.
func (p *parser) clause(from, to int) (first, last int, ok bool) {
	for n := 0; !p.breaks(from); n++ {
		if from--; n == maxClause || !p.sideTalk(from) {
			return 0, 0, false
		}
	}
	for n := 0; !p.breaks(to); n++ {
		if n == maxClause || !p.sideTalk(to) {
			return 0, 0, false
		}
		to++
	}
	return from, to, true
}

func (p *parser) sideTalk(k int) bool {
	switch p.ts[k].word {
	case "the", "my", "on", "one", "ones", "side", "sides", "of", "them", "em", "it", "it's", "its", "is", "that", "same", "only", "just", "at", "all", "hand":
		return p.ts[k].word != "hand" || p.ts[k].plain
	}
	return emphatic(p.ts[k].word)
}

func emphatic(w string) bool {
	switch w {
	case "esp", "especially", "mainly", "mostly", "chiefly", "particularly", "predominantly":
		return true
	}
	return false
}

// bare reports whether the clause is a "right" or "left" alone that need be no
// side: "it's my hip, right?", "Right, so I went home".
func (p *parser) bare(k, from, to int) bool {
	return to-from == 1 && (p.ts[k].word == "right" || p.ts[k].word == "left") && (p.ts[k].asked || p.ts[k].sep != ',')
}

// ahead gives the side of the clause from..to to the places of the sentence that
// it opens: "both sides, from the ears down to the shoulders".
func (p *parser) ahead(k, from, to int) bool {
	if p.ts[from].sep != '.' || to >= len(p.ts) || p.ts[to].sep == '.' || p.ts[to-1].term != "side" {
		return false
	}
	switch p.ts[to].word {
	case "from", "in", "at", "around", "round", "along", "down", "over", "behind":
	default:
		return false
	}
	first, _ := p.startingAt(to)
	last := first
	for ; last < len(p.found) && last < first+maxClause && (last == first || p.sameSentence(p.found[last-1].to, p.found[last].from)); last++ {
		if f := &p.found[last]; f.Role != Pain || f.own || f.both || f.Side != referral.Unknown {
			return false
		}
	}
	if first == last || !p.sameSentence(to, p.found[first].from) {
		return false
	}
	for i := first; i < last; i++ {
		p.give(i, p.ts[k].side)
	}
	return true
}

func (p *parser) give(i int, s side) {
	f := &p.found[i]
	f.Side, f.both, f.own = s.one(), s == bothSides, true
}

// back gives the side of the clause from..to to the places before it, in its own
// sentence or the one before.
func (p *parser) back(k, from, to int) bool {
	end, exact := p.startingAt(from)
	if exact || end == 0 || !p.near(p.found[end-1].to, from) {
		return false
	}
	one, emphasis := false, false
	for n := from; n < to; n++ {
		one = one || p.ts[n].word == "one"
		emphasis = emphasis || emphatic(p.ts[n].word)
	}
	last := &p.found[end-1]
	if last.Role == Free || emphasis && p.ts[last.to-1].word != p.ts[last.to-1].term {
		return false // "my knees hurt, mainly the left": both do
	}
	first := end
	for i := end - 1; i >= 0 && i > end-maxClause && (i == end-1 || p.sameSentence(p.found[i].to, p.found[i+1].from)); i-- {
		f := &p.found[i]
		if f.own || f.both || f.Side != referral.Unknown {
			return false
		}
		if f.Role != Pain {
			if one && f.Role == Aside {
				return false
			}
			continue
		}
		if !f.zoneIsPaired() || first < end && (one && f.Zone != p.found[first].Zone || f.Zone >= firstArea || p.found[first].Zone >= firstArea || root(f.Zone) != root(p.found[first].Zone) && !p.listed(f, &p.found[first])) {
			return false
		}
		first = i
	}
	if first == end {
		return false
	}
	for i := first; i < end; i++ {
		if p.found[i].Role == Pain {
			p.give(i, p.ts[k].side)
		}
	}
	return true
}

// near reports whether no more than one sentence ends between two tokens.
func (p *parser) near(a, b int) bool {
	if b-a > maxLook {
		return false
	}
	ends := 0
	for n := a; n <= b && n < len(p.ts); n++ {
		if p.ts[n].sep == '.' {
			ends++
		}
	}
	return ends <= 1
}

// wholeLimb takes "both feet" in a clause of its own as the side of the parts of
// the foot before it.
func (p *parser) wholeLimb(i int) bool {
	f := &p.found[i]
	if !f.own || f.Role != Pain || f.to-f.from != 1 {
		return false
	}
	switch f.Zone {
	case referral.Foot, referral.Hand, referral.LowerLimb, referral.UpperLimb:
	default:
		return false
	}
	from, to := f.from, f.to
	if !p.breaks(from) && p.ts[from-1].side != noSide {
		from--
	}
	from, to, ok := p.clause(from, to)
	if !ok || to < len(p.ts) && p.ts[to].sep == ',' && p.placeAt(to) || !p.near(p.found[i-1].to, from) {
		return false
	}
	given := i
	for n := i - 1; n >= 0 && n > i-maxClause && p.found[n].to > 0 && (n == i-1 || p.sameSentence(p.found[n].to, p.found[n+1].from)); n-- {
		o := &p.found[n]
		if o.Role != Pain {
			continue
		}
		if o.own || o.both || o.Side != referral.Unknown {
			return false
		}
		if !partOf(o.Zone, f.Zone) && (given == i || !p.listed(o, &p.found[given])) {
			break
		}
		given = n
	}
	if given == i {
		return false
	}
	for n := given; n < i; n++ {
		if p.found[n].Role == Pain {
			p.found[n].Side, p.found[n].both, p.found[n].own = f.Side, f.both, true
		}
	}
	f.to = 0 // to be taken out
	return true
}

// placeAt reports whether a place with a side of its own begins at token k.
func (p *parser) placeAt(k int) bool {
	for n := k; n < len(p.ts) && n < k+4 && (n == k || p.ts[n].sep == ' '); n++ {
		if _, ok := p.startingAt(n); ok {
			return true
		}
		if !p.ts[n].plain && p.ts[n].side == noSide && p.ts[n].word != "and" {
			return false
		}
	}
	return false
}

// partOf reports whether a place belongs to a limb as people speak of it: the
// wrist to the hand, the ankle to the foot.
func partOf(z, limb referral.Zone) bool {
	if z >= firstArea {
		z = areas[z-firstArea][0]
	}
	if z == limb || limb.Contains(z) {
		return z != limb
	}
	switch limb {
	case referral.Foot:
		return referral.Ankle.Contains(z)
	case referral.Hand:
		return referral.Wrist.Contains(z)
	case referral.LowerLimb:
		return referral.Foot.Contains(z) || referral.Ankle.Contains(z)
	case referral.UpperLimb:
		return referral.Hand.Contains(z) || referral.Wrist.Contains(z)
	}
	return false
}

// onSameSide gives the place at i the side of the one before where "same side"
// stands behind it.
func (p *parser) onSameSide(i int) bool {
	f := &p.found[i]
	if f.own || !f.zoneIsPaired() {
		return false
	}
	for k := f.to; k+1 < len(p.ts) && k < f.to+4 && p.ts[k].sep != '.'; k++ {
		if w := p.ts[k].word; (w == "same" || w == "that") && p.ts[k+1].term == "side" {
			for n := i - 1; n >= 0 && n > i-4; n-- {
				if o := &p.found[n]; o.Role == Pain && (o.both || o.Side != referral.Unknown) {
					f.Side, f.both, f.own = o.Side, o.both, true
					return true
				}
			}
			return false
		}
		if !p.ts[k].plain && !isPainNoun(p.ts[k].word) {
			return false
		}
	}
	return false
}

// blade finds the place between the spine and the shoulder blade, named in
// either order.
func (p *parser) blade(i int) (found, bool) {
	spine, blade, s := false, false, noSide
	for k := i + 1; k < len(p.ts) && k < i+10 && adjacent(p.ts, k); k++ {
		switch t := &p.ts[k]; {
		case t.side != noSide:
			s = t.side
		case t.plain || t.word == "and":
		case t.term == "spine":
			spine = true
		case t.term == "scapula" || t.term == "blade":
			blade = true
		case t.term == "shoulder" && k+1 < len(p.ts) && p.ts[k+1].term == "blade":
		default:
			return found{}, false
		}
		if spine && blade {
			m := found{Mention: Mention{Zone: referral.Interscapular}, from: i, to: k + 1}
			p.sideFor(&m, s)
			return m, true
		}
	}
	return found{}, false
}

// ofButtock reports whether the cheek named last in p.found is that of a buttock
// named before, with no place of the face in between.
func (p *parser) ofButtock() bool {
	for n := len(p.found) - 1; n >= 0 && n > len(p.found)-8; n-- {
		switch z := p.found[n].Zone; {
		case z >= firstArea:
		case referral.Buttock.Contains(z):
			return true
		case root(z) == referral.Head:
			return false
		}
	}
	return false
}

// idiom reports whether the left or right at k is no side: "is that right?", "the
// only one left".
func (p *parser) idiom(k, from, to int) bool {
	if w := p.ts[k].word; w != "left" && w != "right" || k == from || k+1 < to && (p.ts[k+1].term == "side" || p.ts[k+1].word == "one" || p.ts[k+1].word == "ones" || p.ts[k+1].word == "hand") {
		return false
	}
	switch p.ts[k-1].word {
	case "is", "it", "it's", "its", "that", "one", "all":
		return true
	}
	return false
}
