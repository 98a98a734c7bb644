package complaint

import (
	"cmp"
	"slices"
	"strings"

	"github.com/trpatlas/trpatlas/referral"
)

// degree is how a word sets one place above the others.
type degree uint8

const (
	noDegree degree = iota
	chiefly         // "mostly", "especially": the place may follow at once
	greatest        // "worst": a place follows behind a preposition or a verb, or stands before
	greater         // "worse in the elbow", "worse on the left"
)

// degreeOf says what the word at k does. "Most" and "main" need a word of pain
// beside them: "most days" and "the main road" compare no places.
func (p *parser) degreeOf(k int) degree {
	word := func(k int) string {
		if k >= 0 && k < len(p.ts) {
			return p.ts[k].word
		}
		return ""
	}
	switch word(k) {
	case "mostly", "mainly", "especially", "esp", "chiefly", "primarily", "predominantly", "particularly", "principally":
		return chiefly
	case "worst", "strongest", "sorest":
		return greatest
	case "worse", "more", "greater":
		return greater
	case "most":
		if before := word(k - 1); isPain(before) || before == "the" && isPain(word(k-2)) ||
			isPain(word(k+1)) || word(k+1) == "intense" || word(k+1) == "severe" || word(k+1) == "of" {
			return greatest
		}
	case "main":
		switch after := word(k + 1); after {
		case "site", "problem", "complaint", "area", "spot":
			return greatest
		default:
			if isPain(after) {
				return greatest
			}
		}
	}
	return noDegree
}

// worst marks what the words set above the other places: "mostly in the hip",
// "neck and shoulder, the shoulder is the worst", "both knees, worse on the left".
func (p *parser) worst() {
	for k := range p.ts {
		if k > 0 && p.ts[k].sep == '/' && p.ts[k].side != noSide {
			p.sidesWeighed(k)
			continue
		}
		d := p.degreeOf(k)
		if d == noDegree || k > 0 && (isNegator(p.ts[k-1].word) || k > 1 && (p.ts[k-1].plain || p.ts[k-1].word == "longer") && isNegator(p.ts[k-2].word)) {
			continue // "not the worst", "no longer worst in the elbow"
		}
		if !p.worstAhead(k, d) {
			p.worstBehind(k, d)
		}
	}
}

// worstAhead takes the place, or the side alone, that follows the word at k.
func (p *parser) worstAhead(k int, d degree) bool {
	tied := d == chiefly // by a preposition or a verb, so that "worst headache" is no place compared
	s := noSide
	for j := k + 1; j < len(p.ts) && j < k+10; j++ {
		t := &p.ts[j]
		if t.sep != ' ' && t.sep != '-' {
			if j > k+1 || t.sep != ',' || !p.ts[k].head {
				break
			}
			tied = true // "worst: neck"
		}
		switch t.word {
		case "in", "on", "at", "around", "round", "along", "over", "behind", "under", "inside", "outside", "near", "across", "above", "below", "between":
			tied = true
			if d == greater && t.word == "on" && j+1 < len(p.ts) && p.ts[j+1].word == "my" {
				return false // "worse on my feet", "on my side"
			}
		case "is", "are", "being":
			tied = tied || d == greatest
		}
		if i, ok := p.startingAt(j); ok {
			if f := &p.found[i]; tied && f.Role == Pain {
				f.worst = bothSides
				for i++; i < len(p.found) && p.found[i].Role == Pain && p.listed(&p.found[i-1], &p.found[i]) && !p.saysMore(&p.found[i]); i++ {
					p.found[i].worst = bothSides
				}
				return true
			}
			return false
		}
		switch {
		case t.side == leftSide || t.side == rightSide:
			s = t.side
			continue
		case t.plain, t.term == "side", isCopula(t.word) && t.word != "and", d != chiefly && isPain(t.word):
			continue
		}
		switch t.word {
		case "painful", "hurts", "hurt", "sore", "bad", "of", "it", "them", "all", "felt", "located", "one", "place", "site", "problem", "complaint", "intense", "severe", "around", "round", "along", "over", "near", "across":
			continue
		}
		break
	}
	return s != noSide && p.worstSide(k, s)
}

// saysMore reports whether words of its own follow a place of a list: "worst in
// the elbow and the wrist is sore".
func (p *parser) saysMore(f *found) bool {
	if f.to >= len(p.ts) || p.ts[f.to].sep != ' ' {
		return false
	}
	w := p.ts[f.to].word
	return w == "is" || w == "are" || isPain(w) && !isPainNoun(w)
}

