package referral_test

import (
	"fmt"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

func ExampleFrom() {
	p, _ := triggerpoint.Parse("teres-major.1")
	for r := range referral.From(p) {
		if r.Strength == referral.Essential {
			fmt.Println(r.Zone.ID(), r.Laterality)
			break
		}
	}
	// Output: shoulder-back ipsilateral
}

func ExampleTo() {
	arch, _ := referral.ParseZone("arch")
	medial := false
	for r := range referral.To(arch) {
		part, _ := r.Point.Part()
		medial = medial || r.Point.Muscle().ID() == "gastrocnemius" && part.ID == "medial"
	}
	fmt.Println("medial gastrocnemius refers to the arch:", medial)
	// Output: medial gastrocnemius refers to the arch: true
}

func ExampleRank() {
	shoulder, _ := referral.ParseZone("shoulder-back")
	wrist, _ := referral.ParseZone("wrist-dorsal")
	q := referral.Query{Pain: referral.NewSiteSet(
		referral.Site{Zone: shoulder, Side: referral.Left},
		referral.Site{Zone: wrist, Side: referral.Left},
	)}
	best := referral.Rank(q)[0]
	fmt.Println(best.Side, best.Point.Muscle().ID(), best.Match)
	// Output: left subscapularis full
}

func ExampleCandidate_Explain() {
	shoulder, _ := referral.ParseZone("shoulder-back")
	q := referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: shoulder, Side: referral.Right})}
	c := referral.Rank(q)[0]
	var sum int32
	for r := range c.Explain(q) {
		if r.Kind == referral.PainMet {
			fmt.Println(r.Kind, "on the", r.Site.Side, "by", r.Referral.Strength, "zone")
		}
		sum += r.Points
	}
	fmt.Println("reasons sum to the score:", sum == c.Score)
	// Output:
	// pain-met on the right by essential zone
	// reasons sum to the score: true
}

func ExampleQuery_Check() {
	temple, _ := referral.ParseZone("temple")
	site := referral.Site{Zone: temple, Side: referral.Left}
	q := referral.Query{Pain: referral.NewSiteSet(site), Free: referral.NewSiteSet(site)}
	fmt.Println(q.Check())
	// Output: referral: Temple (left) is given as painful and as free of pain; remove it from one of the two, or remove "Temple (left)" from the pain-free places
}

func ExampleCover() {
	jaw, _ := referral.ParseZone("jaw-joint")
	toe, _ := referral.ParseZone("great-toe-under")
	q := referral.Query{Pain: referral.NewSiteSet(
		referral.Site{Zone: jaw, Side: referral.Left},
		referral.Site{Zone: toe, Side: referral.Right},
	)}
	// No point refers to both, so it takes two.
	fmt.Println(len(referral.Cover(q)))
	// Output: 2
}

func ExampleSiteSet() {
	temple, _ := referral.ParseZone("temple")
	left := referral.NewSiteSet(referral.Site{Zone: temple, Side: referral.Left})
	both := left.Union(left.Mirror())
	for s := range both.All() {
		fmt.Println(s.Zone.ID(), s.Side)
	}
	fmt.Println(both.Minus(left) == left.Mirror(), left.Len())
	// Output:
	// temple left
	// temple right
	// true 1
}

func ExampleSegment_Sites() {
	// Segment 107 is the front of the shoulder that a reader sees on the left:
	// the patient's right.
	for s := range referral.Segment(107).Sites() {
		if s.Zone.ID() == "shoulder-front" {
			fmt.Println(s.Zone.ID(), s.Side)
		}
	}
	// Output: shoulder-front right
}

func ExampleParseZone() {
	z, err := referral.ParseZone("shoulder-front")
	fmt.Println(z, z.Paired(), err)

	_, err = referral.ParseZone("shoulder-frnt")
	fmt.Println(err)
	// Output:
	// Front of the shoulder true <nil>
	// no zone has the id "shoulder-frnt"; did you mean shoulder-front?
}
