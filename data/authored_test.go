package data_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/data/authored"
	"github.com/trpatlas/trpatlas/data/record"
)

func TestAuthoredHoldsTheFiles(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"about.json", "zones.json", "sources.json", "muscles/shoulder/infraspinatus.json"} {
		text, err := fs.ReadFile(authored.Files(), name)
		require.NoError(t, err)
		_, problems := record.Format(name, text)
		require.NoError(t, problems.Err())
	}
	_, err := fs.Stat(authored.Files(), "tables.go")
	require.ErrorIs(t, err, fs.ErrNotExist)
}

func TestVersionIsThatOfTheFiles(t *testing.T) {
	t.Parallel()
	text, err := fs.ReadFile(authored.Files(), "about.json")
	require.NoError(t, err)
	about, problems := record.Decode[record.About]("about.json", text)
	require.NoError(t, problems.Err())
	require.Equal(t, record.About{Version: data.Version, Date: data.Date, Scope: data.Scope, Review: data.ReviewNotice, Licence: data.Licence}, about,
		"run: go generate ./data")
	require.Regexp(t, regexp.MustCompile(`^20\d\d\.\d\d\.\d+$`), data.Version)
}

// The rule is written a second time here, so that the generator cannot change
// it unnoticed: a log that kept a checksum must stay comparable.
func TestChecksumIsThatOfTheFiles(t *testing.T) {
	t.Parallel()
	h := sha256.New()
	require.NoError(t, fs.WalkDir(authored.Files(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".json" {
			return err
		}
		text, err := fs.ReadFile(authored.Files(), name)
		fmt.Fprintf(h, "%s %d\n%s", name, len(text), text)
		return err
	}))
	require.Equal(t, hex.EncodeToString(h.Sum(nil)), data.Checksum, "run: go generate ./data")
}
