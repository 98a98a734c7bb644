package bodychart_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// TestViewsOf: for every point and side, the views show each zone of the
// pattern and the X, and are few.
func TestViewsOf(t *testing.T) {
	t.Parallel()
	views, charts := 0, 0
	for p := range triggerpoint.All() {
		for _, side := range []referral.Side{referral.Left, referral.Right} {
			list := bodychart.ViewsOf(p, side, referral.Query{})
			all := bodychart.AppendPattern(nil, p, side, bodychart.Options{})
			few := bodychart.AppendPattern(nil, p, side, bodychart.Options{Views: list, Sparse: true})
			require.Equal(t, marked(all), marked(few), "%s %s", p, side)
			require.True(t, bytes.Contains(few, []byte(`class="mark"`)), "%s %s: the X is not seen", p, side)
			require.LessOrEqual(t, len(list), 6, "%s %s", p, side)
			require.True(t, slices.IsSorted(list))
			views += len(list)
			charts++
		}
	}
	require.Less(t, float64(views)/float64(charts), 3.0)
	require.Empty(t, bodychart.ViewsOf(triggerpoint.None, referral.Right, referral.Query{}))
	require.NotPanics(t, func() { bodychart.ViewsOf(60000, 9, referral.Query{Lean: 7}) })
	heel := referral.NewSiteSet(site(t, "calf-upper", referral.Left))
	require.Equal(t, []bodychart.View{bodychart.Back}, bodychart.ViewsOf(triggerpoint.None, referral.Unknown, referral.Query{Free: heel}))
}

var mirroredMuscle = regexp.MustCompile(`class="muscle"[^>]* transform="scale\(-1,1\)"`)

// TestMuscles: every muscle is drawn on both sides, with the X of each of its
// points in the few views.
func TestMuscles(t *testing.T) {
	t.Parallel()
	for m := range muscles.All() {
		for _, side := range []referral.Side{referral.Left, referral.Right} {
			views := bodychart.ViewsOfMuscle(m, side)
			require.NotEmpty(t, views, m.ID())
			require.True(t, slices.IsSorted(views), m.ID())
			svg := string(bodychart.AppendMuscle(nil, m, side, bodychart.Options{Views: views}))
			require.Contains(t, svg, m.Name()+", "+side.String()+"</title>")
			require.Contains(t, svg, `class="muscle"`, m.ID())
			require.Equal(t, side == referral.Left, mirroredMuscle.MatchString(svg), m.ID())
			require.NotContains(t, svg, `class="zone essential`)
			for p := range triggerpoint.Of(m) {
				require.True(t, slices.ContainsFunc(slices.Collect(bodychart.Marks(p, side)), func(q bodychart.Place) bool { return slices.Contains(views, q.View) }), p.ID())
			}
		}
		require.Equal(t, bodychart.ViewsOfMuscle(m, referral.Right), bodychart.ViewsOfMuscle(m, referral.Unknown))
	}
	require.Empty(t, bodychart.ViewsOfMuscle(muscles.None, referral.Right))
	require.Empty(t, bodychart.ViewsOfMuscle(60000, 9))
	require.NotPanics(t, func() { bodychart.AppendMuscle(nil, 60000, 9, bodychart.Options{}) })
}

// TestTightSparse: two layers of one view make the chart.
func TestTightSparse(t *testing.T) {
	t.Parallel()
	o := bodychart.Options{Views: []bodychart.View{bodychart.Back}, Tight: true, Legend: true}
	whole := bodychart.AppendPattern(nil, triggerpoint.Infraspinatus1, referral.Left, o)
	o.Sparse = true
	layer := bodychart.AppendPattern(nil, triggerpoint.Infraspinatus1, referral.Left, o)
	require.Equal(t, marked(whole), marked(layer))
	require.Less(t, len(layer), len(whole)/3)
	_, _, w, h := bodychart.Back.Box()
	for _, svg := range []string{string(whole), string(layer)} {
		require.NoError(t, xml.Unmarshal([]byte(svg), new(struct{})))
		require.Contains(t, svg, fmt.Sprintf(`viewBox="0 0 %d %d"`, w, h))
		require.NotContains(t, svg, `class="page"`)
		require.NotContains(t, svg, "<text")
		require.NotContains(t, svg, `class="legend"`)
	}
}

var zoneGroup = regexp.MustCompile(`class="zone( [^"]+)" data-zone="([^"]+)" data-side="([^"]+)"`)

