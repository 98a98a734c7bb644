package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/triggerpoint/needling"
)

// ask runs the command with a text on standard input.
func ask(in string, args ...string) (out, err string, status int) {
	var o, e bytes.Buffer
	status = run(args, console{in: strings.NewReader(in), out: &o, err: &e})
	return o.String(), e.String(), status
}

func TestNeedlingPlain(t *testing.T) {
	t.Parallel()
	out, msg, status := ask("", "-needling", "rhomboid-major.1")
	require.Equal(t, statusOK, status, msg)
	require.Contains(t, out, "rhomboid-major.1")
	require.Contains(t, out, "grave: pneumothorax")
	require.Contains(t, out, "position:")
	require.Contains(t, out, needling.Notice)
	require.NotContains(t, out, "\x1b")

	out, _, _ = ask("", "-needling", "scalenus-anterior.1")
	require.Contains(t, out, "special training")

	_, msg, status = ask("", "-needling", "rhomboid-major.9")
	require.Equal(t, statusNothing, status)
	require.Contains(t, msg, "rhomboid-major.1")
}

func TestNeedlingJSON(t *testing.T) {
	t.Parallel()
	out, _, status := ask("", "-json", "-needling", "intercostals-external.1")
	require.Equal(t, statusOK, status)
	var j needlingJSON
	require.NoError(t, json.Unmarshal([]byte(out), &j))
	require.Equal(t, data.Version, j.DataVersion)
	require.Equal(t, "intercostals-external", j.Muscle)
	require.True(t, j.SuperficialOnly)
	require.NotEmpty(t, j.Hazards)
	require.NotEmpty(t, j.Handling)
	for _, h := range j.Handling {
		require.NotEmpty(t, h.Citations)
	}
	require.Equal(t, 1, strings.Count(out, "\n"))
}

func TestScreenFromFileAndInput(t *testing.T) {
	t.Parallel()
	const profile = `{"age": 54, "pregnancy": "no", "anticoagulant": "yes", "implants": ["breast", "joint"], "consent": true, "points": ["psoas-major.1", "pectoralis-major.4"]}`
	name := filepath.Join(t.TempDir(), "profile.json")
	require.NoError(t, os.WriteFile(name, []byte(profile), 0o600))
	plain, msg, status := ask("", "-screen", name)
	require.Equal(t, statusOK, status, msg)
	fromInput, _, _ := ask(profile, "-screen", "-")
	require.Equal(t, plain, fromInput)
	require.Less(t, strings.Index(plain, heads["contraindicated"]), strings.Index(plain, heads["caution"]))
	require.Less(t, strings.Index(plain, heads["caution"]), strings.Index(plain, heads["ask-first"]))
	require.Contains(t, plain, "implant (pectoralis-major.4)")
	require.Contains(t, plain, "guides differ:")
	require.Contains(t, plain, needling.FactorEpilepsy.Question())

	out, _, status := ask(profile, "-json", "-screen", "-")
	require.Equal(t, statusOK, status)
	var j screenJSON
	require.NoError(t, json.Unmarshal([]byte(out), &j))
	require.Equal(t, []string{"psoas-major.1", "pectoralis-major.4"}, j.Points)
	require.Equal(t, needling.BreastImplant|needling.JointImplant, j.Profile.Implants)
	require.Equal(t, needling.Years(54), j.Profile.Age)
	require.Equal(t, needling.Yes, j.Profile.Consent)
	require.NotEmpty(t, j.Findings)
	for _, f := range j.Findings {
		require.NotEmpty(t, f.Reason)
		require.NotEmpty(t, f.Citations)
		require.NotNil(t, f.Points)
		require.NotNil(t, f.Positions)
	}
}

func TestEmptyProfileAsksAboutAll(t *testing.T) {
	t.Parallel()
	out, _, status := ask(`{}`, "-json", "-screen", "-")
	require.Equal(t, statusOK, status)
	var j screenJSON
	require.NoError(t, json.Unmarshal([]byte(out), &j))
	for _, f := range j.Findings {
		require.True(t, f.Open)
	}
	require.Len(t, j.Findings, int(needling.FactorPlace))
}

