package complaint_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral/complaint"
)

// hostile are texts that, repeated, ask the most of some part of the grammar.
var hostile = []string{
	"a", ",", ". ", "-", "'", "knee,", "knee. ", "back ", "left ", "no ", "not but ", "in in in ", "of the the my ",
	"lowerback ", "neckpain ", "shoulder-blade-", "sholder ", "inner outer ", "upper and lower ", "ring and little ",
	"from the hip to the ankle ", "hip to knee to ", "to the left of ", "left and right ", "had years ago ", "neither nor ",
	"teeth and gums dont hurt ", "elbow of the the the ", "in my zorp ", "reaching the knee ", "my husband had knee, ",
	"outside of the elbow on the side ", "Lt. ", "on the other hand ", "knee or knee ", "that same arm ", "no fever left ", "no weakness knee pain ", "chest pain? no. ", "old fracture of the left ", "toe of the left foot ", "left knee worse, ",
	"left side of my ", "worst in the ", "mostly the knee and ", "both knees worse on the left ", "L > R ", "knee is the worst and ",
	"C/S clear ", "post lat L ", "L sh ", "knee. left one. ", "knee, both sides, ", "sole, both feet, ", "both sides, from the knee ", "between the spine and ", "bum cheek ", "cheek ",
	"look over my shoulder ", "on same side ", "knee cf R ", "hip quad neg ", "-> ", "wife's got ", "knee, no problem, ", "MRI of the knee clear ",
	"\x00", "\xff", "\u202e", "é", "e\u0301", "漢字 ", "knee\x00", "\u202eknee ", "k\u200bnee ",
}

// parseTime is the least time of several readings of n bytes of the text.
func parseTime(s string, n int) time.Duration {
	text := "knee " + strings.Repeat(s, n/len(s)+1)[:n]
	best := time.Hour
	for range 2 {
		start := time.Now()
		complaint.Parse(text)
		best = min(best, time.Since(start))
	}
	return best
}

// TestHostileTimeIsLinear compares the time for a text with that for one ten
// times as long: a quadratic step would take a hundred times as long. It runs
// alone, before the parallel tests.
func TestHostileTimeIsLinear(t *testing.T) {
	for _, s := range hostile {
		short, long := parseTime(s, 5_000), parseTime(s, 50_000)
		if long < 5*time.Millisecond {
			continue // too short to say anything, and fast enough
		}
		// A busy machine may spoil one measurement; it does not spoil eight.
		for range 7 {
			if long > 30*short {
				short, long = parseTime(s, 5_000), parseTime(s, 50_000)
			}
		}
		require.LessOrEqual(t, long, 30*short, "%q: %v for 5 kB, %v for 50 kB", s, short, long)
	}
}

// TestHostileMegabyte holds that a megabyte takes bounded time and that nothing
// of it breaks the rules that every reading keeps.
func TestHostileMegabyte(t *testing.T) {
	for _, s := range []string{"lowerback ", "from the hip to the ankle ", "\xff"} {
		text := strings.Repeat(s, 1_000_000/len(s))
		start := time.Now()
		r := complaint.Parse(text)
		require.Less(t, time.Since(start), 20*time.Second, "%q", s)
		checkReading(t, text, r)
	}
}

func TestHostileText(t *testing.T) {
	t.Parallel()
	for _, s := range hostile {
		text := strings.Repeat(s, 50)
		checkReading(t, text, complaint.Parse(text))
	}
	for _, row := range []reads{
		{"left\x00knee", "knee:L"},
		{"knee\xff\xfehip", "knee hip-region"},
		{"\u202eleft knee\u202c", "knee:L"},
		{strings.Repeat(",", 100_000) + "knee", "knee"},
		{strings.Repeat("x", 100_000) + " knee", "knee"},
		{"knee" + strings.Repeat("\u0301", 10_000), "knee"},
		{strings.Repeat(" ", 100_000) + "R heel", "heel:R"},
		{"kne\u0301e", "knee"},
	} {
		require.Equal(t, row.want, brief(row.text, complaint.Parse(row.text)), "%.40q", row.text)
	}
}
