package referral_test

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// This file ranks a second time, from the authored files and from the rules as
// the documentation has them: every point, both sides, every place against
// every zone of the pattern. It shares no code and no constant with the
// ranking that it checks.

// oracle is the authored library in the form that the slow ranking reads.
type oracle struct {
	zones  []oracleZone
	points []oraclePoint // by muscle, then by number
	number map[string]int
}

type oracleZone struct {
	id     string
	handle referral.Zone
	paired bool
	parts  []bool // parts[o]: zone o is this one or lies inside it
	weight int    // percent
}

type oraclePoint struct {
	id        string
	handle    triggerpoint.Point
	frequency int // what it is worth
	pattern   []oracleEdge
	essential int // number of essential zones
}

type oracleEdge struct {
	zone      int
	essential bool
	side      string
	percent   int // highest measured share with active points, in a complaint felt here
}

// oraclePlace is a site; side is "left", "right" or "unknown".
type oraclePlace struct {
	zone int
	side string
}

type oracleQuery struct {
	pain, free, worst []oraclePlace
	lean              string
}

// oracleAnswer is one candidate; level is 1 for spillover up to 3 for full.
type oracleAnswer struct {
	Point string
	Side  string
	Level int
	Score int
}

var theOracle = sync.OnceValues(func() (*oracle, error) {
	lib, err := loaded()
	if err != nil {
		return nil, err
	}
	return newOracle(lib)
})

func loadOracle(t testing.TB) *oracle {
	t.Helper()
	o, err := theOracle()
	require.NoError(t, err)
	return o
}

func newOracle(lib *record.Library) (*oracle, error) {
	o := &oracle{number: map[string]int{}}
	for i, z := range lib.Zones {
		o.number[z.ID] = i
	}
	parent := map[string]string{}
	for _, z := range lib.Zones {
		parent[z.ID] = z.Parent
	}
	for _, z := range lib.Zones {
		h, err := referral.ParseZone(z.ID)
		if err != nil {
			return nil, err
		}
		row := oracleZone{id: z.ID, handle: h, paired: z.Paired, parts: make([]bool, len(lib.Zones))}
		for i, part := range lib.Zones {
			for up := part.ID; up != ""; up = parent[up] {
				row.parts[i] = row.parts[i] || up == z.ID
			}
		}
		o.zones = append(o.zones, row)
	}
	frequency := map[string]int{"rare": -25, "uncommon": 1, "": 2, "common": 3, "very-common": 4}
	muscles := slices.SortedFunc(slices.Values(lib.Muscles), func(a, b record.Muscle) int { return cmp.Compare(a.ID, b.ID) })
	for _, m := range muscles {
		for _, p := range m.Points {
			h, err := triggerpoint.Parse(p.ID)
			if err != nil {
				return nil, err
			}
			row := oraclePoint{id: p.ID, handle: h, frequency: frequency[p.Frequency]}
			for _, r := range p.Refers {
				e := oracleEdge{zone: o.number[r.Zone], essential: r.Strength == "essential", side: r.Side}
				for _, s := range lib.Prevalence {
					if s.Muscle != m.ID || s.Counted != "active" || s.N > 0 && s.N < 50 || s.Part != "" && s.Part != p.Part {
						continue
					}
					for _, felt := range s.Zones {
						if o.zones[o.number[felt]].parts[e.zone] {
							e.percent = max(e.percent, int(s.Percent))
						}
					}
				}
				if e.essential {
					row.essential++
				}
				row.pattern = append(row.pattern, e)
			}
			o.points = append(o.points, row)
		}
	}
	// A zone is worth 160 percent when one point refers there and 40 when all
	// do; a point does when one of its zones is this one, lies in it or holds it.
	for z := range o.zones {
		n := 0
		for _, p := range o.points {
			if slices.ContainsFunc(p.pattern, func(e oracleEdge) bool { return o.zones[z].parts[e.zone] || o.zones[e.zone].parts[z] }) {
				n++
			}
		}
		o.zones[z].weight = 160
		if n > 1 {
			o.zones[z].weight = 160 - int(math.Round(120*math.Log(float64(n))/math.Log(float64(len(o.points)))))
		}
	}
	return o, nil
}

// place is the site in the oracle's terms.
func (o *oracle) place(s referral.Site) oraclePlace {
	return oraclePlace{o.number[s.Zone.ID()], s.Side.String()}
}

func (o *oracle) query(q referral.Query) oracleQuery {
	var out oracleQuery
	for s := range q.Pain.All() {
		out.pain = append(out.pain, o.place(s))
	}
	for s := range q.Free.All() {
		out.free = append(out.free, o.place(s))
	}
	for s := range q.Worst.All() {
		if p := o.place(s); slices.Contains(out.pain, p) {
			out.worst = append(out.worst, p)
		}
	}
	out.lean = q.Lean.String()
	return out
}

