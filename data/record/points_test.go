package record_test

import (
	"testing"

	"github.com/trpatlas/trpatlas/data/record"
)

func TestPointRules(t *testing.T) {
	t.Parallel()
	point := func(change func(*record.Point)) func(*record.Library) {
		return func(l *record.Library) { change(alpha1(l)) }
	}
	at := func(s string) []string { return []string{alphaFile + " /points/0" + s} }
	each(t, []one{
		{"id of another muscle", func(l *record.Library) { l.Muscles[0].Points[1].ID = "beta.2" }, []string{alphaFile + " /points/1/id form"}},
		{"id without number", func(l *record.Library) { l.Muscles[0].Points[1].ID = "alpha.x" }, []string{alphaFile + " /points/1/id form"}},
		{"id with a leading zero", func(l *record.Library) { l.Muscles[0].Points[1].ID = "alpha.02" }, []string{alphaFile + " /points/1/id form"}},
		{"id zero", func(l *record.Library) { l.Muscles[0].Points[1].ID = "alpha.0" }, []string{alphaFile + " /points/1/id form"}},
		{"id twice", func(l *record.Library) { l.Muscles[0].Points[1].ID = "alpha.1" }, []string{alphaFile + " /points/1/id unique", alphaFile + " /points/1/id order"}},
		{"a gap in the numbers", func(l *record.Library) { l.Muscles[0].Points[1].ID = "alpha.10" }, nil},
		{"out of order", func(l *record.Library) {
			p := l.Muscles[0].Points
			p[0], p[1] = p[1], p[0]
		}, []string{alphaFile + " /points/1/id order"}},
		{"no label", point(func(p *record.Point) { p.Label = "" }), at("/label required")},
		{"no location", point(func(p *record.Point) { p.Location = "" }), at("/location required")},
		{"unknown part", point(func(p *record.Point) { p.Part = "uper" }), at("/part reference")},
		{"palpation", point(func(p *record.Point) { p.Palpation = "" }), at("/palpation required")},
		{"palpation word", point(func(p *record.Point) { p.Palpation = "hard" }), at("/palpation list")},
		{"frequency word", point(func(p *record.Point) { p.Frequency = "often" }), at("/frequency list")},
		{"frequency may be missing", point(func(p *record.Point) { p.Frequency = "" }), nil},
		{"landmark twice", point(func(p *record.Point) { p.Landmarks = []string{"bone", "bone"} }), at("/landmarks/1 unique")},
		{"unknown satellite", point(func(p *record.Point) { p.Satellites[0] = "beta.7" }), at("/satellites/0 reference")},
		{"own satellite", point(func(p *record.Point) { p.Satellites[0] = "alpha.1" }), at("/satellites/0 reference")},
		{"satellite twice", point(func(p *record.Point) { p.Satellites = []string{"beta.1", "beta.1"} }), at("/satellites/1 unique")},
		{"hazard kind", point(func(p *record.Point) { p.Hazards[0].Kind = "lung" }),
			append(at("/hazards/0/kind list"), at("/hazards/0 coverage")[0], "needling.json /handling/0 coverage")},
		{"hazard structure", point(func(p *record.Point) { p.Hazards[0].Structure = "" }), at("/hazards/0/structure required")},
		{"no citation", point(func(p *record.Point) { p.Citations = nil }), at("/citations evidence")},
		{"status", point(func(p *record.Point) { p.Review.Status = "reviewed" }), at("/review/status list")},
		{"no status", point(func(p *record.Point) { p.Review.Status = "" }), at("/review/status required")},
		{"disputed without note", func(l *record.Library) { l.Muscles[0].Points[1].Review.Note = "" }, []string{alphaFile + " /points/1/review/note required"}},
		{"cross-checked with one source", point(func(p *record.Point) {
			p.Refers[0].Citations = p.Citations
			p.Refers[0].Measured = nil
		}), at("/review/status evidence")},
		{"a measurement is a second source", point(func(p *record.Point) { p.Refers[0].Citations = p.Citations }), nil},
	})
}

func TestReferralRules(t *testing.T) {
	t.Parallel()
	refers := func(change func([]record.Referral)) func(*record.Library) {
		return func(l *record.Library) { change(alpha1(l).Refers) }
	}
	more := func(zone, strength, side string) func(*record.Library) {
		return func(l *record.Library) {
			p := alpha1(l)
			p.Refers = append(p.Refers, record.Referral{Zone: zone, Strength: strength, Side: side, Citations: p.Citations})
		}
	}
	at := func(s string) []string { return []string{alphaFile + " /points/0" + s} }
	each(t, []one{
		{"unknown zone", refers(func(r []record.Referral) { r[0].Zone = "arm-frond" }), at("/refers/0/zone reference")},
		{"strength", refers(func(r []record.Referral) { r[1].Strength = "strong" }), at("/refers/1/strength list")},
		{"side", refers(func(r []record.Referral) { r[0].Side = "left" }), at("/refers/0/side list")},
		{"midline of a paired zone", refers(func(r []record.Referral) { r[0].Side = "midline" }), at("/refers/0/side side")},
		{"side of a midline zone", refers(func(r []record.Referral) { r[1].Side = "ipsilateral" }), at("/refers/1/side side")},
		{"no citation", refers(func(r []record.Referral) { r[1].Citations = nil }), at("/refers/1/citations evidence")},
		{"twice", more("spine", "essential", "midline"), at("/refers/2 unique")},
		{"both sides apart", more("arm-front", "spillover", "contralateral"), nil},
		{"bilateral and one side", more("arm-front", "spillover", "bilateral"), at("/refers/2 unique")},
		{"parent and child", more("arm", "spillover", "ipsilateral"), append(at("/refers/0 unique"), "zones.json /2/structural coverage")},
		{"parent and child in the midline", more("trunk", "spillover", "midline"), at("/refers/1 unique")},
		{"parent on the other side", more("arm", "spillover", "contralateral"), []string{"zones.json /2/structural coverage"}},
		{"no essential zone", refers(func(r []record.Referral) { r[0].Strength = "spillover" }), at("/refers strength")},
		{"painless with an essential zone", func(l *record.Library) { alpha1(l).Painless = true }, at("/painless strength")},
		{"painless without symptoms", func(l *record.Library) { l.Muscles[0].Points[1].Symptoms = nil }, []string{alphaFile + " /points/1/painless required"}},
		{"painless with spillover", func(l *record.Library) {
			l.Muscles[0].Points[1].Refers = []record.Referral{{Zone: "spine", Strength: "spillover", Side: "midline", Citations: alpha1(l).Citations}}
		}, nil},
		{"percent below", refers(func(r []record.Referral) { r[0].Measured[0].Percent = -0.1 }), at("/refers/0/measured/0/percent range")},
		{"percent above", refers(func(r []record.Referral) { r[0].Measured[0].Percent = 100.1 }), at("/refers/0/measured/0/percent range")},
		{"nobody measured", refers(func(r []record.Referral) { r[0].Measured[0].N = 0 }), at("/refers/0/measured/0/n range")},
		{"too many measured", refers(func(r []record.Referral) { r[0].Measured[0].N = 65536 }), at("/refers/0/measured/0/n range")},
		{"measured by nobody known", refers(func(r []record.Referral) { r[0].Measured[0].Source = "papers" }), at("/refers/0/measured/0/source reference")},
	})
}
