package muscles_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/muscles"
)

func TestNothingAllocates(t *testing.T) {
	n := 0
	text := make([]byte, 0, 64)
	for name, f := range map[string]func(){
		"Parse": func() {
			m, err := muscles.Parse("infraspinatus")
			if err == nil && m.Valid() {
				n++
			}
		},
		"Lookup": func() {
			for m := range muscles.Lookup("M. sterno-cleido-mastoïd muscle") {
				n += int(m)
			}
		},
		"Lookup of nobody": func() {
			for m := range muscles.Lookup("nobody's name") {
				n += int(m)
			}
		},
		"ByNerve": func() {
			for m := range muscles.ByNerve("axillary nerve") {
				n += int(m)
			}
		},
		"ByRoot": func() {
			for m := range muscles.ByRoot(12) {
				n += int(m)
			}
		},
		"ByCode": func() {
			for m := range muscles.ByCode("UBERON:0001477") {
				n += int(m)
			}
		},
		"In": func() {
			for m := range muscles.In(muscles.Shoulder) {
				n += int(m)
			}
		},
		"texts": func() {
			for m := range muscles.All() {
				n += len(m.ID()) + len(m.Name()) + len(m.String()) + len(m.Latin()) + len(m.Note()) + len(m.Region().String()) + len(m.Codes().FMA)
			}
		},
		"Synonyms": func() {
			for m := range muscles.All() {
				for s := range m.Synonyms() {
					n += len(s)
				}
			}
		},
		"Roots": func() {
			for m := range muscles.All() {
				for r := range m.Roots() {
					n += len(r.String())
				}
			}
		},
		"Synergists": func() {
			for m := range muscles.All() {
				for o := range m.Synergists() {
					n += int(o)
				}
			}
		},
		"Parts": func() {
			for m := range muscles.All() {
				for p := range m.Parts() {
					n += len(p.Name)
				}
			}
		},
		"Citations": func() {
			for m := range muscles.All() {
				for c := range m.Citations() {
					n += len(c.Locator)
				}
			}
		},
		"AppendText": func() { text, _ = muscles.Infraspinatus.AppendText(text[:0]) },
	} {
		require.Zero(t, testing.AllocsPerRun(20, f), name)
	}
	require.Positive(t, n)
}

// The buffer in which a name is folded must hold the longest one.
func TestNoRealNameAllocates(t *testing.T) {
	n := 0
	require.Zero(t, testing.AllocsPerRun(2, func() {
		for m := range muscles.All() {
			for s := range m.Synonyms() {
				n += count(muscles.Lookup(s))
			}
			for s := range m.Nerves() {
				n += count(muscles.ByNerve(s))
			}
			n += count(muscles.Lookup(m.Latin()))
		}
	}))
	require.Positive(t, n)
}
