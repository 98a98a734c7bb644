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

func ExampleDistance() {
	fmt.Println(fold.Distance("deltoid", "deltiod", 4))
	fmt.Println(fold.Distance("deltoid", "trapezius", 4)) // not closer than the limit
	// Output:
	// 1
	// 4
}
