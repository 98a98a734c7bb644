package warning_test

import (
	"fmt"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
	"github.com/trpatlas/trpatlas/referral/warning"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

func ExampleShown() {
	text := "sudden, the worst headache of my life"
	for _, f := range warning.Shown(complaint.Parse(text)) {
		fmt.Println(f.Warning.Urgency(), f.Warning.ID())
		break
	}
	fmt.Println(len(warning.Shown(complaint.Parse("dull headache after work"))))
	// Output:
	// emergency subarachnoid-haemorrhage
	// 0
}

func ExampleAsk() {
	q := complaint.Parse("pain in the chest").Query()
	for w := range warning.Ask(q) {
		fmt.Println(w.Urgency(), w.ID())
		break
	}
	// Output: emergency acute-coronary-syndrome
}

func ExampleParse() {
	w, err := warning.Parse("cauda-equina-syndrome")
	fmt.Println(w, w.Urgency(), err)
	_, err = warning.Parse("cauda-equina")
	fmt.Println(err != nil)
	// Output:
	// Cauda equina syndrome emergency <nil>
	// true
}

func ExampleAll() {
	n := map[warning.Urgency]int{}
	for w := range warning.All() {
		n[w.Urgency()]++
	}
	fmt.Println(n[warning.Emergency] > 0, n[warning.SameDay] > 0, n[warning.Soon] > 0)
	// Output: true true true
}

func ExampleWarning_Questions() {
	for q := range warning.CaudaEquinaSyndrome.Questions() {
		fmt.Println(len(q) > 0)
		break
	}
	// Output: true
}

func ExampleWarning_Citations() {
	for c := range warning.CaudaEquinaSyndrome.Citations() {
		fmt.Println(c.Source.Title() != "")
		break
	}
	// Output: true
}

func ExampleIn() {
	for l := range warning.In(referral.KneeFront) {
		fmt.Println(l.Name() != "", l.Tells() != "")
		break
	}
	// Output: true true
}

func ExampleBeside() {
	q := complaint.Parse("left heel and temple").Query()
	kinds := map[warning.Kind]bool{}
	for l := range warning.Beside(q) {
		kinds[l.Kind()] = true
	}
	fmt.Println(len(kinds) > 1)
	// Output: true
}

func ExampleFor() {
	n := 0
	for p := range triggerpoint.All() {
		for range warning.For(p) {
			n++
			break
		}
	}
	fmt.Println(n > 0)
	// Output: true
}

func ExampleLookAlikes() {
	for l := range warning.LookAlikes() {
		fmt.Println(l.Valid(), l.Kind().String() != "")
		break
	}
	// Output: true true
}
