package bodychart_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

func site(t testing.TB, id string, side referral.Side) referral.Site {
	t.Helper()
	z, err := referral.ParseZone(id)
	require.NoError(t, err)
	return referral.Site{Zone: z, Side: side}
}

// zone is a group of a chart.
type group struct {
	id, class, title, desc string
	focus                  bool
}

// read parses a chart and holds it to what every chart promises.
func read(t testing.TB, svg []byte) (title string, zones map[string]group) {
	t.Helper()
	zones = map[string]group{}
	ids := map[string]bool{}
	dec := xml.NewDecoder(bytes.NewReader(svg))
	var open group
	var text *string
	depth := 0
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			return title, zones
		}
		require.NoError(t, err)
		switch e := tok.(type) {
		case xml.StartElement:
			depth++
			require.NotContains(t, []string{"script", "style", "image", "foreignObject", "a"}, e.Name.Local)
			text = nil
			attr := map[string]string{}
			for _, a := range e.Attr {
				require.False(t, strings.HasPrefix(strings.ToLower(a.Name.Local), "on"), "event handler")
				require.NotContains(t, []string{"href", "style"}, a.Name.Local)
				attr[a.Name.Local] = a.Value
			}
			if id := attr["id"]; id != "" {
				require.False(t, ids[id], "the id %q stands twice", id)
				ids[id] = true
			}
			switch {
			case strings.HasPrefix(attr["class"], "zone"):
				open = group{id: attr["id"], class: attr["class"], focus: attr["tabindex"] == "0"}
				require.NotEmpty(t, attr["data-zone"])
				require.NotEmpty(t, attr["data-side"])
			case e.Name.Local == "title" && depth == 2:
				text = &title
			case e.Name.Local == "title":
				text = &open.title
			case e.Name.Local == "desc":
				text = &open.desc
			}
		case xml.CharData:
			if text != nil {
				*text += string(e)
			}
		case xml.EndElement:
			depth--
			text = nil
			if e.Name.Local == "g" && open.id != "" {
				zones[open.id] = open
				open = group{}
			}
		}
	}
}

func query(t testing.TB) referral.Query {
	return referral.Query{
		Pain: referral.NewSiteSet(site(t, "shoulder-front", referral.Right), site(t, "knee", referral.Left)),
		Free: referral.NewSiteSet(site(t, "neck-back", referral.Unknown)),
	}
}

func charts(t testing.TB, o bodychart.Options) map[string][]byte {
	q := query(t)
	return map[string][]byte{
		"blank":     bodychart.AppendBlank(nil, o),
		"pattern":   bodychart.AppendPattern(nil, triggerpoint.Infraspinatus1, referral.Left, o),
		"muscle":    bodychart.AppendMuscle(nil, muscles.Trapezius, referral.Left, o),
		"query":     bodychart.AppendQuery(nil, q, o),
		"candidate": bodychart.AppendCandidate(nil, referral.Rank(q)[0], q, o),
		"heat":      bodychart.AppendHeat(nil, []referral.SiteSet{q.Pain, q.Pain.Mirror(), q.Free}, o),
	}
}

func TestChartsAreWellFormed(t *testing.T) {
	t.Parallel()
	for _, o := range []bodychart.Options{
		{},
		{Theme: bodychart.Dark, Legend: true, Labels: true, Width: 800},
		{Theme: bodychart.Print, NoNames: true, Views: []bodychart.View{bodychart.Back}},
		{Theme: 99, Views: []bodychart.View{bodychart.Mouth, bodychart.NoView, 255}},
		{Views: []bodychart.View{}},
	} {
		for name, svg := range charts(t, o) {
			title, zones := read(t, svg)
			require.NotEmpty(t, title, name)
			want := 0
			views := o.Views
			if views == nil {
				for v := range bodychart.Views() {
					views = append(views, v)
				}
			}
			for _, v := range views {
				for range v.Sites() {
					want++
				}
			}
			require.Len(t, zones, want, name)
			for _, z := range zones {
				require.True(t, z.focus)
				require.NotEmpty(t, z.title)
				require.NotEmpty(t, z.desc)
			}
		}
	}
}

