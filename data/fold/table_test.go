package fold

import (
	"slices"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// One letter too many or too few would shift every base letter after it.
func TestAccentTablesAreInStep(t *testing.T) {
	t.Parallel()
	letters := []rune(accented)
	require.Equal(t, len(plain), len(letters))
	sorted := slices.Sorted(slices.Values(letters))
	require.Equal(t, len(letters), len(slices.Compact(sorted)), "a letter stands twice")
	last := byte('a')
	for i, r := range letters {
		require.GreaterOrEqual(t, r, rune(utf8.RuneSelf))
		require.Equal(t, r, unicode.ToLower(r), "%q is never reached", r)
		require.True(t, 'a' <= plain[i] && plain[i] <= 'z')
		require.LessOrEqual(t, last, plain[i], "%q", r)
		last = plain[i]
	}
	for i, want := range map[int]string{0: "à", len(plain) - 1: "ž"} {
		require.Equal(t, want, string(letters[i]))
	}
}
