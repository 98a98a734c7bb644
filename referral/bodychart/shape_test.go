package bodychart_test

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

type pt struct{ x, y int }

// rings reads path data as the package writes it: M, relative l, z.
func rings(t testing.TB, d string) [][]pt {
	t.Helper()
	var out [][]pt
	for sub := range strings.SplitSeq(strings.TrimSuffix(d, "z"), "z") {
		sub = strings.NewReplacer("M", " ", "l", " ", "-", " -").Replace(sub)
		var n []int
		for f := range strings.FieldsSeq(sub) {
			v, err := strconv.Atoi(f)
			require.NoError(t, err)
			n = append(n, v)
		}
		require.Zero(t, len(n)%2)
		ring := []pt{{n[0], n[1]}}
		for i := 2; i < len(n); i += 2 {
			last := ring[len(ring)-1]
			ring = append(ring, pt{last.x + n[i], last.y + n[i+1]})
		}
		out = append(out, ring)
	}
	return out
}

// inside is the even-odd rule, written out.
func inside(list [][]pt, x, y float64) bool {
	in := false
	for _, r := range list {
		for i, a := range r {
			b := r[(i+1)%len(r)]
			ay, by := float64(a.y), float64(b.y)
			if (ay > y) != (by > y) && x < float64(a.x)+(y-ay)/(by-ay)*float64(b.x-a.x) {
				in = !in
			}
		}
	}
	return in
}

type drawn struct {
	site   referral.Site
	rings  [][]pt
	mirror bool
}

func shapes(t testing.TB, v bodychart.View) []drawn {
	var out []drawn
	for s := range v.Sites() {
		d, mirror, ok := v.Path(s)
		require.True(t, ok)
		out = append(out, drawn{s, rings(t, d), mirror})
	}
	return out
}

// slow finds the shape at a place, just right of it and a little below, which
// is how borders are decided; the left half is decided in the mirror.
func slow(list []drawn, half int, x, y int) (referral.Site, int) {
	var found referral.Site
	n := 0
	for _, s := range list {
		px, by := float64(x), 1e-3
		midline := half != 0 && !s.mirror && s.site.Side == referral.Unknown
		if s.mirror || midline && x*half < 0 {
			px = -px
		}
		if half != 0 && px*float64(half) < 0 {
			continue // this half's shape does not answer for the other
		}
		if half != 0 && px == 0 && s.mirror {
			continue
		}
		if half < 0 && px == 0 { // the sliver that touches the midline
			by = -1e-12
		}
		if inside(s.rings, px+by, float64(y)+1e-7) {
			found = s.site
			n++
		}
	}
	return found, n
}

// half is the page side of the patient's right in a symmetric view, 0 in others.
func half(v bodychart.View) int {
	for s := range v.Sites() {
		if s.Side == referral.Left {
			if p, _ := v.Place(s.Mirror()); p.View == v {
				if p.X < 0 {
					return -1
				}
				return 1
			}
		}
	}
	return 0
}

func TestEveryLeafIsDrawn(t *testing.T) {
	t.Parallel()
	for z := range referral.Leaves() {
		for _, side := range []referral.Side{referral.Left, referral.Right} {
			n := 0
			for p := range bodychart.Places(referral.Site{Zone: z, Side: side}) {
				x, y, w, h := p.View.Box()
				require.True(t, p.X >= x && p.X <= x+w && p.Y >= y && p.Y <= y+h)
				n++
			}
			require.Positive(t, n, "%s, %s", z.ID(), side)
		}
	}
}

// Parents are unions of their leaves.
func TestParentsAreSeenWhereTheirLeavesAre(t *testing.T) {
	t.Parallel()
	z, err := referral.ParseZone("knee")
	require.NoError(t, err)
	want := map[bodychart.Place]bool{}
	for l := range referral.Leaves() {
		if z.Contains(l) {
			for p := range bodychart.Places(referral.Site{Zone: l, Side: referral.Right}) {
				want[p] = true
			}
		}
	}
	got := map[bodychart.Place]bool{}
	for p := range bodychart.Places(referral.Site{Zone: z, Side: referral.Right}) {
		got[p] = true
	}
	require.Equal(t, want, got)
	require.GreaterOrEqual(t, len(got), 5)
}

