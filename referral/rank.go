package referral

import (
	"math/bits"
	"slices"
	"sync"

	"github.com/trpatlas/trpatlas/triggerpoint"
)

// The constants of the ranking, all of them. A change of any changes answers
// and belongs in the changelog.
const (
	// What one painful site is worth to a point, by the strongest referral of
	// the point that meets it. Scaled by the specificity of the site, below.
	exactEssential    = 100 // the site is a zone the point is described to refer to, in nearly everyone
	exactSpillover    = 45  // the same, in some: under half, so that one essential zone outweighs one spillover zone however specific
	broaderEssential  = 80  // the site was asked more broadly than the zone ("arm"): it may be meant, but less was said
	broaderSpillover  = 36  // as above
	narrowerEssential = 90  // the site was asked more narrowly than the zone of the pattern
	narrowerSpillover = 40  // as above

	// More for a site that is among the worst, where it meets an essential zone:
	// what a person calls worst is likelier the core of a pattern than its fringe.
	// A judgement, not a measurement, so less than half of what sets an essential
	// zone apart from a spillover zone.
	worstEssential = 20

	// How much of the pain the point explains: this much when it meets every
	// painful site, in proportion when it meets some. About half a site's worth,
	// so that a point that explains all of it beats one that explains one place
	// better.
	allPain = 60

	// How much of the point's own essential pattern is there: this much when
	// every essential zone hurts. Less than allPain, because people do not name
	// every place.
	allPattern = 50

	// A painful site outside the pattern costs little and never multiplies:
	// patterns are incomplete and two sources at once are common.
	outsidePattern = 6

	// A place asked about and free of pain where the pattern has a zone.
	essentialAbsent = 45 // most people with the point would feel it there
	spilloverAbsent = 8  // many would not

	// Near-ties: at most this much for how often the point is met, and for how
	// often a study found it active in a complaint felt there. Never enough to
	// outweigh a place.
	perFrequency  = 1 // times 1 (uncommon) to 4 (very common)
	maxPrevalence = 3 // at 100 percent

	// A point that is described as a rarity stands behind those that explain as
	// much: more than a near-tie, less than a spillover zone.
	rarity = 25
)

// Match is the level of a candidate, before its score: the kind of the best
// thing that speaks for it.
type Match uint8

// The levels, least first. Candidates order by level and then by score.
const (
	NoMatch        Match = iota
	SpilloverMatch       // meets the pain only in zones that some people feel
	EssentialMatch       // at least one painful place is an essential zone
	FullMatch            // and every painful place lies in the pattern
)

var matchNames = [...]string{"", "spillover", "essential", "full"}

// String returns "full", "essential" or "spillover"; "" for no match.
func (m Match) String() string {
	if int(m) >= len(matchNames) {
		m = NoMatch
	}
	return matchNames[m]
}

// Candidate is a point that may explain a query, on the side it would have to
// be on: Unknown when the query names no side that tells.
type Candidate struct {
	Point triggerpoint.Point
	Side  Side
	Match Match
	Score int32 // orders candidates of one query within a level; not a probability
}

// relation of a painful site to the zone of a referral.
type relation uint8

const (
	exact    relation = iota
	broader           // the site contains the zone
	narrower          // the zone contains the site
)

var siteWorth = [3][3]int32{
	exact:    {Essential: exactEssential, Spillover: exactSpillover},
	broader:  {Essential: broaderEssential, Spillover: broaderSpillover},
	narrower: {Essential: narrowerEssential, Spillover: narrowerSpillover},
}

// worth is what a site is worth to a point that refers there.
func worth(z Zone, r relation, s Strength, worst bool) int32 {
	w := siteWorth[r][s]
	if worst && s == Essential {
		w += worstEssential
	}
	return w * int32(zones[z].weight) / 100
}

// tally is what has been found for one point on one side.
type tally struct {
	sum    int32
	edges  uint32 // edges met, by ordinal
	sites  uint64 // painful sites met; the 64th bit stands for all later ones
	best   int32  // the best worth for the site that stamp names
	stamp  uint16
	hits   uint16
	shared uint16 // sites met that the other side meets too
	prev   uint8
}

// scored is a candidate with the sites it explains.
type scored struct {
	Candidate
	hits, shared uint16
	sites        uint64
}

// scratch is the working memory of one ranking. A tally counts only when the
// generation of its point is the current one, so nothing is ever cleared.
type scratch struct {
	generation  uint32
	generations [maxPoint]uint32
	tallies     [maxPoint][2]tally // left, right
	touched     []triggerpoint.Point
	list        []scored
	sites       []Site
	keys        []uint64
}

var pool = sync.Pool{New: func() any {
	return &scratch{touched: make([]triggerpoint.Point, 0, maxPoint), list: make([]scored, 0, 2*maxPoint), sites: make([]Site, 0, 64), keys: make([]uint64, 0, 2*maxPoint)}
}}

