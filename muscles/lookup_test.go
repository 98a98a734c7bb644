package muscles_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/muscles"
)

func count[T any](seq iter.Seq[T]) int {
	n := 0
	for range seq {
		n++
	}
	return n
}

func texts[T fmt.Stringer](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = v.String()
	}
	return out
}

// ids makes the answer of a lookup readable in a failure.
func ids(seq iter.Seq[muscles.Muscle]) []string {
	var out []string
	for m := range seq {
		out = append(out, m.ID())
	}
	return out
}

func TestEveryMuscleIsFoundByEachOfItsNames(t *testing.T) {
	t.Parallel()
	for m := range muscles.All() {
		for name := range ownNames(m) {
			found := ids(muscles.Lookup(name))
			require.Equal(t, []string{m.ID()}, found, "%q is a name of one muscle", name)
			for _, other := range []string{strings.ToUpper(name), " " + name + " ", "M. " + name, "the " + name + " muscle", strings.ReplaceAll(name, " ", "-")} {
				require.Equal(t, found, ids(muscles.Lookup(other)), "%q", other)
			}
		}
		for group := range m.Groups() {
			require.Contains(t, ids(muscles.Lookup(group)), m.ID(), group)
		}
		for part := range m.Parts() {
			require.NotEmpty(t, ids(muscles.Lookup(part.ID+" "+m.Name())))
		}
	}
}

func ownNames(m muscles.Muscle) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, s := range []string{m.ID(), m.Name(), m.Latin()} {
			if !yield(s) {
				return
			}
		}
		for _, seq := range []iter.Seq[string]{m.Synonyms(), m.Abbreviations()} {
			for s := range seq {
				if !yield(s) {
					return
				}
			}
		}
	}
}

func TestGroupsAreInOrderAndMembersSaySo(t *testing.T) {
	t.Parallel()
	for m := range muscles.All() {
		for group := range m.Groups() {
			found := slices.Collect(muscles.Lookup(group))
			require.True(t, slices.IsSorted(found), group)
			require.Equal(t, len(found), len(slices.Compact(found)), "%q yields a muscle twice", group)
		}
	}
}

func TestAnchorNames(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]muscles.Muscle{
		"SCM": muscles.Sternocleidomastoid, "scm": muscles.Sternocleidomastoid, "Sterno-cleido-mastoid": muscles.Sternocleidomastoid,
		"m. infraspinatus": muscles.Infraspinatus, "Musculus teres minor": muscles.TeresMinor, "TERES  MINOR": muscles.TeresMinor,
	} {
		require.Equal(t, []muscles.Muscle{want}, slices.Collect(muscles.Lookup(name)), name)
	}
	require.Subset(t, ids(muscles.Lookup("rotator cuff")), []string{"infraspinatus", "subscapularis", "supraspinatus", "teres-minor"})
}

func TestLookupOfNobodysName(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"", " ", "m.", "muscle", "...", "xyzzy", "infraspinatu", "infraspinatuss", "\xff", strings.Repeat("a", 300), strings.Repeat("infraspinatus ", 50), "~", "\U0010ffff"} {
		require.Empty(t, ids(muscles.Lookup(name)), "%q", name)
		require.Empty(t, ids(muscles.ByNerve(name)), "%q", name)
	}
}

func TestByNerve(t *testing.T) {
	t.Parallel()
	for m := range muscles.All() {
		for nerve := range m.Nerves() {
			require.Contains(t, ids(muscles.ByNerve(nerve)), m.ID(), nerve)
			require.Contains(t, ids(muscles.ByNerve(strings.ToUpper(nerve))), m.ID(), nerve)
			if base, _, branch := strings.Cut(nerve, " ("); branch {
				require.Contains(t, ids(muscles.ByNerve(base)), m.ID(), "a branch counts for its nerve")
			}
		}
	}
	require.Subset(t, ids(muscles.ByNerve("axillary nerve")), []string{"deltoid", "teres-minor"})
	require.NotContains(t, ids(muscles.ByNerve("suprascapular nerve")), "teres-minor")
}

// The inverse of an accessor holds both ways: found by it, and nothing else is.
func TestByRootIsTheInverseOfRoots(t *testing.T) {
	t.Parallel()
	for r := muscles.Root(0); r < 60; r++ {
		want := []string(nil)
		for m := range muscles.All() {
			if slices.Contains(slices.Collect(m.Roots()), r) {
				want = append(want, m.ID())
			}
		}
		require.Equal(t, want, ids(muscles.ByRoot(r)), r.String())
	}
	c5, err := muscles.ParseRoot("C5")
	require.NoError(t, err)
	require.Contains(t, ids(muscles.ByRoot(c5)), "infraspinatus")
}

func TestByCode(t *testing.T) {
	t.Parallel()
	list := func(c muscles.Codes) []string { return []string{c.TA2, c.TA98, c.UBERON, c.FMA, c.MeSH} }
	for m := range muscles.All() {
		all := list(m.Codes())
		for p := range m.Parts() {
			all = append(all, list(p.Codes)...)
		}
		for _, code := range all {
			if code != "" {
				require.Contains(t, ids(muscles.ByCode(code)), m.ID(), code)
			}
		}
	}
	require.Equal(t, []string{"infraspinatus"}, ids(muscles.ByCode("A04.6.02.008")))
	for _, code := range []string{"", " ", "uberon:0001477", "UBERON:0000000"} {
		require.Empty(t, ids(muscles.ByCode(code)), "%q", code)
	}
}

func TestInIsTheInverseOfRegion(t *testing.T) {
	t.Parallel()
	total := 0
	for r := range muscles.Regions() {
		for m := range muscles.In(r) {
			require.Equal(t, r, m.Region())
			total++
		}
	}
	require.Equal(t, count(muscles.All()), total)
	require.Zero(t, count(muscles.In(muscles.NoRegion)))
	require.Zero(t, count(muscles.In(200)))
}

func TestSequencesStopWhenAsked(t *testing.T) {
	t.Parallel()
	for name, seq := range map[string]iter.Seq[muscles.Muscle]{
		"All": muscles.All(), "In": muscles.In(muscles.Shoulder), "Lookup": muscles.Lookup("rotator cuff"), "ByNerve": muscles.ByNerve("axillary nerve"),
	} {
		n := 0
		for range seq {
			n++
			break
		}
		require.Equal(t, 1, n, name)
		require.Greater(t, count(seq), 1, "a sequence can be used again")
	}
}
