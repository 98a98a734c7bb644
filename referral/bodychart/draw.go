package bodychart

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"github.com/trpatlas/trpatlas/referral"
)

// XY is a place in a view, in chart units.
type XY struct{ X, Y int }

// Share is how much of a leaf site's shape a drawing covers.
type Share struct {
	Site  referral.Site
	Share float64 // above 0, at most 1
}

// Shares lists what a drawing covers, the most covered first.
type Shares []Share

// Set returns the sites of which at least this share, from 0 to 1, is covered.
func (s Shares) Set(least float64) referral.SiteSet {
	var set referral.SiteSet
	for _, h := range s {
		if h.Share >= least {
			set = set.With(h.Site)
		}
	}
	return set
}

// maxDrawn is how many places of an outline or a stroke are looked at; a hand
// draws far fewer.
const maxDrawn = 4096

// scanStep is the distance of the lines along which areas are measured.
const scanStep = 8

// span is an interval of a scan line.
type span struct{ from, to float64 }

// Polygon returns what a closed outline covers, by the even-odd rule. Areas
// are measured along lines 8 units apart, so that shares are good to a few
// percent of a shape as large as a fingertip. An outline of more than 4096
// places is cut off there.
func (v View) Polygon(outline []XY) Shares {
	outline = outline[:min(len(outline), maxDrawn)]
	if len(outline) < 3 {
		return nil
	}
	lo, hi := outline[0].Y, outline[0].Y
	for _, p := range outline {
		lo, hi = min(lo, p.Y), max(hi, p.Y)
	}
	var xs []float64
	return v.cover(float64(lo), float64(hi), func(y float64, out []span) []span {
		xs = xs[:0]
		for i, p := range outline {
			q := outline[(i+1)%len(outline)]
			py, qy := float64(p.Y), float64(q.Y)
			if (py > y) != (qy > y) {
				xs = append(xs, float64(p.X)+(y-py)/(qy-py)*(float64(q.X)-float64(p.X)))
			}
		}
		slices.Sort(xs)
		for i := 0; i+1 < len(xs); i += 2 {
			out = append(out, span{xs[i], xs[i+1]})
		}
		return out
	})
}

// Stroke returns what a round pen of this radius, at least 1 chart unit,
// covers along a line. A single place is a dab.
func (v View) Stroke(line []XY, radius int) Shares {
	line = line[:min(len(line), maxDrawn)]
	if len(line) == 0 {
		return nil
	}
	r := float64(max(radius, 1))
	lo, hi := line[0].Y, line[0].Y
	for _, p := range line {
		lo, hi = min(lo, p.Y), max(hi, p.Y)
	}
	return v.cover(float64(lo)-r, float64(hi)+r, func(y float64, out []span) []span {
		for i := range line {
			if s, ok := capsule(line[max(i-1, 0)], line[i], r, y); ok {
				out = append(out, s)
			}
		}
		return merge(out)
	})
}

// capsule returns where a scan line runs inside all places within r of the
// line from a to b. The area is convex, so that it is one interval.
func capsule(a, b XY, r, y float64) (span, bool) {
	s := span{math.Inf(1), math.Inf(-1)}
	add := func(x float64) { s.from, s.to = min(s.from, x), max(s.to, x) }
	for _, p := range [...]XY{a, b} {
		if d := y - float64(p.Y); math.Abs(d) <= r {
			w := math.Sqrt(r*r - d*d)
			add(float64(p.X) - w)
			add(float64(p.X) + w)
		}
	}
	dx, dy := float64(b.X)-float64(a.X), float64(b.Y)-float64(a.Y)
	if l := math.Hypot(dx, dy); l > 0 && dy != 0 {
		nx, ny := -dy/l*r, dx/l*r
		for _, k := range [...]float64{1, -1} {
			if t := (y - float64(a.Y) - k*ny) / dy; t >= 0 && t <= 1 {
				add(float64(a.X) + k*nx + t*dx)
			}
		}
	}
	return s, s.from <= s.to
}

// merge joins overlapping intervals.
func merge(list []span) []span {
	slices.SortFunc(list, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	out := list[:0]
	for _, s := range list {
		if n := len(out); n > 0 && s.from <= out[n-1].to {
			out[n-1].to = max(out[n-1].to, s.to)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// cover measures how much of each shape lies in the intervals that the drawing
// has on each scan line.
func (v View) cover(lo, hi float64, drawn func(y float64, out []span) []span) Shares {
	r := v.row()
	d := r.drawing
	lo = max(lo, float64(d.top))
	hi = min(hi, float64(int(d.top)+(len(d.rows)-1)*rowHeight))
	if len(d.shapes) == 0 || !(lo < hi) {
		return nil
	}
	n := len(d.shapes)
	covered := make([]float64, 2*n) // the authored half, then its mirror image
	total := make([]float64, n)
	step := min(scanStep, (hi-lo)/4)
	for k := range d.shapes {
		total[k] = float64(d.shapes[k].area) / 2
	}
	var spans []span
	var row []crossing
	for y := lo + step/2; y < hi; y += step {
		spans = drawn(y, spans[:0])
		if len(spans) == 0 {
			continue
		}
		row = d.crossings(y, row[:0])
		for i := 0; i+1 < len(row); i++ {
			if row[i].right == 0 {
				continue
			}
			a, b := row[i].x, row[i+1].x
			covered[row[i].right] += step * overlap(spans, a, b, r.mirrored)
			if d.half != 0 {
				covered[n+row[i].right] += step * overlap(spans, a, b, true)
			}
		}
	}
	var out Shares
	for k := 1; k < n; k++ {
		s := &d.shapes[k]
		if s.midline {
			out = appendShare(out, r.site(s, false), (covered[k]+covered[n+k])/(2*total[k]))
			continue
		}
		out = appendShare(out, r.site(s, false), covered[k]/total[k])
		if d.half != 0 {
			out = appendShare(out, r.site(s, true), covered[n+k]/total[k])
		}
	}
	slices.SortStableFunc(out, func(a, b Share) int { return cmp.Compare(b.Share, a.Share) })
	return out
}

func appendShare(out Shares, site referral.Site, share float64) Shares {
	if share > 0 {
		out = append(out, Share{site, min(share, 1)})
	}
	return out
}

func overlap(spans []span, a, b float64, mirror bool) float64 {
	if mirror {
		a, b = -b, -a
	}
	sum := 0.0
	for _, s := range spans {
		sum += max(0, min(b, s.to)-max(a, s.from))
	}
	return sum
}

// crossing is where a scan line meets a border, with what lies to the right.
type crossing struct {
	x, slope float64
	right    int
}

func (d *drawing) crossings(y float64, out []crossing) []crossing {
	row := int(y-float64(d.top)) / rowHeight
	if row < 0 || row >= len(d.rows)-1 {
		return out
	}
	for _, i := range d.list[d.rows[row]:d.rows[row+1]] {
		e := &d.edges[i]
		if y0, y1 := float64(e.y0), float64(e.y1); y0 <= y && y < y1 {
			k := float64(e.x1-e.x0) / (y1 - y0)
			out = append(out, crossing{float64(e.x0) + k*(y-y0), k, int(e.right)})
		}
	}
	slices.SortFunc(out, func(a, b crossing) int { return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.slope, b.slope)) })
	return out
}

// All yields the shares, the most covered first.
func (s Shares) All() iter.Seq[Share] { return slices.Values(s) }
