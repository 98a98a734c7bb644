package complaint

import (
	"cmp"
	"slices"
	"strings"

	"github.com/trpatlas/trpatlas/data/wording"
	"github.com/trpatlas/trpatlas/referral"
)

// finish carries sides over, promotes what would otherwise leave nothing, adds
// paths, and reports what was not understood.
func (p *parser) finish() Reading {
	p.ticked()
	p.parts()
	p.carry()
	p.orphans()
	p.lone()
	p.promote()
	p.refine()
	p.worst()
	r := Reading{tokens: p.ts}
	for i := range p.found {
		r.Mentions = p.found[i].appendTo(r.Mentions, p.ts)
	}
	r.Mentions = p.paths(r.Mentions)
	worstOfSome(r.Mentions)
	r.Lean = p.lean()
	r.Unknown = p.unknown()
	return r
}

// appendTo writes the mention out, once for each side and zone it stands for.
func (f *found) appendTo(dst []Mention, ts []token) []Mention {
	m := f.Mention
	m.Start, m.End = ts[f.from].start, ts[f.to-1].end
	add := func(z referral.Zone) {
		if z >= firstArea {
			for _, part := range areas[z-firstArea] {
				dst = f.sides(dst, m, part)
			}
			return
		}
		dst = f.sides(dst, m, z)
	}
	add(f.Zone)
	for _, z := range f.zones {
		add(z)
	}
	return dst
}

func (f *found) sides(dst []Mention, m Mention, z referral.Zone) []Mention {
	m.Zone, m.Worst = z, f.worst == bothSides
	switch {
	case !z.Paired():
		m.Side = referral.Unknown
		return append(dst, m)
	case f.both:
		m.Side, m.Worst = referral.Left, f.worst == bothSides || f.worst == leftSide
		dst = append(dst, m)
		m.Side, m.Worst = referral.Right, f.worst == bothSides || f.worst == rightSide
	}
	return append(dst, m)
}

// ticked takes the answers of a form: "Chest pain: no", "Chest pain? no" and
// "bladder: normal" deny what stands before the mark.
func (p *parser) ticked() {
	for k := 1; k < len(p.ts); k++ {
		switch p.ts[k].word {
		case "no", "none", "nil", "nope", "never", "ok", "okay", "fine", "normal", "nad":
		default:
			continue
		}
		if !p.ts[k-1].head && !p.ts[k-1].asked || k+1 < len(p.ts) && p.ts[k+1].sep == ' ' && !(p.ts[k].word == "no" && isTrouble(p.ts[k+1].word)) && p.ts[k+1].word != "just" && p.ts[k+1].word != "only" && p.ts[k+1].word != "but" {
			continue
		}
		from := k - 1
		for from > 0 && p.ts[from].sep != '.' && p.ts[from].sep != ',' {
			from--
		}
		for i := from; i < k; i++ {
			p.ts[i].negated = true
		}
		for i, _ := p.startingAt(from); i < len(p.found) && p.found[i].to <= k; i++ {
			if f := &p.found[i]; f.Role == Pain {
				f.Role = Free
			}
		}
	}
}

// parts joins a place to what it is said to be part of: "index and middle
// fingers of the left hand" names no hand beside the fingers.
func (p *parser) parts() {
	joined := false
	for i := len(p.found) - 1; i > 0; i-- {
		f, whole := &p.found[i-1], &p.found[i]
		if f.own || f.Zone >= firstArea || whole.Zone >= firstArea || f.Role != whole.Role || !partOf(f.Zone, whole.Zone) {
			continue
		}
		of := false
		k := f.to
		for ; k < whole.from && p.ts[k].sep == ' ' && (p.ts[k].plain || p.ts[k].side != noSide); k++ {
			of = of || p.ts[k].word == "of" || p.ts[k].word == "on"
		}
		if !of || k < whole.from || p.ts[k].sep != ' ' {
			continue
		}
		side, both := whole.Side, whole.both
		f.Side, f.both, f.own, f.to = side, both, whole.own, whole.to
		whole.to, joined = 0, true // to be taken out
		for n := i - 2; n >= 0 && f.own && !p.found[n].own && p.found[n].Role == f.Role && root(p.found[n].Zone) == root(f.Zone) && p.listed(&p.found[n], &p.found[n+1]); n-- {
			p.found[n].Side, p.found[n].both, p.found[n].own = side, both, true
		}
	}
	if joined {
		p.found = slices.DeleteFunc(p.found, func(f found) bool { return f.to == 0 })
	}
}