func TestChartsAreDeterministic(t *testing.T) {
	t.Parallel()
	o := bodychart.Options{Legend: true, Labels: true}
	require.Equal(t, charts(t, o), charts(t, o))
}

func TestAppendKeepsWhatIsThere(t *testing.T) {
	t.Parallel()
	o := bodychart.Options{Views: []bodychart.View{bodychart.Front}}
	require.Equal(t, "x"+string(bodychart.AppendBlank(nil, o)), string(bodychart.AppendBlank([]byte("x"), o)))
}

func TestTextIsEscaped(t *testing.T) {
	t.Parallel()
	evil := `</title><script>alert("1")</script>&amp; ' ` + "\x00\ufffe"
	svg := bodychart.AppendBlank(nil, bodychart.Options{Title: evil, Prefix: `x" onload="y-`, Views: []bodychart.View{bodychart.Front}})
	title, zones := read(t, svg)
	require.Equal(t, `</title><script>alert("1")</script>&amp; '   `, title)
	require.Contains(t, zones, "xonloady-front-right-shoulder-front")
}

func TestPatternMarksTheZones(t *testing.T) {
	t.Parallel()
	p := triggerpoint.Infraspinatus1
	_, zones := read(t, bodychart.AppendPattern(nil, p, referral.Left, bodychart.Options{}))
	want := map[string]bool{}
	for r := range referral.From(p) {
		for z := range referral.Leaves() {
			if r.Zone.Contains(z) {
				want[z.ID()] = true
			}
		}
	}
	for id, g := range zones {
		_, zone, left := strings.Cut(id, "left-")
		marked := strings.Contains(g.class, "essential") || strings.Contains(g.class, "spillover")
		if strings.Contains(id, "right-") && !strings.Contains(id, "-right-left-") && !left {
			require.False(t, marked, id)
			continue
		}
		for strings.Contains(zone, "left-") { // the view's own name
			_, zone, _ = strings.Cut(zone, "left-")
		}
		if left {
			require.Equal(t, want[zone], marked, id)
		}
	}
	require.Contains(t, zones["front-left-shoulder-front"].class, "essential")
	require.Equal(t, "Essential zone", zones["front-left-shoulder-front"].desc)
	require.Equal(t, "Front of the shoulder (left)", zones["front-left-shoulder-front"].title)
}

// A midline zone, a bilateral edge and a zone without a side.
func TestQueryMarksBothSidesOfAnUnsidedSite(t *testing.T) {
	t.Parallel()
	_, zones := read(t, bodychart.AppendQuery(nil, referral.Query{
		Pain: referral.NewSiteSet(site(t, "breast", referral.Unknown), site(t, "sternum", referral.Unknown), site(t, "knee", referral.Left)),
		Free: referral.NewSiteSet(site(t, "breast", referral.Left)),
	}, bodychart.Options{Views: []bodychart.View{bodychart.Front}}))
	for id, want := range map[string]string{
		"front-right-breast": "zone painful", "front-left-breast": "zone painful free", "front-sternum": "zone painful",
		"front-left-knee-front": "zone painful", "front-right-knee-front": "zone",
	} {
		require.Equal(t, want, zones[id].class, id)
	}
}

func TestHeatSteps(t *testing.T) {
	t.Parallel()
	var list []referral.SiteSet
	for i := range 8 {
		s := referral.NewSiteSet(site(t, "breast", referral.Right))
		if i == 0 {
			s = s.With(site(t, "sternum", referral.Unknown))
		}
		list = append(list, s)
	}
	_, zones := read(t, bodychart.AppendHeat(nil, list, bodychart.Options{Views: []bodychart.View{bodychart.Front}}))
	require.Equal(t, "zone heat-8", zones["front-right-breast"].class)
	require.Equal(t, "zone heat-1", zones["front-sternum"].class)
	require.Equal(t, "zone", zones["front-left-breast"].class)
	_, zones = read(t, bodychart.AppendHeat(nil, nil, bodychart.Options{Views: []bodychart.View{bodychart.Front}}))
	require.Equal(t, "zone", zones["front-left-breast"].class)
}

