package muscles_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/fold"
	"github.com/trpatlas/trpatlas/muscles"
)

var seeds = []string{"", "infraspinatus", "Teres Minor", "SCM", "rotator cuff", "m.", "Œ\u0301\xff", "UBERON:0001477", "axillary nerve", "C5", strings.Repeat("ß", 130)}

func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := muscles.Parse(s)
		require.Equal(t, err == nil, m.Valid())
		if err == nil {
			require.Equal(t, s, m.ID())
		} else {
			require.NotEmpty(t, err.Error())
		}
		if r, err := muscles.ParseRegion(s); err == nil {
			require.Equal(t, s, r.String())
		}
		if r, err := muscles.ParseRoot(s); err == nil {
			require.Equal(t, s, r.String())
		}
	})
}

func FuzzLookup(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, by := range []func(string) []muscles.Muscle{
			func(s string) []muscles.Muscle { return slices.Collect(muscles.Lookup(s)) },
			func(s string) []muscles.Muscle { return slices.Collect(muscles.ByNerve(s)) },
		} {
			found := by(s)
			seen := map[muscles.Muscle]bool{}
			for _, m := range found {
				require.True(t, m.Valid())
				require.False(t, seen[m])
				seen[m] = true
			}
			if len(s) <= 256 {
				require.Equal(t, found, by(fold.Name(s)), "folding is what makes names equal")
			}
		}
		for m := range muscles.ByCode(s) {
			require.True(t, m.Valid())
		}
	})
}

func FuzzUnmarshalText(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		m := muscles.TeresMinor
		if err := m.UnmarshalText(text); err != nil {
			require.Equal(t, muscles.TeresMinor, m)
			return
		}
		back, err := m.MarshalText()
		require.NoError(t, err)
		require.Equal(t, text, back)
	})
}
