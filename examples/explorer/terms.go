package main

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/trpatlas/trpatlas/data/glossary"
	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/condition"
	"github.com/trpatlas/trpatlas/referral/warning"
	"github.com/trpatlas/trpatlas/triggerpoint"
	"github.com/trpatlas/trpatlas/triggerpoint/needling"
)

// termBody is what a term's page shows.
type termBody struct {
	glossary.Term
	Shown  shown
	Of     glossary.Term // the related term that Shown explains; None for the term itself
	Uses   []uses
	SeenBy []glossary.Term // terms whose pages name this one
}

func termPage(t glossary.Term) *page {
	b := termBody{Term: t, Uses: usesOf()[t]}
	b.Shown, b.Of = chartOf(t)
	see := slices.Collect(t.See())
	for o := range glossary.All() {
		if !slices.Contains(see, o) && slices.Contains(slices.Collect(o.See()), t) {
			b.SeenBy = append(b.SeenBy, o)
		}
	}
	return newPage(pathOf(t), t.Term(), t.Term()+": what the word means here.", b)
}

// shown is a chart that explains a term, with what it shows in words: the
// pattern of a point, where a muscle lies, zones, or how many patterns reach
// each zone.
type shown struct {
	Words  string
	Point  triggerpoint.Point
	Muscle muscles.Muscle
	Sites  func() referral.SiteSet
	Reach  bool
}

// chartOf returns the chart of a term, or else that of the nearest term that it
// leads to and that has one.
func chartOf(t glossary.Term) (shown, glossary.Term) {
	if s, ok := shows[t.ID()]; ok {
		return s, glossary.None
	}
	seen := []glossary.Term{t}
	for i := 0; i < len(seen); i++ {
		for o := range seen[i].See() {
			if s, ok := shows[o.ID()]; ok {
				return s, o
			}
			if !slices.Contains(seen, o) {
				seen = append(seen, o)
			}
		}
	}
	return shown{}, glossary.None
}

