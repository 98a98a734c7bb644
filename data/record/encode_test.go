package record_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

var update = flag.Bool("update", false, "rewrite golden files")

// The canonical form is what every diff of the content is read in.
func TestEncodeGolden(t *testing.T) {
	t.Parallel()
	fsys := tree(t, good())
	for _, name := range []string{alphaFile, "zones.json", "warnings.json"} {
		golden := filepath.Join("testdata", "canonical", filepath.Base(name))
		if *update {
			require.NoError(t, os.MkdirAll(filepath.Dir(golden), 0o755))
			require.NoError(t, os.WriteFile(golden, fsys[name].Data, 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err, "run: go test ./data/record -update")
		require.Equal(t, string(want), string(fsys[name].Data))
	}
}

func TestEncodeForm(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 100)
	for _, tt := range []struct {
		name string
		rows []record.Retired
		want string
	}{
		{"nothing", nil, "[]\n"},
		{"empty members are left out", []record.Retired{{ID: "a"}}, "[\n  {\"id\": \"a\", \"reason\": \"\"}\n]\n"},
		{"separators in strings stay", []record.Retired{{ID: "a:b,c", Reason: `"{[\`}}, "[\n  {\"id\": \"a:b,c\", \"reason\": \"\\\"{[\\\\\"}\n]\n"},
		{"letters are not escaped", []record.Retired{{ID: "é", Reason: "<&>"}}, "[\n  {\"id\": \"é\", \"reason\": \"<&>\"}\n]\n"},
		{"long rows are broken", []record.Retired{{ID: long, Reason: long}}, "[\n  {\n    \"id\": \"" + long + "\",\n    \"reason\": \"" + long + "\"\n  }\n]\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := record.Encode(tt.rows)
			require.NoError(t, err)
			require.Equal(t, tt.want, string(got))
		})
	}
}

func TestEncodeRefusesBadUTF8(t *testing.T) {
	t.Parallel()
	_, err := record.Encode(record.Retired{ID: "a\xff"})
	require.ErrorContains(t, err, "record: encode")
}

func TestEncodeRoundTrip(t *testing.T) {
	t.Parallel()
	for _, m := range good().Muscles {
		text, err := record.Encode(m)
		require.NoError(t, err)
		again, err := record.Encode(m)
		require.NoError(t, err)
		require.Equal(t, text, again)
		back, problems := record.Decode[record.Muscle]("m.json", text)
		require.NoError(t, problems.Err())
		require.Equal(t, m, back)
	}
}

func TestFormatKnowsEveryFile(t *testing.T) {
	t.Parallel()
	fsys := tree(t, good())
	for name, f := range fsys {
		flat := strings.Join(strings.Fields(string(f.Data)), " ")
		got, problems := record.Format(name, []byte(flat))
		require.NoError(t, problems.Err(), name)
		require.Equal(t, string(f.Data), string(got), name)

		_, problems = record.Format(name, slices.Concat(f.Data, f.Data))
		require.Len(t, problems, 1)
		require.Equal(t, name, problems[0].File)
	}
}
