package main

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/answer"
	"github.com/trpatlas/trpatlas/referral/warning"
)

// state is all that the first page knows of a visitor. The server keeps none of
// it: the marks travel in links and forms, the words in forms alone. A link has
// no words; it carries what was understood of them as marks, and the warnings
// that they showed.
type state struct {
	Text  string
	Draft string            // words that were too long to be read, to be shown again
	Marks referral.Query    // what the visitor marked, and a link carried on
	Off   referral.SiteSet  // what the words say and the visitor took away
	Flags []warning.Warning // shown by words that a link has dropped
	As    brush             // what a click on a zone marks
	Show  string            // id of the drawings that are shown
}

// brush is what a click on a zone marks.
type brush string

// The brushes.
const (
	asPain  brush = "pain"
	asWorst brush = "worst"
	asFree  brush = "free"
)

var brushes = [...]struct {
	ID   brush
	Name string
}{{asPain, "Painful"}, {asWorst, "Worst pain"}, {asFree, "Free of pain"}}

// Limits of a state.
const (
	maxText     = 24_000 // bytes of a complaint; a form allows 8000 characters
	maxMarks    = 150    // sites; every zone of a page links to a state with all of them
	maxProblems = 10
)

// parseState reads a state. Of what cannot be read it says what, where, and
// what would be right, and reads the rest.
func parseState(v url.Values) (state, []string) {
	s := state{As: asPain, Show: drawings[0].ID}
	var problems []string
	left := 0
	report := func(format string, args ...any) {
		if len(problems) < maxProblems {
			problems = append(problems, fmt.Sprintf(format, args...))
		} else {
			left++
		}
	}
	s.Text = clean(v.Get("text"))
	if len(s.Text) > maxText {
		report("The complaint is %d bytes long and was not read; at most %d are.", len(s.Text), maxText)
		s.Text, s.Draft = "", s.Text
	}
	marks := 0
	set := func(name string) (out referral.SiteSet) {
		for _, list := range v[name] {
			for word := range strings.FieldsSeq(list) {
				if marks++; marks > maxMarks {
					continue
				}
				site, err := parseSite(word)
				if err != nil {
					report("In %q: %v.", name, err)
					continue
				}
				out = out.With(site)
			}
		}
		return out
	}
	s.Marks.Pain, s.Marks.Free, s.Marks.Worst, s.Off = set("pain"), set("free"), set("worst"), set("off")
	if marks > maxMarks {
		report("%d places are marked and only the first %d were read; mark broader places by their names.", marks, maxMarks)
	}
	s.Marks.Pain = s.Marks.Pain.Union(s.Marks.Worst)
	s.Marks.Free = s.Marks.Free.Minus(s.Marks.Pain)
	if lean := v.Get("lean"); lean != "" {
		side, err := referral.ParseSide(lean)
		if err != nil {
			report("In %q: %v.", "lean", err)
		}
		s.Marks.Lean = side
	}
	for _, list := range v["flag"] {
		for id := range strings.FieldsSeq(list) {
			w, err := warning.Parse(id)
			if err != nil {
				report("In %q: %v.", "flag", err)
			} else if !slices.Contains(s.Flags, w) {
				s.Flags = append(s.Flags, w)
			}
		}
	}
	if as := brush(v.Get("as")); as != "" {
		if as != asPain && as != asWorst && as != asFree {
			report("In %q: no mark is called %q; there are pain, worst and free.", "as", cut(string(as)))
		} else {
			s.As = as
		}
	}
	if show := v.Get("show"); show != "" {
		if group(show) == nil {
			report("In %q: no drawings are called %q; there are %s.", "show", cut(show), drawingIDs())
		} else {
			s.Show = show
		}
	}
	if left > 0 {
		problems = append(problems, fmt.Sprintf("And %d more.", left))
	}
	return s, problems
}

// clean takes from a text what no page can show: marks that are not seen, such
// as a soft hyphen or a change of direction, go, and control characters and bad
// UTF-8 are replaced.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || unicode.IsPrint(r):
			return r
		case r == '\r' || unicode.Is(unicode.Cf, r):
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return unicode.ReplacementChar
	}, s)
}

// cut keeps what an error repeats short.
func cut(s string) string {
	if len(s) > 80 {
		s = s[:80]
	}
	return clean(s)
}

// siteText writes a site as "shoulder-front.right", or "sternum" where no side
// is known.
func siteText(s referral.Site) string {
	if s.Side == referral.Unknown {
		return s.Zone.ID()
	}
	return s.Zone.ID() + "." + s.Side.String()
}

func parseSite(word string) (referral.Site, error) {
	id, sideName, sided := strings.Cut(word, ".")
	z, err := referral.ParseZone(id)
	if err != nil {
		return referral.Site{}, err
	}
	site := referral.Site{Zone: z}
	if sided {
		if site.Side, err = referral.ParseSide(sideName); err != nil {
			return referral.Site{}, err
		}
		if !z.Paired() && site.Side != referral.Unknown {
			return referral.Site{}, fmt.Errorf("%q lies in the midline and has no side; write it without", id)
		}
	}
	return site, nil
}

// fields are what a link or form carries of a state besides the words.
func (s state) fields() url.Values {
	v := url.Values{}
	add := func(name string, set referral.SiteSet) {
		var b []string
		for site := range set.All() {
			b = append(b, siteText(site))
		}
		if b != nil {
			v.Set(name, strings.Join(b, " "))
		}
	}
	add("pain", s.Marks.Pain.Minus(s.Marks.Worst))
	add("worst", s.Marks.Worst)
	add("free", s.Marks.Free)
	add("off", s.Off)
	if s.Marks.Lean != referral.Unknown {
		v.Set("lean", s.Marks.Lean.String())
	}
	var flags []string
	for _, w := range s.Flags {
		flags = append(flags, w.ID())
	}
	if flags != nil {
		v.Set("flag", strings.Join(flags, " "))
	}
	if s.As != asPain {
		v.Set("as", string(s.As))
	}
	if s.Show != drawings[0].ID {
		v.Set("show", s.Show)
	}
	return v
}

