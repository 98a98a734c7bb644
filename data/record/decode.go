package record

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-json/jsontext"
	json "github.com/goccy/go-json/v2"
)

// Bounds on what is read, so that a hostile file costs little.
const (
	MaxFileBytes = 1 << 20 // no authored file comes near this
	MaxFiles     = 4096
	MaxDepth     = 16
	MaxString    = 2048 // bytes of one string; problems quote them
	MaxProblems  = 1000 // past this the check stops and says so
)

// Decode reads one authored file into T: a [Muscle] or a slice of rows.
//
// It refuses unknown, duplicate and wrong-case members, null, bad UTF-8, text
// after the value, values nested deeper than [MaxDepth], strings longer than
// [MaxString] and files larger than [MaxFileBytes]. The problem names the place.
func Decode[T any](file string, text []byte) (T, Problems) {
	var v T
	if p, ok := scan(file, text); !ok {
		return v, Problems{p}
	}
	if err := json.Unmarshal(text, &v, json.RejectUnknownMembers(true)); err != nil {
		var zero T
		return zero, Problems{decodeProblem(file, err)}
	}
	return v, nil
}

// scan walks the tokens once for what the decoder alone would let pass or
// would meet only after building much of the value.
func scan(file string, text []byte) (Problem, bool) {
	if len(text) > MaxFileBytes {
		return Problem{File: file, Rule: "size", Message: fmt.Sprintf("the file has %d bytes", len(text)),
			Fix: fmt.Sprintf("Keep it under %d bytes; one muscle has one file.", MaxFileBytes)}, false
	}
	dec := jsontext.NewDecoder(bytes.NewReader(text))
	for {
		tok, err := dec.ReadToken()
		if errors.Is(err, io.EOF) {
			return Problem{}, true
		}
		if err != nil {
			return syntaxProblem(file, text, err), false
		}
		if dec.StackDepth() > MaxDepth {
			return Problem{File: file, Rule: "depth", Message: fmt.Sprintf("values are nested more than %d deep", MaxDepth),
				Fix: "The format needs no more than 6 levels; remove the extra brackets."}, false
		}
		if tok.Kind() == 'n' {
			return Problem{File: file, Pointer: string(dec.StackPointer()), Rule: "null", Message: "null is not a value of this format",
				Fix: "Leave the member out when nothing is known."}, false
		}
		if tok.Kind() == '"' && len(tok.String()) > MaxString {
			return Problem{File: file, Pointer: string(dec.StackPointer()), Rule: "length", Message: fmt.Sprintf("a string has more than %d bytes", MaxString),
				Fix: fmt.Sprintf("Keep it under %d; say one thing.", maxText)}, false
		}
		if dec.StackDepth() == 0 {
			break
		}
	}
	if _, err := dec.ReadToken(); !errors.Is(err, io.EOF) {
		return Problem{File: file, Rule: "trailing", Message: "there is text after the end of the value",
			Fix: "Remove everything after the last closing bracket."}, false
	}
	return Problem{}, true
}

func syntaxProblem(file string, text []byte, err error) Problem {
	p := Problem{File: file, Rule: "json", Message: trimErr(err), Fix: "Check quotes, commas and brackets near this place."}
	if se, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		p.Pointer = string(se.JSONPointer)
		off := min(max(int(se.ByteOffset), 0), len(text))
		line := 1 + bytes.Count(text[:off], []byte("\n"))
		p.Message = fmt.Sprintf("not valid JSON on line %d: %s", line, trimErr(se.Err))
	}
	if errors.Is(err, jsontext.ErrDuplicateName) {
		p.Rule, p.Message, p.Fix = "duplicate", "a member stands twice in one object", "Keep one of the two."
	}
	return p
}

func decodeProblem(file string, err error) Problem {
	p := Problem{File: file, Rule: "json", Message: trimErr(err), Fix: "See FORMAT.md for the form of this value."}
	if se, ok := errors.AsType[*json.SemanticError](err); ok {
		p.Pointer = string(se.JSONPointer)
		if errors.Is(err, json.ErrUnknownName) {
			p.Rule, p.Message = "unknown", "this member is not part of the format"
			p.Fix = "Check the spelling, capitals included, against FORMAT.md."
		} else if se.JSONKind != 0 && se.GoType != nil {
			p.Rule = "type"
			p.Message = fmt.Sprintf("a %s stands where a %s belongs", kindName(se.JSONKind), typeName(se.GoType.Kind().String()))
		}
	}
	return p
}

