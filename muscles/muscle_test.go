package muscles_test

import (
	"encoding/json"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/muscles"
)

func TestAllIsOrderedAndParses(t *testing.T) {
	t.Parallel()
	all := slices.Collect(muscles.All())
	require.NotEmpty(t, all)
	last := ""
	for _, m := range all {
		require.Less(t, last, m.ID())
		last = m.ID()
		got, err := muscles.Parse(m.ID())
		require.NoError(t, err)
		require.Equal(t, m, got)
		require.True(t, m.Valid())
	}
}

func TestEveryMuscleIsComplete(t *testing.T) {
	t.Parallel()
	for m := range muscles.All() {
		require.NotEmpty(t, m.Name(), m.ID())
		require.Equal(t, m.Name(), m.String())
		require.NotEmpty(t, m.Latin(), m.ID())
		require.NotEqual(t, muscles.NoRegion, m.Region(), m.ID())
		for what, n := range map[string]int{
			"origin": count(m.Origin()), "insertion": count(m.Insertion()), "actions": count(m.Actions()),
			"nerves": count(m.Nerves()), "roots": count(m.Roots()), "citations": count(m.Citations()),
		} {
			require.Positive(t, n, "%s %s", m.ID(), what)
		}
		for c := range m.Citations() {
			require.True(t, c.Source.Valid(), m.ID())
		}
		for o := range m.Synergists() {
			require.True(t, o.Valid() && o != m, "%s %s", m.ID(), o.ID())
			require.NotContains(t, slices.Collect(m.Antagonists()), o, m.ID())
		}
		for o := range m.Antagonists() {
			require.True(t, o.Valid() && o != m, "%s %s", m.ID(), o.ID())
		}
	}
}

func TestPartsAreCountedFromOne(t *testing.T) {
	t.Parallel()
	withParts := 0
	for m := range muscles.All() {
		i := 0
		for p := range m.Parts() {
			i++
			got, ok := m.Part(i)
			require.True(t, ok)
			require.Equal(t, p, got)
			require.NotEmpty(t, p.ID, m.ID())
			require.NotEmpty(t, p.Name, m.ID())
		}
		withParts += min(i, 1)
		for _, no := range []int{-1, 0, i + 1, math.MaxInt} {
			p, ok := m.Part(no)
			require.False(t, ok)
			require.Zero(t, p)
		}
	}
	require.Positive(t, withParts)
}

func TestAnchorMuscles(t *testing.T) {
	t.Parallel()
	m, err := muscles.Parse("infraspinatus")
	require.NoError(t, err)
	require.Equal(t, muscles.Infraspinatus, m)
	require.Equal(t, "Infraspinatus", m.Name())
	require.Equal(t, "Musculus infraspinatus", m.Latin())
	require.Equal(t, muscles.Shoulder, m.Region())
	require.Equal(t, []string{"suprascapular nerve"}, slices.Collect(m.Nerves()))
	require.Equal(t, []string{"C5", "C6"}, texts(slices.Collect(m.Roots())))
	require.Equal(t, "UBERON:0001477", m.Codes().UBERON)
	require.Equal(t, "teres-minor", muscles.TeresMinor.ID())
	require.Contains(t, slices.Collect(muscles.Sternocleidomastoid.Abbreviations()), "SCM")
}

func TestHandleOutOfRangeIsEmpty(t *testing.T) {
	t.Parallel()
	n := len(slices.Collect(muscles.All()))
	require.True(t, muscles.Muscle(n).Valid())
	for _, m := range []muscles.Muscle{muscles.None, muscles.Muscle(n + 1), math.MaxUint16} {
		require.False(t, m.Valid())
		for _, text := range []string{m.ID(), m.Name(), m.String(), m.Latin(), m.Note()} {
			require.Empty(t, text)
		}
		require.Zero(t, m.Region())
		require.Zero(t, m.Codes())
		for _, n := range []int{
			count(m.Synonyms()), count(m.Abbreviations()), count(m.Groups()), count(m.Parts()), count(m.Origin()), count(m.Insertion()), count(m.Actions()),
			count(m.Nerves()), count(m.Roots()), count(m.Synergists()), count(m.Antagonists()), count(m.Entrapments()), count(m.Overload()), count(m.Relief()), count(m.Citations()),
		} {
			require.Zero(t, n)
		}
		_, ok := m.Part(1)
		require.False(t, ok)
		_, err := m.MarshalText()
		require.Error(t, err)
		_, err = m.AppendText([]byte("kept"))
		require.Error(t, err)
	}
}

func TestTextRoundTrip(t *testing.T) {
	t.Parallel()
	for m := range muscles.All() {
		text, err := m.AppendText([]byte("x"))
		require.NoError(t, err)
		require.Equal(t, "x"+m.ID(), string(text))
		var back muscles.Muscle
		require.NoError(t, back.UnmarshalText(text[1:]))
		require.Equal(t, m, back)
	}
	// Any codec that knows text writes IDs, as values and as keys.
	in := map[muscles.Muscle][]muscles.Muscle{muscles.Infraspinatus: {muscles.TeresMinor}}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `{"infraspinatus": ["teres-minor"]}`, string(text))
	var out map[muscles.Muscle][]muscles.Muscle
	require.NoError(t, json.Unmarshal(text, &out))
	require.Equal(t, in, out)
}

func TestUnmarshalTextKeepsTheValueOnError(t *testing.T) {
	t.Parallel()
	m := muscles.TeresMinor
	for _, text := range []string{"", "Teres minor", "teres-minimus", "teres-minor\n"} {
		var unknown *data.UnknownError
		require.ErrorAs(t, m.UnmarshalText([]byte(text)), &unknown)
		require.Equal(t, muscles.TeresMinor, m)
	}
}

func TestParseNamesTheNearest(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"Teres Minor", "teres_minor", "teres-minr", "teres-minro", "teres-minors"} {
		m, err := muscles.Parse(id)
		require.Equal(t, muscles.None, m)
		var unknown *data.UnknownError
		require.ErrorAs(t, err, &unknown, id)
		require.Equal(t, "muscle", unknown.Kind)
		require.Equal(t, id, unknown.ID)
		require.NotEmpty(t, unknown.Nearest, id)
		require.Equal(t, "teres-minor", unknown.Nearest[0])
	}
}
