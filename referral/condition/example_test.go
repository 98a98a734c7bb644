package condition_test

import (
	"fmt"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
	"github.com/trpatlas/trpatlas/referral/condition"
)

func ExampleLookup() {
	for c := range condition.Lookup("golfers elbow") {
		fmt.Println(c.ID())
	}
	// Output: medial-epicondylalgia
}

func ExampleParse() {
	c, err := condition.Parse("frozen-shoulder")
	fmt.Println(c, err)
	_, err = condition.Parse("frozen")
	fmt.Println(err != nil)
	// Output:
	// Frozen shoulder <nil>
	// true
}

func ExampleRecognise() {
	text := "they say it is a frozen shoulder and not carpal tunnel syndrome"
	for _, n := range condition.Recognise(complaint.Parse(text)) {
		fmt.Printf("%s: %q\n", n.Condition.ID(), text[n.Words.Start:n.Words.End])
	}
	// Output: frozen-shoulder: "frozen shoulder"
}

// From a condition to the points said to take part, and back.
func ExampleOf() {
	for part := range condition.LateralEpicondylalgia.Points() {
		for back := range condition.Of(part.Point) {
			if back.Condition == condition.LateralEpicondylalgia {
				fmt.Println(part.Evidence == back.Evidence)
			}
		}
		break
	}
	// Output: true
}

func ExampleIn() {
	for c := range condition.In(referral.LateralEpicondyle) {
		if c == condition.LateralEpicondylalgia {
			fmt.Println(c.ID())
		}
	}
	// Output: lateral-epicondylalgia
}

func ExampleAll() {
	n := 0
	for range condition.All() {
		n++
	}
	fmt.Println(n >= 40)
	// Output: true
}

func ExampleCondition_Mimics() {
	for range condition.TensionTypeHeadache.Mimics() {
		fmt.Println("there is something it is confused with")
		break
	}
	// Output: there is something it is confused with
}
