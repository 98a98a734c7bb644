package answer

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

var update = flag.Bool("update", false, "rewrite golden files")

// complaintSet is the form of the evaluation files.
type complaintSet struct {
	Complaints []evalCase `json:"complaints"`
}

type evalCase struct {
	ID         string     `json:"id"`
	Text       string     `json:"text"`
	Style      string     `json:"style"`
	Side       string     `json:"side"`
	Expected   []evalName `json:"expected"`
	Acceptable []evalName `json:"acceptable"`
	RedFlag    *string    `json:"expect_red_flag"`
	FlagOK     bool       `json:"red_flag_allowed"`
	NoResult   bool       `json:"expect_no_result"`
}

type evalName struct {
	Muscle string `json:"muscle"`
}

// names resolves the muscles of an evaluation file, which stand under common
// names or names of groups.
func names(t *testing.T, list []evalName) map[muscles.Muscle]bool {
	out := map[muscles.Muscle]bool{}
	for _, n := range list {
		found := slices.Collect(muscles.Lookup(n.Muscle))
		require.NotEmpty(t, found, "no muscle is found under %q", n.Muscle)
		for _, m := range found {
			out[m] = true
		}
	}
	return out
}

// ranker gives the distinct muscles for a query, best first, with the side of
// each muscle's best candidate.
type ranker func(referral.Query) ([]muscles.Muscle, []referral.Side)

func byRank(q referral.Query) ([]muscles.Muscle, []referral.Side) {
	var ms []muscles.Muscle
	var sides []referral.Side
	for _, c := range referral.Rank(q) {
		if m := c.Point.Muscle(); !slices.Contains(ms, m) {
			ms, sides = append(ms, m), append(sides, c.Side)
		}
	}
	return ms, sides
}

// baseline ranks points by a sum over the sites they refer to, without regard
// to sides, specificity, absence or coverage.
func baseline(weight func(referral.Referral) int) ranker {
	return func(q referral.Query) ([]muscles.Muscle, []referral.Side) {
		score := map[triggerpoint.Point]int{}
		for s := range q.Pain.All() {
			best := map[triggerpoint.Point]int{}
			for r := range referral.To(s.Zone) {
				best[r.Point] = max(best[r.Point], weight(r))
			}
			for p, w := range best {
				score[p] += w
			}
		}
		ps := slices.SortedFunc(triggerpoint.All(), func(a, b triggerpoint.Point) int {
			if score[a] != score[b] {
				return score[b] - score[a]
			}
			return int(a) - int(b)
		})
		var ms []muscles.Muscle
		for _, p := range ps {
			if m := p.Muscle(); score[p] > 0 && !slices.Contains(ms, m) {
				ms = append(ms, m)
			}
		}
		return ms, make([]referral.Side, len(ms))
	}
}

type tally struct {
	n, hit1, hit3, hit5, hit10   int
	mrr                          float64
	noise, noiseOf               int
	sided, sideRight             int
	unsided, invented            int
	flags, flagged               int
	plain, falseAlarm            int
	nonsense, silent             int
	misses, missedFlags, alarmed []string
}

