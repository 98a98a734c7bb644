package main

import (
	"go/token"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

func TestGoName(t *testing.T) {
	t.Parallel()
	for id, want := range map[string]string{
		"teres-minor":         "TeresMinor",
		"teres-minor.1":       "TeresMinor1",
		"soleus":              "Soleus",
		"gray-1918":           "Gray1918",
		"abductor-digiti-2":   "AbductorDigiti2",
		"a-b.12":              "AB12",
		"":                    "",
		"low-back-3-to-5.2.1": "LowBack3To521",
	} {
		require.Equal(t, want, goName(id), id)
	}
}

// Two ids with one Go name, or an id that is no Go name, would only show when
// the tables are compiled.
func TestGoNamesOfTheContentAreUnique(t *testing.T) {
	t.Parallel()
	lib, _ := authored(t, root)
	kinds := map[string][]string{}
	for _, m := range lib.Muscles {
		kinds["muscle"] = append(kinds["muscle"], m.ID)
		for _, p := range m.Points {
			kinds["point"] = append(kinds["point"], p.ID)
		}
	}
	for _, z := range lib.Zones {
		kinds["zone"] = append(kinds["zone"], z.ID)
	}
	for _, s := range lib.Sources {
		kinds["source"] = append(kinds["source"], s.ID)
	}
	for kind, ids := range kinds {
		taken := map[string]string{}
		for _, id := range ids {
			name := goName(id)
			require.True(t, token.IsIdentifier(name) && token.IsExported(name), "%s %s", kind, id)
			require.Empty(t, taken[name], "%s %s", kind, id)
			taken[name] = id
		}
	}
}

func TestLiterals(t *testing.T) {
	t.Parallel()
	require.Equal(t, "nil", strs(nil))
	require.Equal(t, `[]string{"a\"b", "é\n"}`, strs([]string{`a"b`, "é\n"}))
	require.Equal(t, "nil", handles("Point", nil, nil))
	require.Equal(t, "[]Point{2, 1}", handles("Point", []string{"b", "a"}, map[string]int{"a": 1, "b": 2}))
	require.Equal(t, "Codes{}", codes(record.Codes{}))
	require.Equal(t, `Codes{"1", "", "", "", ""}`, codes(record.Codes{TA2: "1"}))
	require.Equal(t, "1, 2", joinInts([]int{0, 1}, 1))
	require.Zero(t, enum(record.Sides, ""), "what was not said is zero")
	require.Equal(t, 1, enum(record.Sides, "ipsilateral"))
	require.Zero(t, frequency(""))
	require.Less(t, frequency("rare"), frequency("very-common"))
}
