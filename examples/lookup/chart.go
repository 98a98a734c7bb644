package main

import (
	"fmt"
	"os"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/answer"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// chartOptions are the same for every chart of this program.
var chartOptions = bodychart.Options{Legend: true, Labels: true}

// writeChart writes the chart that draw makes to the file that -svg names, and
// does nothing where no file is named.
func writeChart(c console, o options, draw func() []byte) int {
	if o.svg == "" {
		return statusOK
	}
	if err := os.WriteFile(o.svg, draw(), 0o644); err != nil {
		fmt.Fprintln(c.err, "lookup:", err)
		return statusNothing
	}
	return statusOK
}

// answerChart draws the best candidate under the complaint. Where the words
// show an emergency, no candidate is drawn: the complaint stands alone.
func answerChart(a answer.Answer) func() []byte {
	return func() []byte {
		if len(a.Candidates) == 0 || a.Screen.Emergency() {
			return bodychart.AppendQuery(nil, a.Screen.Query, chartOptions)
		}
		return bodychart.AppendCandidate(nil, a.Candidates[0], a.Screen.Query, chartOptions)
	}
}

func pointChart(p triggerpoint.Point) func() []byte {
	return func() []byte { return bodychart.AppendPattern(nil, p, referral.Right, chartOptions) }
}

func zoneChart(z referral.Zone) func() []byte {
	return func() []byte {
		o := chartOptions
		o.Title = z.Name()
		return bodychart.AppendQuery(nil, referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: z})}, o)
	}
}
