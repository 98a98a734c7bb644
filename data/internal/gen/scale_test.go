package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

func TestMultiply(t *testing.T) {
	t.Parallel()
	real, _ := authored(t, root)
	for name, lib := range map[string]*record.Library{"small": small(), "real": real} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			require.Same(t, lib, multiply(lib, 1))
			require.Same(t, lib, multiply(lib, 0))
			before := points(lib)
			big := multiply(lib, 10)
			require.Equal(t, lib.Zones, big.Zones)
			require.Len(t, big.Muscles, 10*len(lib.Muscles))
			require.Len(t, points(big), 10*len(before))
			require.Equal(t, before, points(lib), "the original is left alone")
			seen := map[string]bool{}
			for _, m := range big.Muscles {
				require.False(t, seen[m.ID], m.ID)
				seen[m.ID] = true
			}
			for _, id := range points(big) {
				require.False(t, seen[id], id)
				seen[id] = true
			}
		})
	}
}

func TestMultipliedContentGenerates(t *testing.T) {
	t.Parallel()
	files, err := generate(multiply(small(), 10), "sum")
	require.NoError(t, err)
	require.NotEmpty(t, files)
}

func points(lib *record.Library) []string {
	var ids []string
	for i := range lib.Muscles {
		for j := range lib.Muscles[i].Points {
			ids = append(ids, lib.Muscles[i].Points[j].ID)
		}
	}
	return ids
}
