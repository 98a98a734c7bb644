package bodychart

import (
	"math"
	"slices"

	"github.com/trpatlas/trpatlas/muscles"
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
	var marked []View // where the X is
	for m := range Marks(p, side) {
		marked = append(marked, m.View)
	}
	showsX := func(views []View) bool {
		return len(marked) == 0 || slices.ContainsFunc(views, func(v View) bool { return slices.Contains(marked, v) })
	}
	out := s.views()
	if !showsX(out) {
		// Insets, which show it better, come after whole figures.
		out = append(out, marked[len(marked)-1])
	}
	for i := len(out) - 1; i >= 0; i-- {
		rest := slices.Delete(slices.Clone(out), i, i+1)
		if showsX(rest) && s.covered(rest) == s.covered(out) {
			out = rest
		}
	}
	slices.Sort(out)
	return out
}

// ViewsOfMuscle returns the few views that show a muscle on a side, as
// [AppendMuscle] draws it, in the order of a chart; nil for [muscles.None].
// Without a side the right one is taken. A whole figure that shows no more of
// the muscle than the insets do is left out.
func ViewsOfMuscle(m muscles.Muscle, side referral.Side) []View {
	var out []View
	inset := 0
	list := areasOf(m)
	for _, a := range list {
		v := a.view.on(side)
		if !slices.Contains(out, v) {
			out = append(out, v)
		}
		if !v.WholeBody() {
			inset++
		}
	}
	out = slices.DeleteFunc(out, func(v View) bool {
		shown := 0
		for _, a := range list {
			if a.view.on(side) == v {
				shown++
			}
		}
		return v.WholeBody() && shown <= inset
	})
	slices.Sort(out)
	return out
}

const (
	// telling favours the view that shows best what matters most.
	telling = 2
	// familiar favours the front and the back, which people read more readily
	// than the sides.
	familiar = 1.5
)

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
				p := *s.at(site)
				if p == 0 || seen[index(site)] {
					continue
				}
				g := math.Sqrt(float64(v.row().drawing.shape(site.Zone).area) / float64(w*h))
				if p&(essential|painful) != 0 {
					g *= telling
				}
				gain += g
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
			seen[index(site)] = true
		}
		out = append(out, best)
	}
}

// covered is how many of the marked sites some views show.
func (s *sheet) covered(views []View) int {
	var seen [len(s.paint)]bool
	n := 0
	for _, v := range views {
		for site := range v.Sites() {
			if i := index(site); s.paint[i] != 0 && !seen[i] {
				seen[i] = true
				n++
			}
		}
	}
	return n
}
