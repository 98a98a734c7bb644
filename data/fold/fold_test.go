package fold_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/fold"
)

func TestRune(t *testing.T) {
	t.Parallel()
	for r, want := range map[rune]rune{
		'a': 'a', 'Z': 'z', '7': '7', '-': '-', ' ': ' ',
		'é': 'e', 'Ü': 'u', 'ñ': 'n', 'Ç': 'c', 'ø': 'o', 'Ł': 'l', 'ŵ': 'w', 'ÿ': 'y', 'Ž': 'z', 'ı': 'i', 'İ': 'i', 'Å': 'a', // Å is the sign of the unit
		'\u0301': 0, '\u0327': 0, // combining acute and cedilla
		'æ': 'æ', 'Œ': 'œ', 'ẞ': 'ß',
		'Ω': 'Ω', '肩': '肩', 'ŉ': 'ŉ',
	} {
		require.Equal(t, want, fold.Rune(r), "%q", r)
	}
}

func TestAppend(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"Sterno-cleido-mastoid", "sternocleidomastoid"},
		{"STERNO CLEIDO MASTOID", "sternocleidomastoid"},
		{"C5–C6", "c5c6"},
		{"médial", "medial"},
		{"me\u0301dial", "medial"},
		{"Œdème", "oedeme"},
		{"peronæus", "peronaeus"},
		{"Straße", "strasse"},
		{"tibialis anterior (m.)", "tibialisanteriorm"},
		{"O'Neil’s", "oneils"},
		{" \t\n.,;:-_/()", ""},
		{"a\xffb", "ab"},
		{"a\x00b", "ab"},
		{"肩 痛", ""},
	} {
		t.Run(tt.in, func(t *testing.T) {
			t.Parallel()
			require.Equal(t, tt.want, string(fold.Append(nil, tt.in)))
			require.Equal(t, "kept"+tt.want, string(fold.Append([]byte("kept"), tt.in)))
		})
	}
}

func TestName(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ in, want string }{
		{"Infraspinatus", "infraspinatus"},
		{"M. infraspinatus", "infraspinatus"},
		{"m infraspinatus", "infraspinatus"},
		{"m.infraspinatus", "infraspinatus"},
		{"Musculus infraspinatus", "infraspinatus"},
		{"musculi scaleni", "scaleni"},
		{"Mm. scaleni", "scaleni"},
		{"infraspinatus muscle", "infraspinatus"},
		{"The infraspinatus-muscle", "infraspinatus"},
		{"muscles of the rotator cuff", "rotatorcuff"},
		{"Musculūs sōleus", "soleus"},
		{"abductor digiti minimi (hand)", "abductordigitiminimihand"},
		{"teres_minor", "teresminor"},
		{"mm", "mm"}, // nothing but such words: they are the name
		{"muscle", "muscle"},
		{"m.m.", "mm"},
		{"the muscle", "themuscle"},
		{"mmm", "mmm"},
		{"musclebound", "musclebound"},
		{"...", ""},
		{"", ""},
	} {
		t.Run(tt.in, func(t *testing.T) {
			t.Parallel()
			require.Equal(t, tt.want, fold.Name(tt.in))
			require.Equal(t, "kept"+tt.want, string(fold.AppendName([]byte("kept"), tt.in)))
		})
	}
}

func TestFoldingDoesNotAllocate(t *testing.T) {
	buf := make([]byte, 0, 256)
	for _, s := range []string{"infraspinatus", "M. Œsophàgeus-major, the muscle of (Straße)", "the muscle", ""} {
		require.Zero(t, testing.AllocsPerRun(50, func() {
			buf = fold.Append(buf[:0], s)
			buf = fold.AppendName(buf[:0], s)
		}), "%q", s)
	}
	require.Zero(t, testing.AllocsPerRun(50, func() { fold.Distance("infraspinatus", "supraspinatus", 5) }))
}

func FuzzName(f *testing.F) {
	for _, s := range []string{"", "M. infraspinatus", "the muscle", "Œdème", "e\u0301", "İI", "\xff\xfe", "m-m.m", "ǅ ȺȾ ﬁ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for what, once := range map[string]string{"Append": string(fold.Append(nil, s)), "Name": fold.Name(s)} {
			require.Equal(t, once, string(fold.Append(nil, once)), "%s is folded already", what)
			require.Equal(t, once, fold.Name(once), "%s is folded already", what)
			require.False(t, strings.ContainsFunc(once, func(r rune) bool {
				return !unicode.IsLetter(r) && !unicode.IsDigit(r)
			}), "%s keeps letters and digits only: %q", what, once)
		}
		upper := fold.Name("Musculus " + s)
		if plain := fold.Name(s); plain != "" && upper != plain {
			// Only a name made of nothing but such words may differ.
			require.Equal(t, "musculus"+string(fold.Append(nil, s)), upper)
		}
	})
}
