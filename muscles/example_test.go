package muscles_test

import (
	"fmt"

	"github.com/trpatlas/trpatlas/muscles"
)

func ExampleParse() {
	m, err := muscles.Parse("teres-minor")
	fmt.Println(m, err)

	// Parse takes IDs only; the error says which one was probably meant.
	_, err = muscles.Parse("infraspinatis")
	fmt.Println(err)
	// Output:
	// Teres minor <nil>
	// no muscle has the id "infraspinatis"; did you mean infraspinatus?
}

func ExampleLookup() {
	for m := range muscles.Lookup("SCM") {
		fmt.Println(m)
	}
	// The name of a group has several answers.
	for m := range muscles.Lookup("rotator cuff") {
		fmt.Println("-", m)
	}
	// Output:
	// Sternocleidomastoid
	// - Infraspinatus
	// - Subscapularis
	// - Supraspinatus
	// - Teres minor
}

func ExampleIn() {
	for m := range muscles.In(muscles.Shoulder) {
		for n := range m.Nerves() {
			if n == "suprascapular nerve" {
				fmt.Println(m)
			}
		}
	}
	// Output:
	// Infraspinatus
	// Supraspinatus
}

func ExampleMuscle_Nerves() {
	m := muscles.Infraspinatus
	for n := range m.Nerves() {
		fmt.Println(n)
	}
	for r := range m.Roots() {
		fmt.Println(r)
	}
	// Output:
	// suprascapular nerve
	// C5
	// C6
}
