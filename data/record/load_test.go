package record_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

func TestLoadFiles(t *testing.T) {
	t.Parallel()
	alphaText := func(fsys fstest.MapFS) []byte { return fsys[alphaFile].Data }
	for _, tt := range []struct {
		name   string
		change func(fstest.MapFS)
		want   []string
	}{
		{"missing file", func(f fstest.MapFS) { delete(f, "areas.json") }, []string{"areas.json read"}},
		{"unreadable file", func(f fstest.MapFS) { f["areas.json"].Data = []byte("[") }, []string{"areas.json json"}},
		{"final line break", func(f fstest.MapFS) { f[alphaFile].Data = bytes.TrimSpace(alphaText(f)) }, []string{alphaFile + " canonical"}},
		{"indent", func(f fstest.MapFS) {
			f[alphaFile].Data = bytes.Replace(alphaText(f), []byte("\n  "), []byte("\n "), 1)
		}, []string{alphaFile + " canonical"}},
		{"Windows line breaks", func(f fstest.MapFS) { f[alphaFile].Data = bytes.ReplaceAll(alphaText(f), []byte("\n"), []byte("\r\n")) }, []string{alphaFile + " canonical"}},
		{"empty list kept", func(f fstest.MapFS) {
			f["retired.json"].Data = []byte(`[` + "\n" + `  {"id": "gamma", "replacement": [], "reason": "x"}` + "\n]\n")
		}, []string{"retired.json canonical"}},
		{"file name", func(f fstest.MapFS) { f["muscles/shoulder/alfa.json"] = f[alphaFile]; delete(f, alphaFile) }, []string{"muscles/shoulder/alfa.json file-name"}},
		{"folder", func(f fstest.MapFS) { f["muscles/arm/alpha.json"] = f[alphaFile]; delete(f, alphaFile) }, []string{"muscles/arm/alpha.json file-name"}},
		{"other kind of file", func(f fstest.MapFS) { f["muscles/arm/notes.txt"] = &fstest.MapFile{} }, []string{"muscles/arm/notes.txt file-name"}},
		{"muscle twice", func(f fstest.MapFS) { f["muscles/leg/alpha.json"] = f[alphaFile] },
			// The first file read keeps the id, and it is then the one in the wrong place.
			[]string{"muscles/leg/alpha.json file-name", alphaFile + " /id unique"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			fsys := tree(t, good())
			tt.change(fsys)
			_, problems := record.Load(fsys)
			require.ElementsMatch(t, tt.want, brief(problems), problems.Error())
		})
	}
}

func TestLoadOfNothing(t *testing.T) {
	t.Parallel()
	lib, problems := record.Load(fstest.MapFS{})
	require.Equal(t, &record.Library{}, lib)
	require.Len(t, problems, len(tree(t, good()))-len(good().Muscles)+1, "each file, and the folder of muscles")
	for _, p := range problems {
		require.Equal(t, "read", p.Rule)
	}
}

func TestLoadSaysWhichLineIsNotCanonical(t *testing.T) {
	t.Parallel()
	fsys := tree(t, good())
	fsys[betaFile].Data = bytes.Replace(fsys[betaFile].Data, []byte(`"region": "arm"`), []byte(`"region":  "arm"`), 1)
	_, problems := record.Load(fsys)
	require.Len(t, problems, 1)
	require.Contains(t, problems[0].Message, "line 6 differs")
}

// An author mends a batch at a time, so nothing may hide behind the first
// problem, and the list must not change from run to run.
func TestLoadReportsAllAtOnce(t *testing.T) {
	t.Parallel()
	lib := good()
	lib.About.Version = "1"
	lib.Muscles[0].Origin = nil
	lib.Muscles[0].Points[0].Palpation = "hard"
	lib.Muscles[1].Actions = nil
	lib.Zones[1].WPI = "x"
	fsys := tree(t, lib)
	fsys["areas.json"].Data = []byte("{")
	want := []string{
		"about.json /version form",
		"areas.json json",
		betaFile + " /actions required",
		alphaFile + " /origin required",
		alphaFile + " /points/0/palpation list",
		"zones.json /1/wpi list",
	}
	_, problems := record.Load(fsys)
	require.Equal(t, want, brief(problems))
	for range 5 {
		_, again := record.Load(fsys)
		require.Equal(t, problems, again)
	}
}

func TestLoadBoundsTheProblems(t *testing.T) {
	t.Parallel()
	broken := fstest.MapFS{}
	for i := range record.MaxProblems + 500 {
		broken[fmt.Sprintf("muscles/arm/%d.json", i)] = &fstest.MapFile{Data: []byte("{")}
	}
	many := good()
	many.Zones[0].Words = nil
	for i := range record.MaxProblems + 500 {
		many.Zones = append(many.Zones, record.Zone{ID: fmt.Sprintf("zone-%d", i), Name: "Zone", Parent: "nowhere"})
	}
	for name, fsys := range map[string]fstest.MapFS{"files": broken, "rows": tree(t, many)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, problems := record.Load(fsys)
			require.Len(t, problems, record.MaxProblems+1)
			require.True(t, slices.IsSortedFunc(problems, func(a, b record.Problem) int { return bytes.Compare([]byte(a.File), []byte(b.File)) }))
			last := problems[record.MaxProblems]
			require.Equal(t, "count", last.Rule, "the last says that more were left out")
			require.NotEmpty(t, last.Fix)
		})
	}
}

func TestLoadBoundsTheFiles(t *testing.T) {
	t.Parallel()
	fsys := tree(t, good())
	for i := range record.MaxFiles {
		fsys[fmt.Sprintf("muscles/arm/%d.txt", i)] = &fstest.MapFile{}
	}
	_, problems := record.Load(fsys)
	require.Len(t, problems, record.MaxProblems+1)
}

func TestLoadProposesTheNearest(t *testing.T) {
	t.Parallel()
	for want, change := range map[string]func(*record.Library){
		`Did you mean "arm-front"?`: func(l *record.Library) { alpha1(l).Refers[0].Zone = "arm-fornt" },
		`Did you mean "beta.1"?`:    func(l *record.Library) { alpha1(l).Satellites[0] = "beta.2" },
		`Did you mean "upper"?`:     func(l *record.Library) { alpha1(l).Part = "uppper" },
		`See the list of ids.`:      func(l *record.Library) { alpha1(l).Refers[0].Zone = "somewhere" },
	} {
		lib := good()
		change(lib)
		_, problems := record.Load(tree(t, lib))
		require.Contains(t, problems.Error(), want)
	}
}

func BenchmarkLoad(b *testing.B) {
	fsys := tree(b, good())
	b.ReportAllocs()
	for b.Loop() {
		if _, problems := record.Load(fsys); len(problems) > 0 {
			b.Fatal(problems)
		}
	}
}
