package wording_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/wording"
)

func TestTerm(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]string{
		"knee": "knee", "knees": "knee", "teeth": "tooth", "feet": "foot", "calves": "calf", "toes": "toe",
		"scapulae": "scapula", "vertebrae": "vertebra", "malleoli": "malleolus", "clavicula": "clavicle",
		"knee's": "knee", "knees'": "knee", "teeth's": "tooth", "'s": "'s", "o'neil": "o'neil",
		"abdomen": "abdomen", "abs": "abs", "pelvis": "pelvis", "humerus": "humerus", "abscess": "abscess",
		"headaches": "headache", "toothaches": "toothache", "headache": "headache",
		"eyelashes": "eyelash", "crotches": "crotch", "masses": "mass",
		"sides": "side", "centre": "middle", "center": "middle", "mid": "middle", "pinkie": "pinky",
		"": "", "s": "s",
	} {
		require.Equal(t, want, wording.Term(word), "%q", word)
	}
}

func TestPlain(t *testing.T) {
	t.Parallel()
	for _, w := range []string{"the", "my", "of", "region", "area"} {
		require.True(t, wording.Plain(w), w)
	}
	for _, w := range []string{"", "knee", "front", "left", "not", "The"} {
		require.False(t, wording.Plain(w), w)
	}
}

func TestRelation(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]string{
		"lateral": "outer", "outside": "outer", "medial": "inner", "anterior": "front", "posterior": "back", "behind": "back",
		"superior": "upper", "proximal": "upper", "distal": "lower", "underneath": "under", "margin": "border", "within": "deep",
		"radial": "radial", "plantar": "plantar", "side": "side",
	} {
		got, ok := wording.Relation(word)
		require.True(t, ok, word)
		require.Equal(t, want, got, word)
		again, ok := wording.Relation(got)
		require.True(t, ok, "the plain word %q is a relation too", got)
		require.Equal(t, got, again)
	}
	for _, w := range []string{"", "knee", "left", "shoulder"} {
		got, ok := wording.Relation(w)
		require.False(t, ok, w)
		require.Equal(t, w, got)
	}
}

func TestPhrasesThatMeanTheSame(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		a, b string
		own  bool // equal word for word, not only in plain relations
	}{
		{"front of the shoulder", "shoulder front", true},
		{"Front of my shoulder", "the shoulder's front", true},
		{"front of the shoulder", "anterior shoulder", false},
		{"behind the knee", "posterior knee", false},
		{"back of the knee", "behind the knee", false},
		{"outer side of the knee", "outer knee", true},
		{"outside of the knee", "lateral aspect of the knee", false},
		{"between the shoulder blades", "between shoulder-blades", true},
		{"mid back", "middle of the back", true},
		{"sole of the foot", "soles of the feet", true},
		{"the child’s knee", "child's knee", true},
		{"médial thigh", "medial thigh", true},
		{"inner thigh", "medial thigh", false},
		{"headaches", "headache", true},
	} {
		t.Run(tt.a+"/"+tt.b, func(t *testing.T) {
			t.Parallel()
			ownA, plainA := wording.Keys(tt.a)
			ownB, plainB := wording.Keys(tt.b)
			require.Equal(t, plainA, plainB)
			require.Equal(t, tt.own, ownA == ownB, "%q %q", ownA, ownB)
		})
	}
}

func TestPhrasesThatDiffer(t *testing.T) {
	t.Parallel()
	for _, pair := range [][2]string{
		{"front of the knee", "back of the knee"},
		{"inner thigh", "outer thigh"},
		{"upper arm", "lower arm"},
		{"above the knee", "below the knee"},
		{"above the knee", "upper knee"},
		{"radial wrist", "ulnar wrist"},
		{"side of the knee", "knee"}, // a side by itself is not nothing
		{"back", "behind"},           // a single word is meant as it stands
		{"tip of the thumb", "thumb"},
		{"dorsal hand", "palmar hand"},
	} {
		t.Run(pair[0]+"/"+pair[1], func(t *testing.T) {
			t.Parallel()
			ownA, plainA := wording.Keys(pair[0])
			ownB, plainB := wording.Keys(pair[1])
			require.NotEqual(t, ownA, ownB)
			require.NotEqual(t, plainA, plainB)
		})
	}
}

func TestPhraseOfOneWord(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"knee", "the back", "behind", "", "of the", "..."} {
		own, plain := wording.Keys(s)
		require.Equal(t, own, plain, "%q", s)
		require.NotContains(t, own, " ")
	}
}

func TestSideIsEmpty(t *testing.T) {
	t.Parallel()
	for _, w := range []string{"outer", "lateral", "back", "under"} {
		require.True(t, wording.SideIsEmpty(w), w)
	}
	for _, w := range []string{"", "left", "radial", "knee"} {
		require.False(t, wording.SideIsEmpty(w), w)
	}
}

func TestKeyIgnoresOrder(t *testing.T) {
	t.Parallel()
	require.Equal(t, "a b c", string(wording.Key(nil, []string{"c", "a", "b"})))
	require.Equal(t, "xa", string(wording.Key([]byte("x"), []string{"a"})))
	require.Empty(t, wording.Key(nil, nil))
}

func FuzzPhrase(f *testing.F) {
	for _, s := range []string{"", "front of my shoulder", "outer side", "teeth's", "’", "\xff'", "--- mid ---", strings.Repeat("a ", 50)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		own, plain := wording.Keys(s)
		require.Equal(t, strings.Count(own, " "), strings.Count(plain, " "), "the two keys have the same number of terms")
		upOwn, upPlain := wording.Keys("the " + s + " area")
		require.Equal(t, own, upOwn, "words that say nothing do not count")
		require.Equal(t, plain, upPlain)
	})
}

func TestSmall(t *testing.T) {
	t.Parallel()
	for _, w := range []string{"the", "my", "of", "s"} {
		require.True(t, wording.Small(w), w)
	}
	for _, w := range []string{"", "no", "not", "never", "left", "knee", "The"} { // what turns a sentence round is never small
		require.False(t, wording.Small(w), w)
	}
}
