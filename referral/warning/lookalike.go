package warning

import (
	"iter"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// LookAlike is a handle for something other than a trigger point that is felt
// in the same place. The zero LookAlike is none.
type LookAlike uint16

// Kind says what kind of tissue or process a look-alike is.
type Kind uint8

// The kinds.
const (
	UnknownKind Kind = iota
	Joint
	Nerve
	Organ
	Vessel
	Bone
	Skin
	Systemic
	SoftTissue // tendon, bursa, fascia, ligament
)

var kindNames = [...]string{"", "joint", "nerve", "organ", "vessel", "bone", "skin", "systemic", "soft-tissue"}

// String returns the word used in the authored files; "" when unknown.
func (k Kind) String() string {
	if int(k) >= len(kindNames) {
		k = UnknownKind
	}
	return kindNames[k]
}

type lookAlike struct {
	id, name, tells string
	zones           []referral.Zone
	points          []triggerpoint.Point
	citations       uint16
	kind            Kind
}

func (l LookAlike) row() *lookAlike {
	if int(l) >= len(lookAlikes) {
		l = 0
	}
	return &lookAlikes[l]
}

// LookAlikes yields every look-alike.
func LookAlikes() iter.Seq[LookAlike] {
	return pick(func(*lookAlike) bool { return true })
}

// Beside yields what else is felt at the painful sites of a query: the
// look-alikes with a zone that a painful site lies in or contains.
func Beside(q referral.Query) iter.Seq[LookAlike] {
	return pick(func(l *lookAlike) bool { return touches(&q.Pain, l.zones) })
}

// In yields what else is felt in a zone.
func In(z referral.Zone) iter.Seq[LookAlike] {
	return Beside(referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: z})})
}

// For yields what the pain of a point is especially taken for, or the other
// way round.
func For(p triggerpoint.Point) iter.Seq[LookAlike] {
	return pick(func(l *lookAlike) bool {
		for _, o := range l.points {
			if o == p {
				return true
			}
		}
		return false
	})
}

func pick(keep func(*lookAlike) bool) iter.Seq[LookAlike] {
	return func(yield func(LookAlike) bool) {
		for i := 1; i < len(lookAlikes); i++ {
			if keep(&lookAlikes[i]) && !yield(LookAlike(i)) {
				return
			}
		}
	}
}

// Valid reports whether l names a look-alike of this version.
func (l LookAlike) Valid() bool { return l > 0 && int(l) < len(lookAlikes) }

// ID returns the stable identifier.
func (l LookAlike) ID() string { return l.row().id }

// Name returns its name.
func (l LookAlike) Name() string { return l.row().name }

// String returns the name.
func (l LookAlike) String() string { return l.row().name }

// Kind says what kind of tissue or process it is.
func (l LookAlike) Kind() Kind { return l.row().kind }

// Tells says what points towards it rather than towards a muscle.
func (l LookAlike) Tells() string { return l.row().tells }

// Zones yields where it is felt.
func (l LookAlike) Zones() iter.Seq[referral.Zone] { return data.All(l.row().zones) }

// Points yields the points it is especially taken for.
func (l LookAlike) Points() iter.Seq[triggerpoint.Point] { return data.All(l.row().points) }

// Citations yields its sources.
func (l LookAlike) Citations() iter.Seq[data.Citation] {
	if !l.Valid() {
		return data.All[data.Citation](nil)
	}
	return data.All(citationLists[lookAlikes[l].citations])
}
