package record_test

import (
	"io/fs"
	"os"
	"path"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

// TestAuthored holds the real content to the format: one subtest a file, so
// that a failure names the file to mend.
func TestAuthored(t *testing.T) {
	t.Parallel()
	fsys := os.DirFS("../authored")
	_, problems := record.Load(fsys)
	of := map[string]record.Problems{}
	for _, p := range problems {
		of[p.File] = append(of[p.File], p)
	}
	muscles := 0
	require.NoError(t, fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".json" {
			return err
		}
		mine := of[name]
		delete(of, name)
		if path.Dir(name) != "." {
			muscles++
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text, err := fs.ReadFile(fsys, name)
			require.NoError(t, err)
			want, problems := record.Format(name, text)
			require.NoError(t, problems.Err())
			require.Equal(t, string(want), string(text), "run: go run ./data/internal/gen -fmt")
			require.NoError(t, mine.Err())
		})
		return nil
	}))
	require.Empty(t, of, "problems of files that are not there, or more than fit the list")
	require.GreaterOrEqual(t, muscles, 100)
}
