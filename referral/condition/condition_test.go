package condition_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
	"github.com/trpatlas/trpatlas/referral/condition"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// The forms of the codes: a letter, a digit, a letter or digit, and up to four
// after the dot; and four for ICD-11, the second a letter or the third a digit,
// with up to two after the dot.
var (
	icd10cm = regexp.MustCompile(`^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$`)
	icd11   = regexp.MustCompile(`^[0-9A-HJ-NP-Z]{2}[0-9][0-9A-HJ-NP-Z](\.[0-9A-HJ-NP-Z]{1,2})?$`)
)

func TestEveryCondition(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	coded := 0
	for c := range condition.All() {
		t.Run(c.ID(), func(t *testing.T) {
			require.True(t, c.Valid())
			require.False(t, seen[c.ID()])
			seen[c.ID()] = true
			back, err := condition.Parse(c.ID())
			require.NoError(t, err)
			require.Equal(t, c, back)
			require.NotEmpty(t, c.Name())
			require.Equal(t, c.Name(), c.String())
			require.NotEmpty(t, slices.Collect(c.Zones()))
			require.NotEmpty(t, slices.Collect(c.Mimics()), "what it is confused with")
			for _, code := range slices.Collect(c.ICD10CM()) {
				require.Regexp(t, icd10cm, code)
				coded++
			}
			for _, code := range slices.Collect(c.ICD11()) {
				require.Regexp(t, icd11, code)
				coded++
			}
			requireSources(t, slices.Collect(c.Citations()))
			points := map[triggerpoint.Point]bool{}
			for p := range c.Points() {
				require.Equal(t, c, p.Condition)
				require.True(t, p.Point.Valid())
				require.False(t, points[p.Point], "%s stands twice", p.Point.ID())
				points[p.Point] = true
				require.NotEqual(t, condition.UnknownEvidence, p.Evidence)
				require.NotEmpty(t, p.Evidence.String())
				requireSources(t, slices.Collect(p.Citations()))
			}
			require.True(t, len(points) > 0 || c.Note() != "", "no point, and no note that says why")
		})
	}
	require.GreaterOrEqual(t, len(seen), 40)
	require.Positive(t, coded)
}

func requireSources(t *testing.T, cs []data.Citation) {
	t.Helper()
	require.NotEmpty(t, cs, "no citation")
	for _, c := range cs {
		require.NotEmpty(t, c.Source.ID())
	}
}

// TestNamesBothWays holds that every name leads to its condition, however it is
// written, and that no name of another does.
func TestNamesBothWays(t *testing.T) {
	t.Parallel()
	for c := range condition.All() {
		for _, name := range append(slices.Collect(c.Synonyms()), c.Name()) {
			for _, written := range []string{name, strings.ToUpper(name), strings.ReplaceAll(name, " ", "-"), strings.ReplaceAll(name, "-", " "), " " + name + " "} {
				found := slices.Collect(condition.Lookup(written))
				require.Contains(t, found, c, "%q", written)
				for _, other := range found {
					require.True(t, other.Valid())
				}
			}
		}
	}
	require.Empty(t, slices.Collect(condition.Lookup("")))
	require.Empty(t, slices.Collect(condition.Lookup("no such thing")))
	require.Empty(t, slices.Collect(condition.Lookup(strings.Repeat("sciatica", 1000))))
	for range condition.Lookup("sciatica") {
		break
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"", "Frozen shoulder", "frozen-shoulder ", "FROZEN-SHOULDER", "\x00"} {
		c, err := condition.Parse(id)
		require.Equal(t, condition.None, c)
		var unknown *data.UnknownError
		require.ErrorAs(t, err, &unknown, "%q", id)
	}
	_, err := condition.Parse("frozen-sholder")
	require.ErrorContains(t, err, "frozen-shoulder")
}

func TestOutOfRange(t *testing.T) {
	t.Parallel()
	for _, c := range []condition.Condition{condition.None, 60_000, 65_535} {
		require.False(t, c.Valid())
		require.Empty(t, c.ID()+c.Name()+c.Note())
		require.Empty(t, slices.Collect(c.Zones()))
		require.Empty(t, slices.Collect(c.Points()))
		require.Empty(t, slices.Collect(c.Citations()))
		require.Empty(t, slices.Collect(c.Synonyms()))
		require.Empty(t, slices.Collect(c.Mimics()))
	}
	require.Empty(t, condition.Evidence(99).String())
	require.Empty(t, slices.Collect(condition.Part{}.Citations()))
	require.Empty(t, slices.Collect(condition.Of(60_000)))
	require.Empty(t, slices.Collect(condition.In(60_000)))
}

