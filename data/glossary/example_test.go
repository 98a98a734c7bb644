package glossary_test

import (
	"fmt"

	"github.com/trpatlas/trpatlas/data/glossary"
)

func ExampleLookup() {
	for _, word := range []string{"LTR", "local twitch-response", "knot of the sailor"} {
		t, ok := glossary.Lookup(word)
		fmt.Printf("%q %v\n", t.Term(), ok)
	}
	// Output:
	// "Local twitch response" true
	// "Local twitch response" true
	// "" false
}

func ExampleParse() {
	t, err := glossary.Parse("taut-band")
	fmt.Println(t, t == glossary.TautBand, err)

	_, err = glossary.Parse("taut-bnd")
	fmt.Println(err)
	// Output:
	// Taut band true <nil>
	// no term has the id "taut-bnd"; did you mean taut-band?
}

func ExampleTerm_See() {
	for t := range glossary.TautBand.See() {
		fmt.Println(t.Term())
		break
	}
	// Output: Trigger point
}

func ExampleAll() {
	n := 0
	for t := range glossary.All() {
		if t.Definition() != "" {
			n++
		}
	}
	fmt.Println(n >= 60)
	// Output: true
}
