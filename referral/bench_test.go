package referral_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// Each benchmark stands beside a plain scan of the same data, and reports the
// time for one match: one zone found, or one referral met.

// perMatch reports nanoseconds for each of n matches of a round.
func perMatch(b *testing.B, n int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(max(n, 1)), "ns/match")
}

// everyEdge is what a plain scan looks through.
func everyEdge() []referral.Referral {
	var out []referral.Referral
	for p := range triggerpoint.All() {
		out = slices.AppendSeq(out, referral.From(p))
	}
	return out
}

func BenchmarkParseZone(b *testing.B) {
	var ids []string
	for z := range referral.Zones() {
		ids = append(ids, z.ID())
	}
	b.Run("table", func(b *testing.B) {
		n := 0
		for b.Loop() {
			for _, id := range ids {
				if z, err := referral.ParseZone(id); err == nil && z.Valid() {
					n++
				}
			}
		}
		perMatch(b, n/b.N)
	})
	b.Run("scan", func(b *testing.B) {
		n := 0
		for b.Loop() {
			for _, id := range ids {
				if slices.Index(ids, id) >= 0 {
					n++
				}
			}
		}
		perMatch(b, n/b.N)
	})
}

func BenchmarkFrom(b *testing.B) {
	p, edges := point(b, "infraspinatus.1"), everyEdge()
	b.Run("table", func(b *testing.B) {
		n := 0
		for b.Loop() {
			for r := range referral.From(p) {
				if r.Zone.Valid() {
					n++
				}
			}
		}
		perMatch(b, n/b.N)
	})
	b.Run("scan", func(b *testing.B) {
		n := 0
		for b.Loop() {
			for _, r := range edges {
				if r.Point == p {
					n++
				}
			}
		}
		perMatch(b, n/b.N)
	})
}

func BenchmarkTo(b *testing.B) {
	edges := everyEdge()
	for _, id := range []string{"shoulder-front", "head"} {
		z := zone(b, id)
		b.Run(id+"/table", func(b *testing.B) {
			n := 0
			for b.Loop() {
				for r := range referral.To(z) {
					if r.Point.Valid() {
						n++
					}
				}
			}
			perMatch(b, n/b.N)
		})
		b.Run(id+"/scan", func(b *testing.B) {
			n := 0
			for b.Loop() {
				for _, r := range edges {
					if z.Contains(r.Zone) {
						n++
					}
				}
			}
			perMatch(b, n/b.N)
		})
	}
}

func BenchmarkAppendRank(b *testing.B) {
	edges := everyEdge()
	for _, text := range []string{
		"shoulder-front left",
		"knee-inner left, calf-upper left, heel-sole left", // as many points as the middle zone has
		"shoulder-front left, arm-outer-upper left, forearm-radial-upper left",
		"shoulder-front left, arm-outer-upper left, forearm-radial-upper left, neck-back left, suprascapular left, scapula-medial-border left, thumb-dorsal left, temple right",
	} {
		q := referral.Query{Pain: sites(b, text)}
		met := 0
		for s := range q.Pain.All() {
			for _, r := range edges {
				if s.Zone.Contains(r.Zone) || r.Zone.Contains(s.Zone) {
					met++
				}
			}
		}
		n := 1 + strings.Count(text, ",")
		b.Run(fmt.Sprintf("%d-sites-%d-matches/table", n, met), func(b *testing.B) {
			dst := make([]referral.Candidate, 0, 1<<14)
			for b.Loop() {
				dst = referral.AppendRank(dst[:0], q)
			}
			perMatch(b, met)
		})
		b.Run(fmt.Sprintf("%d-sites-%d-matches/scan", n, met), func(b *testing.B) {
			dst := make([]referral.Candidate, 0, 1<<14)
			for b.Loop() {
				dst = scanRank(dst[:0], edges, q)
			}
			perMatch(b, met)
		})
	}
}

// scanRank is a simple ranking without an index: every edge against every
// place, points counted in a map.
func scanRank(dst []referral.Candidate, edges []referral.Referral, q referral.Query) []referral.Candidate {
	type key struct {
		p triggerpoint.Point
		s referral.Side
	}
	score := map[key]int32{}
	for s := range q.Pain.All() {
		for _, r := range edges {
			if s.Zone.Contains(r.Zone) || r.Zone.Contains(s.Zone) {
				score[key{r.Point, r.Laterality.Of(s.Side)}] += 100 / int32(r.Strength)
			}
		}
	}
	for k, n := range score {
		dst = append(dst, referral.Candidate{Point: k.p, Side: k.s, Score: n})
	}
	slices.SortFunc(dst, func(a, b referral.Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Point, b.Point), cmp.Compare(a.Side, b.Side))
	})
	return dst
}
