package needling_test

import (
	"errors"
	"io/fs"
	"iter"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	content "github.com/trpatlas/trpatlas/data/authored"
	"github.com/trpatlas/trpatlas/data/record"
	"github.com/trpatlas/trpatlas/triggerpoint/needling"
)

// authored are the rows that the tables were generated from.
func authored(t testing.TB) record.Needling {
	t.Helper()
	text, err := fs.ReadFile(content.Files(), "needling.json")
	require.NoError(t, err)
	n, problems := record.Decode[record.Needling]("needling.json", text)
	require.NoError(t, problems.Err())
	return n
}

func citations(seq iter.Seq[data.Citation]) []record.Citation {
	var out []record.Citation
	for c := range seq {
		out = append(out, record.Citation{Source: c.Source.ID(), Locator: c.Locator})
	}
	return out
}

func ids[T interface{ ID() string }](seq iter.Seq[T]) []string {
	var out []string
	for v := range seq {
		out = append(out, v.ID())
	}
	return out
}

// same holds the rows of a table to the authored ones.
func same[T any](t *testing.T, want, got []T) {
	t.Helper()
	require.NotEmpty(t, want)
	require.Equal(t, want, got, "run: go generate ./data")
}

func TestTablesHoldTheAuthoredRows(t *testing.T) {
	t.Parallel()
	n := authored(t)

	var techniques []record.Technique
	for r := range needling.Techniques() {
		techniques = append(techniques, record.Technique{ID: r.ID(), Name: r.Name(), Synonyms: slices.Collect(r.Synonyms()), Aim: r.Aim(), Depth: r.Depth(), Duration: r.Duration(),
			Done: r.Done(), For: slices.Collect(r.Uses()), Evidence: r.Evidence(), Differs: r.Differs(), Citations: citations(r.Citations())})
	}
	same(t, n.Techniques, techniques)

	var needles []record.Needle
	for r := range needling.Needles() {
		needles = append(needles, record.Needle{ID: r.ID(), Kind: r.Kind(), Material: r.Material(), DiametersMM: slices.Collect(r.DiametersMM()), LengthsMM: slices.Collect(r.LengthsMM()),
			Gauge: r.Gauge(), Sterility: r.Sterility(), Citations: citations(r.Citations())})
	}
	same(t, n.Needles, needles)

	var handlings []record.Handling
	for r := range needling.Handlings() {
		handlings = append(handlings, record.Handling{ID: r.ID(), Muscles: ids(r.Muscles()), Points: ids(r.Points()), Hazard: r.Hazard().String(), Structure: r.Structure(),
			Gravity: r.Gravity().String(), Position: r.Position(), Handling: r.Text(), SuperficialOnly: r.SuperficialOnly(), Specialist: r.Specialist(), Citations: citations(r.Citations())})
	}
	same(t, n.Handling, handlings)

	var events []record.Event
	for r := range needling.Events() {
		e := record.Event{ID: r.ID(), Name: r.Name(), Severity: r.Severity().String(), Frequency: r.Frequency().String(), What: r.What(), Act: r.Act(), Citations: citations(r.Citations())}
		for v := range r.Rates() {
			e.Rates = append(e.Rates, record.Rate{Percent: v.Percent, N: v.N, Of: v.Of, Source: v.Source.ID(), Note: v.Note})
		}
		events = append(events, e)
	}
	same(t, n.Events, events)

	var mechanisms []record.Mechanism
	for r := range needling.Mechanisms() {
		mechanisms = append(mechanisms, record.Mechanism{ID: r.ID(), Name: r.Name(), Claim: r.Claim(), Evidence: r.Evidence(), Standing: r.Standing().String(), Citations: citations(r.Citations())})
	}
	same(t, n.Mechanisms, mechanisms)

	var outcomes []record.Outcome
	for r := range needling.Outcomes() {
		outcomes = append(outcomes, record.Outcome{ID: r.ID(), Condition: r.Condition(), Finding: r.Finding(), Limits: r.Limits(), Citations: citations(r.Citations())})
	}
	same(t, n.Outcomes, outcomes)

	var disputes []record.Dispute
	for r := range needling.Disputes() {
		d := record.Dispute{ID: r.ID(), Question: r.Question()}
		for p := range r.Positions() {
			d.Positions = append(d.Positions, record.Position{View: p.View, Citations: citations(p.Citations())})
		}
		disputes = append(disputes, d)
	}
	same(t, n.Disputes, disputes)

	var rules []record.ScreeningRule
	for r := range needling.Rules() {
		rule := record.ScreeningRule{ID: r.ID(), Factor: r.Factor().String(), Answer: r.Answer(), Kind: r.Kind().String(), Reason: r.Reason(),
			Positions: slices.Collect(r.Positions()), Citations: citations(r.Citations())}
		for h := range r.Hazards() {
			rule.Hazards = append(rule.Hazards, h.String())
		}
		for g := range r.Regions() {
			rule.Regions = append(rule.Regions, g.String())
		}
		rules = append(rules, rule)
	}
	same(t, n.Screening, rules)
}

