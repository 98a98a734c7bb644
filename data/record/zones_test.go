package record_test

import (
	"testing"

	"github.com/trpatlas/trpatlas/data/record"
)

func TestZoneRules(t *testing.T) {
	t.Parallel()
	each(t, []one{
		{"dangling parent", func(l *record.Library) { l.Zones[2].Parent = "arms" },
			[]string{"zones.json /2/parent reference", "zones.json /2 order", "lookalikes.json coverage"}},
		{"circle of parents", func(l *record.Library) { l.Zones[0].Parent = "arm-front" },
			[]string{"zones.json /0/parent tree", "zones.json /1/parent tree", "zones.json /2/parent tree", "zones.json /2/structural coverage"}},
		{"own parent", func(l *record.Library) { l.Zones[4].Parent = "spine" },
			[]string{"zones.json /4/parent tree", "zones.json /4 order", "zones.json /3/id coverage"}},
		{"child apart from its parent", func(l *record.Library) { l.Zones[1], l.Zones[4] = l.Zones[4], l.Zones[1] },
			[]string{"zones.json /1 order", "zones.json /2 order", "zones.json /4 order"}},
		{"id form", func(l *record.Library) { l.Zones[2].ID = "Arm_back" }, []string{"zones.json /2/id form"}},
		{"id twice", func(l *record.Library) { l.Zones[2].ID = "arm-front" }, []string{"zones.json /2/id unique", "zones.json /2/structural coverage"}},
		{"id differs in hyphens only", func(l *record.Library) { l.Zones[2].ID = "armfront" }, []string{"zones.json /2/id unique"}},
		{"id of a muscle", func(l *record.Library) { l.Zones[2].ID = "al-pha" }, []string{alphaFile + " /id unique"}},
		{"no name", func(l *record.Library) { l.Zones[2].Name = "" }, []string{"zones.json /2/name required"}},
		{"leaf without words", func(l *record.Library) { l.Zones[2].Words = nil }, []string{"zones.json /2 required"}},
		{"words of two zones", func(l *record.Library) { l.Zones[2].Words = []string{"the arm's front"} }, []string{"zones.json /2/words/0 unique"}},
		{"words that say nothing", func(l *record.Library) { l.Zones[2].Words = []string{"of the"} }, []string{"zones.json /2/words/0 form"}},
		{"too many words", func(l *record.Library) { l.Zones[2].Words = []string{"one two three four five six seven"} }, []string{"zones.json /2/words/0 form"}},
		{"structural parent", func(l *record.Library) { l.Zones[0].Structural = true }, []string{"zones.json /0/structural zone"}},
		{"structural but reached", func(l *record.Library) { l.Zones[1].Structural = true }, []string{"zones.json /1/structural coverage"}},
		{"unreached leaf", func(l *record.Library) { l.Zones[2].Structural = false }, []string{"zones.json /2/id coverage"}},
		{"CHOIR below", func(l *record.Library) { l.Zones[1].CHOIR.Left[0] = 100 }, []string{"zones.json /1/choir/left/0 reference"}},
		{"CHOIR between", func(l *record.Library) { l.Zones[1].CHOIR.Right[0] = 137 }, []string{"zones.json /1/choir/right/0 reference"}},
		{"CHOIR above", func(l *record.Library) { l.Zones[1].CHOIR.Right[1] = 239 }, []string{"zones.json /1/choir/right/1 reference"}},
		{"CHOIR one side", func(l *record.Library) { l.Zones[1].CHOIR.Right = []int{102} }, []string{"zones.json /1/choir mirror"}},
		{"CHOIR ends of the range", func(l *record.Library) {
			l.Zones[1].CHOIR = record.CHOIR{Left: []int{101, 201}, Right: []int{136, 238}}
		}, []string{}},
		{"WPI", func(l *record.Library) { l.Zones[0].WPI = "left-arm" }, []string{"zones.json /0/wpi list"}},
		{"dermatome", func(l *record.Library) { l.Zones[1].Dermatomes[1] = "C1" }, []string{"zones.json /1/dermatomes/1 list"}},
		{"dermatome twice", func(l *record.Library) { l.Zones[1].Dermatomes[1] = "C5" }, []string{"zones.json /1/dermatomes/1 unique"}},
		{"code", func(l *record.Library) { l.Zones[4].Codes.FMA = "fma:13478" }, []string{"zones.json /4/codes/fma form"}},
		{"note with a line break", func(l *record.Library) { l.Zones[4].Note = "one\ntwo" }, []string{"zones.json /4/note characters"}},

		{"area of one zone", func(l *record.Library) { l.Areas[0].Zones = []string{"arm"} }, []string{"areas.json /0 required"}},
		{"area without words", func(l *record.Library) { l.Areas[0].Words = nil }, []string{"areas.json /0 required"}},
		{"area with a zone's words", func(l *record.Library) { l.Areas[0].Words[0] = "my spine" }, []string{"areas.json /0/words/0 unique"}},
		{"area of unknown zone", func(l *record.Library) { l.Areas[0].Zones[1] = "spin" }, []string{"areas.json /0/zones/1 reference"}},
		{"area of one zone twice", func(l *record.Library) { l.Areas[0].Zones[1] = "arm" }, []string{"areas.json /0/zones/1 unique"}},
	})
}
