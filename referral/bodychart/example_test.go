package bodychart_test

import (
	"fmt"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
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
