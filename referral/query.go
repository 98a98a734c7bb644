package referral

import (
	"math/bits"
)

// Query is a complaint as sites. What is in neither set is unknown and never
// counts against a point.
type Query struct {
	Pain SiteSet // where it hurts
	Free SiteSet // asked about, and free of pain

	// Worst are those of the painful sites that hurt most, if it is known. A site
	// that is not in Pain under the same zone and side does nothing here.
	Worst SiteSet

	// Lean is the side that the complaint names as a whole, if it names one, even
	// where no painful site carries it. It adds nothing to a score; a candidate
	// that either side would explain as well then has this side.
	Lean Side
}

// Mirror returns the same complaint on the other side of the body.
func (q Query) Mirror() Query {
	return Query{q.Pain.Mirror(), q.Free.Mirror(), q.Worst.Mirror(), q.Lean.Mirror()}
}

// worst reports whether a site, as appendNormal gives it, is among the worst.
func (q *Query) worst(s Site) bool {
	if q.Worst.Empty() {
		return false
	}
	for side := range Side(len(sideNames)) {
		// A midline zone has no side, whatever was written; a paired one may have
		// been named without it.
		if side != s.Side && side != Unknown && s.Zone.Paired() {
			continue
		}
		if o := (Site{s.Zone, side}); q.Worst.Has(o) && q.Pain.Has(o) {
			return true
		}
	}
	return false
}

// IssueKind says what is wrong with a query.
type IssueKind uint8

// The kinds of issue.
const (
	NoPain        IssueKind = iota // no painful site
	Contradiction                  // a site is painful and pain-free
	SidedMidline                   // a midline zone is given a side
	WorstNotPain                   // a site is among the worst and not painful
)

var issueNames = [...]string{"no-pain", "contradiction", "sided-midline", "worst-not-pain"}

// String returns the name of the kind, as "contradiction".
func (k IssueKind) String() string {
	if int(k) >= len(issueNames) {
		return ""
	}
	return issueNames[k]
}

// Issue is one thing that is wrong with a query, with a way to mend it.
type Issue struct {
	Kind IssueKind
	Site Site // the site it is about; zero for NoPain
	Fix  string
}

// String says the issue and its fix in words.
func (i Issue) String() string {
	switch i.Kind {
	case NoPain:
		return "no painful site is given; " + i.Fix
	case Contradiction:
		return i.Site.String() + " is given as painful and as free of pain; " + i.Fix
	case WorstNotPain:
		return i.Site.String() + " is given as the worst pain and not as painful; " + i.Fix
	}
	return i.Site.String() + " lies in the midline and has no side; " + i.Fix
}

// CheckError lists every issue of a query.
type CheckError struct{ Issues []Issue }

// Error joins the issues.
func (e *CheckError) Error() string {
	s := "referral: "
	for i, issue := range e.Issues {
		if i > 0 {
			s += "; "
		}
		s += issue.String()
	}
	return s
}

// Check reports what is wrong with the query as a *[CheckError], or nil.
// [Rank] accepts any query; Check is for telling a person what to change.
func (q Query) Check() error {
	var issues []Issue
	if q.Pain.Empty() {
		issues = append(issues, Issue{NoPain, Site{}, "add at least one place where it hurts"})
	}
	for s := range q.Pain.All() {
		if f, ok := contradicts(s, q.Free); ok {
			issues = append(issues, Issue{Contradiction, s, "remove it from one of the two, or remove \"" + f.String() + "\" from the pain-free places"})
		}
	}
	for s := range q.Worst.Minus(q.Pain).All() {
		issues = append(issues, Issue{WorstNotPain, s, "add it to the painful places too"})
	}
	for s := range q.Pain.Union(q.Free).All() {
		if s.Side != Unknown && !s.Zone.Paired() {
			issues = append(issues, Issue{SidedMidline, s, "leave the side out, or name the paired zone beside it"})
		}
	}
	if issues == nil {
		return nil
	}
	return &CheckError{issues}
}

// contradicts finds a pain-free site that covers the painful one.
func contradicts(pain Site, free SiteSet) (Site, bool) {
	for z := pain.Zone; z != NoZone; z = z.Parent() {
		for _, side := range [...]Side{pain.Side, Unknown} {
			if f := (Site{z, side}); free.Has(f) {
				return f, true
			}
		}
	}
	return Site{}, false
}

// appendNormal appends the sites of set that a ranking works on: a midline
// zone loses its side, and a zone without a side is left out where the same
// zone is there with one.
func appendNormal(dst []Site, set *SiteSet) []Site {
	var last Zone
	for i, w := range set.bits {
		for ; w != 0; w &= w - 1 {
			n := i*64 + bits.TrailingZeros64(w)
			s := Site{Zone(n / 3), Side(n % 3)}
			if !zones[s.Zone].paired {
				if s.Zone == last {
					continue // the same midline zone under another side
				}
				s.Side = Unknown
			} else if s.Side == Unknown && (set.Has(Site{s.Zone, Left}) || set.Has(Site{s.Zone, Right})) {
				continue
			}
			last = s.Zone
			dst = append(dst, s)
		}
	}
	return dst
}
