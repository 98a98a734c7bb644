package drawing

import (
	"cmp"
	"errors"
	"math"
	"slices"
)

// Point is a place on the grid.
type Point struct{ X, Y int }

// segment is an undirected edge with its ends in order.
type segment struct{ a, b Point }

func (s segment) ordered() segment {
	if less(s.b, s.a) {
		s.a, s.b = s.b, s.a
	}
	return s
}

func less(a, b Point) bool { return a.Y < b.Y || a.Y == b.Y && a.X < b.X }

// polygon is a closed curve as edges, which stay its boundary while they are
// split.
type polygon struct {
	edges  []segment
	lo, hi Point // corners of the box around it, once bound
}

// bound notes the box around the edges; without it contains finds nothing.
func (p *polygon) bound() {
	for i, e := range p.edges {
		if i == 0 {
			p.lo, p.hi = e.a, e.a
		}
		for _, q := range [...]Point{e.a, e.b} {
			p.lo = Point{min(p.lo.X, q.X), min(p.lo.Y, q.Y)}
			p.hi = Point{max(p.hi.X, q.X), max(p.hi.Y, q.Y)}
		}
	}
}

func newPolygon(p []vec) *polygon {
	out := &polygon{}
	for i := range p {
		a, b := snap(p[i]), snap(p[(i+1)%len(p)])
		if a != b {
			out.edges = append(out.edges, segment{a, b})
		}
	}
	return out
}

func snap(p vec) Point { return Point{int(math.Round(p.x * Grid)), int(math.Round(p.y * Grid))} }

// contains reports whether the place, which lies on no edge, is inside by the
// even-odd rule.
func (p *polygon) contains(x, y float64) bool {
	if x < float64(p.lo.X) || x > float64(p.hi.X) || y < float64(p.lo.Y) || y > float64(p.hi.Y) {
		return false
	}
	in := false
	for _, e := range p.edges {
		ay, by := float64(e.a.Y), float64(e.b.Y)
		if (ay > y) != (by > y) && x < float64(e.a.X)+(y-ay)/(by-ay)*float64(e.b.X-e.a.X) {
			in = !in
		}
	}
	return in
}

var errUnsettled = errors.New("the curves cross too closely to be told apart on the grid")

// split cuts the edges of all polygons at each other, until edges meet only at
// their ends. A crossing moves to the nearest place on the grid.
func split(polygons []*polygon) error {
	for range 40 {
		if !splitOnce(polygons) {
			return nil
		}
	}
	return errUnsettled
}

func splitOnce(polygons []*polygon) bool {
	set := map[segment][]Point{}
	for _, p := range polygons {
		for _, e := range p.edges {
			set[e.ordered()] = nil
		}
	}
	list := make([]segment, 0, len(set))
	for s := range set {
		list = append(list, s)
	}
	slices.SortFunc(list, func(s, t segment) int {
		return cmp.Or(cmp.Compare(min(s.a.X, s.b.X), min(t.a.X, t.b.X)), cmp.Compare(s.a.X, t.a.X), cmp.Compare(s.a.Y, t.a.Y), cmp.Compare(s.b.X, t.b.X), cmp.Compare(s.b.Y, t.b.Y))
	})
	changed := false
	cut := func(s segment, p Point) {
		if p != s.a && p != s.b && !slices.Contains(set[s], p) {
			set[s] = append(set[s], p)
			changed = true
		}
	}
	for i, s := range list {
		right := max(s.a.X, s.b.X)
		for _, t := range list[i+1:] {
			if min(t.a.X, t.b.X) > right+1 {
				break
			}
			if t.b.Y < s.a.Y-1 || s.b.Y < t.a.Y-1 {
				continue
			}
			near := false
			for _, q := range [...]Point{t.a, t.b} {
				if touches(s, q) {
					cut(s, q)
					near = true
				}
			}
			for _, q := range [...]Point{s.a, s.b} {
				if touches(t, q) {
					cut(t, q)
					near = true
				}
			}
			if p, ok := cross(s, t); ok && !near {
				cut(s, p)
				cut(t, p)
			}
		}
	}
	if !changed {
		return false
	}
	for _, p := range polygons {
		var out []segment
		for _, e := range p.edges {
			cuts := slices.Clone(set[e.ordered()])
			slices.SortFunc(cuts, func(a, b Point) int { return cmp.Compare(along(e, a), along(e, b)) })
			from := e.a
			for _, c := range cuts {
				if c != from {
					out = append(out, segment{from, c})
				}
				from = c
			}
			if from != e.b {
				out = append(out, segment{from, e.b})
			}
		}
		p.edges = out
	}
	return true
}

func along(e segment, p Point) int {
	return (p.X-e.a.X)*(e.b.X-e.a.X) + (p.Y-e.a.Y)*(e.b.Y-e.a.Y)
}

// touches reports whether p, no end of s, lies so near to s that the two
// cannot be kept apart.
func touches(s segment, p Point) bool {
	if p == s.a || p == s.b {
		return false
	}
	dx, dy := s.b.X-s.a.X, s.b.Y-s.a.Y
	l := dx*dx + dy*dy
	t := along(s, p)
	if t <= 0 || t >= l {
		return false
	}
	d := dx*(p.Y-s.a.Y) - dy*(p.X-s.a.X)
	return 4*d*d < l*1 // under half a step
}

// cross returns where two edges cross inside both.
func cross(s, t segment) (Point, bool) {
	o1, o2 := orient(s.a, s.b, t.a), orient(s.a, s.b, t.b)
	o3, o4 := orient(t.a, t.b, s.a), orient(t.a, t.b, s.b)
	if o1 == 0 || o2 == 0 || o3 == 0 || o4 == 0 || o1 > 0 == (o2 > 0) || o3 > 0 == (o4 > 0) {
		return Point{}, false
	}
	f := float64(o3) / float64(o3-o4)
	return Point{
		int(math.Round(float64(s.a.X) + f*float64(s.b.X-s.a.X))),
		int(math.Round(float64(s.a.Y) + f*float64(s.b.Y-s.a.Y))),
	}, true
}

func orient(a, b, c Point) int { return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X) }
