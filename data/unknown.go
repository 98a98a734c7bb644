package data

import (
	"iter"
	"strconv"

	"github.com/trpatlas/trpatlas/data/fold"
)

// UnknownError reports an identifier that is not in this version.
type UnknownError struct {
	Kind    string   // what was asked for, as "muscle", "point" or "zone"
	ID      string   // the identifier as it was given, cut to 80 bytes
	Nearest []string // at most three known identifiers that are close, best first
}

// Error names the identifier and the nearest known ones.
func (e *UnknownError) Error() string {
	s := "no " + e.Kind + " has the id " + strconv.Quote(e.ID)
	if len(e.Nearest) > 0 {
		s += "; did you mean "
		for i, n := range e.Nearest {
			if i > 0 {
				s += ", "
			}
			s += n
		}
		s += "?"
	}
	return s
}

// Unknown builds an *[UnknownError] with the nearest of the known identifiers.
// The packages of the library share it.
func Unknown(kind, id string, known iter.Seq[string]) error {
	e := &UnknownError{Kind: kind, ID: id}
	far := min(4, 1+len(id)/3) // more edits than this is a different word
	if len(id) > 80 {
		e.ID = id[:80]
		return e
	}
	var best [3]string
	dist := [3]int{far, far, far}
	want := string(fold.Append(nil, id)) // capitals, spaces and hyphens are no edits
	var buf [80]byte
	for k := range known {
		d := fold.Distance(want, string(fold.Append(buf[:0], k)), far)
		for i := range best {
			if d < dist[i] {
				copy(best[i+1:], best[i:])
				copy(dist[i+1:], dist[i:])
				best[i], dist[i] = k, d
				break
			}
		}
	}
	for _, b := range best {
		if b != "" {
			e.Nearest = append(e.Nearest, b)
		}
	}
	return e
}