func TestX(t *testing.T) {
	t.Parallel()
	o := bodychart.Options{Views: []bodychart.View{bodychart.Back}}
	svg := string(bodychart.AppendPattern(nil, triggerpoint.Infraspinatus1, referral.Right, o))
	require.Equal(t, 2, strings.Count(svg, `class="mark"`), "a dark X on a light rim")
	require.Equal(t, 1, strings.Count(svg, `class="muscle"`))
	require.NotContains(t, string(bodychart.AppendBlank(nil, o)), `class="mark"`)
}

func TestAllocations(t *testing.T) {
	p := triggerpoint.Infraspinatus1
	buf := bodychart.AppendPattern(nil, p, referral.Right, bodychart.Options{})
	require.LessOrEqual(t, testing.AllocsPerRun(20, func() {
		buf = bodychart.AppendPattern(buf[:0], p, referral.Right, bodychart.Options{})
	}), 6.0)
	require.Zero(t, testing.AllocsPerRun(100, func() { bodychart.Front.At(-900, 1600) }))
}

func FuzzChart(f *testing.F) {
	f.Add(uint16(1), uint8(1), uint8(0), 300, "title", "p-", true)
	f.Add(uint16(9999), uint8(9), uint8(7), -5, "<&>\"'\xff\x00", `"><`, false)
	f.Fuzz(func(t *testing.T, point uint16, side, theme uint8, width int, title, prefix string, legend bool) {
		width %= 100000
		svg := bodychart.AppendPattern(nil, triggerpoint.Point(point), referral.Side(side), bodychart.Options{
			Views: []bodychart.View{bodychart.Perineum, bodychart.View(theme)}, Theme: bodychart.Theme(theme), Width: width, Title: title, Prefix: prefix, Legend: legend, Labels: legend,
		})
		if theme == uint8(bodychart.Perineum) {
			return // the same view twice has the same ids twice
		}
		read(t, svg)
	})
}

// TestTitles: a side that nobody said is not claimed, and a heading is what the
// title says.
func TestTitles(t *testing.T) {
	t.Parallel()
	o := bodychart.Options{Views: []bodychart.View{bodychart.Back}, Heading: true}
	for side, want := range map[referral.Side]string{
		referral.Left: "TrP1, left", referral.Right: "TrP1, right", referral.Unknown: "TrP1, side not said, drawn on the right",
	} {
		for _, svg := range [][]byte{
			bodychart.AppendPattern(nil, triggerpoint.Infraspinatus1, side, o),
			bodychart.AppendCandidate(nil, referral.Candidate{Point: triggerpoint.Infraspinatus1, Side: side}, query(t), o),
		} {
			title, _ := read(t, svg)
			require.True(t, strings.HasSuffix(title, want), title)
			require.Contains(t, string(svg), ">"+title+"</text>")
		}
	}
	one := []referral.SiteSet{query(t).Pain}
	title, _ := read(t, bodychart.AppendHeat(nil, one, o))
	require.Equal(t, "Where it hurts in 1 complaint", title)
	o.Tight = true
	require.NotContains(t, string(bodychart.AppendBlank(nil, o)), "<text")
}

