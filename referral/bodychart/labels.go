package bodychart

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Labels, in chart units of the page.
const (
	labelSize  = 150 // of the letters
	labelLine  = 170 // from line to line
	labelApart = 60  // between labels
	labelChar  = 78  // a letter's width: Helvetica's are mostly narrower
	labelWrap  = 22  // letters to a line, where a word ends
	labelLines = 4
	labelLead  = 220 // from the figure to its labels
)

// label is the name of a marked zone beside the figure, with a line to it.
type label struct {
	lines [labelLines]string
	n     int // of lines
	at    Place
	left  bool
	mark  bool // of the X of a point, not of a zone
	y     int  // of its middle, on the page
}

func (l *label) height() int { return l.n*labelLine + labelApart }

// labels returns the labels of a view, of zones and of points, and how wide
// their columns are.
func (c *chart) labels(v View) (list []label, left, right int) {
	if !c.o.Labels || c.o.Tight {
		return nil, 0, 0
	}
	x, _, w, _ := v.Box()
	add := func(at Place, name string) {
		l := label{at: at, left: at.X < x+w/2}
		width := l.wrap(name)
		if l.left {
			left = max(left, width+labelLead)
		} else {
			right = max(right, width+labelLead)
		}
		list = append(list, l)
	}
	for site := range v.Sites() {
		if *c.at(site) == 0 {
			continue
		}
		if at, ok := v.Place(site); ok {
			add(at, site.Zone.Name())
		}
	}
	for _, p := range c.points {
		for at := range Marks(p, c.side) {
			if at.View != v {
				continue
			}
			if c.muscle.Valid() {
				add(at, p.Label())
			} else {
				add(at, p.String())
			}
			list[len(list)-1].mark = true
		}
	}
	return list, left, right
}

// wrap breaks a name into as few lines as it needs, at a bracket or else of about
// the same length, and returns the width of the longest.
func (l *label) wrap(name string) int {
	if head, note, ok := strings.Cut(name, " ("); ok && len(head) <= labelWrap+4 && len(name) > labelWrap {
		return max(l.lay(head, 1), l.lay("("+note, 1+len(note)/(labelWrap+4)))
	}
	return l.lay(name, 1+(len(name)-1)/labelWrap)
}

// lay adds a text in so many lines.
func (l *label) lay(text string, lines int) int {
	width := 0
	for lines = min(lines, labelLines-l.n); lines > 0 && text != ""; lines-- {
		line := text
		if lines > 1 {
			// A word that begins before the line's share of the letters stays on it.
			share := min(len(text)/lines, len(text)-1)
			if cut := strings.IndexByte(text[share:], ' '); cut >= 0 {
				line = text[:share+cut]
			}
		}
		l.lines[l.n] = line
		l.n++
		width = max(width, utf8.RuneCountInString(line)*labelChar)
		text = strings.TrimPrefix(text[len(line):], " ")
	}
	return width
}

// arrange places the labels of one column, whose lines begin at x, so that none
// lies on another, no two lines cross, and each is as near to its zone as that
// allows. It returns how large they can be, in percent.
func arrange(list []*label, x, top, bottom int) int {
	slices.SortStableFunc(list, func(a, b *label) int { return cmp.Compare(a.at.Y, b.at.Y) })
	scale := spread(list, top, bottom)
	// Of two lines that cross the labels change places, which makes both shorter:
	// neighbours first, and then any.
	for range 4 * len(list) {
		if !uncross(list, x, 1) && !uncross(list, x, len(list)) {
			break
		}
		scale = spread(list, top, bottom)
	}
	return scale
}

// uncross lets labels at most so far apart change places where their lines
// cross, and reports whether any did.
func uncross(list []*label, x, apart int) bool {
	changed := false
	for i := range list {
		for j := i + 1; j < len(list) && j <= i+apart; j++ {
			if a, b := list[i], list[j]; cross(x, a, b) {
				list[i], list[j] = b, a
				a.y, b.y = b.y, a.y
				changed = true
			}
		}
	}
	return changed
}

