package record_test

import (
	"testing"

	"github.com/trpatlas/trpatlas/data/record"
)

func TestAboutRules(t *testing.T) {
	t.Parallel()
	each(t, []one{
		{"version", func(l *record.Library) { l.About.Version = "1.2.3" }, []string{"about.json /version form"}},
		{"month", func(l *record.Library) { l.About.Version = "2026.13.0" }, []string{"about.json /version form"}},
		{"date", func(l *record.Library) { l.About.Date = "22-11-2026" }, []string{"about.json /date form"}},
		{"scope", func(l *record.Library) { l.About.Scope = "" }, []string{"about.json /scope required"}},
		{"review", func(l *record.Library) { l.About.Review = "" }, []string{"about.json /review required"}},
		{"licence", func(l *record.Library) { l.About.Licence = "" }, []string{"about.json /licence required"}},
	})
}

func TestRetiredRules(t *testing.T) {
	t.Parallel()
	each(t, []one{
		{"id still in use", func(l *record.Library) { l.Retired[0].ID = "alpha" }, []string{"retired.json /0/id unique"}},
		{"unknown replacement", func(l *record.Library) { l.Retired[0].Replacement[0] = "delta" }, []string{"retired.json /0/replacement/0 reference"}},
		{"no reason", func(l *record.Library) { l.Retired[0].Reason = "" }, []string{"retired.json /0/reason required"}},
	})
}

func TestPrevalenceRules(t *testing.T) {
	t.Parallel()
	row := func(change func(*record.Prevalence)) func(*record.Library) {
		return func(l *record.Library) { change(&l.Prevalence[0]) }
	}
	at := func(s string) []string { return []string{"prevalence.json /0" + s} }
	each(t, []one{
		{"complaint", row(func(r *record.Prevalence) { r.Complaint = "" }), at("/complaint required")},
		{"muscle", row(func(r *record.Prevalence) { r.Muscle = "alpa" }), at("/muscle reference")},
		{"part", row(func(r *record.Prevalence) { r.Part = "middle" }), at("/part reference")},
		{"no zone", row(func(r *record.Prevalence) { r.Zones = nil }), at("/zones required")},
		{"n below zero", row(func(r *record.Prevalence) { r.N, r.Studies = -1, 2 }), at("/n range")},
		{"n too large", row(func(r *record.Prevalence) { r.N = 70000 }), at("/n range")},
		{"studies too many", row(func(r *record.Prevalence) { r.Studies = 70000 }), at("/studies range")},
		{"zone", row(func(r *record.Prevalence) { r.Zones[0] = "leg" }), at("/zones/0 reference")},
		{"percent", row(func(r *record.Prevalence) { r.Percent = 101; r.PercentMax = 0 }), at("/percent range")},
		{"range backwards", row(func(r *record.Prevalence) { r.PercentMax = 5 }), at("/percent range")},
		{"no n", row(func(r *record.Prevalence) { r.Studies = 0 }), at("/n required")},
		{"counted", row(func(r *record.Prevalence) { r.Counted = "latent" }), at("/counted list")},
		{"source", row(func(r *record.Prevalence) { r.Source = "" }), at("/source reference")},
	})
}

func TestWarningRules(t *testing.T) {
	t.Parallel()
	row := func(change func(*record.Warning)) func(*record.Library) {
		return func(l *record.Library) { change(&l.Warnings[0]) }
	}
	phrase := func(s string) func(*record.Library) {
		return row(func(w *record.Warning) { w.Shows[0].Words[0][1] = s })
	}
	at := func(s string) []string { return []string{"warnings.json /0" + s} }
	each(t, []one{
		{"id taken", row(func(w *record.Warning) { w.ID = "spine" }), at("/id unique")},
		{"name", row(func(w *record.Warning) { w.Name = "" }), at("/name required")},
		{"urgency", row(func(w *record.Warning) { w.Urgency = "now" }), at("/urgency list")},
		{"zone", row(func(w *record.Warning) { w.Zones[0] = "leg" }), at("/zones/0 reference")},
		{"shown only, with places", row(func(w *record.Warning) { w.ShownOnly = true }), at("/shown_only conflict")},
		{"nothing to ask", row(func(w *record.Warning) { w.Ask = nil }), at("/ask required")},
		{"advice", row(func(w *record.Warning) { w.Advice = "" }), at("/advice required")},
		{"citation", row(func(w *record.Warning) { w.Citations = nil }), at("/citations evidence")},
		{"alarm zone", row(func(w *record.Warning) { w.Shows[0].Zones[0] = "leg" }), at("/shows/0/zones/0 reference")},
		{"alarm without words", row(func(w *record.Warning) { w.Shows[0].Words = nil }), at("/shows/0/words required")},
		{"empty group", row(func(w *record.Warning) { w.Shows[0].Words[1] = nil }), at("/shows/0/words/1 required")},
		{"capital", phrase("Swollen up"), at("/shows/0/words/0/1 form")},
		{"apostrophe", phrase("can't"), at("/shows/0/words/0/1 form")},
		{"star inside", phrase("sw*llen"), at("/shows/0/words/0/1 form")},
		{"two spaces", phrase("swollen  up"), at("/shows/0/words/0/1 form")},
		{"empty phrase", phrase(""), at("/shows/0/words/0/1 form")},
		{"short stem", phrase("very s*"), at("/shows/0/words/0/1 form")},
		{"stem of four", phrase("very swol*"), nil},
		{"number", phrase("6* years"), nil},
	})
}