// shows are the terms that a chart explains. Of the others, which are methods,
// numbers and events, there is nothing to draw; they show that of a related term.
var shows = map[string]shown{
	"activation":               {Point: triggerpoint.Trapezius1, Words: "What this point is described to refer once it is active; a latent one hurts only when pressed."},
	"active-trigger-point":     {Point: triggerpoint.Trapezius1, Words: "What this point is described to refer while it is active."},
	"latent-trigger-point":     {Muscle: muscles.Trapezius, Words: "A latent point hurts only where it is pressed, at an X; so no zone is marked."},
	"trigger-point":            {Point: triggerpoint.Infraspinatus1, Words: "The X is the trigger point; what it is described to refer lies elsewhere."},
	"referred-pain":            {Point: triggerpoint.GluteusMinimus1, Words: "The X lies in the buttock; the pain is described down the outer leg."},
	"referred-tenderness":      {Point: triggerpoint.GluteusMinimus1, Words: "Pressing on the marked zones may hurt although the cause is described at the X."},
	"myofascial-pain-syndrome": {Point: triggerpoint.QuadratusLumborum1, Words: "One point and what it is described to refer; a person mostly has several."},
	"essential-zone":           {Point: triggerpoint.Infraspinatus1, Words: "Essential zones are drawn solid."},
	"spillover-zone":           {Point: triggerpoint.Infraspinatus1, Words: "Spillover zones are hatched."},
	"pain-pattern":             {Point: triggerpoint.Sternocleidomastoid2, Words: "Essential zones are solid, spillover zones hatched; the X is the point."},
	"pattern-as-prior":         {Reach: true, Words: "How many of the described patterns reach each zone, of all points on both sides: no place belongs to one muscle alone."},
	"specificity":              {Reach: true, Words: "How many of the described patterns reach each zone, of all points on both sides. Pain in a dark zone tells little about which muscle it comes from."},
	"zone":                     {Point: triggerpoint.Trapezius1, Words: "Each outlined area is a zone; the coloured ones make up a pattern."},
	"ipsilateral":              {Point: triggerpoint.LevatorScapulae1, Words: "The point is on the right, and so are all its zones."},
	"contralateral":            {Point: triggerpoint.Sternocleidomastoid5, Words: "The point is on the right; it is described to refer to the other side of the forehead as well."},
	"bilateral":                {Point: triggerpoint.RectusAbdominis1, Words: "The point is on the right; the band of pain across the back is described on both sides."},
	"palpation":                {Point: triggerpoint.Infraspinatus1, Words: "What is sought by touch is at the X, not where it hurts."},
	"flat-palpation":           {Point: triggerpoint.Infraspinatus1, Words: "This point is described as felt by flat palpation."},
	"pincer-palpation":         {Point: triggerpoint.Sternocleidomastoid2, Words: "This point is described as felt by pincer palpation."},
	"deep-palpation":           {Point: triggerpoint.GluteusMinimus1, Words: "This point is described as felt by deep palpation."},
	"taut-band":                {Muscle: muscles.Gastrocnemius, Words: "A taut band runs along the fibres, here down the calf; at each X the most tender place of one is described."},
	"central-trigger-point":    {Muscle: muscles.BicepsBrachii, Words: "These points are described in the middle of the fibres."},
	"endplate-zone":            {Muscle: muscles.BicepsBrachii, Words: "The X stand in the middle of the fibres, where most motor endplates lie."},
	"attachment-trigger-point": {Point: triggerpoint.LevatorScapulae2, Words: "This point is described close to where the muscle joins the shoulder blade."},
	"cutaneous":                {Point: triggerpoint.Platysma1, Words: "Of this point a prickling felt in the skin is described, unlike the deep ache of most."},
	"pneumothorax":             {Point: triggerpoint.RhomboidMajor1, Words: "For this point the lung is recorded among what a needle may meet."},
	"neurapraxia":              {Point: triggerpoint.Piriformis1, Words: "For this point a nerve is recorded among what a needle may meet."},
	"superficial-dry-needling": {Point: triggerpoint.Sternalis1, Words: "Guides that treat this point keep the needle superficial."},
	"spray-and-stretch":        {Point: triggerpoint.Trapezius1, Words: "The cooling sweeps run over the muscle and on over its pattern."},
	"autonomic-phenomena":      {Point: triggerpoint.Sternocleidomastoid2, Words: "For this point signs beyond pain are described, such as tears and a reddened eye."},
	"entrapment":               {Point: triggerpoint.Piriformis1, Words: "Of this muscle it is described what it may compress; that is no referred pain and not on the chart."},
	"key-trigger-point":        {Point: triggerpoint.Sternocleidomastoid2, Words: "This point is described to activate one in a muscle that lies in its pattern."},
	"satellite-trigger-point":  {Point: triggerpoint.OrbicularisOculi1, Words: "This point is described as a satellite of one in the sternocleidomastoid."},
	"hypertonic-saline-model":  {Point: triggerpoint.Infraspinatus1, Words: "The chart is the described pattern; where healthy people felt pain after salt water in this muscle is cited beside it on the point’s page."},
	"dermatome":                {Sites: dermatome("C6"), Words: "Marked are the zones that lie wholly in the dermatome C6 as the atlas maps it; published maps differ."},
	"spinal-segment":           {Sites: dermatome("S1"), Words: "Marked are the zones whose skin belongs to the segment S1 alone as the atlas maps it; published maps differ."},
	"radiculopathy":            {Sites: dermatome("S1"), Words: "Marked is the skin of one root, S1, as the atlas maps it: where feeling may be lost when that root is blocked."},
	"choir-body-map":           {Sites: segment(101), Words: "Marked are the zones that meet one of its segments, number 101."},
	"widespread-pain-index":    {Sites: girdle, Words: "Marked is one of its areas, the shoulder girdle; each side counts for itself."},
	"visceral-referred-pain":   {Sites: heart, Words: "Where pain from the heart is asked about, on either side. It can look like muscle pain and is ruled out first."},
	"viscerosomatic":           {Sites: heart, Words: "Where pain from the heart is asked about: the body wall that heart disease may act on."},
	"red-flag":                 {Sites: equina, Words: "With pain in these zones the red flag for the nerves at the end of the spinal cord (cauda equina) is asked about."},
}

// dermatome gives the leaf zones that lie in one dermatome alone.
func dermatome(name string) func() referral.SiteSet {
	return func() referral.SiteSet {
		var out []referral.Zone
		for z := range referral.Leaves() {
			if slices.Equal(slices.Collect(z.Dermatomes()), []string{name}) {
				out = append(out, z)
			}
		}
		return sitesOf(out)
	}
}

// segment gives the sites that meet a segment of the CHOIR Body Map.
func segment(s referral.Segment) func() referral.SiteSet {
	return func() referral.SiteSet { return referral.NewSiteSet(slices.Collect(s.Sites())...) }
}

func girdle() referral.SiteSet {
	return sitesOf(slices.Collect(referral.WPIShoulderGirdle.Zones()))
}

func heart() referral.SiteSet {
	return sitesOf(slices.Collect(warning.AcuteCoronarySyndrome.Zones()))
}

