package bodychart

import (
	"slices"
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
	if !w.c.o.NoNames && !w.c.o.Tight {
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
// pattern, the muscle and the X of the point.
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
		w.muscle(v, r, line)
		return
	}
	list := marksOf(c.point)
	if c.point == 0 {
		list = nil
	}
	for i := range list {
		if p := list[i].on(c.side); p.View == v {
			w.area(r, &areas[list[i].area], i, "0.13")
			w.cross(p, line)
		}
	}
}

// muscle writes all areas of a muscle and the X of each of its points.
func (w *writer) muscle(v View, r *view, line int) {
	for i, a := range areasOf(w.c.muscle) {
		if a.view.on(w.c.side) == v {
			w.area(r, &a, i, "0.4")
		}
	}
	for p := range triggerpoint.Of(w.c.muscle) {
		for m := range Marks(p, w.c.side) {
			if m.View == v {
				w.cross(m, line)
			}
		}
	}
}

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

func (w *writer) outline(s *shape, p paint, mirror bool, line int) {
	if p&(painful|free) == 0 {
		return
	}
	w.str(`<path class="over" fill="none" stroke="`)
	if p&painful != 0 {
		width := line * 2
		if p&worst != 0 {
			width = line * 5
		}
		w.str(w.c.pal.pain).str(`" stroke-width="`).int(width)
	} else {
		w.str(w.c.pal.free).str(`" stroke-dasharray="`).int(line * 4).str(" ").int(line * 4).str(`" stroke-width="`).int(line * 2)
	}
	w.str(`"`)
	if mirror {
		w.str(mirrorAttr)
	}
	w.str(` d="`).str(s.d).str(`"/>`)
}

// shows reports whether any site has a paint.
func (c *chart) shows(p paint) bool {
	return slices.ContainsFunc(c.paint[:], func(o paint) bool { return o&p != 0 })
}

// What an entry of the legend takes, in chart units: a box, letters as wide as
// they come, and the room to the next one.
const (
	legendBox  = 340
	legendChar = 95
	legendGap  = 350
	legendMark = 1700 // the X and its words
)

// legendWidth is how wide the page must be for the legend.
func (c *chart) legendWidth() int {
	entry := func(text string) int { return legendBox + legendChar*len(text) + legendGap }
	width := gap
	if c.heat {
		return width + entry("seldom painful") + entry("most often painful")
	}
	if c.muscle != 0 {
		width += entry("muscle") + legendMark
	}
	if c.point != 0 {
		width += entry("essential") + entry("spillover") + legendMark
	}
	if c.asked {
		width += entry("painful") + entry("free of pain")
		if c.shows(worst) {
			width += entry("worst")
		}
	}
	return width
}

// legend writes what the marks mean.
func (w *writer) legend(y int) {
	w.str("\n").str(`<g class="legend" font-size="170" fill="`).str(w.c.pal.ink).str(`">`)
	c, x := w.c, gap
	box := func(fill, pattern, text string) {
		if pattern != "" {
			fill = ""
		}
		w.str(`<rect x="`).int(x).str(`" y="`).int(y + 60).str(`" width="260" height="200" stroke="`).str(w.c.pal.contour).str(`" stroke-width="10" fill="`).str(fill)
		if pattern != "" {
			w.str("url(#").id(pattern).str(")")
		}
		w.str(`"/><text x="`).
			int(x + legendBox).str(`" y="`).int(y + 220).str(`">`).text(text).str("</text>")
		x += legendBox + legendChar*len(text) + legendGap
	}
	if c.heat {
		box(heatColours[w.c.theme()][0], "", "seldom painful")
		box(heatColours[w.c.theme()][7], "", "most often painful")
	} else {
		if c.muscle != 0 {
			box(c.pal.soft, "", "muscle")
		}
		if c.point != 0 {
			box(c.pal.essential, "", "essential")
			box("", "spill", "spillover")
		}
		if c.point != 0 || c.muscle != 0 {
			w.cross(Place{NoView, x + 100, y + 160}, 12)
			w.str(`<text x="`).int(x + 260).str(`" y="`).int(y + 220).str(`">trigger point</text>`)
			x += legendMark
		}
		if c.asked {
			box("", "pain", "painful")
			if c.shows(worst) {
				box("", "worst", "worst")
			}
			box("", "free", "free of pain")
		}
	}
	w.str("</g>")
}