func TestLookAlikeRules(t *testing.T) {
	t.Parallel()
	row := func(change func(*record.LookAlike)) func(*record.Library) {
		return func(l *record.Library) { change(&l.LookAlikes[0]) }
	}
	at := func(s string) []string { return []string{"lookalikes.json /0" + s} }
	each(t, []one{
		{"id taken", row(func(a *record.LookAlike) { a.ID = "red-flag" }), at("/id unique")},
		{"name", row(func(a *record.LookAlike) { a.Name = "" }), at("/name required")},
		{"kind", row(func(a *record.LookAlike) { a.Kind = "muscle" }), at("/kind list")},
		{"no zone", func(l *record.Library) {
			l.LookAlikes = append(l.LookAlikes, record.LookAlike{ID: "nowhere", Name: "Nowhere", Kind: "organ", Tells: "x", Citations: l.LookAlikes[0].Citations})
		}, []string{"lookalikes.json /1/zones required"}},
		{"zone", row(func(a *record.LookAlike) { a.Zones = append(a.Zones, "leg") }), at("/zones/2 reference")},
		{"point", row(func(a *record.LookAlike) { a.Points[0] = "alpha.3" }), at("/points/0 reference")},
		{"tells", row(func(a *record.LookAlike) { a.Tells = "" }), at("/tells required")},
		{"a zone without look-alike", row(func(a *record.LookAlike) { a.Zones = []string{"arm"} }), []string{"lookalikes.json coverage"}},
		{"none yet", func(l *record.Library) { l.LookAlikes = nil }, nil},
	})
}

func TestConditionRules(t *testing.T) {
	t.Parallel()
	row := func(change func(*record.Condition)) func(*record.Library) {
		return func(l *record.Library) { change(&l.Conditions[0]) }
	}
	at := func(s string) []string { return []string{"conditions.json /0" + s} }
	each(t, []one{
		{"id taken", row(func(d *record.Condition) { d.ID = "arth-ritis" }), at("/id unique")},
		{"name", row(func(d *record.Condition) { d.Name = "" }), at("/name required")},
		{"synonym is the name", row(func(d *record.Condition) { d.Synonyms[0] = "arm-syndrome" }), at("/synonyms/0 unique")},
		{"name of another", func(l *record.Library) {
			l.Conditions = append(l.Conditions, record.Condition{ID: "other", Name: "SORE ARM", Citations: l.Conditions[0].Citations})
		}, []string{"conditions.json /1/name unique"}},
		{"zone", row(func(d *record.Condition) { d.Zones[0] = "leg" }), at("/zones/0 reference")},
		{"icd10cm", row(func(d *record.Condition) { d.Codes.ICD10CM[0] = "g44.2" }), at("/codes/icd10cm/0 form")},
		{"icd11", row(func(d *record.Condition) { d.Codes.ICD11[0] = "8A8" }), at("/codes/icd11/0 form")},
		{"point", row(func(d *record.Condition) { d.Points[0].Point = "alpha.9" }), at("/points/0/point reference")},
		{"point twice", row(func(d *record.Condition) { d.Points = append(d.Points, d.Points[0]) }), at("/points/1/point unique")},
		{"evidence", row(func(d *record.Condition) { d.Points[0].Evidence = "" }), at("/points/0/evidence required")},
		{"point citation", row(func(d *record.Condition) { d.Points[0].Citations = nil }), at("/points/0/citations evidence")},
		{"mimic twice", row(func(d *record.Condition) { d.Mimics = []string{"a", "a"} }), at("/mimics/1 unique")},
	})
}