// href is the address of the state, without the words.
func (s state) href(anchor string) string {
	out := "index.html"
	if q := s.fields().Encode(); q != "" {
		out += "?" + q
	}
	return out + anchor
}

// click is the state after a click on a zone: marked, or not any more where it
// was marked so before.
func (s state) click(site referral.Site) state {
	return s.change(func(m *referral.Query) {
		painful, worst, free := covers(m.Pain, site), covers(m.Worst, site), covers(m.Free, site)
		m.Pain, m.Worst, m.Free = without(m.Pain, site), without(m.Worst, site), without(m.Free, site)
		switch {
		case s.As == asPain && (!painful || worst), s.As == asWorst && !worst, s.As == asFree && !free:
			s.As.mark(m, site)
		}
	})
}

// remove is the state without a site, whatever it was marked as.
func (s state) remove(site referral.Site) state {
	return s.change(func(m *referral.Query) { unmark(m, site) })
}

// add is the state with a site marked.
func (s state) add(site referral.Site) state {
	return s.change(func(m *referral.Query) {
		unmark(m, site)
		s.As.mark(m, site)
	})
}

func (k brush) mark(m *referral.Query, site referral.Site) {
	switch k {
	case asFree:
		m.Free = m.Free.With(site)
	case asWorst:
		m.Worst = m.Worst.With(site)
		fallthrough
	default:
		m.Pain = m.Pain.With(site)
	}
}

func unmark(m *referral.Query, site referral.Site) {
	m.Pain, m.Worst, m.Free = m.Pain.Without(site), m.Worst.Without(site), m.Free.Without(site)
}

// change changes what is painful and free of pain, and finds the marks beside
// the words that come to it.
func (s state) change(f func(*referral.Query)) state {
	if s.Text == "" {
		f(&s.Marks)
		return s
	}
	said, q := answer.Read(s.Text).Query, s.read().Query
	f(&q)
	s.Marks.Worst, s.Marks.Free = q.Worst.Minus(said.Worst), q.Free.Minus(said.Free)
	noLonger := both(said.Worst.Minus(q.Worst), q.Pain) // the worst in the words, and only painful now
	s.Marks.Pain = q.Pain.Minus(said.Pain).Union(s.Marks.Worst).Union(noLonger)
	s.Off = said.Pain.Minus(q.Pain).Union(said.Free.Minus(q.Free))
	return s
}

// both is what two sets share.
func both(a, b referral.SiteSet) referral.SiteSet { return a.Minus(a.Minus(b)) }

// read takes a state to the screen that comes before any muscle.
func (s state) read() answer.Screen {
	var out answer.Screen
	if s.Text == "" {
		out = answer.ReadQuery(s.Marks)
	} else {
		marks := s.Marks
		marks.Lean = referral.Unknown // that of the words that a link dropped
		out = answer.Read(s.Text).With(marks)
		if !s.Off.Empty() {
			out = withoutSites(out, s.Off, marks)
		}
	}
	for _, w := range s.Flags {
		if !slices.ContainsFunc(out.Shown, func(f warning.Finding) bool { return f.Warning == w }) {
			out.Shown = append(out.Shown, warning.Finding{Warning: w})
		}
	}
	slices.SortStableFunc(out.Shown, func(a, b warning.Finding) int { return cmp.Compare(b.Warning.Urgency(), a.Warning.Urgency()) })
	return out
}

// withoutSites is a screen without places that the words say, but for what is
// marked. What the words show beyond places stands.
func withoutSites(said answer.Screen, off referral.SiteSet, marks referral.Query) answer.Screen {
	q := said.Query
	q.Pain, q.Free = q.Pain.Minus(off.Minus(marks.Pain)), q.Free.Minus(off.Minus(marks.Free))
	q.Worst = both(q.Worst, q.Pain)
	out := answer.ReadQuery(q)
	words := func(to, from []answer.Place) {
		for i := range to {
			for _, p := range from {
				if p.Site == to[i].Site {
					to[i].Words, to[i].Path = p.Words, p.Path
				}
			}
		}
	}
	words(out.Understood, said.Understood)
	words(out.Free, said.Free)
	out.Text, out.Aside, out.NotUnderstood = said.Text, said.Aside, said.NotUnderstood
	out.Shown, out.Conditions = said.Shown, said.Conditions
	return out
}

// over reports whether a site of a set covers a leaf site.
func over(o, site referral.Site) bool {
	return o.Zone.Contains(site.Zone) && (o.Side == referral.Unknown || o.Side == site.Side || site.Side == referral.Unknown)
}

func covers(set referral.SiteSet, site referral.Site) bool {
	for o := range set.All() {
		if over(o, site) {
			return true
		}
	}
	return false
}

// without takes a leaf site out of a set. Where a broader site covers it, what
// is left of that one stays.
func without(set referral.SiteSet, site referral.Site) referral.SiteSet {
	for o := range set.All() {
		if !over(o, site) {
			continue
		}
		set = set.Without(o)
		for z := range referral.Leaves() {
			if !o.Zone.Contains(z) {
				continue
			}
			rest := referral.Site{Zone: z}
			if z.Paired() {
				rest.Side = o.Side
			}
			if z != site.Zone {
				if o.Zone.Leaf() {
					continue
				}
				set = set.With(rest)
			} else if z.Paired() && o.Side == referral.Unknown {
				rest.Side = site.Side.Mirror()
				set = set.With(rest)
			}
		}
	}
	return set
}