func TestSessionTablesHoldTheAuthoredRows(t *testing.T) {
	t.Parallel()
	n := authored(t)

	var notes []record.SessionNote
	for r := range needling.Notes() {
		notes = append(notes, record.SessionNote{ID: r.ID(), Stage: r.Stage().String(), Text: r.Text(), Differs: r.Differs(), Citations: citations(r.Citations())})
	}
	same(t, n.Session, notes)

	var practices []record.Practice
	for r := range needling.Practices() {
		practices = append(practices, record.Practice{ID: r.ID(), Kind: r.Kind().String(), Text: r.Text(), Citations: citations(r.Citations())})
	}
	same(t, n.Practitioners, practices)

	var contrasts []record.Contrast
	for r := range needling.Contrasts() {
		contrasts = append(contrasts, record.Contrast{Aspect: r.Aspect, DryNeedling: r.DryNeedling, Acupuncture: r.Acupuncture, Citations: citations(r.Citations())})
	}
	same(t, n.Comparison, contrasts)

	var codes []record.NeedlingCode
	for c := range needling.Codes() {
		codes = append(codes, record.NeedlingCode(c))
	}
	same(t, n.Codes, codes)

	var byStage []string
	for s := range needling.Stages() {
		byStage = append(byStage, ids(needling.NotesOn(s))...)
		require.NotEmpty(t, ids(needling.NotesOn(s)), s)
	}
	require.ElementsMatch(t, ids(needling.Notes()), byStage)
}

// The words of the closed lists are written once in record and once here.
func TestWordsAreThoseOfTheFormat(t *testing.T) {
	t.Parallel()
	for _, list := range []struct {
		words []string
		name  func(int) string
	}{
		{record.Gravities, func(i int) string { return needling.Gravity(i).String() }},
		{record.EventSeverities, func(i int) string { return needling.Severity(i).String() }},
		{record.EventFrequencies, func(i int) string { return needling.Frequency(i).String() }},
		{record.Standings, func(i int) string { return needling.Standing(i).String() }},
		{record.SessionStages, func(i int) string { return needling.Stage(i).String() }},
		{record.PracticeKinds, func(i int) string { return needling.PracticeKind(i).String() }},
		{record.ScreeningKinds, func(i int) string { return needling.Kind(i).String() }},
	} {
		for i, w := range list.words {
			require.Equal(t, w, list.name(i+1))
		}
		require.Empty(t, list.name(0))
		require.Empty(t, list.name(len(list.words)+1))
		require.Empty(t, list.name(255))
	}
	for i, f := range record.ScreeningAnswers {
		require.Equal(t, f.Factor, needling.Factor(i+1).String())
		require.NotEmpty(t, needling.Factor(i+1).Question())
	}
	require.Equal(t, int(needling.FactorDiabetes), len(record.ScreeningAnswers))
	require.Empty(t, needling.NoFactor.String())
	require.Empty(t, needling.Factor(255).String())
	require.Empty(t, needling.Factor(255).Question())
}

