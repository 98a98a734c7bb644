package data

import (
	"iter"
	"strconv"
)

// Source is a handle for something that was read: a manual, a paper, a page.
// The zero Source is none. Store [Source.ID], never the number: numbers change
// between versions.
type Source uint16

// SourceKind says what kind of source it is.
type SourceKind uint8

// The kinds of source, from the manuals to plain web pages.
const (
	UnknownKind SourceKind = iota
	Manual                 // a trigger point manual
	Textbook               // an anatomy or medicine textbook
	Review                 // a review or meta-analysis
	Study                  // an original study
	Consensus              // a consensus, guideline or standard
	Page                   // a web page
)

var kindNames = [...]string{"unknown", "manual", "textbook", "review", "study", "consensus", "page"}

// String returns the word used in the authored files.
func (k SourceKind) String() string { return name(kindNames[:], int(k)) }

// Seen says how much of a source was in front of the person who cites it.
type Seen uint8

// How much was seen, least first.
const (
	SeenUnknown  Seen = iota
	SeenCitation      // only a citation of it, as the manuals are cited by chapter
	SeenPage          // the web page itself
	SeenAbstract      // the abstract
	SeenFull          // the full text
)

var seenNames = [...]string{"unknown", "citation", "page", "abstract", "full"}

// String returns the word used in the authored files.
func (s Seen) String() string { return name(seenNames[:], int(s)) }

// Evidence says how far a record was checked. No status means that a clinician
// has reviewed it.
type Evidence uint8

// The review states of a record.
const (
	EvidenceUnknown Evidence = iota
	Drafted                  // one reading only
	CrossChecked             // two or more independent readings agree
	Disputed                 // sources differ; the note says how
)

var evidenceNames = [...]string{"unknown", "drafted", "cross-checked", "disputed"}

// String returns the word used in the authored files.
func (e Evidence) String() string { return name(evidenceNames[:], int(e)) }

func name(names []string, i int) string {
	if i >= len(names) {
		i = 0
	}
	return names[i]
}

// Citation is a source and the place in it, such as a chapter. Locator may be
// empty for a paper or page cited as a whole.
type Citation struct {
	Source  Source
	Locator string
}

// String returns the reference and the place in it.
func (c Citation) String() string {
	if c.Locator == "" {
		return c.Source.Reference()
	}
	return c.Source.Reference() + ", " + c.Locator
}

// source is one row of the generated table.
type source struct {
	id, title, in        string
	doi, isbn, pmid, url string
	note                 string
	authors              []string
	year                 uint16
	kind                 SourceKind
	seen                 Seen
}

func (s Source) row() *source {
	if int(s) >= len(sources) {
		s = 0
	}
	return &sources[s]
}

// Sources yields every source, ordered by ID.
func Sources() iter.Seq[Source] {
	return func(yield func(Source) bool) {
		for i := 1; i < len(sources); i++ {
			if !yield(Source(i)) {
				return
			}
		}
	}
}

// ParseSource returns the source with exactly this ID, or an *[UnknownError].
func ParseSource(id string) (Source, error) {
	lo, hi := 1, len(sources)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if sources[mid].id < id {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(sources) && sources[lo].id == id {
		return Source(lo), nil
	}
	return 0, Unknown("source", id, func(yield func(string) bool) {
		for i := 1; i < len(sources); i++ {
			if !yield(sources[i].id) {
				return
			}
		}
	})
}

// Valid reports whether s names a source of this version.
func (s Source) Valid() bool { return s > 0 && int(s) < len(sources) }

// ID returns the stable identifier, such as "donnelly-2019"; "" for none.
func (s Source) ID() string { return s.row().id }

// String returns the ID.
func (s Source) String() string { return s.ID() }

// Title returns the title of the work or page.
func (s Source) Title() string { return s.row().title }

// In returns the journal, publisher or site; "" when unknown.
func (s Source) In() string { return s.row().in }

// DOI returns the DOI without resolver address; "" when none was seen.
func (s Source) DOI() string { return s.row().doi }

// ISBN returns the ISBN without hyphens; "" when none was seen.
func (s Source) ISBN() string { return s.row().isbn }

// PMID returns the PubMed identifier; "" when none was seen.
func (s Source) PMID() string { return s.row().pmid }

// URL returns the address under which it was read; "" when there is none.
func (s Source) URL() string { return s.row().url }

// Note returns a remark on the source; often "".
func (s Source) Note() string { return s.row().note }

// Year returns the year of publication; 0 when unknown.
func (s Source) Year() int { return int(s.row().year) }

// Kind says what kind of source it is.
func (s Source) Kind() SourceKind { return s.row().kind }

// Seen says how much of it was read.
func (s Source) Seen() Seen { return s.row().seen }

// Reference returns the source as a line for a reader: authors, year, title,
// where it appeared, and its DOI or address, as far as they are known.
func (s Source) Reference() string {
	r := s.row()
	var b []byte
	for i, a := range r.authors {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(b, a...)
	}
	if len(r.authors) > 0 {
		b = append(b, ". "...)
	}
	b = append(b, r.title...)
	if r.in != "" {
		b = append(append(b, ". "...), r.in...)
	}
	if r.year != 0 {
		b = strconv.AppendUint(append(b, ". "...), uint64(r.year), 10)
	}
	switch {
	case r.doi != "":
		b = append(append(b, ". https://doi.org/"...), r.doi...)
	case r.url != "":
		b = append(append(b, ". "...), r.url...)
	}
	return string(b)
}

// Authors yields the authors as "Family Initials", in the order of the work;
// none when unknown.
func (s Source) Authors() iter.Seq[string] { return All(s.row().authors) }

// All yields the values of s. The packages of the library use it to hand out
// lists that nobody can change.
func All[T any](s []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, v := range s {
			if !yield(v) {
				return
			}
		}
	}
}
