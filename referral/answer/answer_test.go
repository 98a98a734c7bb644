package answer

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
	"github.com/trpatlas/trpatlas/referral/warning"
)

// The way to a muscle leads through the screen: only Screen.Answer gives
// candidates, and the answer carries its screen. This holds at compile time.
var (
	_ func(string) Screen         = Read
	_ func(referral.Query) Screen = ReadQuery
	_ func(Screen, int) Answer    = Screen.Answer
	_ []warning.Finding           = Answer{}.Screen.Shown
	_ []warning.Warning           = Answer{}.Screen.Ask
	_ []referral.Candidate        = Answer{}.Candidates
	_ json.Marshaler              = Answer{}
)

func TestWarningsStandBeforeCandidates(t *testing.T) {
	t.Parallel()
	out := Read("crushing pain in my chest with sweating").Answer(3).AppendJSON(nil)
	flags, candidates := bytes.Index(out, []byte(`"red_flags"`)), bytes.Index(out, []byte(`"candidates"`))
	require.Positive(t, flags)
	require.Less(t, flags, candidates)
}

// TestEmergencyWithoutRanking holds that an emergency is known from the screen
// alone, and that the screen holds no muscle.
func TestEmergencyWithoutRanking(t *testing.T) {
	t.Parallel()
	s := Read("sudden, the worst headache of my life, stiff neck")
	require.True(t, s.Emergency())
	require.Equal(t, warning.Emergency, s.Shown[0].Warning.Urgency())
	require.NotEmpty(t, s.Shown[0].Words)
	out := Answer{Screen: s}.AppendJSON(nil)
	require.True(t, json.Valid(out))
	require.Contains(t, string(out), `"candidates":[]`)
	require.Contains(t, string(out), `"data_version":"`+data.Version+`"`)

	require.False(t, Read("dull ache in the shoulder").Emergency())
	require.False(t, Screen{}.Emergency())
}

func TestRead(t *testing.T) {
	t.Parallel()
	text := "left heel and calf, no pain in the knee, I was told it is plantar fasciitis, can't lift my arm, zorp"
	s := Read(text)
	require.NoError(t, s.Err())
	require.Equal(t, text, s.Text)
	require.Len(t, s.Free, 1)
	require.Equal(t, referral.Knee, s.Free[0].Site.Zone)
	require.Equal(t, "knee", text[s.Free[0].Words.Start:s.Free[0].Words.End])
	require.NotEmpty(t, s.Ask)
	require.True(t, slices.ContainsFunc(s.Aside, func(p Place) bool { return p.Site.Zone == referral.UpperLimb }))
	require.NotEmpty(t, s.Conditions)
	r := complaint.Parse(text)
	require.Equal(t, r.Query(), s.Query)
	require.Equal(t, len(r.Mentions), len(s.Understood)+len(s.Free)+len(s.Aside))
}

func TestNoPlace(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "hello world", "\xff\x00", strings.Repeat("a ", 10_000)} {
		s := Read(text)
		require.ErrorIs(t, s.Err(), complaint.ErrNoPlace)
		a := s.Answer(0)
		require.Empty(t, a.Candidates)
		require.Empty(t, a.Cover)
		require.Empty(t, a.LookAlikes)
		require.Zero(t, a.Total)
		require.Equal(t, data.Version, a.DataVersion)
	}
}

func TestReadQuery(t *testing.T) {
	t.Parallel()
	site := referral.Site{Zone: referral.ShoulderFront, Side: referral.Right}
	free := referral.Site{Zone: referral.Elbow, Side: referral.Right}
	q := referral.Query{Pain: referral.NewSiteSet(site), Free: referral.NewSiteSet(free)}
	s := ReadQuery(q)
	require.NoError(t, s.Err())
	require.Equal(t, []Place{{Site: site}}, s.Understood)
	require.Equal(t, []Place{{Site: free}}, s.Free)
	require.NotEmpty(t, s.Ask)
	require.Empty(t, s.Text)

	words := Read("front of the right shoulder, not the elbow").Answer(0)
	require.Equal(t, words.Candidates, s.Answer(0).Candidates, "words and sites lead to one answer")

	empty := ReadQuery(referral.Query{Free: referral.NewSiteSet(free)})
	var issues *referral.CheckError
	require.ErrorAs(t, empty.Err(), &issues)
	require.Empty(t, empty.Answer(0).Candidates)
}

