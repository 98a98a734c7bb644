package muscles_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/data/record"
	"github.com/trpatlas/trpatlas/muscles"
)

// The tables hold numbers, so the constants stand in the order of the format's
// closed lists.
func TestRegionsAgreeWithTheFormat(t *testing.T) {
	t.Parallel()
	require.Equal(t, record.Regions, texts(slices.Collect(muscles.Regions())))
	for i, name := range record.Regions {
		r, err := muscles.ParseRegion(name)
		require.NoError(t, err)
		require.Equal(t, muscles.Region(i+1), r)
	}
	for r := range muscles.Regions() {
		require.Equal(t, muscles.Head, r)
		break
	}
	require.Empty(t, muscles.NoRegion.String())
	require.Empty(t, muscles.Region(200).String())
}

func TestRootsAgreeWithTheFormat(t *testing.T) {
	t.Parallel()
	for i, name := range record.Roots {
		r, err := muscles.ParseRoot(name)
		require.NoError(t, err)
		require.Equal(t, muscles.Root(i+1), r)
		require.Equal(t, name, r.String())
	}
	require.Empty(t, muscles.Root(0).String())
	require.Empty(t, muscles.Root(len(record.Roots)+1).String())
	require.Empty(t, muscles.Root(255).String())
}

func TestUnknownRegionAndRoot(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"", "Shoulder", "sholder", "shoulder "} {
		r, err := muscles.ParseRegion(name)
		require.Zero(t, r)
		var unknown *data.UnknownError
		require.ErrorAs(t, err, &unknown)
		require.Equal(t, "region", unknown.Kind)
	}
	for id, want := range map[string]string{"c5": "C5", "cn vii": "CN VII", "T 12": "T12", "CN-V": "CN V"} {
		r, err := muscles.ParseRoot(id)
		require.Zero(t, r)
		var unknown *data.UnknownError
		require.ErrorAs(t, err, &unknown)
		require.Equal(t, "root", unknown.Kind)
		require.Equal(t, want, unknown.Nearest[0], id)
	}
}
