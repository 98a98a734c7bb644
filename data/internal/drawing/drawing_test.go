package drawing

import (
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

// square is a view of one part with the given shapes.
func square(half int, zones ...record.ChartShape) []record.ChartView {
	outline := "0,0! 40,0! 40,40! 0,40!"
	if half < 0 {
		outline = "0,0! -40,0! -40,40! 0,40!"
	}
	v := record.ChartView{ID: "v", Name: "V", Half: half, Box: []int{-50, -10, 100, 60}, Parts: []record.ChartPart{{ID: "p", Outline: outline, Zones: zones}}}
	return []record.ChartView{v}
}

func views(t *testing.T, charts []record.ChartView) View {
	t.Helper()
	vs, err := Views(charts, func(z string) bool { return z == "mid" })
	require.NoError(t, err)
	require.Len(t, vs, 1)
	return vs[0]
}

func area(s Shape) float64 { return float64(s.Area) / 2 / Grid / Grid }

func TestShapesCoverEachOther(t *testing.T) {
	t.Parallel()
	v := views(t, square(0, record.ChartShape{Zone: "all"}, record.ChartShape{Zone: "top", Shape: "-9,-9! 99,-9! 99,10! -9,10!"}, record.ChartShape{Zone: "dot", Shape: "20,15 25,20 20,25 15,20"}))
	got := map[string]float64{}
	for _, s := range v.Shapes {
		got[s.Zone] = area(s)
	}
	require.InDelta(t, 400, got["top"], 0.01, "cut off at the outline")
	require.InDelta(t, math.Pi*25, got["dot"], 12)
	require.InDelta(t, 1600, got["all"]+got["top"]+got["dot"], 0.01)
}

func TestMidlineShapesJoin(t *testing.T) {
	t.Parallel()
	v := views(t, square(-1, record.ChartShape{Zone: "side"}, record.ChartShape{Zone: "mid", Shape: "0,10! -10,10! -10,30! 0,30!"}))
	for _, s := range v.Shapes {
		require.Len(t, s.Rings, 1)
		if s.Zone == "mid" {
			require.True(t, s.Midline)
			require.InDelta(t, 200, area(s), 0.01, "of the authored half")
			for i, p := range s.Rings[0] {
				q := s.Rings[0][(i+1)%len(s.Rings[0])]
				require.False(t, p.X == 0 && q.X == 0, "no seam")
			}
		}
	}
}

func TestCrumbsGoToTheNeighbour(t *testing.T) {
	t.Parallel()
	// "all" keeps a strip at the bottom and loses the sliver at the top.
	v := views(t, square(0, record.ChartShape{Zone: "all"}, record.ChartShape{Zone: "most", Shape: "-9,1! 99,1! 99,30! -9,30!"}))
	for _, s := range v.Shapes {
		require.Len(t, s.Rings, 1)
		if s.Zone == "most" {
			require.InDelta(t, 1200, area(s), 0.01)
		}
	}
}

func TestCurvesAreSmooth(t *testing.T) {
	t.Parallel()
	controls, err := record.Curve("0,-10 7.07,-7.07 10,0 7.07,7.07 0,10 -7.07,7.07 -10,0 -7.07,-7.07")
	require.NoError(t, err)
	for _, p := range sample(controls, true, false) {
		require.InDelta(t, 10, math.Hypot(p.x, p.y), 0.2, "a circle through eight points")
	}
	straight, err := record.Curve("0,0! 10,0! 10,10!")
	require.NoError(t, err)
	require.Len(t, sample(straight, true, false), 3)
}

func TestUnseenZoneIsRefused(t *testing.T) {
	t.Parallel()
	_, err := Views(square(0, record.ChartShape{Zone: "under", Shape: "5,5! 9,5! 9,9!"}, record.ChartShape{Zone: "all"}), func(string) bool { return false })
	require.ErrorContains(t, err, "under")
	_, err = Views(square(0), func(string) bool { return false })
	require.ErrorContains(t, err, "no zone")
}

// TestAuthoredViewsFill holds the drawn views to their outlines on a grid: a
// place more than a unit inside lies in exactly one shape or on bare ground,
// a place more than a unit outside in none.
func TestAuthoredViewsFill(t *testing.T) {
	t.Parallel()
	lib, _ := record.Load(os.DirFS("../../authored"))
	require.NotEmpty(t, lib.Charts)
	paired := map[string]bool{}
	for _, z := range lib.Zones {
		paired[z.ID] = z.Paired
	}
	byID := map[string]*record.ChartView{}
	for i := range lib.Charts {
		byID[lib.Charts[i].ID] = &lib.Charts[i]
	}
	drawn, err := Views(lib.Charts, func(z string) bool { return !paired[z] })
	require.NoError(t, err)
	for i, c := range lib.Charts {
		t.Run(c.ID, func(t *testing.T) {
			t.Parallel()
			var outlines [][]vec
			for _, p := range c.Parts {
				parts, half, place := []record.ChartPart{p}, c.Half, []float64(nil)
				if p.Use != "" {
					parts, half, place = byID[p.Use].Parts, byID[p.Use].Half, p.Place
				}
				for _, q := range parts {
					o, err := curve(q.Outline, true, half, place)
					require.NoError(t, err)
					outlines = append(outlines, o)
				}
			}
			v := drawn[i]
			var areas []*polygon
			for _, s := range v.Shapes {
				areas = append(areas, filled(s.Rings))
			}
			for _, b := range v.Parts {
				areas = append(areas, filled(b.Rings))
			}
			in := 0
			for y := c.Box[1]; y < c.Box[1]+c.Box[3]; y += 3 {
				for x := c.Box[0]; x < c.Box[0]+c.Box[2]; x += 3 {
					if c.Half != 0 && x*c.Half <= 0 {
						continue
					}
					p := vec{float64(x) + .43, float64(y) + .37}
					within, near := false, c.Half != 0 && math.Abs(p.x) < 1
					for _, o := range outlines {
						odd := false
						for j, a := range o {
							b := o[(j+1)%len(o)]
							near = near || offLine(p, a, b) < 1
							if (a.y > p.y) != (b.y > p.y) && p.x < a.x+(p.y-a.y)/(b.y-a.y)*(b.x-a.x) {
								odd = !odd
							}
						}
						within = within || odd
					}
					if near {
						continue
					}
					n := 0
					for _, a := range areas {
						if a.contains(p.x*Grid, p.y*Grid) {
							n++
						}
					}
					if within {
						require.Equal(t, 1, n, "%v", p)
						in++
					} else {
						require.Zero(t, n, "%v", p)
					}
				}
			}
			require.Greater(t, in, 500)
		})
	}
}

func filled(rings [][]Point) *polygon {
	poly := &polygon{}
	for _, r := range rings {
		for i := range r {
			poly.edges = append(poly.edges, segment{r[i], r[(i+1)%len(r)]})
		}
	}
	poly.bound()
	return poly
}
