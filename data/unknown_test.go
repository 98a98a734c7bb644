package data_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
)

func TestUnknownNearest(t *testing.T) {
	t.Parallel()
	known := []string{"deltoid", "teres-major", "teres-minor", "C5", "CN VII", "a", "b", "c", "d"}
	for _, tt := range []struct {
		id   string
		want []string
	}{
		{"Teres Minor", []string{"teres-minor", "teres-major"}}, // the best first, whatever the order of the known
		{"teres_major", []string{"teres-major", "teres-minor"}},
		{"teres", nil},                   // six changes are another word
		{"deltiod", []string{"deltoid"}}, // neighbours swapped are one change
		{"deltoids", []string{"deltoid"}},
		{"e", nil}, // a change would leave nothing of a short word
		{"c5", []string{"C5"}},
		{"cn vii", []string{"CN VII"}},
		{"gluteus", nil},
	} {
		t.Run(tt.id, func(t *testing.T) {
			t.Parallel()
			var unknown *data.UnknownError
			require.ErrorAs(t, data.Unknown("thing", tt.id, slices.Values(known)), &unknown)
			require.Equal(t, data.UnknownError{Kind: "thing", ID: tt.id, Nearest: tt.want}, *unknown)
		})
	}
}

func TestUnknownMessage(t *testing.T) {
	t.Parallel()
	err := data.Unknown("muscle", "deltoi\n", slices.Values([]string{"deltoid"}))
	require.EqualError(t, err, `no muscle has the id "deltoi\n"; did you mean deltoid?`)
	err = data.Unknown("muscle", "xyzzy", slices.Values([]string{"deltoid"}))
	require.EqualError(t, err, `no muscle has the id "xyzzy"`)
}

// A hostile identifier must not travel whole into an error and a log.
func TestUnknownCutsAt80Bytes(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ n, want int }{{79, 79}, {80, 80}, {81, 80}, {1 << 20, 80}} {
		var unknown *data.UnknownError
		_, err := data.ParseSource(strings.Repeat("x", tt.n))
		require.ErrorAs(t, err, &unknown)
		require.Len(t, unknown.ID, tt.want)
		require.Empty(t, unknown.Nearest)
		require.Less(t, len(err.Error()), 200)
	}
}
