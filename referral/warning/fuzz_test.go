package warning_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral/complaint"
	"github.com/trpatlas/trpatlas/referral/warning"
)

func FuzzShown(f *testing.F) {
	for _, s := range everyday[:12] {
		f.Add(s)
	}
	for _, s := range []string{
		"", "crushing pain in the chest, sweating", "no fever, stiff neck", "numb between the legs. no feeling when I wipe", "can't pee",
		"hot\x00swollen calf", "worst headache of my life\xff", "in in in in in the of breathless", "my father had chest pain with sweating 2 years ago",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := complaint.Parse(text)
		found := warning.Shown(r)
		seen := map[warning.Warning]bool{}
		for i, w := range found {
			checkFinding(t, text, w)
			require.False(t, seen[w.Warning])
			seen[w.Warning] = true
			if i > 0 {
				require.LessOrEqual(t, w.Warning.Urgency(), found[i-1].Warning.Urgency())
			}
		}
		if again := warning.Shown(r); !reflect.DeepEqual(found, again) {
			t.Fatal("two looks at one reading differ")
		}
	})
}

func FuzzParse(f *testing.F) {
	for w := range warning.All() {
		f.Add(w.ID())
	}
	f.Add("")
	f.Add("cauda\x00")
	f.Fuzz(func(t *testing.T, id string) {
		w, err := warning.Parse(id)
		if err == nil {
			require.Equal(t, id, w.ID())
			return
		}
		var unknown *data.UnknownError
		require.ErrorAs(t, err, &unknown)
		require.Equal(t, warning.None, w)
	})
}

// TestShownTimeIsLinear compares the time for a text with that for one ten
// times as long.
func TestShownTimeIsLinear(t *testing.T) {
	for _, s := range []string{"in in in ", "of the my ", "pain ", "neckpain ", "crushing chest pain sweating ", "no feeling ", "back pain. "} {
		cost := func(n int) time.Duration {
			r := complaint.Parse(strings.Repeat(s, n/len(s)))
			best := time.Hour
			for range 3 {
				start := time.Now()
				warning.Shown(r)
				best = min(best, time.Since(start))
			}
			return best
		}
		short, long := cost(10_000), cost(100_000)
		for range 9 {
			if long > 30*short { // a busy machine spoils one measurement, not ten
				short, long = cost(10_000), cost(100_000)
			}
		}
		require.LessOrEqual(t, long, max(30*short, 25*time.Millisecond), "%q: %v for 10 kB", s, short)
	}
}

func BenchmarkShown(b *testing.B) {
	for _, bm := range []struct{ name, text string }{
		{"plain", "deep ache in the front of my right shoulder that runs down the arm to the thumb"},
		{"emergency", "crushing pain in the middle of my chest, I am sweating and feel sick"},
	} {
		r := complaint.Parse(bm.text)
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				warning.Shown(r)
			}
		})
	}
}
