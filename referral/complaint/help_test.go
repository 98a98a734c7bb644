package complaint_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
)

// brief writes a reading in the form of the tables: each mention as its zone,
// ":L" or ":R" for a side, "/free", "/aside" or "/path" for what is not plainly
// painful, "/worst" for what hurts most, and each word that was not understood after a question mark.
func brief(text string, r complaint.Reading) string {
	var out []string
	for _, m := range r.Mentions {
		s := m.Zone.ID()
		switch m.Side {
		case referral.Left:
			s += ":L"
		case referral.Right:
			s += ":R"
		}
		if m.Role != complaint.Pain {
			s += "/" + m.Role.String()
		}
		if m.Path {
			s += "/path"
		}
		if m.Worst {
			s += "/worst"
		}
		out = append(out, s)
	}
	for _, u := range r.Unknown {
		out = append(out, "?"+text[u.Start:u.End])
	}
	return strings.Join(out, " ")
}

// reads is a row of a table: a complaint and its reading in brief.
type reads struct{ text, want string }

func checkAll(t *testing.T, rows []reads) {
	t.Helper()
	seen := map[string]bool{}
	for _, row := range rows {
		require.False(t, seen[row.text], "%q stands twice in the table", row.text)
		seen[row.text] = true
		t.Run(row.text, func(t *testing.T) {
			t.Parallel()
			require.Equal(t, row.want, brief(row.text, complaint.Parse(row.text)))
		})
	}
}

// zonesOf is the painful zones of a text, each once, sorted by ID.
func zonesOf(text string) []string {
	var out []string
	for _, m := range complaint.Parse(text).Mentions {
		if m.Role == complaint.Pain {
			out = append(out, m.Zone.ID())
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
