package answer

import (
	"errors"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
)

// MarshalJSON returns the documented JSON form; see [Answer.AppendJSON].
func (a Answer) MarshalJSON() ([]byte, error) { return a.AppendJSON(nil), nil }

// AppendJSON appends the answer as one JSON object on one line:
//
//	data_version    string
//	notice          what the answer is and is not
//	text            the complaint
//	understood      [{zone, name, side, words, path, worst}]   painful places;
//	                path and worst only where true
//	free            the same shape: places said to be free of pain
//	aside           the same shape: mentioned, but not as painful
//	not_understood  [words]
//	red_flags       [{id, name, urgency, advice, words}]   shown by the words
//	ask             [{id, name, urgency, questions}]   to ask first
//	conditions      [{id, name, words}]   named in the text
//	candidates      [{rank, point, muscle, name, label, part, side, match, score,
//	                  review, reasons: [{kind, points, text, zone, side}]}]
//	total           number of candidates before the limit
//	cover           [{point, muscle, name, label, part, side, match, score}]
//	look_alikes     [{id, name, kind, tells}]
//	error           string; only when there is one
//
// Side is "left", "right" or "unknown". Keys are only ever added.
func (a Answer) AppendJSON(dst []byte) []byte {
	s := &a.Screen
	e := encoder{append(dst, '{')}
	version := a.DataVersion
	if version == "" {
		version = data.Version
	}
	e.member("data_version", version)
	e.member("notice", Notice)
	e.member("text", s.Text)
	e.places("understood", s.Understood, s.Text)
	e.places("free", s.Free, s.Text)
	e.places("aside", s.Aside, s.Text)
	e.key("not_understood")
	e.spans(s.NotUnderstood, s.Text)
	e.key("red_flags")
	e.open('[')
	for _, f := range s.Shown {
		e.open('{')
		e.member("id", f.Warning.ID())
		e.member("name", f.Warning.Name())
		e.member("urgency", f.Warning.Urgency().String())
		e.member("advice", f.Warning.Advice())
		e.key("words")
		e.spans(f.Words, s.Text)
		e.close('}')
	}
	e.close(']')
	e.key("ask")
	e.open('[')
	for _, w := range s.Ask {
		e.open('{')
		e.member("id", w.ID())
		e.member("name", w.Name())
		e.member("urgency", w.Urgency().String())
		e.key("questions")
		e.open('[')
		for q := range w.Questions() {
			e.string(q)
		}
		e.close(']')
		e.close('}')
	}
	e.close(']')
	e.key("conditions")
	e.open('[')
	for _, c := range s.Conditions {
		e.open('{')
		e.member("id", c.Condition.ID())
		e.member("name", c.Condition.Name())
		e.member("words", slice(s.Text, c.Words))
		e.close('}')
	}
	e.close(']')
	e.key("candidates")
	e.open('[')
	var room [256]byte
	text := room[:0]
	for i, c := range a.Candidates {
		e.open('{')
		e.number("rank", i+1)
		e.candidate(c)
		status, _ := c.Point.Review()
		e.member("review", status.String())
		e.key("reasons")
		e.open('[')
		for r := range c.Explain(s.Query) {
			e.open('{')
			e.member("kind", r.Kind.String())
			e.number("points", int(r.Points))
			e.key("text")
			text = r.AppendText(text[:0])
			appendString(&e, text)
			if r.Site.Zone.Valid() {
				e.member("zone", r.Site.Zone.ID())
				e.member("side", r.Site.Side.String())
			}
			e.close('}')
		}
		e.close(']')
		e.close('}')
	}
	e.close(']')
	e.number("total", a.Total)
	e.key("cover")
	e.open('[')
	for _, c := range a.Cover {
		e.open('{')
		e.candidate(c)
		e.close('}')
	}
	e.close(']')
	e.key("look_alikes")
	e.open('[')
	for _, l := range a.LookAlikes {
		e.open('{')
		e.member("id", l.ID())
		e.member("name", l.Name())
		e.member("kind", l.Kind().String())
		e.member("tells", l.Tells())
		e.close('}')
	}
	e.close(']')
	if err := s.err; err != nil {
		e.member("error", err.Error())
	}
	e.close('}')
	return e.buf
}

func slice(text string, s complaint.Span) string {
	if s.Start < 0 || s.End > len(text) || s.Start > s.End {
		return ""
	}
	return text[s.Start:s.End]
}

