package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/answer"
	"github.com/trpatlas/trpatlas/referral/complaint"
	"github.com/trpatlas/trpatlas/referral/warning"
)

// maxAsk and maxLookAlikes keep the plain form to a screen; -json has all.
const (
	maxAsk        = 4
	maxLookAlikes = 8
)

// reliefHead names what is described to relieve, with its limit.
const reliefHead = "relief (described; no treatment plan)"

// printer writes the plain form.
type printer struct {
	w      *bufio.Writer
	colour bool
}

func newPrinter(c console) *printer { return &printer{bufio.NewWriter(c.out), c.colour} }

func (p *printer) line(format string, args ...any) { fmt.Fprintf(p.w, format+"\n", args...) }

func (p *printer) style(code, s string) string {
	if !p.colour {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p *printer) bold(s string) string { return p.style("1", s) }
func (p *printer) red(s string) string  { return p.style("1;31", s) }
func (p *printer) dim(s string) string  { return p.style("2", s) }

// answer prints the whole answer: warnings before anything else.
func (p *printer) answer(a answer.Answer) {
	defer p.w.Flush()
	s := a.Screen
	p.shown(s)
	p.marked(s)
	p.places("Understood", s.Understood, s.Text)
	p.places("Free of pain", s.Free, s.Text)
	p.places("Mentioned, not taken as painful", s.Aside, s.Text)
	if len(s.NotUnderstood) > 0 {
		p.line("%s %s\n", p.bold("Not understood:"), quoted(s.Text, s.NotUnderstood))
	}
	if len(s.Conditions) > 0 {
		p.line("%s", p.bold("Conditions named"))
		for _, n := range s.Conditions {
			p.line("  %s", n.Condition.Name())
			if note := n.Condition.Note(); note != "" {
				p.line("    %s", p.dim(note))
			}
		}
		p.line("")
	}
	if s.Err() != nil {
		return
	}
	p.ask(s.Ask)
	p.line("%s %s", p.bold("May explain it"), p.dim(fmt.Sprintf("(%d of %d described points)", len(a.Candidates), a.Total)))
	for i, c := range a.Candidates {
		p.line("%3d. %s  %s", i+1, p.bold(title(c)), p.dim(fmt.Sprintf("%s match, score %d", c.Match, c.Score)))
		for r := range c.Explain(s.Query) {
			p.line("       %+4d  %s", r.Points, r.Text())
		}
	}
	if len(a.Cover) > 0 {
		p.line("\n%s", p.bold("Fewest points that together explain it"))
		for _, c := range a.Cover {
			p.line("  %s", title(c))
		}
	}
	if len(a.LookAlikes) > 0 {
		p.line("\n%s", p.bold("Also felt there, and not from a muscle"))
		for i, l := range a.LookAlikes {
			if i == maxLookAlikes {
				p.line("  and %d more", len(a.LookAlikes)-i)
				break
			}
			p.line("  %s: %s", l.Name(), l.Tells())
		}
	}
	p.line("")
	p.notice(answer.Notice)
}

// notice ends every answer, with the version of the content it came from.
func (p *printer) notice(text string) { p.line("%s", p.dim(text+" Content "+data.Version+".")) }

// marked prints the complaint with the words that became a place marked: in
// bold where there is colour, in [brackets] elsewhere.
func (p *printer) marked(s answer.Screen) {
	var spans []complaint.Span
	for _, list := range [][]answer.Place{s.Understood, s.Free, s.Aside} {
		for _, pl := range list {
			if !pl.Path && pl.Words.End > pl.Words.Start && !slices.Contains(spans, pl.Words) {
				spans = append(spans, pl.Words)
			}
		}
	}
	if len(spans) == 0 {
		return
	}
	slices.SortFunc(spans, func(a, b complaint.Span) int { return a.Start - b.Start })
	var b strings.Builder
	at := 0
	for _, sp := range spans {
		if sp.Start < at {
			continue // words that serve two places are marked once
		}
		b.WriteString(printable(s.Text[at:sp.Start]))
		words := printable(s.Text[sp.Start:sp.End])
		if p.colour {
			b.WriteString(p.style("1;4", words))
		} else {
			b.WriteString("[" + words + "]")
		}
		at = sp.End
	}
	b.WriteString(printable(s.Text[at:]))
	p.line("%s\n", b.String())
}

// printable keeps a complaint from sending codes to a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		if !unicode.IsPrint(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// title names a candidate: "Infraspinatus TrP1, right".
func title(c referral.Candidate) string {
	s := c.Point.String()
	if part, ok := c.Point.Part(); ok && !strings.Contains(strings.ToLower(s), strings.ToLower(part.Name)) {
		s += " (" + part.Name + ")"
	}
	if c.Side != referral.Unknown {
		s += ", " + c.Side.String()
	}
	return s
}

func (p *printer) shown(s answer.Screen) {
	for _, f := range s.Shown {
		w := f.Warning
		p.line("%s %s", p.red(strings.ToUpper(urgency(w.Urgency()))+":"), p.bold(w.Name()))
		p.line("  said here: %s", quoted(s.Text, f.Words))
		p.line("  %s", w.Advice())
	}
	if len(s.Shown) > 0 {
		p.line("")
	}
}

func urgency(u warning.Urgency) string {
	switch u {
	case warning.Emergency:
		return "emergency"
	case warning.SameDay:
		return "see someone today"
	}
	return "see someone soon"
}

func (p *printer) ask(ws []warning.Warning) {
	if len(ws) == 0 {
		return
	}
	p.line("%s", p.bold("Ask first"))
	for i, w := range ws {
		if i == maxAsk {
			p.line("  and %d more: %s", len(ws)-i, names(ws[i:]))
			break
		}
		for q := range w.Questions() {
			p.line("  %s %s", q, p.dim("("+w.Name()+")"))
			break
		}
	}
	p.line("")
}

func names(ws []warning.Warning) string {
	var s []string
	for _, w := range ws {
		s = append(s, w.Name())
	}
	return strings.Join(s, "; ")
}

func (p *printer) places(head string, places []answer.Place, text string) {
	if len(places) == 0 {
		return
	}
	p.line("%s", p.bold(head))
	for i, pl := range places {
		same := func(o answer.Place) bool { return o.Site == pl.Site && o.Path == pl.Path }
		if slices.ContainsFunc(places[:i], same) {
			continue // named again; all its words stand with the first
		}
		var spans []complaint.Span
		for _, o := range places[i:] {
			if same(o) {
				spans = append(spans, o.Words)
			}
		}
		words := quoted(text, spans)
		if pl.Path {
			words = "on the way"
		}
		if pl.Worst {
			words += ", worst"
		}
		p.line("  %s  %s", pl.Site, p.dim(words))
	}
	p.line("")
}

func quoted(text string, spans []complaint.Span) string {
	var out []string
	for _, s := range spans {
		if 0 <= s.Start && s.Start < s.End && s.End <= len(text) {
			if q := fmt.Sprintf("%q", text[s.Start:s.End]); !slices.Contains(out, q) {
				out = append(out, q)
			}
		}
	}
	return strings.Join(out, ", ")
}

// field prints a list under a heading, if there is any of it.
func (p *printer) field(head string, list []string) {
	if len(list) > 0 {
		p.line("  %-13s %s", head+":", strings.Join(list, "; "))
	}
}

func (p *printer) muscle(m muscleJSON) {
	p.line("%s  %s", p.bold(m.Name), p.dim(m.Latin+", "+m.Muscle))
	p.field("also", slices.Concat(m.Synonyms, m.Abbreviations))
	p.field("groups", m.Groups)
	p.field("origin", m.Origin)
	p.field("insertion", m.Insertion)
	p.field("actions", m.Actions)
	p.field("nerves", m.Nerves)
	p.field("roots", m.Roots)
	p.field("synergists", m.Synergists)
	p.field("antagonists", m.Antagonists)
	p.field("entrapments", m.Entrapments)
	p.field("overload", m.Overload)
	p.field(reliefHead, m.Relief)
	if m.Note != "" {
		p.field("note", []string{m.Note})
	}
	for _, r := range m.Prevalence {
		p.field("prevalence", []string{r.text()})
	}
	for _, pt := range m.Points {
		p.line("")
		pt.Relief = nil // stands with the muscle above
		p.point(pt)
	}
	p.line("")
}

func (p *printer) point(pt pointJSON) {
	p.line("%s  %s", p.bold(pt.Name+" "+pt.Label), p.dim(pt.Point))
	p.field("location", []string{pt.Location})
	p.field("landmarks", pt.Landmarks)
	p.field("palpation", nonempty(pt.Palpation))
	p.field("frequency", nonempty(pt.Frequency))
	for _, strength := range []string{"essential", "spillover"} {
		var list []string
		for _, r := range pt.Referrals {
			if r.Strength == strength {
				s := r.Name
				if r.Side == "contralateral" || r.Side == "bilateral" {
					s += " (" + r.Side + ")"
				}
				for _, m := range r.Measured {
					s += fmt.Sprintf(" [measured: %.4g%% of %d, %s]", m.Percent, m.N, m.Source)
				}
				list = append(list, s)
			}
		}
		p.field(strength, list)
	}
	p.field("symptoms", pt.Symptoms)
	p.field("satellites", pt.Satellites)
	p.field("satellite of", pt.SatelliteOf)
	var hazards []string
	for _, h := range pt.Hazards {
		hazards = append(hazards, h.Kind+" ("+h.Structure+")")
	}
	p.field("hazards", hazards)
	p.field(reliefHead, pt.Relief)
	p.field("review", []string{strings.TrimSuffix(pt.Review.Status+": "+pt.Review.Note, ": ")})
	var sources []string
	for _, r := range pt.Referrals {
		for _, c := range r.Citations {
			if !slices.Contains(sources, c.Source) {
				sources = append(sources, c.Source)
			}
		}
	}
	p.field("sources", sources)
}

func nonempty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func (p *printer) zone(z zoneJSON) {
	p.line("%s  %s", p.bold(z.Name), p.dim(z.Zone))
	p.field("part of", nonempty(z.Parent))
	p.field("parts", z.Children)
	p.field("words", z.Words)
	p.field("dermatomes", z.Dermatomes)
	p.field("WPI area", nonempty(z.WPI))
	p.line("")
	for _, strength := range []string{"essential", "spillover"} {
		for _, r := range z.Referrals {
			if r.Strength == strength {
				s := r.Muscle.Name() + " " + r.Label
				if r.Zone != z.Zone {
					s += ": " + r.Name
				}
				if r.Side != "ipsilateral" && r.Side != "midline" {
					s += ", " + r.Side
				}
				p.line("  %-10s %s  %s", strength, s, p.dim(r.Point))
			}
		}
	}
	if len(z.LookAlikes) > 0 {
		p.line("")
		p.field("also felt here", z.LookAlikes)
	}
}

// fail writes an error that names what was asked and what is near.
func fail(w io.Writer, err error) int {
	fmt.Fprintln(w, "lookup:", err)
	return statusNothing
}
