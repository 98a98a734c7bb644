package referral_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
)

func TestPrevalencesAreThoseOfTheFile(t *testing.T) {
	t.Parallel()
	lib := library(t)
	parts := map[string]string{}
	for _, m := range lib.Muscles {
		for _, p := range m.Parts {
			parts[m.ID+" "+p.ID] = p.Name
		}
	}
	got := map[string][]referral.Prevalence{}
	rows := 0
	for m := range muscles.All() {
		got[m.ID()] = slices.Collect(referral.Prevalences(m))
		rows += len(got[m.ID()])
	}
	require.Len(t, lib.Prevalence, rows)
	require.NotZero(t, rows)
	for _, w := range lib.Prevalence {
		p := got[w.Muscle][0]
		got[w.Muscle] = got[w.Muscle][1:]
		require.Equal(t, w.Complaint, p.Complaint)
		require.Equal(t, w.Muscle, p.Muscle.ID())
		require.Equal(t, parts[w.Muscle+" "+w.Part], p.Part)
		require.InDelta(t, w.Percent, p.Percent, 0.05)
		require.InDelta(t, w.PercentMax, p.PercentMax, 0.05)
		require.Equal(t, [2]int{w.N, w.Studies}, [2]int{p.N, p.Studies})
		require.Equal(t, w.Counted, p.Counted.String())
		require.Equal(t, w.Source, p.Source.ID())
		require.Equal(t, w.Note, p.Note)
		var zones []string
		for z := range p.Zones() {
			zones = append(zones, z.ID())
		}
		require.Equal(t, w.Zones, zones)
	}
}

func TestPrevalences(t *testing.T) {
	t.Parallel()
	for m := range muscles.All() {
		for p := range referral.Prevalences(m) {
			require.Equal(t, m, p.Muscle)
			require.True(t, p.Percent >= 0 && p.Percent <= 100, p.Complaint)
			require.True(t, p.PercentMax == 0 || p.PercentMax >= p.Percent && p.PercentMax <= 100, p.Complaint)
			require.True(t, p.N > 0 || p.Studies > 0 || p.PercentMax > 0, "%s of %s rests on nothing", m.ID(), p.Complaint)
			require.NotEqual(t, referral.UnknownCount, p.Counted)
			require.True(t, p.Source.Valid())
			require.NotZero(t, count(p.Zones()))
		}
	}
	for _, m := range []muscles.Muscle{muscles.None, 1<<16 - 1} {
		require.Zero(t, count(referral.Prevalences(m)))
	}
}
