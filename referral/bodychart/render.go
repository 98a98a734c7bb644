package bodychart

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// paint is what a chart says of a site.
type paint uint16

const (
	essential paint = 1 << iota
	spillover
	painful
	free
	worst
)

// heatShift is where the step of a heat map, 0 to 8, stands in a paint.
const heatShift = 5

// sheet is what a chart says of every leaf site: three sides a zone.
type sheet struct {
	paint [maxZones * 3]paint
	heat  bool
}

// maxZones is as many as a SiteSet holds.
const maxZones = 342

func (s *sheet) at(site referral.Site) *paint { return &s.paint[index(site)] }

func index(site referral.Site) int { return int(site.Zone)*3 + int(site.Side) }

// add marks the leaves of a site. Of a paired zone without a side both are
// marked.
func (s *sheet) add(site referral.Site, p paint) {
	for z := site.Zone; site.Zone.Contains(z); z++ {
		if !z.Paired() {
			*s.at(referral.Site{Zone: z}) |= p
			continue
		}
		if site.Side != referral.Left {
			*s.at(referral.Site{Zone: z, Side: referral.Right}) |= p
		}
		if site.Side != referral.Right {
			*s.at(referral.Site{Zone: z, Side: referral.Left}) |= p
		}
	}
}

func (s *sheet) addSet(set referral.SiteSet, p paint) {
	for site := range set.All() {
		s.add(site, p)
	}
}

// pattern marks where a point on a side refers. Of an unknown side the pattern
// is drawn for the right, as manuals do, and said so in the title.
func (s *sheet) pattern(p triggerpoint.Point, side referral.Side) {
	for r := range referral.From(p) {
		k := essential
		if r.Strength == referral.Spillover {
			k = spillover
		}
		s.add(referral.Site{Zone: r.Zone, Side: r.Laterality.Of(side)}, k)
	}
}

// chart is one picture in the making.
type chart struct {
	sheet
	o      *Options
	pal    *palette
	title  string
	point  triggerpoint.Point
	muscle muscles.Muscle       // shown alone, in place of a point
	side   referral.Side        // of the point or muscle
	asked  bool                 // a complaint is shown
	most   int                  // complaints in which the zone that hurts most often hurts
	of     int                  // complaints of a heat map
	points []triggerpoint.Point // whose X are shown
	key    []entry              // of the legend
	seen   paint                // what the views show of all paints
	marked bool                 // an X is seen
	lies   bool                 // a muscle is seen
}

// AppendBlank appends a chart with nothing marked, to be filled in by hand.
func AppendBlank(dst []byte, o Options) []byte {
	c := chart{o: &o, title: "Body chart"}
	return c.append(dst)
}

// AppendPattern appends the referral pattern of a point on a side: essential
// zones solid, spillover zones hatched, an X at the point. Without a side the
// right one is drawn.
func AppendPattern(dst []byte, p triggerpoint.Point, side referral.Side, o Options) []byte {
	side, said := drawn(side)
	c := chart{o: &o, point: p, side: side, title: "Referral pattern of " + p.String() + said}
	c.pattern(p, side)
	return c.append(dst)
}

// AppendMuscle appends where a muscle lies on a side and an X at each trigger
// point described in it. Without a side the right one is drawn. The muscle is a
// band along the bellies that hold its points, not its outline.
func AppendMuscle(dst []byte, m muscles.Muscle, side referral.Side, o Options) []byte {
	side, said := drawn(side)
	c := chart{o: &o, muscle: m, side: side, title: m.Name() + said}
	if !m.Valid() {
		c.title = "Body chart"
	}
	return c.append(dst)
}

// drawn returns the side that is drawn for a side, and what a title says of it.
func drawn(side referral.Side) (referral.Side, string) {
	switch side {
	case referral.Left:
		return side, ", left"
	case referral.Right:
		return side, ", right"
	}
	return referral.Right, ", side not said, drawn on the right"
}

// AppendQuery appends a complaint: painful zones and zones asked about and free
// of pain.
func AppendQuery(dst []byte, q referral.Query, o Options) []byte {
	c := chart{o: &o, title: "Where it hurts"}
	c.query(q)
	return c.append(dst)
}

// AppendCandidate appends the pattern of a candidate with the complaint over
// it. A candidate without a side is drawn on the right.
func AppendCandidate(dst []byte, k referral.Candidate, q referral.Query, o Options) []byte {
	side, said := drawn(k.Side)
	c := chart{o: &o, point: k.Point, side: side, title: "Complaint over the referral pattern of " + k.Point.String() + said}
	c.pattern(k.Point, side)
	c.query(q)
	return c.append(dst)
}

func (c *chart) query(q referral.Query) {
	c.asked = true
	c.addSet(q.Pain, painful)
	c.addSet(q.Free, free)
	c.addSet(q.Worst, worst)
}

// AppendHeat appends how often each zone hurts in many complaints, in eight
// equal steps up to the zone that hurts most often.
func AppendHeat(dst []byte, complaints []referral.SiteSet, o Options) []byte {
	c := chart{o: &o, title: "Where it hurts in " + strconv.Itoa(len(complaints)) + " complaints", of: len(complaints)}
	if len(complaints) == 1 {
		c.title = "Where it hurts in 1 complaint"
	}
	c.heat = true
	var count [len(c.paint)]int
	most := 0
	for _, set := range complaints {
		var one sheet
		one.addSet(set, painful)
		for i, p := range one.paint {
			if p != 0 {
				count[i]++
				most = max(most, count[i])
			}
		}
	}
	c.most = most
	for i, n := range count {
		if n > 0 {
			c.paint[i] = paint((n*8+most-1)/most) << heatShift
		}
	}
	return c.append(dst)
}

