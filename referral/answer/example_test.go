package answer_test

import (
	"encoding/json"
	"fmt"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/answer"
)

func ExampleRead() {
	s := answer.Read("deep ache in the front of the right shoulder, not the elbow")
	for _, p := range s.Understood {
		fmt.Println("hurts:", p.Site)
	}
	for _, p := range s.Free {
		fmt.Println("does not:", p.Site)
	}
	fmt.Println("red flags shown:", len(s.Shown))
	fmt.Println("candidates:", len(s.Answer(10).Candidates))
	// Output:
	// hurts: Front of the shoulder (right)
	// does not: Elbow (right)
	// red flags shown: 0
	// candidates: 10
}

// An emergency is shown before, and without, any ranking.
func ExampleScreen_Emergency() {
	s := answer.Read("crushing pain in the chest and I am sweating")
	if s.Emergency() {
		fmt.Println(s.Shown[0].Warning.Advice() != "")
		return
	}
	fmt.Println("no emergency")
	// Output: true
}

// A query that an app has built, such as from a drawing, leads to the same
// answer as words.
func ExampleReadQuery() {
	q := referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: referral.ShoulderFront, Side: referral.Right})}
	a := answer.ReadQuery(q).Answer(1)
	b := answer.Read("front of the right shoulder").Answer(1)
	fmt.Println(a.Candidates[0] == b.Candidates[0], a.Candidates[0].Side)
	// Output: true right
}

// Words and marks on a chart make one complaint.
func ExampleScreen_With() {
	heel := referral.Site{Zone: referral.Heel, Side: referral.Left}
	s := answer.Read("left calf hurts").With(referral.Query{
		Pain:  referral.NewSiteSet(heel),
		Worst: referral.NewSiteSet(heel),
	})
	for _, p := range s.Understood {
		fmt.Println(p.Site, p.Worst)
	}
	// Output:
	// Calf (back of the lower leg) (left) false
	// Heel (left) true
}

func ExampleScreen_Err() {
	fmt.Println(answer.Read("my car is broken").Err() != nil)
	fmt.Println(answer.Read("my knee is sore").Err())
	// Output:
	// true
	// <nil>
}

func ExampleScreen_Answer() {
	s := answer.Read("left temple and jaw")
	a := s.Answer(3)
	fmt.Println(len(a.Candidates), a.Total > 3, len(a.Cover) > 0, len(a.LookAlikes) > 0)
	// Output: 3 true true true
}

func ExampleAnswer_AppendJSON() {
	line := answer.Read("left heel").Answer(1).AppendJSON(nil)
	var out struct {
		Understood []struct{ Zone, Side, Words string }
		Candidates []struct{ Rank int }
	}
	if err := json.Unmarshal(line, &out); err != nil {
		fmt.Println(err)
	}
	fmt.Println(out.Understood[0], out.Candidates[0].Rank)
	// Output: {heel left heel} 1
}

func ExampleAnswer_MarshalJSON() {
	text, err := json.Marshal(answer.Read("left heel").Answer(1))
	fmt.Println(json.Valid(text), err)
	// Output: true <nil>
}

func ExampleRefuse() {
	var out struct{ Error string }
	err := json.Unmarshal(answer.Refuse(nil, "the line is too long"), &out)
	fmt.Println(out.Error, err)
	// Output: the line is too long <nil>
}
