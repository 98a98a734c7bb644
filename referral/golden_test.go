package referral_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
)

var update = flag.Bool("update", false, "write the golden files again")

// shown is how many candidates a golden file holds.
const shown = 5

// TestGolden ranks the query at the head of each file in testdata/rank and
// compares the first candidates and their reasons with the rest of the file.
// For a new case write the head alone and run the test with -update.
func TestGolden(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/rank/*.txt")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 20)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			head, _, _ := strings.Cut(string(text), "\n\n")
			q := goldenQuery(t, head)
			require.NoError(t, q.Check())
			got := strings.TrimSpace(head) + "\n\n" + goldenAnswer(q)
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			require.Equal(t, string(text), got, "if this is meant, run: go test ./referral -run TestGolden -update")
		})
	}
}

// goldenQuery reads lines such as "pain: temple left"; "#" begins a remark.
func goldenQuery(t *testing.T, head string) referral.Query {
	t.Helper()
	var q referral.Query
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.TrimSpace(value)
		switch {
		case strings.HasPrefix(key, "#"):
		case key == "pain":
			q.Pain = q.Pain.With(site(t, value))
		case key == "free":
			q.Free = q.Free.With(site(t, value))
		case key == "lean":
			var err error
			q.Lean, err = referral.ParseSide(value)
			require.NoError(t, err)
		default:
			require.Fail(t, "no such line", line)
		}
	}
	return q
}

func goldenAnswer(q referral.Query) string {
	var b strings.Builder
	for i, c := range referral.Rank(q) {
		if i == shown {
			break
		}
		fmt.Fprintf(&b, "%d. %s, side %s, %s, %d\n", i+1, c.Point.ID(), c.Side, c.Match, c.Score)
		for r := range c.Explain(q) {
			fmt.Fprintf(&b, "   %+4d  %s\n", r.Points, r.Text())
		}
	}
	return b.String()
}
