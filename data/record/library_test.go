package record_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

// good is the smallest library that uses every part of the format and breaks
// no rule. Each test changes one thing in it.
func good() *record.Library {
	// Each use is a list of its own, so that a change stays where it is made.
	book := func() []record.Citation { return []record.Citation{{Source: "book", Locator: "chapter 1"}} }
	both := func() []record.Citation { return append(book(), record.Citation{Source: "paper"}) }
	return &record.Library{
		About: record.About{Version: "2026.11.0", Date: "2026-11-22", Scope: "A test.", Review: "Nobody reviewed it.", Licence: "CC BY 4.0"},
		Zones: []record.Zone{
			{ID: "arm", Name: "Arm", Paired: true, Words: []string{"arm"}, WPI: "upper-arm"},
			{ID: "arm-front", Name: "Front of the arm", Parent: "arm", Paired: true, Words: []string{"front of the arm"},
				CHOIR: record.CHOIR{Left: []int{101, 201}, Right: []int{102, 202}}, Dermatomes: []string{"C5", "C6"}},
			{ID: "arm-back", Name: "Back of the arm", Parent: "arm", Paired: true, Words: []string{"back of the arm"}, Structural: true},
			{ID: "trunk", Name: "Trunk", Words: []string{"trunk"}},
			{ID: "spine", Name: "Spine", Parent: "trunk", Words: []string{"spine"}, Codes: record.Codes{FMA: "FMA:13478"}},
		},
		Areas: []record.Area{{Words: []string{"arm and spine"}, Zones: []string{"arm", "spine"}}},
		Sources: []record.Source{
			{ID: "book", Kind: "manual", Title: "A book", Authors: []string{"Author A"}, Year: 1999, ISBN: "0683083635", Seen: "citation"},
			{ID: "paper", Kind: "study", Title: "A paper", DOI: "10.1000/182", PMID: "123", URL: "https://example.org/a", Seen: "abstract"},
		},
		Muscles: []record.Muscle{
			{
				ID: "alpha", Name: "Alpha", Latin: "Musculus alpha", Synonyms: []string{"First muscle"}, Abbreviations: []string{"AL"}, Groups: []string{"Letters"},
				Region: "shoulder", Codes: record.Codes{TA2: "2458", TA98: "A04.6.02.008", UBERON: "UBERON:0001477", FMA: "FMA:32546", MeSH: "MESH:D000070657"},
				Parts:  []record.Part{{ID: "upper", Name: "Upper part"}, {ID: "lower", Name: "Lower part", Latin: "Pars inferior"}},
				Origin: []string{"bone"}, Insertion: []string{"other bone"}, Actions: []string{"pulling"},
				Nerves: []string{"suprascapular nerve"}, Roots: []string{"C5", "C6"},
				Synergists: []string{"beta"}, Entrapments: []string{"a nerve"}, Overload: []string{"lifting"}, Relief: []string{"rest"}, Citations: both(),
				Points: []record.Point{
					{ID: "alpha.1", Label: "TrP1", Part: "upper", Location: "In the middle.", Landmarks: []string{"bone"}, Palpation: "flat", Frequency: "common",
						Symptoms: []string{"weakness"}, Satellites: []string{"beta.1"},
						Refers: []record.Referral{
							{Zone: "arm-front", Strength: "essential", Side: "ipsilateral", Citations: both(),
								Measured: []record.Measured{{Percent: 83.3, N: 12, Source: "paper", Note: "10 of 12"}}},
							{Zone: "spine", Strength: "spillover", Side: "midline", Citations: book()},
						},
						Hazards: []record.Hazard{{Kind: "pneumothorax", Structure: "pleura"}},
						Review:  record.Review{Status: "cross-checked"}, Citations: book()},
					{ID: "alpha.2", Label: "TrP2", Location: "Below.", Palpation: "deep", Painless: true, Symptoms: []string{"arrhythmia"},
						Review: record.Review{Status: "disputed", Note: "One page doubts it."}, Citations: book()},
				},
			},
			{
				ID: "beta", Name: "Beta", Latin: "Musculus beta", Groups: []string{"Letters"}, Region: "arm",
				Origin: []string{"bone"}, Insertion: []string{"other bone"}, Actions: []string{"pushing"},
				Nerves: []string{"radial nerve"}, Roots: []string{"C7"}, Antagonists: []string{"alpha"}, Citations: book(),
				Points: []record.Point{{ID: "beta.1", Label: "TrP1", Location: "In the middle.", Palpation: "pincer",
					Refers: []record.Referral{{Zone: "arm-front", Strength: "essential", Side: "bilateral", Citations: book()}},
					Review: record.Review{Status: "drafted"}, Citations: book()}},
			},
		},
		Retired:    []record.Retired{{ID: "gamma", Replacement: []string{"beta", "spine", "alpha.1"}, Reason: "It was beta."}},
		Prevalence: []record.Prevalence{{Complaint: "arm pain", Muscle: "alpha", Part: "lower", Zones: []string{"arm"}, Percent: 10, PercentMax: 20, Studies: 3, Counted: "active", Source: "paper"}},
		Warnings: []record.Warning{{ID: "red-flag", Name: "Red flag", Urgency: "same-day", Zones: []string{"arm"}, Ask: []string{"Is it swollen?"}, Advice: "See a doctor.",
			Shows: []record.Alarm{{Zones: []string{"arm"}, Words: [][]string{{"swollen", "swell* up"}, {"hot"}}}}, Citations: book()}},
		LookAlikes: []record.LookAlike{{ID: "arthritis", Name: "Arthritis", Kind: "joint", Zones: []string{"arm", "trunk"}, Points: []string{"alpha.1"}, Tells: "It is stiff.", Citations: book()}},
		Conditions: []record.Condition{{ID: "arm-syndrome", Name: "Arm syndrome", Synonyms: []string{"Sore arm"}, Zones: []string{"arm"},
			Codes:  record.ConditionCodes{ICD10CM: []string{"G44.209"}, ICD11: []string{"8A81.0"}},
			Points: []record.ConditionPoint{{Point: "alpha.1", Evidence: "study", Citations: book()}}, Mimics: []string{"arthritis"}, Citations: book()}},
		Needling: record.Needling{
			Techniques:    []record.Technique{{ID: "slow", Name: "Slow", Aim: "x", Depth: "x", Duration: "x", Done: "x", Evidence: "x", Citations: book()}},
			Needles:       []record.Needle{{ID: "thin", Kind: "Thin", Material: "steel", DiametersMM: []float64{0.25, 0.3}, Sterility: "sterile", Citations: book()}},
			Handling:      []record.Handling{{ID: "pleura", Muscles: []string{"alpha"}, Hazard: "pneumothorax", Structure: "pleura", Gravity: "grave", Position: "prone", Handling: "away from it", Citations: book()}},
			Events:        []record.Event{{ID: "bruise", Name: "Bruise", Severity: "minor", Frequency: "common", What: "x", Act: "x", Rates: []record.Rate{{Percent: 7.5, N: 100, Of: "treatments", Source: "paper"}}, Citations: book()}},
			Mechanisms:    []record.Mechanism{{ID: "gate", Name: "Gate", Claim: "x", Evidence: "x", Standing: "plausible", Citations: book()}},
			Outcomes:      []record.Outcome{{ID: "sore", Condition: "x", Finding: "x", Limits: "x", Citations: book()}},
			Disputes:      []record.Dispute{{ID: "whether", Question: "x", Positions: []record.Position{{View: "yes", Citations: book()}, {View: "no", Citations: book()}}}},
			Session:       []record.SessionNote{{ID: "lie-down", Stage: "before", Text: "x", Citations: book()}},
			Comparison:    []record.Contrast{{Aspect: "x", DryNeedling: "x", Acupuncture: "x", Citations: book()}},
			Practitioners: []record.Practice{{ID: "trained", Kind: "qualification", Text: "x", Citations: book()}},
			Codes:         []record.NeedlingCode{{System: "CPT", Code: "20560", Text: "x"}},
			Screening:     []record.ScreeningRule{}, // one row needs a row for every answer
		},
		Glossary: []record.Term{{ID: "taut-band", Term: "Taut band", Definition: "x", See: []string{"jump-sign"}, Citations: book()}, {ID: "jump-sign", Term: "Jump sign", Definition: "x", Citations: book()}},
	}
}