func (s *scratch) reset() {
	if s.generation++; s.generation == 0 { // wrapped: old marks would look new
		clear(s.generations[:])
		s.generation = 1
	}
	s.touched, s.list, s.sites, s.keys = s.touched[:0], s.list[:0], s.sites[:0], s.keys[:0]
}

// Sides a point may be on, as a set, for pain on a side by a laterality.
const (
	onLeft  = 1
	onRight = 2
)

// pointSides is the set of sides a point may be on so that a referral of this
// laterality is felt on the given side.
func pointSides(l Laterality, felt Side) int {
	if felt == Unknown || l == Bilateral || l == Midline {
		return onLeft | onRight
	}
	if (l == Ipsilateral) == (felt == Left) {
		return onLeft
	}
	return onRight
}

// Rank returns the candidates of a query, best first: by level, then score,
// then in the order of [triggerpoint.All]. It returns none for a query without
// pain. See [AppendRank].
func Rank(q Query) []Candidate { return AppendRank(nil, q) }

// AppendRank appends the candidates of q to dst, best first. It does not
// allocate when dst has room, and its cost grows with the number of referrals
// into the sites asked about.
//
// A point stands once, on the side that explains more. It stands on the other
// side too where that side meets a painful site that the first does not, as
// with pain on both sides. Where no side was named, or only midline zones were,
// the side is Unknown.
func AppendRank(dst []Candidate, q Query) []Candidate {
	s := pool.Get().(*scratch)
	s.rank(&q)
	for i := range s.keys {
		dst = append(dst, s.at(i).Candidate)
	}
	pool.Put(s)
	return dst
}

// rank fills s.list, and s.keys with its order.
func (s *scratch) rank(q *Query) {
	s.reset()
	s.sites = appendNormal(s.sites, &q.Pain)
	for i, site := range s.sites {
		s.pain(i, site, q.worst(site))
	}
	if len(s.touched) == 0 {
		return
	}
	pains := len(s.sites)
	s.sites = appendNormal(s.sites, &q.Free)
	for _, site := range s.sites[pains:] {
		s.free(site)
	}
	s.sites = s.sites[:pains]
	sided := false
	for _, site := range s.sites {
		sided = sided || site.Side != Unknown
	}
	lean := q.Lean
	if lean != Left && lean != Right {
		lean = s.lean()
	}
	for _, p := range s.touched {
		s.candidates(p, sided, lean)
	}
	for i := range s.list {
		s.keys = append(s.keys, s.list[i].key(i))
	}
	slices.Sort(s.keys)
}

// key packs a candidate so that ascending keys are the order of the answer:
// level, score, point, side, each in the bits below the one before. The last
// bits are its place in the list.
func (c *scored) key(i int) uint64 {
	const bias = 1 << 23 // scores lie far within 24 bits
	score := uint64(min(max(int64(c.Score)+bias, 0), 1<<24-1))
	return (3-uint64(c.Match))<<62 | (1<<24-1-score)<<38 | uint64(c.Point)<<22 | uint64(c.Side)<<20 | uint64(i)
}

// at is the i-th candidate of the answer.
func (s *scratch) at(i int) *scored { return &s.list[s.keys[i]&(1<<20-1)] }

// pain counts the i-th painful site.
func (s *scratch) pain(i int, site Site, worst bool) {
	z := site.Zone
	own, inside := worths(z, exact, worst), worths(z, broader, worst)
	for _, k := range byZone[zoneFirst[z]:zoneFirst[z+1]] {
		e := &edges[k]
		s.hit(e, i, site, own[e.strength&3])
	}
	for _, k := range byZone[zoneFirst[z+1]:zoneFirst[zones[z].end]] {
		e := &edges[k]
		s.hit(e, i, site, inside[e.strength&3])
	}
	for up := zones[z].parent; up != 0; up = zones[up].parent {
		for k := zoneFirst[up]; k < zoneFirst[up+1]; k++ {
			e := &edges[byZone[k]]
			s.hit(e, i, site, worth(z, narrower, e.strength, worst))
		}
	}
}

// worths is worth by strength, worked out once for a site.
func worths(z Zone, r relation, worst bool) [4]int32 {
	return [4]int32{Essential: worth(z, r, Essential, worst), Spillover: worth(z, r, Spillover, worst)}
}

