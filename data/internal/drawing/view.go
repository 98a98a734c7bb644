package drawing

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/trpatlas/trpatlas/data/record"
)

// View is a drawn view: the right half of a symmetric one, the whole of
// another. All lengths are in grid steps.
type View struct {
	ID, Name, Left, LeftName string
	Half                     int
	Box                      [4]int
	Shapes                   []Shape
	Edges                    []Edge    // between zones, for hit tests
	Contour                  [][]Point // around the parts, open or closed chains
	Parts                    []Part    // ground that no zone covers
	Outline                  [][]Point // rings around all that is drawn
	Lines                    []Line
}

// Shape is the area of one zone: rings, to be filled by the even-odd rule.
type Shape struct {
	Zone    string
	Tone    string // of the part it lies in
	Midline bool   // the rings cover both halves
	Rings   [][]Point
	Area    int   // twice the area of the authored half or of a side view
	Inside  Point // a place well inside
}

// Edge is a piece of border that runs down the page, with the number of the
// shape to the right of it; 0 is none, 1 the first.
type Edge struct {
	A, B  Point // A.Y < B.Y
	Right int
}

// Part is the area of the drawing that no zone covers, by tone.
type Part struct {
	Tone  string
	Rings [][]Point
}

// Line is a landmark.
type Line struct {
	Path   []Point
	Fill   string
	Closed bool
}

// layer is a part with its shapes as polygons.
type layer struct {
	tone    string
	rim     bool
	own     bool // not of a view that is used here
	outline *polygon
	zones   []string
	shapes  []*polygon // nil: all of the part
}

// label says what a face is; part 0 is outside.
type label struct{ part, zone int }

// Views draws all views. midline tells which zones are not paired.
func Views(charts []record.ChartView, midline func(zone string) bool) ([]View, error) {
	byID := map[string]*record.ChartView{}
	for i := range charts {
		byID[charts[i].ID] = &charts[i]
	}
	var out []View
	for i := range charts {
		v, err := draw(&charts[i], byID, midline)
		if err != nil {
			return nil, fmt.Errorf("chart %s: %w", charts[i].ID, err)
		}
		out = append(out, v)
	}
	return out, nil
}

func curve(text string, closed bool, half int, m []float64) ([]vec, error) {
	controls, err := record.Curve(text)
	if err != nil {
		return nil, err
	}
	p := sample(controls, closed, half != 0)
	if m != nil {
		for i := range p {
			p[i] = place(p[i], m)
		}
	}
	return p, nil
}

func draw(c *record.ChartView, byID map[string]*record.ChartView, midline func(string) bool) (View, error) {
	v := View{ID: c.ID, Name: c.Name, Left: c.Left, LeftName: c.LeftName, Half: c.Half}
	for i, n := range c.Box {
		v.Box[i] = n * Grid
	}
	var layers []layer
	var add func(parts []record.ChartPart, half int, m []float64) error
	add = func(parts []record.ChartPart, half int, m []float64) error {
		for i := range parts {
			p := &parts[i]
			if p.Use != "" {
				if err := add(byID[p.Use].Parts, byID[p.Use].Half, p.Place); err != nil {
					return err
				}
				continue
			}
			pts, err := curve(p.Outline, true, half, m)
			if err != nil {
				return err
			}
			l := layer{tone: cmp.Or(p.Tone, "skin"), rim: p.Rim, own: m == nil, outline: newPolygon(pts)}
			for _, z := range p.Zones {
				l.zones = append(l.zones, z.Zone)
				if z.Shape == "" {
					l.shapes = append(l.shapes, nil)
					continue
				}
				pts, err := curve(z.Shape, true, half, m)
				if err != nil {
					return err
				}
				l.shapes = append(l.shapes, newPolygon(pts))
			}
			for _, line := range p.Lines {
				pts, err := curve(line.Path, line.Fill != "", half, m)
				if err != nil {
					return err
				}
				out := Line{Fill: line.Fill, Closed: line.Fill != ""}
				for _, q := range pts {
					out.Path = append(out.Path, snap(q))
				}
				v.Lines = append(v.Lines, out)
			}
			layers = append(layers, l)
		}
		return nil
	}
	if err := add(c.Parts, c.Half, nil); err != nil {
		return v, err
	}
	return v, v.arrange(layers, midline)
}

