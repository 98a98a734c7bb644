package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/trpatlas/trpatlas/data/internal/drawing"
	"github.com/trpatlas/trpatlas/data/record"
)

// rowHeight is the height, in grid steps, of the rows that a view's borders
// are filed under; package bodychart has the same number.
const rowHeight = 32

// viewOrder is the order in which charts show the views.
var viewOrder = []string{"front", "back", "side-right", "head-front", "head-back", "head-right", "mouth", "palm-right", "hand-back-right", "sole-right", "foot-top-right", "foot-inner-right", "foot-outer-right", "perineum", "pelvis"}

// drawCharts draws every view once, in order.
func (g *generator) drawCharts() ([]drawing.View, error) {
	charts := slices.Clone(g.lib.Charts)
	slices.SortStableFunc(charts, func(a, b record.ChartView) int {
		return cmp.Compare(uint(slices.Index(viewOrder, a.ID)), uint(slices.Index(viewOrder, b.ID)))
	})
	midline := map[string]bool{}
	for _, z := range g.lib.Zones {
		midline[z.ID] = !z.Paired
	}
	return drawing.Views(charts, func(z string) bool { return midline[z] })
}

func (g *generator) chartTables(w *writer) {
	views := g.views
	w.head("bodychart", nil, use("views", g.viewCount(), 255))
	w.p("// Every view, in the order of a chart.")
	w.p("const (\nNoView View = iota // no view")
	handle := map[string]int{}
	n := 0
	for _, v := range views {
		n++
		handle[v.ID] = n
		w.p("%s // %s", goName(v.ID), v.Name)
		if v.Left != "" {
			n++
			w.p("%s // %s", goName(v.Left), v.LeftName)
		}
	}
	w.p(")\n")
	w.p("var views = [...]view{\n{drawing: &drawing{}},")
	for i, v := range views {
		w.p("{id: %q, name: %q, drawing: &drawings[%d]},", v.ID, v.Name, i)
		if v.Left != "" {
			w.p("{id: %q, name: %q, mirrored: true, drawing: &drawings[%d]},", v.Left, v.LeftName, i)
		}
	}
	w.p("}\n")
	w.p("var drawings = [...]drawing{")
	for i := range views {
		g.drawing(w, &views[i])
	}
	w.p("}\n")
	g.markTable(w, handle)
}

// viewCount counts the views and their mirror images.
func (g *generator) viewCount() int {
	n := 0
	for _, v := range g.views {
		n++
		if v.Left != "" {
			n++
		}
	}
	return n
}

func (g *generator) drawing(w *writer, v *drawing.View) {
	w.p("{half: %d, x: %d, y: %d, w: %d, h: %d,", v.Half, v.Box[0], v.Box[1], v.Box[2], v.Box[3])
	order := make([]int, len(v.Shapes)) // by zone, so that a search is short
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(g.zones[v.Shapes[a].Zone], g.zones[v.Shapes[b].Zone]) })
	number := make([]int, len(v.Shapes)+1)
	w.p("shapes: []shape{{},")
	for n, i := range order {
		s := &v.Shapes[i]
		number[i+1] = n + 1
		w.p("{zone: %d, tone: %d, midline: %t, x: %d, y: %d, area: %d, d: %q},", g.zones[s.Zone], slices.Index(record.ChartTones, s.Tone), s.Midline, s.Inside.X, s.Inside.Y, s.Area, pathData(s.Rings, true))
	}
	w.p("},")
	w.p("contour: %q,\noutline: %q,", pathData(v.Contour, false), pathData(v.Outline, true))
	var bare []string
	for _, p := range v.Parts {
		bare = append(bare, fmt.Sprintf("{%d, %q}", slices.Index(record.ChartTones, p.Tone), pathData(p.Rings, true)))
	}
	w.p("bare: []fill{%s},", strings.Join(bare, ", "))
	var open [][]drawing.Point
	var filled []string
	for _, l := range v.Lines {
		if l.Closed {
			filled = append(filled, fmt.Sprintf("{%d, %q}", slices.Index(record.ChartTones, l.Fill), pathData([][]drawing.Point{l.Path}, true)))
		} else {
			open = append(open, l.Path)
		}
	}
	w.p("landmarks: %q, filled: []fill{%s},", pathData(open, false), strings.Join(filled, ", "))

	top, bottom := math.MaxInt, math.MinInt
	for _, e := range v.Edges {
		top, bottom = min(top, e.A.Y), max(bottom, e.B.Y)
	}
	if len(v.Edges) == 0 {
		top, bottom = 0, 0
	}
	rows := make([][]string, (bottom-top)/rowHeight+1)
	var edges []string
	for i, e := range v.Edges {
		edges = append(edges, fmt.Sprintf("{%d,%d,%d,%d,%d}", e.A.X, e.A.Y, e.B.X, e.B.Y, number[e.Right]))
		for r := (e.A.Y - top) / rowHeight; r <= (e.B.Y-1-top)/rowHeight; r++ {
			rows[r] = append(rows[r], strconv.Itoa(i))
		}
	}
	var first, list []string
	for _, r := range rows {
		first = append(first, strconv.Itoa(len(list)))
		list = append(list, r...)
	}
	first = append(first, strconv.Itoa(len(list)))
	w.p("top: %d,\nedges: []edge{%s},\nrows: []uint16{%s},\nlist: []uint16{%s}},", top, strings.Join(edges, ","), strings.Join(first, ","), strings.Join(list, ","))
}

