package main

import (
	"cmp"
	"fmt"
	"html/template"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// drawing is a group of views that the first page shows together.
type drawing struct {
	ID, Name string
	Views    []bodychart.View
}

var drawings = [...]drawing{
	{"body", "Whole body", []bodychart.View{bodychart.Front, bodychart.Back, bodychart.SideRight, bodychart.SideLeft}},
	{"head", "Head", []bodychart.View{bodychart.HeadFront, bodychart.HeadBack, bodychart.HeadRight, bodychart.HeadLeft}},
	{"mouth", "Mouth and teeth", []bodychart.View{bodychart.Mouth}},
	{"hands", "Hands", []bodychart.View{bodychart.PalmRight, bodychart.PalmLeft, bodychart.HandBackRight, bodychart.HandBackLeft}},
	{"feet", "Feet", []bodychart.View{bodychart.SoleRight, bodychart.SoleLeft, bodychart.FootTopRight, bodychart.FootTopLeft,
		bodychart.FootInnerRight, bodychart.FootInnerLeft, bodychart.FootOuterRight, bodychart.FootOuterLeft}},
	{"pelvis", "Pelvis", []bodychart.View{bodychart.Perineum, bodychart.Pelvis}},
}

func group(id string) *drawing {
	for i := range drawings {
		if drawings[i].ID == id {
			return &drawings[i]
		}
	}
	return nil
}

func drawingIDs() string {
	var ids []string
	for _, d := range drawings {
		ids = append(ids, d.ID)
	}
	return strings.Join(ids, ", ")
}

// What charts mostly need, in bytes: a layer of marks, a whole drawing with its
// links.
const (
	layerRoom = 24 << 10
	chartRoom = 128 << 10
)

// figure is one view on a page: a blank drawing that all pages share, and over
// it what is marked. Where the whole drawing is in Over there is no Ground.
type figure struct {
	ID     string // of the element
	View   bodychart.View
	Width  int // in chart units
	Height int
	Ground string // address of the blank drawing
	Over   template.HTML
}

// Class tells whole figures and insets apart.
func (f figure) Class() string {
	if f.View.WholeBody() {
		return "whole"
	}
	return "inset"
}

func newFigure(p *page, id string, v bodychart.View, svg []byte) figure {
	_, _, w, h := v.Box()
	return figure{ID: id, View: v, Width: w, Height: h, Ground: p.Root + groundPath(v), Over: template.HTML(svg)}
}

func groundPath(v bodychart.View) string { return "charts/" + v.ID() + ".svg" }

// ground draws the blank view that lies under what is marked.
func ground(v bodychart.View) []byte {
	return bodychart.AppendBlank(nil, bodychart.Options{Views: []bodychart.View{v}, Tight: true, Picture: true, Title: v.Name()})
}

// figures draws a subject over the views that it needs.
func (p *page) figures(views []bodychart.View, picture bool, draw func(o bodychart.Options) []byte) []figure {
	var out []figure
	p.charts++
	for _, v := range views {
		o := bodychart.Options{Views: []bodychart.View{v}, Tight: true, Sparse: true, Picture: picture, Prefix: p.prefix() + v.ID() + "-"}
		if !picture {
			o.Link = p.zoneLink
		}
		out = append(out, newFigure(p, o.Prefix+"figure", v, draw(o)))
	}
	return out
}

// PatternFigures draws the pattern of a point; its zones lead to their pages.
func (p *page) PatternFigures(pt triggerpoint.Point, side referral.Side) []figure {
	return p.figures(bodychart.ViewsOf(pt, side, referral.Query{}), false, func(o bodychart.Options) []byte {
		o.Title = pt.String() + ", " + side.String() + ": " + strings.ToLower(o.Views[0].Name())
		return bodychart.AppendPattern(make([]byte, 0, layerRoom), pt, side, o)
	})
}

// MuscleFigures draws where a muscle lies on the right.
func (p *page) MuscleFigures(m muscles.Muscle) []figure {
	return p.figures(bodychart.ViewsOfMuscle(m, referral.Right), true, func(o bodychart.Options) []byte {
		o.Title = "Where " + m.Name() + " lies, right: " + strings.ToLower(o.Views[0].Name())
		return bodychart.AppendMuscle(nil, m, referral.Right, o)
	})
}

// PatternPictures is PatternFigures as mere pictures, for pages with many.
func (p *page) PatternPictures(pt triggerpoint.Point) []figure {
	return p.figures(bodychart.ViewsOf(pt, referral.Right, referral.Query{}), true, func(o bodychart.Options) []byte {
		o.Title = p.patternTitle(pt, referral.Right, o.Views[0])
		return bodychart.AppendPattern(make([]byte, 0, layerRoom), pt, referral.Right, o)
	})
}

// CandidateFigures draws a candidate under the complaint.
func (p *page) CandidateFigures(c referral.Candidate, q referral.Query) []figure {
	return p.figures(bodychart.ViewsOf(c.Point, c.Side, q), true, func(o bodychart.Options) []byte {
		side, note := c.Side, ""
		if side == referral.Unknown {
			side, note = referral.Right, ". The side was not said; it is drawn on the right"
		}
		o.Title = p.patternTitle(c.Point, side, o.Views[0]) + note + ". The complaint is outlined"
		return bodychart.AppendCandidate(make([]byte, 0, layerRoom), c, q, o)
	})
}

// patternTitle says in words what a picture of a pattern shows in a view.
func (p *page) patternTitle(pt triggerpoint.Point, side referral.Side, v bodychart.View) string {
	var zones [3][]string
	for r := range referral.From(pt) {
		s := referral.Site{Zone: r.Zone, Side: r.Laterality.Of(side)}
		for leaf := range v.Sites() {
			if over(s, leaf) {
				zones[r.Strength] = append(zones[r.Strength], strings.ToLower(r.Zone.Name()))
				break
			}
		}
	}
	out := pt.String() + ", " + side.String() + ": " + strings.ToLower(v.Name())
	if e := zones[referral.Essential]; e != nil {
		out += ". Essential: " + strings.Join(e, ", ")
	}
	if s := zones[referral.Spillover]; s != nil {
		out += ". Spillover: " + strings.Join(s, ", ")
	}
	return out
}

// ZoneFigures draws where zones lie. The leaves of several, or of a broad one,
// lead to their pages.
func (p *page) ZoneFigures(title string, zones []referral.Zone) []figure {
	return p.siteFigures(title, sitesOf(zones), len(zones) == 1 && zones[0].Leaf())
}

func sitesOf(zones []referral.Zone) referral.SiteSet {
	var out referral.SiteSet
	for _, z := range zones {
		out = out.With(referral.Site{Zone: z})
	}
	return out
}

func (p *page) siteFigures(title string, sites referral.SiteSet, picture bool) []figure {
	q := referral.Query{Pain: sites}
	return p.figures(bodychart.ViewsOf(triggerpoint.None, referral.Unknown, q), picture, func(o bodychart.Options) []byte {
		o.Title = title + ": " + strings.ToLower(o.Views[0].Name())
		return bodychart.AppendQuery(nil, q, o)
	})
}

// markedFigures draws sites that are marked to explain something, and of which
// nobody says that they hurt: as pictures, which name them.
func (p *page) markedFigures(sites referral.SiteSet) []figure {
	var names []string
	for s := range sites.All() {
		if name := strings.ToLower(s.Zone.Name()); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return p.siteFigures("Marked: "+strings.Join(names, ", "), sites, true)
}

// patterns are the zones that each point is described to refer to, on both sides.
var patterns = sync.OnceValue(func() []referral.SiteSet {
	var out []referral.SiteSet
	for pt := range triggerpoint.All() {
		var zones []referral.Zone
		for r := range referral.From(pt) {
			zones = append(zones, r.Zone)
		}
		out = append(out, sitesOf(zones))
	}
	return out
})

// ReachFigures draws how many of the described patterns reach each zone.
func (p *page) ReachFigures() []figure {
	return p.figures([]bodychart.View{bodychart.Front, bodychart.Back, bodychart.SideRight}, true, func(o bodychart.Options) []byte {
		o.Title = "How many described patterns reach each zone: " + strings.ToLower(o.Views[0].Name()) + ". Most: " + mostReached()
		return bodychart.AppendHeat(nil, patterns(), o)
	})
}

// mostReached names the zones that most patterns reach, with how many do.
var mostReached = sync.OnceValue(func() string {
	count := map[referral.Zone]int{}
	for _, sites := range patterns() {
		for z := range referral.Leaves() {
			if covers(sites, referral.Site{Zone: z}) {
				count[z]++
			}
		}
	}
	zones := slices.SortedFunc(maps.Keys(count), func(a, b referral.Zone) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	var out []string
	for _, z := range zones[:min(len(zones), 3)] {
		out = append(out, fmt.Sprintf("%s (%d of %d)", strings.ToLower(z.Name()), count[z], len(patterns())))
	}
	return strings.Join(out, ", ")
})

// zoneLink is where a zone of a chart leads on a page about the atlas.
func (p *page) zoneLink(s referral.Site) string { return p.Href(s.Zone) }
