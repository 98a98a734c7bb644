package referral_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
)

// segments are the 74 segments of the CHOIR Body Map.
func segments() []referral.Segment {
	var out []referral.Segment
	for n := 101; n <= 136; n++ {
		out = append(out, referral.Segment(n))
	}
	for n := 201; n <= 238; n++ {
		out = append(out, referral.Segment(n))
	}
	return out
}

func TestSegments(t *testing.T) {
	t.Parallel()
	require.Len(t, segments(), 74)
	valid := 0
	for n := range 256 {
		if referral.Segment(n).Valid() {
			valid++
			require.Contains(t, segments(), referral.Segment(n))
		} else {
			require.Zero(t, count(referral.Segment(n).Sites()))
		}
	}
	require.Equal(t, 74, valid)
}

// TestSegmentsBothWays compares each segment with the file, and the two
// directions with each other.
func TestSegmentsBothWays(t *testing.T) {
	t.Parallel()
	rows := library(t).Zones
	for _, n := range segments() {
		var want []referral.Site
		for i := range rows {
			z := zone(t, rows[i].ID)
			for side, list := range map[referral.Side][]int{referral.Left: rows[i].CHOIR.Left, referral.Right: rows[i].CHOIR.Right} {
				if slices.Contains(list, int(n)) {
					if !z.Paired() {
						side = referral.Unknown
					}
					want = append(want, referral.Site{Zone: z, Side: side})
				}
			}
		}
		require.NotEmpty(t, want, "no zone lies in segment %d", n)
		got := slices.Collect(n.Sites())
		require.Equal(t, want, got, "segment %d", n)
		for _, s := range got {
			require.True(t, s.Zone.Leaf())
			require.Contains(t, slices.Collect(s.Segments()), n)
		}
	}
}

func TestSiteSegments(t *testing.T) {
	t.Parallel()
	for z := range referral.Zones() {
		both := slices.Collect(referral.Site{Zone: z}.Segments())
		left := slices.Collect(referral.Site{Zone: z, Side: referral.Left}.Segments())
		right := slices.Collect(referral.Site{Zone: z, Side: referral.Right}.Segments())
		require.True(t, slices.IsSorted(both))
		joined := slices.Concat(left, right)
		slices.Sort(joined)
		require.Equal(t, both, slices.Compact(joined), z.ID())
		require.Len(t, right, len(left), "%s has more segments on one side", z.ID())
		for c := range z.Children() {
			for n := range (referral.Site{Zone: c}).Segments() {
				require.Contains(t, both, n, "%s lies in %s", c.ID(), z.ID())
			}
		}
		for _, n := range both {
			inside := slices.ContainsFunc(slices.Collect(n.Sites()), func(s referral.Site) bool { return z.Contains(s.Zone) })
			require.True(t, inside, "segment %d and %s", n, z.ID())
		}
	}
}

// TestSegmentSides holds the sides against the published numbering: on the
// front the patient's right is to the reader's left, on the back it is not.
func TestSegmentSides(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		segment referral.Segment
		site    string
	}{
		{107, "shoulder-front right"},
		{110, "shoulder-front left"},
		{207, "shoulder-back left"},
	} {
		require.Contains(t, slices.Collect(tc.segment.Sites()), site(t, tc.site), tc.segment)
		require.NotContains(t, slices.Collect(tc.segment.Sites()), site(t, tc.site).Mirror(), tc.segment)
	}
}

// TestSegmentsMirror pairs each segment with the one that holds the same zones
// on the other side.
func TestSegmentsMirror(t *testing.T) {
	t.Parallel()
	mirror := map[referral.Segment]referral.Segment{}
	for _, n := range segments() {
		var want []referral.Site
		for s := range n.Sites() {
			want = append(want, s.Mirror())
		}
		for _, o := range segments() {
			if o != n && o/100 == n/100 && slices.Equal(want, slices.Collect(o.Sites())) {
				mirror[n] = o
			}
		}
	}
	require.Len(t, mirror, 74)
	for n, o := range mirror {
		require.Equal(t, n, mirror[o])
	}
}

func TestWPI(t *testing.T) {
	t.Parallel()
	areas, names := 0, map[string]bool{}
	for w := referral.WPIJaw; w <= referral.WPIAbdomen; w++ {
		areas++
		if w.Paired() {
			areas++
		}
		names[w.String()] = true
		got, err := referral.ParseWPI(w.String())
		require.NoError(t, err)
		require.Equal(t, w, got)
		zones := slices.Collect(w.Zones())
		require.NotEmpty(t, zones, w)
		for _, z := range zones {
			require.True(t, z.Leaf())
			require.Equal(t, w, z.WPI(), z.ID())
			if w.Paired() {
				require.True(t, z.Paired(), "%s lies in the midline, the area %s does not", z.ID(), w)
			}
		}
	}
	require.Equal(t, 19, areas, "the index of 2016 has 19 areas")
	require.Len(t, names, 12)
	for z := range referral.Leaves() {
		if w := z.WPI(); w != referral.NoWPI {
			require.Contains(t, slices.Collect(w.Zones()), z)
		}
	}
	for area, id := range map[referral.WPI]string{
		referral.WPIJaw: "jaw-angle", referral.WPIShoulderGirdle: "shoulder-front", referral.WPIUpperArm: "arm-back-upper",
		referral.WPILowerArm: "forearm-dorsal-upper", referral.WPIHip: "trochanter", referral.WPIUpperLeg: "thigh-front-upper",
		referral.WPILowerLeg: "calf-upper", referral.WPINeck: "neck-back-upper", referral.WPIUpperBack: "interscapular",
		referral.WPILowerBack: "paraspinal-lower-lumbar", referral.WPIChest: "sternum", referral.WPIAbdomen: "umbilicus",
		referral.NoWPI: "great-toe-under",
	} {
		require.Equal(t, area, zone(t, id).WPI(), id)
	}
}

func TestWPIUnknown(t *testing.T) {
	t.Parallel()
	for _, w := range []referral.WPI{referral.NoWPI, referral.WPIAbdomen + 1, 255} {
		require.Empty(t, w.String())
		require.False(t, w.Paired())
		require.Zero(t, count(w.Zones()))
	}
	for _, name := range []string{"", "knee", "Jaw"} {
		_, err := referral.ParseWPI(name)
		_, ok := errors.AsType[*data.UnknownError](err)
		require.True(t, ok, name)
	}
	_, err := referral.ParseWPI("uper-arm")
	require.ErrorContains(t, err, "upper-arm")
}