func (s *scratch) hit(e *edge, i int, site Site, w int32) {
	if s.generations[e.point] != s.generation {
		s.touch(e.point)
	}
	on := pointSides(e.laterality, site.Side)
	stamp := uint16(i + 1)
	for h := range 2 {
		if on&(1<<h) == 0 {
			continue
		}
		t := &s.tallies[e.point][h]
		t.edges |= 1 << e.ordinal
		t.prev = max(t.prev, e.prevalence)
		if t.stamp != stamp {
			t.stamp, t.best = stamp, w
			t.sum += w
			t.sites |= 1 << min(i, 63)
			t.hits++
			if other := &s.tallies[e.point][1-h]; other.stamp == stamp {
				t.shared++
				other.shared++
			}
		} else if w > t.best {
			t.sum += w - t.best
			t.best = w
		}
	}
}

// touch starts the tallies of a point.
func (s *scratch) touch(p triggerpoint.Point) {
	s.generations[p] = s.generation
	s.tallies[p] = [2]tally{}
	s.touched = append(s.touched, p)
}

// free counts a pain-free site against the points already met.
func (s *scratch) free(site Site) {
	z := site.Zone
	for k := zoneFirst[z]; k < zoneFirst[zones[z].end]; k++ {
		e := &edges[byZone[k]]
		if s.generations[e.point] != s.generation {
			continue
		}
		on := pointSides(e.laterality, site.Side)
		for h := range 2 {
			if on&(1<<h) != 0 {
				s.tallies[e.point][h].sum -= absence(e.strength)
			}
		}
	}
}

// absence is what a zone of the pattern costs when it is free of pain.
func absence(s Strength) int32 {
	if s == Essential {
		return essentialAbsent
	}
	return spilloverAbsent
}

// candidates adds the candidates of one point.
func (s *scratch) candidates(p triggerpoint.Point, sided bool, lean Side) {
	ts := &s.tallies[p]
	left, right := s.score(p, &ts[0]), scored{}
	left.Side = Left
	if ts[1].hits == 0 {
		s.list = append(s.list, left)
		return
	}
	right = s.score(p, &ts[1])
	right.Side = Right
	if ts[0].hits == 0 {
		s.list = append(s.list, right)
		return
	}
	first, second := &left, &right
	if right.beats(&left) {
		first, second = &right, &left
	}
	switch {
	case left.Match == right.Match && left.Score == right.Score && left.only()+right.only() == 0:
		// Nothing tells the sides apart, as when a midline zone is painful.
		first.Side, second = lean, nil
	case !sided:
		// The sides differ only where a pain-free site has one; a place that is
		// free on one side says nothing about a point that may be on the other.
		first.Side, second = Unknown, nil
	case second.only() == 0:
		second = nil
	}
	s.list = append(s.list, *first)
	if second != nil {
		s.list = append(s.list, *second)
	}
}

// only is how many sites c explains that the other side does not.
func (c *scored) only() uint16 { return c.hits - c.shared }

// beats reports whether c explains more than o: by level, score, and the
// number of sites, so that a tie does not fall to a side by its name.
func (c *scored) beats(o *scored) bool {
	if c.Match != o.Match {
		return c.Match > o.Match
	}
	if c.Score != o.Score {
		return c.Score > o.Score
	}
	return c.hits > o.hits
}

// lean is the side of the complaint when all its sides agree: the side to name
// for a point that either side would explain as well. It is Unknown otherwise.
func (s *scratch) lean() Side {
	side := Unknown
	for _, site := range s.sites {
		if site.Side == Unknown || site.Side == side {
			continue
		}
		if side != Unknown {
			return Unknown
		}
		side = site.Side
	}
	return side
}

// score closes a tally.
func (s *scratch) score(p triggerpoint.Point, t *tally) scored {
	if t.hits == 0 {
		return scored{Candidate: Candidate{Point: p}}
	}
	n, hits := int32(len(s.sites)), int32(t.hits)
	ess := int32(essentials[p])
	met := int32(bits.OnesCount32(t.edges & (1<<ess - 1)))
	sum := t.sum + shareOf(allPain, hits, n) + shareOf(allPattern, met, ess) - (n-hits)*outsidePattern +
		frequencyWorth(p) + prevalenceWorth(t.prev)
	m := SpilloverMatch
	if met > 0 {
		m = EssentialMatch
		if hits == n {
			m = FullMatch
		}
	}
	return scored{Candidate{Point: p, Match: m, Score: sum}, t.hits, t.shared, t.sites}
}

// shareOf is part/whole of full, rounded down; 0 of nothing.
func shareOf(full, part, whole int32) int32 {
	if whole == 0 {
		return 0
	}
	return full * part / whole
}

func frequencyWorth(p triggerpoint.Point) int32 {
	switch frequencies[p] {
	case triggerpoint.Rare:
		return -rarity
	case triggerpoint.Uncommon:
		return perFrequency
	case triggerpoint.Common:
		return 3 * perFrequency
	case triggerpoint.VeryCommon:
		return 4 * perFrequency
	}
	return 2 * perFrequency // unknown stands in the middle
}

func prevalenceWorth(percent uint8) int32 { return maxPrevalence * int32(percent) / 100 }
