package complaint_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
)

// checkReading holds a reading to the rules that hold for any text.
func checkReading(t *testing.T, text string, r complaint.Reading) {
	t.Helper()
	painful := false
	path := false
	last := 0
	for _, m := range r.Mentions {
		require.True(t, m.Site().Valid())
		require.True(t, 0 <= m.Start && m.Start < m.End && m.End <= len(text), "span %d:%d of %d", m.Start, m.End, len(text))
		require.True(t, m.Zone.Paired() || m.Side == referral.Unknown, "a midline zone has no side")
		require.False(t, path && !m.Path, "paths stand behind what is named")
		path = m.Path
		if !path {
			require.GreaterOrEqual(t, m.Start, last, "mentions stand in the order of the text")
			last = m.Start
		}
		painful = painful || m.Role == complaint.Pain
		require.False(t, m.Worst && m.Role != complaint.Pain, "only what hurts can be the worst")
	}
	last = 0
	for _, u := range r.Unknown {
		require.True(t, last <= u.Start && u.Start < u.End && u.End <= len(text), "unknown %d:%d after %d", u.Start, u.End, last)
		last = u.Start
	}
	last = 0
	for w := range r.Words() {
		require.True(t, last <= w.Start && w.Start < w.End && w.End <= len(text), "word %d:%d after %d", w.Start, w.End, last)
		last = w.Start
	}
	q := r.Query()
	require.Equal(t, painful, !q.Pain.Empty())
	require.Equal(t, painful, r.Err() == nil)
	require.True(t, q.Worst.Minus(q.Pain).Empty())
	require.True(t, q.Worst.Empty() || q.Worst != q.Pain, "where all is worst, nothing is")
	for s := range q.Free.All() {
		require.False(t, q.Pain.Has(s), "%v is painful and free", s)
	}
	require.LessOrEqual(t, r.Lean, referral.Right)
}

func FuzzParse(f *testing.F) {
	for _, s := range hostile {
		f.Add(s + s)
	}
	for _, s := range []string{
		typical, "left heel and calf, no pain in the knee", "from the left hip down to the ankle; R. knee is fine",
		"neither hip nor knee hurt, only the ankle", "lowerback and upperback", "my husband had neck pain 3 years ago, I don't",
		"to the left of my right shoulder blade", "both sides: jaw/temple (L > R)", "band round the head", "neck and arm, worst in the left elbow", "both knees L > R, mostly the left", "back of the outer knee on the inside",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := complaint.Parse(text)
		checkReading(t, text, r)
		if again := complaint.Parse(text); !reflect.DeepEqual(r, again) {
			t.Fatal("two readings of one text differ")
		}
	})
}
