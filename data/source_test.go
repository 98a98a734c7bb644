package data_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/data/record"
)

func TestSourcesAreOrderedAndParse(t *testing.T) {
	t.Parallel()
	all := slices.Collect(data.Sources())
	require.NotEmpty(t, all)
	require.True(t, slices.IsSortedFunc(all, func(a, b data.Source) int {
		if a.ID() < b.ID() {
			return -1
		}
		return 1 // equal IDs would count as out of order
	}))
	for _, s := range all {
		got, err := data.ParseSource(s.ID())
		require.NoError(t, err)
		require.Equal(t, s, got)
		require.True(t, s.Valid())
		require.Equal(t, s.ID(), s.String())
		require.NotEmpty(t, s.Title(), s.ID())
		require.NotEqual(t, data.UnknownKind, s.Kind(), s.ID())
		require.NotEqual(t, data.SeenUnknown, s.Seen(), s.ID())
	}
}

func TestSourcesStopWhenAsked(t *testing.T) {
	t.Parallel()
	n := 0
	for range data.Sources() {
		if n++; n == 2 {
			break
		}
	}
	require.Equal(t, 2, n)
}

func TestParseSourceRefusesOtherSpellings(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"", " ", "GRAY-1918", "gray_1918", "gray-1918 ", "gray-191", "gray-19180", "zzz", "\xff"} {
		s, err := data.ParseSource(id)
		require.Zero(t, s, "%q", id)
		var unknown *data.UnknownError
		require.ErrorAs(t, err, &unknown, "%q", id)
		require.Equal(t, "source", unknown.Kind)
		require.Equal(t, id, unknown.ID)
	}
}

func TestAnchorSource(t *testing.T) {
	t.Parallel()
	s, err := data.ParseSource("travell-simons-1999")
	require.NoError(t, err)
	require.Equal(t, data.TravellSimons1999, s)
	require.Equal(t, data.Manual, s.Kind())
	require.Equal(t, 1999, s.Year())
	require.Contains(t, s.Title(), "Myofascial Pain and Dysfunction")
	require.NotEmpty(t, slices.Collect(s.Authors()))
}

func TestSourceOutOfRangeIsEmpty(t *testing.T) {
	t.Parallel()
	n := len(slices.Collect(data.Sources()))
	for _, s := range []data.Source{data.None, data.Source(n + 1), math.MaxUint16} {
		require.False(t, s.Valid())
		for _, text := range []string{s.ID(), s.String(), s.Title(), s.In(), s.DOI(), s.ISBN(), s.PMID(), s.URL(), s.Note()} {
			require.Empty(t, text)
		}
		require.Zero(t, s.Year())
		require.Zero(t, s.Kind())
		require.Zero(t, s.Seen())
		require.Empty(t, slices.Collect(s.Authors()))
	}
	require.True(t, data.Source(n).Valid())
}

// The constants are numbers in the generated tables, so their order is the
// order of the closed lists of the format.
func TestWordsAgreeWithTheFormat(t *testing.T) {
	t.Parallel()
	for i, want := range record.SourceKinds {
		require.Equal(t, want, data.SourceKind(i+1).String())
	}
	for i, want := range record.Statuses {
		require.Equal(t, want, data.Evidence(i+1).String())
	}
	var seen []string
	for s := data.SeenCitation; s <= data.SeenFull; s++ {
		seen = append(seen, s.String())
	}
	require.ElementsMatch(t, record.SeenKinds, seen)
	require.Equal(t, "unknown", data.SourceKind(0).String())
	require.Equal(t, "unknown", data.SourceKind(200).String())
	require.Equal(t, "unknown", data.Seen(200).String())
	require.Equal(t, "unknown", data.Evidence(200).String())
}

func TestCitationFields(t *testing.T) {
	t.Parallel()
	c := data.Citation{Source: data.Gray1918, Locator: "section on the infraspinatus"}
	require.Equal(t, "gray-1918", c.Source.ID())
	require.Equal(t, "section on the infraspinatus", c.Locator)
	// Citations are compared and used as map keys.
	require.Equal(t, 1, map[data.Citation]int{c: 1}[data.Citation{Source: data.Gray1918, Locator: c.Locator}])
}

func TestAll(t *testing.T) {
	t.Parallel()
	require.Equal(t, []int{3, 1, 2}, slices.Collect(data.All([]int{3, 1, 2})))
	require.Empty(t, slices.Collect(data.All[int](nil)))
	for v := range data.All([]int{7, 8}) {
		require.Equal(t, 7, v)
		break
	}
}

func TestParseSourceDoesNotAllocate(t *testing.T) {
	n := 0
	require.Zero(t, testing.AllocsPerRun(20, func() {
		s, err := data.ParseSource("gray-1918")
		if err == nil && s.Valid() {
			n++
		}
		for o := range data.Sources() {
			n += o.Year()
			for a := range o.Authors() {
				n += len(a)
			}
		}
	}))
	require.Positive(t, n)
}

func FuzzParseSource(f *testing.F) {
	for _, s := range []string{"", "gray-1918", "Gray 1918", "travell-simons-199", "\xff\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, id string) {
		s, err := data.ParseSource(id)
		if err == nil {
			require.Equal(t, id, s.ID())
			require.True(t, s.Valid())
			return
		}
		require.Zero(t, s)
		require.NotEmpty(t, err.Error())
	})
}
