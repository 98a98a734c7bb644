package referral_test

import (
	"cmp"
	"errors"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"testing/quick"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
)

// siteMap is what a SiteSet is held against.
type siteMap map[referral.Site]bool

// set is the same set, put in in an order of its own.
func (m siteMap) set() referral.SiteSet { return referral.NewSiteSet(slices.Collect(maps.Keys(m))...) }

func (m siteMap) sorted() []referral.Site {
	return slices.SortedFunc(maps.Keys(m), func(a, b referral.Site) int {
		return cmp.Or(cmp.Compare(a.Zone, b.Zone), cmp.Compare(a.Side, b.Side))
	})
}

// someSites draws up to most sites; one in ten is no valid site.
func someSites(r *rand.Rand, most int) []referral.Site {
	n := len(allZones())
	out := make([]referral.Site, r.IntN(most+1))
	for i := range out {
		out[i] = referral.Site{Zone: referral.Zone(1 + r.IntN(n)), Side: referral.Side(r.IntN(3))}
		switch r.IntN(20) {
		case 0:
			out[i].Zone = referral.Zone(n + 1 + r.IntN(60000))
		case 1:
			out[i].Side = referral.Side(3 + r.IntN(253))
		}
	}
	return out
}

func modelOf(sites []referral.Site) siteMap {
	m := siteMap{}
	for _, s := range sites {
		if s.Valid() {
			m[s] = true
		}
	}
	return m
}

func TestSiteSetAgainstMap(t *testing.T) {
	t.Parallel()
	err := quick.Check(func(seed uint64) bool {
		r := rand.New(rand.NewPCG(seed, 3))
		as, bs, extra := someSites(r, 60), someSites(r, 60), someSites(r, 5)
		a, b := referral.NewSiteSet(as...), referral.NewSiteSet(bs...)
		ma, mb := modelOf(as), modelOf(bs)

		union, minus, mirror := maps.Clone(ma), maps.Clone(ma), siteMap{}
		maps.Copy(union, mb)
		maps.DeleteFunc(minus, func(s referral.Site, _ bool) bool { return mb[s] })
		for s := range ma {
			mirror[s.Mirror()] = true
		}
		ok := slices.Equal(ma.sorted(), slices.Collect(a.All())) &&
			a.Len() == len(ma) && a.Empty() == (len(ma) == 0) &&
			a == ma.set() &&
			a.Union(b) == union.set() && a.Union(b) == b.Union(a) &&
			a.Minus(b) == minus.set() && a.Minus(a).Empty() &&
			a.Mirror() == mirror.set() && a.Mirror().Mirror() == a
		for _, s := range slices.Concat(as, bs, extra) {
			with, without := maps.Clone(ma), maps.Clone(ma)
			if s.Valid() {
				with[s] = true
			}
			delete(without, s)
			ok = ok && a.Has(s) == ma[s] && a.With(s) == with.set() && a.Without(s) == without.set()
		}
		return ok
	}, &quick.Config{MaxCount: 300})
	require.NoError(t, err)
}

func TestSiteSetIsAValue(t *testing.T) {
	t.Parallel()
	a := sites(t, "temple left")
	b := a.With(site(t, "temple right"))
	require.Equal(t, 1, a.Len(), "With changed its receiver")
	require.Equal(t, 2, b.Len())
	require.True(t, a == b.Without(site(t, "temple right")))
	require.False(t, a == b)
	require.Len(t, map[referral.SiteSet]bool{a: true, b: true, sites(t, "temple left"): true}, 2)
	require.True(t, referral.SiteSet{}.Empty())
	require.Equal(t, referral.SiteSet{}, referral.NewSiteSet())
}

// TestSiteSetHoldsEverySite fills a set up to its last bit.
func TestSiteSetHoldsEverySite(t *testing.T) {
	t.Parallel()
	var set referral.SiteSet
	var want []referral.Site
	for z := range referral.Zones() {
		for _, side := range []referral.Side{referral.Unknown, referral.Left, referral.Right} {
			s := referral.Site{Zone: z, Side: side}
			require.False(t, set.Has(s))
			set = set.With(s)
			want = append(want, s)
		}
	}
	require.Equal(t, want, slices.Collect(set.All()))
	require.Equal(t, len(want), set.Len())
	require.Equal(t, set, set.Mirror())
}

func TestSiteText(t *testing.T) {
	t.Parallel()
	front := zone(t, "shoulder-front")
	require.Equal(t, front.Name()+" (right)", referral.Site{Zone: front, Side: referral.Right}.String())
	require.Equal(t, front.Name()+" (left)", referral.Site{Zone: front, Side: referral.Left}.String())
	require.Equal(t, front.Name(), referral.Site{Zone: front}.String())
	require.Equal(t, front.Name(), referral.Site{Zone: front, Side: 9}.String())
	require.False(t, referral.Site{Zone: front, Side: 3}.Valid())
	require.Equal(t, referral.Site{Zone: front, Side: referral.Left}, referral.Site{Zone: front, Side: referral.Right}.Mirror())
}

func TestSide(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		side, mirror referral.Side
		name         string
	}{
		{referral.Unknown, referral.Unknown, "unknown"},
		{referral.Left, referral.Right, "left"},
		{referral.Right, referral.Left, "right"},
	} {
		require.Equal(t, tc.mirror, tc.side.Mirror())
		require.Equal(t, tc.name, tc.side.String())
		got, err := referral.ParseSide(tc.name)
		require.NoError(t, err)
		require.Equal(t, tc.side, got)
		text, err := tc.side.MarshalText()
		require.NoError(t, err)
		require.Equal(t, tc.name, string(text))
		text, err = tc.side.AppendText([]byte("side "))
		require.NoError(t, err)
		require.Equal(t, "side "+tc.name, string(text))
		var back referral.Side
		require.NoError(t, back.UnmarshalText([]byte(tc.name)))
		require.Equal(t, tc.side, back)
	}
	require.Equal(t, "unknown", referral.Side(9).String())
	require.Equal(t, referral.Unknown, referral.Side(9).Mirror())
	for _, name := range []string{"", "Left", "both", "links"} {
		side := referral.Right
		err := side.UnmarshalText([]byte(name))
		unknown, ok := errors.AsType[*data.UnknownError](err)
		require.True(t, ok, name)
		require.Equal(t, "side", unknown.Kind)
		require.Equal(t, referral.Right, side, "a failed decode changes nothing")
	}
}
