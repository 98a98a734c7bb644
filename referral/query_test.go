package referral_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
)

func TestQueryCheck(t *testing.T) {
	t.Parallel()
	type issue struct {
		kind referral.IssueKind
		site string
	}
	for _, tc := range []struct {
		name, pain, free string
		want             []issue
	}{
		{"sound", "temple left, jaw-joint left, sternum", "vertex, temple right", nil},
		{"nothing", "", "", []issue{{referral.NoPain, ""}}},
		{"only free", "", "temple left", []issue{{referral.NoPain, ""}}},
		{"the same site", "temple left", "temple left", []issue{{referral.Contradiction, "temple left"}}},
		{"free on both sides", "temple left", "temple", []issue{{referral.Contradiction, "temple left"}}},
		{"free all around", "forehead right", "head right", []issue{{referral.Contradiction, "forehead right"}}},
		{"free on the other side", "temple left", "temple right", nil},
		{"free on one side, pain on an unknown one", "temple", "temple left", nil},
		{"free in a part", "head left", "temple left", nil},
		{"side in the midline", "sternum left", "", []issue{{referral.SidedMidline, "sternum left"}}},
		{"free with a side in the midline", "temple", "coccyx right", []issue{{referral.SidedMidline, "coccyx right"}}},
		{"several", "sternum left, temple left, jaw-joint", "temple left, jaw-joint", []issue{
			{referral.Contradiction, "temple left"}, {referral.Contradiction, "jaw-joint"}, {referral.SidedMidline, "sternum left"}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			err := referral.Query{Pain: sites(t, tc.pain), Free: sites(t, tc.free)}.Check()
			if tc.want == nil {
				require.NoError(t, err)
				return
			}
			check, ok := errors.AsType[*referral.CheckError](err)
			require.True(t, ok)
			var got []issue
			for _, i := range check.Issues {
				at := ""
				if i.Site != (referral.Site{}) {
					at = i.Site.Zone.ID()
					if i.Site.Side != referral.Unknown {
						at += " " + i.Site.Side.String()
					}
				}
				got = append(got, issue{i.Kind, at})
				require.NotEmpty(t, i.Fix)
				require.Contains(t, i.String(), i.Fix)
				require.Contains(t, err.Error(), i.String())
				if at != "" {
					require.Contains(t, i.String(), i.Site.String())
				}
			}
			require.Equal(t, tc.want, got)
		})
	}
}

func TestIssueText(t *testing.T) {
	t.Parallel()
	temple, head := zone(t, "temple"), zone(t, "head")
	require.EqualError(t, referral.Query{}.Check(),
		"referral: no painful site is given; add at least one place where it hurts")
	err := referral.Query{Pain: sites(t, "temple left"), Free: sites(t, "head left")}.Check()
	require.EqualError(t, err, "referral: "+temple.Name()+" (left) is given as painful and as free of pain; remove it from one of the two, or remove \""+
		head.Name()+" (left)\" from the pain-free places")
	err = referral.Query{Pain: sites(t, "sternum left")}.Check()
	require.EqualError(t, err, "referral: "+zone(t, "sternum").Name()+" (left) lies in the midline and has no side; leave the side out, or name the paired zone beside it")
	for kind, name := range map[referral.IssueKind]string{
		referral.NoPain: "no-pain", referral.Contradiction: "contradiction", referral.SidedMidline: "sided-midline", 99: "",
	} {
		require.Equal(t, name, kind.String())
	}
}

// TestCheckedQueryStillRanks: Check advises, Rank takes any query.
func TestQueryCheckWorst(t *testing.T) {
	t.Parallel()
	q := referral.Query{Pain: sites(t, "temple left, vertex"), Worst: sites(t, "temple left")}
	require.NoError(t, q.Check())
	q.Worst = sites(t, "temple right")
	require.EqualError(t, q.Check(), "referral: Temple (right) is given as the worst pain and not as painful; add it to the painful places too")
	for kind, name := range map[referral.IssueKind]string{referral.WorstNotPain: "worst-not-pain", referral.WorstNotPain + 1: ""} {
		require.Equal(t, name, kind.String())
	}
}

func TestCheckedQueryStillRanks(t *testing.T) {
	t.Parallel()
	q := referral.Query{Pain: sites(t, "temple left, sternum left"), Free: sites(t, "temple left")}
	require.Error(t, q.Check())
	require.NotEmpty(t, referral.Rank(q))
	plain := referral.Query{Pain: sites(t, "sternum")}
	for _, odd := range []string{"sternum left", "sternum left, sternum right", "sternum, sternum right"} {
		require.Equal(t, referral.Rank(plain), referral.Rank(referral.Query{Pain: sites(t, odd)}), odd)
	}
	require.Equal(t, referral.Rank(referral.Query{Pain: sites(t, "temple left")}), referral.Rank(referral.Query{Pain: sites(t, "temple, temple left")}))
}

func TestQueryMirror(t *testing.T) {
	t.Parallel()
	q := referral.Query{Pain: sites(t, "temple left, sternum"), Free: sites(t, "vertex right"), Worst: sites(t, "temple left"), Lean: referral.Left}
	require.Equal(t, referral.Query{Pain: sites(t, "temple right, sternum"), Free: sites(t, "vertex left"), Worst: sites(t, "temple right"), Lean: referral.Right}, q.Mirror())
}
