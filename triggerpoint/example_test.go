package triggerpoint_test

import (
	"fmt"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

func ExampleParse() {
	p, err := triggerpoint.Parse("infraspinatus.1")
	fmt.Println(p, err)
	fmt.Println(p.Muscle().ID(), p.Label())
	// Output:
	// Infraspinatus TrP1 <nil>
	// infraspinatus TrP1
}

func ExampleOf() {
	for p := range triggerpoint.Of(muscles.Infraspinatus) {
		fmt.Println(p.ID()) // store this, never the number
		break
	}
	// Output: infraspinatus.1
}

func ExamplePoint_Hazards() {
	for h := range triggerpoint.Infraspinatus1.Hazards() {
		if h.Kind == triggerpoint.Pneumothorax {
			fmt.Println("lung nearby")
		}
	}
	// Output: lung nearby
}
