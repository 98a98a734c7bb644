package bodychart_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

var update = flag.Bool("update", false, "write the golden files again")

// TestGolden: the same bytes on every platform. The pattern is the picture of
// the README too: look at it after every -update.
func TestGolden(t *testing.T) {
	t.Parallel()
	mouth := bodychart.Options{Views: []bodychart.View{bodychart.Mouth}, Theme: bodychart.Print}
	teeth := referral.NewSiteSet(site(t, "upper-molars", referral.Right), site(t, "tongue", referral.Unknown))
	for name, svg := range map[string][]byte{
		"infraspinatus.svg": bodychart.AppendPattern(nil, triggerpoint.Infraspinatus1, referral.Right, bodychart.Options{
			Views: []bodychart.View{bodychart.Front, bodychart.Back}, Width: 900, Labels: true, Legend: true, Picture: true}),
		"mouth.svg": bodychart.AppendQuery(nil, referral.Query{Pain: teeth, Worst: referral.NewSiteSet(site(t, "upper-molars", referral.Right))}, mouth),
	} {
		golden := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(golden, svg, 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err, "run: go test ./referral/bodychart -run Golden -update")
		require.True(t, string(want) == string(svg), "%s has changed; look at it, and run: go test ./referral/bodychart -run Golden -update", golden)
	}
}
