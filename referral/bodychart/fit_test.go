package bodychart_test

import (
	"bytes"
	"encoding/xml"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// TestFit: for every point and side, the views that Fit chooses show each zone
// of the pattern and the X, and are few.
func TestFit(t *testing.T) {
	t.Parallel()
	views, charts := 0, 0
	for p := range triggerpoint.All() {
		for _, side := range []referral.Side{referral.Left, referral.Right} {
			all := bodychart.AppendPattern(nil, p, side, bodychart.Options{})
			fit := bodychart.AppendPattern(nil, p, side, bodychart.Options{Fit: true})
			require.Equal(t, marked(all), marked(fit), "%s %s", p, side)
			require.True(t, bytes.Contains(fit, []byte(`class="mark"`)), "%s %s: the X is not seen", p, side)
			n := bytes.Count(fit, []byte(`class="view"`))
			require.LessOrEqual(t, n, 6, "%s %s", p, side)
			views += n
			charts++
		}
	}
	require.Less(t, float64(views)/float64(charts), 3.0)
	require.Equal(t, bodychart.AppendBlank(nil, bodychart.Options{}), bodychart.AppendBlank(nil, bodychart.Options{Fit: true}))
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
