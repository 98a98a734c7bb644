package referral

import (
	"iter"
	"math/bits"
	"strconv"
)

// ReasonKind says what a reason is about.
type ReasonKind uint8

// The kinds of reason, in the order in which Explain yields them.
const (
	PainMet      ReasonKind = iota // a painful site meets a zone of the pattern
	PainOutside                    // a painful site lies outside the pattern
	PainShare                      // how much of the pain the point explains
	PatternShare                   // how much of the essential pattern hurts
	ZoneFree                       // a zone of the pattern is free of pain
	HowOften                       // how often the point is met
	Measured                       // a study found it active in such complaints
)

var reasonNames = [...]string{"pain-met", "pain-outside", "pain-share", "pattern-share", "zone-free", "how-often", "measured"}

// String returns the name of the kind, as "pain-met".
func (k ReasonKind) String() string {
	if int(k) >= len(reasonNames) {
		return ""
	}
	return reasonNames[k]
}

// Reason is one entry of an explanation. The Points of all reasons of a
// candidate sum to its score.
type Reason struct {
	Kind     ReasonKind
	Points   int32
	Site     Site     // the painful or pain-free site, where there is one
	Referral Referral // the referral that meets it, where there is one
	Part     int      // for the shares: so many ...
	Whole    int      // ... of so many
	Worst    bool     // the site is among the worst and meets an essential zone, which counts more
}

// Explain yields the reasons for the score of c as an answer to q. For a
// candidate that is no answer to q it yields nothing but the places outside.
func (c Candidate) Explain(q Query) iter.Seq[Reason] {
	return func(yield func(Reason) bool) {
		if !c.Point.Valid() {
			return
		}
		c.reasons(&q, c.hypothesis(&q), yield)
	}
}

// hypothesis is the side, as a set of one, on which the ranking scored c. A
// candidate of unknown side was scored on the side that does better.
func (c Candidate) hypothesis(q *Query) int {
	switch c.Side {
	case Left:
		return onLeft
	case Right:
		return onRight
	}
	var sum [3]int32
	for _, h := range [...]int{onLeft, onRight} {
		c.reasons(q, h, func(r Reason) bool {
			sum[h] += r.Points
			return true
		})
	}
	if sum[onRight] > sum[onLeft] {
		return onRight
	}
	return onLeft
}

// reasons yields the reasons for c as a point on the side h.
func (c Candidate) reasons(q *Query, h int, yield func(Reason) bool) {
	own := edges[firstEdge[c.Point]:firstEdge[c.Point+1]]
	var met uint32
	var prev uint8
	hits, n := 0, 0
	for _, site := range appendNormal(nil, &q.Pain) {
		n++
		worst := q.worst(site)
		r := Reason{Kind: PainOutside, Points: -outsidePattern, Site: site}
		for i := range own {
			e := &own[i]
			rel, ok := related(site.Zone, e.zone)
			if !ok || pointSides(e.laterality, site.Side)&h == 0 {
				continue
			}
			met |= 1 << e.ordinal
			prev = max(prev, e.prevalence)
			if w := worth(site.Zone, rel, e.strength, worst); r.Kind == PainOutside || w > r.Points {
				r = Reason{Kind: PainMet, Points: w, Site: site, Referral: at(firstEdge[c.Point] + uint16(i)), Worst: worst && e.strength == Essential}
			}
		}
		if r.Kind == PainMet {
			hits++
		}
		if !yield(r) {
			return
		}
	}
	if hits == 0 {
		return
	}
	ess := int(essentials[c.Point])
	essMet := bits.OnesCount32(met & (1<<ess - 1))
	if !yield(Reason{Kind: PainShare, Points: shareOf(allPain, int32(hits), int32(n)), Part: hits, Whole: n}) ||
		!yield(Reason{Kind: PatternShare, Points: shareOf(allPattern, int32(essMet), int32(ess)), Part: essMet, Whole: ess}) {
		return
	}
	for _, site := range appendNormal(nil, &q.Free) {
		for i := range own {
			e := &own[i]
			if !site.Zone.Contains(e.zone) || pointSides(e.laterality, site.Side)&h == 0 {
				continue
			}
			if !yield(Reason{Kind: ZoneFree, Points: -absence(e.strength), Site: site, Referral: at(firstEdge[c.Point] + uint16(i))}) {
				return
			}
		}
	}
	if !yield(Reason{Kind: HowOften, Points: frequencyWorth(c.Point)}) {
		return
	}
	if w := prevalenceWorth(prev); w != 0 {
		yield(Reason{Kind: Measured, Points: w, Part: int(prev), Whole: 100})
	}
}

// related is the relation of a site's zone to a pattern's zone.
func related(site, pattern Zone) (relation, bool) {
	switch {
	case site == pattern:
		return exact, true
	case site.Contains(pattern):
		return broader, true
	case pattern.Contains(site):
		return narrower, true
	}
	return 0, false
}

// Text says the reason in plain words.
func (r Reason) Text() string { return string(r.AppendText(nil)) }

// AppendText appends what [Reason.Text] returns, for those who write many.
func (r Reason) AppendText(b []byte) []byte {
	switch r.Kind {
	case PainMet:
		b = r.Site.appendText(b)
		b = append(b, ": described as "...)
		b = append(b, article(r.Referral.Strength)...)
		b = append(b, " zone"...)
		switch {
		case r.Referral.Zone == r.Site.Zone:
		case r.Site.Zone.Contains(r.Referral.Zone):
			b = append(append(append(b, " ("...), r.Referral.Zone.Name()...), ')')
		default:
			b = append(append(append(b, " (as part of: "...), r.Referral.Zone.Name()...), ')')
		}
		switch r.Referral.Laterality {
		case Contralateral:
			b = append(b, ", on the side opposite the point"...)
		case Bilateral:
			b = append(b, ", on both sides"...)
		}
		if r.Worst {
			b = append(b, "; the pain is worst there"...)
		}
	case PainOutside:
		b = append(r.Site.appendText(b), ": outside the described pattern"...)
	case PainShare:
		b = r.appendShare(append(b, "meets "...))
		b = append(b, plural(r.Whole, " painful place", " painful places")...)
	case PatternShare:
		b = append(r.appendShare(b), " of its essential zones"...)
		b = append(b, plural(r.Part, " hurts", " hurt")...)
	case ZoneFree:
		b = append(r.Site.appendText(b), ": free of pain, though "...)
		b = append(append(b, r.Referral.Zone.Name()...), " is described as "...)
		b = append(append(b, article(r.Referral.Strength)...), " zone"...)
	case HowOften:
		b = append(b, "how often the point is met"...)
	case Measured:
		b = strconv.AppendInt(append(b, "found active in up to "...), int64(r.Part), 10)
		b = append(b, " percent of people studied with such a complaint"...)
	}
	return b
}

// appendShare appends "2 of 3".
func (r Reason) appendShare(b []byte) []byte {
	b = append(strconv.AppendInt(b, int64(r.Part), 10), " of "...)
	return strconv.AppendInt(b, int64(r.Whole), 10)
}

func article(s Strength) string {
	if s == Essential {
		return "an essential"
	}
	return "a spillover"
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
