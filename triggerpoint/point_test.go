package triggerpoint_test

import (
	"encoding/json"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/data/record"
	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

func count[T any](seq iter.Seq[T]) int {
	n := 0
	for range seq {
		n++
	}
	return n
}

func TestAllIsOrderedAndParses(t *testing.T) {
	t.Parallel()
	all := slices.Collect(triggerpoint.All())
	require.NotEmpty(t, all)
	require.True(t, slices.IsSorted(all))
	for _, p := range all {
		require.True(t, p.Valid())
		got, err := triggerpoint.Parse(p.ID())
		require.NoError(t, err)
		require.Equal(t, p, got)
		owner, number, ok := strings.Cut(p.ID(), ".")
		require.True(t, ok, p.ID())
		require.Equal(t, p.Muscle().ID(), owner)
		n, err := strconv.Atoi(number)
		require.NoError(t, err)
		require.Positive(t, n)
	}
}

func TestOfDividesAll(t *testing.T) {
	t.Parallel()
	var joined []triggerpoint.Point
	for m := range muscles.All() {
		last := 0
		for p := range triggerpoint.Of(m) {
			require.Equal(t, m, p.Muscle(), p.ID())
			_, number, _ := strings.Cut(p.ID(), ".")
			n, err := strconv.Atoi(number)
			require.NoError(t, err)
			require.Less(t, last, n, "in the order of the numbers")
			last = n
			joined = append(joined, p)
		}
	}
	require.Equal(t, slices.Collect(triggerpoint.All()), joined)
	past := muscles.Muscle(count(muscles.All()) + 1)
	for _, m := range []muscles.Muscle{muscles.None, past, math.MaxUint16} {
		require.Zero(t, count(triggerpoint.Of(m)))
	}
}

func TestEveryPointIsComplete(t *testing.T) {
	t.Parallel()
	for p := range triggerpoint.All() {
		require.True(t, p.Muscle().Valid(), p.ID())
		require.NotEmpty(t, p.Label(), p.ID())
		require.Equal(t, p.Muscle().Name()+" "+p.Label(), p.String())
		require.NotEmpty(t, p.Location(), p.ID())
		require.NotEqual(t, triggerpoint.UnknownPalpation, p.Palpation(), p.ID())
		if p.Painless() {
			require.Positive(t, count(p.Symptoms()), "%s is without pain and must do something else", p.ID())
		}
		require.Positive(t, count(p.Citations()), p.ID())
		for c := range p.Citations() {
			require.True(t, c.Source.Valid(), p.ID())
		}
		status, note := p.Review()
		require.NotEqual(t, data.EvidenceUnknown, status, p.ID())
		if status == data.Disputed {
			require.NotEmpty(t, note, "%s is disputed: the note says how", p.ID())
		}
		for h := range p.Hazards() {
			require.NotEmpty(t, h.Kind.String(), p.ID())
			require.NotEmpty(t, h.Structure, p.ID())
		}
	}
}

func TestPartIsOfTheMuscle(t *testing.T) {
	t.Parallel()
	named := 0
	for p := range triggerpoint.All() {
		part, ok := p.Part()
		if !ok {
			require.Zero(t, part)
			continue
		}
		named++
		require.Contains(t, slices.Collect(p.Muscle().Parts()), part, p.ID())
	}
	require.Positive(t, named)
}

// Both directions come from one authored list, so they can never disagree.
func TestSatellitesAgreeInBothDirections(t *testing.T) {
	t.Parallel()
	edges := 0
	for p := range triggerpoint.All() {
		for s := range p.Satellites() {
			require.True(t, s.Valid() && s != p, p.ID())
			require.Contains(t, slices.Collect(s.SatelliteOf()), p, "%s activates %s", p.ID(), s.ID())
			edges++
		}
		for s := range p.SatelliteOf() {
			require.Contains(t, slices.Collect(s.Satellites()), p, "%s is activated by %s", p.ID(), s.ID())
			edges--
		}
	}
	require.Zero(t, edges)
}

func TestAnchorPoint(t *testing.T) {
	t.Parallel()
	p, err := triggerpoint.Parse("infraspinatus.1")
	require.NoError(t, err)
	require.Equal(t, triggerpoint.Infraspinatus1, p)
	require.Equal(t, muscles.Infraspinatus, p.Muscle())
	require.Equal(t, "TrP1", p.Label())
	require.Equal(t, "Infraspinatus TrP1", p.String())
	require.Contains(t, slices.Collect(triggerpoint.Of(muscles.Infraspinatus)), p)
	require.False(t, p.Painless())
	require.True(t, slices.ContainsFunc(slices.Collect(p.Hazards()), func(h triggerpoint.Hazard) bool { return h.Kind == triggerpoint.Pneumothorax }),
		"the bone under the muscle is thin")
}

func TestHandleOutOfRangeIsEmpty(t *testing.T) {
	t.Parallel()
	n := count(triggerpoint.All())
	require.True(t, triggerpoint.Point(n).Valid())
	for _, p := range []triggerpoint.Point{triggerpoint.None, triggerpoint.Point(n + 1), math.MaxUint16} {
		require.False(t, p.Valid())
		for _, text := range []string{p.ID(), p.String(), p.Label(), p.Location()} {
			require.Empty(t, text)
		}
		require.Equal(t, muscles.None, p.Muscle())
		require.Zero(t, p.Palpation())
		require.Zero(t, p.Frequency())
		require.False(t, p.Painless())
		for _, n := range []int{
			count(p.Landmarks()), count(p.Symptoms()), count(p.Satellites()), count(p.SatelliteOf()), count(p.Hazards()), count(p.Citations()),
		} {
			require.Zero(t, n)
		}
		part, ok := p.Part()
		require.False(t, ok)
		require.Zero(t, part)
		status, note := p.Review()
		require.Zero(t, status)
		require.Empty(t, note)
		_, err := p.MarshalText()
		require.Error(t, err)
		_, err = p.AppendText(nil)
		require.Error(t, err)
	}
}

func TestTextRoundTrip(t *testing.T) {
	t.Parallel()
	for p := range triggerpoint.All() {
		text, err := p.AppendText([]byte("x"))
		require.NoError(t, err)
		require.Equal(t, "x"+p.ID(), string(text))
		var back triggerpoint.Point
		require.NoError(t, back.UnmarshalText(text[1:]))
		require.Equal(t, p, back)
	}
	in := map[triggerpoint.Point][]triggerpoint.Point{triggerpoint.Infraspinatus1: {triggerpoint.TeresMinor1}}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `{"infraspinatus.1": ["teres-minor.1"]}`, string(text))
	var out map[triggerpoint.Point][]triggerpoint.Point
	require.NoError(t, json.Unmarshal(text, &out))
	require.Equal(t, in, out)
}

