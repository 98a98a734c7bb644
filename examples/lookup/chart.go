package main

import (
	"fmt"
	"os"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/answer"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// chartOptions are the options of every chart of this program: the few views
// that show a subject, with names and a legend.
func chartOptions(p triggerpoint.Point, side referral.Side, q referral.Query) bodychart.Options {
	return bodychart.Options{Views: bodychart.ViewsOf(p, side, q), Legend: true, Labels: true, Heading: true}
}

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
		q := a.Screen.Query
		if len(a.Candidates) == 0 || a.Screen.Emergency() {
			return bodychart.AppendQuery(nil, q, chartOptions(triggerpoint.None, referral.Unknown, q))
		}
		best := a.Candidates[0]
		return bodychart.AppendCandidate(nil, best, q, chartOptions(best.Point, best.Side, q))
	}
}

func pointChart(p triggerpoint.Point) func() []byte {
	return func() []byte {
		return bodychart.AppendPattern(nil, p, referral.Right, chartOptions(p, referral.Right, referral.Query{}))
	}
}

func zoneChart(z referral.Zone) func() []byte {
	return func() []byte {
		q := referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: z})}
		o := chartOptions(triggerpoint.None, referral.Unknown, q)
		o.Title = z.Name()
		return bodychart.AppendQuery(nil, q, o)
	}
}