// carry gives a place without a side the side of the place before it, when
// nothing but connecting words stands between.
func (p *parser) carry() {
	for i := 1; i < len(p.found); i++ {
		prev, f := &p.found[i-1], &p.found[i]
		if p.onSameSide(i) || p.again(i) {
			continue
		}
		if i+1 < len(p.found) && p.found[i+1].own && !f.own && p.sideBehind(&p.found[i+1]) && p.ts[p.found[i+1].to-1].side == noSide && p.listed(f, &p.found[i+1]) {
			continue
		}
		if f.own || prev.Side == referral.Unknown && !prev.both || f.Role == Aside || prev.Role == Aside || prev.Role == Free && f.Role == Pain {
			continue
		}
		if p.pointsBack(f) && f.zoneIsPaired() {
			f.Side, f.both = prev.Side, prev.both // "that shoulder"
			continue
		}
		path := false
		ok := true
		for k := prev.to; k < f.from && ok; k++ {
			t := &p.ts[k]
			switch {
			case t.sep == '.', t.side != noSide && !t.used:
				ok = false
			case t.word == "to" || t.word == "into" || t.word == "down" || t.word == "through":
				path = true
			case t.used, t.plain, connects(t.word), isPain(t.word), isNegator(t.word):
			default:
				ok = false
			}
		}
		if p.ts[f.from].sep == '.' {
			ok = false
		}
		switch p.otherwise(f, prev.Side) {
		case bothSides:
			continue
		case leftSide:
			f.Side, f.own = referral.Left, true
			continue
		case rightSide:
			f.Side, f.own = referral.Right, true
			continue
		}
		// A list may join the shoulder and the head; the head keeps no side.
		if ok && (path || !axial(f.Zone) || root(f.Zone) == root(prev.Zone)) {
			f.Side, f.both = prev.Side, prev.both
		}
	}
	// "toothache in the upper and lower back teeth of the left side": a side
	// behind a list belongs to its members.
	for i := len(p.found) - 2; i >= 0; i-- {
		f, next := &p.found[i], &p.found[i+1]
		if f.own || f.Side != referral.Unknown || f.both || !next.own || next.Role != f.Role || root(f.Zone) != root(next.Zone) {
			continue
		}
		ok := p.sideBehind(next)
		for k := f.to; k < next.from && ok; k++ {
			t := &p.ts[k]
			ok = t.sep != '.' && (t.plain || t.word == "and" || t.word == "or")
		}
		if ok {
			f.Side, f.both = next.Side, next.both
		}
	}
}

