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
	y     int // of its middle, on the page
}

func (l *label) height() int { return l.n*labelLine + labelApart }

// labels returns the labels of a view and how wide its columns are. Right and
// left of a symmetric figure each have their own.
func (c *chart) labels(v View) (list []label, left, right int) {
	if !c.o.Labels || c.o.Tight {
		return nil, 0, 0
	}
	x, _, w, _ := v.Box()
	for site := range v.Sites() {
		if *c.at(site) == 0 {
			continue
		}
		at, ok := v.Place(site)
		if !ok {
			continue
		}
		l := label{at: at, left: at.X < x+w/2}
		width := l.wrap(site.Zone.Name())
		if l.left {
			left = max(left, width+labelLead)
		} else {
			right = max(right, width+labelLead)
		}
		list = append(list, l)
	}
	return list, left, right
}

// wrap breaks a name into as few lines as it needs, of about the same length,
// and returns the width of the longest.
func (l *label) wrap(name string) int {
	l.n = min(1+(len(name)-1)/labelWrap, labelLines)
	width := 0
	for i := range l.n {
		line := name
		if rest := l.n - i; rest > 1 {
			// A word that begins before the line's share of the letters stays on it.
			if cut := strings.IndexByte(name[min(len(name)/rest, len(name)-1):], ' '); cut >= 0 {
				line = name[:len(name)/rest+cut]
			}
		}
		l.lines[i] = line
		width = max(width, utf8.RuneCountInString(line)*labelChar)
		if name = strings.TrimPrefix(name[len(line):], " "); name == "" {
			l.n = i + 1
			break
		}
	}
	return width
}

// spread moves the labels of one column so that none lies on another and each
// is as near to its zone as that allows, from top to bottom if there is room.
// It returns how much smaller than usual they must be, in percent.
func spread(list []*label, top, bottom int) int {
	slices.SortStableFunc(list, func(a, b *label) int { return cmp.Compare(a.y, b.y) })
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
		b := block{i, 1, l.y - h/2, h}
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
		l.y = l.at.Y
		side := 1
		if l.left {
			side = 0
		}
		columns[side] = append(columns[side], l)
	}
	p := w.c.pal
	w.str("\n").str(`<g class="labels" aria-hidden="true" pointer-events="none">`)
	for side, column := range columns {
		scale := spread(column, f.y, f.y+f.h)
		x, anchor := f.x-labelLead/2, "end"
		if side == 1 {
			x, anchor = f.x+f.w+labelLead/2, "start"
		}
		for _, l := range column {
			lead := x + labelLead/4
			if side == 1 {
				lead = x - labelLead/4
			}
			for _, stroke := range [...]struct {
				colour string
				width  int
			}{{p.page, 36}, {p.ink, 10}} {
				w.str(`<path fill="none" stroke="`).str(stroke.colour).str(`" stroke-width="`).int(stroke.width).str(`" d="M`).
					int(lead).str(" ").int(l.y).str("L").int(l.at.X).str(" ").int(l.at.Y).str(`"/>`)
			}
			w.str(`<circle cx="`).int(l.at.X).str(`" cy="`).int(l.at.Y).str(`" r="26" fill="`).str(p.ink).str(`" stroke="`).str(p.page).str(`" stroke-width="12"/>`).
				str(`<text class="label" text-anchor="`).str(anchor).str(`" font-size="`).int(labelSize * scale / 100).str(`" fill="`).str(p.ink).str(`">`)
			y := l.y - (l.n-2)*labelLine*scale/200 - labelLine*scale/100/6
			for _, line := range l.lines[:l.n] {
				w.str(`<tspan x="`).int(x).str(`" y="`).int(y).str(`">`).text(line).str("</tspan>")
				y += labelLine * scale / 100
			}
			w.str("</text>")
		}
	}
	w.str("</g>")
}
