package answer

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
)

// keys are the documented keys of an answer, in order.
var keys = []string{
	"data_version", "notice", "text", "understood", "free", "aside", "not_understood", "red_flags", "ask", "conditions",
	"candidates", "total", "cover", "look_alikes",
}

// keysOf is the keys of the object at the start of the text, in order.
func keysOf(t *testing.T, text []byte) []string {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	tok, err := d.Token()
	require.NoError(t, err)
	require.Equal(t, json.Delim('{'), tok)
	var out []string
	for d.More() {
		tok, err = d.Token()
		require.NoError(t, err)
		out = append(out, tok.(string))
		var skip json.RawMessage
		require.NoError(t, d.Decode(&skip))
	}
	return out
}

// decoded is the documented form.
type decoded struct {
	DataVersion   string `json:"data_version"`
	Notice        string
	Text          string
	Understood    []map[string]any
	Free          []map[string]any
	Aside         []map[string]any
	NotUnderstood []string         `json:"not_understood"`
	RedFlags      []map[string]any `json:"red_flags"`
	Ask           []map[string]any
	Conditions    []map[string]any
	Candidates    []json.RawMessage
	Total         int
	Cover         []json.RawMessage
	LookAlikes    []map[string]any `json:"look_alikes"`
	Error         string
}

func decode(t *testing.T, text []byte) decoded {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	var out decoded
	require.NoError(t, d.Decode(&out), "%s", text)
	require.False(t, d.More(), "one object")
	return out
}

// hostile are texts that an encoder may stumble over.
var hostile = []string{
	"", `"`, `\`, `\"`, "\x00\x01\x1f\x7f", "\n\r\t\b\f", "\xff\xfe", "a\xc3", "\xed\xa0\x80", "\u2028\u2029", "\u202eknee", "\ufffd", "</script><!--",
	"'; drop table --", `{"a":1}`, "ends with [", "ends with {", "ends with :", "🦵 knee", "漢字", "e\u0301", strings.Repeat("\\", 1000), "knee \x00 \"hip\" \xff",
}

func TestHostileTextGivesValidJSON(t *testing.T) {
	t.Parallel()
	for _, text := range append(hostile, "front of the shoulder: \"deep\" \\ ache", "left knee\xff and [calf") {
		out := Read(text).Answer(2).AppendJSON(nil)
		checkJSON(t, text, out)
		refused := Refuse(nil, text)
		checkJSON(t, "", refused)
		require.Equal(t, roundTrip(t, text), decode(t, refused).Error)
	}
}

// checkJSON holds an answer to what holds for any text: valid JSON on one line,
// with the text as encoding/json would give it back.
func checkJSON(t *testing.T, text string, out []byte) {
	t.Helper()
	require.True(t, json.Valid(out), "%q: %s", text, out)
	require.True(t, utf8.Valid(out))
	require.NotContains(t, string(out), "\n", "one line")
	require.NotContains(t, string(out), "null", "lists are never null")
	require.NotContains(t, string(out), "\u2028")
	require.Equal(t, roundTrip(t, text), decode(t, out).Text)
}

// roundTrip is what encoding/json makes of a text.
func roundTrip(t *testing.T, text string) (out string) {
	t.Helper()
	b, err := json.Marshal(text)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &out))
	return out
}

func TestKeysInOrder(t *testing.T) {
	t.Parallel()
	out := Read("left heel and calf, no pain in the knee; hot and swollen").Answer(2).AppendJSON(nil)
	require.Equal(t, keys, keysOf(t, out))
	require.Equal(t, append(keys[:len(keys):len(keys)], "error"), keysOf(t, Read("hello").Answer(0).AppendJSON(nil)))
	require.Equal(t, append(keys[:len(keys):len(keys)], "error"), keysOf(t, Refuse(nil, "too long")))

	d := decode(t, out)
	require.Equal(t, []string{"zone", "name", "side", "words"}, keysOf(t, remarshal(t, out, "understood", 0)))
	require.Equal(t, []string{"id", "name", "urgency", "questions"}, keysOf(t, remarshal(t, out, "ask", 0)))
	require.Equal(t, []string{"id", "name", "kind", "tells"}, keysOf(t, remarshal(t, out, "look_alikes", 0)))
	require.Equal(t, []string{"rank", "point", "muscle", "name", "label", "part", "side", "match", "score", "review", "reasons"}, keysOf(t, d.Candidates[0]))
	require.Equal(t, []string{"point", "muscle", "name", "label", "part", "side", "match", "score"}, keysOf(t, d.Cover[0]))
	require.Equal(t, Notice, d.Notice)

	flag := Read("sudden worst headache of my life, migraine").Answer(0).AppendJSON(nil)
	require.Equal(t, []string{"id", "name", "urgency", "advice", "words"}, keysOf(t, remarshal(t, flag, "red_flags", 0)))
	require.Equal(t, []string{"id", "name", "words"}, keysOf(t, remarshal(t, flag, "conditions", 0)))

	path := decode(t, Read("from the hip to the knee").Answer(0).AppendJSON(nil))
	require.Equal(t, true, path.Understood[len(path.Understood)-1]["path"])
}