func TestPlaceComesBack(t *testing.T) {
	t.Parallel()
	for v := range bodychart.Views() {
		for s := range v.Sites() {
			p, ok := v.Place(s)
			require.True(t, ok)
			got, ok := v.At(p.X, p.Y)
			require.True(t, ok, "%s %s", v.ID(), s)
			require.Equal(t, s, got, v.ID())
		}
		_, ok := v.Place(referral.Site{})
		require.False(t, ok)
	}
}

// Every border between two shapes is the same edge for both, run in opposite
// directions: so shapes tile exactly, with no gap and no overlap. An edge that
// only one shape has lies on the outline or on bare ground.
func TestShapesShareTheirEdges(t *testing.T) {
	t.Parallel()
	for v := range bodychart.Views() {
		t.Run(v.ID(), func(t *testing.T) {
			t.Parallel()
			type edge struct{ a, b pt }
			seen := map[edge]string{}
			single := 0
			for _, s := range shapes(t, v) {
				if s.mirror && half(v) != 0 {
					continue
				}
				for _, r := range s.rings {
					for i, a := range r {
						b := r[(i+1)%len(r)]
						require.NotEqual(t, a, b)
						require.NotContains(t, seen, edge{a, b}, "%s and %s overlap", s.site, seen[edge{a, b}])
						seen[edge{a, b}] = s.site.String()
					}
				}
			}
			for e := range seen {
				if _, ok := seen[edge{e.b, e.a}]; !ok {
					single++
				}
			}
			require.Less(t, single, len(seen), "nothing borders on anything")
		})
	}
}

// The grid test counts, so that it fails on overlaps and gaps alike, and holds
// the hit test to the shapes.
func TestHitAgreesWithShapes(t *testing.T) {
	t.Parallel()
	for v := range bodychart.Views() {
		t.Run(v.ID(), func(t *testing.T) {
			t.Parallel()
			list, h := shapes(t, v), half(v)
			x0, y0, w, hh := v.Box()
			hits := 0
			for y := y0; y < y0+hh; y += 97 {
				for x := x0; x < x0+w; x += 59 {
					want, n := slow(list, h, x, y)
					require.LessOrEqual(t, n, 1, "shapes overlap at %d,%d", x, y)
					got, ok := v.At(x, y)
					require.Equal(t, n == 1, ok, "%d,%d", x, y)
					if ok {
						require.Equal(t, want, got, "%d,%d", x, y)
						hits++
					}
				}
			}
			require.Positive(t, hits)
		})
	}
}

func FuzzAt(f *testing.F) {
	f.Add(uint8(1), 0, 1500)
	f.Add(uint8(2), 300, 3880)
	f.Add(uint8(3), -70, 6000)
	f.Add(uint8(0), math.MaxInt32, math.MinInt32)
	all := map[bodychart.View][]drawn{}
	halves := map[bodychart.View]int{}
	for v := range bodychart.Views() {
		all[v], halves[v] = shapes(f, v), half(v)
		for _, s := range all[v][:3] { // corners of shapes, where many meet
			f.Add(uint8(v), s.rings[0][0].x, s.rings[0][0].y)
		}
	}
	f.Fuzz(func(t *testing.T, view uint8, x, y int) {
		v := bodychart.View(view)
		if x < -1<<40 || x > 1<<40 || y < -1<<40 || y > 1<<40 {
			v.At(x, y)
			return
		}
		got, ok := v.At(x, y)
		want, n := slow(all[v], halves[v], x, y)
		require.LessOrEqual(t, n, 1)
		require.Equal(t, n == 1, ok)
		require.Equal(t, want, got)
	})
}

func TestSidesMirror(t *testing.T) {
	t.Parallel()
	for v := range bodychart.Views() {
		h := half(v)
		x0, y0, w, hh := v.Box()
		for y := y0; y < y0+hh; y += 97 {
			for x := x0; x < x0+w; x += 53 {
				if x == 0 {
					continue
				}
				got, ok := v.At(x, y)
				m := v
				if h == 0 {
					m = twin(t, v)
				}
				other, ok2 := m.At(-x, y)
				require.Equal(t, ok, ok2)
				require.Equal(t, got.Mirror(), other)
			}
		}
	}
}

