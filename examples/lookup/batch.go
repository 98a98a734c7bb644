package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral/answer"
)

// maxLine bounds one complaint; a longer line is answered with an error and
// skipped, so that memory does not grow with the input.
const maxLine = 64 << 10

// batch answers one complaint a line.
func batch(c console, o options) int {
	in := bufio.NewReaderSize(c.in, maxLine)
	out := bufio.NewWriterSize(c.out, 64<<10)
	bar := progress{w: c.err, on: c.errTTY}
	var buf []byte
	for n := 1; ; n++ {
		line, problem, err := readLine(in)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			out.Flush()
			fmt.Fprintln(c.err, "lookup: reading standard input:", err)
			return statusNothing
		}
		buf = answerLine(buf[:0], o, line, problem)
		if _, err := out.Write(buf); err != nil {
			return statusNothing // nobody reads on
		}
		if in.Buffered() == 0 {
			out.Flush() // a person or a pipe may wait for each answer
		}
		bar.show(n)
	}
	bar.end()
	if err := out.Flush(); err != nil {
		return statusNothing
	}
	return statusOK
}

// readLine reads one line without its end. A line that cannot be a complaint
// gives a problem instead.
func readLine(in *bufio.Reader) (line []byte, problem string, err error) {
	line, err = in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		for errors.Is(err, bufio.ErrBufferFull) {
			_, err = in.ReadSlice('\n')
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, "", err
		}
		return nil, fmt.Sprintf("the line is longer than %d bytes; give one complaint a line", maxLine), nil
	}
	if err != nil && (!errors.Is(err, io.EOF) || len(line) == 0) {
		return nil, "", err
	}
	line = bytes.TrimRight(line, "\r\n")
	if !utf8.Valid(line) {
		return nil, "the line is not valid UTF-8; save the text as UTF-8", nil
	}
	return line, "", nil
}

func answerLine(dst []byte, o options, line []byte, problem string) []byte {
	if o.json {
		if problem != "" {
			return append(answer.Refuse(dst, problem), '\n')
		}
		return append(answer.Read(string(line)).Answer(o.limit).AppendJSON(dst), '\n')
	}
	if problem != "" {
		return append(append(append(dst, "error: "...), problem...), '\n')
	}
	return append(append(dst, brief(answer.Read(string(line)).Answer(o.limit))...), '\n')
}

// brief is an answer in one line: warnings, then the candidates or why there
// are none. Words may show a warning without naming a place.
func brief(a answer.Answer) string {
	var parts []string
	for _, f := range a.Screen.Shown {
		parts = append(parts, strings.ToUpper(urgency(f.Warning.Urgency()))+" "+f.Warning.Name())
	}
	for _, c := range a.Candidates {
		parts = append(parts, title(c))
	}
	if err := a.Screen.Err(); err != nil {
		parts = append(parts, "error: "+err.Error())
	}
	if len(parts) == 0 {
		parts = []string{"no described point refers there (content " + data.Version + ")"}
	}
	return strings.Join(parts, "; ")
}

// progress counts on a terminal. The length of the input is not known, so the
// bar only shows that it moves.
type progress struct {
	w  io.Writer
	on bool
}

const progressStep = 500

func (p progress) show(n int) {
	if p.on && n%progressStep == 0 {
		fmt.Fprintf(p.w, "\r[%-20s] %d complaints", strings.Repeat("=", n/progressStep%21), n)
	}
}

func (p progress) end() {
	if p.on {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