// markTable writes where muscles and points lie: in the view they are authored
// in and in every view that uses it.
func (g *generator) markTable(w *writer, handle map[string]int) {
	type mark struct{ point, view, area, x, y int }
	var marks []mark
	areas := 0
	same := []float64{1, 0, 0, 1, 0, 0}
	rows := slices.SortedStableFunc(slices.Values(g.lib.Marks), func(a, b record.ChartMuscle) int {
		return cmp.Compare(g.muscles[a.Muscle], g.muscles[b.Muscle])
	})
	w.p("// areas is sorted by muscle.\nvar areas = [...]area{{},")
	for _, m := range rows {
		put := func(view string, place []float64) {
			at := func(c record.Control) drawing.Point {
				return drawing.Point{X: grid(place[0]*c.X + place[2]*c.Y + place[4]), Y: grid(place[1]*c.X + place[3]*c.Y + place[5])}
			}
			belly, _ := record.Curve(m.Belly)
			line := make([]drawing.Point, len(belly))
			for j, c := range belly {
				line[j] = at(c)
			}
			areas++
			w.p("{muscle: %d, view: %d, width: %d, d: %q},", g.muscles[m.Muscle], handle[view], grid(m.Width*math.Hypot(place[0], place[1])), pathData([][]drawing.Point{line}, false))
			for _, p := range m.Points {
				c, _ := record.Curve(p.At)
				q := at(c[0])
				marks = append(marks, mark{g.points[p.Point], handle[view], areas, q.X, q.Y})
			}
		}
		put(m.View, same)
		for _, v := range g.lib.Charts {
			for _, part := range v.Parts {
				if part.Use == m.View {
					put(v.ID, part.Place)
				}
			}
		}
	}
	w.p("}\n")
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Or(cmp.Compare(a.point, b.point), cmp.Compare(a.view, b.view)) })
	w.p("// marks is sorted by point.\nvar marks = [...]mark{")
	for _, m := range marks {
		w.p("{point: %d, view: %d, area: %d, x: %d, y: %d},", m.point, m.view, m.area, m.x, m.y)
	}
	w.p("}")
}

func grid(f float64) int { return int(math.Round(f * drawing.Grid)) }

// pathData writes chains as SVG path data with relative steps, which are the
// shortest.
func pathData(chains [][]drawing.Point, closed bool) string {
	var b []byte
	number := func(n int) {
		if c := b[len(b)-1]; n >= 0 && c >= '0' && c <= '9' {
			b = append(b, ' ')
		}
		b = strconv.AppendInt(b, int64(n), 10)
	}
	for _, c := range chains {
		b = append(b, 'M')
		number(c[0].X)
		number(c[0].Y)
		b = append(b, 'l')
		for i := 1; i < len(c); i++ {
			number(c[i].X - c[i-1].X)
			number(c[i].Y - c[i-1].Y)
		}
		if closed {
			b = append(b, 'z')
		}
	}
	return string(b)
}