// again gives a place without a side the side on which it, or what it is part
// of, was named before: "right knee and left elbow hurt, the knee more". Where it
// was named on both, both are meant; where only its whole was, the side stays
// unknown. A place that "and" or "to" ties to the one before goes with that one.
func (p *parser) again(i int) bool {
	f := &p.found[i]
	if f.own || f.Role == Aside || f.Zone >= firstArea || !f.Zone.Paired() || p.elsewhere(f) || p.tied(i) || p.plural(f) {
		return false
	}
	var left, right, same bool
	for n := i - 1; n >= 0 && n > i-maxLook; n-- {
		o := &p.found[n]
		if o.Role != Pain && o.reason != symptom || o.Zone >= firstArea || !o.Zone.Contains(f.Zone) || p.otherwise(f, o.Side) != noSide {
			continue
		}
		if o.Zone == f.Zone && p.elsewhere(o) {
			return false // "left calf, the other calf too, the calf is hard"
		}
		if o.Zone != f.Zone && o.reason != symptom && !p.hurts(o) {
			continue // "my right leg is the good one, my knee hurts"
		}
		same = same || o.Zone == f.Zone && (o.both || o.Side != referral.Unknown)
		left = left || o.both || o.Side == referral.Left
		right = right || o.both || o.Side == referral.Right
	}
	switch {
	case left && right:
		f.both, f.named = same, same
		return same
	case left:
		f.Side = referral.Left
	case right:
		f.Side = referral.Right
	default:
		return false
	}
	f.named = true
	return true
}

// plural reports whether a place is named in the plural: "my knees hurt".
func (p *parser) plural(f *found) bool {
	last := &p.ts[f.to-1]
	return last.known && last.word != last.term && strings.HasSuffix(last.word, "s") || last.word == "feet"
}

// hurts reports whether a place is said to hurt in its own part of the sentence.
func (p *parser) hurts(f *found) bool {
	for k := f.from; k >= 0 && k > f.from-maxClause; k-- {
		if isPain(p.ts[k].word) {
			return true
		}
		if p.ts[k].sep == '.' || p.ts[k].sep == ',' {
			break
		}
	}
	for k := f.from + 1; k < len(p.ts) && k < f.to+maxClause && p.ts[k].sep != '.' && p.ts[k].sep != ','; k++ {
		if isPain(p.ts[k].word) {
			return true
		}
	}
	return false
}

// tied reports whether nothing but "and", "to" and the like joins the place at i
// to the one before: "right hip and knee", "from the right hip to the knee". A
// comma joins a list that goes on: "right hip, knee and ankle".
func (p *parser) tied(i int) bool {
	a, b := &p.found[i-1], &p.found[i]
	if a.named {
		return false
	}
	goesOn := i+1 < len(p.found) && p.listed(b, &p.found[i+1])
	for k := a.to; k <= b.from && k < len(p.ts); k++ {
		t := &p.ts[k]
		if t.sep == '.' || t.sep == ',' && (!goesOn || t.word == "the") || k < b.from && !t.plain && !connects(t.word) && t.side == noSide {
			return false
		}
	}
	return true
}

// elsewhere reports whether a place is said to be another than the one before:
// "the other knee".
func (p *parser) elsewhere(f *found) bool {
	for k := max(0, f.from-2); k < min(len(p.ts), f.to+5) && (k <= f.from || p.ts[k].sep != '.'); k++ {
		switch p.ts[k].word {
		case "other", "opposite", "another", "else":
			return true
		}
	}
	return false
}

// pointsBack reports whether a place is said to be on the side of the one
// before: "that shoulder", "the instep of that foot".
func (p *parser) pointsBack(f *found) bool {
	for k := max(0, f.from-1); k < f.to; k++ {
		if w := p.ts[k].word; w == "that" || w == "same" && k < f.from {
			return true
		}
	}
	return false
}

