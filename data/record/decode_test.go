package record_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

func TestDecodeAcceptsAnyLayout(t *testing.T) {
	t.Parallel()
	want := []record.Retired{{ID: "a", Replacement: []string{"b"}, Reason: "é"}}
	for _, text := range []string{
		`[{"id":"a","replacement":["b"],"reason":"é"}]`,
		" [ {\"reason\" : \"\\u00e9\" ,\r\n\t\"replacement\":[\"b\"],\"id\":\"a\"} ] \n\n",
	} {
		got, problems := record.Decode[[]record.Retired]("retired.json", []byte(text))
		require.NoError(t, problems.Err())
		require.Equal(t, want, got)
	}
}

func TestDecodeRefuses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, text    string
		rule, pointer string
	}{
		{"empty file", "", "json", ""},
		{"spaces only", " \n", "json", ""},
		{"broken off", `[{"id":"a"`, "json", "/0"},
		{"comma before the end", `[{"id":"a",}]`, "json", "/0"},
		{"comment", `[] // none`, "trailing", ""},
		{"unknown member", `[{"id":"a","why":"b"}]`, "unknown", "/0/why"},
		{"wrong case", `[{"ID":"a"}]`, "unknown", "/0/ID"},
		{"member of another record", `[{"id":"a","zones":[]}]`, "unknown", "/0/zones"},
		{"duplicate member", `[{"id":"a","reason":"b","id":"c"}]`, "duplicate", "/0/id"},
		{"duplicate by escape", `[{"id":"a","\u0069d":"c"}]`, "duplicate", "/0/id"},
		{"null value", `[{"id":null}]`, "null", "/0/id"},
		{"null row", `[null]`, "null", "/0"},
		{"null file", `null`, "null", ""},
		{"bad UTF-8", "[{\"id\":\"a\xff\"}]", "json", "/0/id"},
		{"half a surrogate", `[{"id":"\ud800"}]`, "json", "/0/id"},
		{"raw line break in a string", "[{\"id\":\"a\n\"}]", "json", "/0/id"},
		{"byte order mark", "\ufeff[]", "json", ""},
		{"second value", `[] []`, "trailing", ""},
		{"second bracket", `[]]`, "trailing", ""},
		{"too deep", strings.Repeat("[", record.MaxDepth+1) + strings.Repeat("]", record.MaxDepth+1), "depth", ""},
		{"too large", "[" + strings.Repeat(" ", record.MaxFileBytes) + "]", "size", ""},
		{"long string", `[{"reason":"` + strings.Repeat("x", record.MaxString+1) + `"}]`, "length", "/0/reason"},
		{"object for a list", `{}`, "type", ""},
		{"number for a string", `[{"id":1}]`, "type", "/0/id"},
		{"string for a list", `[{"replacement":"b"}]`, "type", "/0/replacement"},
		{"list for a string", `[{"reason":["b"]}]`, "type", "/0/reason"},
		{"boolean for a string", `[{"reason":true}]`, "type", "/0/reason"},
		{"text", `none`, "json", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, problems := record.Decode[[]record.Retired]("retired.json", []byte(tt.text))
			require.Nil(t, got)
			require.Len(t, problems, 1)
			p := problems[0]
			require.Equal(t, "retired.json", p.File)
			require.Equal(t, tt.rule, p.Rule, p.Error())
			require.Equal(t, tt.pointer, p.Pointer, p.Error())
			require.NotEmpty(t, p.Message)
			require.NotEmpty(t, p.Fix)
			require.Less(t, len(p.Error()), 400)
		})
	}
}

func TestDecodeNamesTheLine(t *testing.T) {
	t.Parallel()
	_, problems := record.Decode[[]record.Retired]("retired.json", []byte("[\n  {\"id\": \"a\"}\n  {\"id\": \"b\"}\n]\n"))
	require.Len(t, problems, 1)
	require.Contains(t, problems[0].Message, "line 3")
}

func TestDecodeNumbers(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, pointer string }{
		{`[{"id":"a","year":1999.5}]`, "/0/year"},
		{`[{"id":"a","year":"1999"}]`, "/0/year"},
		{`[{"id":"a","year":1e99}]`, "/0/year"},
	} {
		_, problems := record.Decode[[]record.Source]("sources.json", []byte(tt.text))
		require.Len(t, problems, 1, tt.text)
		require.Equal(t, tt.pointer, problems[0].Pointer)
		require.NotEmpty(t, problems[0].Fix)
	}
	_, problems := record.Decode[[]record.Prevalence]("prevalence.json", []byte(`[{"percent":1e999}]`))
	require.Len(t, problems, 1)
	require.Equal(t, "/0/percent", problems[0].Pointer)
}

// The deepest real value, a measurement or alarm, is well inside the bound.
func TestDecodeDepthBoundIsExact(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("[", record.MaxDepth) + strings.Repeat("]", record.MaxDepth)
	_, problems := record.Decode[[]record.Retired]("retired.json", []byte(text))
	require.Len(t, problems, 1)
	require.Equal(t, "type", problems[0].Rule)
}

func TestProblemText(t *testing.T) {
	t.Parallel()
	p := record.Problem{File: "f.json", Pointer: "/a", Rule: "r", Message: "m", Fix: "Mend it."}
	require.EqualError(t, p, "f.json at /a: m [r]. Mend it.")
	require.EqualError(t, record.Problem{File: "f.json", Rule: "r", Message: "m"}, "f.json: m [r]")
	require.EqualError(t, record.Problems{p, p}.Err(), p.Error()+"\n"+p.Error())
	require.NoError(t, record.Problems{}.Err())
	require.NoError(t, record.Problems(nil).Err())
}