func kindName(k jsontext.Kind) string {
	switch k {
	case '"':
		return "string"
	case '0':
		return "number"
	case '{', '}':
		return "object"
	case '[', ']':
		return "list"
	case 't', 'f':
		return "true or false"
	}
	return k.String()
}

func typeName(kind string) string {
	switch {
	case kind == "slice":
		return "list"
	case kind == "struct":
		return "object"
	case strings.HasPrefix(kind, "int"), strings.HasPrefix(kind, "float"):
		return "number"
	case kind == "bool":
		return "true or false"
	}
	return kind
}

func trimErr(err error) string {
	if err == nil {
		return "malformed"
	}
	return strings.TrimPrefix(strings.TrimPrefix(err.Error(), "json: "), "jsontext: ")
}

// Load reads and checks a whole authored tree. It returns every problem found,
// ordered by file; the library is complete only when there are none.
func Load(fsys fs.FS) (*Library, Problems) {
	lib := &Library{}
	c := &checker{lib: lib, files: map[string]string{}}
	loadOne(fsys, c, "about.json", &lib.About)
	loadOne(fsys, c, "zones.json", &lib.Zones)
	loadOne(fsys, c, "areas.json", &lib.Areas)
	loadOne(fsys, c, "sources.json", &lib.Sources)
	loadOne(fsys, c, "retired.json", &lib.Retired)
	loadOne(fsys, c, "prevalence.json", &lib.Prevalence)
	loadOne(fsys, c, "warnings.json", &lib.Warnings)
	loadOne(fsys, c, "lookalikes.json", &lib.LookAlikes)
	loadOne(fsys, c, "conditions.json", &lib.Conditions)
	loadOne(fsys, c, "needling.json", &lib.Needling)
	loadOne(fsys, c, "glossary.json", &lib.Glossary)
	loadCharts(fsys, c)
	files := 0
	err := fs.WalkDir(fsys, "muscles", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if files++; files > MaxFiles {
			c.add(name, "", "count", fmt.Sprintf("there are more than %d files", MaxFiles), "")
			return fs.SkipAll
		}
		if path.Ext(name) != ".json" {
			c.add(name, "", "file-name", "only .json files belong here", "Move or rename the file.")
			return nil
		}
		var m Muscle
		if loadOne(fsys, c, name, &m) {
			if prev, dup := c.files[m.ID]; dup {
				c.add(name, "/id", "unique", fmt.Sprintf("the id %q is also used in %s", m.ID, prev), "Give each muscle its own id.")
				return nil
			}
			c.files[m.ID] = name
			lib.Muscles = append(lib.Muscles, m)
		}
		return nil
	})
	if err != nil {
		c.add("muscles", "", "read", err.Error(), "")
	}
	slices.SortFunc(lib.Muscles, func(a, b Muscle) int { return cmp.Compare(a.ID, b.ID) })
	c.check()
	return lib, c.sorted()
}

// loadOne decodes one file and reports whether it could; it also holds the
// file to its canonical form.
func loadOne[T any](fsys fs.FS, c *checker, name string, into *T) bool {
	f, err := fsys.Open(name)
	if err != nil {
		c.add(name, "", "read", err.Error(), "Every authored tree has this file.")
		return false
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, MaxFileBytes+1))
	if err != nil {
		c.add(name, "", "read", err.Error(), "")
		return false
	}
	v, ps := Decode[T](name, text)
	if len(ps) > 0 {
		for _, p := range ps {
			c.add(p.File, p.Pointer, p.Rule, p.Message, p.Fix)
		}
		return false
	}
	*into = v
	if want, err := Encode(v); err != nil {
		c.add(name, "", "encode", err.Error(), "")
	} else if !bytes.Equal(text, want) {
		c.add(name, "", "canonical", fmt.Sprintf("the file is not in canonical form; line %d differs", firstDiff(text, want)),
			"Run: go run ./data/internal/gen -fmt")
	}
	return true
}

func firstDiff(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return 1 + bytes.Count(a[:n], []byte("\n"))
}
