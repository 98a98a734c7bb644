package triggerpoint_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

func TestNothingAllocates(t *testing.T) {
	n := 0
	text := make([]byte, 0, 64)
	for name, f := range map[string]func(){
		"Parse": func() {
			p, err := triggerpoint.Parse("infraspinatus.1")
			if err == nil && p.Valid() {
				n++
			}
		},
		"Of": func() {
			for p := range triggerpoint.Of(muscles.Infraspinatus) {
				n += int(p)
			}
		},
		"texts": func() {
			for p := range triggerpoint.All() {
				part, _ := p.Part()
				status, note := p.Review()
				n += len(p.ID()) + len(p.Label()) + len(p.Location()) + int(p.Muscle()) + len(p.Palpation().String()) + len(p.Frequency().String()) +
					len(part.Name) + int(status) + len(note)
			}
		},
		"Landmarks": func() {
			for p := range triggerpoint.All() {
				for s := range p.Landmarks() {
					n += len(s)
				}
			}
		},
		"Satellites": func() {
			for p := range triggerpoint.All() {
				for s := range p.Satellites() {
					n += int(s)
				}
			}
		},
		"SatelliteOf": func() {
			for p := range triggerpoint.All() {
				for s := range p.SatelliteOf() {
					n += int(s)
				}
			}
		},
		"Hazards": func() {
			for p := range triggerpoint.All() {
				for h := range p.Hazards() {
					n += len(h.Structure)
				}
			}
		},
		"Citations": func() {
			for p := range triggerpoint.All() {
				for c := range p.Citations() {
					n += len(c.Locator)
				}
			}
		},
		"AppendText": func() { text, _ = triggerpoint.Infraspinatus1.AppendText(text[:0]) },
	} {
		require.Zero(t, testing.AllocsPerRun(20, f), name)
	}
	require.Positive(t, n)
}