func equina() referral.SiteSet { return sitesOf(slices.Collect(warning.CaudaEquinaSyndrome.Zones())) }

// Most names what the chart shows darkest, or "".
func (s shown) Most() string {
	if !s.Reach {
		return ""
	}
	return mostReached()
}

// Figures draws what explains the term.
func (s shown) Figures(p *page) []figure {
	switch {
	case s.Point.Valid():
		return p.PatternFigures(s.Point, referral.Right)
	case s.Muscle.Valid():
		return p.MuscleFigures(s.Muscle)
	case s.Sites != nil:
		return p.markedFigures(s.Sites())
	case s.Reach:
		return p.ReachFigures()
	}
	return nil
}

// maxUses is how many of one kind a term's page lists before it folds them.
const maxUses = 24

// uses are the pages of one kind whose texts use a term.
type uses struct {
	Kind  string
	Pages []cited
}

// Folded reports whether the list is too long to stand open.
func (u uses) Folded() bool { return len(u.Pages) > maxUses }

// usesOf is where each term is used. It is worked out at the first page that
// needs it.
var usesOf = sync.OnceValue(func() map[glossary.Term][]uses {
	out := map[glossary.Term][]uses{}
	for _, r := range readings() {
		for _, t := range r.terms {
			list := out[t]
			if n := len(list); n == 0 || list[n-1].Kind != r.Kind {
				list = append(list, uses{Kind: r.Kind})
			}
			last := &list[len(list)-1]
			last.Pages = append(last.Pages, r.cited)
			out[t] = list
		}
	}
	return out
})

// termsOn is which terms the texts of a page use, in the order of the alphabet.
var termsOn = sync.OnceValue(func() map[string][]glossary.Term {
	out := map[string][]glossary.Term{}
	for _, r := range readings() {
		out[r.Path] = append(out[r.Path], r.terms...)
	}
	return out
})

// TermsOn are the terms that the texts of the page use. The page of a left
// point is that of the right one.
func (p *page) TermsOn() []glossary.Term {
	if b, ok := p.Body.(pointBody); ok {
		return termsOn()[pathOf(b.Point)]
	}
	return termsOn()[p.Path]
}

// reading is a page and the terms its texts use.
type reading struct {
	cited
	terms []glossary.Term
}

var readings = sync.OnceValue(func() []reading {
	find := finder()
	var out []reading
	add := func(kind string, x interface{ String() string }, texts []string, form ...glossary.Term) {
		r := reading{cited: cited{kind, x.String(), pathOf(x)}}
		for _, text := range texts {
			r.terms = find(r.terms, text)
		}
		r.terms = append(r.terms, form...)
		slices.Sort(r.terms)
		r.terms = slices.Compact(r.terms)
		out = append(out, r)
	}
	for w := range warning.All() {
		add("Red flag", w, slices.Concat(slices.Collect(w.Questions()), []string{w.Name(), w.Advice(), w.Note()}))
	}
	for m := range muscles.All() {
		add("Muscle", m, slices.Concat([]string{m.Note()}, slices.Collect(m.Entrapments()), slices.Collect(m.Overload()), slices.Collect(m.Relief())), muscleTerms(m)...)
	}
	for pt := range triggerpoint.All() {
		_, note := pt.Review()
		texts := slices.Concat([]string{pt.Location(), note}, slices.Collect(pt.Landmarks()), slices.Collect(pt.Symptoms()))
		for h := range needling.HandlingOf(pt) {
			texts = append(texts, h.Text(), h.Position())
		}
		add("Trigger point", pt, texts, pointTerms(pt)...)
	}
	for c := range condition.All() {
		texts := slices.Concat([]string{c.Name(), c.Note()}, slices.Collect(c.Synonyms()), slices.Collect(c.Mimics()))
		for part := range c.Points() {
			texts = append(texts, part.Note)
		}
		add("Condition", c, texts)
	}
	for l := range warning.LookAlikes() {
		add("Look-alike", l, []string{l.Name(), l.Tells()})
	}
	for _, part := range needlingTexts() {
		r := reading{cited: cited{"Needling", part.name, "needling/index.html#" + part.anchor}}
		for _, text := range part.texts {
			r.terms = find(r.terms, text)
		}
		out = append(out, r)
	}
	return out
})

// section is a part of a page with its texts.
type section struct {
	anchor, name string
	texts        []string
}