func TestParseNamesTheNearest(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"Infraspinatus.1", "infraspinatus 1", "infraspinatus1", "infrapsinatus.1"} {
		p := triggerpoint.TeresMinor1
		var unknown *data.UnknownError
		require.ErrorAs(t, p.UnmarshalText([]byte(id)), &unknown, id)
		require.Equal(t, triggerpoint.TeresMinor1, p, "an error leaves the value alone")
		require.Equal(t, "point", unknown.Kind)
		require.Equal(t, id, unknown.ID)
		require.NotEmpty(t, unknown.Nearest)
		require.Equal(t, "infraspinatus.1", unknown.Nearest[0])
	}
}

// The tables hold numbers, so the constants stand in the order of the format's
// closed lists; frequencies alone are turned round, from rare to very common.
func TestWordsAgreeWithTheFormat(t *testing.T) {
	t.Parallel()
	for i, want := range record.Palpations {
		require.Equal(t, want, triggerpoint.Palpation(i+1).String())
	}
	for i, want := range record.HazardKinds {
		require.Equal(t, want, triggerpoint.HazardKind(i+1).String())
	}
	n := len(record.Frequencies)
	for i, want := range record.Frequencies {
		require.Equal(t, want, triggerpoint.Frequency(n-i).String())
	}
	for _, s := range []string{
		triggerpoint.Palpation(0).String(), triggerpoint.Palpation(200).String(), triggerpoint.Palpation(len(record.Palpations) + 1).String(),
		triggerpoint.HazardKind(0).String(), triggerpoint.HazardKind(200).String(), triggerpoint.HazardKind(len(record.HazardKinds) + 1).String(),
		triggerpoint.Frequency(0).String(), triggerpoint.Frequency(200).String(), triggerpoint.Frequency(n + 1).String(),
	} {
		require.Empty(t, s)
	}
}

func TestSequencesStopWhenAsked(t *testing.T) {
	t.Parallel()
	for name, seq := range map[string]iter.Seq[triggerpoint.Point]{"All": triggerpoint.All(), "Of": triggerpoint.Of(muscles.Infraspinatus)} {
		n := 0
		for range seq {
			n++
			break
		}
		require.Equal(t, 1, n, name)
		require.Greater(t, count(seq), 1, "a sequence can be used again")
	}
}