// marked returns what a chart marks, each site once, with how.
func marked(svg []byte) map[string]string {
	out := map[string]string{}
	for _, m := range zoneGroup.FindAllSubmatch(svg, -1) {
		out[string(m[2])+" "+string(m[3])] = string(m[1])
	}
	return out
}

func TestLink(t *testing.T) {
	t.Parallel()
	front := referral.Site{Zone: referral.ShoulderFront, Side: referral.Right}
	svg := string(bodychart.AppendBlank(nil, bodychart.Options{Views: []bodychart.View{bodychart.Front}, Link: func(s referral.Site) string {
		if s == front {
			return `zones/shoulder-front.html?a="b"&c=<d>`
		}
		return ""
	}}))
	require.Equal(t, 1, strings.Count(svg, "<a "))
	require.Equal(t, 1, strings.Count(svg, "</a>"))
	require.Contains(t, svg, `data-side="right" href="zones/shoulder-front.html?a=&#34;b&#34;&amp;c=&lt;d&gt;"`)
	require.NoError(t, xml.Unmarshal([]byte(svg), new(struct{})))
	require.Equal(t, 1, strings.Count(svg, "<title>Front of the shoulder (right)</title>"))
}

func TestWorst(t *testing.T) {
	t.Parallel()
	front := site(t, "shoulder-front", referral.Right)
	heel := site(t, "calf-upper", referral.Left)
	q := referral.Query{Pain: referral.NewSiteSet(front, heel), Worst: referral.NewSiteSet(front)}
	o := bodychart.Options{Legend: true}
	_, zones := read(t, bodychart.AppendQuery(nil, q, o))
	require.Equal(t, "Painful, worst", zones["front-right-shoulder-front"].desc)
	require.Contains(t, zones["front-right-shoulder-front"].class, "worst")
	require.Equal(t, "Painful", zones["back-left-calf-upper"].desc)
	_, zones = read(t, bodychart.AppendCandidate(nil, referral.Candidate{Point: triggerpoint.Infraspinatus1, Side: referral.Right}, q, o))
	require.Equal(t, "Essential zone, painful, worst", zones["front-right-shoulder-front"].desc)
	require.Contains(t, string(bodychart.AppendQuery(nil, q, o)), ">worst</text>")
	q.Worst = referral.SiteSet{}
	require.NotContains(t, string(bodychart.AppendQuery(nil, q, o)), ">worst</text>")
}

func TestPicture(t *testing.T) {
	t.Parallel()
	o := bodychart.Options{Picture: true, Link: func(referral.Site) string { return "x" }}
	svg := string(bodychart.AppendPattern(nil, triggerpoint.Infraspinatus1, referral.Right, o))
	require.NotContains(t, svg, "tabindex")
	require.NotContains(t, svg, "<a ")
	require.Contains(t, svg, `role="img" aria-labelledby="title"`)
	require.Contains(t, svg, "<title>Front of the shoulder (right)</title><desc>Essential zone</desc>")
}

// TestLegendFits: on the narrowest chart every word of the legend stands on the
// page.
func TestLegendFits(t *testing.T) {
	t.Parallel()
	heel := referral.NewSiteSet(site(t, "heel", referral.Right))
	q := referral.Query{Pain: heel, Worst: heel, Free: referral.NewSiteSet(site(t, "temple", referral.Left))}
	o := bodychart.Options{Views: []bodychart.View{bodychart.SoleRight}, Legend: true}
	for name, svg := range map[string][]byte{
		"pattern":   bodychart.AppendPattern(nil, triggerpoint.QuadratusPlantae1, referral.Right, o),
		"query":     bodychart.AppendQuery(nil, q, o),
		"candidate": bodychart.AppendCandidate(nil, referral.Candidate{Point: triggerpoint.QuadratusPlantae1, Side: referral.Right}, q, o),
		"heat":      bodychart.AppendHeat(nil, []referral.SiteSet{heel}, o),
	} {
		box := regexp.MustCompile(`viewBox="0 0 (\d+) `).FindSubmatch(svg)
		require.NotNil(t, box)
		width, err := strconv.Atoi(string(box[1]))
		require.NoError(t, err)
		_, legend, ok := bytes.Cut(svg, []byte(`class="legend"`))
		require.True(t, ok)
		words := regexp.MustCompile(`<text x="(\d+)"[^>]*>([^<]+)<`).FindAllSubmatch(legend, -1)
		require.NotEmpty(t, words, name)
		for _, w := range words {
			x, err := strconv.Atoi(string(w[1]))
			require.NoError(t, err)
			require.LessOrEqual(t, x+95*len(w[2]), width, "%s: %s", name, w[2])
		}
	}
}