// cross reports whether the lines of two labels of a column at x cross, a being
// the upper one there.
func cross(x int, a, b *label) bool {
	da, db := int64(a.at.X-x), int64(b.at.X-x) // of one sign: the figure lies on one side of the column
	t := da                                    // where the shorter line ends
	if max(da, -da) > max(db, -db) {
		t = db
	}
	// The heights of both lines there, times da and times db.
	ya := int64(a.y)*(da-t) + int64(a.at.Y)*t
	yb := int64(b.y)*(db-t) + int64(b.at.Y)*t
	return ya*db > yb*da
}

// spread gives labels places from top to bottom in their order, each as near to
// its zone as the others allow, and returns how large they can be, in percent.
func spread(list []*label, top, bottom int) int {
	total := 0
	for _, l := range list {
		total += l.height()
	}
	scale := 100
	if total > bottom-top {
		scale = 100 * (bottom - top) / total
	}
	// Labels that would overlap become a block, which stands where its labels
	// on average want to be.
	type block struct{ first, n, wish, height int }
	var blocks []block
	start := func(b block) int {
		return max(top, min(b.wish/b.n, bottom-b.height))
	}
	for i, l := range list {
		h := l.height() * scale / 100
		b := block{i, 1, l.at.Y - h/2, h}
		for len(blocks) > 0 {
			last := blocks[len(blocks)-1]
			if start(last)+last.height <= start(b) {
				break
			}
			b = block{last.first, last.n + b.n, last.wish + b.wish - b.n*last.height, last.height + b.height}
			blocks = blocks[:len(blocks)-1]
		}
		blocks = append(blocks, b)
	}
	for _, b := range blocks {
		y := start(b)
		for _, l := range list[b.first : b.first+b.n] {
			h := l.height() * scale / 100
			l.y = y + h/2
			y += h
		}
	}
	return scale
}

// labels writes the labels of a view beside its figure.
func (w *writer) labels(f *frame) {
	list, _, _ := w.c.labels(f.view)
	if len(list) == 0 {
		return
	}
	bx, by, bw, bh := f.view.Box()
	var columns [2][]*label
	for i := range list {
		l := &list[i]
		l.at.X, l.at.Y = f.x+(l.at.X-bx)*f.w/bw, f.y+(l.at.Y-by)*f.h/bh
		side := 1
		if l.left {
			side = 0
		}
		columns[side] = append(columns[side], l)
	}
	p := w.c.pal
	w.str("\n").str(`<g class="labels" aria-hidden="true" pointer-events="none">`)
	sides := [2]struct {
		x, lead int
		anchor  string
	}{{f.x - labelLead/2, f.x - labelLead/4, "end"}, {f.x + f.w + labelLead/2, f.x + f.w + labelLead/4, "start"}}
	var scales [2]int
	for side, column := range columns {
		scales[side] = arrange(column, sides[side].lead, f.y, f.y+f.h)
	}
	// All rims lie under all lines, and the dots lie over them.
	for _, stroke := range [...]struct {
		colour string
		width  int
	}{{p.page, 36}, {p.ink, 10}} {
		for side, column := range columns {
			for _, l := range column {
				w.str(`<path fill="none" stroke="`).str(stroke.colour).str(`" stroke-width="`).int(stroke.width).str(`" d="M`).
					int(sides[side].lead).str(" ").int(l.y).str("L").int(l.at.X).str(" ").int(l.at.Y).str(`"/>`)
			}
		}
	}
	for side, column := range columns {
		scale := scales[side]
		for _, l := range column {
			if !l.mark {
				w.str(`<circle cx="`).int(l.at.X).str(`" cy="`).int(l.at.Y).str(`" r="26" fill="`).str(p.ink).str(`" stroke="`).str(p.page).str(`" stroke-width="12"/>`)
			}
			w.str(`<text class="label" text-anchor="`).str(sides[side].anchor).str(`" font-size="`).int(labelSize * scale / 100)
			if l.mark {
				w.str(`" font-weight="bold`)
			}
			w.str(`" fill="`).str(p.ink).str(`">`)
			y := l.y - (l.n-2)*labelLine*scale/200 - labelLine*scale/100/6
			for _, line := range l.lines[:l.n] {
				w.str(`<tspan x="`).int(sides[side].x).str(`" y="`).int(y).str(`">`).text(line).str("</tspan>")
				y += labelLine * scale / 100
			}
			w.str("</text>")
		}
	}
	w.str("</g>")
}