func score(t *testing.T, set complaintSet, rank ranker) tally {
	var r tally
	for _, c := range set.Complaints {
		s := Read(c.Text)
		switch {
		case c.RedFlag != nil:
			r.flags++
			if len(s.Shown) > 0 {
				r.flagged++
			} else {
				r.missedFlags = append(r.missedFlags, c.ID)
			}
		case c.NoResult:
			r.nonsense++
			if s.Err() != nil && len(s.Answer(0).Candidates) == 0 {
				r.silent++
			}
		case !c.FlagOK:
			r.plain++
			if len(s.Shown) > 0 {
				r.falseAlarm++
				r.alarmed = append(r.alarmed, c.ID)
			}
		}
		if len(c.Expected) == 0 {
			continue
		}
		want, fine := names(t, c.Expected), names(t, c.Acceptable)
		ms, sides := rank(s.Query)
		at := slices.IndexFunc(ms, func(m muscles.Muscle) bool { return want[m] })
		r.n++
		if at >= 0 {
			r.mrr += 1 / float64(at+1)
			r.hit1 += b2i(at < 1)
			r.hit3 += b2i(at < 3)
			r.hit5 += b2i(at < 5)
			r.hit10 += b2i(at < 10)
		}
		if at < 0 || at >= 5 {
			r.misses = append(r.misses, fmt.Sprintf("%s(%d)", c.ID, at+1))
		}
		for i := range min(5, len(ms)) {
			r.noiseOf++
			r.noise += b2i(!want[ms[i]] && !fine[ms[i]])
		}
		for i := range min(5, len(ms)) {
			if c.Side == "left" || c.Side == "right" {
				r.sided++
				r.sideRight += b2i(sides[i].String() == c.Side)
			} else if c.Side == "none" {
				r.unsided++
				r.invented += b2i(sides[i] != referral.Unknown)
			}
		}
	}
	return r
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func pct(a, b int) string {
	if b == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f", float64(a)/float64(b))
}

func loadSet(t *testing.T, name string) complaintSet {
	text, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	var set complaintSet
	require.NoError(t, json.Unmarshal(text, &set))
	require.NotEmpty(t, set.Complaints)
	return set
}

// TestEvaluation scores the library on the complaints of testdata and holds the
// committed table to the result.
func TestEvaluation(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("# Evaluation\n\nWritten by `go test ./referral/answer -run Evaluation -update`. The first set was used while the ranking was built; the second was written apart from the code. Trials of the ranking printed both sets, but no constant in the code was chosen on the second: a near-tie term that had stayed because the second set liked it was taken out. Slips of the grammar and of the alarms that the second set showed were mended, so expect less on complaints nobody here has seen. The third was written by a reader who saw neither the library nor its data. At its first run, on 22 November 2026 and before anything that it showed was mended, it gave hit@1 0.489, hit@5 0.804, hit@10 0.924, the right side in 0.981, 16 of 20 red flags and 3 false alarms on 92 plain complaints: that is what to expect of words nobody here has seen. The slips of the grammar and of the alarms were mended since, and the row below is of today. Scores count distinct muscles; a name of a group is met by any member.\n\n")
	b.WriteString("| set | ranker | n | hit@1 | hit@3 | hit@5 | hit@10 | MRR | noise@5 | side | side invented |\n|---|---|---|---|---|---|---|---|---|---|---|\n")
	sets := []struct{ name, file string }{{"development", "complaints_dev.json"}, {"held out", "complaints_heldout.json"}, {"third", "complaints_third.json"}}
	rankers := []struct {
		name string
		rank ranker
	}{
		{"trpatlas", byRank},
		{"count of matched zones", baseline(func(referral.Referral) int { return 1 })},
		{"0.75 essential, 0.25 spillover", baseline(func(r referral.Referral) int {
			if r.Strength == referral.Essential {
				return 75
			}
			return 25
		})},
	}
	var flags strings.Builder
	for _, s := range sets {
		set := loadSet(t, s.file)
		for i, k := range rankers {
			r := score(t, set, k.rank)
			side, invented := pct(r.sideRight, r.sided), pct(r.invented, r.unsided)
			if i > 0 {
				side, invented = "-", "-"
			}
			fmt.Fprintf(&b, "| %s | %s | %d | %s | %s | %s | %s | %.3f | %s | %s | %s |\n", s.name, k.name, r.n,
				pct(r.hit1, r.n), pct(r.hit3, r.n), pct(r.hit5, r.n), pct(r.hit10, r.n), r.mrr/float64(r.n), pct(r.noise, r.noiseOf), side, invented)
			if i == 0 {
				fmt.Fprintf(&flags, "| %s | %s of %d | %s of %d | %s of %d | %s | %s |\n", s.name, num(r.flagged), r.flags, num(r.falseAlarm), r.plain, num(r.silent), r.nonsense,
					list(append(r.missedFlags, r.alarmed...)), list(r.misses))
			}
		}
	}
	b.WriteString("\n| set | red flags shown | false alarms | place-free text silent | flags wrong | not in the first five (place) |\n|---|---|---|---|---|---|\n")
	b.WriteString(flags.String())
	b.WriteString("\n")
	b.WriteString(regions(t))
	b.WriteString(noiseCurve(t))
	golden(t, "EVALUATION.md", b.Bytes())
}

func num(n int) string { return fmt.Sprint(n) }

func list(s []string) string {
	if len(s) == 0 {
		return "none"
	}
	return strings.Join(s, " ")
}

func golden(t *testing.T, name string, got []byte) {
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(file, got, 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), string(got), "run: go test ./referral/answer -run Evaluation -update")
}

