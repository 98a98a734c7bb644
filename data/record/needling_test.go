package record_test

import (
	"testing"

	"github.com/trpatlas/trpatlas/data/record"
)

func TestNeedlingRules(t *testing.T) {
	t.Parallel()
	change := func(f func(*record.Needling)) func(*record.Library) {
		return func(l *record.Library) { f(&l.Needling) }
	}
	at := func(s string) []string { return []string{"needling.json " + s} }
	each(t, []one{
		{"technique twice", change(func(n *record.Needling) {
			n.Techniques = append(n.Techniques, n.Techniques[0])
			n.Techniques[1].Name = "Other"
		}), at("/techniques/1/id unique")},
		{"technique name twice", change(func(n *record.Needling) { n.Techniques[0].Synonyms = []string{"SLOW"} }), at("/techniques/0/synonyms/0 unique")},
		{"no depth", change(func(n *record.Needling) { n.Techniques[0].Depth = "" }), at("/techniques/0/depth required")},
		{"needle too thick", change(func(n *record.Needling) { n.Needles[0].DiametersMM[1] = 3 }), at("/needles/0/diameters_mm/1 range")},
		{"sizes fall", change(func(n *record.Needling) { n.Needles[0].LengthsMM = []float64{40, 25} }), at("/needles/0/lengths_mm/1 order")},
		{"handling of unknown muscle", change(func(n *record.Needling) { n.Handling[0].Muscles = append(n.Handling[0].Muscles, "gamma") }), at("/handling/0/muscles/1 reference")},
		{"handling of no muscle", change(func(n *record.Needling) { n.Handling[0].Muscles = nil }),
			append(at("/handling/0/muscles required"), at("/handling/0 coverage")[0], alphaFile+" /points/0/hazards/0 coverage")},
		{"gravity", change(func(n *record.Needling) { n.Handling[0].Gravity = "bad" }), at("/handling/0/gravity list")},
		{"severity", change(func(n *record.Needling) { n.Events[0].Severity = "grave" }), at("/events/0/severity list")},
		{"rate without its n", change(func(n *record.Needling) { n.Events[0].Rates[0].N = 0 }), at("/events/0/rates/0/n required")},
		{"rate", change(func(n *record.Needling) { n.Events[0].Rates[0].Percent = 101 }), at("/events/0/rates/0/percent range")},
		{"standing", change(func(n *record.Needling) { n.Mechanisms[0].Standing = "proven" }), at("/mechanisms/0/standing list")},
		{"limits", change(func(n *record.Needling) { n.Outcomes[0].Limits = "" }), at("/outcomes/0/limits required")},
		{"one-sided dispute", change(func(n *record.Needling) { n.Disputes[0].Positions = n.Disputes[0].Positions[:1] }), at("/disputes/0/positions required")},
		{"stage", change(func(n *record.Needling) { n.Session[0].Stage = "later" }), at("/session/0/stage list")},
		{"aspect twice", change(func(n *record.Needling) { n.Comparison = append(n.Comparison, n.Comparison[0]) }), at("/comparison/1/aspect unique")},
		{"practice", change(func(n *record.Needling) { n.Practitioners[0].Kind = "good" }), at("/practitioners/0/kind list")},
		{"code", change(func(n *record.Needling) { n.Codes[0].Code = "2056" }), at("/codes/0/code form")},
	})
}

// Whoever screens at all must have an answer to everything that is asked.
func TestScreeningIsComplete(t *testing.T) {
	t.Parallel()
	all := func(l *record.Library) {
		for _, f := range record.ScreeningAnswers {
			for _, a := range f.Answers {
				l.Needling.Screening = append(l.Needling.Screening, record.ScreeningRule{ID: f.Factor + "-" + a, Factor: f.Factor, Answer: a, Kind: "caution", Reason: "x", Citations: l.Conditions[0].Citations})
			}
		}
	}
	each(t, []one{
		{"complete", all, nil},
		{"one answer missing", func(l *record.Library) { all(l); l.Needling.Screening = l.Needling.Screening[1:] }, []string{"needling.json /screening coverage"}},
		{"unknown answer", func(l *record.Library) { all(l); l.Needling.Screening[0].Answer = "old" }, []string{"needling.json /screening/0/answer list", "needling.json /screening coverage"}},
		{"kind", func(l *record.Library) { all(l); l.Needling.Screening[0].Kind = "ok" }, []string{"needling.json /screening/0/kind list"}},
		{"region", func(l *record.Library) { all(l); l.Needling.Screening[0].Regions = []string{"knee"} }, []string{"needling.json /screening/0/regions/0 list"}},
	})
}

func TestGlossaryRules(t *testing.T) {
	t.Parallel()
	each(t, []one{
		{"id twice", func(l *record.Library) { l.Glossary[1].ID = "taut-band" }, []string{"glossary.json /1/id unique", "glossary.json /0/see/0 reference"}},
		{"term twice", func(l *record.Library) { l.Glossary[1].Synonyms = []string{"taut-band"} }, []string{"glossary.json /1/synonyms/0 unique"}},
		{"definition", func(l *record.Library) { l.Glossary[0].Definition = "" }, []string{"glossary.json /0/definition required"}},
		{"unknown term", func(l *record.Library) { l.Glossary[0].See[0] = "jump" }, []string{"glossary.json /0/see/0 reference"}},
		{"itself", func(l *record.Library) { l.Glossary[0].See[0] = "taut-band" }, []string{"glossary.json /0/see/0 reference"}},
		{"citation", func(l *record.Library) { l.Glossary[0].Citations = nil }, []string{"glossary.json /0/citations evidence"}},
	})
}