// orphans gives a side that stands alone the place before it: "left knee but
// not the right", "not the left hip but the right", "left ear and the right".
func (p *parser) orphans() {
	out, inPlace := p.found[:0:0], true
	for i := range p.found {
		f := &p.found[i]
		if !inPlace {
			out = append(out, *f)
		}
		until := len(p.ts)
		if i+1 < len(p.found) {
			until = p.found[i+1].from
		}
		if f.Role == Aside || f.Side == referral.Unknown {
			continue
		}
		denied, joined := false, false
	words:
		for k := f.to; k < until && k < f.to+10 && p.ts[k].sep != '.'; k++ {
			t := &p.ts[k]
			joined = joined || t.sep == ','
			switch {
			case (t.side == leftSide || t.side == rightSide) && !t.used:
				switch p.ts[k-1].word {
				case "the", "my", "and", "but", "not", "than":
				default:
					if t.sep != ',' || !p.spared(k) { // "into the L shoulder, R side fine"
						break words
					}
				}
				if t.side.one() == f.Side || p.heads(k) || !p.alone(k) {
					break words
				}
				if !joined && !denied && k-2 >= f.to && p.ts[k-2].word == "on" {
					break words // "my left hand hurts on the right side": its border
				}
				o := *f
				o.Side, o.from, o.to, o.Role = t.side.one(), k, k+1, Pain
				if f.Role == Pain && (denied || p.spared(k)) {
					o.Role = Free
				} else if f.Role == Free && p.spared(k) {
					break words
				}
				t.used, t.negated = true, o.Role == Free
				if inPlace {
					out, inPlace = append(out, p.found[:i+1]...), false
				}
				out = append(out, o)
				break words
			case isNegator(t.word):
				denied = true
			case p.degreeOf(k) >= greatest && !(k+1 < len(p.ts) && p.ts[k+1].word == "than"):
				break words
			case t.used, t.plain, isPain(t.word):
			default:
				switch t.word {
				case "and", "also", "now", "but", "than", "more", "it's", "it", "is", "just", "only", "even":
					joined = true
				default:
					break words
				}
			}
		}
	}
	if !inPlace {
		p.found = out
	}
}

// alone reports whether the side at k ends what is said or goes on as a place
// would: "the right", "the right one too", "the right is fine".
func (p *parser) alone(k int) bool {
	for k++; k < len(p.ts) && p.ts[k].sep == ' ' && (p.ts[k].word == "one" || p.ts[k].term == "side"); k++ {
	}
	if k >= len(p.ts) || p.ts[k].sep == '.' || p.ts[k].sep == ',' || p.denies(k) {
		return true
	}
	switch w := p.ts[k].word; w {
	case "as", "too", "also", "is", "was", "does", "and", "but":
		return true
	default:
		return isPain(w) || isFine(w)
	}
}

// otherwise returns the side of f where the words behind it say that it is not
// the side of the place before: "and hip on the other side". It returns both
// where a side that was given to nothing stands there.
func (p *parser) otherwise(f *found, prev referral.Side) side {
	for k := f.to; k < len(p.ts) && k < f.to+6 && p.ts[k].sep != '.'; k++ {
		t := &p.ts[k]
		switch {
		case (t.word == "other" || t.word == "opposite") && k+1 < len(p.ts) && p.ts[k+1].term == "side" && !p.spared(k):
			switch prev {
			case referral.Left:
				return rightSide
			case referral.Right:
				return leftSide
			}
			return bothSides
		case t.side == leftSide || t.side == rightSide:
			if !t.used && t.side.one() != prev {
				return bothSides
			}
			return noSide
		case t.used, t.sep == ',', !t.plain && !isPain(t.word):
			return noSide
		}
	}
	return noSide
}

func (f *found) zoneIsPaired() bool { return f.Zone >= firstArea || f.Zone.Paired() }

// sideBehind reports whether the side of f stands behind its words.
func (p *parser) sideBehind(f *found) bool {
	for k := f.to; k < len(p.ts) && k < f.to+5; k++ {
		if p.ts[k].side != noSide && p.ts[k].used {
			return true
		}
	}
	return false
}

func root(z referral.Zone) referral.Zone {
	for z.Parent() != referral.NoZone {
		z = z.Parent()
	}
	return z
}

// axial reports whether the zone is on the head, neck or trunk, where pain in a
// list with a limb need not be on the limb's side.
func axial(z referral.Zone) bool {
	switch root(z) {
	case referral.Head, referral.Neck, referral.Back, referral.Abdomen, referral.Pelvis:
		return true
	}
	return false
}

