package bodychart_test

import (
	"fmt"
	"strings"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// A click on a chart, in the coordinates of its viewBox, becomes a site.
func ExampleView_At() {
	site, ok := bodychart.Front.At(-430, 5400)
	fmt.Println(site, ok)
	// Output: Front of the knee (kneecap) (right) true
}

// What a person drew becomes a query: the zones of which a third is covered.
func ExampleView_Stroke() {
	pen := []bodychart.XY{{X: 440, Y: 5150}, {X: 440, Y: 5650}}
	q := referral.Query{Pain: bodychart.Front.Stroke(pen, 120).Set(1.0 / 3)}
	for site := range q.Pain.All() {
		fmt.Println(site)
	}
	// Output: Front of the knee (kneecap) (left)
}

// The few views that show a pattern, drawn as one picture.
func ExampleViewsOf() {
	views := bodychart.ViewsOf(triggerpoint.QuadratusPlantae1, referral.Left, referral.Query{})
	fmt.Println(views)
	svg := bodychart.AppendPattern(nil, triggerpoint.QuadratusPlantae1, referral.Left, bodychart.Options{Views: views, Legend: true})
	fmt.Println(strings.HasPrefix(string(svg), "<svg"))
	// Output:
	// [Left foot, sole]
	// true
}

// The chart says in words what it shows: each zone is a titled group.
func ExampleAppendPattern() {
	svg := bodychart.AppendPattern(nil, triggerpoint.Infraspinatus1, referral.Right, bodychart.Options{Views: []bodychart.View{bodychart.Front}})
	fmt.Println(strings.Contains(string(svg), "<title>Front of the shoulder (right)</title><desc>Essential zone</desc>"))
	// Output: true
}

// Where a muscle lies, in the views that show it.
func ExampleAppendMuscle() {
	views := bodychart.ViewsOfMuscle(muscles.Geniohyoid, referral.Right)
	fmt.Println(views)
	svg := bodychart.AppendMuscle(nil, muscles.Geniohyoid, referral.Right, bodychart.Options{Views: views})
	fmt.Println(strings.Contains(string(svg), ">Geniohyoid, right</title>"))
	// Output:
	// [Head, right]
	// true
}

// A complaint, its worst place drawn heavier, with a link on every zone.
func ExampleAppendQuery() {
	knee := referral.Site{Zone: referral.KneeFront, Side: referral.Left}
	q := referral.Query{Pain: referral.NewSiteSet(knee), Worst: referral.NewSiteSet(knee)}
	svg := bodychart.AppendQuery(nil, q, bodychart.Options{
		Views: []bodychart.View{bodychart.Front},
		Link:  func(s referral.Site) string { return "/zones/" + s.Zone.ID() },
	})
	fmt.Println(strings.Contains(string(svg), `data-zone="knee-front" data-side="left" href="/zones/knee-front"`))
	fmt.Println(strings.Contains(string(svg), "<desc>Painful, worst</desc>"))
	// Output:
	// true
	// true
}

// The best candidate under the complaint.
func ExampleAppendCandidate() {
	q := referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: referral.ShoulderFront, Side: referral.Right})}
	best := referral.Rank(q)[0]
	svg := bodychart.AppendCandidate(nil, best, q, bodychart.Options{Views: bodychart.ViewsOf(best.Point, best.Side, q)})
	fmt.Println(strings.Contains(string(svg), "Complaint over the referral pattern of Infraspinatus TrP1, right"))
	// Output: true
}

// How often each place hurts in many complaints. The sole shows three zones of
// the heel.
func ExampleAppendHeat() {
	left := referral.NewSiteSet(referral.Site{Zone: referral.Heel, Side: referral.Left})
	svg := bodychart.AppendHeat(nil, []referral.SiteSet{left, left, left.Mirror()}, bodychart.Options{Views: []bodychart.View{bodychart.SoleLeft, bodychart.SoleRight}})
	fmt.Println(strings.Count(string(svg), "Painful, step 8 of 8"), strings.Count(string(svg), "Painful, step 4 of 8"))
	// Output: 3 3
}

// A chart to be filled in by hand, for print.
func ExampleAppendBlank() {
	svg := bodychart.AppendBlank(nil, bodychart.Options{Theme: bodychart.Print, Title: "Where does it hurt?"})
	fmt.Println(strings.Contains(string(svg), ">Where does it hurt?</title>"))
	// Output: true
}

// Where the X of a point is drawn.
func ExampleMarks() {
	for m := range bodychart.Marks(triggerpoint.Infraspinatus1, referral.Left) {
		fmt.Println(m.View)
	}
	// Output: Whole body, back
}

// Where a zone is seen.
func ExamplePlaces() {
	for p := range bodychart.Places(referral.Site{Zone: referral.Thenar, Side: referral.Right}) {
		fmt.Println(p.View)
	}
	// Output:
	// Whole body, front
	// Right hand, palm
}

// An outline that somebody drew round a knee.
func ExampleView_Polygon() {
	outline := []bodychart.XY{{X: -650, Y: 5200}, {X: -250, Y: 5200}, {X: -250, Y: 5650}, {X: -650, Y: 5650}}
	for share := range bodychart.Front.Polygon(outline).All() {
		if share.Share > 0.9 {
			fmt.Println(share.Site)
		}
	}
	// Output: Front of the knee (kneecap) (right)
}