// TestLegend: it explains what is drawn and nothing else.
func TestLegend(t *testing.T) {
	t.Parallel()
	o := bodychart.Options{Views: []bodychart.View{bodychart.Front}, Legend: true}
	words := func(svg []byte) string {
		_, legend, ok := strings.Cut(string(svg), `class="legend"`)
		require.True(t, ok)
		var out []string
		for part := range strings.SplitSeq(legend, "</text>") {
			if _, text, ok := strings.Cut(part, "<text"); ok {
				out = append(out, text[strings.Index(text, ">")+1:])
			}
		}
		return strings.Join(out, ", ")
	}
	heel := referral.NewSiteSet(site(t, "knee-front", referral.Right))
	require.Equal(t, "", words(bodychart.AppendBlank(nil, o)))
	require.Equal(t, "painful", words(bodychart.AppendQuery(nil, referral.Query{Pain: heel}, o)))
	require.Equal(t, "painful, worst, free of pain", words(bodychart.AppendQuery(nil, referral.Query{Pain: heel, Worst: heel, Free: referral.NewSiteSet(site(t, "breast", referral.Right))}, o)))
	require.Equal(t, "essential zone, spillover zone", words(bodychart.AppendPattern(nil, triggerpoint.Infraspinatus1, referral.Right, o)), "the X is on the back")
	require.Equal(t, "painful", words(bodychart.AppendQuery(nil, referral.Query{Pain: heel, Worst: referral.NewSiteSet(site(t, "breast", referral.Right))}, o)), "what does not hurt is not the worst")
	o.Views = nil
	require.Equal(t, "essential zone, trigger point, muscle", words(bodychart.AppendPattern(nil, triggerpoint.GluteusMinimus1, referral.Right, o)))
	require.Equal(t, "essential zone, spillover zone, trigger point, muscle", words(bodychart.AppendPattern(nil, triggerpoint.Infraspinatus1, referral.Right, o)))
	require.Equal(t, "trigger point, muscle", words(bodychart.AppendMuscle(nil, muscles.Trapezius, referral.Right, o)))
	require.Equal(t, "muscle", words(bodychart.AppendMuscle(nil, muscles.Geniohyoid, referral.Right, o)))
	o.Views = []bodychart.View{bodychart.Mouth}
	require.Equal(t, "", words(bodychart.AppendPattern(nil, triggerpoint.Infraspinatus1, referral.Right, o)))
	o.Views = nil
	require.Equal(t, "seldom to most often painful (2 of 3)", words(bodychart.AppendHeat(nil, []referral.SiteSet{heel, heel, {}}, o)))
	require.Equal(t, "", words(bodychart.AppendHeat(nil, nil, o)))
}

// TestSides: R and L stand where the patient's sides lie.
func TestSides(t *testing.T) {
	t.Parallel()
	order := func(v bodychart.View, o bodychart.Options) string {
		o.Views = []bodychart.View{v}
		var out string
		for part := range strings.SplitSeq(string(bodychart.AppendBlank(nil, o)), `class="side"`) {
			if _, text, ok := strings.Cut(part, ">"); ok && len(text) > 1 && text[1] == '<' {
				out += text[:1]
			}
		}
		return out
	}
	require.Equal(t, "RL", order(bodychart.Front, bodychart.Options{}))
	require.Equal(t, "LR", order(bodychart.Back, bodychart.Options{}))
	require.Equal(t, "RL", order(bodychart.HeadFront, bodychart.Options{}))
	require.Equal(t, "", order(bodychart.SideRight, bodychart.Options{}), "one side alone, as its name says")
	require.Equal(t, "", order(bodychart.Front, bodychart.Options{NoNames: true}))
}

// TestScale: charts of one scale have letters of one size.
func TestScale(t *testing.T) {
	t.Parallel()
	for _, v := range [][]bodychart.View{{bodychart.Front}, {bodychart.Front, bodychart.Back}, {bodychart.Mouth}} {
		svg := string(bodychart.AppendBlank(nil, bodychart.Options{Views: v, Scale: 100}))
		var w, h, pw, ph int
		_, err := fmt.Sscanf(svg[strings.Index(svg, `viewBox="`):], `viewBox="0 0 %d %d" width="%d" height="%d"`, &w, &h, &pw, &ph)
		require.NoError(t, err)
		require.Equal(t, w/10, pw)
		require.InDelta(t, h/10, ph, 1)
	}
	two := bodychart.AppendBlank(nil, bodychart.Options{Views: []bodychart.View{bodychart.Back, bodychart.Back}})
	require.Equal(t, string(bodychart.AppendBlank(nil, bodychart.Options{Views: []bodychart.View{bodychart.Back}})), string(two), "a view that stands twice is drawn once")
}
