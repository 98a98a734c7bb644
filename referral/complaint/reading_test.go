package complaint_test

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
)

// TestSpans holds that a mention points at the words that name its place.
func TestSpans(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		text  string
		words []string // one for each mention
	}{
		{"deep ache in the front of my right shoulder", []string{"front of my right shoulder"}},
		{"left heel and calf, no pain in the knee", []string{"heel", "calf", "knee"}},
		{"pain in my rigth sholder", []string{"sholder"}},
		{"my neckpain is back", []string{"neckpain"}},
		{"ring and little fingers", []string{"ring", "little fingers"}},
		{"Both knees!", []string{"knees", "knees"}},
		{"“Élan” in the TMJ…", []string{"TMJ"}},
		{"from the hip to the knee", []string{"hip", "knee", "hip to the knee"}},
		{"shoulder-blade/neck", []string{"shoulder-blade", "neck"}},
	} {
		t.Run(row.text, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, m := range complaint.Parse(row.text).Mentions {
				got = append(got, row.text[m.Start:m.End])
			}
			require.Equal(t, row.words, got)
		})
	}
}

func TestNoPlace(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", " ", "...", "pain", "it hurts so much", "hello world", "what is the weather like", "\x00", "\xff\xfe", strings.Repeat(",", 100_000), "no pain in the arm"} {
		require.ErrorIs(t, complaint.Parse(text).Err(), complaint.ErrNoPlace, "%.40q", text)
	}
	require.NoError(t, complaint.Parse("knee").Err())
	require.ErrorIs(t, complaint.Reading{}.Err(), complaint.ErrNoPlace)
	require.Contains(t, complaint.ErrNoPlace.Error(), "name where it hurts", "the message says how to ask")
}

func TestQuery(t *testing.T) {
	t.Parallel()
	q := complaint.Parse("left knee and hip, calf is fine, can't lift my arm. the left knee is ok").Query()
	require.True(t, q.Pain.Has(referral.Site{Zone: referral.Knee, Side: referral.Left}), "painful and pain-free is painful")
	require.False(t, q.Free.Has(referral.Site{Zone: referral.Knee, Side: referral.Left}))
	require.True(t, q.Free.Has(referral.Site{Zone: referral.Calf, Side: referral.Left}) || q.Free.Has(referral.Site{Zone: referral.Calf}))
	for s := range q.Pain.Union(q.Free).All() {
		require.False(t, referral.UpperLimb.Contains(s.Zone), "an aside is in neither set")
	}
}

func TestRoles(t *testing.T) {
	t.Parallel()
	require.Equal(t, "pain", complaint.Pain.String())
	require.Equal(t, "free", complaint.Free.String())
	require.Equal(t, "aside", complaint.Aside.String())
	require.Empty(t, complaint.Role(200).String())
}

// TestWords holds what other packages look for in the words of a complaint.
func TestWords(t *testing.T) {
	t.Parallel()
	text := "No fever. Can’t lift my SHOULDERS, they hurt; my husband had a stroke 2 years ago"
	r := complaint.Parse(text)
	negated, elsewhere := map[string]bool{}, map[string]bool{}
	clause := 0
	for w := range r.Words() {
		require.Equal(t, strings.ToLower(w.Folded), w.Folded)
		require.NotContains(t, w.Folded, "'")
		require.NotEmpty(t, text[w.Start:w.End])
		require.GreaterOrEqual(t, w.Clause, clause)
		clause = w.Clause
		negated[w.Folded], elsewhere[w.Folded] = w.Negated, (w.Past || w.Other)
	}
	require.True(t, negated["fever"])
	require.False(t, negated["shoulders"])
	require.True(t, elsewhere["stroke"])
	require.False(t, elsewhere["shoulders"])
	require.Contains(t, negated, "cant", "apostrophes go")
	require.Equal(t, 3, clause)
	for range r.Words() {
		break // an early stop is fine
	}
	require.True(t, complaint.Negates("without"))
	require.False(t, complaint.Negates("with"))
}

// TestEverydayWords holds that no common word of another meaning becomes a
// place: the list has the words that lie within a slip or a joint of one.
func TestEverydayWords(t *testing.T) {
	t.Parallel()
	words := readLines(t, "everyday.txt")
	require.GreaterOrEqual(t, len(words), 300)
	var wrong []string
	for _, word := range words {
		for _, frame := range []string{"%s", "pain in my %s", "the %s hurts"} {
			text := strings.ReplaceAll(frame, "%s", word)
			if got := complaint.Parse(text).Mentions; len(got) > 0 {
				wrong = append(wrong, text+" -> "+got[0].Zone.ID())
			}
		}
	}
	require.Empty(t, wrong, "everyday words taken for places")
}

// TestKnownGaps holds that each line of known_gaps.txt is well formed: a text,
// an arrow, and the wanted reading in brief. Gaps that have closed are logged;
// move them to the tables.
func TestKnownGaps(t *testing.T) {
	t.Parallel()
	for _, line := range readLines(t, "known_gaps.txt") {
		text, want, ok := strings.Cut(line, " -> ")
		require.True(t, ok, line)
		for field := range strings.FieldsSeq(want) {
			if field[0] == '?' {
				require.Contains(t, text, field[1:], line)
				continue
			}
			id, _, _ := strings.Cut(field, "/")
			id, _, _ = strings.Cut(id, ":")
			_, err := referral.ParseZone(id)
			require.NoError(t, err, line)
		}
		if brief(text, complaint.Parse(text)) == want {
			t.Logf("closed: %s", line)
		}
	}
}

// readLines reads a file of testdata without empty lines and those that start
// with #.
func readLines(t *testing.T, name string) []string {
	f, err := os.Open(filepath.Join("testdata", name))
	require.NoError(t, err)
	defer f.Close()
	var lines []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := s.Text(); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	require.False(t, slices.Contains(lines, "\r"))
	return lines
}
