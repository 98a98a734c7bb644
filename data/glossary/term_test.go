package glossary_test

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	content "github.com/trpatlas/trpatlas/data/authored"
	"github.com/trpatlas/trpatlas/data/glossary"
	"github.com/trpatlas/trpatlas/data/record"
)

func TestTableHoldsTheAuthoredTerms(t *testing.T) {
	t.Parallel()
	text, err := fs.ReadFile(content.Files(), "glossary.json")
	require.NoError(t, err)
	want, problems := record.Decode[[]record.Term]("glossary.json", text)
	require.NoError(t, problems.Err())
	slices.SortFunc(want, func(a, b record.Term) int { return strings.Compare(a.ID, b.ID) })
	var got []record.Term
	for g := range glossary.All() {
		r := record.Term{ID: g.ID(), Term: g.Term(), Synonyms: slices.Collect(g.Synonyms()), Definition: g.Definition()}
		for s := range g.See() {
			r.See = append(r.See, s.ID())
		}
		for c := range g.Citations() {
			r.Citations = append(r.Citations, record.Citation{Source: c.Source.ID(), Locator: c.Locator})
		}
		got = append(got, r)
	}
	require.Equal(t, want, got, "run: go generate ./data")
}

// The words that the library itself uses must be explained.
func TestTheLibrarysWordsAreThere(t *testing.T) {
	t.Parallel()
	for _, w := range []string{
		"trigger point", "active trigger point", "latent trigger point", "satellite trigger point", "taut band", "local twitch response", "referred pain",
		"essential zone", "spillover zone", "jump sign", "myofascial pain syndrome", "central trigger point", "attachment trigger point", "functional unit",
		"entrapment", "autonomic phenomena", "dermatome", "myotome", "sclerotome", "dry needling", "red flag", "zone",
	} {
		_, ok := glossary.Lookup(w)
		require.True(t, ok, w)
	}
}

func TestEveryNameFindsItsTerm(t *testing.T) {
	t.Parallel()
	for g := range glossary.All() {
		for _, name := range append(slices.Collect(g.Synonyms()), g.Term()) {
			for _, form := range []string{name, strings.ToUpper(name), strings.ReplaceAll(name, " ", "-"), "  " + name + " ", strings.ReplaceAll(name, "-", "")} {
				got, ok := glossary.Lookup(form)
				require.True(t, ok, form)
				require.Equal(t, g, got, form)
			}
		}
		got, err := glossary.Parse(g.ID())
		require.NoError(t, err)
		require.Equal(t, g, got)
	}
}

func TestLookup(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"taut bands": "taut-band", "TRIGGER-POINTS": "trigger-point", "Dermatomes": "dermatome",
		"": "", "s": "", "taut": "", strings.Repeat("x", 100_000): "", "\xff": "", "taut band syndrome": "",
	} {
		got, ok := glossary.Lookup(name)
		require.Equal(t, want != "", ok, "%.40q", name)
		require.Equal(t, want, got.ID())
	}
}

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"", "Taut band", "taut-bands", strings.Repeat("x", 1000)} {
		g, err := glossary.Parse(id)
		require.Equal(t, glossary.None, g)
		_, ok := errors.AsType[*data.UnknownError](err)
		require.True(t, ok)
	}
	_, err := glossary.Parse("taut-bnd")
	unknown, ok := errors.AsType[*data.UnknownError](err)
	require.True(t, ok)
	require.Equal(t, "taut-band", unknown.Nearest[0])
}

func TestHandlesOutOfRange(t *testing.T) {
	t.Parallel()
	for _, g := range []glossary.Term{glossary.None, 60000, 65535} {
		require.False(t, g.Valid())
		require.Empty(t, g.ID()+g.Term()+g.String()+g.Definition())
		require.Empty(t, slices.Collect(g.Synonyms()))
		require.Empty(t, slices.Collect(g.See()))
		require.Empty(t, slices.Collect(g.Citations()))
		_, err := g.MarshalText()
		require.Error(t, err)
	}
}

func TestText(t *testing.T) {
	t.Parallel()
	for g := range glossary.All() {
		text, err := g.MarshalText()
		require.NoError(t, err)
		var back glossary.Term
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, g, back)
	}
	g := glossary.TautBand
	require.Error(t, g.UnmarshalText([]byte("taut band")))
	require.Equal(t, glossary.TautBand, g, "a refused text changes nothing")
}

func TestNothingAllocates(t *testing.T) {
	n := 0
	require.Zero(t, testing.AllocsPerRun(50, func() {
		if g, ok := glossary.Lookup("Local twitch responses"); ok {
			n += len(g.Definition())
		}
		if g, err := glossary.Parse("taut-band"); err == nil {
			for s := range g.See() {
				n += len(s.Term())
			}
		}
		for g := range glossary.All() {
			for c := range g.Citations() {
				n += len(c.Locator)
			}
		}
	}))
	require.NotZero(t, n)
}

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"", "taut band", "TAUT-BANDS", "ss", "\xff", "é"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		g, ok := glossary.Lookup(s)
		require.Equal(t, ok, g.Valid())
		p, err := glossary.Parse(s)
		require.Equal(t, err == nil, p.Valid())
		if err == nil {
			require.Equal(t, s, p.ID())
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := glossary.Lookup("Local twitch response"); !ok {
			b.Fatal("not found")
		}
	}
}
