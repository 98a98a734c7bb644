package answer

import (
	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
	"github.com/trpatlas/trpatlas/referral/condition"
	"github.com/trpatlas/trpatlas/referral/warning"
)

// Notice is the sentence that goes with every answer.
const Notice = "This is a reference for software and teaching and not a diagnosis; described patterns are priors, and no clinician has reviewed the content."

// Place is a painful, pain-free or otherwise mentioned place.
type Place struct {
	Site  referral.Site
	Words complaint.Span // where the text says it; empty for a query without text
	Path  bool           // not named itself, but on the way between two that are
	Worst bool           // among the painful places, one that hurts most
}

// Screen is what comes before any muscle: what was understood, and what to
// rule out first.
type Screen struct {
	Text          string // the complaint; "" for a query
	Query         referral.Query
	Understood    []Place           // painful
	Free          []Place           // said to be free of pain
	Aside         []Place           // mentioned, but not as painful
	NotUnderstood []complaint.Span  // words that look like a place and are none that is known
	Shown         []warning.Finding // red flags that the words show, the most urgent first
	Ask           []warning.Warning // red flags to ask about where it hurts, the most urgent first
	Conditions    []condition.Named // conditions that the text names

	err error
}

// Read reads a complaint in plain words.
func Read(text string) Screen {
	r := complaint.Parse(text)
	s := Screen{Text: text, Query: r.Query(), NotUnderstood: r.Unknown, err: r.Err()}
	for _, m := range r.Mentions {
		p := Place{Site: m.Site(), Words: complaint.Span{Start: m.Start, End: m.End}, Path: m.Path, Worst: m.Worst}
		switch m.Role {
		case complaint.Pain:
			s.Understood = append(s.Understood, p)
		case complaint.Free:
			s.Free = append(s.Free, p)
		default:
			s.Aside = append(s.Aside, p)
		}
	}
	s.Shown = warning.Shown(r)
	s.Conditions = condition.Recognise(r)
	s.ask()
	return s
}

// ReadQuery takes a query that an app has built.
func ReadQuery(q referral.Query) Screen {
	s := Screen{Query: q}
	if q.Pain.Empty() {
		s.err = q.Check()
	}
	for site := range q.Pain.All() {
		s.Understood = append(s.Understood, Place{Site: site, Worst: q.Worst.Has(site)})
	}
	for site := range q.Free.All() {
		s.Free = append(s.Free, Place{Site: site})
	}
	s.ask()
	return s
}

// With adds what a person marked, as on a chart, to what the words said. A mark
// is the later word: a place marked painful is no longer free of pain, and the
// other way round, and one marked painful and not worst is not the worst.
func (s Screen) With(marks referral.Query) Screen {
	q := &s.Query
	q.Pain = q.Pain.Minus(marks.Free).Union(marks.Pain)
	q.Free = q.Free.Minus(marks.Pain).Union(marks.Free.Minus(marks.Pain))
	q.Worst = q.Worst.Minus(marks.Pain).Minus(marks.Free.Minus(marks.Pain)).Union(marks.Worst)
	if marks.Lean != referral.Unknown {
		q.Lean = marks.Lean
	}
	s.Understood = withMarks(s.Understood, q.Pain)
	for i := range s.Understood {
		s.Understood[i].Worst = q.Worst.Has(s.Understood[i].Site)
	}
	s.Free = withMarks(s.Free, q.Free)
	if !q.Pain.Empty() {
		s.err = nil
	} else if s.err == nil {
		s.err = complaint.ErrNoPlace
	}
	s.Ask = nil
	s.ask()
	return s
}

// withMarks keeps the places of the words that are still in the set, and adds
// the sites that no words say.
func withMarks(said []Place, set referral.SiteSet) []Place {
	var out []Place
	rest := set
	for _, p := range said {
		if set.Has(p.Site) {
			out = append(out, p)
			rest = rest.Without(p.Site)
		}
	}
	for site := range rest.All() {
		out = append(out, Place{Site: site})
	}
	return out
}

func (s *Screen) ask() {
	for w := range warning.Ask(s.Query) {
		s.Ask = append(s.Ask, w)
	}
}

// Err says why no muscle can follow: no painful place was understood. It is nil
// otherwise. Warnings may be there all the same.
func (s Screen) Err() error { return s.err }

// Emergency reports whether the words show something that cannot wait.
func (s Screen) Emergency() bool {
	return len(s.Shown) > 0 && s.Shown[0].Warning.Urgency() == warning.Emergency
}

// Answer is a screen and what follows it.
type Answer struct {
	Screen      Screen
	DataVersion string // version of the knowledge that gave the answer
	Total       int    // number of candidates before the limit
	Candidates  []referral.Candidate
	Cover       []referral.Candidate // the fewest points that together explain the pain
	LookAlikes  []warning.LookAlike  // what else is felt there
}

// Answer goes on from the screen to the candidates, at most limit of them; 0
// means all.
func (s Screen) Answer(limit int) Answer {
	a := Answer{Screen: s, DataVersion: data.Version}
	if s.err != nil {
		return a
	}
	a.Candidates = referral.Rank(s.Query)
	a.Total = len(a.Candidates)
	if limit > 0 && limit < len(a.Candidates) {
		a.Candidates = a.Candidates[:limit]
	}
	a.Cover = referral.Cover(s.Query)
	for l := range warning.Beside(s.Query) {
		a.LookAlikes = append(a.LookAlikes, l)
	}
	return a
}
