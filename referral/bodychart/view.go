package bodychart

import (
	"cmp"
	"errors"
	"iter"
	"slices"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// View is one drawing, such as the whole body from the front. The zero View is
// [NoView]. Store [View.ID], never the number.
type View uint8

// view is one row of the generated table.
type view struct {
	id, name string
	mirrored bool // the left-hand twin of a drawing of the right side
	drawing  *drawing
}

// drawing is the geometry that a view and its mirror image share: the right
// half of a symmetric view, the whole of another.
type drawing struct {
	half               int8 // page side of the patient's right half; 0 for a view of one side
	x, y, w, h         int16
	shapes             []shape // by zone; the first is none
	contour, landmarks string
	outline            string // around all that is drawn, to cut off what juts out
	bare, filled       []fill
	top                int16
	edges              []edge   // borders that run down, with what lies to the right
	rows               []uint16 // first entry of each row in list
	list               []uint16 // edges of each row
}

type shape struct {
	zone    referral.Zone
	tone    uint8
	midline bool // d covers both halves
	x, y    int16
	area    int32 // twice the area of the authored half
	d       string
}

type fill struct {
	tone uint8
	d    string
}

type edge struct {
	x0, y0, x1, y1 int16 // y0 < y1
	right          uint8
}

// area is where a muscle lies: everything within half the width of a line.
type area struct {
	muscle muscles.Muscle
	view   View
	width  int16
	d      string
}

type mark struct {
	point triggerpoint.Point
	view  View
	area  uint16
	x, y  int16
}

func (v View) row() *view {
	if int(v) >= len(views) {
		v = NoView
	}
	return &views[v]
}

// Views yields every view: the whole body first, then the insets.
func Views() iter.Seq[View] {
	return func(yield func(View) bool) {
		for i := 1; i < len(views); i++ {
			if !yield(View(i)) {
				return
			}
		}
	}
}

// ParseView returns the view with exactly this ID, as "front", or an error of
// type *[data.UnknownError].
func ParseView(id string) (View, error) {
	for i := 1; i < len(views); i++ {
		if views[i].id == id {
			return View(i), nil
		}
	}
	return NoView, data.Unknown("view", id, func(yield func(string) bool) {
		for i := 1; i < len(views) && yield(views[i].id); i++ {
		}
	})
}

// Valid reports whether v names a view of this version.
func (v View) Valid() bool { return v > NoView && int(v) < len(views) }

// ID returns the stable identifier, as "front"; "" for NoView.
func (v View) ID() string { return v.row().id }

// String returns the name.
func (v View) String() string { return v.row().name }

// Name returns the English name, as "Whole body, front".
func (v View) Name() string { return v.row().name }

// WholeBody reports whether the view shows the whole figure.
func (v View) WholeBody() bool { return v.row().drawing.h > wholeBody }

// wholeBody is a height that only the standing figures pass.
const wholeBody = 6000

// Box returns the frame of the drawing in chart units: its left and upper
// edge, width and height.
func (v View) Box() (x, y, w, h int) {
	r := v.row()
	d := r.drawing
	if r.mirrored {
		return -int(d.x) - int(d.w), int(d.y), int(d.w), int(d.h)
	}
	return int(d.x), int(d.y), int(d.w), int(d.h)
}

var errNoView = errors.New("bodychart: no view has this handle; use a value from ParseView or Views")

// AppendText appends the ID.
func (v View) AppendText(b []byte) ([]byte, error) {
	if !v.Valid() {
		return b, errNoView
	}
	return append(b, v.ID()...), nil
}

// MarshalText returns the ID.
func (v View) MarshalText() ([]byte, error) { return v.AppendText(nil) }

// UnmarshalText accepts an ID, as [ParseView] does.
func (v *View) UnmarshalText(text []byte) error {
	got, err := ParseView(string(text))
	if err != nil {
		return err
	}
	*v = got
	return nil
}

// Place is a place in a view, in chart units.
type Place struct {
	View View
	X, Y int
}

// side returns the side of the half that is authored, or of its mirror image.
func (r *view) side(mirror bool) referral.Side {
	if r.mirrored != mirror {
		return referral.Left
	}
	return referral.Right
}

// site returns what a shape shows, as it is authored or mirrored.
func (r *view) site(s *shape, mirror bool) referral.Site {
	if s.midline || !s.zone.Paired() {
		return referral.Site{Zone: s.zone}
	}
	return referral.Site{Zone: s.zone, Side: r.side(mirror)}
}

// Sites yields what the view shows, in the order of the zone tree; of a paired
// zone first the right side.
func (v View) Sites() iter.Seq[referral.Site] {
	return func(yield func(referral.Site) bool) {
		r := v.row()
		for i := 1; i < len(r.drawing.shapes); i++ {
			s := &r.drawing.shapes[i]
			if !yield(r.site(s, false)) {
				return
			}
			if r.drawing.half != 0 && !s.midline && !yield(r.site(s, true)) {
				return
			}
		}
	}
}

// shape returns the shape of a leaf zone in the view.
func (d *drawing) shape(z referral.Zone) *shape {
	lo, hi := 1, len(d.shapes)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if d.shapes[m].zone < z {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(d.shapes) && d.shapes[lo].zone == z {
		return &d.shapes[lo]
	}
	return nil
}

// find returns the shape of a site and whether it is to be mirrored in x.
func (v View) find(s referral.Site) (*shape, bool) {
	r := v.row()
	sh := r.drawing.shape(s.Zone)
	if sh == nil {
		return nil, false
	}
	if r.site(sh, false) == s {
		return sh, r.mirrored
	}
	if r.drawing.half != 0 && r.site(sh, true) == s {
		return sh, true
	}
	return nil, false
}

// Place returns a place well inside the shape of a leaf site, where a label or
// a focus ring can go, and whether the view shows the site. [View.At] of it
// gives the site.
func (v View) Place(s referral.Site) (Place, bool) {
	sh, mirror := v.find(s)
	if sh == nil {
		return Place{}, false
	}
	x := int(sh.x)
	if mirror {
		x = -x
	}
	return Place{v, x, int(sh.y)}, true
}

// Path returns the shape of a leaf site as SVG path data to be filled by the
// even-odd rule, whether it is to be mirrored with transform="scale(-1,1)",
// and whether the view shows the site.
func (v View) Path(s referral.Site) (d string, mirror, ok bool) {
	sh, mirror := v.find(s)
	if sh == nil {
		return "", false, false
	}
	return sh.d, mirror, true
}

// Places yields where the leaves of a site are seen, one place for each view
// and leaf. A paired zone without a side is seen on both.
func Places(s referral.Site) iter.Seq[Place] {
	return func(yield func(Place) bool) {
		for v := range Views() {
			for t := range v.Sites() {
				if !s.Zone.Contains(t.Zone) || s.Side != referral.Unknown && t.Side != referral.Unknown && s.Side != t.Side {
					continue
				}
				if p, ok := v.Place(t); ok && !yield(p) {
					return
				}
			}
		}
	}
}

// marksOf returns the rows of a point.
func marksOf(p triggerpoint.Point) []mark {
	lo, hi := 0, len(marks)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if marks[m].point < p {
			lo = m + 1
		} else {
			hi = m
		}
	}
	end := lo
	for end < len(marks) && marks[end].point == p {
		end++
	}
	return marks[lo:end]
}

// areasOf returns the rows of a muscle.
func areasOf(m muscles.Muscle) []area {
	i, ok := slices.BinarySearchFunc(areas[:], m, func(a area, m muscles.Muscle) int { return cmp.Compare(a.muscle, m) })
	if !ok || !m.Valid() {
		return nil
	}
	end := i
	for end < len(areas) && areas[end].muscle == m {
		end++
	}
	return areas[i:end]
}

// on returns the view in which a drawing's right or left is seen.
func (v View) on(side referral.Side) View {
	if side == referral.Left && v.row().drawing.half == 0 {
		v++ // the mirror image follows its drawing
	}
	return v
}

// on returns the mark on a side as it lies in a view of the table.
func (m *mark) on(side referral.Side) Place {
	p := Place{m.view.on(side), int(m.x), int(m.y)}
	if side == referral.Left {
		p.X = -p.X
	}
	return p
}

// Marks yields where the X of a point is drawn on a side; the side Unknown
// gives both.
func Marks(p triggerpoint.Point, side referral.Side) iter.Seq[Place] {
	return func(yield func(Place) bool) {
		for i := range marksOf(p) {
			m := &marksOf(p)[i]
			if side != referral.Left && !yield(m.on(referral.Right)) {
				return
			}
			if side != referral.Right && !yield(m.on(referral.Left)) {
				return
			}
		}
	}
}
