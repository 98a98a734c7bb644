package record_test

import (
	"strings"
	"testing"

	"github.com/trpatlas/trpatlas/data/record"
)

func TestMuscleRules(t *testing.T) {
	t.Parallel()
	alpha := func(change func(*record.Muscle)) func(*record.Library) {
		return func(l *record.Library) { change(&l.Muscles[0]) }
	}
	at := func(s string) []string { return []string{alphaFile + " " + s} }
	each(t, []one{
		{"region", alpha(func(m *record.Muscle) { m.Region = "knee" }), []string{"muscles/knee/alpha.json /region list"}},
		{"no name", alpha(func(m *record.Muscle) { m.Name = "" }), at("/name required")},
		{"no Latin", alpha(func(m *record.Muscle) { m.Latin = "" }), at("/latin required")},
		{"name with a space too many", alpha(func(m *record.Muscle) { m.Name = "Alpha " }), at("/name spaces")},
		{"two spaces", alpha(func(m *record.Muscle) { m.Note = "a  b" }), at("/note spaces")},
		{"loose accent", alpha(func(m *record.Muscle) { m.Note = "me\u0301dial" }), at("/note characters")},
		{"hidden character", alpha(func(m *record.Muscle) { m.Note = "a\u200bb" }), at("/note characters")},
		{"text too long", alpha(func(m *record.Muscle) { m.Note = strings.Repeat("x", 701) }), at("/note length")},
		{"list too long", alpha(func(m *record.Muscle) { m.Overload = make([]string, 81) }), at("/overload length")},
		{"empty text", alpha(func(m *record.Muscle) { m.Relief = []string{""} }), at("/relief/0 required")},
		{"text twice", alpha(func(m *record.Muscle) { m.Relief = []string{"rest", "rest"} }), at("/relief/1 unique")},

		{"synonym of another muscle", alpha(func(m *record.Muscle) { m.Synonyms[0] = "the BETA muscle" }), []string{betaFile + " /name unique"}},
		{"synonym is the name", alpha(func(m *record.Muscle) { m.Synonyms[0] = "m. alpha" }), at("/synonyms/0 unique")},
		{"abbreviation is a synonym", alpha(func(m *record.Muscle) { m.Abbreviations[0] = "FIRST" }), at("/abbreviations/0 unique")},
		{"group name is an own name", alpha(func(m *record.Muscle) { m.Groups[0] = "Beta" }), at("/groups/0 unique")},
		{"group names may be shared", alpha(func(m *record.Muscle) { m.Groups = []string{"letters"} }), nil},

		{"ta2", alpha(func(m *record.Muscle) { m.Codes.TA2 = "A2458" }), at("/codes/ta2 form")},
		{"ta98", alpha(func(m *record.Muscle) { m.Codes.TA98 = "A04.6.2.8" }), at("/codes/ta98 form")},
		{"uberon", alpha(func(m *record.Muscle) { m.Codes.UBERON = "UBERON_0001477" }), at("/codes/uberon form")},
		{"mesh", alpha(func(m *record.Muscle) { m.Codes.MeSH = "D000070657" }), at("/codes/mesh form")},
		{"part code", alpha(func(m *record.Muscle) { m.Parts[0].Codes.FMA = "32546" }), at("/parts/0/codes/fma form")},
		{"part twice", alpha(func(m *record.Muscle) { m.Parts[1].ID = "upper" }),
			append(at("/parts/1/id unique"), "prevalence.json /0/part reference")},
		{"part id form", alpha(func(m *record.Muscle) { m.Parts[0].ID = "Upper"; m.Points[0].Part = "Upper" }), at("/parts/0/id form")},
		{"part without name", alpha(func(m *record.Muscle) { m.Parts[0].Name = "" }), at("/parts/0/name required")},

		{"no origin", alpha(func(m *record.Muscle) { m.Origin = nil }), at("/origin required")},
		{"no insertion", alpha(func(m *record.Muscle) { m.Insertion = nil }), at("/insertion required")},
		{"no action", alpha(func(m *record.Muscle) { m.Actions = nil }), at("/actions required")},
		{"no nerve", alpha(func(m *record.Muscle) { m.Nerves = nil }), at("/nerves required")},
		{"no root", alpha(func(m *record.Muscle) { m.Roots = nil }), append(at("/roots required"), at("/nerves/0 anatomy")...)},
		{"root not in the list", alpha(func(m *record.Muscle) { m.Nerves[0] = "a nerve"; m.Roots[0] = "C9" }), at("/roots/0 list")},
		{"no root of the nerve", alpha(func(m *record.Muscle) { m.Roots = []string{"L1"} }), append(at("/nerves/0 anatomy"), at("/roots/0 anatomy")...)},
		{"one root too many for the nerve", alpha(func(m *record.Muscle) { m.Roots = []string{"C5", "T1"} }), at("/roots/1 anatomy")},
		{"a nerve without settled roots", alpha(func(m *record.Muscle) {
			m.Nerves = []string{"suprascapular nerve", "cervical plexus"}
			m.Roots = []string{"C5", "C2"}
		}), nil},
		{"the longest name of a nerve counts", alpha(func(m *record.Muscle) { m.Nerves[0] = "nerve to obturator internus"; m.Roots = []string{"S1"} }), nil},

		{"unknown synergist", alpha(func(m *record.Muscle) { m.Synergists[0] = "betta" }), at("/synergists/0 reference")},
		{"itself as synergist", alpha(func(m *record.Muscle) { m.Synergists[0] = "alpha" }), at("/synergists/0 reference")},
		{"synergist twice", alpha(func(m *record.Muscle) { m.Synergists = []string{"beta", "beta"} }), at("/synergists/1 unique")},
		{"synergist and antagonist", alpha(func(m *record.Muscle) { m.Antagonists = []string{"beta"} }), at("/antagonists/0 anatomy")},
		{"unknown antagonist", func(l *record.Library) { l.Muscles[1].Antagonists[0] = "gamma" }, []string{betaFile + " /antagonists/0 reference"}},

		{"no citation", alpha(func(m *record.Muscle) { m.Citations = nil }), at("/citations evidence")},
		{"unknown source", alpha(func(m *record.Muscle) { m.Citations[0].Source = "bok" }), at("/citations/0/source reference")},
		{"book without chapter", alpha(func(m *record.Muscle) { m.Citations[0].Locator = "" }), at("/citations/0/locator evidence")},
		{"citation twice", alpha(func(m *record.Muscle) { m.Citations[1] = m.Citations[0] }), at("/citations/1 unique")},
		{"no point and no note", func(l *record.Library) {
			l.Muscles[1].Points, l.Muscles[0].Points[0].Satellites = nil, nil
		}, []string{betaFile + " required"}},
		{"no point but a note", func(l *record.Library) {
			l.Muscles[1].Points, l.Muscles[0].Points[0].Satellites = nil, nil
			l.Muscles[1].Note = "No pattern was found."
		}, nil},
	})
}

