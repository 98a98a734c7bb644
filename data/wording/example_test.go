package wording_test

import (
	"fmt"

	"github.com/trpatlas/trpatlas/data/wording"
)

func ExampleKeys() {
	for _, s := range []string{"behind the knee", "the posterior aspect of my knee"} {
		own, plain := wording.Keys(s)
		fmt.Printf("%s | %s\n", own, plain)
	}
	// Output:
	// behind knee | back knee
	// knee posterior | back knee
}