// TestOfAndPointsAgree holds both directions between conditions and points.
func TestOfAndPointsAgree(t *testing.T) {
	t.Parallel()
	type edge struct {
		c condition.Condition
		p triggerpoint.Point
	}
	forward, back := map[edge]condition.Part{}, map[edge]condition.Part{}
	for c := range condition.All() {
		for part := range c.Points() {
			forward[edge{c, part.Point}] = part
		}
	}
	for p := range triggerpoint.All() {
		for part := range condition.Of(p) {
			require.Equal(t, p, part.Point)
			back[edge{part.Condition, p}] = part
		}
		for range condition.Of(p) {
			break
		}
	}
	require.NotEmpty(t, forward)
	require.Equal(t, forward, back)
}

// TestIn holds the conditions of every zone to their own zones.
func TestIn(t *testing.T) {
	t.Parallel()
	for z := range referral.Zones() {
		found := slices.Collect(condition.In(z))
		for c := range condition.All() {
			near := slices.ContainsFunc(slices.Collect(c.Zones()), func(o referral.Zone) bool { return o.Contains(z) || z.Contains(o) })
			require.Equal(t, near, slices.Contains(found, c), "%s in %s", c.ID(), z.ID())
		}
	}
}

// recognised is the IDs and words that a text names.
func recognised(text string) []string {
	var out []string
	for _, n := range condition.Recognise(complaint.Parse(text)) {
		out = append(out, n.Condition.ID()+": "+text[n.Words.Start:n.Words.End])
	}
	return out
}

func TestRecognise(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		text string
		want []string
	}{
		{"I was told I have a frozen shoulder", []string{"frozen-shoulder: frozen shoulder"}},
		{"tennis elbow on the right", []string{"lateral-epicondylalgia: tennis elbow"}},
		{"golfer’s elbow", []string{"medial-epicondylalgia: golfer’s elbow"}},
		{"golfers elbow", []string{"medial-epicondylalgia: golfers elbow"}},
		{"TMD and bruxism", []string{"temporomandibular-disorder: TMD", "bruxism: bruxism"}},
		{"sciatica down the left leg", []string{"sciatica: sciatica"}},
		{"plantar fasciitis or achilles tendinopathy", []string{"plantar-heel-pain: plantar fasciitis", "achilles-tendinopathy: achilles tendinopathy"}},
		{"de Quervain's", []string{"de-quervain-tenosynovitis: de Quervain's"}},
		{"frozen sholder", []string{"frozen-shoulder: frozen sholder"}},
		{"FROZEN   SHOULDERS", []string{"frozen-shoulder: FROZEN   SHOULDERS"}},
		// The longest name at a place.
		{"piriformis syndrome", []string{"piriformis-syndrome: piriformis syndrome"}},
		// Negated, of another person, across a break, or none at all.
		{"Tennis-elbow, not carpal tunnel syndrome", []string{"lateral-epicondylalgia: Tennis-elbow"}},
		{"no migraine but a tension headache", []string{"tension-type-headache: tension headache"}},
		{"without sciatica", nil},
		{"I don't have fibromyalgia", nil},
		{"my mother has fibromyalgia, my neck hurts", nil},
		{"frozen. shoulder", nil},
		{"my car is broken", nil},
		{"", nil},
	} {
		t.Run(row.text, func(t *testing.T) {
			t.Parallel()
			require.Equal(t, row.want, recognised(row.text))
		})
	}
}

// TestRecogniseEveryName says every name of every condition in a sentence. Two
// names may differ in a plural alone (CPP, CPPS); the whole name must be found
// all the same.
func TestRecogniseEveryName(t *testing.T) {
	t.Parallel()
	var missed []string
	for c := range condition.All() {
		for name := range c.Synonyms() {
			if len(strings.Fields(name)) > 6 {
				continue
			}
			text := "the doctor said " + name
			found := condition.Recognise(complaint.Parse(text))
			if !slices.ContainsFunc(found, func(n condition.Named) bool {
				return n.Condition == c || text[n.Words.Start:n.Words.End] == name
			}) {
				missed = append(missed, c.ID()+": "+name)
			}
		}
	}
	require.Empty(t, missed)
}
