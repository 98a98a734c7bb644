package record

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-json/jsontext"
	json "github.com/goccy/go-json/v2"
)

// lineWidth is how long a line may get before a list or object is broken over
// several: wide enough that a referral edge is one line, which is how people
// read them.
const lineWidth = 190

// Encode writes v, a [Muscle] or a slice of rows, in canonical form: members in
// the order of the structs, empty ones left out, two spaces a level, a list or
// object on one line when it fits, one final line break. Equal values give
// equal bytes.
func Encode[T any](v T) ([]byte, error) {
	flat, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("record: encode: %w", err)
	}
	var b bytes.Buffer
	if err := layout(&b, flat, 0, 0, true); err != nil {
		return nil, fmt.Errorf("record: encode: %w", err)
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// layout writes one compact JSON value that starts in column col of a line at
// the given level. The outermost value, and each row of an outermost list, is
// always broken over lines.
func layout(b *bytes.Buffer, flat []byte, level, col int, open bool) error {
	if len(flat) < 2 || flat[0] != '{' && flat[0] != '[' {
		b.Write(flat)
		return nil
	}
	if !open && col+oneLineWidth(flat) <= lineWidth {
		return oneLine(b, flat)
	}
	isObject := flat[0] == '{'
	dec := jsontext.NewDecoder(bytes.NewReader(flat))
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	b.WriteByte(flat[0])
	for first := true; ; first = false {
		if k := dec.PeekKind(); k == '}' || k == ']' {
			if !first {
				newline(b, level)
			}
			b.WriteByte(byte(k))
			return nil
		}
		if !first {
			b.WriteByte(',')
		}
		newline(b, level+1)
		c := 2 * (level + 1)
		if isObject {
			name, err := dec.ReadValue()
			if err != nil {
				return err
			}
			b.Write(name)
			b.WriteString(": ")
			c += utf8.RuneCount(name) + 2
		}
		val, err := dec.ReadValue()
		if err != nil {
			return err
		}
		if err := layout(b, bytes.Clone(val), level+1, c, false); err != nil {
			return err
		}
	}
}

func newline(b *bytes.Buffer, level int) {
	b.WriteByte('\n')
	for range level {
		b.WriteString("  ")
	}
}

// oneLineWidth is the width of flat once oneLine has put its spaces in. It
// may overcount separators inside strings, which only breaks a line early and
// does so the same way every time.
func oneLineWidth(flat []byte) int {
	return utf8.RuneCount(flat) + bytes.Count(flat, []byte(",")) + bytes.Count(flat, []byte(":"))
}

func oneLine(b *bytes.Buffer, flat []byte) error {
	inString := false
	for i := 0; i < len(flat); i++ {
		c := flat[i]
		b.WriteByte(c)
		switch {
		case inString && c == '\\':
			i++
			b.WriteByte(flat[i])
		case c == '"':
			inString = !inString
		case !inString && (c == ',' || c == ':'):
			b.WriteByte(' ')
		}
	}
	return nil
}

// Format decodes one authored file, whose path below data/authored says what
// it holds, and returns it in canonical form.
func Format(file string, text []byte) ([]byte, Problems) {
	switch file {
	case "about.json":
		return format[About](file, text)
	case "zones.json":
		return format[[]Zone](file, text)
	case "areas.json":
		return format[[]Area](file, text)
	case "sources.json":
		return format[[]Source](file, text)
	case "retired.json":
		return format[[]Retired](file, text)
	case "prevalence.json":
		return format[[]Prevalence](file, text)
	case "warnings.json":
		return format[[]Warning](file, text)
	case "lookalikes.json":
		return format[[]LookAlike](file, text)
	case "conditions.json":
		return format[[]Condition](file, text)
	case "needling.json":
		return format[Needling](file, text)
	case "glossary.json":
		return format[[]Term](file, text)
	}
	if strings.HasPrefix(file, "chart/") {
		return formatChart(file, text)
	}
	return format[Muscle](file, text)
}

func format[T any](file string, text []byte) ([]byte, Problems) {
	v, ps := Decode[T](file, text)
	if len(ps) > 0 {
		return nil, ps
	}
	out, err := Encode(v)
	if err != nil {
		return nil, Problems{{File: file, Rule: "encode", Message: err.Error()}}
	}
	return out, nil
}
