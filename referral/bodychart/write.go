package bodychart

import (
	"strconv"
	"strings"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// writer appends SVG.
type writer struct {
	buf []byte
	c   *chart
}

func (w *writer) str(s string) *writer {
	w.buf = append(w.buf, s...)
	return w
}

func (w *writer) int(n int) *writer {
	w.buf = strconv.AppendInt(w.buf, int64(n), 10)
	return w
}

// text escapes s for element content and attribute values, and drops what XML
// forbids.
func (w *writer) text(s string) *writer {
	if !strings.ContainsFunc(s, special) {
		return w.str(s)
	}
	for _, r := range s {
		switch {
		case r == '&':
			w.buf = append(w.buf, "&amp;"...)
		case r == '<':
			w.buf = append(w.buf, "&lt;"...)
		case r == '>':
			w.buf = append(w.buf, "&gt;"...)
		case r == '"':
			w.buf = append(w.buf, "&#34;"...)
		case r == '\'':
			w.buf = append(w.buf, "&#39;"...)
		case r < ' ' || r == 0xfffe || r == 0xffff:
			w.buf = append(w.buf, ' ')
		default:
			w.buf = append(w.buf, string(r)...)
		}
	}
	return w
}

// special reports what text does not write as it is.
func special(r rune) bool {
	return r < ' ' || r == '&' || r == '<' || r == '>' || r == '"' || r == '\'' || r >= 0xfffd
}

// id writes an id with the prefix of the chart, of which only letters, digits,
// "-" and "_" are kept.
func (w *writer) id(s string) *writer {
	for _, c := range []byte(w.c.o.Prefix) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' {
			w.buf = append(w.buf, c)
		}
	}
	return w.str(s)
}

// defs writes the hatching. Spillover and pain-free differ in direction and in
// the form of the mark, so that they hold without colour.
func (w *writer) defs() {
	p := w.c.pal
	w.str(`<defs><pattern id="`).id("spill").str(`" patternUnits="userSpaceOnUse" width="60" height="60" patternTransform="rotate(45)"><rect width="60" height="60" fill="`).str(p.tones[0]).
		str(`"/><rect width="26" height="60" fill="`).str(p.spill).str(`"/></pattern>`)
	w.str(`<pattern id="`).id("free").str(`" patternUnits="userSpaceOnUse" width="60" height="60"><rect width="60" height="60" fill="`).str(p.tones[0]).
		str(`"/><circle cx="30" cy="30" r="11" fill="none" stroke="`).str(p.free).str(`" stroke-width="7"/></pattern>`)
	w.str(`<pattern id="`).id("pain").str(`" patternUnits="userSpaceOnUse" width="40" height="40"><rect width="40" height="40" fill="`).str(p.tones[0]).
		str(`"/><path d="M0 20h40M20 0v40" stroke="`).str(p.pain).str(`" stroke-width="13"/></pattern>`)
	w.str(`<pattern id="`).id("worst").str(`" patternUnits="userSpaceOnUse" width="60" height="60"><rect width="60" height="60" fill="`).str(p.pain).
		str(`"/><circle cx="30" cy="30" r="9" fill="`).str(p.tones[0]).str(`"/></pattern></defs>`)
}

// mirrorAttr turns authored half into the other.
const mirrorAttr = ` transform="scale(-1,1)"`