// remarshal is the raw text of the i-th member of a list.
func remarshal(t *testing.T, text []byte, key string, i int) []byte {
	t.Helper()
	var object map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(text, &object))
	var list []json.RawMessage
	require.NoError(t, json.Unmarshal(object[key], &list))
	require.Greater(t, len(list), i, key)
	return list[i]
}

// TestReasonsSumToScore reads the numbers from the JSON, as a script would.
func TestReasonsSumToScore(t *testing.T) {
	t.Parallel()
	out := Read("deep ache in the front of the right shoulder, not the elbow, from the neck to the hand").Answer(0).AppendJSON(nil)
	ranks := 0
	for _, raw := range decode(t, out).Candidates {
		var c struct {
			Rank, Score int
			Side        string
			Reasons     []struct {
				Points     int
				Text, Kind string
			}
		}
		require.NoError(t, json.Unmarshal(raw, &c))
		ranks++
		require.Equal(t, ranks, c.Rank)
		require.Contains(t, []string{"left", "right", "unknown"}, c.Side)
		sum := 0
		for _, r := range c.Reasons {
			require.NotEmpty(t, r.Text)
			require.NotEmpty(t, r.Kind)
			sum += r.Points
		}
		require.Equal(t, c.Score, sum)
	}
	require.Positive(t, ranks)
}

func TestMarshalJSON(t *testing.T) {
	t.Parallel()
	a := Read(`the "inner" knee`).Answer(5)
	out, err := a.MarshalJSON()
	require.NoError(t, err)
	require.Equal(t, a.AppendJSON(nil), out)
	// encoding/json takes it as it is, but for the escapes that it adds for HTML.
	wrapped, err := json.Marshal(map[string]any{"answer": a})
	require.NoError(t, err)
	var back struct{ Answer json.RawMessage }
	require.NoError(t, json.Unmarshal(wrapped, &back))
	require.JSONEq(t, string(out), string(back.Answer))
}

func TestAppendKeepsWhatIsThere(t *testing.T) {
	t.Parallel()
	a := Read("knee").Answer(1)
	for _, before := range []string{"[", "x,", "{\"a\":", "prefix\n"} {
		require.Equal(t, before+string(a.AppendJSON(nil)), string(a.AppendJSON([]byte(before))))
	}
	require.Equal(t, "1\n"+string(Refuse(nil, "bad")), string(Refuse([]byte("1\n"), "bad")))
}

// TestDeterministic holds that one complaint gives the same bytes every time.
func TestDeterministic(t *testing.T) {
	t.Parallel()
	for _, g := range goldens {
		first := Read(g.text).Answer(0).AppendJSON(nil)
		for range 20 {
			require.Equal(t, first, Read(g.text).Answer(0).AppendJSON(nil))
		}
	}
}

func FuzzAppendJSON(f *testing.F) {
	for _, text := range hostile {
		f.Add(text, 3)
	}
	for _, g := range goldens {
		f.Add(g.text, 0)
	}
	f.Add("from the left hip down to the ankle, worst headache of my life; no migraine", -1)
	f.Fuzz(func(t *testing.T, text string, limit int) {
		a := Read(text).Answer(min(limit, 20))
		out := a.AppendJSON(nil)
		checkJSON(t, text, out)
		require.Equal(t, out, a.AppendJSON(nil))
		d := decode(t, out)
		require.Equal(t, a.Screen.Err() != nil, d.Error != "")
		require.Len(t, d.Candidates, len(a.Candidates))
		require.Len(t, d.RedFlags, len(a.Screen.Shown))
	})
}

func FuzzReadQuery(f *testing.F) {
	f.Add(uint16(1), uint8(0), uint16(2), uint8(1))
	f.Add(uint16(60_000), uint8(9), uint16(0), uint8(3))
	f.Fuzz(func(t *testing.T, pain uint16, painSide uint8, free uint16, freeSide uint8) {
		q := referral.Query{
			Pain: referral.NewSiteSet(referral.Site{Zone: referral.Zone(pain), Side: referral.Side(painSide)}),
			Free: referral.NewSiteSet(referral.Site{Zone: referral.Zone(free), Side: referral.Side(freeSide)}),
			Lean: referral.Side(painSide),
		}
		s := ReadQuery(q)
		require.Equal(t, q.Pain.Empty(), s.Err() != nil)
		checkJSON(t, "", s.Answer(5).AppendJSON(nil))
	})
}