func TestParse(t *testing.T) {
	t.Parallel()
	check := func(name string, all []string, parse func(string) (string, bool, error)) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			require.NotEmpty(t, all)
			for _, id := range all {
				got, ok, err := parse(id)
				require.NoError(t, err)
				require.True(t, ok)
				require.Equal(t, id, got)
			}
			_, ok, err := parse(all[0] + "x")
			require.False(t, ok)
			unknown, is := errors.AsType[*data.UnknownError](err)
			require.True(t, is)
			require.Contains(t, unknown.Nearest, all[0])
			_, ok, err = parse("")
			require.False(t, ok)
			require.Error(t, err)
		})
	}
	check("technique", ids(needling.Techniques()), parser(needling.ParseTechnique))
	check("needle", ids(needling.Needles()), parser(needling.ParseNeedle))
	check("handling", ids(needling.Handlings()), parser(needling.ParseHandling))
	check("event", ids(needling.Events()), parser(needling.ParseEvent))
	check("mechanism", ids(needling.Mechanisms()), parser(needling.ParseMechanism))
	check("outcome", ids(needling.Outcomes()), parser(needling.ParseOutcome))
	check("dispute", ids(needling.Disputes()), parser(needling.ParseDispute))
	check("note", ids(needling.Notes()), parser(needling.ParseNote))
	check("practice", ids(needling.Practices()), parser(needling.ParsePractice))
	check("rule", ids(needling.Rules()), parser(needling.ParseRule))
}

func parser[T interface {
	ID() string
	Valid() bool
}](parse func(string) (T, error)) func(string) (string, bool, error) {
	return func(id string) (string, bool, error) {
		v, err := parse(id)
		return v.ID(), v.Valid(), err
	}
}

// A number that names nothing, as after a change of version, reads as none.
func TestHandlesOutOfRange(t *testing.T) {
	t.Parallel()
	for _, n := range []uint16{0, 60000, 65535} {
		for _, h := range []interface {
			ID() string
			Valid() bool
			String() string
			Citations() iter.Seq[data.Citation]
		}{
			needling.Technique(n), needling.Needle(n), needling.Handling(n), needling.Event(n), needling.Mechanism(n),
			needling.Outcome(n), needling.Note(n), needling.Practice(n), needling.Rule(n),
		} {
			require.False(t, h.Valid(), "%T(%d)", h, n)
			require.Empty(t, h.ID(), "%T(%d)", h, n)
			require.Empty(t, h.String(), "%T(%d)", h, n)
			require.Empty(t, slices.Collect(h.Citations()), "%T(%d)", h, n)
		}
		d := needling.Dispute(n)
		require.False(t, d.Valid())
		require.Empty(t, d.ID()+d.Question()+d.String())
		require.Empty(t, slices.Collect(d.Positions()))
		require.Empty(t, slices.Collect(needling.Technique(n).Uses()))
		require.Empty(t, slices.Collect(needling.Event(n).Rates()))
		require.Empty(t, slices.Collect(needling.Handling(n).Muscles()))
		require.Empty(t, slices.Collect(needling.Rule(n).Regions()))
	}
	require.Empty(t, slices.Collect(needling.Position{View: "mine"}.Citations()))
	require.Empty(t, slices.Collect(needling.Contrast{Aspect: "mine"}.Citations()))
}

func TestLoopsCanStop(t *testing.T) {
	t.Parallel()
	for range needling.Techniques() {
		break
	}
	for range needling.Stages() {
		break
	}
	for range (needling.Finding{Kind: needling.AskFirst, Factor: needling.FactorAge}).Citations() {
		break
	}
}
