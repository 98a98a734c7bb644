package condition

import (
	"iter"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/data/fold"
	"github.com/trpatlas/trpatlas/data/wording"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// Condition is a handle for one named disorder. The zero Condition is [None].
// Store [Condition.ID], never the number.
type Condition uint16

// Evidence says what the part of a point in a condition rests on.
type Evidence uint8

// The kinds of evidence.
const (
	UnknownEvidence Evidence = iota
	Study                    // a study found points there in people with the condition
	Review                   // a review says so
	Tradition                // a manual says so
)

var evidenceNames = [...]string{"", "study", "review", "tradition"}

// String returns the word used in the authored files; "" when unknown.
func (e Evidence) String() string {
	if int(e) >= len(evidenceNames) {
		e = UnknownEvidence
	}
	return evidenceNames[e]
}

// Part is a point's part in a condition.
type Part struct {
	Condition Condition
	Point     triggerpoint.Point
	Evidence  Evidence
	Note      string // such as how often a study found it; may be ""

	citations uint16
}

// Citations yields the sources of the part.
func (p Part) Citations() iter.Seq[data.Citation] {
	if !p.Condition.Valid() {
		return data.All[data.Citation](nil)
	}
	return data.All(citationLists[p.citations])
}

type condition struct {
	id, name, note   string
	synonyms, mimics []string
	icd10cm, icd11   []string
	zones            []referral.Zone
	points           []pointRow
	citations        uint16
}

type pointRow struct {
	note      string
	point     triggerpoint.Point
	citations uint16
	evidence  Evidence
}

type nameKey struct {
	key       string
	condition Condition
}

func (c Condition) row() *condition {
	if int(c) >= len(table) {
		c = None
	}
	return &table[c]
}

// Parse returns the condition with exactly this ID, as "frozen-shoulder", or an
// error of type *[data.UnknownError].
func Parse(id string) (Condition, error) {
	for i := 1; i < len(table); i++ {
		if table[i].id == id {
			return Condition(i), nil
		}
	}
	return None, data.Unknown("condition", id, func(yield func(string) bool) {
		for i := 1; i < len(table); i++ {
			if !yield(table[i].id) {
				return
			}
		}
	})
}

// Lookup yields the conditions that have this name or synonym. Case, accents,
// hyphens and spaces do not matter.
func Lookup(name string) iter.Seq[Condition] {
	return func(yield func(Condition) bool) {
		if len(name) > 256 {
			return
		}
		var buf [96]byte
		key := fold.Append(buf[:0], name)
		for i := first(names[:], string(key)); i < len(names) && names[i].key == string(key); i++ {
			if !yield(names[i].condition) {
				return
			}
		}
	}
}

// first is the first row whose key does not sort before key.
func first(keys []nameKey, key string) int {
	lo, hi := 0, len(keys)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if keys[mid].key < key {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// All yields every condition.
func All() iter.Seq[Condition] {
	return func(yield func(Condition) bool) {
		for i := 1; i < len(table); i++ {
			if !yield(Condition(i)) {
				return
			}
		}
	}
}

// Of yields the parts a point is said to take in conditions.
func Of(p triggerpoint.Point) iter.Seq[Part] {
	return func(yield func(Part) bool) {
		for c := range All() {
			for part := range c.Points() {
				if part.Point == p && !yield(part) {
					return
				}
			}
		}
	}
}

// In yields the conditions felt in a zone: those with a zone that it lies in or
// contains.
func In(z referral.Zone) iter.Seq[Condition] {
	return func(yield func(Condition) bool) {
		for c := range All() {
			for _, o := range table[c].zones {
				if z.Contains(o) || o.Contains(z) {
					if !yield(c) {
						return
					}
					break
				}
			}
		}
	}
}

// Valid reports whether c names a condition of this version.
func (c Condition) Valid() bool { return c > None && int(c) < len(table) }

// ID returns the stable identifier.
func (c Condition) ID() string { return c.row().id }

// Name returns the name.
func (c Condition) Name() string { return c.row().name }

// String returns the name.
func (c Condition) String() string { return c.row().name }

// Note says what is known of the part of trigger points, and what is not.
func (c Condition) Note() string { return c.row().note }

// Synonyms yields other names.
func (c Condition) Synonyms() iter.Seq[string] { return data.All(c.row().synonyms) }

// Mimics yields what it is confused with.
func (c Condition) Mimics() iter.Seq[string] { return data.All(c.row().mimics) }

// Zones yields where it is felt.
func (c Condition) Zones() iter.Seq[referral.Zone] { return data.All(c.row().zones) }

// ICD10CM yields its ICD-10-CM codes; none where none was verified.
func (c Condition) ICD10CM() iter.Seq[string] { return data.All(c.row().icd10cm) }

// ICD11 yields its ICD-11 codes; none where none was verified.
func (c Condition) ICD11() iter.Seq[string] { return data.All(c.row().icd11) }

// Points yields the points said to take part.
func (c Condition) Points() iter.Seq[Part] {
	return func(yield func(Part) bool) {
		for _, r := range c.row().points {
			if !yield(Part{c, r.point, r.evidence, r.note, r.citations}) {
				return
			}
		}
	}
}

// Citations yields the sources of the condition.
func (c Condition) Citations() iter.Seq[data.Citation] {
	if !c.Valid() {
		return data.All[data.Citation](nil)
	}
	return data.All(citationLists[table[c].citations])
}

// Named is a condition that a text names, and the words.
type Named struct {
	Condition Condition
	Words     complaint.Span
}

// Recognise returns the conditions that a complaint names, in the order of the
// text, the longest name at each place. Names that are negated or that tell of
// another person are left out. That a person names a condition does not make
// it so.
func Recognise(r complaint.Reading) []Named {
	var out []Named
	words := make([]complaint.Word, 0, 48)
	for w := range r.Words() {
		if !wording.Small(w.Folded) {
			words = append(words, w)
		}
	}
	for i := 0; i < len(words); {
		n := 1
		if !words[i].Negated && !words[i].Other && !words[i].Past {
			c, length := longest(words[i:], false)
			if mended, l := longest(words[i:], true); l > length {
				c, length = mended, l
			}
			if length > 0 {
				out = append(out, Named{c, complaint.Span{Start: words[i].Start, End: words[i+length-1].End}})
				n = length
			}
		}
		i += n
	}
	return out
}

// maxName bounds the words of a name that Recognise tries.
const maxName = 6

// longest finds the longest name at the start of words, as they are written or
// with the spelling of places mended: "frozen sholder". Both are needed, since
// mending may turn a word of a name into a place.
func longest(words []complaint.Word, mended bool) (Condition, int) {
	var buf [160]byte
	key := buf[:0]
	var best Condition
	length := 0
	for n := 0; n < len(words) && n < maxName; n++ {
		w := words[n].Term
		if !mended {
			w = wording.Term(words[n].Folded)
		}
		if len(key)+len(w)+1 > len(buf) {
			break
		}
		if n > 0 {
			if words[n].Clause != words[0].Clause {
				break
			}
			key = append(key, ' ')
		}
		key = append(key, w...)
		i := first(spoken[:], string(key))
		if i == len(spoken) {
			break
		}
		if spoken[i].key == string(key) {
			best, length = spoken[i].condition, n+1
		}
	}
	return best, length
}
