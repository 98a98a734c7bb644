package record_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

// keys is an object with about n bytes of distinct members.
func keys(n int) string {
	var b strings.Builder
	b.WriteString(`{"id":"a"`)
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, `,"k%d":1`, i)
	}
	return b.String() + "}"
}

// list is an object whose one member is a list of n equal values.
func list(member, value string, n int) string {
	return `{"` + member + `":[` + strings.TrimSuffix(strings.Repeat(value+",", n), ",") + `]}`
}

// Content is offered by strangers and checked by machines, so no file may cost
// them much. Not parallel: it measures time and memory.
func TestHostileFilesAreRefusedCheaply(t *testing.T) {
	const muscle, zones = "muscles/arm/a.json", "zones.json"
	row := func(i int) string { return fmt.Sprintf(`{"id":"z%d","name":"x","parent":"y%d","paired":true}`, i, i) }
	var rows []string
	for i := range 15_000 {
		rows = append(rows, row(i))
	}
	for name, f := range map[string]struct{ file, text string }{
		"10,000 brackets":             {muscle, strings.Repeat("[", 10_000)},
		"10,000 objects":              {muscle, strings.Repeat(`{"points":`, 10_000)},
		"a megabyte of brackets":      {zones, strings.Repeat("[", record.MaxFileBytes)},
		"a megabyte of keys":          {muscle, keys(record.MaxFileBytes - 20)},
		"more than a megabyte":        {muscle, keys(4 * record.MaxFileBytes)},
		"one long string":             {muscle, `{"id":"` + strings.Repeat("a", record.MaxFileBytes-20) + `"}`},
		"one long number":             {zones, "[" + strings.Repeat("9", record.MaxFileBytes-20) + "]"},
		"a long id said often":        {muscle, `{"id":"` + strings.Repeat("a", 500_000) + `","points":[` + strings.Repeat(`{"id":"b"},`, 20_000) + `{}]}`},
		"100,000 texts":               {muscle, list("overload", `"a"`, 100_000)},
		"100,000 satellites":          {muscle, `{"points":[` + list("satellites", `"a.1"`, 100_000) + `]}`},
		"40,000 points":               {muscle, list("points", `{"part":"a","id":"b"}`, 40_000)},
		"100,000 synergists":          {muscle, list("synergists", `"a"`, 100_000)},
		"100,000 roots":               {muscle, list("roots", `"C9"`, 100_000)},
		"60,000 citations":            {muscle, list("citations", `{"source":"b"}`, 60_000)},
		"100,000 empty rows":          {zones, "[" + strings.TrimSuffix(strings.Repeat(`{},`, 100_000), ",") + "]"},
		"rows with unknown parents":   {zones, "[" + strings.Join(rows, ",") + "]"},
		"a chain of parents":          {zones, chain(12_000)},
		"100,000 words of one place":  {zones, `[` + list("words", `"a"`, 100_000) + `]`},
		"a pattern of 10,000 phrases": {"warnings.json", `[{"id":"w","shows":[{"words":[` + strings.TrimSuffix(strings.Repeat(`["A"],`, 10_000), ",") + `]}]}]`},
	} {
		t.Run(name, func(t *testing.T) {
			fsys := tree(t, good())
			fsys[f.file] = &fstest.MapFile{Data: []byte(f.text)}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			_, problems := record.Load(fsys)
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			require.NotEmpty(t, problems)
			require.LessOrEqual(t, len(problems), record.MaxProblems+1)
			require.Less(t, took, 2*time.Second*slowdown)
			require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(256<<20))
		})
	}
}

// chain is n zones, each inside the one before.
func chain(n int) string {
	var b strings.Builder
	b.WriteString(`[{"id":"z0","name":"x","paired":true}`)
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, `,{"id":"z%d","name":"x","parent":"z%d","paired":true}`, i, i-1)
	}
	return b.String() + "]"
}
