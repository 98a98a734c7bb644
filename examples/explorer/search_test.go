package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func names(list []entry) []string {
	var out []string
	for _, e := range list {
		out = append(out, e.Name)
	}
	return out
}

func TestSearch(t *testing.T) {
	t.Parallel()
	for query, first := range map[string]string{
		"scm": "Sternocleidomastoid", "SCM": "Sternocleidomastoid", "m. soleus": "Soleus", "Musculus soleus": "Soleus", "infraspinatus.1": "Infraspinatus TrP1",
		"golfer’s elbow": "Inner elbow (medial epicondyle)", "taut band": "Taut band", "front shoulder": "Front of the shoulder", "shoulder-front": "Front of the shoulder",
		"sepsis": "Sepsis", "UBERON:0001477": "Infraspinatus", "trapezius trp1": "Trapezius TrP1", "": "", "…": "", "xyzzy": "",
	} {
		got := names(search(query))
		if first == "" {
			require.Empty(t, got, query)
			continue
		}
		require.NotEmpty(t, got, query)
		require.Equal(t, first, got[0], query)
	}
	require.Contains(t, names(search("elbow")), "Elbow")
	require.Contains(t, names(near("infraspinitus")), "Infraspinatus")
	require.Empty(t, near("completely different"))
}

// TestEverythingIsFound: each thing is found first, or beside others of the
// same name, by the name that is shown.
func TestEverythingIsFound(t *testing.T) {
	t.Parallel()
	for _, e := range entries() {
		found := false
		for _, hit := range search(e.Name) {
			found = found || hit.Path == e.Path
		}
		require.True(t, found, "%s %q", e.Kind, e.Name)
		require.NotEmpty(t, e.keys[0])
		for _, k := range e.keys {
			require.NotContains(t, k, "|")
			require.Equal(t, strings.TrimSpace(k), k)
			require.NotContains(t, k, "  ")
		}
	}
}

func TestSearchIndexIsAScript(t *testing.T) {
	t.Parallel()
	text := string(searchIndex())
	_, text, ok := strings.Cut(text, "globalThis.trpatlasIndex = ")
	require.True(t, ok)
	var rows [][4]string
	require.NoError(t, json.Unmarshal([]byte(strings.TrimSuffix(text, ";\n")), &rows))
	require.Len(t, rows, len(entries()))
	for i, e := range entries() {
		require.Equal(t, [4]string{e.Kind, e.Name, e.Path, strings.Join(e.keys, "|")}, rows[i])
	}
}