func TestSourceRules(t *testing.T) {
	t.Parallel()
	paper := func(change func(*record.Source)) func(*record.Library) {
		return func(l *record.Library) { change(&l.Sources[1]) }
	}
	each(t, []one{
		{"unused", func(l *record.Library) {
			l.Sources = append(l.Sources, record.Source{ID: "idle", Kind: "page", Title: "Idle", URL: "http://example.org", Seen: "page"})
		}, []string{"sources.json /2/id coverage"}},
		{"id twice", func(l *record.Library) { l.Sources = append(l.Sources, l.Sources[1]) }, []string{"sources.json /2/id unique"}},
		{"id form", paper(func(s *record.Source) { s.ID = "pa--per" }), []string{
			"sources.json /1/id form", "sources.json /1/id coverage", alphaFile + " /citations/1/source reference", alphaFile + " /points/0/refers/0/citations/1/source reference",
			alphaFile + " /points/0/refers/0/measured/0/source reference", "prevalence.json /0/source reference", "needling.json /events/0/rates/0/source reference"}},
		{"kind", paper(func(s *record.Source) { s.Kind = "blog" }), []string{"sources.json /1/kind list"}},
		{"seen", paper(func(s *record.Source) { s.Seen = "" }), []string{"sources.json /1/seen required"}},
		{"title", paper(func(s *record.Source) { s.Title = "" }), []string{"sources.json /1/title required"}},
		{"year", paper(func(s *record.Source) { s.Year = 20026 }), []string{"sources.json /1/year form"}},
		{"doi", paper(func(s *record.Source) { s.DOI = "doi:10.1000/182" }), []string{"sources.json /1/doi form"}},
		{"isbn", paper(func(s *record.Source) { s.ISBN = "0-683-08363-5" }), []string{"sources.json /1/isbn form"}},
		{"pmid", paper(func(s *record.Source) { s.PMID = "PMC123" }), []string{"sources.json /1/pmid form"}},
		{"url", paper(func(s *record.Source) { s.URL = "example.org" }), []string{"sources.json /1/url form"}},
		{"not to be found", paper(func(s *record.Source) { s.DOI, s.PMID, s.URL = "", "", "" }), []string{"sources.json /1 required"}},
	})
}
