package referral_test

import (
	"math/rand/v2"
	"slices"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// chance draws queries; the same seed gives the same queries.
type chance struct {
	*rand.Rand
	zones  []referral.Zone
	points []triggerpoint.Point
}

func newChance(seed uint64) *chance {
	return &chance{rand.New(rand.NewPCG(seed, 20)), allZones(), slices.Collect(triggerpoint.All())}
}

func (c *chance) side() referral.Side { return referral.Side(c.IntN(3)) }

// near is the zone, its parent or one of its parts.
func (c *chance) near(z referral.Zone) referral.Zone {
	switch c.IntN(4) {
	case 0:
		if up := z.Parent(); up.Valid() {
			return up
		}
	case 1:
		if parts := slices.Collect(z.Children()); len(parts) > 0 {
			return parts[c.IntN(len(parts))]
		}
	}
	return z
}

// query draws a complaint of up to eight painful and four pain-free places.
// Most places belong to one or two points, as in life; the rest is anywhere.
func (c *chance) query() referral.Query {
	var patterns [2][]referral.Referral
	for i := range patterns {
		patterns[i] = slices.Collect(referral.From(c.points[c.IntN(len(c.points))]))
	}
	side := c.side()
	draw := func() referral.Site {
		s := referral.Site{Zone: c.zones[c.IntN(len(c.zones))], Side: side}
		if p := patterns[c.IntN(2)]; len(p) > 0 && c.IntN(5) > 0 {
			s.Zone = c.near(p[c.IntN(len(p))].Zone)
		}
		if c.IntN(4) == 0 {
			s.Side = c.side()
		}
		return s
	}
	var q referral.Query
	for range 1 + c.IntN(8) {
		q.Pain = q.Pain.With(draw())
	}
	if c.IntN(2) == 0 {
		for range c.IntN(5) {
			q.Free = q.Free.With(draw())
		}
	}
	if c.IntN(3) == 0 {
		for s := range q.Pain.All() {
			if c.IntN(2) == 0 {
				q.Worst = q.Worst.With(s)
			}
		}
		if c.IntN(4) == 0 { // not painful: to be ignored
			q.Worst = q.Worst.With(draw())
		}
	}
	if c.IntN(4) == 0 {
		q.Lean = c.side()
	}
	return q
}
