package main

import (
	"net/url"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
)

// state reads "pain=…&free=…" and wants no problem.
func stateOf(t testing.TB, query string) state {
	t.Helper()
	v, err := url.ParseQuery(query)
	require.NoError(t, err)
	s, problems := parseState(v)
	require.Empty(t, problems)
	return s
}

func TestStateComesBack(t *testing.T) {
	t.Parallel()
	for _, q := range []string{
		"", "pain=temple.left", "as=free&show=feet", "flag=sepsis&pain=heel.right", "free=elbow&pain=knee&worst=vertex+temple.left",
		"lean=left&pain=sternum&settled=1",
	} {
		s := stateOf(t, q)
		require.Equal(t, q, s.fields().Encode())
		require.Equal(t, s, stateOf(t, s.fields().Encode()))
	}
}

func TestParseStateNormalises(t *testing.T) {
	t.Parallel()
	s := stateOf(t, "worst=temple.left&free=temple.left+elbow&pain=heel.right&pain=vertex")
	require.Equal(t, "free=elbow&pain=vertex+heel.right&worst=temple.left", s.fields().Encode(), "worst is painful, and a painful place is not free")
	v := url.Values{"text": {"a\xff"}}
	s, problems := parseState(v)
	require.Empty(t, problems)
	require.Equal(t, "a\ufffd", s.Text)
}

func TestClick(t *testing.T) {
	t.Parallel()
	temple := referral.Site{Zone: referral.Temple, Side: referral.Left}
	for _, tc := range []struct{ before, as, after string }{
		{"", "pain", "pain=temple.left"},
		{"pain=temple.left", "pain", ""},
		{"worst=temple.left", "pain", "pain=temple.left"},
		{"free=temple.left", "pain", "pain=temple.left"},
		{"", "worst", "worst=temple.left"},
		{"pain=temple.left", "worst", "worst=temple.left"},
		{"worst=temple.left", "worst", ""},
		{"free=temple.left", "worst", "worst=temple.left"},
		{"", "free", "free=temple.left"},
		{"pain=temple.left", "free", "free=temple.left"},
		{"free=temple.left", "free", ""},
		{"pain=temple", "pain", "pain=temple.right"},
		{"pain=temple.right", "pain", "pain=temple.left+temple.right"},
		{"free=temple+elbow", "pain", "free=temple.right+elbow&pain=temple.left"},
	} {
		s := stateOf(t, tc.before)
		s.As = brush(tc.as)
		s = s.click(temple)
		s.As = asPain
		require.Equal(t, tc.after, s.fields().Encode(), "%s, %s", tc.before, tc.as)
	}
}

// TestClickInABroaderPlace: of a broad place that was marked, all but the zone
// that was clicked stays.
func TestClickInABroaderPlace(t *testing.T) {
	t.Parallel()
	front := referral.Site{Zone: referral.ShoulderFront, Side: referral.Right}
	for _, before := range []string{"pain=shoulder.right", "pain=shoulder"} {
		s := stateOf(t, before)
		after := s.click(front)
		require.False(t, covers(after.Marks.Pain, front))
		n := 0
		for z := range referral.Leaves() {
			for _, side := range []referral.Side{referral.Left, referral.Right} {
				site := referral.Site{Zone: z, Side: side}
				if site == front || !z.Paired() {
					continue
				}
				require.Equal(t, covers(s.Marks.Pain, site), covers(after.Marks.Pain, site), "%s: %v", before, site)
				n++
			}
		}
		require.Positive(t, n)
		again := after.click(front)
		require.True(t, covers(again.Marks.Pain, front))
	}
}

func TestSettledMarksAreNotReadTwice(t *testing.T) {
	t.Parallel()
	s := stateOf(t, "pain=heel.left&settled=1")
	s.Text = "sore right elbow and left heel, crushing chest pain"
	screen := s.read()
	require.Equal(t, referral.NewSiteSet(referral.Site{Zone: referral.Heel, Side: referral.Left}), screen.Query.Pain, "what was taken away stays away")
	require.True(t, screen.Emergency(), "but warnings stand")
	require.Equal(t, "heel", s.Text[screen.Understood[0].Words.Start:screen.Understood[0].Words.End])
	s.Settled = false
	require.Greater(t, s.read().Query.Pain.Len(), 1)
}
