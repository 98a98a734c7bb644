package record

import (
	"fmt"
	"strings"
)

// Problem is one thing that is wrong with an authored file, said so that the
// person who wrote it can mend it.
type Problem struct {
	File    string // path below data/authored
	Pointer string // RFC 6901 JSON pointer into the file; "" is the whole file
	Rule    string // short stable name of the rule
	Message string // what is wrong
	Fix     string // what would be right
}

// Error makes a Problem an error.
func (p Problem) Error() string {
	at := p.File
	if p.Pointer != "" {
		at += " at " + p.Pointer
	}
	s := fmt.Sprintf("%s: %s [%s]", at, p.Message, p.Rule)
	if p.Fix != "" {
		s += ". " + p.Fix
	}
	return s
}

// Problems are all problems of a library, ordered by file.
type Problems []Problem

// Error lists one problem a line.
func (ps Problems) Error() string {
	var b strings.Builder
	for i, p := range ps {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p.Error())
	}
	return b.String()
}

// Err returns ps as an error, or nil when there are none.
func (ps Problems) Err() error {
	if len(ps) == 0 {
		return nil
	}
	return ps
}