// regions scores "pain in the <region>" against the muscles that publications
// name for it.
func regions(t *testing.T) string {
	text, err := os.ReadFile(filepath.Join("testdata", "pain_guide_dev.json"))
	require.NoError(t, err)
	var guide struct {
		Regions []struct {
			Region  string
			Muscles []struct {
				Muscle  string
				Sources int
			}
		}
	}
	require.NoError(t, json.Unmarshal(text, &guide))
	var b strings.Builder
	b.WriteString("The editors of the content knew these regions and muscles and were asked to look for their referrals, so the next table shows what is covered, not what independent work would find.\n\n| region asked as \"pain in the ...\" | muscles named | found | in the first ten | not found |\n|---|---|---|---|---|\n")
	all, found, ten := 0, 0, 0
	for _, r := range guide.Regions {
		ms, _ := byRank(Read("pain in the " + strings.ReplaceAll(r.Region, "-", " ")).Query)
		f, n10 := 0, 0
		var missing []string
		for _, m := range r.Muscles {
			want := names(t, []evalName{{m.Muscle}})
			at := slices.IndexFunc(ms, func(m muscles.Muscle) bool { return want[m] })
			f += b2i(at >= 0)
			n10 += b2i(at >= 0 && at < 10)
			if at < 0 {
				missing = append(missing, m.Muscle)
			}
		}
		all, found, ten = all+len(r.Muscles), found+f, ten+n10
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %s |\n", r.Region, len(r.Muscles), f, n10, list(missing))
	}
	fmt.Fprintf(&b, "| all | %d | %d (%s) | %d (%s) | |\n\n", all, found, pct(found, all), ten, pct(ten, all))
	return b.String()
}

// noiseCurve draws complaints from the patterns themselves and spoils them.
func noiseCurve(t *testing.T) string {
	rng := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	b.WriteString("Complaints drawn from each point's own essential zones, spoiled in a known way; share of points whose muscle stands among the first k.\n\n| spoiled by | n | hit@1 | hit@3 | hit@5 | hit@10 |\n|---|---|---|---|---|---|\n")
	leaves := slices.Collect(referral.Leaves())
	for _, kind := range []string{"nothing", "one site dropped", "one foreign site added", "one site broadened", "all three"} {
		n := 0
		var hit [4]int
		for p := range triggerpoint.All() {
			var sites []referral.Site
			for r := range referral.From(p) {
				if r.Strength == referral.Essential {
					sites = append(sites, referral.Site{Zone: r.Zone, Side: r.Laterality.Of(referral.Right)})
				}
			}
			if len(sites) == 0 {
				continue
			}
			if (kind == "one site dropped" || kind == "all three") && len(sites) > 1 {
				i := rng.IntN(len(sites))
				sites = slices.Delete(sites, i, i+1)
			}
			if kind == "one site broadened" || kind == "all three" {
				if i := rng.IntN(len(sites)); sites[i].Zone.Parent() != referral.NoZone {
					sites[i].Zone = sites[i].Zone.Parent()
				}
			}
			if kind == "one foreign site added" || kind == "all three" {
				sites = append(sites, referral.Site{Zone: leaves[rng.IntN(len(leaves))]})
			}
			ms, _ := byRank(referral.Query{Pain: referral.NewSiteSet(sites...)})
			at := slices.Index(ms, p.Muscle())
			n++
			for i, k := range [...]int{1, 3, 5, 10} {
				hit[i] += b2i(at >= 0 && at < k)
			}
		}
		fmt.Fprintf(&b, "| %s | %d | %s | %s | %s | %s |\n", kind, n, pct(hit[0], n), pct(hit[1], n), pct(hit[2], n), pct(hit[3], n))
	}
	return b.String()
}
