package needling

import (
	"iter"

	"github.com/trpatlas/trpatlas/data"
)

// Note is a handle for one thing said about a course of needling. The zero Note
// is none.
type Note uint16

// Stage is the part of a course that a note is about.
type Stage uint8

// The stages.
const (
	UnknownStage Stage = iota
	Before
	During
	After
	Spacing   // number of sessions and the time between them
	Progress  // how a gain is measured
	Contact   // when to contact the provider
	Emergency // when to call for help
)

var stageNames = [...]string{"", "before", "during", "after", "spacing", "progress", "contact", "emergency"}

// Stages yields every stage, in the order of a course.
func Stages() iter.Seq[Stage] {
	return func(yield func(Stage) bool) {
		for s := Before; s <= Emergency; s++ {
			if !yield(s) {
				return
			}
		}
	}
}

// String returns the word used in the authored files; "" when unknown.
func (s Stage) String() string { return word(stageNames[:], int(s)) }

type note struct {
	id, text, differs string
	citations         uint16
	stage             Stage
}

func (n Note) row() *note { return at(notes[:], n) }

// Notes yields every note.
func Notes() iter.Seq[Note] { return pick[Note](notes[:], every) }

// NotesOn yields the notes on one stage.
func NotesOn(s Stage) iter.Seq[Note] {
	return pick[Note](notes[:], func(n *note) bool { return n.stage == s })
}

// ParseNote returns the note with exactly this ID, or an error of type
// *[data.UnknownError].
func ParseNote(id string) (Note, error) {
	return find[Note]("session note", id, notes[:], func(n *note) string { return n.id })
}

// Valid reports whether n names a note of this version.
func (n Note) Valid() bool { return valid(notes[:], n) }

// ID returns the stable identifier.
func (n Note) ID() string { return n.row().id }

// Stage says what part of a course it is about.
func (n Note) Stage() Stage { return n.row().stage }

// Text returns the note.
func (n Note) Text() string { return n.row().text }

// String returns the text.
func (n Note) String() string { return n.row().text }

// Differs says how guides differ on it; "" when they were not seen to.
func (n Note) Differs() string { return n.row().differs }

// Citations yields its sources.
func (n Note) Citations() iter.Seq[data.Citation] {
	return data.All(cited(n.row().citations, n.Valid()))
}

// Practice is a handle for one thing to look for in a practitioner, or to
// beware of. The zero Practice is none.
type Practice uint16

// PracticeKind says whether a practice speaks for or against a practitioner.
type PracticeKind uint8

// The kinds of practice.
const (
	UnknownPractice PracticeKind = iota
	Qualification
	WarningSign
)

var practiceNames = [...]string{"", "qualification", "warning-sign"}

// String returns the word used in the authored files; "" when unknown.
func (k PracticeKind) String() string { return word(practiceNames[:], int(k)) }

type practice struct {
	id, text  string
	citations uint16
	kind      PracticeKind
}

func (p Practice) row() *practice { return at(practices[:], p) }

// Practices yields what to look for in a practitioner and what to beware of.
func Practices() iter.Seq[Practice] { return pick[Practice](practices[:], every) }

// ParsePractice returns the practice with exactly this ID, or an error of type
// *[data.UnknownError].
func ParsePractice(id string) (Practice, error) {
	return find[Practice]("practice", id, practices[:], func(p *practice) string { return p.id })
}

// Valid reports whether p names a practice of this version.
func (p Practice) Valid() bool { return valid(practices[:], p) }

// ID returns the stable identifier.
func (p Practice) ID() string { return p.row().id }

// Kind says whether it speaks for or against a practitioner.
func (p Practice) Kind() PracticeKind { return p.row().kind }

// Text returns the practice in words.
func (p Practice) Text() string { return p.row().text }

// String returns the text.
func (p Practice) String() string { return p.row().text }

// Citations yields its sources.
func (p Practice) Citations() iter.Seq[data.Citation] {
	return data.All(cited(p.row().citations, p.Valid()))
}

// Contrast sets dry needling beside acupuncture in one aspect.
type Contrast struct {
	Aspect      string
	DryNeedling string
	Acupuncture string

	citations uint16 // list + 1, so that the zero Contrast has none
}

// Contrasts yields every aspect. How far the two differ is disputed.
func Contrasts() iter.Seq[Contrast] { return data.All(contrasts[:]) }

// Citations yields its sources.
func (c Contrast) Citations() iter.Seq[data.Citation] {
	return data.All(cited(c.citations-1, 0 < c.citations && int(c.citations) <= len(citationLists)))
}

// Code is a code under which trigger points or needling are classified or
// billed. Check it against the current release before use.
type Code struct {
	System string // "ICD-10", "ICD-10-CM", "ICD-11" or "CPT"
	Code   string
	Text   string // own words for CPT, whose wording is not free
	Note   string // such as the release; may be ""
}

// Codes yields every code.
func Codes() iter.Seq[Code] { return data.All(codes[:]) }