// twin is the mirror image of a view of one side.
func twin(t *testing.T, v bodychart.View) bodychart.View {
	id := v.ID()
	if s, ok := strings.CutSuffix(id, "right"); ok {
		id = s + "left"
	} else if s, ok := strings.CutSuffix(id, "left"); ok {
		id = s + "right"
	}
	m, err := bodychart.ParseView(id)
	require.NoError(t, err)
	return m
}

func TestRightIsOnTheLeftOfTheFront(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		view bodychart.View
		zone string
		sign int
	}{{bodychart.Front, "shoulder-front", -1}, {bodychart.Back, "scapula-body", 1}, {bodychart.Mouth, "upper-molars", -1}, {bodychart.HeadBack, "mastoid", 1}} {
		z, err := referral.ParseZone(tt.zone)
		require.NoError(t, err)
		p, ok := tt.view.Place(referral.Site{Zone: z, Side: referral.Right})
		require.True(t, ok)
		require.Positive(t, p.X*tt.sign)
		l, ok := tt.view.Place(referral.Site{Zone: z, Side: referral.Left})
		require.True(t, ok)
		require.Equal(t, bodychart.Place{View: tt.view, X: -p.X, Y: p.Y}, l)
	}
}

func TestEveryPointHasAnX(t *testing.T) {
	t.Parallel()
	for p := range triggerpoint.All() {
		right, left := 0, 0
		for m := range bodychart.Marks(p, referral.Right) {
			_, ok := m.View.At(m.X, m.Y)
			require.True(t, ok, "%s lies outside the body in %s", p.ID(), m.View.ID())
			right++
		}
		for range bodychart.Marks(p, referral.Left) {
			left++
		}
		require.Positive(t, right, p.ID())
		require.Equal(t, right, left)
	}
}

// The X lies in its muscle's area: within half the width of the belly's line.
func TestPointsLieInTheirMuscles(t *testing.T) {
	t.Parallel()
	lib, _ := record.Load(os.DirFS("../../data/authored"))
	require.NotEmpty(t, lib.Marks)
	for _, m := range lib.Marks {
		belly, err := record.Curve(m.Belly)
		require.NoError(t, err)
		for _, p := range m.Points {
			at, err := record.Curve(p.At)
			require.NoError(t, err)
			d := math.Inf(1)
			for i := 1; i < len(belly); i++ {
				a, b := belly[i-1], belly[i]
				dx, dy := b.X-a.X, b.Y-a.Y
				k := max(0, min(1, ((at[0].X-a.X)*dx+(at[0].Y-a.Y)*dy)/(dx*dx+dy*dy)))
				d = min(d, math.Hypot(at[0].X-a.X-k*dx, at[0].Y-a.Y-k*dy))
			}
			require.LessOrEqual(t, d, m.Width/2, "%s in %s", p.Point, m.View)
		}
	}
}

func TestViews(t *testing.T) {
	t.Parallel()
	n := 0
	for v := range bodychart.Views() {
		got, err := bodychart.ParseView(v.ID())
		require.NoError(t, err)
		require.Equal(t, v, got)
		text, err := v.MarshalText()
		require.NoError(t, err)
		var back bodychart.View
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, v, back)
		require.NotEmpty(t, v.Name())
		n++
	}
	require.GreaterOrEqual(t, n, 20)
	_, err := bodychart.ParseView("frnt")
	require.ErrorContains(t, err, "front")
	for _, v := range []bodychart.View{bodychart.NoView, 255} {
		require.False(t, v.Valid())
		_, ok := v.At(0, 1000)
		require.False(t, ok)
		require.Empty(t, v.Polygon([]bodychart.XY{{0, 0}, {100, 0}, {0, 100}}))
		_, err := v.MarshalText()
		require.Error(t, err)
	}
}

