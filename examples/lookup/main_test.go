package main

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/goccy/go-json"
	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral/answer"
)

// invoke runs the command away from a terminal.
func invoke(in string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, console{in: strings.NewReader(in), out: &out, err: &errs})
	return status, out.String(), errs.String()
}

// object decodes the one JSON object that stands on one line.
func object(t *testing.T, line string) map[string]any {
	t.Helper()
	require.Equal(t, 1, strings.Count(line, "\n"), "one line")
	var out map[string]any
	require.NoError(t, json.Unmarshal([]byte(line), &out))
	return out
}

func TestComplaint(t *testing.T) {
	t.Parallel()
	status, out, errs := invoke("", "deep ache in the front of the right shoulder")
	require.Equal(t, statusOK, status)
	require.Empty(t, errs)
	understood, candidates, cover := strings.Index(out, "Understood"), strings.Index(out, "May explain it"), strings.Index(out, "Fewest points")
	require.True(t, 0 <= understood && understood < candidates && candidates < cover, "%s", out)
	require.Contains(t, out, `"front of the right shoulder"`, "the words that were understood")
	require.Contains(t, out, "  1. ")
	require.Contains(t, out, ", right")
	require.Contains(t, out, answer.Notice)
	require.Contains(t, out, data.Version)
	require.NotContains(t, out, "\x1b", "no colour away from a terminal")
}

func TestUnquotedWordsAreOneComplaint(t *testing.T) {
	t.Parallel()
	_, quoted, _ := invoke("", "left heel and calf")
	_, apart, _ := invoke("", "left", "heel", "and", "calf")
	require.Equal(t, quoted, apart)
}

func TestEmergencyComesFirst(t *testing.T) {
	t.Parallel()
	status, out, _ := invoke("", "crushing pain in the chest, sweating")
	require.Equal(t, statusOK, status)
	require.True(t, strings.HasPrefix(out, "EMERGENCY: "), "%.80s", out)
	require.Contains(t, out, "said here: ")
}

func TestJSON(t *testing.T) {
	t.Parallel()
	status, out, errs := invoke("", "-json", "left heel and calf, no pain in the knee")
	require.Equal(t, statusOK, status)
	require.Empty(t, errs)
	got := object(t, out)
	for _, key := range []string{
		"data_version", "text", "understood", "free", "not_understood", "red_flags", "candidates", "cover", "notice", "aside", "ask", "conditions", "total", "look_alikes",
	} {
		require.Contains(t, got, key)
	}
	require.NotContains(t, got, "error")
	require.Equal(t, data.Version, got["data_version"])
	require.Equal(t, "left heel and calf, no pain in the knee", got["text"])
	require.Equal(t, map[string]any{"zone": "heel", "name": "Heel", "side": "left", "words": "heel"}, got["understood"].([]any)[0])
	require.Equal(t, "knee", got["free"].([]any)[0].(map[string]any)["zone"])
	first := got["candidates"].([]any)[0].(map[string]any)
	for _, key := range []string{"rank", "point", "muscle", "name", "part", "side", "match", "score", "reasons"} {
		require.Contains(t, first, key)
	}
	require.Equal(t, "left", first["side"])
	require.True(t, strings.HasPrefix(first["point"].(string), first["muscle"].(string)+"."), "point and muscle are ids")
}

func TestFlagsBeforeAndAfterTheWords(t *testing.T) {
	t.Parallel()
	want := ""
	for _, args := range [][]string{
		{"-json", "-limit", "3", "left", "heel"}, {"left", "heel", "-json", "-limit", "3"}, {"left", "-limit=3", "heel", "--json"},
		{"-json", "-limit=3", "--", "left", "heel"},
	} {
		status, out, errs := invoke("", args...)
		require.Equal(t, statusOK, status, "%v: %s", args, errs)
		if want == "" {
			want = out
		}
		require.Equal(t, want, out, "%v", args)
	}
}

func TestLimit(t *testing.T) {
	t.Parallel()
	count := func(args ...string) (n, total int) {
		status, out, errs := invoke("", append(args, "-json", "neck and shoulder")...)
		require.Equal(t, statusOK, status, errs)
		got := object(t, out)
		return len(got["candidates"].([]any)), int(got["total"].(float64))
	}
	n, total := count()
	require.Equal(t, 10, n, "the default")
	require.Greater(t, total, 10)
	n, _ = count("-limit", "3")
	require.Equal(t, 3, n)
	n, total = count("-limit", "0")
	require.Equal(t, total, n, "0 is all")
}

