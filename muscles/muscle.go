package muscles

import (
	"errors"
	"iter"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/data/fold"
)

// Muscle is a handle for one muscle. The zero Muscle is [None]. Store
// [Muscle.ID], never the number: numbers change between versions.
type Muscle uint16

// Part is an anatomical part of a muscle, such as a head or a layer, that
// trigger points are described in.
type Part struct {
	ID    string // unique within the muscle, such as "clavicular"
	Name  string // English
	Latin string // Terminologia Anatomica; may be ""
	Codes Codes
}

// Codes are identifiers of the same thing in other vocabularies; "" where none
// is known.
type Codes struct {
	TA2    string // Terminologia Anatomica 2 (FIPAT 2019), a number
	TA98   string // Terminologia Anatomica 1998, as A04.6.02.008
	UBERON string // as UBERON:0001477
	FMA    string // Foundational Model of Anatomy, as FMA:32546
	MeSH   string // as MESH:D000070657
}

// muscle is one row of the generated table.
type muscle struct {
	id, name, latin, note           string
	synonyms, abbreviations, groups []string
	codes                           Codes
	parts                           []Part
	origin, insertion, actions      []string
	nerves                          []string
	roots                           []Root
	synergists, antagonists         []Muscle
	entrapments, overload, relief   []string
	citations                       uint16
	region                          Region
}

type nameKey struct {
	key    string
	muscle Muscle
}

func (m Muscle) row() *muscle {
	if int(m) >= len(table) {
		m = None
	}
	return &table[m]
}

// Parse returns the muscle with exactly this ID, as "teres-minor", or an
// error of type *[data.UnknownError] that carries the nearest IDs. For names
// as people write them use [Lookup].
func Parse(id string) (Muscle, error) {
	if m := parse(id); m != None {
		return m, nil
	}
	return None, data.Unknown("muscle", id, func(yield func(string) bool) {
		for i := 1; i < len(table); i++ {
			if !yield(table[i].id) {
				return
			}
		}
	})
}

// Lookup yields every muscle that name may mean: English and Latin names, IDs,
// synonyms, abbreviations, and names of groups such as "rotator cuff". Case,
// accents, hyphens and spaces do not matter, nor do the words "m.", "muscle"
// and "musculus" (package fold has the rule). A name that is nobody's yields
// nothing. There is no best guess: an ambiguous name has several answers, a
// muscle's own name before names of groups.
func Lookup(name string) iter.Seq[Muscle] { return lookup(nameKeys[:], name) }

// ByNerve yields the muscles supplied by a nerve, named as in [Muscle.Nerves]
// and folded like a name: "axillary nerve", "facial nerve" for all its
// branches.
func ByNerve(nerve string) iter.Seq[Muscle] { return lookup(nerveKeys[:], nerve) }

