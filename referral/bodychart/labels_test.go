package bodychart_test

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// picture is what a chart with labels looks like to an XML reader.
type picture struct {
	ViewBox string `xml:"viewBox,attr"`
	Views   []struct {
		ID     string `xml:"data-view,attr"`
		Figure struct {
			X      int `xml:"x,attr"`
			Y      int `xml:"y,attr"`
			Width  int `xml:"width,attr"`
			Height int `xml:"height,attr"`
		} `xml:"svg"`
		Groups []struct {
			Class string `xml:"class,attr"`
			Lines []struct {
				D string `xml:"d,attr"`
			} `xml:"path"`
			Texts []struct {
				Anchor string `xml:"text-anchor,attr"`
				Size   int    `xml:"font-size,attr"`
				Lines  []struct {
					X    int    `xml:"x,attr"`
					Y    int    `xml:"y,attr"`
					Text string `xml:",chardata"`
				} `xml:"tspan"`
			} `xml:"text"`
		} `xml:"g"`
	} `xml:"g"`
}

// TestLabels: every marked zone and every X that a view shows has its name beside
// it, no label lies on another or on a figure, none leaves the page, and no two
// lines of one side of a figure cross.
func TestLabels(t *testing.T) {
	t.Parallel()
	var all referral.SiteSet
	for z := range referral.Zones() {
		all = all.With(referral.Site{Zone: z})
	}
	o := bodychart.Options{Labels: true, Legend: true}
	charts := map[string][]byte{
		"everything": bodychart.AppendQuery(nil, referral.Query{Pain: all}, o),
		"query":      bodychart.AppendQuery(nil, query(t), o),
		"blank":      bodychart.AppendBlank(nil, o),
		"muscle":     bodychart.AppendMuscle(nil, muscles.Trapezius, referral.Left, o),
	}
	rng := rand.New(rand.NewPCG(1, 2))
	leaves := slices.Collect(referral.Leaves())
	for i := range 60 {
		var q referral.Query
		for range 1 + rng.IntN(3*i+1) {
			q.Pain = q.Pain.With(referral.Site{Zone: leaves[rng.IntN(len(leaves))]})
		}
		charts[fmt.Sprint("any-", i)] = bodychart.AppendQuery(nil, q, o)
	}
	for p := range triggerpoint.All() {
		o.Views = bodychart.ViewsOf(p, referral.Left, referral.Query{})
		charts[p.ID()] = bodychart.AppendPattern(nil, p, referral.Left, o)
	}
	for name, svg := range charts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, zones := read(t, svg)
			var p picture
			require.NoError(t, xml.Unmarshal(svg, &p))
			width, height := size(t, p.ViewBox)
			got, want := 0, 0
			for _, z := range zones {
				if strings.TrimPrefix(z.class, "zone") != "" {
					want++
				}
			}
			want += strings.Count(string(svg), `class="mark"`) / 2
			if strings.Contains(string(svg), ">trigger point<") {
				want-- // that of the legend
			}
			for _, v := range p.Views {
				for _, g := range v.Groups {
					if g.Class != "labels" {
						continue
					}
					var lines [][4]int
					for _, line := range g.Lines[len(g.Lines)/2:] {
						var l [4]int
						_, err := fmt.Sscanf(line.D, "M%d %dL%d %d", &l[0], &l[1], &l[2], &l[3])
						require.NoError(t, err)
						for _, o := range lines {
							require.False(t, l[0] == o[0] && crosses(l, o), "%s: lines to %v and %v cross", v.ID, l, o)
						}
						lines = append(lines, l)
					}
					ends := map[string]int{}
					for _, text := range g.Texts {
						got++
						require.Contains(t, []string{"start", "end"}, text.Anchor)
						require.NotEmpty(t, text.Lines)
						for _, line := range text.Lines {
							require.NotEmpty(t, line.Text)
							// Half the size of the letters is what they take on average.
							left, right := line.X, line.X+len([]rune(line.Text))*text.Size/2
							if text.Anchor == "end" {
								left, right = line.X-(right-left), line.X
								require.LessOrEqual(t, right, v.Figure.X)
							} else {
								require.GreaterOrEqual(t, left, v.Figure.X+v.Figure.Width)
							}
							require.GreaterOrEqual(t, left, 0)
							require.LessOrEqual(t, right, width)
							require.Greater(t, line.Y-text.Size*3/4, 0)
							require.Less(t, line.Y, height)
							require.GreaterOrEqual(t, line.Y, ends[text.Anchor]+text.Size, "%s: %s lies on the label above", v.ID, line.Text)
							ends[text.Anchor] = line.Y
						}
					}
				}
			}
			require.Equal(t, want, got)
		})
	}
}

// TestLabelNames: a name over several lines is whole.
func TestLabelNames(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	var names []string
	for z := range referral.Zones() {
		if !z.Leaf() {
			continue
		}
		names = append(names, z.Name())
		svg := bodychart.AppendQuery(nil, referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: z})}, bodychart.Options{Labels: true})
		var p picture
		require.NoError(t, xml.Unmarshal(svg, &p))
		for _, v := range p.Views {
			for _, g := range v.Groups {
				for _, text := range g.Texts {
					var words []string
					for _, line := range text.Lines {
						words = append(words, line.Text)
						require.LessOrEqual(t, len([]rune(line.Text)), 34)
					}
					seen[strings.Join(words, " ")] = true
				}
			}
		}
	}
	for _, name := range names {
		require.True(t, seen[name], name)
	}
	require.Len(t, seen, len(slices.Compact(slices.Sorted(slices.Values(names)))))
}

// TestTightHasNoLabels: there is no room for them.
func TestTightHasNoLabels(t *testing.T) {
	t.Parallel()
	svg := bodychart.AppendQuery(nil, query(t), bodychart.Options{Labels: true, Tight: true})
	require.NotContains(t, string(svg), `class="label`)
}

// size reads the width and height of a viewBox that begins at 0 0.
func size(t testing.TB, viewBox string) (width, height int) {
	t.Helper()
	_, err := fmt.Sscanf(viewBox, "0 0 %d %d", &width, &height)
	require.NoError(t, err)
	return width, height
}

// crosses reports whether two lines from x, y to x, y cross.
func crosses(a, b [4]int) bool {
	turn := func(px, py, qx, qy, rx, ry int) int { return cmp.Compare((qx-px)*(ry-py), (rx-px)*(qy-py)) }
	return turn(a[0], a[1], a[2], a[3], b[0], b[1])*turn(a[0], a[1], a[2], a[3], b[2], b[3]) < 0 &&
		turn(b[0], b[1], b[2], b[3], a[0], a[1])*turn(b[0], b[1], b[2], b[3], a[2], a[3]) < 0
}