func (w *writer) view(f *frame) {
	r := f.view.row()
	d := r.drawing
	x, y, bw, bh := f.view.Box()
	w.str("\n").str(`<g id="`).id(r.id).str(`" class="view" data-view="`).str(r.id).str(`" role="group" aria-label="`).text(r.name).str(`"><svg x="`).
		int(f.x).str(`" y="`).int(f.y).str(`" width="`).int(f.w).str(`" height="`).int(f.h).str(`" viewBox="`).
		int(x).str(" ").int(y).str(" ").int(bw).str(" ").int(bh).str(`" overflow="visible">`)
	// Insets are drawn larger; their lines are as strong on the page.
	line := max(bh/max(f.h/10, 1), 4)
	w.str(`<g fill-rule="evenodd" stroke-linejoin="round" stroke-linecap="round">`)
	if !w.c.o.Sparse {
		w.fills(d, d.bare, r.mirrored)
	}
	w.str(`<g stroke="`).str(w.c.pal.hair).str(`" stroke-width="`).int(line * 7 / 10).str(`">`)
	for i := 1; i < len(d.shapes); i++ {
		s := &d.shapes[i]
		w.zone(r, s, r.site(s, false), r.mirrored)
		if d.half != 0 && !s.midline {
			w.zone(r, s, r.site(s, true), true)
		}
	}
	w.str("</g>")
	w.str(`<g class="landmarks" pointer-events="none" aria-hidden="true">`)
	w.fills(d, d.filled, r.mirrored)
	w.both(d, r.mirrored, func(mirror string) {
		if d.landmarks != "" {
			w.str(`<path fill="none" stroke="`).str(w.c.pal.soft).str(`" stroke-width="`).int(line * 4 / 5).str(`"`).str(mirror).str(` d="`).str(d.landmarks).str(`"/>`)
		}
		w.str(`<path class="contour" fill="none" stroke="`).str(w.c.pal.contour).str(`" stroke-width="`).int(line * 3 / 2).str(`"`).str(mirror).str(` d="`).str(d.contour).str(`"/>`)
	})
	w.overlay(f.view, r, line)
	w.str("</g></g></svg>")
	w.labels(f)
	w.crosses(f, line)
	if !w.c.o.NoNames && !w.c.o.Tight {
		w.letters(f, d)
		w.str(`<text x="`).int(f.x + f.w/2).str(`" y="`).int(f.y + f.h + 220).str(`" text-anchor="middle" font-size="170" fill="`).str(w.c.pal.ink).str(`">`).text(r.name).str("</text>")
	}
	w.str("</g>")
}

// both runs f once for each half that is drawn.
func (w *writer) both(d *drawing, mirrored bool, f func(transform string)) {
	if !mirrored {
		f("")
	}
	if mirrored || d.half != 0 {
		f(mirrorAttr)
	}
}

func (w *writer) fills(d *drawing, list []fill, mirrored bool) {
	for i := range list {
		w.both(d, mirrored, func(mirror string) {
			w.str(`<path fill="`).str(w.c.pal.tones[list[i].tone]).str(`" stroke="`).str(w.c.pal.soft).str(`" stroke-width="6"`).str(mirror).str(` d="`).str(list[i].d).str(`"/>`)
		})
	}
}

// zone writes the group of one site.
func (w *writer) zone(r *view, s *shape, site referral.Site, mirror bool) {
	id, name, side := s.zone.ID(), s.zone.Name(), site.Side
	p := *w.c.at(site)
	if w.c.o.Sparse && p == 0 {
		return
	}
	link := ""
	if w.c.o.Link != nil && !w.c.o.Picture {
		link = w.c.o.Link(site)
	}
	element := "g"
	if link != "" {
		element = "a"
	}
	w.str("\n<").str(element).str(" id=\"").id(r.id).str("-")
	if side != referral.Unknown {
		w.str(side.String()).str("-")
	}
	w.str(id).str(`" class="zone`)
	w.classes(p)
	w.str(`" data-zone="`).str(id).str(`" data-side="`).str(side.String()).str(`"`)
	if link != "" {
		w.str(` href="`).text(link).str(`"`)
	} else if !w.c.o.Picture {
		w.str(` tabindex="0" role="img"`)
	}
	w.paint(p, s.tone)
	w.str("><title>").text(name)
	if side != referral.Unknown {
		w.str(" (").str(side.String()).str(")")
	}
	w.str("</title><desc>").describe(p).str(`</desc><path`)
	if mirror {
		w.str(mirrorAttr)
	}
	w.str(` d="`).str(s.d).str(`"/></`).str(element).str(">")
}

func (w *writer) classes(p paint) {
	for i, n := range [...]string{" essential", " spillover", " painful", " free", " worst"} {
		if p&(1<<i) != 0 && !w.c.heat {
			w.str(n)
		}
	}
	if w.c.heat && p != 0 {
		w.str(" heat-").int(int(p >> heatShift))
	}
}