func TestWith(t *testing.T) {
	t.Parallel()
	front := referral.Site{Zone: referral.ShoulderFront, Side: referral.Right}
	elbow := referral.Site{Zone: referral.Elbow, Side: referral.Right}
	heel := referral.Site{Zone: referral.Heel, Side: referral.Left}
	set := referral.NewSiteSet
	said := Read("ache in the front of the right shoulder, not the elbow")

	s := said.With(referral.Query{Pain: set(heel), Worst: set(front), Lean: referral.Left})
	require.Equal(t, set(front, heel), s.Query.Pain)
	require.Equal(t, set(elbow), s.Query.Free)
	require.Equal(t, referral.Left, s.Query.Lean)
	require.Len(t, s.Understood, 2)
	require.Equal(t, "front of the right shoulder", s.Text[s.Understood[0].Words.Start:s.Understood[0].Words.End])
	require.True(t, s.Understood[0].Worst)
	require.Equal(t, Place{Site: heel}, s.Understood[1])
	require.Greater(t, len(s.Ask), len(said.Ask), "what to ask follows the marks")
	require.Contains(t, string(s.Answer(1).AppendJSON(nil)), `"worst":true`)

	s = said.With(referral.Query{Pain: set(elbow), Free: set(front)})
	require.Equal(t, set(elbow), s.Query.Pain, "a mark is the later word")
	require.Equal(t, set(front), s.Query.Free)
	require.Equal(t, []Place{{Site: elbow}}, s.Understood)
	require.Equal(t, []Place{{Site: front}}, s.Free)
	require.NoError(t, s.Query.Check())

	require.Equal(t, said.Answer(0), said.With(referral.Query{}).Answer(0))
	require.ErrorIs(t, said.With(referral.Query{Free: set(front)}).Err(), complaint.ErrNoPlace)
	require.ErrorIs(t, Read("").With(referral.Query{Free: set(front)}).Err(), complaint.ErrNoPlace)
	marked := referral.Query{Pain: set(front), Worst: set(front)}
	require.NoError(t, Read("").With(marked).Err())
	require.Equal(t, ReadQuery(marked), Read("").With(marked))
}

func TestWorst(t *testing.T) {
	t.Parallel()
	neck := referral.Site{Zone: referral.Neck}
	elbow := referral.Site{Zone: referral.Elbow, Side: referral.Left}
	set := referral.NewSiteSet
	s := Read("neck and left elbow hurt, worst in the left elbow")
	require.Equal(t, set(elbow), s.Query.Worst)
	require.False(t, s.Understood[0].Worst)
	require.True(t, s.Understood[1].Worst)
	require.Contains(t, string(s.Answer(1).AppendJSON(nil)), `"words":"elbow","worst":true`)

	require.Equal(t, set(neck, elbow), s.With(referral.Query{Pain: set(neck), Worst: set(neck)}).Query.Worst, "a mark adds to the words")
	plain := s.With(referral.Query{Pain: set(elbow)})
	require.True(t, plain.Query.Worst.Empty(), "a mark is the later word")
	require.False(t, plain.Understood[1].Worst)
	free := s.With(referral.Query{Free: set(elbow)})
	require.True(t, free.Query.Worst.Empty())
	require.NoError(t, free.Query.Check())
}

func TestLimit(t *testing.T) {
	t.Parallel()
	s := Read("neck and shoulder")
	all := s.Answer(0)
	require.Greater(t, all.Total, 10)
	require.Len(t, all.Candidates, all.Total)
	for _, limit := range []int{1, 3, 10} {
		a := s.Answer(limit)
		require.Equal(t, all.Candidates[:limit], a.Candidates)
		require.Equal(t, all.Total, a.Total)
		require.Equal(t, all.Cover, a.Cover, "the covering set is of all candidates")
	}
	require.Len(t, s.Answer(100_000).Candidates, all.Total)
	require.Len(t, s.Answer(-1).Candidates, all.Total)
}

// goldens are complaints whose whole answers are committed.
var goldens = []struct{ file, text string }{
	{"answer_shoulder.json", "deep ache in the front of the right shoulder, not the elbow"},
	{"answer_emergency.json", "crushing pain in the middle of my chest, sweating, left arm is heavy"},
	{"answer_nothing.json", "my car is broken"},
}

// TestGolden holds three answers to the committed ones, indented for reading.
func TestGolden(t *testing.T) {
	t.Parallel()
	for _, g := range goldens {
		t.Run(g.file, func(t *testing.T) {
			t.Parallel()
			var b bytes.Buffer
			require.NoError(t, json.Indent(&b, Read(g.text).Answer(3).AppendJSON(nil), "", "  "))
			b.WriteByte('\n')
			file := filepath.Join("testdata", g.file)
			if *update {
				require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, string(want), b.String(), "run: go test ./referral/answer -run Golden -update")
		})
	}
}
