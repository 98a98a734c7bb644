package record_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

func TestHandlingRules(t *testing.T) {
	t.Parallel()
	row := func(change func(*record.Handling)) func(*record.Library) {
		return func(l *record.Library) { change(&l.Needling.Handling[0]) }
	}
	at := func(s string) []string { return []string{"needling.json /handling/0" + s} }
	uncovered := alphaFile + " /points/0/hazards/0 coverage"
	each(t, []one{
		{"at one point", row(func(h *record.Handling) { h.Points = []string{"alpha.1"} }), nil},
		{"point of another muscle", row(func(h *record.Handling) { h.Points = []string{"alpha.1", "beta.1"} }),
			[]string{"needling.json /handling/0/points/1 reference", "needling.json /handling/0/points/1 coverage"}},
		{"unknown point", row(func(h *record.Handling) { h.Points = []string{"alpha.1", "alpha.7"} }), at("/points/1 reference")},
		{"point twice", row(func(h *record.Handling) { h.Points = []string{"alpha.1", "alpha.1"} }), at("/points/1 unique")},
		{"at a point without the hazard", row(func(h *record.Handling) { h.Points = []string{"alpha.2"} }),
			[]string{"needling.json /handling/0/points/0 coverage", "needling.json /handling/0 coverage", uncovered}},
		{"another kind of hazard", row(func(h *record.Handling) { h.Hazard = "vessel" }), append(at(" coverage"), uncovered)},
		{"not yet written", func(l *record.Library) { l.Needling.Handling = nil }, nil},
		{"a hazard nothing is said about", func(l *record.Library) {
			alpha1(l).Hazards = append(alpha1(l).Hazards, record.Hazard{Kind: "nerve", Structure: "a nerve"})
		}, []string{alphaFile + " /points/0/hazards/1 coverage"}},
		{"said once a point", func(l *record.Library) {
			alpha1(l).Hazards = []record.Hazard{{Kind: "pneumothorax", Structure: "pleura"}, {Kind: "nerve", Structure: "a"}, {Kind: "nerve", Structure: "b"}}
		}, []string{alphaFile + " /points/0/hazards/1 coverage"}},
		{"on the chest without the pleura", func(l *record.Library) { l.Muscles[0].Region = "thorax" },
			[]string{"muscles/thorax/alpha.json /points/1/hazards coverage"}},
		{"about a muscle without points", func(l *record.Library) {
			h := l.Needling.Handling[0]
			h.ID, h.Hazard, h.Muscles = "nerve", "nerve", []string{"beta"}
			l.Needling.Handling = append(l.Needling.Handling, h)
			l.Muscles[1].Points, l.Muscles[1].Note = nil, "No pattern."
			alpha1(l).Satellites = nil
		}, nil},
	})
}

func TestScreeningPositions(t *testing.T) {
	t.Parallel()
	with := func(positions ...string) func(*record.Library) {
		return func(l *record.Library) {
			for _, f := range record.ScreeningAnswers {
				for _, a := range f.Answers {
					l.Needling.Screening = append(l.Needling.Screening, record.ScreeningRule{ID: f.Factor + "-" + a, Factor: f.Factor, Answer: a, Kind: "caution",
						Hazards: []string{"vessel"}, Reason: "x", Positions: positions, Citations: l.Conditions[0].Citations})
					positions = nil
				}
			}
		}
	}
	each(t, []one{
		{"agreed", with(), nil},
		{"two views", with("yes", "no"), nil},
		{"one view", with("yes"), []string{"needling.json /screening/0/positions required"}},
		{"a view twice", with("yes", "yes"), []string{"needling.json /screening/0/positions/1 unique"}},
	})
}

func TestHandlingOf(t *testing.T) {
	t.Parallel()
	point := func(id string, kinds ...string) record.Point {
		p := record.Point{ID: id}
		for _, k := range kinds {
			p.Hazards = append(p.Hazards, record.Hazard{Kind: k})
		}
		return p
	}
	alpha := &record.Muscle{ID: "alpha", Points: []record.Point{point("alpha.1", "nerve", "vessel"), point("alpha.2", "nerve"), point("alpha.3")}}
	beta := &record.Muscle{ID: "beta", Points: []record.Point{point("beta.1", "nerve")}}
	n := &record.Needling{Handling: []record.Handling{
		{Muscles: []string{"alpha"}, Hazard: "nerve"},
		{Muscles: []string{"alpha", "beta"}, Points: []string{"alpha.2"}, Hazard: "nerve"},
		{Muscles: []string{"alpha"}, Hazard: "vessel"},
		{Muscles: []string{"beta"}, Hazard: "organ"},
	}}
	require.Equal(t, []int{0, 2}, n.HandlingOf(alpha, &alpha.Points[0]))
	require.Equal(t, []int{0, 1}, n.HandlingOf(alpha, &alpha.Points[1]))
	require.Empty(t, n.HandlingOf(alpha, &alpha.Points[2]))
	require.Equal(t, []int{1}, n.HandlingOf(beta, &beta.Points[0]), "points limit only their own muscle")
}