// paint writes presentation attributes, which any style sheet overrides.
func (w *writer) paint(p paint, tone uint8) {
	switch {
	case w.c.heat && p != 0:
		w.str(` fill="`).str(heatColours[w.c.theme()][p>>heatShift-1]).str(`"`)
	case p&essential != 0:
		w.str(` fill="`).str(w.c.pal.essential).str(`"`)
	case p&spillover != 0:
		w.str(` fill="url(#`).id("spill").str(`)"`)
	case p&(painful|worst) == painful|worst:
		w.str(` fill="url(#`).id("worst").str(`)"`)
	case p&painful != 0:
		w.str(` fill="url(#`).id("pain").str(`)"`)
	case p&free != 0:
		w.str(` fill="url(#`).id("free").str(`)"`)
	default:
		w.str(` fill="`).str(w.c.pal.tones[tone]).str(`"`)
	}
}

func (c *chart) theme() Theme {
	if int(c.o.Theme) >= len(palettes) {
		return Light
	}
	return c.o.Theme
}

// heatColours grow evenly darker (lighter on a dark page).
var heatColours = [...][8]string{
	Light: {"#f6dcc0", "#f3c499", "#eda873", "#e28a54", "#d06b40", "#b54d33", "#91332b", "#671f22"},
	Dark:  {"#4a3127", "#66392a", "#84442d", "#a35232", "#c0663b", "#d9804c", "#eca06a", "#f9c896"},
	Print: {"#ececec", "#d8d8d8", "#c0c0c0", "#a6a6a6", "#8a8a8a", "#6c6c6c", "#4c4c4c", "#262626"},
}

// describe says in words what the paint of a site means.
func (w *writer) describe(p paint) *writer {
	if w.c.heat {
		if p == 0 {
			return w.str("Never painful")
		}
		return w.str("Painful, step ").int(int(p >> heatShift)).str(" of 8")
	}
	start := len(w.buf)
	say := func(s string) {
		if len(w.buf) > start {
			w.str(", ")
		}
		w.str(s)
	}
	switch {
	case p&essential != 0:
		say("essential zone")
	case p&spillover != 0:
		say("spillover zone")
	}
	switch {
	case p&(painful|worst) == painful|worst:
		say("painful, worst")
	case p&painful != 0:
		say("painful")
	}
	if p&free != 0 {
		say("free of pain")
	}
	if len(w.buf) == start {
		say("not marked")
	}
	w.buf[start] -= 'a' - 'A'
	return w
}

// overlay writes what lies over the zones: outlines of the complaint over a
// pattern, and the muscle.
func (w *writer) overlay(v View, r *view, line int) {
	c := w.c
	d := r.drawing
	if c.asked {
		for i := 1; i < len(d.shapes); i++ {
			s := &d.shapes[i]
			w.outline(s, *c.at(r.site(s, false)), r.mirrored, line)
			if d.half != 0 && !s.midline {
				w.outline(s, *c.at(r.site(s, true)), true, line)
			}
		}
	}
	if c.muscle.Valid() {
		for i, a := range areasOf(c.muscle) {
			if a.view.on(c.side) == v {
				w.area(r, &a, i, muscleAlone)
			}
		}
		return
	}
	for i, m := range c.marks() {
		if m.on(c.side).View == v {
			w.area(r, &areas[m.area], i, muscleBelow)
		}
	}
}

// marks returns the rows of the point that is shown.
func (c *chart) marks() []mark {
	if c.point == triggerpoint.None {
		return nil
	}
	return marksOf(c.point)
}

// crosses writes the X of each point that is shown, on the page, so that no
// line to a label lies on it.
func (w *writer) crosses(f *frame, line int) {
	x, y, bw, bh := f.view.Box()
	for _, p := range w.c.points {
		for m := range Marks(p, w.c.side) {
			if m.View == f.view {
				w.cross(Place{NoView, f.x + (m.X-x)*f.w/bw, f.y + (m.Y-y)*f.h/bh}, max(line*f.h/bh, 4))
			}
		}
	}
}

