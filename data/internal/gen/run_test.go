package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// place writes files below data/authored of a new module and returns it.
func place(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		name = filepath.Join(dir, "data", "authored", name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	}
	return dir
}

func read(t *testing.T, dir, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "data", "authored", name))
	require.NoError(t, err)
	return string(text)
}

func TestRunFormatsInPlace(t *testing.T) {
	t.Parallel()
	dir := place(t, map[string]string{
		"retired.json": ` [{"id":"a","reason":"b"}] `,
		"areas.json":   "[]\n",
		"FORMAT.md":    " not content ",
	})
	for range 2 {
		require.NoError(t, run(dir, false, true, 1))
		require.Equal(t, "[\n  {\"id\": \"a\", \"reason\": \"b\"}\n]\n", read(t, dir, "retired.json"))
		require.Equal(t, "[]\n", read(t, dir, "areas.json"))
		require.Equal(t, " not content ", read(t, dir, "FORMAT.md"))
	}
}

func TestRunFormatsTheRestBesideABadFile(t *testing.T) {
	t.Parallel()
	dir := place(t, map[string]string{"areas.json": "[", "muscles/arm/a.json": `{"ID":"a"}`, "retired.json": "[ ]"})
	err := run(dir, false, true, 1)
	require.ErrorContains(t, err, "areas.json")
	require.ErrorContains(t, err, "muscles/arm/a.json at /ID")
	require.Equal(t, "[", read(t, dir, "areas.json"), "a file that cannot be read is left as it is")
	require.Equal(t, "[]\n", read(t, dir, "retired.json"))
}

func TestRunWritesNothingFromBadContent(t *testing.T) {
	t.Parallel()
	dir := place(t, map[string]string{"retired.json": "[]\n"})
	for _, check := range []bool{true, false} {
		require.ErrorContains(t, run(dir, check, false, 1), "zones.json")
	}
	entries, err := os.ReadDir(filepath.Join(dir, "data"))
	require.NoError(t, err)
	require.Len(t, entries, 1, "only the authored files are there")
}

func TestRunWritesWhatGenerateGives(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(filepath.Join(dir, "data", "authored"), os.DirFS(filepath.Join(root, "data", "authored"))))
	require.NoError(t, run(dir, false, true, 1))
	files, err := generate(authored(t, dir))
	require.NoError(t, err)
	for _, f := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, f.name)), 0o755))
	}
	require.NoError(t, run(dir, true, false, 1))
	require.NoError(t, run(dir, false, false, 1))
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(dir, f.name))
		require.NoError(t, err)
		require.True(t, string(f.text) == string(text), f.name)
	}
}

func TestFindModule(t *testing.T) {
	dir, err := findModule()
	require.NoError(t, err)
	text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(text), "module "+strings.TrimSuffix(module, "/")))

	t.Chdir(t.TempDir())
	_, err = findModule()
	require.ErrorContains(t, err, "go.mod")
}