// promote makes places of an aside painful when the text names no other: "pain
// when I bend my knee" is about the knee, and "my mum's hip hurts" about hers.
func (p *parser) promote() {
	for i := range p.found {
		if p.found[i].Role == Pain {
			return
		}
	}
	for _, why := range [...]reason{activity, other, past, treatment} {
		if why == other {
			for i := range p.ts {
				p.ts[i].other = false // the text is about nobody else
			}
		}
		done := false
		for i := range p.found {
			if f := &p.found[i]; f.Role == Aside && (f.reason == why || why == activity && f.reason == symptom) {
				f.Role, done = Pain, true
			}
		}
		if done {
			return
		}
	}
}

// refine sets a word that says only what hurts aside where the text also says
// where: the headache behind the eye is behind the eye.
func (p *parser) refine() {
	for i := range p.found {
		f := &p.found[i]
		if f.to-f.from != 1 || f.Role != Pain {
			continue
		}
		var within referral.Zone
		switch p.ts[f.from].term {
		case "headache":
			within = referral.Head
		case "toothache":
			within = referral.Teeth
		case "backache":
			within = referral.Back
		default:
			continue
		}
		for k := range p.found {
			o := &p.found[k]
			if k != i && o.Role == Pain && o.Zone != f.Zone && within.Contains(o.Zone) {
				f.Role, f.reason = Aside, activity
				break
			}
		}
	}
}

// limbs are the places along a limb, in order, with the stretches between the
// joints marked: those are what a spread from one place to another crosses.
var limbs = [...][]struct {
	zone    referral.Zone
	stretch bool
}{
	{{referral.Neck, false}, {referral.Shoulder, false}, {referral.Arm, true}, {referral.Elbow, false}, {referral.Forearm, true}, {referral.Wrist, false}, {referral.Hand, false}},
	{{referral.LowerBack, false}, {referral.HipRegion, false}, {referral.Thigh, true}, {referral.Knee, false}, {referral.Leg, true}, {referral.Ankle, false}, {referral.Foot, false}},
}

// paths adds the stretches between the two ends of "from ... to ...".
func (p *parser) paths(ms []Mention) []Mention {
	var done referral.SiteSet // stretches looked at, each once, so that time stays linear
	for i := 1; i < len(p.found); i++ {
		a, b := &p.found[i-1], &p.found[i]
		if a.Role != Pain || b.Role != Pain || a.Side == b.Side.Mirror() && a.Side != referral.Unknown || !p.spread(a, b) {
			continue
		}
		for _, limb := range limbs {
			from, to := -1, -1
			for k, s := range limb {
				if s.zone.Contains(a.Zone) {
					from = k
				}
				if s.zone.Contains(b.Zone) {
					to = k
				}
			}
			if from < 0 || to < 0 {
				continue
			}
			for k := min(from, to) + 1; k < max(from, to); k++ {
				z := limb[k].zone
				site := referral.Site{Zone: z, Side: b.Side}
				if !limb[k].stretch || done.Has(site) {
					continue
				}
				done = done.With(site)
				if slices.ContainsFunc(ms, func(m Mention) bool { return covers(m, site) }) {
					continue
				}
				f := found{Mention: Mention{Zone: z, Side: b.Side, Path: true}, from: a.from, to: b.to, both: b.both}
				ms = f.appendTo(ms, p.ts)
			}
		}
	}
	return ms
}

// covers reports whether a mention already speaks of a stretch: of a part or
// the whole of it, on a side that may be the same.
func covers(m Mention, stretch referral.Site) bool {
	return (stretch.Zone.Contains(m.Zone) || m.Zone.Contains(stretch.Zone)) &&
		(m.Side == stretch.Side || m.Side == referral.Unknown || stretch.Side == referral.Unknown)
}

