package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/trpatlas/trpatlas/referral/bodychart"
)

// export writes the atlas as files that link to each other by relative paths,
// so that they work from a disk and on any host. It returns how many.
func export(dir string) (int, error) {
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		if _, err := os.Stat(filepath.Join(dir, "static", "explorer.js")); err != nil {
			return 0, fmt.Errorf("%s holds other files and no earlier export; choose a new or empty directory", dir)
		}
	}
	n := 0
	write := func(name string, b []byte) error {
		n++
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		return os.WriteFile(file, b, 0o644)
	}
	page := func(name string, p *page, template string) error {
		p.Static = true
		b, err := p.render(template)
		if err != nil {
			return err
		}
		return write(name, b)
	}
	if err := page("index.html", chartPage(), "charts"); err != nil {
		return n, err
	}
	if err := page("search.html", searchPage(""), "search"); err != nil {
		return n, err
	}
	for name := range paths() {
		m, err := find(name)
		if err != nil {
			return n, err
		}
		p, template := m()
		if err := page(name, p, template); err != nil {
			return n, err
		}
	}
	for v := range bodychart.Views() {
		if err := write(groundPath(v), ground(v)); err != nil {
			return n, err
		}
	}
	for _, name := range [...]string{"style.css", "explorer.js", "icon.svg", "search-index.js"} {
		b, _, err := asset(name)
		if err != nil {
			return n, err
		}
		if err := write("static/"+name, b); err != nil {
			return n, err
		}
	}
	return n, nil
}
