package record_test

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	json "github.com/goccy/go-json/v2"
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

// A list may be written and be empty, at any depth: that is the same as not
// writing it, and must not leave a trace such as "codes": {}.
func TestEncodeEmptyLists(t *testing.T) {
	t.Parallel()
	for _, v := range []any{record.About{}, record.Zone{}, record.Area{}, record.Source{}, record.Retired{}, record.Prevalence{}, record.Warning{},
		record.LookAlike{}, record.Condition{}, record.Needling{}, record.Term{}, record.Muscle{}, record.ChartView{}, record.ChartMuscle{}} {
		t.Run(reflect.TypeOf(v).Name(), func(t *testing.T) {
			t.Parallel()
			for rows := range 2 {
				full := reflect.New(reflect.TypeOf(v))
				emptyLists(full.Elem(), rows)
				once, err := record.Encode(full.Interface())
				require.NoError(t, err)
				require.NotContains(t, string(once), "{}")
				require.NotContains(t, string(once), "null")
				back := reflect.New(reflect.TypeOf(v))
				require.NoError(t, json.Unmarshal(once, back.Interface()))
				twice, err := record.Encode(back.Interface())
				require.NoError(t, err)
				require.Equal(t, string(once), string(twice))
			}
		})
	}
}

// emptyLists gives v lists that are there, with so many rows at every depth.
func emptyLists(v reflect.Value, rows int) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			emptyLists(v.Field(i), rows)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		emptyLists(v.Elem(), rows)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), rows, rows))
		for i := range rows {
			emptyLists(v.Index(i), 0)
		}
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
