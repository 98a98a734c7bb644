package warning_test

import (
	"encoding/json"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	content "github.com/trpatlas/trpatlas/data/authored"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
	"github.com/trpatlas/trpatlas/referral/warning"
)

// authored is what these tests need of warnings.json. They read the file and
// not the tables, so that they also catch a slip of the generator.
type authored struct {
	ID      string
	Urgency string
	Shows   []struct {
		Zones []string
		Words [][]string
	}
}

func readAuthored(t *testing.T) []authored {
	text, err := fs.ReadFile(content.Files(), "warnings.json")
	require.NoError(t, err)
	var list []authored
	require.NoError(t, json.Unmarshal(text, &list))
	require.NotEmpty(t, list)
	return list
}

// plea builds a complaint out of a phrase for each group of a pattern and a
// place in its first zone.
func plea(t *testing.T, zones []string, phrases ...string) string {
	place := "knee"
	if len(zones) > 0 {
		z, err := referral.ParseZone(zones[0])
		require.NoError(t, err)
		for place = range z.Words() {
			break
		}
	}
	parts := []string{"pain in the " + place}
	for _, p := range phrases {
		parts = append(parts, strings.ReplaceAll(p, "*", ""))
	}
	return strings.Join(parts, ". ")
}

func shows(text, id string) bool {
	return slices.ContainsFunc(warning.Shown(complaint.Parse(text)), func(f warning.Finding) bool { return f.Warning.ID() == id })
}

// TestEveryPatternFires says each phrase of each red flag, with the first
// phrases of the other groups, where the flag belongs.
func TestEveryPatternFires(t *testing.T) {
	t.Parallel()
	for _, w := range readAuthored(t) {
		t.Run(w.ID, func(t *testing.T) {
			t.Parallel()
			for _, pattern := range w.Shows {
				first := make([]string, len(pattern.Words))
				for g, group := range pattern.Words {
					require.NotEmpty(t, group)
					first[g] = group[0]
				}
				for g, group := range pattern.Words {
					for _, phrase := range group {
						said := slices.Clone(first)
						said[g] = phrase
						text := plea(t, pattern.Zones, said...)
						require.True(t, shows(text, w.ID), "%q does not show %s", text, w.ID)
					}
				}
			}
		})
	}
}

// TestEveryPatternIsSilentWhenDenied denies a phrase without which the pattern
// is not complete. Phrases that are denials themselves are left out.
func TestEveryPatternIsSilentWhenDenied(t *testing.T) {
	t.Parallel()
	denied := 0
	for _, w := range readAuthored(t) {
		for _, pattern := range w.Shows {
			said := make([]string, len(pattern.Words))
			for g, group := range pattern.Words {
				said[g] = group[0]
			}
			own := slices.ContainsFunc(said, func(s string) bool {
				return slices.ContainsFunc(strings.Fields(s), complaint.Negates)
			})
			text := plea(t, pattern.Zones, said...)
			if own || shows(plea(t, pattern.Zones), w.ID) {
				continue
			}
			denied++
			parts := strings.Split(text, ". ")
			for i := 1; i < len(parts); i++ {
				parts[i] = "denies " + parts[i]
			}
			text = strings.Join(parts, ". ")
			require.False(t, shows(text, w.ID), "%q shows %s", text, w.ID)
		}
	}
	require.Greater(t, denied, 20)
}