// encoder appends JSON. It is a few lines so that the package needs no codec,
// and so that thousands of complaints a second can be answered.
type encoder struct{ buf []byte }

// comma separates from what stands before, if anything does.
func (e *encoder) comma() {
	if n := len(e.buf); n > 0 {
		switch e.buf[n-1] {
		case '{', '[', ':', '\n':
		default:
			e.buf = append(e.buf, ',')
		}
	}
}

func (e *encoder) open(b byte) {
	e.comma()
	e.buf = append(e.buf, b)
}

func (e *encoder) close(b byte) { e.buf = append(e.buf, b) }

func (e *encoder) key(k string) {
	e.comma()
	e.buf = append(e.buf, '"')
	e.buf = append(e.buf, k...)
	e.buf = append(e.buf, '"', ':')
}

func (e *encoder) member(k, v string) {
	e.key(k)
	e.string(v)
}

func (e *encoder) number(k string, n int) {
	e.key(k)
	e.buf = strconv.AppendInt(e.buf, int64(n), 10)
}

const hex = "0123456789abcdef"

func (e *encoder) string(s string) { appendString(e, s) }

// appendString appends s as a JSON string.
func appendString[T string | []byte](e *encoder, s T) {
	e.comma()
	e.buf = append(e.buf, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' && c < 0x7f {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			if r, size := utf8.DecodeRuneInString(string(s[i:min(len(s), i+utf8.UTFMax)])); r != utf8.RuneError || size > 1 {
				if r < 0xa0 { // C1 controls move a terminal, as those below 0x20 do
					e.buf = append(e.buf, s[from:i]...)
					e.buf = append(e.buf, `\u00`...)
					e.buf = append(e.buf, hex[r>>4], hex[r&0xf])
					i += size
					from = i
					continue
				}
				// U+2028 and U+2029 end lines in scripts that embed JSON.
				if r != '\u2028' && r != '\u2029' {
					i += size
					continue
				}
				e.buf = append(e.buf, s[from:i]...)
				e.buf = append(e.buf, `\u202`...)
				e.buf = append(e.buf, hex[r&0xf])
				i += size
				from = i
				continue
			}
			e.buf = append(e.buf, s[from:i]...)
			e.buf = append(e.buf, "\ufffd"...) // bad UTF-8
			i++
			from = i
			continue
		}
		e.buf = append(e.buf, s[from:i]...)
		switch c {
		case '"', '\\':
			e.buf = append(e.buf, '\\', c)
		case '\n':
			e.buf = append(e.buf, '\\', 'n')
		case '\t':
			e.buf = append(e.buf, '\\', 't')
		default:
			e.buf = append(e.buf, `\u00`...)
			e.buf = append(e.buf, hex[c>>4], hex[c&0xf])
		}
		i++
		from = i
	}
	e.buf = append(e.buf, s[from:]...)
	e.buf = append(e.buf, '"')
}

func (e *encoder) spans(spans []complaint.Span, text string) {
	e.open('[')
	for _, s := range spans {
		e.string(slice(text, s))
	}
	e.close(']')
}

// places writes each place once, with the words that name it first.
func (e *encoder) places(key string, places []Place, text string) {
	e.key(key)
	e.open('[')
	for i, p := range places {
		if slices.ContainsFunc(places[:i], func(o Place) bool { return o.Site == p.Site && o.Path == p.Path }) {
			continue
		}
		e.open('{')
		e.member("zone", p.Site.Zone.ID())
		e.member("name", p.Site.Zone.Name())
		e.member("side", p.Site.Side.String())
		e.member("words", slice(text, p.Words))
		if p.Path {
			e.key("path")
			e.buf = append(e.buf, "true"...)
		}
		if p.Worst {
			e.key("worst")
			e.buf = append(e.buf, "true"...)
		}
		e.close('}')
	}
	e.close(']')
}

func (e *encoder) candidate(c referral.Candidate) {
	m := c.Point.Muscle()
	e.member("point", c.Point.ID())
	e.member("muscle", m.ID())
	e.member("name", m.Name())
	e.member("label", c.Point.Label())
	part, _ := c.Point.Part()
	e.member("part", part.Name)
	e.member("side", c.Side.String())
	e.member("match", c.Match.String())
	e.number("score", int(c.Score))
}

// Refuse appends the answer to a text that could not be read at all: the same
// object with nothing understood and the error.
func Refuse(dst []byte, problem string) []byte {
	return Answer{Screen: Screen{err: errors.New(problem)}}.AppendJSON(dst)
}