// spread reports whether the words between two places say that pain runs from
// the one to the other.
func (p *parser) spread(a, b *found) bool {
	to, down := false, false
	for k := a.to; k < b.from; k++ {
		t := &p.ts[k]
		if t.sep == '.' {
			return false
		}
		switch t.word {
		case "to", "into":
			to = true
		case "down", "all", "radiating", "radiates", "shoots", "shooting", "spreads", "spreading", "goes", "travels", "runs":
			down = true
		}
	}
	from := false
	for k := a.from - 1; k >= 0 && k >= a.from-4; k-- {
		from = from || p.ts[k].word == "from"
	}
	return to && (from || down)
}

// lean is the one side that the text names, if it names just one.
func (p *parser) lean() referral.Side {
	s := noSide
	for i := range p.ts {
		t := &p.ts[i]
		if t.side == noSide || t.used && p.relationalSide(i) != noSide {
			continue
		}
		if s != noSide && t.side != s {
			return referral.Unknown
		}
		s = t.side
	}
	return s.one()
}

// unknown lists words that look like a place or a relation to one and are part
// of nothing understood.
func (p *parser) unknown() []Span {
	var out []Span
	for i := range p.ts {
		t := &p.ts[i]
		if t.lost {
			out = append(out, Span{t.start, t.end})
			continue
		}
		if t.used || t.plain || t.side != noSide || everydayWord(t.word) || functionWord(t.word) {
			continue
		}
		_, rel := wording.Relation(t.term)
		if rel && (t.term == "over" || t.term == "under" || t.term == "end" || t.term == "point" || t.term == "deep" || t.term == "back" || t.term == "side" || t.term == "within" || t.term == "top" || t.term == "along" || t.term == "rest") {
			continue
		}
		if rel || p.placeLike(i) {
			out = append(out, Span{t.start, t.end})
		}
	}
	// A side that was given to a place in the midline says something that no
	// zone can hold.
	for i := range p.found {
		f := &p.found[i]
		if !f.own || f.zoneIsPaired() || f.Role != Pain || f.both {
			continue
		}
		for k := max(0, f.from-4); k < min(len(p.ts), f.to+5); k++ {
			if p.ts[k].side.one() == f.Side && f.Side != referral.Unknown {
				out = append(out, Span{p.ts[k].start, p.ts[k].end})
				break
			}
		}
	}
	slices.SortFunc(out, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// placeLike reports whether token i stands where a place would: a known term
// that matched nothing, or a word after "in my", "behind the" and the like.
func (p *parser) placeLike(i int) bool {
	t := &p.ts[i]
	if isPain(t.word) || connects(t.word) || isActivity(t.word) || startsAside(t.word) || isNegator(t.word) || isMedical(t.word) || isFine(t.word) {
		return false
	}
	if len(p.found) == 0 {
		return len(t.word) > 2 // nothing was understood at all: show every word
	}
	if i == 0 || t.sep == '.' || t.sep == ',' {
		return false
	}
	if s := &p.ts[i-1]; s.side != noSide && !s.used && adjacent(p.ts, i) && !t.known && i+1 < len(p.ts) && adjacent(p.ts, i+1) && isPain(p.ts[i+1].word) {
		return true // "R shldr pain": a side that no place took
	}
	k := i - 1
	for k > 0 && (p.ts[k].word == "my" || p.ts[k].word == "the" || p.ts[k].side != noSide) && p.ts[k].sep == ' ' {
		k--
	}
	if k == i-1 {
		return false
	}
	if !p.painBefore(k) || k > 3 && !p.painNear(k) {
		return false
	}
	switch p.ts[k].word {
	case "in", "on", "at", "around", "behind", "under", "above", "below", "along", "near", "across", "between", "into", "beneath", "beside", "through", "over", "inside", "outside":
		return true
	}
	return false
}

// painNear reports whether a word of pain stands within a few words before
// token i: "a dull ache behind my spleen" names a place, "sat in the kitchen"
// does not.
func (p *parser) painNear(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if isPain(p.ts[k].word) {
			return true
		}
	}
	return false
}