func TestWrongUse(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		args []string
		says string
	}{
		{nil, "usage:"},
		{[]string{"-limit", "-1", "knee"}, "-limit -1 is negative"},
		{[]string{"-limit", "many", "knee"}, "invalid value"},
		{[]string{"-nosuch", "knee"}, "-nosuch"},
		{[]string{"-my knee hurts"}, "put -- before"},
		{[]string{"-muscle", "deltoid", "knee"}, "one of"},
		{[]string{"-muscle", "deltoid", "-zone", "knee"}, "one of"},
		{[]string{"-point"}, "needs an argument"},
	} {
		status, out, errs := invoke("", row.args...)
		require.Equal(t, statusWrongUse, status, "%v", row.args)
		require.Empty(t, out, "%v", row.args)
		require.Contains(t, errs, row.says)
	}
	status, _, errs := invoke("", "-h")
	require.Equal(t, statusOK, status)
	require.Contains(t, errs, "usage:")
}

func TestNothingUnderstood(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"my car is broken", " ", "no pain in the arm"} {
		status, _, errs := invoke("", text)
		require.Equal(t, statusNothing, status, "%q", text)
		require.Contains(t, errs, "no painful place was understood")
		require.Contains(t, errs, "name where it hurts", "how to ask")

		status, out, errs := invoke("", "-json", text)
		require.Equal(t, statusNothing, status, "%q", text)
		require.NotEmpty(t, errs)
		got := object(t, out)
		require.Contains(t, got["error"], "no painful place was understood")
		require.Empty(t, got["candidates"])
	}
}

func TestColourOnlyWhereAsked(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	require.Equal(t, statusOK, run([]string{"crushing chest pain with sweating"}, console{in: strings.NewReader(""), out: &out, err: io.Discard, colour: true}))
	require.Contains(t, out.String(), "\x1b[1;31m", "a red flag is red")
	require.Equal(t, strings.Count(out.String(), "\x1b["), 2*strings.Count(out.String(), "\x1b[0m"), "every style ends")
	_, plain, _ := invoke("", "crushing chest pain with sweating")
	require.Equal(t, unmarked.Replace(plain), unmarked.Replace(stripStyles(out.String())), "colour adds nothing else")

	out.Reset()
	run([]string{"-json", "knee"}, console{in: strings.NewReader(""), out: &out, err: io.Discard, colour: true})
	require.NotContains(t, out.String(), "\x1b", "JSON has no colour")
}

// unmarked takes away the brackets that mark words where there is no colour.
var unmarked = strings.NewReplacer("[", "", "]", "")

var styles = regexp.MustCompile("\x1b\\[[0-9;]*m")

func stripStyles(s string) string { return styles.ReplaceAllString(s, "") }

func TestBatch(t *testing.T) {
	t.Parallel()
	lines := []string{
		"left heel and calf", "", "my car is broken", "bad \xff\xfe bytes in the knee", strings.Repeat("knee ", maxLine), "front of the right shoulder\r", "R hip",
	}
	in := strings.Join(lines, "\n") // the last line has no end
	status, out, errs := invoke(in, "-json", "-limit", "2", "-")
	require.Equal(t, statusOK, status)
	require.Empty(t, errs, "no progress away from a terminal")
	answers := strings.SplitAfter(strings.TrimSuffix(out, "\n"), "\n")
	require.Len(t, answers, len(lines))
	problems := []string{"", "no painful place", "no painful place", "not valid UTF-8", "longer than", "", ""}
	for i, line := range answers {
		got := object(t, strings.TrimSuffix(line, "\n")+"\n")
		if problems[i] != "" {
			require.Contains(t, got["error"], problems[i], "line %d", i+1)
			require.Empty(t, got["candidates"])
			continue
		}
		require.NotContains(t, got, "error", "line %d", i+1)
		require.Equal(t, strings.TrimRight(lines[i], "\r"), got["text"], "answers stand in order")
		require.Len(t, got["candidates"], 2)
	}

	// The plain form is one line each as well.
	status, out, _ = invoke(in, "-")
	require.Equal(t, statusOK, status)
	plain := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	require.Len(t, plain, len(lines))
	for i, line := range plain {
		if problems[i] != "" {
			require.True(t, strings.HasPrefix(line, "error: "), "%.60s", line)
			continue
		}
		require.NotContains(t, line, "error")
		require.NotEmpty(t, line)
	}
	_, out, _ = invoke("crushing chest pain, sweating\n", "-")
	require.True(t, strings.HasPrefix(out, "EMERGENCY"), "%.60s", out)

	status, out, _ = invoke("", "-json", "-")
	require.Equal(t, statusOK, status)
	require.Empty(t, out)
}