// distinct takes the side from midline places, and drops a place without a
// side where the same one stands with a side.
func (o *oracle) distinct(places []oraclePlace) []oraclePlace {
	var out []oraclePlace
	for _, p := range places {
		if !o.zones[p.zone].paired {
			p.side = "unknown"
		} else if p.side == "unknown" && (slices.Contains(places, oraclePlace{p.zone, "left"}) || slices.Contains(places, oraclePlace{p.zone, "right"})) {
			continue
		}
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// feels says whether a point on a side can be felt at a place on a side.
func feels(laterality, point, place string) bool {
	switch {
	case place == "unknown", laterality == "bilateral", laterality == "midline":
		return true
	case laterality == "ipsilateral":
		return point == place
	}
	return point != place
}

// hypothesis is one point on one side as the source of the pain.
type hypothesis struct {
	level, score int
	explains     []bool // by painful place
}

func (h hypothesis) beats(o hypothesis) bool {
	if h.level != o.level {
		return h.level > o.level
	}
	if h.score != o.score {
		return h.score > o.score
	}
	return h.places() > o.places()
}

func (h hypothesis) places() int {
	n := 0
	for _, yes := range h.explains {
		if yes {
			n++
		}
	}
	return n
}

// adds says whether h explains a place that o does not.
func (h hypothesis) adds(o hypothesis) bool {
	for i := range h.explains {
		if h.explains[i] && !o.explains[i] {
			return true
		}
	}
	return false
}

// touches says whether any zone of the pattern has to do with any painful
// place, whatever the sides. It only saves time.
func (o *oracle) touches(p *oraclePoint, pain []oraclePlace) bool {
	for _, e := range p.pattern {
		for _, place := range pain {
			if o.zones[place.zone].parts[e.zone] || o.zones[e.zone].parts[place.zone] {
				return true
			}
		}
	}
	return false
}

func (o *oracle) weigh(p *oraclePoint, side string, pain, free, worst []oraclePlace) hypothesis {
	h := hypothesis{explains: make([]bool, len(pain))}
	met := make([]bool, len(p.pattern))
	for i, place := range pain {
		best := 0
		z := &o.zones[place.zone]
		more := 0
		if slices.ContainsFunc(worst, func(w oraclePlace) bool {
			return w.zone == place.zone && (w.side == place.side || w.side == "unknown" || !z.paired)
		}) {
			more = 20
		}
		for k, e := range p.pattern {
			essential, spillover := 0, 0
			switch {
			case e.zone == place.zone:
				essential, spillover = 100, 45
			case z.parts[e.zone]: // asked more broadly
				essential, spillover = 80, 36
			case o.zones[e.zone].parts[place.zone]: // asked more narrowly
				essential, spillover = 90, 40
			default:
				continue
			}
			if !feels(e.side, side, place.side) {
				continue
			}
			met[k], h.explains[i] = true, true
			if e.essential {
				best = max(best, (essential+more)*z.weight/100)
			} else {
				best = max(best, spillover*z.weight/100)
			}
		}
		h.score += best
	}
	explained := h.places()
	if explained == 0 {
		return h
	}
	essentials, percent := 0, 0
	for k, e := range p.pattern {
		if !met[k] {
			continue
		}
		if e.essential {
			essentials++
		}
		percent = max(percent, e.percent)
	}
	h.score += 60 * explained / len(pain)
	h.score -= 6 * (len(pain) - explained)
	if p.essential > 0 {
		h.score += 50 * essentials / p.essential
	}
	for _, place := range free {
		for _, e := range p.pattern {
			if o.zones[place.zone].parts[e.zone] && feels(e.side, side, place.side) {
				if e.essential {
					h.score -= 45
				} else {
					h.score -= 8
				}
			}
		}
	}
	h.score += p.frequency + 3*percent/100
	switch {
	case essentials == 0:
		h.level = 1
	case explained < len(pain):
		h.level = 2
	default:
		h.level = 3
	}
	return h
}

// rank answers the query, best first.
func (o *oracle) rank(q oracleQuery) []oracleAnswer {
	pain, free := o.distinct(q.pain), o.distinct(q.free)
	named := map[string]bool{}
	for _, p := range pain {
		if p.side != "unknown" {
			named[p.side] = true
		}
	}
	lean := q.lean
	if lean == "unknown" && len(named) == 1 {
		for side := range named {
			lean = side
		}
	}
	sides := []string{"unknown", "left", "right"}
	type row struct {
		oracleAnswer
		order, side int
	}
	var out []row
	for i := range o.points {
		p := &o.points[i]
		if !o.touches(p, pain) {
			continue
		}
		left, right := o.weigh(p, "left", pain, free, q.worst), o.weigh(p, "right", pain, free, q.worst)
		if left.level == 0 && right.level == 0 {
			continue
		}
		add := func(side string, h hypothesis) {
			out = append(out, row{oracleAnswer{p.id, side, h.level, h.score}, i, slices.Index(sides, side)})
		}
		alike := left.level == right.level && left.score == right.score && slices.Equal(left.explains, right.explains)
		first, second, firstSide, secondSide := left, right, "left", "right"
		if right.beats(left) {
			first, second, firstSide, secondSide = right, left, "right", "left"
		}
		switch {
		case alike:
			add(lean, left)
		case len(named) == 0: // nobody named a side of the pain
			add("unknown", first)
		default:
			add(firstSide, first)
			if second.adds(first) {
				add(secondSide, second)
			}
		}
	}
	slices.SortFunc(out, func(a, b row) int {
		return cmp.Or(cmp.Compare(b.Level, a.Level), cmp.Compare(b.Score, a.Score), cmp.Compare(a.order, b.order), cmp.Compare(a.side, b.side))
	})
	var answers []oracleAnswer
	for _, r := range out {
		answers = append(answers, r.oracleAnswer)
	}
	return answers
}

// answers is a ranking in the oracle's terms.
func answers(cs []referral.Candidate) []oracleAnswer {
	var out []oracleAnswer
	for _, c := range cs {
		level := slices.Index([]string{"", "spillover", "essential", "full"}, c.Match.String())
		out = append(out, oracleAnswer{c.Point.ID(), c.Side.String(), level, int(c.Score)})
	}
	return out
}

// describe writes a query for the message of a failed test.
func describe(q referral.Query) string {
	var b strings.Builder
	for name, set := range map[string]referral.SiteSet{"pain": q.Pain, "free": q.Free, "worst": q.Worst} {
		for s := range set.All() {
			b.WriteString(name + ": " + s.Zone.ID() + " " + s.Side.String() + "; ")
		}
	}
	return b.String() + "lean: " + q.Lean.String()
}
