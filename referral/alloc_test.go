//go:build !race

package referral_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
)

// sink keeps results alive.
var sink int

// The race detector makes sync.Pool forget on purpose, hence the build tag.
// The test is not parallel: it counts what the whole program allocates.
func TestAllocations(t *testing.T) {
	p := point(t, "infraspinatus.1")
	head, temple := zone(t, "head"), site(t, "temple left")
	a, b := sites(t, "temple left, vertex"), sites(t, "jaw-joint right, vertex")
	queries := map[string]referral.Query{
		"AppendRank 1": {Pain: sites(t, "shoulder-front left")},
		"AppendRank 3": {Pain: sites(t, "shoulder-front left, arm-outer-upper left, forearm-radial-upper")},
		"AppendRank 8": {Pain: sites(t, "head left, neck-back, upper-limb right, chest, lower-limb, lower-back left, foot, hip-region"), Free: sites(t, "abdomen, temple right")},
	}
	room := make([]referral.Candidate, 0, 4096)
	calls := map[string]func(){
		"ParseZone": func() {
			z, _ := referral.ParseZone("paraspinal-lower-lumbar")
			sink += int(z)
		},
		"From": func() {
			for r := range referral.From(p) {
				sink += int(r.Zone)
			}
		},
		"To": func() {
			for r := range referral.To(head) {
				sink += int(r.Point)
			}
		},
		"Citations": func() {
			for r := range referral.From(p) {
				for c := range r.Citations() {
					sink += int(c.Source)
				}
			}
		},
		"Measured": func() {
			for r := range referral.From(p) {
				for m := range r.Measured() {
					sink += m.N
				}
			}
		},
		"SiteSet": func() {
			s := a.With(temple).Union(b).Minus(a).Without(temple).Mirror()
			for site := range s.All() {
				sink += int(site.Zone)
			}
			if s.Has(temple) || s.Empty() || s == a {
				sink++
			}
			sink += s.Len()
		},
		"NewSiteSet": func() { sink += referral.NewSiteSet(temple, temple.Mirror()).Len() },
	}
	for name, q := range queries {
		require.NotEmpty(t, referral.Rank(q), name)
		calls[name] = func() { sink += len(referral.AppendRank(room, q)) }
	}
	for name, call := range calls {
		require.Zero(t, testing.AllocsPerRun(200, call), name)
	}
}
