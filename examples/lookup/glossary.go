package main

import (
	"fmt"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/data/glossary"
	"github.com/trpatlas/trpatlas/referral/answer"
)

// termJSON is the JSON form of -term. Keys are only ever added.
type termJSON struct {
	DataVersion string         `json:"data_version"`
	ID          string         `json:"id"`
	Term        string         `json:"term"`
	Synonyms    []string       `json:"synonyms"`
	Definition  string         `json:"definition"`
	See         []seeJSON      `json:"see"`
	Citations   []citationJSON `json:"citations"`
}

type seeJSON struct {
	ID   string `json:"id"`
	Term string `json:"term"`
}

func termOf(t glossary.Term) termJSON {
	j := termJSON{DataVersion: data.Version, ID: t.ID(), Term: t.Term(), Synonyms: texts(t.Synonyms()), Definition: t.Definition(), See: []seeJSON{}, Citations: citations(t.Citations())}
	for s := range t.See() {
		j.See = append(j.See, seeJSON{s.ID(), s.Term()})
	}
	return j
}

func showTerm(c console, o options) int {
	t, ok := glossary.Lookup(o.term)
	if !ok {
		return fail(c.err, fmt.Errorf("the glossary has no such word: %w", data.Unknown("term", o.term, termNames)))
	}
	j := termOf(t)
	if o.json {
		return write(c, j)
	}
	p := newPrinter(c)
	defer p.w.Flush()
	p.term(j)
	p.line("")
	p.notice(answer.Notice)
	return statusOK
}

// termNames yields every ID and synonym, to find what was meant.
func termNames(yield func(string) bool) {
	for t := range glossary.All() {
		if !yield(t.ID()) {
			return
		}
		for s := range t.Synonyms() {
			if !yield(s) {
				return
			}
		}
	}
}

func (p *printer) term(j termJSON) {
	p.line("%s  %s", p.bold(j.Term), p.dim(j.ID))
	p.line("  %s", j.Definition)
	p.field("also", j.Synonyms)
	var see []string
	for _, s := range j.See {
		see = append(see, s.Term)
	}
	p.field("see", see)
	p.field("sources", sourceIDs(j.Citations))
}
