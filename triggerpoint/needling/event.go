package needling

import (
	"iter"

	"github.com/trpatlas/trpatlas/data"
)

// Event is a handle for something that may go wrong. The zero Event is none.
type Event uint16

// Severity says how bad an event is.
type Severity uint8

// The severities.
const (
	UnknownSeverity Severity = iota
	MinorEvent               // passes without care
	MajorEvent               // needs medical care, or lasts
)

var severityNames = [...]string{"", "minor", "major"}

// String returns the word used in the authored files; "" when unknown.
func (s Severity) String() string { return word(severityNames[:], int(s)) }

// Frequency says in a word how often an event happens; [Event.Rates] has the
// numbers.
type Frequency uint8

// The frequencies.
const (
	UnknownFrequency Frequency = iota
	Rare
	Uncommon
	Common
)

var frequencyNames = [...]string{"", "rare", "uncommon", "common"}

// String returns the word used in the authored files; "" when unknown.
func (f Frequency) String() string { return word(frequencyNames[:], int(f)) }

// Rate is how often one study saw an event.
type Rate struct {
	Percent float64 // of N, 0 to 100
	N       int     // how many were counted; 0 when the source does not say
	Of      string  // what was counted, as "treatments"
	Source  data.Source
	Note    string // such as that a rate is an upper limit; may be ""
}

type event struct {
	id, name, what, act string
	rates               []Rate
	citations           uint16
	severity            Severity
	frequency           Frequency
}

func (e Event) row() *event { return at(events[:], e) }

// Events yields every event.
func Events() iter.Seq[Event] { return pick[Event](events[:], every) }

// ParseEvent returns the event with exactly this ID, as "pneumothorax", or an
// error of type *[data.UnknownError].
func ParseEvent(id string) (Event, error) {
	return find[Event]("event", id, events[:], func(e *event) string { return e.id })
}

// Valid reports whether e names an event of this version.
func (e Event) Valid() bool { return valid(events[:], e) }

// ID returns the stable identifier.
func (e Event) ID() string { return e.row().id }

// Name returns the name.
func (e Event) Name() string { return e.row().name }

// String returns the name.
func (e Event) String() string { return e.row().name }

// Severity says how bad it is.
func (e Event) Severity() Severity { return e.row().severity }

// Frequency says in a word how often it happens.
func (e Event) Frequency() Frequency { return e.row().frequency }

// Rates yields what studies counted; none where no number was seen.
func (e Event) Rates() iter.Seq[Rate] { return data.All(e.row().rates) }

// What says what happens.
func (e Event) What() string { return e.row().what }

// Act says what is done about it, in general terms.
func (e Event) Act() string { return e.row().act }

// Citations yields its sources.
func (e Event) Citations() iter.Seq[data.Citation] {
	return data.All(cited(e.row().citations, e.Valid()))
}
