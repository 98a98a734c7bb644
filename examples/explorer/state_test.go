package main

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/answer"
)

// stateOf reads "pain=…&free=…" and wants no problem.
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
		"lean=left&off=heel.left&pain=sternum",
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

// TestWorstInWords: what the words call the worst can be marked as painful only,
// and as the worst again.
func TestWorstInWords(t *testing.T) {
	t.Parallel()
	temple := referral.Site{Zone: referral.Temple, Side: referral.Left}
	s := stateOf(t, "")
	s.Text = "pain in the neck and the left temple, worst in the left temple"
	require.True(t, s.read().Query.Worst.Has(temple))
	s = s.click(temple)
	require.False(t, s.read().Query.Worst.Has(temple))
	require.True(t, s.read().Query.Pain.Has(temple))
	require.Equal(t, "pain=temple.left", s.fields().Encode())
	s.As = asWorst
	s = s.click(temple)
	require.True(t, s.read().Query.Worst.Has(temple))
	require.Equal(t, "as=worst", s.fields().Encode(), "the words say it themselves")
	s = s.remove(temple)
	require.False(t, s.read().Query.Worst.Has(temple))
	require.NoError(t, s.read().Query.Check())
}

// TestWordsAndMarks: what the words say and what was marked come and go apart.
func TestWordsAndMarks(t *testing.T) {
	t.Parallel()
	site := func(z referral.Zone, side referral.Side) referral.Site { return referral.Site{Zone: z, Side: side} }
	set := referral.NewSiteSet
	heel, elbow, knee := site(referral.Heel, referral.Left), site(referral.Elbow, referral.Right), site(referral.Knee, referral.Right)
	s := stateOf(t, "")
	s.Text = "sore right elbow and left heel, crushing chest pain"
	require.True(t, s.read().Query.Pain.Has(heel))
	require.True(t, s.read().Query.Pain.Has(elbow))

	// Taken away, it stays away, and warnings stand.
	s = s.remove(elbow)
	require.Equal(t, set(elbow), s.Off)
	require.True(t, s.Marks.Pain.Empty())
	screen := s.read()
	require.False(t, screen.Query.Pain.Has(elbow))
	require.True(t, screen.Emergency())
	i := slices.IndexFunc(screen.Understood, func(p answer.Place) bool { return p.Site == heel })
	require.Equal(t, "heel", s.Text[screen.Understood[i].Words.Start:screen.Understood[i].Words.End])

	// Marked again, and as something else.
	require.True(t, s.add(elbow).read().Query.Pain.Has(elbow))
	s.As = asFree
	s = s.add(elbow)
	require.True(t, s.read().Query.Free.Has(elbow))
	require.False(t, s.read().Query.Pain.Has(elbow))

	// Other words are read as if the old ones had never been.
	s.Text, s.Off = "my right knee hurts", referral.SiteSet{}
	require.Equal(t, set(knee), s.read().Query.Pain)
	require.Equal(t, set(elbow), s.read().Query.Free, "a mark is the visitor's own and stays")
	require.Empty(t, s.read().Shown)

	// The side that dropped words leaned to does not outlive them.
	s = stateOf(t, "lean=left")
	s.Text = "right knee and sternum"
	require.Equal(t, referral.Right, s.read().Query.Lean)
}

func TestLimitsOfAState(t *testing.T) {
	t.Parallel()
	var all []string
	for z := range referral.Leaves() {
		all = append(all, z.ID())
	}
	_, problems := parseState(url.Values{"pain": {strings.Join(all, " ")}})
	require.Len(t, problems, 1)
	require.Contains(t, problems[0], "only the first 150 were read")
	_, problems = parseState(url.Values{"pain": {strings.Repeat("a ", 30_000)}})
	require.Len(t, problems, maxProblems+1)
	require.Contains(t, problems[maxProblems], "And 141 more.")
	s, problems := parseState(url.Values{"flag": {strings.Repeat("sepsis ", 3000)}})
	require.Empty(t, problems)
	require.Len(t, s.Flags, 1)
}