// frame is where a view stands on the page.
type frame struct {
	view       View
	x, y, w, h int // in chart units of the page
}

// The page, in chart units.
const (
	insetHeight = 2600
	gap         = 260
	nameHeight  = 330
	headingRoom = 420
	headingSize = 260
	maxPixels   = 1 << 20 // of a picture's width
	legendRoom  = 620
)

// layout puts whole figures in a row and the insets in rows as wide under it.
func (c *chart) layout(frames []frame) ([]frame, int, int) {
	list := c.o.Views
	width, x, height := 0, gap, 0
	head := 0
	if c.o.Heading && !c.o.Tight {
		head = headingRoom
	}
	room := nameHeight
	if c.o.NoNames {
		room = 0
	}
	place := func(v View) {
		_, _, w, h := v.Box()
		_, left, right := c.labels(v)
		frames = append(frames, frame{v, x + left, gap + head, w, h})
		x += left + w + right + gap
		height = max(height, h)
		width = max(width, x)
	}
	each := func(f func(View)) {
		if list == nil {
			for v := range Views() {
				f(v)
			}
			return
		}
		for i, v := range list {
			if v.Valid() && !slices.Contains(list[:i], v) {
				f(v)
			}
		}
	}
	if c.o.Tight {
		x = 0
		each(func(v View) {
			_, _, w, h := v.Box()
			if long := max(w, h); !v.WholeBody() {
				w, h = w*insetHeight/long, h*insetHeight/long
			}
			frames = append(frames, frame{v, x, 0, w, h})
			x += w
			height = max(height, h)
		})
		return frames, x, height
	}
	each(func(v View) {
		if v.WholeBody() {
			place(v)
		}
	})
	y := gap + head
	if height > 0 {
		y += height + room + gap
	}
	total, widest := 0, 0
	each(func(v View) {
		if !v.WholeBody() {
			_, _, w, h := v.Box()
			_, left, right := c.labels(v)
			w = left + w*insetHeight/max(w, h) + right + gap
			total += w
			widest = max(widest, w)
		}
	})
	if width == 0 {
		width = max(min(total, 9000), widest) + gap
	}
	x = gap
	bottom := y
	start := len(frames)
	centre := func() {
		shift := (width - x) / 2
		for i := start; i < len(frames); i++ {
			frames[i].x += max(shift, 0)
		}
		start = len(frames)
	}
	each(func(v View) {
		if v.WholeBody() {
			return
		}
		_, _, w, h := v.Box()
		long := max(w, h)
		w, h = w*insetHeight/long, h*insetHeight/long
		_, left, right := c.labels(v)
		if x > gap && x+left+w+right+gap > width {
			centre()
			x, y = gap, bottom
		}
		frames = append(frames, frame{v, x + left, y + insetHeight - h, w, h})
		x += left + w + right + gap
		width = max(width, x)
		bottom = y + insetHeight + room + gap
	})
	centre()
	if bottom == gap+head {
		bottom += nameHeight
	}
	return frames, width, bottom
}

func (c *chart) append(dst []byte) []byte {
	c.pal = c.o.Theme.palette()
	if c.muscle.Valid() {
		c.points = slices.Collect(triggerpoint.Of(c.muscle))
	} else if c.point != triggerpoint.None {
		c.points = []triggerpoint.Point{c.point}
	}
	var buf [32]frame
	frames, width, height := c.layout(buf[:0])
	total := height
	if c.o.Legend && !c.o.Tight {
		c.look(frames)
		c.key = c.entries()
		width = max(width, c.legendWidth())
		total += legendRoom
	}
	title := c.o.Title
	if title == "" {
		title = c.title
	}
	heading := c.o.Heading && !c.o.Tight
	if heading {
		width = max(width, 2*gap+utf8.RuneCountInString(title)*headingSize*11/20)
	}
	w := writer{buf: dst, c: c}
	w.str(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `).int(width).str(" ").int(total).str(`"`)
	pixels := c.o.Width
	if pixels <= 0 && c.o.Scale > 0 {
		pixels = max(c.o.Scale*width/1000, 1)
	}
	if pixels = min(pixels, maxPixels); pixels > 0 {
		w.str(` width="`).int(pixels).str(`" height="`).int(pixels * total / max(width, 1)).str(`"`)
	}
	role := "group"
	if c.o.Picture {
		role = "img"
	}
	w.str(` role="`).str(role).str(`" aria-labelledby="`).id("title").str(`" font-family="Helvetica, Arial, sans-serif"><title id="`).id("title").str(`">`).text(title).str("</title>")
	w.defs()
	if !c.o.Tight {
		w.str(`<rect class="page" width="`).int(width).str(`" height="`).int(total).str(`" fill="`).str(c.pal.page).str(`"/>`)
	}
	if heading {
		w.str(`<text class="heading" aria-hidden="true" x="`).int(gap).str(`" y="`).int(gap + headingSize).str(`" font-size="`).int(headingSize).str(`" fill="`).str(c.pal.ink).str(`">`).text(title).str("</text>")
	}
	for i := range frames {
		w.view(&frames[i])
	}
	if c.o.Legend && !c.o.Tight {
		w.legend(height)
	}
	return append(w.buf, "</svg>\n"...)
}
