package referral_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
)

func TestZonesAreThoseOfTheFile(t *testing.T) {
	t.Parallel()
	rows := library(t).Zones
	zones := allZones()
	require.Len(t, zones, len(rows))
	for i, z := range zones {
		r := &rows[i]
		require.Equal(t, r.ID, z.ID())
		require.Equal(t, r.Name, z.Name())
		require.Equal(t, r.Name, z.String())
		require.Equal(t, r.Note, z.Note())
		require.Equal(t, r.Parent, z.Parent().ID(), z.ID())
		require.Equal(t, r.Paired, z.Paired(), z.ID())
		require.Equal(t, r.Structural, z.Structural(), z.ID())
		require.Equal(t, r.Words, slices.Collect(z.Words()), z.ID())
		require.Equal(t, r.Dermatomes, slices.Collect(z.Dermatomes()), z.ID())
		require.Equal(t, r.WPI, z.WPI().String(), z.ID())
		ta2, ta98, uberon, fma := z.Codes()
		require.Equal(t, [4]string{r.Codes.TA2, r.Codes.TA98, r.Codes.UBERON, r.Codes.FMA}, [4]string{ta2, ta98, uberon, fma}, z.ID())
	}
}

// TestZoneTree builds the tree a second time, from Parent alone.
func TestZoneTree(t *testing.T) {
	t.Parallel()
	zones := allZones()
	children := map[referral.Zone][]referral.Zone{}
	for _, z := range zones {
		require.True(t, z.Valid())
		require.Less(t, z.Parent(), z, "%s stands before its parent", z.ID())
		children[z.Parent()] = append(children[z.Parent()], z)
	}
	var walk func(z referral.Zone) []referral.Zone
	walk = func(z referral.Zone) []referral.Zone {
		out := []referral.Zone{z}
		for _, c := range children[z] {
			out = append(out, walk(c)...)
		}
		return out
	}
	require.Equal(t, zones, walk(referral.NoZone)[1:], "the order is not parents first, subtree by subtree")

	var leaves []referral.Zone
	for _, z := range zones {
		require.Equal(t, children[z], slices.Collect(z.Children()), z.ID())
		require.Equal(t, len(children[z]) == 0, z.Leaf(), z.ID())
		inside := walk(z)
		for _, o := range zones {
			require.Equal(t, slices.Contains(inside, o), z.Contains(o), "%s contains %s", z.ID(), o.ID())
		}
		if z.Leaf() {
			leaves = append(leaves, z)
		}
	}
	require.Equal(t, leaves, slices.Collect(referral.Leaves()))
	require.GreaterOrEqual(t, len(leaves), 190)
}

func TestZoneWords(t *testing.T) {
	t.Parallel()
	for z := range referral.Leaves() {
		require.NotZero(t, count(z.Words()), "%s has no words", z.ID())
	}
	for z := range referral.Zones() {
		for w := range z.Words() {
			require.Equal(t, strings.TrimSpace(w), w, z.ID())
			require.NotEmpty(t, w, z.ID())
		}
	}
}

func TestZonePaired(t *testing.T) {
	t.Parallel()
	for id, paired := range map[string]bool{
		"shoulder-front": true, "temple": true, "great-toe-under": true, "sacroiliac": true,
		"sternum": false, "umbilicus": false, "coccyx": false, "back-midline-lumbar": false, "perineum": false,
	} {
		require.Equal(t, paired, zone(t, id).Paired(), id)
	}
	for z := range referral.Zones() {
		for c := range z.Children() {
			require.True(t, z.Paired() || !c.Paired(), "%s is in the midline, its part %s is paired", z.ID(), c.ID())
		}
	}
}

func TestParseZone(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for z := range referral.Zones() {
		require.False(t, seen[z.ID()], z.ID())
		seen[z.ID()] = true
		got, err := referral.ParseZone(z.ID())
		require.NoError(t, err)
		require.Equal(t, z, got)
	}
	for _, tc := range []struct {
		name, id string
		nearest  string // must be among those offered; "" for none offered
	}{
		{"misspelt", "shoulder-frnt", "shoulder-front"},
		{"other case", "Shoulder-Front", "shoulder-front"},
		{"spaces", "shoulder front", "shoulder-front"},
		{"underscore", "shoulder_front", "shoulder-front"},
		{"far from everything", "xylophone-quartet", ""},
		{"long", strings.Repeat("shoulder-front", 1000), ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			z, err := referral.ParseZone(tc.id)
			require.Equal(t, referral.NoZone, z)
			unknown, ok := errors.AsType[*data.UnknownError](err)
			require.True(t, ok)
			require.Equal(t, "zone", unknown.Kind)
			require.LessOrEqual(t, len(unknown.ID), 80)
			if tc.nearest == "" {
				require.Empty(t, unknown.Nearest)
				return
			}
			require.Contains(t, unknown.Nearest, tc.nearest)
			require.Contains(t, err.Error(), tc.nearest)
		})
	}
	_, err := referral.ParseZone("")
	require.Error(t, err)
}

func TestZoneOutOfRange(t *testing.T) {
	t.Parallel()
	for _, z := range badZones() {
		require.False(t, z.Valid())
		require.Zero(t, z.ID()+z.Name()+z.String()+z.Note())
		require.Equal(t, referral.NoZone, z.Parent())
		require.False(t, z.Leaf() || z.Paired() || z.Structural())
		require.Zero(t, count(z.Children())+count(z.Words())+count(z.Dermatomes())+count(referral.To(z)))
		require.Equal(t, referral.NoWPI, z.WPI())
		ta2, ta98, uberon, fma := z.Codes()
		require.Zero(t, ta2+ta98+uberon+fma)
		for _, o := range append(allZones(), badZones()...) {
			require.False(t, z.Contains(o))
			require.False(t, o.Contains(z))
		}
		_, err := z.MarshalText()
		require.Error(t, err)
		s := referral.Site{Zone: z, Side: referral.Left}
		require.False(t, s.Valid())
		require.Zero(t, count(s.Segments()))
	}
}

func TestZoneText(t *testing.T) {
	t.Parallel()
	for z := range referral.Zones() {
		text, err := z.AppendText([]byte("zone "))
		require.NoError(t, err)
		require.Equal(t, "zone "+z.ID(), string(text))
		text, err = z.MarshalText()
		require.NoError(t, err)
		var back referral.Zone
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, z, back)
	}
	kept := zone(t, "temple")
	require.Error(t, kept.UnmarshalText([]byte("tempel-of-doom")))
	require.Equal(t, "temple", kept.ID(), "a failed decode changes nothing")
}

// TestListsEndEarly breaks out of every list after one value.
func TestListsEndEarly(t *testing.T) {
	t.Parallel()
	head, temple := zone(t, "head"), zone(t, "temple")
	n := 0
	for range referral.Zones() {
		n++
		break
	}
	for range referral.Leaves() {
		n++
		break
	}
	for range head.Children() {
		n++
		break
	}
	for range referral.To(head) {
		n++
		break
	}
	for range (referral.Site{Zone: head}).Segments() {
		n++
		break
	}
	for range referral.Segment(101).Sites() {
		n++
		break
	}
	for range referral.WPIJaw.Zones() {
		n++
		break
	}
	for r := range referral.To(temple) {
		n++
		for range referral.From(r.Point) {
			n++
			break
		}
		for range r.Citations() {
			n++
			break
		}
		break
	}
	for range sites(t, "temple left, temple right").All() {
		n++
		break
	}
	require.Equal(t, 11, n)
}
