package referral

import (
	"iter"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/muscles"
)

// Counted says which trigger points a study counted.
type Counted uint8

// The ways of counting. Numbers counted in different ways do not compare.
const (
	UnknownCount  Counted = iota
	CountedActive         // active points: they reproduce the person's own pain
	CountedLatent         // active or latent points
	CountedAny            // any point, or the abstract does not say
)

var countedNames = [...]string{"", "active", "active-or-latent", "any"}

// String returns the word used in the authored files; "" when unknown.
func (c Counted) String() string {
	if int(c) >= len(countedNames) {
		c = UnknownCount
	}
	return countedNames[c]
}

// Prevalence is how often a study found trigger points of a muscle in people
// with a complaint. Samples are small, mostly unblinded, and not comparable
// with each other.
type Prevalence struct {
	Complaint  string
	Muscle     muscles.Muscle
	Part       string  // name of the part that was examined; "" for the muscle
	Percent    float64 // 0 to 100; the lower end where a review gives a range
	PercentMax float64 // the upper end of a range, or 0
	N          int     // people examined; 0 where only a range over studies is given
	Studies    int     // number of studies behind a range, or 0
	Counted    Counted
	Source     data.Source
	Note       string

	zones []Zone
}

// Zones yields where the complaint is felt.
func (p Prevalence) Zones() iter.Seq[Zone] { return data.All(p.zones) }

type prevalenceRow struct {
	complaint, note       string
	zones                 []Zone
	muscle                muscles.Muscle
	permille, permilleMax uint16
	n, studies            uint16
	source                data.Source
	part                  uint8
	counted               Counted
}

// Prevalences yields what studies measured for a muscle; none for most.
func Prevalences(m muscles.Muscle) iter.Seq[Prevalence] {
	return func(yield func(Prevalence) bool) {
		for i := range prevalence {
			r := &prevalence[i]
			if r.muscle != m {
				continue
			}
			part, _ := m.Part(int(r.part))
			if !yield(Prevalence{r.complaint, m, part.Name, float64(r.permille) / 10, float64(r.permilleMax) / 10,
				int(r.n), int(r.studies), r.counted, r.source, r.note, r.zones}) {
				return
			}
		}
	}
}
