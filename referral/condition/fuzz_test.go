package condition_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral/complaint"
	"github.com/trpatlas/trpatlas/referral/condition"
)

func FuzzRecognise(f *testing.F) {
	for _, s := range []string{"frozen shoulder", "no migraine but a tension headache", "carpal  tunnel\x00syndrome", "golfer’s elbow", "TMD. bruxism", "my mother has fibromyalgia", "sciatica sciatica \xff sciatica"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := complaint.Parse(text)
		named := condition.Recognise(r)
		last := 0
		for _, n := range named {
			require.True(t, n.Condition.Valid())
			require.True(t, last <= n.Words.Start && n.Words.Start < n.Words.End && n.Words.End <= len(text), "%v", n.Words)
			last = n.Words.Start
		}
		require.True(t, reflect.DeepEqual(named, condition.Recognise(r)))
	})
}

func FuzzLookup(f *testing.F) {
	for c := range condition.All() {
		f.Add(c.Name())
		f.Add(c.ID())
	}
	f.Add("")
	f.Add("\xff\x00")
	f.Fuzz(func(t *testing.T, name string) {
		for c := range condition.Lookup(name) {
			require.True(t, c.Valid())
		}
		c, err := condition.Parse(name)
		if err == nil {
			require.Equal(t, name, c.ID())
			return
		}
		var unknown *data.UnknownError
		require.ErrorAs(t, err, &unknown)
	})
}

func TestLookupAllocatesNothing(t *testing.T) {
	require.Zero(t, testing.AllocsPerRun(100, func() {
		for range condition.Lookup("Golfer's elbow") {
			break
		}
	}))
}

func BenchmarkRecognise(b *testing.B) {
	r := complaint.Parse("I was told it is a frozen shoulder but I think it may be tennis elbow or carpal tunnel syndrome")
	b.ReportAllocs()
	for b.Loop() {
		condition.Recognise(r)
	}
}

func BenchmarkLookup(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = slices.Collect(condition.Lookup("carpal tunnel syndrome"))
	}
}
