package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/answer"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/referral/complaint"
	"github.com/trpatlas/trpatlas/referral/condition"
	"github.com/trpatlas/trpatlas/referral/warning"
)

// maxShown is how many candidates are shown with chart and reasons.
const maxShown = 10

// askBody is what the first page shows.
type askBody struct {
	state          // as the form carries it on
	links    state // as links carry it on: without words
	Problems []string
	Asked    bool // there is something to answer
	answer.Answer
	Said    []stretch // the complaint with what was understood
	Lost    []string  // words that look like a place and were not understood
	Places  []place
	Figures []figure
	More    []referral.Candidate // beyond those that are shown
}

// stretch is a piece of the complaint; Mark says what became of it.
type stretch struct{ Words, Mark string }

// place is a marked or understood place.
type place struct {
	answer.Place
	As     string // "painful", "worst", "free of pain", "mentioned"
	Remove string // address of the state without it; "" for what is only mentioned
	Set    string // what that does to the fields of the form
}

func askPage(s state, problems []string) *page {
	p := newPage("index.html", "Where does it hurt?", "Mark where it hurts, or say it in words, and see which trigger points are described to refer pain there. A reference, never a diagnosis.", nil)
	screen := s.read()
	b := askBody{state: s, Problems: problems, Answer: screen.Answer(0)}
	b.Asked = s.Text != "" || !screen.Query.Pain.Empty() || !screen.Query.Free.Empty()
	b.links = state{Marks: screen.Query, As: s.As, Show: s.Show}
	for _, f := range screen.Shown {
		b.links.Flags = append(b.links.Flags, f.Warning)
	}
	b.Said = stretches(screen)
	for _, n := range screen.NotUnderstood {
		b.Lost = append(b.Lost, screen.Text[n.Start:n.End])
	}
	b.Places = b.places(screen)
	if len(b.Candidates) > maxShown {
		b.Candidates, b.More = b.Candidates[:maxShown], b.Candidates[maxShown:]
	}
	g := group(s.Show)
	for _, v := range g.Views {
		o := bodychart.Options{Views: []bodychart.View{v}, Tight: true, Title: v.Name(), Prefix: v.ID() + "-",
			Link: func(site referral.Site) string { return b.links.click(site).href("#" + v.ID() + "-figure") }}
		f := newFigure(p, v.ID()+"-figure", v, bodychart.AppendQuery(make([]byte, 0, chartRoom), screen.Query, o))
		f.Ground = ""
		b.Figures = append(b.Figures, f)
	}
	p.Body = b
	return p
}

// chartPage is the first page of the exported files: every zone of the charts
// leads to its page, since no program is there to answer a complaint.
func chartPage() *page {
	p := newPage("index.html", "Where does it hurt?", "Charts of the body: every zone leads to the trigger points that are described to refer pain there.", nil)
	var list [len(drawings)]struct {
		drawing
		Figures []figure
	}
	for i, g := range drawings {
		list[i].drawing = g
		for _, v := range g.Views {
			svg := bodychart.AppendBlank(nil, bodychart.Options{Views: []bodychart.View{v}, Tight: true, Title: v.Name(), Prefix: v.ID() + "-", Link: p.zoneLink})
			f := newFigure(p, v.ID()+"-figure", v, svg)
			f.Ground = ""
			list[i].Figures = append(list[i].Figures, f)
		}
	}
	p.Body = list
	return p
}

// Emergency reports whether something was said that cannot wait.
func (b askBody) Emergency() bool { return b.Screen.Emergency() }

// Problem is why there is no answer, or "".
func (b askBody) Problem() string {
	if err := b.Screen.Err(); err != nil {
		return capital(strings.TrimPrefix(err.Error(), "referral: ")) + "."
	}
	return ""
}

// Words are the words that showed a red flag.
func (b askBody) Words(f warning.Finding) []string {
	var out []string
	for _, w := range f.Words {
		out = append(out, b.Screen.Text[w.Start:w.End])
	}
	return out
}

// Named are the conditions that the words name, each once.
func (b askBody) Named() []condition.Condition {
	var out []condition.Condition
	for _, n := range b.Screen.Conditions {
		if !slices.Contains(out, n.Condition) {
			out = append(out, n.Condition)
		}
	}
	return out
}

// BrushName is what a click marks.
func (b askBody) BrushName() string {
	for _, k := range brushes {
		if k.ID == b.As {
			return k.Name
		}
	}
	return ""
}

