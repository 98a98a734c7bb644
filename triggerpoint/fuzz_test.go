package triggerpoint_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "infraspinatus.1", "infraspinatus.01", "infraspinatus", ".1", "Infraspinatus TrP1", "\xff.1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := triggerpoint.Parse(s)
		require.Equal(t, err == nil, p.Valid())
		back := triggerpoint.TeresMinor1
		if err != nil {
			require.NotEmpty(t, err.Error())
			require.Error(t, back.UnmarshalText([]byte(s)))
			require.Equal(t, triggerpoint.TeresMinor1, back)
			return
		}
		require.Equal(t, s, p.ID())
		require.NoError(t, back.UnmarshalText([]byte(s)))
		require.Equal(t, p, back)
	})
}

// FuzzHandle asks everything of any number, as a program that stored numbers
// over a change of version would.
func FuzzHandle(f *testing.F) {
	for _, n := range []uint16{0, 1, 200, 5000, 65535} {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, n uint16) {
		p := triggerpoint.Point(n)
		part, hasPart := p.Part()
		status, note := p.Review()
		asked := len(p.ID()) + len(p.String()) + len(p.Label()) + len(p.Location()) + len(p.Palpation().String()) + len(p.Frequency().String()) +
			len(part.Name) + len(status.String()) + len(note) +
			count(p.Landmarks()) + count(p.Symptoms()) + count(p.Satellites()) + count(p.SatelliteOf()) + count(p.Hazards()) + count(p.Citations())
		require.Equal(t, p.Valid(), p.Muscle().Valid())
		require.Equal(t, p.Valid(), asked > len("unknown"))
		require.True(t, p.Valid() || !hasPart && !p.Painless())
		for q := range triggerpoint.Of(muscles.Muscle(n)) {
			require.Equal(t, muscles.Muscle(n), q.Muscle())
		}
	})
}