func (v *View) arrange(layers []layer, midline func(string) bool) error {
	var all []*polygon
	for _, l := range layers {
		all = append(all, l.outline)
		for _, s := range l.shapes {
			if s != nil {
				all = append(all, s)
			}
		}
	}
	if v.Half != 0 {
		axis := &polygon{edges: []segment{{Point{0, -30000}, Point{0, 30000}}}}
		all = append(all, axis)
	}
	if err := split(all); err != nil {
		return err
	}
	edges := map[segment]bool{}
	for _, p := range all {
		p.bound()
		for _, e := range p.edges {
			if v.Half == 0 || e.a.X*v.Half >= 0 && e.b.X*v.Half >= 0 {
				edges[e.ordered()] = true
			}
		}
	}
	sorted := make([]segment, 0, len(edges))
	for e := range edges {
		sorted = append(sorted, e)
	}
	slices.SortFunc(sorted, func(s, t segment) int {
		return cmp.Or(cmp.Compare(s.a.Y, t.a.Y), cmp.Compare(s.a.X, t.a.X), cmp.Compare(s.b.Y, t.b.Y), cmp.Compare(s.b.X, t.b.X))
	})

	names := map[string]int{}
	var zones, zoneTones []string
	number := func(z, tone string) int {
		if n, ok := names[z]; ok {
			return n
		}
		zones = append(zones, z)
		zoneTones = append(zoneTones, tone)
		names[z] = len(zones)
		return len(zones)
	}
	find := func(x, y float64) label {
		if v.Half != 0 && x*float64(v.Half) < 0 {
			return label{}
		}
		for i, l := range slices.Backward(layers) {
			if !l.outline.contains(x, y) {
				continue
			}
			for j, s := range slices.Backward(l.shapes) {
				if s == nil || s.contains(x, y) {
					return label{i + 1, number(l.zones[j], l.tone)}
				}
			}
			return label{i + 1, 0}
		}
		return label{}
	}

	bare := map[string][]segment{}
	var contour, outer []segment
	var borders []border
	const eps = 1e-4
	for _, e := range sorted {
		dx, dy := float64(e.b.X-e.a.X), float64(e.b.Y-e.a.Y)
		l := math.Hypot(dx, dy)
		mx, my := float64(e.a.X+e.b.X)/2, float64(e.a.Y+e.b.Y)/2
		one := find(mx-dy/l*eps, my+dx/l*eps) // towards -x of an edge that runs down
		two := find(mx+dy/l*eps, my-dx/l*eps)
		onAxis := v.Half != 0 && e.a.X == 0 && e.b.X == 0
		if one.part != two.part && !onAxis && rimmed(layers, max(one.part, two.part), min(one.part, two.part)) {
			contour = append(contour, e)
		}
		switch {
		case one.part != 0 && two.part == 0:
			outer = append(outer, e)
		case one.part == 0 && two.part != 0:
			outer = append(outer, segment{e.b, e.a})
		}
		t1, t2 := tone(layers, one), tone(layers, two)
		if t1 != t2 {
			bare[t1] = append(bare[t1], e)
			bare[t2] = append(bare[t2], segment{e.b, e.a})
		}
		if one.zone != two.zone {
			borders = append(borders, border{e, [2]int{one.zone, two.zone}})
		}
	}
	for _, l := range layers {
		for _, z := range l.zones {
			if names[z] == 0 && l.own {
				return fmt.Errorf("zone %s: nothing of it is seen", z)
			}
		}
	}
	borders, err := absorb(borders, len(zones))
	if err != nil {
		return err
	}
	for _, b := range borders {
		if b.s.a.Y != b.s.b.Y {
			v.Edges = append(v.Edges, Edge{b.s.a, b.s.b, b.zone[1]})
		}
	}
	for n, zone := range zones {
		s := Shape{Zone: zone, Tone: zoneTones[n], Midline: v.Half != 0 && midline(zone)}
		list := around(borders, n+1)
		if len(list) == 0 {
			return fmt.Errorf("zone %s: nothing of it is seen", zone)
		}
		s.Area = abs(doubleArea(list))
		s.Inside = inside(list)
		if s.Midline {
			list = bothHalves(list)
		}
		if s.Rings, err = chain(list); err != nil {
			return fmt.Errorf("zone %s: %w", zone, err)
		}
		v.Shapes = append(v.Shapes, s)
	}
	tones := make([]string, 0, len(bare))
	for t := range bare {
		if t != "" {
			tones = append(tones, t)
		}
	}
	slices.Sort(tones)
	if slices.Contains(tones, "skin") {
		p := bare["skin"][0].a
		return fmt.Errorf("skin has no zone near %d,%d", p.X/Grid, p.Y/Grid)
	}
	if len(v.Shapes) > math.MaxUint8 || len(v.Edges) > math.MaxUint16 {
		return fmt.Errorf("%d shapes with %d borders do not fit the table", len(v.Shapes), len(v.Edges))
	}
	for _, t := range tones {
		rings, err := chain(bare[t])
		if err != nil {
			return fmt.Errorf("tone %s: %w", t, err)
		}
		v.Parts = append(v.Parts, Part{t, rings})
	}
	v.Contour = strands(contour)
	v.Outline, err = chain(outer)
	return err
}

