package bodychart

import (
	"math"
	"slices"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// ViewsOf returns the few views that show the pattern of a point on a side,
// its X, and a complaint, in the order of a chart. Without a point it goes by
// the complaint alone; without a side the right one is taken, as in
// [AppendPattern]. It returns nil where nothing is to be shown.
func ViewsOf(p triggerpoint.Point, side referral.Side, q referral.Query) []View {
	if side != referral.Left {
		side = referral.Right
	}
	var s sheet
	s.pattern(p, side)
	s.addSet(q.Pain, painful)
	s.addSet(q.Free, free)
	out := s.views()
	// The X must be seen, in an inset or on the figure.
	first := NoView
	for m := range Marks(p, side) {
		if slices.Contains(out, m.View) {
			first = NoView
			break
		}
		if first == NoView {
			first = m.View
		}
	}
	if first != NoView {
		out = append(out, first)
	}
	slices.Sort(out)
	return out
}

// views returns views that together show every marked site that any view
// shows: each time the one that shows most of what is still unseen, and shows
// it largest.
func (s *sheet) views() []View {
	var seen [len(s.paint)]bool
	var out []View
	for {
		best, most := NoView, 0.0
		for v := range Views() {
			_, _, w, h := v.Box()
			gain := 0.0
			for site := range v.Sites() {
				i := int(site.Zone)*3 + int(site.Side)
				if s.paint[i] != 0 && !seen[i] {
					gain += math.Sqrt(float64(v.row().drawing.shape(site.Zone).area) / float64(w*h))
				}
			}
			if v == Front || v == Back {
				gain *= familiar
			}
			if gain > most {
				best, most = v, gain
			}
		}
		if best == NoView {
			return out
		}
		for site := range best.Sites() {
			seen[int(site.Zone)*3+int(site.Side)] = true
		}
		out = append(out, best)
	}
}

// familiar favours the front and the back, which people read more readily than
// the sides.
const familiar = 1.3
