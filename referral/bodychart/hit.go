package bodychart

import "github.com/trpatlas/trpatlas/referral"

// rowHeight is the height of the rows that borders are filed under; the
// generator has the same number.
const rowHeight = 32

// At returns the leaf site at a place of the view, in chart units, and whether
// there is one. A place on a border belongs to the shape to its right in the
// authored half, and at an upper end to the shape below; the midline belongs
// to the right half. So every place has one answer.
func (v View) At(x, y int) (referral.Site, bool) {
	r := v.row()
	flip := r.mirrored || x*int(r.drawing.half) < 0
	if flip {
		x = -x
	}
	n := r.drawing.at(x, y)
	if n == 0 {
		return referral.Site{}, false
	}
	return r.site(&r.drawing.shapes[n], flip && !r.mirrored), true
}

// at returns the number of the shape at a place of the authored half: the one
// to the right of the last border that lies at or left of it.
func (d *drawing) at(x, y int) int {
	row := (y - int(d.top)) / rowHeight
	if y < int(d.top) || row >= len(d.rows)-1 {
		return 0
	}
	var at, slope float64
	found, none := 0, true
	for _, i := range d.list[d.rows[row]:d.rows[row+1]] {
		e := &d.edges[i]
		dx, dy, down := int(e.x1)-int(e.x0), int(e.y1)-int(e.y0), y-int(e.y0)
		if down < 0 || down >= dy || (int(e.x0)-x)*dy+dx*down > 0 {
			continue
		}
		if x == 0 && d.half < 0 && e.x0 == 0 && e.x1 == 0 {
			continue // the midline itself
		}
		k := float64(dx) / float64(dy)
		cross := float64(e.x0) + float64(dx*down)/float64(dy)
		if none || cross > at || cross == at && k > slope {
			at, slope, found, none = cross, k, int(e.right), false
		}
	}
	return found
}
