package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
)

func TestTermPlain(t *testing.T) {
	t.Parallel()
	out, msg, status := ask("", "-term", "Taut-bands")
	require.Equal(t, statusOK, status, msg)
	require.Contains(t, out, "Taut band  taut-band")
	require.Contains(t, out, "see:")
	require.Contains(t, out, "sources:")

	out, msg, status = ask("", "-term", "taut bnd")
	require.Equal(t, statusNothing, status)
	require.Empty(t, out)
	require.Contains(t, msg, "did you mean taut-band")
}

func TestTermJSON(t *testing.T) {
	t.Parallel()
	out, _, status := ask("", "-term", "LTR", "-json")
	require.Equal(t, statusOK, status)
	var j termJSON
	require.NoError(t, json.Unmarshal([]byte(out), &j))
	require.Equal(t, data.Version, j.DataVersion)
	require.Equal(t, "local-twitch-response", j.ID)
	require.NotEmpty(t, j.Definition)
	require.NotEmpty(t, j.See)
	require.NotEmpty(t, j.Citations)
}
