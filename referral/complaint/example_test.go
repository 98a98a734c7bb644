package complaint_test

import (
	"fmt"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
)

func ExampleParse() {
	text := "deep ache in the front of my right shoulder, but the elbow is fine"
	for _, m := range complaint.Parse(text).Mentions {
		fmt.Printf("%s %s: %q\n", m.Role, m.Site(), text[m.Start:m.End])
	}
	// Output:
	// pain Front of the shoulder (right): "front of my right shoulder"
	// free Elbow: "elbow"
}

func ExampleReading_Query() {
	q := complaint.Parse("left heel and hip, no pain in the knee").Query()
	for s := range q.Pain.All() {
		fmt.Println("pain:", s.Side, s.Zone.ID())
	}
	for s := range q.Free.All() {
		fmt.Println("free:", s.Side, s.Zone.ID())
	}
	// Output:
	// pain: left hip-region
	// pain: left heel
	// free: left knee
}

// What is said to hurt most is among the painful sites and in a set of its own.
func ExampleReading_Query_worst() {
	q := complaint.Parse("pain in the whole left arm, worst in the elbow").Query()
	for s := range q.Pain.All() {
		fmt.Println(s, q.Worst.Has(s))
	}
	// Output:
	// Arm (upper arm, elbow and forearm) (left) false
	// Elbow (left) true
}

func ExampleReading_Err() {
	fmt.Println(complaint.Parse("my car is broken").Err() == complaint.ErrNoPlace)
	fmt.Println(complaint.Parse("my knee is sore").Err())
	// Output:
	// true
	// <nil>
}

// A word that looks like a place and is not known is reported.
func ExampleReading_unknown() {
	text := "sharp pain above my wrist"
	r := complaint.Parse(text)
	for _, u := range r.Unknown {
		fmt.Println("not understood:", text[u.Start:u.End])
	}
	fmt.Println("taken as:", r.Mentions[0].Zone)
	// Output:
	// not understood: above
	// taken as: Wrist
}

func ExampleReading_Words() {
	for w := range complaint.Parse("no fever, stiff neck").Words() {
		fmt.Println(w.Folded, w.Negated)
	}
	// Output:
	// no false
	// fever true
	// stiff false
	// neck false
}

// Mentions on the way between two places are marked.
func ExampleMention() {
	for _, m := range complaint.Parse("pain from the right shoulder down to the elbow").Mentions {
		fmt.Println(m.Zone.ID(), m.Side, m.Path)
	}
	// Output:
	// shoulder right false
	// elbow right false
	// arm right true
}

func ExampleMention_Site() {
	m := complaint.Parse("L knee").Mentions[0]
	fmt.Println(m.Site() == referral.Site{Zone: referral.Knee, Side: referral.Left})
	// Output: true
}

func ExampleNegates() {
	fmt.Println(complaint.Negates("without"), complaint.Negates("with"))
	// Output: true false
}

func ExampleRole() {
	fmt.Println(complaint.Pain, complaint.Free, complaint.Aside)
	// Output: pain free aside
}