// tree writes lib as authored files.
func tree(t testing.TB, lib *record.Library) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	put := func(name string, text []byte, err error) {
		require.NoError(t, err)
		fsys[name] = &fstest.MapFile{Data: text}
	}
	encode(put, "about.json", lib.About)
	encode(put, "zones.json", lib.Zones)
	encode(put, "areas.json", lib.Areas)
	encode(put, "sources.json", lib.Sources)
	encode(put, "retired.json", lib.Retired)
	encode(put, "prevalence.json", lib.Prevalence)
	encode(put, "warnings.json", lib.Warnings)
	encode(put, "lookalikes.json", lib.LookAlikes)
	encode(put, "conditions.json", lib.Conditions)
	encode(put, "needling.json", lib.Needling)
	encode(put, "glossary.json", lib.Glossary)
	for _, m := range lib.Muscles {
		encode(put, "muscles/"+m.Region+"/"+m.ID+".json", m)
	}
	return fsys
}

func encode[T any](put func(string, []byte, error), name string, v T) {
	text, err := record.Encode(v)
	put(name, text, err)
}

// one is a change of the good library and every problem it makes, each written
// as "file pointer rule".
type one struct {
	name   string
	change func(*record.Library)
	want   []string
}

const (
	alphaFile = "muscles/shoulder/alpha.json"
	betaFile  = "muscles/arm/beta.json"
)

// each runs every case and holds the problems to exactly those expected: no
// rule may fire twice, nor for something else.
func each(t *testing.T, cases []one) {
	t.Helper()
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			lib := good()
			tt.change(lib)
			_, problems := record.Load(tree(t, lib))
			require.ElementsMatch(t, tt.want, brief(problems), problems.Error())
			for _, p := range problems {
				require.NotEmpty(t, p.Message)
				require.NotEmpty(t, p.Fix, p.Error())
				require.Contains(t, p.Error(), p.File)
				require.Contains(t, p.Error(), p.Pointer)
			}
		})
	}
}

func brief(problems record.Problems) []string {
	out := make([]string, len(problems))
	for i, p := range problems {
		out[i] = strings.Join(strings.Fields(p.File+" "+p.Pointer+" "+p.Rule), " ")
	}
	return out
}

// alpha1 is the point that most cases change.
func alpha1(lib *record.Library) *record.Point { return &lib.Muscles[0].Points[0] }

func TestGoodLibraryHasNoProblem(t *testing.T) {
	t.Parallel()
	lib, problems := record.Load(tree(t, good()))
	require.NoError(t, problems.Err())
	require.Equal(t, good(), lib)
}
