// Command gen turns the authored files into the Go tables of each package.
//
//	go generate ./data                          write all tables and the content report
//	go run ./data/internal/gen -check           check the authored files only
//	go run ./data/internal/gen -fmt             rewrite them in canonical form
//	go run ./data/internal/gen -scale 10 -module DIR
//	                                            write tables of synthetic content, ten times as large,
//	                                            into a copy of the module, to measure growth
//
// The output is a function of the input alone: same files, same bytes.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/trpatlas/trpatlas/data/record"
)

func main() {
	check := flag.Bool("check", false, "check the authored files and write nothing")
	format := flag.Bool("fmt", false, "rewrite the authored files in canonical form")
	scale := flag.Int("scale", 1, "multiply the content, for measurements")
	module := flag.String("module", "", "module to write to (default: the one around the working directory)")
	flag.Parse()
	if flag.NArg() > 0 { // "check" without its hyphen must not write
		fmt.Fprintf(os.Stderr, "gen: unexpected %q; options start with a hyphen, as -check\n", flag.Arg(0))
		os.Exit(2)
	}
	if err := run(*module, *check, *format, *scale); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(module string, check, format bool, scale int) error {
	if module == "" {
		var err error
		if module, err = findModule(); err != nil {
			return err
		}
	}
	root := filepath.Join(module, "data", "authored")
	if format {
		return reformat(root)
	}
	lib, problems := record.Load(os.DirFS(root))
	if err := problems.Err(); err != nil {
		return err
	}
	if check {
		fmt.Printf("%d muscles, %d zones, %d sources: no problems\n", len(lib.Muscles), len(lib.Zones), len(lib.Sources))
		return nil
	}
	sum, err := checksum(os.DirFS(root))
	if err != nil {
		return err
	}
	files, err := generate(multiply(lib, scale), sum)
	if err != nil {
		return err
	}
	for _, f := range files {
		name := filepath.Join(module, filepath.FromSlash(f.name))
		if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, f.text) {
			continue
		}
		if err := os.WriteFile(name, f.text, 0o644); err != nil {
			return err
		}
		fmt.Println("wrote", f.name)
	}
	return nil
}

// findModule walks up to the directory with go.mod, since go generate runs in
// the directory of the file that asks for it.
func findModule() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("gen: no go.mod above the working directory; run it inside the module")
		}
		dir = up
	}
}

// reformat writes every authored file that decodes in canonical form and
// reports those that do not decode.
func reformat(root string) error {
	var problems record.Problems
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".json" {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		out, ps := record.Format(filepath.ToSlash(rel), text)
		problems = append(problems, ps...)
		if len(ps) > 0 || bytes.Equal(out, text) {
			return nil
		}
		fmt.Println("formatted", rel)
		return os.WriteFile(name, out, 0o644)
	})
	if err != nil {
		return err
	}
	return problems.Err()
}
