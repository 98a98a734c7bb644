package referral

import (
	"math/bits"
	"slices"
)

// Cover returns the fewest candidates that together meet every painful site
// that any candidate meets, best first. Of pairs it takes the one with the lowest
// sum of ranks, of triples the one whose best member ranks highest. It answers pain from two sources at
// once, which no single pattern explains.
//
// Up to three candidates the set is the smallest there is; where more are
// needed each further one is the candidate that meets most of what is left.
// Sites beyond the 63rd count as one.
func Cover(q Query) []Candidate {
	s := pool.Get().(*scratch)
	defer pool.Put(s)
	s.rank(&q)
	var all uint64
	var best []scored // the best-ranked candidate for each set of sites
	for i := range s.keys {
		c := *s.at(i)
		if c.sites == 0 {
			continue
		}
		all |= c.sites
		if !slices.ContainsFunc(best, func(o scored) bool { return c.sites&^o.sites == 0 }) {
			best = append(best, c)
		}
	}
	var out []Candidate
	for _, i := range smallest(best, all) {
		out = append(out, best[i].Candidate)
	}
	return out
}

// smallest returns the indices of a smallest set of candidates that covers
// all, in rank order.
func smallest(list []scored, all uint64) []int {
	if all == 0 {
		return nil
	}
	for i, a := range list {
		if a.sites == all {
			return []int{i}
		}
	}
	if pair := coverPair(list, all); pair != nil {
		return pair
	}
	for i, a := range list {
		if rest := coverPair(list[i+1:], all&^a.sites); rest != nil {
			return []int{i, i + 1 + rest[0], i + 1 + rest[1]}
		}
	}
	var out []int
	for left := all; left != 0; {
		pick, most := -1, 0
		for i, c := range list {
			if n := bits.OnesCount64(c.sites & left); n > most {
				pick, most = i, n
			}
		}
		out = append(out, pick)
		left &^= list[pick].sites
	}
	slices.Sort(out)
	return out
}

// coverPair returns the two candidates with the lowest sum of ranks that
// together cover all.
func coverPair(list []scored, all uint64) []int {
	var pair []int
	for i := range list {
		for j := i + 1; j < len(list); j++ {
			if pair != nil && i+j >= pair[0]+pair[1] {
				break
			}
			if all&^(list[i].sites|list[j].sites) == 0 {
				pair = []int{i, j}
				break
			}
		}
	}
	return pair
}