// TestLandmarks holds places that any reader would name to their zones. The
// first zone of a drawing fills what the others leave, so that a gap between
// two of them would go to a zone from elsewhere.
func TestLandmarks(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		view bodychart.View
		x, y int
		zone string
	}{
		{bodychart.HeadRight, -500, 1300, "parietal"},
		{bodychart.HeadRight, -600, 1800, "occiput"},
		{bodychart.HeadRight, -500, 2000, "occiput"},
		{bodychart.HeadRight, -300, 1700, "mastoid"},
		{bodychart.HeadRight, -100, 2050, "mastoid"},
		{bodychart.HeadRight, 100, 2150, "jaw-angle"},
		{bodychart.HeadRight, 200, 1450, "temple"},
		{bodychart.HeadRight, 600, 2200, "cheek"},
		{bodychart.SideRight, -170, 280, "parietal"},
		{bodychart.Front, -660, 3260, "hip-front"},
		{bodychart.Front, -730, 2000, "chest-side"},
		{bodychart.SideRight, 20, 3400, "hip-front"},
		{bodychart.PalmRight, -600, 1780, "hypothenar"},
		{bodychart.Back, 450, 6900, "achilles"},
		{bodychart.Back, 500, 1450, "suprascapular"},
		{bodychart.Back, 1120, 1945, "arm-outer-upper"},
		{bodychart.SoleRight, 500, 700, "ball-first"},
		{bodychart.SoleRight, 100, 600, "ball-second"},
		{bodychart.SoleRight, -100, 620, "ball-third"},
		{bodychart.HeadBack, 960, 1000, "parietal"},
		{bodychart.HeadBack, 800, 3520, "neck-base"},
		{bodychart.HeadFront, -800, 3700, "supraclavicular"},
		{bodychart.Mouth, -80, 420, "upper-front-teeth"},
		{bodychart.Pelvis, -340, 1660, "buttock-inner"},
		{bodychart.Pelvis, -1130, 520, "hip-front"},
	} {
		got, ok := tc.view.At(tc.x, tc.y)
		require.True(t, ok, "%s %d,%d", tc.view, tc.x, tc.y)
		require.Equal(t, tc.zone, got.Zone.ID(), "%s %d,%d", tc.view, tc.x, tc.y)
	}
}

// TestZonesAreOnePiece: in a drawing a zone on one side is one piece of skin,
// but for those that something lies across. What a shape leaves over elsewhere
// shows as a second piece.
func TestZonesAreOnePiece(t *testing.T) {
	t.Parallel()
	// Zones that are rightly seen in pieces, by drawing.
	across := map[string]string{ // the fold of the armpit, and the arm, lie across
		"back": " scapula-lateral-border ", "side-right": " scapula-lateral-border ", "side-left": " scapula-lateral-border ",
	}
	const step = 12 // chart units; pieces of fewer than least places are the grain of the grid
	const least = 12
	for v := range bodychart.Views() {
		t.Run(v.ID(), func(t *testing.T) {
			t.Parallel()
			x0, y0, w, h := v.Box()
			cols, rows := w/step, h/step
			at := make([]referral.Site, cols*rows)
			for i := range at {
				at[i], _ = v.At(x0+i%cols*step, y0+i/cols*step)
			}
			seen := make([]bool, len(at))
			pieces := map[referral.Site][]string{}
			for i := range at {
				if seen[i] || at[i].Zone == referral.NoZone {
					continue
				}
				seen[i] = true
				size := 0
				for todo := []int{i}; len(todo) > 0; size++ {
					k := todo[len(todo)-1]
					todo = todo[:len(todo)-1]
					for _, d := range [...]int{-1, 1, -cols, cols} {
						n := k + d
						if n >= 0 && n < len(at) && !seen[n] && at[n] == at[i] && (d == -cols || d == cols || n/cols == k/cols) {
							seen[n] = true
							todo = append(todo, n)
						}
					}
				}
				if size >= least {
					pieces[at[i]] = append(pieces[at[i]], fmt.Sprintf("%d places at %d,%d", size, x0+i%cols*step, y0+i/cols*step))
				}
			}
			for site, list := range pieces {
				if len(list) > 1 && !strings.Contains(across[v.ID()], " "+site.Zone.ID()+" ") {
					t.Errorf("%v: %s", site, strings.Join(list, "; "))
				}
			}
		})
	}
}