// letters writes R and L where the patient's sides lie.
func (w *writer) letters(f *frame, d *drawing) {
	if d.half == 0 {
		return
	}
	sides := [2]string{"R", "L"}
	if d.half > 0 {
		sides = [2]string{"L", "R"}
	}
	for i, letter := range sides {
		w.str(`<text class="side" aria-hidden="true" x="`).int(f.x + f.w*(1+8*i)/10).str(`" y="`).int(f.y + f.h + 220).str(`" text-anchor="middle" font-size="170" font-weight="bold" fill="`).str(w.c.pal.soft).
			str(`">`).str(letter).str("</text>")
	}
}

// How strongly a muscle is drawn: alone, and under a pattern.
const (
	muscleAlone = "0.4"
	muscleBelow = "0.13"
)

// area writes where a muscle lies, cut off at the outline of the body.
func (w *writer) area(r *view, a *area, n int, opacity string) {
	w.str(`<clipPath id="`).id(r.id).str(`-clip`).int(n).str(`"><path d="`).str(r.drawing.outline).str(`"/></clipPath><path class="muscle" fill="none" stroke="`).str(w.c.pal.ink).
		str(`" stroke-opacity="`).str(opacity).str(`" stroke-width="`).int(int(a.width)).str(`" clip-path="url(#`).id(r.id).str(`-clip`).int(n).str(`)"`)
	if w.c.side == referral.Left {
		w.str(mirrorAttr)
	}
	w.str(` d="`).str(a.d).str(`"/>`)
}

// cross writes the X: dark on a light rim, so that it is seen on any fill.
func (w *writer) cross(p Place, line int) {
	k := line * 7
	for _, s := range [...]struct {
		colour string
		width  int
	}{{w.c.pal.page, line * 6}, {w.c.pal.ink, line * 3}} {
		w.str(`<path class="mark" fill="none" stroke="`).str(s.colour).str(`" stroke-width="`).int(s.width).str(`" d="M`).
			int(p.X - k).str(" ").int(p.Y - k).str("l").int(2 * k).str(" ").int(2 * k).str("m0 ").int(-2 * k).str("l").int(-2 * k).str(" ").int(2 * k).str(`"/>`)
	}
}

// outline writes what hurts or is free of pain, and over a pattern on a light rim,
// so that it is seen on any fill.
func (w *writer) outline(s *shape, p paint, mirror bool, line int) {
	if p&(painful|free) == 0 {
		return
	}
	width, colour := line*2, w.c.pal.free
	if p&painful != 0 {
		colour = w.c.pal.pain
		if p&worst != 0 {
			width = line * 4
		}
	}
	if p&(essential|spillover) != 0 {
		w.str(`<path class="rim" fill="none" stroke="`).str(w.c.pal.page).str(`" stroke-width="`).int(width + line*2).str(`"`)
		if mirror {
			w.str(mirrorAttr)
		}
		w.str(` d="`).str(s.d).str(`"/>`)
	}
	w.str(`<path class="over" fill="none" stroke="`).str(colour).str(`" stroke-width="`).int(width)
	if p&painful == 0 {
		w.str(`" stroke-dasharray="`).int(line * 4).str(" ").int(line * 4)
	}
	w.str(`"`)
	if mirror {
		w.str(mirrorAttr)
	}
	w.str(` d="`).str(s.d).str(`"/>`)
}

// entry is one thing that a legend explains: a box, an X or the steps of a heat
// map, and words.
type entry struct {
	text         string
	fill, hatch  string // a colour, or the id of a hatching
	opacity      string // of the fill; "" for opaque
	stroke       string
	width        int
	dash         bool
	cross, steps bool
}

