package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-json"
	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

func TestMuscle(t *testing.T) {
	t.Parallel()
	status, out, errs := invoke("", "-muscle", "infraspinatus")
	require.Equal(t, statusOK, status)
	require.Empty(t, errs)
	require.True(t, strings.HasPrefix(out, "Infraspinatus  "), "%.60s", out)
	for _, field := range []string{"origin:", "insertion:", "actions:", "nerves:", "essential:", "sources:", "infraspinatus.1"} {
		require.Contains(t, out, field)
	}
	require.NotContains(t, out, "\x1b")

	status, out, _ = invoke("", "-json", "-muscle", "Infra-spinatus muscle")
	require.Equal(t, statusOK, status)
	got := object(t, out)
	require.Equal(t, "infraspinatus", got["muscle"])
	require.Equal(t, data.Version, got["data_version"])
	require.NotContains(t, got, "others")
	points := got["points"].([]any)
	require.NotEmpty(t, points)
	edge := points[0].(map[string]any)["referrals"].([]any)[0].(map[string]any)
	for _, key := range []string{"zone", "strength", "side", "citations"} {
		require.Contains(t, edge, key)
	}
}

// TestSeveralMusclesOfOneName holds that a name of a group gives all of them.
func TestSeveralMusclesOfOneName(t *testing.T) {
	t.Parallel()
	want := slices.Collect(muscles.Lookup("rotator cuff"))
	require.Greater(t, len(want), 1)
	status, out, _ := invoke("", "-json", "-muscle", "rotator cuff")
	require.Equal(t, statusOK, status)
	got := object(t, out)
	require.Equal(t, want[0].ID(), got["muscle"])
	require.Len(t, got["others"], len(want)-1)
	_, plain, _ := invoke("", "-muscle", "rotator cuff")
	for _, m := range want {
		require.Contains(t, plain, m.ID())
	}
}

func TestPoint(t *testing.T) {
	t.Parallel()
	status, out, errs := invoke("", "-point", "infraspinatus.1")
	require.Equal(t, statusOK, status)
	require.Empty(t, errs)
	require.Contains(t, out, "infraspinatus.1")
	require.Contains(t, out, "location:")

	status, out, _ = invoke("", "-point", "infraspinatus.1", "-json")
	require.Equal(t, statusOK, status)
	got := object(t, out)
	require.Equal(t, "infraspinatus.1", got["point"])
	require.Equal(t, "infraspinatus", got["muscle"])
	require.NotEmpty(t, got["referrals"])
	require.Equal(t, data.Version, got["data_version"])
}

func TestZone(t *testing.T) {
	t.Parallel()
	status, out, errs := invoke("", "-zone", "shoulder-front")
	require.Equal(t, statusOK, status)
	require.Empty(t, errs)
	require.Contains(t, out, "shoulder-front")
	require.Contains(t, out, "essential")
	require.Contains(t, out, "also felt here")

	status, out, _ = invoke("", "-json", "-zone", "shoulder-front")
	require.Equal(t, statusOK, status)
	got := object(t, out)
	require.Equal(t, "shoulder-front", got["zone"])
	require.Equal(t, "shoulder", got["parent"])
	require.NotEmpty(t, got["referrals"])
	require.NotEmpty(t, got["choir_left"])
	require.NotEmpty(t, got["look_alikes"])
	require.NotEmpty(t, got["ask"])
}

// TestEveryRecord writes every muscle, point and zone in both forms.
func TestEveryRecord(t *testing.T) {
	t.Parallel()
	check := func(flag, id, key string) {
		status, out, errs := invoke("", "-json", flag, id)
		require.Equal(t, statusOK, status, "%s: %s", id, errs)
		require.NotContains(t, out, ":null", "%s: lists are never null", id)
		var got map[string]any
		require.NoError(t, json.Unmarshal([]byte(out), &got), id)
		require.Equal(t, id, got[key])
		status, out, errs = invoke("", flag, id)
		require.Equal(t, statusOK, status, "%s: %s", id, errs)
		require.Contains(t, out, id)
	}
	for p := range triggerpoint.All() {
		check("-point", p.ID(), "point")
	}
	for z := range referral.Zones() {
		check("-zone", z.ID(), "zone")
	}
	for m := range muscles.All() {
		status, out, errs := invoke("", "-json", "-muscle", m.Name())
		require.Equal(t, statusOK, status, "%s: %s", m.ID(), errs)
		require.Contains(t, out, `"`+m.ID()+`"`)
	}
}

func TestUnknownNames(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		args []string
		says []string
	}{
		{[]string{"-muscle", "infraspinatis"}, []string{"infraspinatis", "infraspinatus"}},
		{[]string{"-point", "infraspinatus.99"}, []string{"infraspinatus.99", "infraspinatus."}},
		{[]string{"-point", "infraspinatus"}, []string{"infraspinatus"}},
		{[]string{"-zone", "sholder-front"}, []string{"sholder-front", "shoulder-front"}},
		{[]string{"-muscle", "\xff"}, []string{"no muscle"}},
	} {
		for _, form := range [][]string{nil, {"-json"}} {
			status, out, errs := invoke("", append(form, row.args...)...)
			require.Equal(t, statusNothing, status, "%v", row.args)
			require.Empty(t, out)
			for _, want := range row.says {
				require.Contains(t, errs, want)
			}
		}
	}
}

func TestColourOfRecords(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"-muscle", "infraspinatus"}, {"-point", "infraspinatus.1"}, {"-zone", "shoulder-front"}} {
		var out strings.Builder
		require.Equal(t, statusOK, run(args, console{in: strings.NewReader(""), out: &out, colour: true}))
		_, plain, _ := invoke("", args...)
		require.Contains(t, out.String(), "\x1b[1m")
		require.Equal(t, plain, stripStyles(out.String()))
	}
}