// TestBatchLineLimit holds the longest line that is answered, and the first that
// is not, to what the message says.
func TestBatchLineLimit(t *testing.T) {
	t.Parallel()
	fits := "knee" + strings.Repeat(" ", maxLine-5)
	for text, fine := range map[string]bool{fits + "\n": true, fits + "  \n": false} {
		_, out, _ := invoke(text+"R hip\n", "-json", "-limit", "1", "-")
		answers := strings.SplitAfter(out, "\n")
		require.Len(t, answers, 3)
		require.Equal(t, !fine, strings.Contains(answers[0], `"error"`))
		require.NotContains(t, answers[1], `"error"`, "the line after is answered")
	}
}

func TestProgressOnlyOnATerminal(t *testing.T) {
	t.Parallel()
	in := strings.Repeat("knee\n", 2*progressStep)
	for _, terminal := range []bool{false, true} {
		var errs bytes.Buffer
		require.Equal(t, statusOK, run([]string{"-json", "-limit", "1", "-"}, console{in: strings.NewReader(in), out: io.Discard, err: &errs, errTTY: terminal}))
		require.Equal(t, terminal, errs.Len() > 0)
		if terminal {
			require.Contains(t, errs.String(), fmt.Sprintf("%d complaints", 2*progressStep))
			require.True(t, strings.HasSuffix(errs.String(), "\r\x1b[K"), "the bar is taken away")
		}
	}
}

// repeated gives the same line over and over without holding them.
type repeated struct {
	line string
	left int
	rest string
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.rest == "" {
		if r.left == 0 {
			return 0, io.EOF
		}
		r.left--
		r.rest = r.line
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// counter counts lines and looks at the heap now and then.
type counter struct {
	lines int
	peak  uint64
}

func (c *counter) Write(p []byte) (int, error) {
	before := c.lines / 5000
	c.lines += bytes.Count(p, []byte{'\n'})
	if c.lines/5000 > before {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		c.peak = max(c.peak, m.HeapAlloc)
	}
	return len(p), nil
}

// TestBatchMemoryDoesNotGrow holds the live heap of a long batch to a bound far
// below its input and output. It does not run beside other tests, whose heap it
// would measure.
func TestBatchMemoryDoesNotGrow(t *testing.T) {
	const lines = 50_000
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	in := &repeated{line: "left heel\n", left: lines}
	out := &counter{}
	require.Equal(t, statusOK, run([]string{"-json", "-limit", "1", "-"}, console{in: in, out: out, err: io.Discard}))
	require.Equal(t, lines, out.lines)
	require.Less(t, out.peak, m.HeapAlloc+8<<20)
}

// failing is an output that is gone, as after `| head`.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func (failing) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

func TestBatchStopsWhenNobodyReads(t *testing.T) {
	t.Parallel()
	in := &repeated{line: "left heel\n", left: 1_000_000}
	require.Equal(t, statusNothing, run([]string{"-json", "-"}, console{in: in, out: failing{}, err: io.Discard}))
	require.Positive(t, in.left, "it stops early")

	var errs bytes.Buffer
	require.Equal(t, statusNothing, run([]string{"-json", "-"}, console{in: failing{}, out: io.Discard, err: &errs}))
	require.Contains(t, errs.String(), "reading standard input")
}

func TestBatchShowsWarningsWithoutAPlace(t *testing.T) {
	t.Parallel()
	_, out, _ := invoke("thunderclap, worst of my life, suddenly\n", "-")
	require.Regexp(t, "^EMERGENCY .*; error: no painful place", out)
}

func TestAnswerThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"knee"}, {"-json", "knee"}, {"-muscle", "deltoid"}, {"-json", "-term", "taut band"}} {
		var errs bytes.Buffer
		require.Equal(t, statusNothing, run(args, console{in: strings.NewReader(""), out: failing{}, err: &errs}), "%v", args)
		require.Contains(t, errs.String(), "writing the answer", "%v", args)
	}
}

func TestNothingTypedReachesTheTerminal(t *testing.T) {
	t.Parallel()
	const codes = "\x1b[2J\u009b2J\x7f"
	for _, args := range [][]string{{"knee " + codes}, {"-json", "knee " + codes}, {"-" + codes}, {"-muscle", codes}, {"-point", codes}, {"-zone", codes},
		{"-needling", codes}, {"-term", codes}, {"-screen", codes}, {"-limit", codes}} {
		_, out, errs := invoke("", args...)
		require.False(t, strings.ContainsAny(out+errs, "\x1b\u009b\x7f"), "%q", args)
	}
}
