package complaint

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/trpatlas/trpatlas/referral"
)

func TestTry(t *testing.T) {
	b, err := os.ReadFile("/work/shared/evaluation/complaints_dev.json")
	if err != nil {
		t.Skip()
	}
	var d struct {
		Complaints []struct {
			ID, Text string
		}
	}
	json.Unmarshal(b, &d)
	for _, c := range d.Complaints {
		r := Parse(c.Text)
		fmt.Printf("%s %s\n   ", c.ID, c.Text)
		for _, m := range r.Mentions {
			fmt.Printf(" [%s %s %s %q]", m.Role, m.Zone.ID(), m.Side, c.Text[m.Start:m.End])
		}
		for _, u := range r.Unknown {
			fmt.Printf(" ?%s", c.Text[u.Start:u.End])
		}
		fmt.Println(" lean", r.Lean)
		cs := referral.Rank(r.Query())
		fmt.Print("    ->")
		for i, c := range cs {
			if i == 8 {
				break
			}
			fmt.Printf(" %s/%s/%s/%d;", c.Point, c.Side, c.Match, c.Score)
		}
		fmt.Println()
	}
}