// border is an edge with the zones on its two sides: first the one that lies on
// the left hand of its direction.
type border struct {
	s    segment
	zone [2]int
}

// around returns the border of a zone, each edge with the zone on the same hand.
func around(borders []border, zone int) []segment {
	var list []segment
	for _, b := range borders {
		switch zone {
		case b.zone[0]:
			list = append(list, b.s)
		case b.zone[1]:
			list = append(list, segment{b.s.b, b.s.a})
		}
	}
	return list
}

func doubleArea(list []segment) int {
	n := 0
	for _, e := range list {
		n += e.a.X*e.b.Y - e.b.X*e.a.Y
	}
	return n
}

func abs(n int) int { return max(n, -n) }

// crumb is the share of a zone's largest piece under which another piece of it,
// cut off by the shapes above, goes to the neighbour it touches most.
const crumb = 0.2

// absorb gives crumbs to their neighbours, so that authored shapes need not
// meet exactly.
func absorb(borders []border, zones int) ([]border, error) {
	for range 20 {
		changed := false
		for zone := 1; zone <= zones; zone++ {
			rings, err := chain(around(borders, zone))
			if err != nil {
				return nil, fmt.Errorf("zone number %d: %w", zone, err)
			}
			largest := 0
			areas := make([]int, len(rings))
			for i, r := range rings {
				for j := range r {
					k := (j + 1) % len(r)
					areas[i] += r[j].X*r[k].Y - r[k].X*r[j].Y
				}
				if abs(areas[i]) > abs(largest) {
					largest = areas[i]
				}
			}
			for i, r := range rings {
				hole := areas[i] > 0 != (largest > 0)
				if hole || float64(abs(areas[i])) >= crumb*float64(abs(largest)) {
					continue
				}
				if giveAway(borders, zone, r) {
					changed = true
				}
			}
			if changed {
				borders = slices.DeleteFunc(borders, func(b border) bool { return b.zone[0] == b.zone[1] })
			}
		}
		if !changed {
			return borders, nil
		}
	}
	return nil, errUnsettled
}

// giveAway labels the ring of a zone as the zone that it has most border with.
func giveAway(borders []border, zone int, ring []Point) bool {
	mine := map[segment]bool{}
	for i := range ring {
		mine[segment{ring[i], ring[(i+1)%len(ring)]}.ordered()] = true
	}
	length := map[int]float64{}
	for _, b := range borders {
		if !mine[b.s.ordered()] {
			continue
		}
		other := b.zone[0] + b.zone[1] - zone
		length[other] += math.Hypot(float64(b.s.a.X-b.s.b.X), float64(b.s.a.Y-b.s.b.Y))
	}
	best := 0
	for z, l := range length {
		if z != 0 && (best == 0 || l > length[best] || l == length[best] && z < best) {
			best = z
		}
	}
	if best == 0 {
		return false
	}
	for i := range borders {
		b := &borders[i]
		if !mine[b.s.ordered()] {
			continue
		}
		for k := range b.zone {
			if b.zone[k] == zone {
				b.zone[k] = best
			}
		}
	}
	return true
}

// rimmed reports whether a line parts the upper part from the lower.
func rimmed(layers []layer, upper, lower int) bool { return lower == 0 || layers[upper-1].rim }

// tone is the fill of a face that is no zone; "" of others.
func tone(layers []layer, l label) string {
	if l.part == 0 || l.zone != 0 {
		return ""
	}
	return layers[l.part-1].tone
}