// Status says in a line what the answer holds, to be read out when it changes.
func (b askBody) Status() string {
	if !b.Asked {
		return ""
	}
	count := func(n int, one, many string) string {
		if n == 1 {
			return "1 " + one
		}
		return strconv.Itoa(n) + " " + many
	}
	var out string
	if b.Emergency() {
		out = "This may be an emergency. "
	} else if n := len(b.Screen.Shown); n > 0 {
		out = count(n, "red flag", "red flags") + " in your words. "
	}
	painful := 0
	for _, p := range b.Places {
		if p.As == "painful" || p.As == "worst" {
			painful++
		}
	}
	out += count(painful, "painful place", "painful places")
	if b.Total > 0 {
		out += ", " + count(b.Total, "described point", "described points")
		if !b.Emergency() {
			out += ", first " + b.Candidates[0].Point.String()
		}
	}
	return out + "."
}

// Reasons are why a candidate stands where it does.
func (b askBody) Reasons(c referral.Candidate) []referral.Reason {
	return slices.Collect(c.Explain(b.Screen.Query))
}

// Brushes are what a click can mark, each with the state that chooses it.
func (b askBody) Brushes() []choice {
	var out []choice
	for _, k := range brushes {
		s := b.links
		s.As = k.ID
		out = append(out, choice{string(k.ID), k.Name, s.href("#charts"), "as=" + string(k.ID), b.As == k.ID})
	}
	return out
}

// Drawings are the groups of views, each with the state that shows it.
func (b askBody) Drawings() []choice {
	var out []choice
	for _, d := range drawings {
		s := b.links
		s.Show = d.ID
		out = append(out, choice{d.ID, d.Name, s.href("#charts"), "show=" + d.ID, b.Show == d.ID})
	}
	return out
}

// choice is one of several links. Set is what it does to the fields of the form.
type choice struct {
	ID, Name, Href, Set string
	Chosen              bool
}

// Here is the address of what is shown, without the words.
func (b askBody) Here() string { return b.links.href("") }

// Fields are what the form carries besides the words.
func (b askBody) Fields() []field {
	var out []field
	s := b.state
	for name, values := range s.fields() {
		out = append(out, field{name, values[0]})
	}
	slices.SortFunc(out, func(a, b field) int { return strings.Compare(a.Name, b.Name) })
	return out
}

type field struct{ Name, Value string }

// places lists what is marked, what was understood and what is only mentioned.
func (b *askBody) places(s answer.Screen) []place {
	var out []place
	add := func(list []answer.Place, as string) {
		for _, pl := range list {
			if slices.ContainsFunc(out, func(o place) bool { return o.Site == pl.Site }) {
				continue // said twice
			}
			p := place{Place: pl, As: as}
			if as != "mentioned" {
				p.Remove, p.Set = b.links.remove(pl.Site).href("#answer"), "remove="+siteText(pl.Site)
			}
			if pl.Worst {
				p.As = "worst"
			}
			out = append(out, p)
		}
	}
	add(s.Understood, "painful")
	add(s.Free, "free of pain")
	add(s.Aside, "mentioned")
	return out
}

// stretches cuts a complaint where what was understood begins and ends.
func stretches(s answer.Screen) []stretch {
	if s.Text == "" {
		return nil
	}
	marks := make([]string, len(s.Text))
	set := func(sp complaint.Span, mark string) {
		for i := sp.Start; i < sp.End; i++ {
			if marks[i] == "" {
				marks[i] = mark
			}
		}
	}
	for _, f := range s.Shown {
		for _, w := range f.Words {
			set(w, "flag")
		}
	}
	for _, p := range s.Understood {
		if p.Worst && !p.Path { // before the others: the same words may name a place on the other side too
			set(p.Words, "worst")
		}
	}
	for i, list := range [][]answer.Place{s.Understood, s.Free, s.Aside} {
		for _, p := range list {
			if !p.Path {
				set(p.Words, [...]string{"painful", "free", "aside"}[i])
			}
		}
	}
	for _, n := range s.NotUnderstood {
		set(n, "lost")
	}
	for _, n := range s.Conditions {
		set(n.Words, "condition")
	}
	var out []stretch
	start := 0
	for i := 1; i <= len(s.Text); i++ {
		if i == len(s.Text) || marks[i] != marks[start] {
			out = append(out, stretch{s.Text[start:i], marks[start]})
			start = i
		}
	}
	return out
}
