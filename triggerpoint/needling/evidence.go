package needling

import (
	"iter"

	"github.com/trpatlas/trpatlas/data"
)

// Mechanism is a handle for one theory of how needling acts. The zero Mechanism
// is none.
type Mechanism uint16

// Standing says how a theory stands.
type Standing uint8

// The standings, weakest first.
const (
	UnknownStanding Standing = iota
	Contested
	Plausible
	Supported
)

var standingNames = [...]string{"", "contested", "plausible", "supported"}

// String returns the word used in the authored files; "" when unknown.
func (s Standing) String() string { return word(standingNames[:], int(s)) }

type mechanism struct {
	id, name, claim, evidence string
	citations                 uint16
	standing                  Standing
}

func (m Mechanism) row() *mechanism { return at(mechanisms[:], m) }

// Mechanisms yields every theory.
func Mechanisms() iter.Seq[Mechanism] { return pick[Mechanism](mechanisms[:], every) }

// ParseMechanism returns the theory with exactly this ID, or an error of type
// *[data.UnknownError].
func ParseMechanism(id string) (Mechanism, error) {
	return find[Mechanism]("mechanism", id, mechanisms[:], func(m *mechanism) string { return m.id })
}

// Valid reports whether m names a theory of this version.
func (m Mechanism) Valid() bool { return valid(mechanisms[:], m) }

// ID returns the stable identifier.
func (m Mechanism) ID() string { return m.row().id }

// Name returns the name.
func (m Mechanism) Name() string { return m.row().name }

// String returns the name.
func (m Mechanism) String() string { return m.row().name }

// Claim says what the theory holds.
func (m Mechanism) Claim() string { return m.row().claim }

// Evidence says what it rests on, and what speaks against it.
func (m Mechanism) Evidence() string { return m.row().evidence }

// Standing says how it stands.
func (m Mechanism) Standing() Standing { return m.row().standing }

// Citations yields its sources.
func (m Mechanism) Citations() iter.Seq[data.Citation] {
	return data.All(cited(m.row().citations, m.Valid()))
}

// Outcome is a handle for what trials found for one condition. The zero Outcome
// is none.
type Outcome uint16

type outcome struct {
	id, condition, finding, limits string
	citations                      uint16
}

func (o Outcome) row() *outcome { return at(outcomes[:], o) }

// Outcomes yields every summary.
func Outcomes() iter.Seq[Outcome] { return pick[Outcome](outcomes[:], every) }

// ParseOutcome returns the summary with exactly this ID, or an error of type
// *[data.UnknownError].
func ParseOutcome(id string) (Outcome, error) {
	return find[Outcome]("outcome", id, outcomes[:], func(o *outcome) string { return o.id })
}

// Valid reports whether o names a summary of this version.
func (o Outcome) Valid() bool { return valid(outcomes[:], o) }

// ID returns the stable identifier.
func (o Outcome) ID() string { return o.row().id }

// Condition names what was treated.
func (o Outcome) Condition() string { return o.row().condition }

// String returns the condition.
func (o Outcome) String() string { return o.row().condition }

// Finding says what was found.
func (o Outcome) Finding() string { return o.row().finding }

// Limits says how far the finding carries.
func (o Outcome) Limits() string { return o.row().limits }

// Citations yields its sources.
func (o Outcome) Citations() iter.Seq[data.Citation] {
	return data.All(cited(o.row().citations, o.Valid()))
}

// Dispute is a handle for a question on which sources differ. The zero Dispute
// is none.
type Dispute uint16

// Position is one view in a dispute.
type Position struct {
	View string

	citations uint16 // list + 1, so that the zero Position has none
}

// Citations yields the sources of the view.
func (p Position) Citations() iter.Seq[data.Citation] {
	return data.All(cited(p.citations-1, 0 < p.citations && int(p.citations) <= len(citationLists)))
}

type dispute struct {
	id, question string
	positions    []Position
}

func (d Dispute) row() *dispute { return at(disputes[:], d) }

// Disputes yields every dispute.
func Disputes() iter.Seq[Dispute] { return pick[Dispute](disputes[:], every) }

// ParseDispute returns the dispute with exactly this ID, or an error of type
// *[data.UnknownError].
func ParseDispute(id string) (Dispute, error) {
	return find[Dispute]("dispute", id, disputes[:], func(d *dispute) string { return d.id })
}

// Valid reports whether d names a dispute of this version.
func (d Dispute) Valid() bool { return valid(disputes[:], d) }

// ID returns the stable identifier.
func (d Dispute) ID() string { return d.row().id }

// Question returns what is disputed.
func (d Dispute) Question() string { return d.row().question }

// String returns the question.
func (d Dispute) String() string { return d.row().question }

// Positions yields the views, two or more. Their order is no ranking.
func (d Dispute) Positions() iter.Seq[Position] { return data.All(d.row().positions) }