// entries returns what the chart shows and a legend explains.
func (c *chart) entries() []entry {
	pal := c.pal
	if c.heat {
		if c.seen == 0 {
			return nil
		}
		return []entry{{text: "seldom to most often painful (" + strconv.Itoa(c.most) + " of " + strconv.Itoa(c.of) + ")", steps: true}}
	}
	out := make([]entry, 0, 7)
	if c.seen&essential != 0 {
		out = append(out, entry{text: "essential zone", fill: pal.essential, stroke: pal.contour, width: 10})
	}
	if c.seen&spillover != 0 {
		out = append(out, entry{text: "spillover zone", hatch: "spill", stroke: pal.contour, width: 10})
	}
	if c.marked {
		out = append(out, entry{text: "trigger point", cross: true})
	}
	switch {
	case !c.lies:
	case c.muscle.Valid():
		out = append(out, entry{text: "muscle", fill: pal.ink, opacity: muscleAlone, stroke: pal.contour, width: 10})
	default:
		out = append(out, entry{text: "muscle", fill: pal.ink, opacity: muscleBelow, stroke: pal.contour, width: 10})
	}
	said := []entry{
		{text: "painful", hatch: "pain", stroke: pal.pain, width: 24},
		{text: "worst", hatch: "worst", stroke: pal.pain, width: 48},
		{text: "free of pain", hatch: "free", stroke: pal.free, width: 24, dash: true},
	}
	for i, p := range [...]paint{painful, worst, free} {
		if c.seen&p == 0 {
			continue
		}
		if e := said[i]; c.point != triggerpoint.None { // over a pattern the complaint is an outline
			e.fill, e.hatch = "none", ""
			out = append(out, e)
		} else {
			out = append(out, e)
		}
	}
	return out
}

// look notes what the views on the page show, for the legend.
func (c *chart) look(frames []frame) {
	for _, f := range frames {
		for site := range f.view.Sites() {
			p := *c.at(site)
			if p&painful == 0 {
				p &^= worst // only what hurts is drawn as the worst
			}
			c.seen |= p
		}
		for _, p := range c.points {
			for m := range Marks(p, c.side) {
				c.marked = c.marked || m.View == f.view
			}
		}
		for _, a := range areasOf(c.muscle) {
			c.lies = c.lies || a.view.on(c.side) == f.view
		}
	}
	c.lies = c.lies || c.marked && !c.muscle.Valid() // a point is drawn in its muscle
}

// What an entry of the legend takes, in chart units: a box, letters as wide as
// they come, and the room to the next one.
const (
	legendBox  = 340
	legendStep = 200
	legendChar = 95
	legendGap  = 300
)

func (e *entry) box() int {
	if e.steps {
		return len(heatColours[0])*legendStep + legendBox - 260
	}
	return legendBox
}

// legendWidth is how wide the page must be for the legend.
func (c *chart) legendWidth() int {
	width := gap
	for _, e := range c.key {
		width += e.box() + legendChar*len(e.text) + legendGap
	}
	return width
}

// legend writes what the marks mean.
func (w *writer) legend(y int) {
	w.str("\n").str(`<g class="legend" font-size="170" fill="`).str(w.c.pal.ink).str(`">`)
	x := gap
	for _, e := range w.c.key {
		switch {
		case e.cross:
			w.cross(Place{NoView, x + 130, y + 160}, 12)
		case e.steps:
			for i, colour := range heatColours[w.c.theme()] {
				w.str(`<rect x="`).int(x + i*legendStep).str(`" y="`).int(y + 60).str(`" width="`).int(legendStep).str(`" height="200" fill="`).str(colour).str(`"/>`)
			}
		default:
			w.str(`<rect x="`).int(x).str(`" y="`).int(y + 60).str(`" width="260" height="200" stroke="`).str(e.stroke).str(`" stroke-width="`).int(e.width)
			if e.dash {
				w.str(`" stroke-dasharray="48 48`)
			}
			if e.opacity != "" {
				w.str(`" fill-opacity="`).str(e.opacity)
			}
			w.str(`" fill="`)
			if e.hatch != "" {
				w.str("url(#").id(e.hatch).str(")")
			} else {
				w.str(e.fill)
			}
			w.str(`"/>`)
		}
		w.str(`<text x="`).int(x + e.box()).str(`" y="`).int(y + 220).str(`">`).text(e.text).str("</text>")
		x += e.box() + legendChar*len(e.text) + legendGap
	}
	w.str("</g>")
}