// bothHalves adds the mirror image and drops the seam.
func bothHalves(list []segment) []segment {
	var out []segment
	for _, e := range list {
		if e.a.X == 0 && e.b.X == 0 {
			continue
		}
		out = append(out, e, segment{Point{-e.b.X, e.b.Y}, Point{-e.a.X, e.a.Y}})
	}
	return out
}

// chain joins directed edges into rings. Where rings meet in a vertex it turns
// as sharply as it can, so that none runs through the vertex twice.
func chain(list []segment) ([][]Point, error) {
	out := map[Point][]Point{}
	for _, e := range list {
		out[e.a] = append(out[e.a], e.b)
	}
	var rings [][]Point
	for _, e := range list {
		if len(out[e.a]) == 0 {
			continue
		}
		ring := []Point{}
		at, prev := e.a, e.a
		for {
			next := out[at]
			if len(next) == 0 {
				return nil, fmt.Errorf("its border is open at %d,%d", at.X, at.Y)
			}
			k := 0
			if len(next) > 1 && len(ring) > 0 {
				best := math.Inf(1)
				for i, q := range next {
					if a := turn(prev, at, q); a < best {
						best, k = a, i
					}
				}
			}
			ring = append(ring, at)
			prev, at = at, next[k]
			out[prev] = slices.Delete(slices.Clone(next), k, k+1)
			if at == e.a {
				break
			}
		}
		rings = append(rings, ring)
	}
	return rings, nil
}

// turn is the angle from the way back to the way on, from 0 to 2π.
func turn(prev, at, next Point) float64 {
	a := math.Atan2(float64(prev.Y-at.Y), float64(prev.X-at.X)) - math.Atan2(float64(next.Y-at.Y), float64(next.X-at.X))
	for a <= 0 {
		a += 2 * math.Pi
	}
	return a
}

// strands joins undirected edges into lines as long as they go.
func strands(list []segment) [][]Point {
	next := map[Point][]Point{}
	for _, e := range list {
		next[e.a] = append(next[e.a], e.b)
		next[e.b] = append(next[e.b], e.a)
	}
	take := func(a, b Point) {
		i := slices.Index(next[a], b)
		next[a] = slices.Delete(next[a], i, i+1)
		i = slices.Index(next[b], a)
		next[b] = slices.Delete(next[b], i, i+1)
	}
	var out [][]Point
	walk := func(at Point) {
		line := []Point{at}
		for len(next[at]) > 0 {
			q := next[at][0]
			take(at, q)
			line = append(line, q)
			at = q
		}
		if len(line) > 1 {
			out = append(out, line)
		}
	}
	for _, e := range list { // from loose ends and junctions first
		for _, p := range [...]Point{e.a, e.b} {
			if len(next[p])%2 == 1 {
				walk(p)
			}
		}
	}
	for _, e := range list {
		for len(next[e.a]) > 0 {
			walk(e.a)
		}
	}
	return out
}

// inside returns a place of the area bounded by the edges that is far from its
// border, found on a coarse and then a finer raster.
func inside(list []segment) Point {
	if len(list) == 0 {
		return Point{}
	}
	lo, hi := list[0].a, list[0].a
	for _, e := range list {
		lo.X, lo.Y = min(lo.X, e.a.X), min(lo.Y, e.a.Y)
		hi.X, hi.Y = max(hi.X, e.a.X), max(hi.Y, e.a.Y)
	}
	poly := &polygon{edges: list}
	poly.bound()
	best, room := lo, -1.0
	try := func(p Point) {
		if !poly.contains(float64(p.X)+.1, float64(p.Y)+.1) {
			return
		}
		d := math.Inf(1)
		for _, e := range list {
			d = min(d, offLine(vec{float64(p.X), float64(p.Y)}, vec{float64(e.a.X), float64(e.a.Y)}, vec{float64(e.b.X), float64(e.b.Y)}))
		}
		if d > room {
			best, room = p, d
		}
	}
	step := max((hi.X-lo.X)/14, (hi.Y-lo.Y)/14, 1)
	for y := lo.Y; y <= hi.Y; y += step {
		for x := lo.X; x <= hi.X; x += step {
			try(Point{x, y})
		}
	}
	for ; step > 1; step = (step + 1) / 2 {
		c := best
		for dy := -1; dy <= 1; dy++ {
			for dx := -1; dx <= 1; dx++ {
				try(Point{c.X + dx*(step+1)/2, c.Y + dy*(step+1)/2})
			}
		}
	}
	return best
}
