package needling_test

import (
	"errors"
	"fmt"

	"github.com/trpatlas/trpatlas/triggerpoint"
	"github.com/trpatlas/trpatlas/triggerpoint/needling"
)

func ExampleTechniques() {
	for t := range needling.Techniques() {
		if t.ID() == "superficial" {
			fmt.Println(t.Name())
		}
	}
	// Output: Superficial dry needling
}

func ExampleHandlingOf() {
	p, err := triggerpoint.Parse("rhomboid-major.1")
	if err != nil {
		fmt.Println(err)
		return
	}
	for h := range needling.HandlingOf(p) {
		fmt.Println(h.Gravity(), h.Hazard())
	}
	// Output: grave pneumothorax
}

func ExampleSpecialist() {
	for _, id := range []string{"scalenus-anterior.1", "soleus.1"} {
		p, err := triggerpoint.Parse(id)
		fmt.Println(id, needling.Specialist(p), err)
	}
	// Output:
	// scalenus-anterior.1 true <nil>
	// soleus.1 false <nil>
}

func ExampleSuperficialOnly() {
	p, err := triggerpoint.Parse("intercostals-external.1")
	fmt.Println(needling.SuperficialOnly(p), err)
	// Output: true <nil>
}

func ExampleEvent_Rates() {
	e, err := needling.ParseEvent("bruising")
	if err != nil {
		fmt.Println(err)
		return
	}
	for r := range e.Rates() {
		if r.Source.ID() == "brady-2014-adverse-events" {
			fmt.Printf("%v%% of %d %s\n", r.Percent, r.N, r.Of)
		}
	}
	// Output: 7.55% of 7629 treatments
}

func ExampleDisputes() {
	d, err := needling.ParseDispute("trigger-point-existence")
	if err != nil {
		fmt.Println(err)
		return
	}
	views, sources := 0, 0
	for p := range d.Positions() {
		views++
		for range p.Citations() {
			sources++
		}
	}
	fmt.Println(views >= 2, sources >= views)
	// Output: true true
}

func ExampleNotesOn() {
	n := 0
	for range needling.NotesOn(needling.Emergency) {
		n++
	}
	fmt.Println(n > 0)
	// Output: true
}

func ExampleScreen() {
	p, err := triggerpoint.Parse("pectoralis-major.4")
	if err != nil {
		fmt.Println(err)
		return
	}
	// Whatever is not said here is not known, and so is asked.
	person := needling.Profile{Age: needling.Years(34), Consent: needling.No, Implants: needling.BreastImplant}
	found, err := needling.Screen(person, []triggerpoint.Point{p})
	if err != nil {
		fmt.Println(err)
		return
	}
	open := 0
	for _, f := range found {
		if f.Open() {
			open++
		}
		if f.Kind == needling.Contraindicated {
			fmt.Println(f.Kind, f.Factor, f.Rule.Answer())
		}
	}
	fmt.Println(open, "questions open")
	// Output:
	// contraindicated implant breast
	// contraindicated consent no
	// 14 questions open
}

func ExamplePregnant() {
	fmt.Println(needling.Pregnant(needling.Yes, 2))
	_, err := needling.Pregnant(needling.No, 3)
	if e, ok := errors.AsType[*needling.ProfileError](err); ok {
		fmt.Println(e.Issues[0].Field)
		fmt.Println(e.Issues[0].What)
		fmt.Println(e.Issues[0].Fix)
	}
	// Output:
	// second-trimester <nil>
	// trimester
	// trimester 3 is given, but pregnancy is "no"
	// leave the trimester out, or answer pregnancy with "yes"
}

func ExampleProfile_Check() {
	fmt.Println(needling.Profile{Age: needling.Years(-4)}.Check(nil))
	// Output: needling: age: -4 is negative; give whole years from 0 to 130, or leave the age unknown
}