// lookup yields the muscles of one key of a sorted table.
func lookup(keys []nameKey, name string) iter.Seq[Muscle] {
	return func(yield func(Muscle) bool) {
		if len(name) > 256 { // longer than any name; keeps the buffer small
			return
		}
		var buf [128]byte // the longest nerve names fold to more than 64
		key := fold.AppendName(buf[:0], name)
		if len(key) == 0 {
			return
		}
		lo, hi := 0, len(keys)
		for lo < hi {
			mid := int(uint(lo+hi) >> 1)
			if keys[mid].key < string(key) {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		for ; lo < len(keys) && keys[lo].key == string(key); lo++ {
			if !yield(keys[lo].muscle) {
				return
			}
		}
	}
}

// All yields every muscle in the order of the IDs.
func All() iter.Seq[Muscle] { return where(func(*muscle) bool { return true }) }

// In yields the muscles of a region in the order of the IDs.
func In(r Region) iter.Seq[Muscle] { return where(func(m *muscle) bool { return m.region == r }) }

// ByRoot yields the muscles that a spinal root or cranial nerve supplies.
func ByRoot(r Root) iter.Seq[Muscle] {
	return where(func(m *muscle) bool {
		for _, o := range m.roots {
			if o == r {
				return true
			}
		}
		return false
	})
}

// ByCode yields the muscles that carry a code of any vocabulary, on themselves
// or on one of their parts. Write it as the vocabulary does: "2458" (TA2),
// "A04.6.02.008" (TA98), "UBERON:0001128", "FMA:32546", "MESH:D000070657".
func ByCode(code string) iter.Seq[Muscle] {
	return where(func(m *muscle) bool {
		if m.codes.has(code) {
			return true
		}
		for i := range m.parts {
			if m.parts[i].Codes.has(code) {
				return true
			}
		}
		return false
	})
}

func (c *Codes) has(code string) bool {
	return code != "" && (code == c.TA2 || code == c.TA98 || code == c.UBERON || code == c.FMA || code == c.MeSH)
}

func where(keep func(*muscle) bool) iter.Seq[Muscle] {
	return func(yield func(Muscle) bool) {
		for i := 1; i < len(table); i++ {
			if keep(&table[i]) && !yield(Muscle(i)) {
				return
			}
		}
	}
}

// Valid reports whether m names a muscle of this version.
func (m Muscle) Valid() bool { return m > None && int(m) < len(table) }

// ID returns the stable identifier, as "teres-minor"; "" for None.
func (m Muscle) ID() string { return m.row().id }

// String returns the English name.
func (m Muscle) String() string { return m.row().name }

// Name returns the English name, as "Teres minor"; "" for None.
func (m Muscle) Name() string { return m.row().name }

// Latin returns the name of Terminologia Anatomica.
func (m Muscle) Latin() string { return m.row().latin }

// Synonyms yields other names of exactly this muscle.
func (m Muscle) Synonyms() iter.Seq[string] { return data.All(m.row().synonyms) }

// Abbreviations yields abbreviations in use, as "SCM".
func (m Muscle) Abbreviations() iter.Seq[string] { return data.All(m.row().abbreviations) }

// Groups yields the names of groups the muscle belongs to, as "Rotator cuff".
func (m Muscle) Groups() iter.Seq[string] { return data.All(m.row().groups) }

// Region returns the part of the body it is filed under.
func (m Muscle) Region() Region { return m.row().region }

// Codes returns its identifiers in other vocabularies.
func (m Muscle) Codes() Codes { return m.row().codes }

// Parts yields the anatomical parts that points are described in; none for a
// muscle that is treated as one.
func (m Muscle) Parts() iter.Seq[Part] { return data.All(m.row().parts) }

// Part returns the i-th part, from 1, and whether there is one.
func (m Muscle) Part(i int) (Part, bool) {
	if p := m.row().parts; 1 <= i && i <= len(p) {
		return p[i-1], true
	}
	return Part{}, false
}

// Origin yields the proximal or medial attachments.
func (m Muscle) Origin() iter.Seq[string] { return data.All(m.row().origin) }

// Insertion yields the distal or lateral attachments.
func (m Muscle) Insertion() iter.Seq[string] { return data.All(m.row().insertion) }

// Actions yields what the muscle does.
func (m Muscle) Actions() iter.Seq[string] { return data.All(m.row().actions) }

// Nerves yields the motor nerves.
func (m Muscle) Nerves() iter.Seq[string] { return data.All(m.row().nerves) }

// Roots yields the spinal roots or cranial nerves of the motor supply. Texts
// differ at the margins.
func (m Muscle) Roots() iter.Seq[Root] { return data.All(m.row().roots) }

// Synergists yields muscles that share its main action.
func (m Muscle) Synergists() iter.Seq[Muscle] { return data.All(m.row().synergists) }

// Antagonists yields muscles that oppose its main action.
func (m Muscle) Antagonists() iter.Seq[Muscle] { return data.All(m.row().antagonists) }

// Entrapments yields nerves and vessels that a taut muscle is described to
// compress. What they cause is not referred pain and is kept apart from it.
func (m Muscle) Entrapments() iter.Seq[string] { return data.All(m.row().entrapments) }

// Overload yields what is described to activate its trigger points and keep
// them up.
func (m Muscle) Overload() iter.Seq[string] { return data.All(m.row().overload) }

// Relief yields corrective actions that are described for it. They are general
// and no treatment advice for a person.
func (m Muscle) Relief() iter.Seq[string] { return data.All(m.row().relief) }

// Note returns a remark, such as that no pattern was found; often "".
func (m Muscle) Note() string { return m.row().note }

// Citations yields the sources of the muscle's record.
func (m Muscle) Citations() iter.Seq[data.Citation] {
	var list []data.Citation // one return, so that the loop body is inlined
	if m.Valid() {
		list = citationLists[table[m].citations]
	}
	return data.All(list)
}

// errNone is returned when a handle that names nothing is written out.
var errNone = errors.New("muscles: no muscle has this handle; use a value from Parse, Lookup or All")

// AppendText appends the ID, so that every codec writes IDs and not numbers.
func (m Muscle) AppendText(b []byte) ([]byte, error) {
	if !m.Valid() {
		return b, errNone
	}
	return append(b, table[m].id...), nil
}

// MarshalText returns the ID.
func (m Muscle) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText accepts an ID, as [Parse] does.
func (m *Muscle) UnmarshalText(text []byte) error {
	v, err := Parse(string(text))
	if err != nil {
		return err
	}
	*m = v
	return nil
}
