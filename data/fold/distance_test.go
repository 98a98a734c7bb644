package fold_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/fold"
)

// distance is the textbook recurrence over the whole table: slow, and easy to
// see right.
func distance(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
				continue
			case a[i-1] == b[j-1]:
				d[i][j] = d[i-1][j-1]
			default:
				d[i][j] = 1 + min(d[i-1][j-1], d[i-1][j], d[i][j-1])
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

func TestDistance(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 127)
	for _, tt := range []struct {
		a, b  string
		limit int
		want  int
	}{
		{"", "", 4, 0},
		{"", "abc", 4, 3},
		{"", "abcd", 4, 4},
		{"deltoid", "deltoid", 4, 0},
		{"deltoid", "deltiod", 4, 1}, // swapped
		{"deltoid", "detoid", 4, 1},  // missing
		{"deltoid", "delttoid", 4, 1},
		{"deltoid", "deltaid", 4, 1},
		{"kitten", "sitting", 9, 3},
		{"kitten", "sitting", 3, 3},
		{"kitten", "sitting", 2, 2}, // cut at the limit
		{"abc", "abc", 0, 0},
		{"abc", "xyz", 1, 1},
		{"ab", "abcdefgh", 4, 4},
		{long, long, 4, 0},
		{long, long[1:], 4, 1},
		{long, strings.Repeat("y", 127), 500, 127},
		{long + "x", long + "x", 4, 4}, // too long to compare
		{long + "x", long, 4, 4},
	} {
		require.Equal(t, tt.want, fold.Distance(tt.a, tt.b, tt.limit), "%q %q %d", tt.a, tt.b, tt.limit)
	}
}

func TestDistanceAgreesWithTheTextbook(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		b := make([]byte, rng.IntN(9))
		for i := range b {
			b[i] = "abc"[rng.IntN(3)] // few letters make many near words
		}
		return string(b)
	}
	for range 20_000 {
		a, b, limit := word(), word(), rng.IntN(12)
		require.Equal(t, min(distance(a, b), limit), fold.Distance(a, b, limit), "%q %q %d", a, b, limit)
	}
}

func FuzzDistance(f *testing.F) {
	f.Add("deltoid", "deltiod", 4)
	f.Add("", "x", 0)
	f.Add(strings.Repeat("a", 127), strings.Repeat("b", 130), 200)
	f.Add("ab\xff", "a\xffb", 3)
	f.Fuzz(func(t *testing.T, a, b string, limit int) {
		d := fold.Distance(a, b, limit)
		require.Equal(t, d, fold.Distance(b, a, limit), "symmetric")
		require.LessOrEqual(t, d, limit)
		if limit < 0 {
			return
		}
		require.GreaterOrEqual(t, d, 0)
		if len(a) < 128 && len(b) < 128 {
			require.Equal(t, min(distance(a, b), limit), d)
		}
	})
}
