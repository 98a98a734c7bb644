// Command lookup answers at the command line what the library is for: from a
// complaint to the trigger points that may explain it, and from a muscle, point
// or zone to what is known of it.
//
//	go run ./examples/lookup "deep ache in the front of the right shoulder"
//	go run ./examples/lookup -json "left heel and calf, no pain in the knee"
//	go run ./examples/lookup -muscle "rotator cuff"
//	go run ./examples/lookup -point infraspinatus.1
//	go run ./examples/lookup -zone shoulder-front
//	go run ./examples/lookup -needling rhomboid-major.1
//	go run ./examples/lookup -screen profile.json
//	go run ./examples/lookup -term "taut band"
//	go run ./examples/lookup -json - < complaints.txt
//	go run ./examples/lookup -svg chart.svg "left heel and calf"
//
// A complaint of - reads one complaint a line and answers one a line, in order.
// It is a reference and not a diagnosis.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/trpatlas/trpatlas/referral/answer"
)

// The exit statuses that scripts rely on.
const (
	statusOK       = 0
	statusNothing  = 1 // nothing was understood or found, or the answer could not be written
	statusWrongUse = 2
)

func main() {
	os.Exit(run(os.Args[1:], console{os.Stdin, os.Stdout, os.Stderr, isTerminal(os.Stdout), isTerminal(os.Stderr)}))
}

// console is where a run reads and writes.
type console struct {
	in             io.Reader
	out, err       io.Writer
	colour, errTTY bool
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

type options struct {
	json                bool
	limit               int
	muscle, point, zone string

	needling, screen, term string
	svg                    string
}

// run answers args. An answer that could not be written is none.
func run(args []string, c console) int {
	out := &checked{w: c.out}
	c.out = out
	status := answerArgs(args, c)
	if out.err != nil {
		fmt.Fprintln(c.err, "lookup: writing the answer:", out.err)
		return statusNothing
	}
	return status
}

// checked remembers the first error of a writer.
type checked struct {
	w   io.Writer
	err error
}

func (c *checked) Write(b []byte) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	n, err := c.w.Write(b)
	c.err = err
	return n, err
}

func answerArgs(args []string, c console) int {
	var o options
	flags := flag.NewFlagSet("lookup", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // its messages repeat what was typed, control characters too
	flags.Usage = func() {}
	flags.BoolVar(&o.json, "json", false, "write one JSON object instead of text")
	flags.IntVar(&o.limit, "limit", 10, "show at most `N` candidates; 0 for all")
	flags.StringVar(&o.muscle, "muscle", "", "show the muscle with this `name`: English, Latin, synonym, group")
	flags.StringVar(&o.point, "point", "", "show the trigger point with this `ID`, as infraspinatus.1")
	flags.StringVar(&o.zone, "zone", "", "show the zone with this `ID`, as shoulder-front")
	flags.StringVar(&o.svg, "svg", "", "also write the chart of the answer to this `file`: the complaint over the best candidate, a point's pattern, or a zone")
	flags.StringVar(&o.needling, "needling", "", "show the hazards of needling the trigger point with this `ID`, and what guides say of them")
	flags.StringVar(&o.screen, "screen", "", "screen the person and points in this JSON `file`, or on standard input for -")
	flags.StringVar(&o.term, "term", "", "explain this `word`")
	usage := func() {
		fmt.Fprintln(c.err, `usage: lookup [-json] [-limit N] [-svg FILE] "where it hurts, in plain words"
       lookup [-json] [-limit N] -          one complaint a line from standard input
       lookup [-json] -muscle NAME
       lookup [-json] [-svg FILE] -point ID | -zone ID
       lookup [-json] -needling ID | -screen FILE | -term WORD`)
		flags.SetOutput(c.err)
		flags.PrintDefaults()
	}
	words, err := parse(flags, args)
	if errors.Is(err, flag.ErrHelp) {
		usage()
		return statusOK
	}
	if err != nil {
		fmt.Fprintf(c.err, "lookup: %s; put -- before a complaint that starts with a hyphen\n", printable(err.Error()))
		usage()
		return statusWrongUse
	}
	given := 0
	for _, s := range []string{o.muscle, o.point, o.zone, o.needling, o.screen, o.term, strings.Join(words, " ")} {
		if s != "" {
			given++
		}
	}
	switch {
	case o.limit < 0:
		fmt.Fprintf(c.err, "lookup: -limit %d is negative; give how many candidates to show, or 0 for all\n", o.limit)
		return statusWrongUse
	case given > 1:
		fmt.Fprintln(c.err, "lookup: give one of a complaint, -muscle, -point, -zone, -needling, -screen and -term")
		return statusWrongUse
	case given == 0 && len(words) == 0:
		usage()
		return statusWrongUse
	case o.svg != "" && (o.muscle != "" || len(words) == 1 && words[0] == "-"):
		fmt.Fprintln(c.err, "lookup: -svg draws one complaint, -point or -zone")
		return statusWrongUse
	case o.muscle != "":
		return showMuscle(c, o)
	case o.point != "":
		return showPoint(c, o)
	case o.zone != "":
		return showZone(c, o)
	case o.needling != "":
		return showNeedling(c, o)
	case o.screen != "":
		return showScreen(c, o)
	case o.term != "":
		return showTerm(c, o)
	case len(words) == 1 && words[0] == "-":
		return batch(c, o)
	}
	return complain(c, o, strings.Join(words, " "))
}

// parse allows flags before and after the words, as people type them.
func parse(flags *flag.FlagSet, args []string) (words []string, err error) {
	for {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		rest := flags.Args()
		if len(rest) == 0 {
			return words, nil
		}
		if n := len(args) - len(rest); n > 0 && args[n-1] == "--" {
			return append(words, rest...), nil
		}
		words, args = append(words, rest[0]), rest[1:]
	}
}

// complain answers one complaint.
func complain(c console, o options, text string) int {
	s := answer.Read(text)
	a := s.Answer(o.limit)
	if o.json {
		c.out.Write(append(a.AppendJSON(nil), '\n'))
	} else {
		newPrinter(c).answer(a)
	}
	if err := s.Err(); err != nil {
		fmt.Fprintln(c.err, "lookup:", err)
		return statusNothing
	}
	return writeChart(c, o, answerChart(a))
}
