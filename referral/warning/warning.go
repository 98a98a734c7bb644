package warning

import (
	"iter"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
)

// Warning is a handle for one red flag. The zero Warning is [None]. Store
// [Warning.ID], never the number.
type Warning uint16

// Urgency says how soon a person needs to be seen.
type Urgency uint8

// The urgencies, least first.
const (
	NoUrgency Urgency = iota
	Soon              // within days
	SameDay           // today
	Emergency         // now: call for emergency help
)

var urgencyNames = [...]string{"", "soon", "same-day", "emergency"}

// String returns "soon", "same-day" or "emergency".
func (u Urgency) String() string {
	if int(u) >= len(urgencyNames) {
		u = NoUrgency
	}
	return urgencyNames[u]
}

// warning is one row of the generated table.
type warning struct {
	id, name, advice, note string
	ask                    []string
	zones                  []referral.Zone
	citations              uint16
	urgency                Urgency
	shownOnly              bool
}

func (w Warning) row() *warning {
	if int(w) >= len(warnings) {
		w = None
	}
	return &warnings[w]
}

// Parse returns the warning with exactly this ID, as "cauda-equina-syndrome",
// or an error of type *[data.UnknownError].
func Parse(id string) (Warning, error) {
	for i := 1; i < len(warnings); i++ {
		if warnings[i].id == id {
			return Warning(i), nil
		}
	}
	return None, data.Unknown("warning", id, func(yield func(string) bool) {
		for i := 1; i < len(warnings); i++ {
			if !yield(warnings[i].id) {
				return
			}
		}
	})
}

// All yields every warning.
func All() iter.Seq[Warning] {
	return func(yield func(Warning) bool) {
		for i := 1; i < len(warnings); i++ {
			if !yield(Warning(i)) {
				return
			}
		}
	}
}

// Valid reports whether w names a warning of this version.
func (w Warning) Valid() bool { return w > None && int(w) < len(warnings) }

// ID returns the stable identifier.
func (w Warning) ID() string { return w.row().id }

// Name returns the name of what is feared.
func (w Warning) Name() string { return w.row().name }

// String returns the name.
func (w Warning) String() string { return w.row().name }

// Urgency says how soon the person needs to be seen if it is so.
func (w Warning) Urgency() Urgency { return w.row().urgency }

// Questions yields what to ask first.
func (w Warning) Questions() iter.Seq[string] { return data.All(w.row().ask) }

// Advice says what to do if it is so.
func (w Warning) Advice() string { return w.row().advice }

// Note returns a remark; often "".
func (w Warning) Note() string { return w.row().note }

// ShownOnly reports whether the warning is raised by words alone: Ask yields it
// for no place.
func (w Warning) ShownOnly() bool { return w.row().shownOnly }

// Zones yields the places for which to ask about it; none means any place.
func (w Warning) Zones() iter.Seq[referral.Zone] { return data.All(w.row().zones) }

// Citations yields its sources.
func (w Warning) Citations() iter.Seq[data.Citation] {
	if !w.Valid() {
		return data.All[data.Citation](nil)
	}
	return data.All(citationLists[warnings[w].citations])
}

// Ask yields the warnings to ask about for the painful sites of a query, the
// most urgent first: those whose zones a painful site lies in or contains, and
// those that hold for any place.
func Ask(q referral.Query) iter.Seq[Warning] {
	return func(yield func(Warning) bool) {
		if q.Pain.Empty() {
			return
		}
		for u := Emergency; u > NoUrgency; u-- {
			for i := 1; i < len(warnings); i++ {
				w := &warnings[i]
				if w.urgency == u && !w.shownOnly && (len(w.zones) == 0 || touches(&q.Pain, w.zones)) && !yield(Warning(i)) {
					return
				}
			}
		}
	}
}

// touches reports whether a site of the set lies in a zone or contains it.
func touches(set *referral.SiteSet, zones []referral.Zone) bool {
	for s := range set.All() {
		for _, z := range zones {
			if z.Contains(s.Zone) || s.Zone.Contains(z) {
				return true
			}
		}
	}
	return false
}
