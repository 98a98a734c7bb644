package fold_test

import (
	"fmt"

	"github.com/trpatlas/trpatlas/data/fold"
)

func ExampleName() {
	for _, s := range []string{"M. sterno-cleido-mastoideus", "Sternocleidomastoideus muscle", "STERNOCLEIDOMASTOÏDEUS"} {
		fmt.Println(fold.Name(s))
	}
	// Output:
	// sternocleidomastoideus
	// sternocleidomastoideus
	// sternocleidomastoideus
}

func ExamplePhrase() {
	for _, s := range []string{"behind the knee", "the posterior aspect of my knee"} {
		own, plain := fold.Phrase(s)
		fmt.Printf("%s | %s\n", own, plain)
	}
	// Output:
	// behind knee | back knee
	// knee posterior | back knee
}

func ExampleDistance() {
	fmt.Println(fold.Distance("deltoid", "deltiod", 4))
	fmt.Println(fold.Distance("deltoid", "trapezius", 4)) // not closer than the limit
	// Output:
	// 1
	// 4
}