// needlingTexts are what the page on needling says.
func needlingTexts() []section {
	var out []section
	add := func(anchor, name string, texts ...string) {
		out = append(out, section{anchor, name, append(texts, name)})
	}
	for t := range needling.Techniques() {
		add("techniques", t.Name(), slices.Concat([]string{t.Aim(), t.Done(), t.Evidence(), t.Differs()}, slices.Collect(t.Synonyms()), slices.Collect(t.Uses()))...)
	}
	for n := range needling.Needles() {
		add("needles", n.Kind())
	}
	for e := range needling.Events() {
		add("events", e.Name(), e.What(), e.Act())
	}
	for m := range needling.Mechanisms() {
		add("mechanisms", m.Name(), m.Claim(), m.Evidence())
	}
	for o := range needling.Outcomes() {
		add("outcomes", o.Condition(), o.Finding(), o.Limits())
	}
	for d := range needling.Disputes() {
		var views []string
		for p := range d.Positions() {
			views = append(views, p.View)
		}
		add("disputes", d.Question(), views...)
	}
	return out
}

// muscleTerms are the terms that a muscle's record uses by its form.
func muscleTerms(m muscles.Muscle) (out []glossary.Term) {
	if some(m.Synergists()) {
		out = append(out, glossary.Synergist)
	}
	if some(m.Antagonists()) {
		out = append(out, glossary.Antagonist)
	}
	if some(m.Entrapments()) {
		out = append(out, glossary.Entrapment)
	}
	return out
}

// some reports whether a list has anything in it.
func some[T any](list iter.Seq[T]) bool {
	for range list {
		return true
	}
	return false
}

var strengthTerms = [...]glossary.Term{referral.Essential: glossary.EssentialZone, referral.Spillover: glossary.SpilloverZone}

// pointTerms are the terms that a point's record uses by its form.
func pointTerms(p triggerpoint.Point) (out []glossary.Term) {
	switch p.Palpation() {
	case triggerpoint.Flat:
		out = append(out, glossary.FlatPalpation)
	case triggerpoint.Pincer:
		out = append(out, glossary.PincerPalpation)
	case triggerpoint.Deep:
		out = append(out, glossary.DeepPalpation)
	}
	if some(p.Satellites()) {
		out = append(out, glossary.KeyTriggerPoint)
	}
	if some(p.SatelliteOf()) {
		out = append(out, glossary.SatelliteTriggerPoint)
	}
	for h := range p.Hazards() {
		if h.Kind == triggerpoint.Pneumothorax {
			out = append(out, glossary.Pneumothorax)
		}
	}
	if needling.SuperficialOnly(p) {
		out = append(out, glossary.SuperficialDryNeedling)
	}
	for r := range referral.From(p) {
		out = append(out, strengthTerms[r.Strength])
		switch r.Laterality {
		case referral.Bilateral:
			out = append(out, glossary.Bilateral)
		case referral.Contralateral:
			out = append(out, glossary.Contralateral)
		}
	}
	return out
}

// everyday are terms and synonyms that mean something else in most texts.
var everyday = []string{"sensitivity", "zone", "activation", "specificity", "kappa", "attachment point"}

// finder returns a function that adds to a list the terms that a text names:
// in full, in the plural too, and the longest that begins at a word.
func finder() func([]glossary.Term, string) []glossary.Term {
	type name struct {
		words []string
		term  glossary.Term
	}
	byWord := map[string][]name{}
	for t := range glossary.All() {
		if slices.Contains(everyday, t.ID()) {
			continue
		}
		for s := range join(t.Term(), t.Synonyms()) {
			words := strings.Fields(searchKey(s))
			if len(words) > 1 && !slices.Contains(everyday, searchKey(s)) || s == t.Term() {
				byWord[words[0]] = append(byWord[words[0]], name{words, t})
				if len(words) == 1 {
					byWord[words[0]+"s"] = append(byWord[words[0]+"s"], name{[]string{words[0] + "s"}, t})
				}
			}
		}
	}
	for _, list := range byWord {
		slices.SortStableFunc(list, func(a, b name) int { return len(b.words) - len(a.words) })
	}
	return func(found []glossary.Term, text string) []glossary.Term {
		words := strings.Fields(searchKey(text))
		for len(words) > 0 {
			step := 1
			for _, n := range byWord[words[0]] {
				last := len(n.words) - 1
				if len(words) > last && slices.Equal(words[:last], n.words[:last]) && strings.TrimSuffix(words[last], "s") == strings.TrimSuffix(n.words[last], "s") {
					if !slices.Contains(found, n.term) {
						found = append(found, n.term)
					}
					step = last + 1
					break
				}
			}
			words = words[step:]
		}
		return found
	}
}

// join puts one before a list.
func join(first string, rest iter.Seq[string]) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(first) {
			return
		}
		rest(yield)
	}
}
