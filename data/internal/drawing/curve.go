// Package drawing turns authored charts into shapes that tile: it samples the
// curves, lays them over each other on an integer grid and reads off which
// zone every face belongs to. Neighbours share their edges exactly.
package drawing

import (
	"math"

	"github.com/trpatlas/trpatlas/data/record"
)

// Grid is the number of grid steps in a unit of the authored files.
const Grid = 10

// flatness is how far, in units, a polyline may lie from its curve: on a
// figure 25 cm high in print, 0.03 mm.
const flatness = 0.05

type vec struct{ x, y float64 }

func (a vec) add(b vec) vec       { return vec{a.x + b.x, a.y + b.y} }
func (a vec) sub(b vec) vec       { return vec{a.x - b.x, a.y - b.y} }
func (a vec) scale(f float64) vec { return vec{a.x * f, a.y * f} }
func (a vec) dist(b vec) float64  { return math.Hypot(a.x-b.x, a.y-b.y) }
func mix(a, b vec, t float64) vec { return a.add(b.sub(a).scale(t)) }
func place(p vec, m []float64) vec {
	return vec{m[0]*p.x + m[2]*p.y + m[4], m[1]*p.x + m[3]*p.y + m[5]}
}

// sample returns the points of the centripetal Catmull-Rom curve through the
// controls, which neither overshoots nor loops. At a corner the curve breaks;
// where a half view meets the midline it runs on as in the mirror.
func sample(controls []record.Control, closed, half bool) []vec {
	n := len(controls)
	at := func(i int) record.Control { return controls[((i%n)+n)%n] }
	pos := func(i int) vec { return vec{at(i).X, at(i).Y} }
	last := n - 1
	if closed {
		last = n
	}
	var out []vec
	for i := range last {
		p1, p2 := pos(i), pos(i+1)
		p0, p3 := pos(i-1), pos(i+2)
		straight := at(i).Corner && at(i+1).Corner
		if half && p1.x == 0 && p2.x == 0 {
			straight = true
		}
		if at(i).Corner || !closed && i == 0 || half && p1.x == 0 {
			p0 = phantom(p1, p2, half)
		}
		if at(i+1).Corner || !closed && i+1 == n-1 || half && p2.x == 0 {
			p3 = phantom(p2, p1, half)
		}
		out = append(out, p1)
		if straight || p1 == p2 {
			continue
		}
		steps := int(math.Ceil(p1.dist(p2)/1.2)) + 3
		for s := 1; s < steps; s++ {
			out = append(out, centripetal(p0, p1, p2, p3, float64(s)/float64(steps)))
		}
	}
	if !closed {
		out = append(out, pos(n-1))
	}
	return simplify(out, closed)
}

// phantom is the control beyond p, seen from q.
func phantom(p, q vec, half bool) vec {
	if half && p.x == 0 {
		return vec{-q.x, q.y}
	}
	return p.add(p.sub(q))
}

func centripetal(p0, p1, p2, p3 vec, t float64) vec {
	knot := func(a, b vec) float64 { return math.Max(math.Sqrt(a.dist(b)), 1e-6) }
	t1 := knot(p0, p1)
	t2 := t1 + knot(p1, p2)
	t3 := t2 + knot(p2, p3)
	u := t1 + (t2-t1)*t
	a1 := mix(p0, p1, u/t1)
	a2 := mix(p1, p2, (u-t1)/(t2-t1))
	a3 := mix(p2, p3, (u-t2)/(t3-t2))
	b1 := mix(a1, a2, u/t2)
	b2 := mix(a2, a3, (u-t1)/(t3-t1))
	return mix(b1, b2, (u-t1)/(t2-t1))
}

// simplify drops points that lie within the flatness of what remains.
func simplify(p []vec, closed bool) []vec {
	if len(p) < 4 {
		return p
	}
	keep := make([]bool, len(p))
	var walk func(a, b int)
	walk = func(a, b int) {
		far, d := -1, flatness
		for i := a + 1; i < b; i++ {
			if e := offLine(p[i], p[a], p[b]); e > d {
				far, d = i, e
			}
		}
		if far >= 0 {
			keep[far] = true
			walk(a, far)
			walk(far, b)
		}
	}
	keep[0], keep[len(p)-1] = true, true
	if closed {
		mid := len(p) / 2
		keep[mid] = true
		walk(0, mid)
		walk(mid, len(p)-1)
	} else {
		walk(0, len(p)-1)
	}
	var out []vec
	for i, k := range keep {
		if k {
			out = append(out, p[i])
		}
	}
	return out
}

func offLine(p, a, b vec) float64 {
	d := b.sub(a)
	l := d.x*d.x + d.y*d.y
	if l == 0 {
		return p.dist(a)
	}
	t := math.Max(0, math.Min(1, ((p.x-a.x)*d.x+(p.y-a.y)*d.y)/l))
	return p.dist(a.add(d.scale(t)))
}
