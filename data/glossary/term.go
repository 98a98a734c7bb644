package glossary

import (
	"errors"
	"iter"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/data/fold"
)

// Term is a handle for one term. The zero Term is [None]. Store [Term.ID],
// never the number: numbers change between versions.
type Term uint16

type term struct {
	id, term, definition string
	synonyms             []string
	see                  []Term
	citations            uint16
}

type nameKey struct {
	key  string
	term Term
}

func (t Term) row() *term {
	if int(t) >= len(table) {
		t = None
	}
	return &table[t]
}

// Parse returns the term with exactly this ID, as "taut-band", or an error of
// type *[data.UnknownError] that carries the nearest IDs. For terms as people
// write them use [Lookup].
func Parse(id string) (Term, error) {
	lo, hi := 1, len(table)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if table[mid].id < id {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(table) && table[lo].id == id {
		return Term(lo), nil
	}
	return None, data.Unknown("term", id, func(yield func(string) bool) {
		for i := 1; i < len(table); i++ {
			if !yield(table[i].id) {
				return
			}
		}
	})
}

// maxName is longer than any term or synonym, in bytes.
const maxName = 256

// Lookup returns the term with this name or synonym, and whether there is one.
// Case, accents, hyphens and spaces do not matter, nor does a plural s. Each
// name stands for one term.
func Lookup(name string) (Term, bool) {
	if len(name) > maxName {
		return None, false
	}
	var buf [96]byte
	key := fold.Append(buf[:0], name)
	if t := named(key); t != None {
		return t, true
	}
	if n := len(key); n > 1 && key[n-1] == 's' {
		if t := named(key[:n-1]); t != None {
			return t, true
		}
	}
	return None, false
}

// named is the term with this folded name, or None.
func named(key []byte) Term {
	lo, hi := 0, len(names)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if names[mid].key < string(key) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(names) && names[lo].key == string(key) {
		return names[lo].term
	}
	return None
}

// All yields every term, in the order of the IDs.
func All() iter.Seq[Term] {
	return func(yield func(Term) bool) {
		for i := 1; i < len(table); i++ {
			if !yield(Term(i)) {
				return
			}
		}
	}
}

// Valid reports whether t names a term of this version.
func (t Term) Valid() bool { return t > None && int(t) < len(table) }

// ID returns the stable identifier, as "taut-band"; "" for None.
func (t Term) ID() string { return t.row().id }

// Term returns the term as it is written, as "Taut band".
func (t Term) Term() string { return t.row().term }

// String returns the term.
func (t Term) String() string { return t.row().term }

// Synonyms yields other words and abbreviations for it.
func (t Term) Synonyms() iter.Seq[string] { return data.All(t.row().synonyms) }

// Definition says what it means.
func (t Term) Definition() string { return t.row().definition }

// See yields terms to read beside it.
func (t Term) See() iter.Seq[Term] { return data.All(t.row().see) }

// Citations yields its sources.
func (t Term) Citations() iter.Seq[data.Citation] { return data.All(t.cited()) }

func (t Term) cited() []data.Citation {
	if !t.Valid() {
		return nil
	}
	return citationLists[table[t].citations]
}

var errNone = errors.New("glossary: no term has this handle; use a value from Parse, Lookup or All")

// AppendText appends the ID, so that every codec writes IDs and not numbers.
func (t Term) AppendText(b []byte) ([]byte, error) {
	if !t.Valid() {
		return b, errNone
	}
	return append(b, table[t].id...), nil
}

// MarshalText returns the ID.
func (t Term) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText accepts an ID, as [Parse] does.
func (t *Term) UnmarshalText(text []byte) error {
	v, err := Parse(string(text))
	if err != nil {
		return err
	}
	*t = v
	return nil
}