// worstBehind takes the place, or the side alone, that stands before the word at k.
func (p *parser) worstBehind(k int, d degree) bool {
	end := k + 1
	if end < len(p.ts) && (isPain(p.ts[end].word) || p.ts[end].word == "intense" || p.ts[end].word == "severe") && p.ts[k].word == "most" {
		end++ // "is the most painful"
	}
	if end < len(p.ts) && p.ts[end].sep != '.' && p.ts[end].sep != ',' {
		switch p.ts[end].word {
		case "and", "but", "now", "one", "part", "place", "spot", "area", "bit", "than":
		case "of":
			if end+1 == len(p.ts) || p.ts[end+1].word != "all" && p.ts[end+1].word != "them" && p.ts[end+1].word != "the" && p.ts[end+1].word != "these" {
				return false // "the worst of my life"
			}
		default:
			return false // "is worst at night", "the worst pain ever"
		}
	}
	s, plural := noSide, false
	for j := k - 1; j >= 0 && j > k-8 && (p.ts[j+1].sep == ' ' || p.ts[j+1].sep == '-'); j-- {
		t := &p.ts[j]
		if i, ok := p.endingAt(j); ok {
			f := &p.found[i]
			if f.Role != Pain {
				return false
			}
			if d == greater {
				if s = sideWord(f); !f.own || f.both || s == noSide || !p.twin(i) {
					return false
				}
			}
			f.worst = bothSides
			for ; plural && i > 0 && p.found[i-1].Role == Pain && p.listed(&p.found[i-1], &p.found[i]); i-- {
				p.found[i-1].worst = bothSides // "neck and shoulder are the worst"
			}
			return true
		}
		switch {
		case t.side == leftSide || t.side == rightSide:
			s = t.side
			continue
		case t.plain, t.term == "side", t.word == "one":
			continue
		case isPain(t.word) && (d != chiefly || isPainNoun(t.word)):
			continue
		}
		switch t.word {
		case "are":
			plural = true
			continue
		case "is", "being", "gets", "feels", "by", "far", "definitely", "probably":
			if d != chiefly {
				continue
			}
		}
		break
	}
	return s != noSide && p.worstSide(k, s)
}

// twin reports whether the place at i was named on the other side as well, so
// that "left knee and right knee, right knee worse" compares the two.
func (p *parser) twin(i int) bool {
	f := &p.found[i]
	for n := i - 1; n >= 0 && n > i-maxLook; n-- {
		if o := &p.found[n]; o.Role == Pain && o.Zone == f.Zone && (o.both || o.Side == f.Side.Mirror()) {
			return true
		}
	}
	return false
}

func sideWord(f *found) side {
	switch f.Side {
	case referral.Left:
		return leftSide
	case referral.Right:
		return rightSide
	}
	return noSide
}

// sidesWeighed reads "both knees L > R": the sign compares two sides.
func (p *parser) sidesWeighed(k int) {
	a, b := &p.ts[k-1], &p.ts[k]
	if a.side+b.side != leftSide+rightSide || a.side == noSide || b.side == noSide {
		return
	}
	switch sign := p.text[a.end:b.start]; {
	case strings.Contains(sign, ">"):
		p.worstSide(k, a.side)
	case strings.Contains(sign, "<"):
		p.worstSide(k, b.side)
	}
}

// worstSide marks one side of the place that hurts on both before token k in its
// sentence, or else behind it.
func (p *parser) worstSide(k int, s side) bool {
	n, _ := slices.BinarySearchFunc(p.found, k, func(f found, k int) int { return cmp.Compare(f.from, k) })
	if n > 0 && p.found[n-1].both && p.found[n-1].Role == Pain && p.sameSentence(p.found[n-1].to, k) {
		p.found[n-1].worst = s
		return true
	}
	if n < len(p.found) && p.found[n].both && p.found[n].Role == Pain && p.found[n].from <= k+2 && p.sameSentence(k+1, p.found[n].from) {
		p.found[n].worst = s // "L > R knee pain"
		return true
	}
	return false
}

func (p *parser) sameSentence(from, to int) bool {
	if to-from > maxLook {
		return false
	}
	for k := from; k <= to && k < len(p.ts); k++ {
		if p.ts[k].sep == '.' {
			return false
		}
	}
	return true
}

// listed reports whether nothing but "and" or a like sign joins two places.
func (p *parser) listed(a, b *found) bool {
	joined := false
	for k := a.to; k <= b.from && k < len(p.ts); k++ {
		t := &p.ts[k]
		switch {
		case t.sep == '.' || t.sep == ',':
			return false
		case t.sep == '/' || t.word == "and" || t.word == "or":
			joined = true
		case k < b.from && !t.plain && t.side == noSide:
			return false
		}
	}
	return joined
}

// startingAt returns the place whose words start at token k.
func (p *parser) startingAt(k int) (int, bool) {
	return slices.BinarySearchFunc(p.found, k, func(f found, k int) int { return cmp.Compare(f.from, k) })
}

// endingAt returns the place whose words end at token k.
func (p *parser) endingAt(k int) (int, bool) {
	return slices.BinarySearchFunc(p.found, k+1, func(f found, to int) int { return cmp.Compare(f.to, to) })
}

// worstOfSome spreads the mark over the mentions of one place, and takes it
// away where everything that hurts would be the worst: that compares nothing.
func worstOfSome(ms []Mention) {
	if !slices.ContainsFunc(ms, func(m Mention) bool { return m.Worst }) {
		return
	}
	var worst, rest referral.SiteSet
	for _, m := range ms {
		if m.Worst && m.Role == Pain {
			worst = worst.With(m.Site())
		}
	}
	for i := range ms {
		m := &ms[i]
		if m.Role != Pain {
			m.Worst = false
			continue
		}
		// "right shoulder and neck, the shoulder is the worst"
		m.Worst = m.Worst || worst.Has(m.Site()) || worst.Has(referral.Site{Zone: m.Zone})
		if !m.Worst {
			rest = rest.With(m.Site())
		}
	}
	if rest.Empty() {
		for i := range ms {
			ms[i].Worst = false
		}
	}
}
