package bodychart_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
)

func TestPolygonOfEverything(t *testing.T) {
	t.Parallel()
	for v := range bodychart.Views() {
		x, y, w, h := v.Box()
		got := v.Polygon([]bodychart.XY{{x - 9000, y - 9000}, {x + w + 9000, y - 9000}, {x + w + 9000, y + h + 9000}, {x - 9000, y + h + 9000}})
		seen := map[referral.Site]float64{}
		for _, s := range got {
			seen[s.Site] = s.Share
		}
		for s := range v.Sites() {
			require.Greater(t, seen[s], 0.9, "%s %s", v.ID(), s)
		}
		n := 0
		for range v.Sites() {
			n++
		}
		require.Len(t, got, n)
		require.Equal(t, n, got.Set(0.9).Len())
	}
}

// The outline of a shape covers that shape and nothing else worth naming.
func TestPolygonOfOneShape(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"breast", "shoulder-front", "thigh-front-upper", "hip-front"} {
		s := site(t, id, referral.Left)
		d, mirror, ok := bodychart.Front.Path(s)
		require.True(t, ok)
		require.True(t, mirror)
		r := rings(t, d)
		var outline []bodychart.XY
		for _, p := range r[0] {
			outline = append(outline, bodychart.XY{X: -p.x, Y: p.y})
		}
		got := bodychart.Front.Polygon(outline)
		most := got.Set(0.97)
		require.True(t, most.Has(s), id) // with the nipple in the hole of the breast
		require.LessOrEqual(t, most.Len(), 2, id)
	}
}

func TestHalfOfAShape(t *testing.T) {
	t.Parallel()
	// Right of the midline only: half of the breastbone.
	got := bodychart.Front.Polygon([]bodychart.XY{{-3000, 0}, {0, 0}, {0, 8000}, {-3000, 8000}})
	for _, s := range got {
		require.NotEqual(t, referral.Left, s.Site.Side)
		if s.Site.Side == referral.Unknown {
			require.InDelta(t, 0.5, s.Share, 0.02, s.Site.String())
		}
	}
	require.Zero(t, got.Set(1.1).Len())
}

func TestStroke(t *testing.T) {
	t.Parallel()
	for v := range bodychart.Views() {
		for s := range v.Sites() {
			p, ok := v.Place(s)
			require.True(t, ok)
			got := v.Stroke([]bodychart.XY{{p.X, p.Y}}, 4)
			require.NotEmpty(t, got, "%s %s", v.ID(), s)
			require.True(t, got.Set(0).Has(s), "%s %s", v.ID(), s)
		}
	}
	arm := bodychart.Front.Stroke([]bodychart.XY{{-1000, 2000}, {-1100, 2600}, {-1300, 3400}}, 150)
	require.True(t, arm.Set(0.3).Has(site(t, "forearm-volar-upper", referral.Right)))
	require.False(t, arm.Set(0).Has(site(t, "forearm-volar-upper", referral.Left)))
	require.Empty(t, bodychart.Front.Stroke(nil, 100))
	require.Empty(t, bodychart.Front.Stroke([]bodychart.XY{{20000, 20000}}, 100))
	wide := bodychart.Front.Stroke([]bodychart.XY{{-1000, 2000}, {-1000, 2000}}, 300)
	require.Equal(t, wide, bodychart.Front.Stroke([]bodychart.XY{{-1000, 2000}}, 300))
}

func FuzzDraw(f *testing.F) {
	f.Add(uint8(1), []byte{1, 2, 3, 4, 5, 6, 7, 8}, 50)
	f.Add(uint8(3), []byte{255, 0, 0, 255, 128, 128}, -1)
	f.Fuzz(func(t *testing.T, view uint8, raw []byte, radius int) {
		v := bodychart.View(view)
		var line []bodychart.XY
		for i := 0; i+1 < len(raw); i += 2 {
			line = append(line, bodychart.XY{X: (int(raw[i]) - 128) * 30, Y: int(raw[i+1]) * 32})
		}
		for _, got := range []bodychart.Shares{v.Polygon(line), v.Stroke(line, radius%5000)} {
			last := 1.0
			for s := range got.All() {
				require.True(t, s.Share > 0 && s.Share <= last)
				require.True(t, s.Site.Valid())
				last = s.Share
			}
		}
	})
}