func TestReadProfile(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]needling.Profile{
		`{"pregnancy": "yes"}`:                                     {Pregnancy: needling.TrimesterUnknown},
		`{"pregnancy": true, "trimester": 3}`:                      {Pregnancy: needling.ThirdTrimester},
		`{"pregnancy": "second-trimester"}`:                        {Pregnancy: needling.SecondTrimester},
		`{"pregnancy": "second-trimester", "trimester": 2}`:        {Pregnancy: needling.SecondTrimester},
		`{"pregnancy": "unknown", "age": "unknown"}`:               {},
		`{"age": 0, "needle_fear": false}`:                         {Age: needling.Years(0), NeedleFear: needling.No},
		`{"age": "41", "lymphoedema": "yes"}`:                      {Age: needling.Years(41), Lymphoedema: needling.Yes},
		`{"implants": false, "skin": "broken", "infection": "no"}`: {Implants: needling.NoImplant, Skin: needling.BrokenSkin, Infection: needling.NoInfection},
	} {
		got, points, err := readProfile([]byte(text))
		require.NoError(t, err, text)
		require.Equal(t, want, got, text)
		require.Empty(t, points)
	}
}

func TestBadProfilesAreRefused(t *testing.T) {
	t.Parallel()
	for text, fields := range map[string][]string{
		`{"age": -4}`:                          {"age"},
		`{"age": 400}`:                         {"age"},
		`{"age": 5.5}`:                         {"age"},
		`{"age": null}`:                        {"age"},
		`{"age": {}}`:                          {"age"},
		`{"pregnancy": "no", "trimester": 3}`:  {"trimester"},
		`{"trimester": 3}`:                     {"trimester"},
		`{"pregnancy": "yes", "trimester": 4}`: {"trimester"},
		`{"pregnancy": "first-trimester", "trimester": 2}`: {"trimester"},
		`{"pregnancy": "twins"}`:                           {"pregnancy"},
		`{"anticoagulent": "yes"}`:                         {`"anticoagulent"`},
		`{"Age": 5}`:                                       {`"Age"`},
		`{"implants": ["breast", "no"]}`:                   {"implants"},
		`{"implants": []}`:                                 {"implants"},
		`{"implants": ["breast", 3]}`:                      {"implants"},
		`{"points": "infraspinatus.1"}`:                    {"points"},
		`{"points": null}`:                                 {"points"},
		`{"points": ["infraspinatus.1", "x.1"]}`:           {"points[1]"},
		`{"age": -1, "consent": "maybe", "x": 1}`:          {"consent", `"x"`, "age"},
		`{"age": 5, "age": 6}`:                             {"profile"},
		`{"age": 5} trailing`:                              {"profile"},
		`[]`:                                               {"profile"},
		`null`:                                             {"profile"},
		``:                                                 {"profile"},
		"{\"skin\": \"\xff\"}":                             {"profile"},
		strings.Repeat("[", 10_000):                        {"profile"},
		`{"diabetes": "` + strings.Repeat("y", 5_000) + `"}`: {"diabetes"},
	} {
		_, _, err := readProfile([]byte(text))
		e, ok := err.(*needling.ProfileError)
		require.True(t, ok, "%.60q", text)
		var got []string
		for _, i := range e.Issues {
			got = append(got, i.Field)
			require.NotEmpty(t, i.What, "%.60q", text)
			require.NotEmpty(t, i.Fix, "%.60q", text)
		}
		require.Equal(t, fields, got, "%.60q", text)
		require.Less(t, len(e.Error()), 1000)

		out, msg, status := ask(text, "-screen", "-")
		require.Equal(t, statusWrongUse, status)
		require.Empty(t, out)
		require.Contains(t, msg, fields[0])
	}
}

func TestScreenOfWhatCannotBeRead(t *testing.T) {
	t.Parallel()
	_, msg, status := ask("", "-screen", filepath.Join(t.TempDir(), "none.json"))
	require.Equal(t, statusWrongUse, status)
	require.Contains(t, msg, "none.json")
	_, msg, status = ask(strings.Repeat(" ", maxProfile+1), "-screen", "-")
	require.Equal(t, statusWrongUse, status)
	require.Contains(t, msg, "longer than")
	_, msg, status = ask("", "-screen", "-", "-term", "zone")
	require.Equal(t, statusWrongUse, status)
	require.Contains(t, msg, "give one of")
}

func FuzzReadProfile(f *testing.F) {
	for _, s := range []string{`{}`, `{"age": 3, "points": ["infraspinatus.1"]}`, `{"implants": ["breast"]}`, `{"pregnancy":"yes","trimester":2}`, `{"a":`, `null`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		p, points, err := readProfile(text)
		if err != nil {
			e, ok := err.(*needling.ProfileError)
			require.True(t, ok)
			require.NotEmpty(t, e.Issues)
			return
		}
		_, err = screenOf(p, points)
		require.NoError(t, err)
	})
}
