package main

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

// A table that outgrows a handle must fail in the generator: a number that
// wrapped around would name another muscle in somebody's program.
func TestCapacity(t *testing.T) {
	t.Parallel()
	edges := func(n int) []record.Referral { return make([]record.Referral, n) }
	for _, tt := range []struct {
		name   string
		change func(*record.Library)
		want   string
	}{
		{"zones", func(l *record.Library) { l.Zones = manyZones(maxSites / 3) }, "341 zones need 1026 sites, a SiteSet holds 1024"},
		{"sources", func(l *record.Library) { l.Sources = make([]record.Source, maxHandle) }, "65535 sources do not fit a handle"},
		{"muscles", func(l *record.Library) { l.Muscles = make([]record.Muscle, maxHandle) }, "65535 muscles do not fit a handle"},
		{"points", func(l *record.Library) { l.Muscles[0].Points = make([]record.Point, maxHandle) }, "points do not fit a handle"},
		{"edges", func(l *record.Library) {
			l.Muscles[0].Points = make([]record.Point, maxHandle/maxEdgesPerPoint+1)
			for i := range l.Muscles[0].Points {
				l.Muscles[0].Points[i].Refers = edges(maxEdgesPerPoint)
			}
		}, "edges do not fit a handle"},
		{"edges of a point", func(l *record.Library) { l.Muscles[1].Points[0].Refers = edges(maxEdgesPerPoint + 1) }, "beta.1 refers to 33 zones, at most 32 fit"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			lib := small()
			tt.change(lib)
			files, err := generate(lib, "sum")
			require.ErrorContains(t, err, tt.want)
			require.Nil(t, files)
		})
	}
}

func TestCapacityIsReachedExactly(t *testing.T) {
	t.Parallel()
	lib := small()
	lib.Zones = append(lib.Zones, manyZones(maxSites/3-1-len(lib.Zones))...)
	for len(lib.Muscles[1].Points[0].Refers) < maxEdgesPerPoint {
		e := lib.Muscles[1].Points[0].Refers[0]
		e.Zone = fmt.Sprintf("zone-%d", len(lib.Muscles[1].Points[0].Refers))
		lib.Muscles[1].Points[0].Refers = append(lib.Muscles[1].Points[0].Refers, e)
	}
	_, err := generate(lib, "sum")
	require.NoError(t, err)
}

func manyZones(n int) []record.Zone {
	zones := make([]record.Zone, n)
	for i := range zones {
		zones[i] = record.Zone{ID: fmt.Sprintf("zone-%d", i), Name: "Zone", Words: []string{fmt.Sprintf("zone %d", i)}}
	}
	return zones
}

func TestSpecificity(t *testing.T) {
	t.Parallel()
	for _, all := range []int{0, 1, 2, 3, 10, 244, 5000} {
		last := 160
		for n := range all + 1 {
			s := specificity(n, all)
			require.GreaterOrEqual(t, s, 40, "%d of %d", n, all)
			require.LessOrEqual(t, s, last, "%d of %d: a zone that more points refer to never says more", n, all)
			last = s
		}
		require.Equal(t, 160, specificity(0, all))
		require.Equal(t, 160, specificity(1, all))
		if all > 1 {
			require.Equal(t, 40, specificity(all, all))
		}
	}
}
