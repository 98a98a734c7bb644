package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-json/jsontext"
	jsonv2 "github.com/goccy/go-json/v2"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/triggerpoint"
	"github.com/trpatlas/trpatlas/triggerpoint/needling"
)

// The JSON forms of -needling and -screen. Keys are only ever added.

type needlingJSON struct {
	DataVersion     string         `json:"data_version"`
	Point           string         `json:"point"`
	Muscle          string         `json:"muscle"`
	Name            string         `json:"name"`
	Label           string         `json:"label"`
	Hazards         []hazardJSON   `json:"hazards"`
	SuperficialOnly bool           `json:"superficial_only"`
	Specialist      bool           `json:"specialist"`
	Handling        []handlingJSON `json:"handling"`
	Notice          string         `json:"notice"`
}

type handlingJSON struct {
	Handling        string         `json:"handling"`
	Hazard          string         `json:"hazard"`
	Structure       string         `json:"structure"`
	Gravity         string         `json:"gravity"`
	Position        string         `json:"position"`
	Text            string         `json:"text"`
	SuperficialOnly bool           `json:"superficial_only"`
	Specialist      bool           `json:"specialist"`
	Citations       []citationJSON `json:"citations"`
}

type screenJSON struct {
	DataVersion string           `json:"data_version"`
	Profile     needling.Profile `json:"profile"`
	Points      []string         `json:"points"`
	Findings    []findingJSON    `json:"findings"`
	Notice      string           `json:"notice"`
}

type findingJSON struct {
	Kind      string         `json:"kind"`
	Factor    string         `json:"factor"`
	Open      bool           `json:"open"`               // a question nobody has answered
	Rule      string         `json:"rule,omitempty"`     // the rule that applies
	Handling  string         `json:"handling,omitempty"` // the hazard at the points
	Points    []string       `json:"points"`
	Reason    string         `json:"reason"`
	Positions []string       `json:"positions"` // what guides say where they disagree
	Citations []citationJSON `json:"citations"`
}

func needlingOf(p triggerpoint.Point) needlingJSON {
	j := needlingJSON{
		DataVersion: data.Version, Point: p.ID(), Muscle: p.Muscle().ID(), Name: p.Muscle().Name(), Label: p.Label(), Hazards: []hazardJSON{},
		SuperficialOnly: needling.SuperficialOnly(p), Specialist: needling.Specialist(p), Handling: []handlingJSON{}, Notice: needling.Notice,
	}
	for h := range p.Hazards() {
		j.Hazards = append(j.Hazards, hazardJSON{h.Kind.String(), h.Structure})
	}
	for h := range needling.HandlingOf(p) {
		j.Handling = append(j.Handling, handlingJSON{h.ID(), h.Hazard().String(), h.Structure(), h.Gravity().String(), h.Position(), h.Text(),
			h.SuperficialOnly(), h.Specialist(), citations(h.Citations())})
	}
	return j
}

func showNeedling(c console, o options) int {
	pt, err := triggerpoint.Parse(o.needling)
	if err != nil {
		return fail(c.err, err)
	}
	j := needlingOf(pt)
	if o.json {
		return write(c, j)
	}
	p := newPrinter(c)
	defer p.w.Flush()
	p.needling(j)
	return statusOK
}

func (p *printer) needling(j needlingJSON) {
	p.line("%s  %s", p.bold(j.Name+" "+j.Label), p.dim(j.Point))
	var hazards []string
	for _, h := range j.Hazards {
		hazards = append(hazards, h.Kind+" ("+h.Structure+")")
	}
	p.field("hazards", hazards)
	var advice []string
	if j.SuperficialOnly {
		advice = append(advice, "superficial needling only")
	}
	if j.Specialist {
		advice = append(advice, "special training")
	}
	p.field("guides ask for", advice)
	for _, h := range j.Handling {
		head := h.Gravity + ": " + h.Hazard
		if h.Gravity == needling.Grave.String() {
			head = p.red(head)
		}
		p.line("\n%s, %s", head, h.Structure)
		p.field("position", []string{h.Position})
		p.field("handling", []string{h.Text})
		p.field("sources", sourceIDs(h.Citations))
	}
	p.line("")
	p.notice(j.Notice)
}

func sourceIDs(cs []citationJSON) []string {
	var out []string
	for _, c := range cs {
		if !slices.Contains(out, c.Source) {
			out = append(out, c.Source)
		}
	}
	return out
}

// showScreen screens the profile in a file, or on standard input for "-".
func showScreen(c console, o options) int {
	text, err := readSmall(c, o.screen)
	if err != nil {
		fmt.Fprintln(c.err, "lookup:", printable(err.Error()))
		return statusWrongUse
	}
	profile, points, err := readProfile(text)
	if err != nil {
		fmt.Fprintln(c.err, "lookup:", err)
		return statusWrongUse
	}
	j, err := screenOf(profile, points)
	if err != nil {
		return fail(c.err, err)
	}
	if o.json {
		return write(c, j)
	}
	p := newPrinter(c)
	defer p.w.Flush()
	p.screen(j)
	return statusOK
}

func screenOf(profile needling.Profile, points []triggerpoint.Point) (screenJSON, error) {
	found, err := needling.Screen(profile, points)
	j := screenJSON{DataVersion: data.Version, Profile: profile, Points: ids(slices.Values(points)), Findings: []findingJSON{}, Notice: needling.Notice}
	for _, f := range found {
		j.Findings = append(j.Findings, findingJSON{f.Kind.String(), f.Factor.String(), f.Open(), f.Rule.ID(), f.Handling.ID(), ids(slices.Values(f.Points)),
			f.Reason(), texts(f.Positions()), citations(f.Citations())})
	}
	return j, err
}

func (p *printer) screen(j screenJSON) {
	kind := ""
	for _, f := range j.Findings {
		if f.Kind != kind {
			if kind != "" {
				p.line("")
			}
			kind = f.Kind
			head := p.bold(heads[kind])
			if kind == needling.Contraindicated.String() {
				head = p.red(heads[kind])
			}
			p.line("%s", head)
		}
		what := f.Factor
		if len(f.Points) > 0 {
			what += " (" + strings.Join(f.Points, ", ") + ")"
		}
		p.line("  %s: %s", p.bold(what), f.Reason)
		for _, v := range f.Positions {
			p.line("    guides differ: %s", v)
		}
		if s := sourceIDs(f.Citations); !f.Open && len(s) > 0 {
			p.line("    %s", p.dim(strings.Join(s, ", ")))
		}
	}
	p.line("")
	p.notice(j.Notice)
}

// heads are the headings of the kinds of finding.
var heads = map[string]string{"contraindicated": "Guides advise against it", "caution": "Only with care", "ask-first": "Ask first"}

// maxProfile bounds a profile; a real one has less than a kilobyte.
const maxProfile = 64 << 10

func readSmall(c console, name string) ([]byte, error) {
	in := c.in
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	text, err := io.ReadAll(io.LimitReader(in, maxProfile+1))
	if err == nil && len(text) > maxProfile {
		err = fmt.Errorf("the profile is longer than %d bytes; give one person", maxProfile)
	}
	return text, err
}

// readProfile decodes a profile with its points, as
//
//	{"age": 54, "pregnancy": "no", "anticoagulant": "yes", "implants": ["breast"], "points": ["infraspinatus.1"]}
//
// Members are those of [needling.Profile], "points", and "trimester" beside a
// pregnancy of "yes". What is left out is not known. The error is a
// *[needling.ProfileError] that lists every issue.
func readProfile(text []byte) (needling.Profile, []triggerpoint.Point, error) {
	r := profileReader{}
	if k := jsontext.Value(text).Kind(); k != '{' {
		return needling.Profile{}, nil, &needling.ProfileError{Issues: []needling.Issue{{
			Field: "profile", What: "the text is no JSON object", Fix: `write one, as {"age": 54, "points": ["infraspinatus.1"]}`}}}
	}
	if err := jsonv2.Unmarshal(text, &r.members); err != nil {
		return needling.Profile{}, nil, &needling.ProfileError{Issues: []needling.Issue{{
			Field: "profile", What: strings.TrimPrefix(strings.TrimPrefix(err.Error(), "json: "), "jsontext: "), Fix: "write one JSON object, each member once"}}}
	}
	p := &r.profile
	fields := map[string]interface{ UnmarshalText([]byte) error }{
		"age": &p.Age, "anticoagulant": &p.Anticoagulant, "bleeding_disorder": &p.BleedingDisorder, "immune_suppressed": &p.ImmuneSuppressed,
		"infection": &p.Infection, "skin": &p.Skin, "cancer_in_area": &p.CancerInArea, "implants": &p.Implants, "needle_fear": &p.NeedleFear,
		"consent": &p.Consent, "understanding": &p.Understanding, "metal_allergy": &p.MetalAllergy, "recent_surgery": &p.RecentSurgery,
		"lymphoedema": &p.Lymphoedema, "epilepsy": &p.Epilepsy, "diabetes": &p.Diabetes,
	}
	const elsewhere = "pregnancy trimester points" // read below
	known := slices.Sorted(maps.Keys(fields))
	known = append(known, strings.Fields(elsewhere)...)
	for _, key := range slices.Sorted(maps.Keys(r.members)) {
		field, ok := fields[key]
		switch {
		case ok:
			if w, ok := r.word(key); ok {
				r.refuse(key, field.UnmarshalText([]byte(w)))
			}
		case !slices.Contains(known, key):
			fix := "check the spelling, or leave it out"
			if u, ok := errors.AsType[*data.UnknownError](data.Unknown("key", key, slices.Values(known))); ok && len(u.Nearest) > 0 {
				fix = "did you mean " + strings.Join(u.Nearest, ", ") + "?"
			}
			r.add(fmt.Sprintf("%.80q", key), "there is no such key", fix)
		}
	}
	r.pregnancy()
	r.readPoints()
	if e, ok := errors.AsType[*needling.ProfileError](p.Check(r.points)); ok {
		r.issues = append(r.issues, e.Issues...)
	}
	if len(r.issues) > 0 {
		return needling.Profile{}, nil, &needling.ProfileError{Issues: r.issues}
	}
	return *p, r.points, nil
}

type profileReader struct {
	members map[string]jsontext.Value
	profile needling.Profile
	points  []triggerpoint.Point
	issues  []needling.Issue
}

func (r *profileReader) add(field, what, fix string) {
	r.issues = append(r.issues, needling.Issue{Field: field, What: what, Fix: fix})
}

func (r *profileReader) refuse(field string, err error) {
	if err != nil {
		what, fix, _ := strings.Cut(strings.TrimPrefix(err.Error(), "needling: "), "; ")
		r.add(field, what, cmp.Or(fix, "correct it, or leave it out"))
	}
}

// word is a member as text: true and false are yes and no, a list of strings is
// its values with commas between.
func (r *profileReader) word(key string) (string, bool) {
	v := bytes.TrimSpace(r.members[key])
	var s string
	var list []string
	switch jsontext.Value(v).Kind() {
	case '"':
		if jsonv2.Unmarshal(v, &s) == nil {
			return s, true
		}
	case '0':
		return string(v), true
	case 't':
		return "yes", true
	case 'f':
		return "no", true
	case '[':
		if err := jsonv2.Unmarshal(v, &list); err == nil && len(list) > 0 {
			return strings.Join(list, ","), true
		}
	}
	r.add(key, "the value cannot be read", "write a word, a number, true or false, or a list of words; leave out what is not known")
	return "", false
}

// pregnancy reads the pregnancy and the trimester together.
func (r *profileReader) pregnancy() {
	trimester := 0
	if _, given := r.members["trimester"]; given {
		w, ok := r.word("trimester")
		if !ok {
			return
		}
		n, err := strconv.Atoi(w)
		if err != nil || n < 1 || n > 3 {
			r.add("trimester", fmt.Sprintf("%.80q is no trimester", w), "write 1, 2 or 3, or leave it out")
			return
		}
		trimester = n
	}
	w, ok := "unknown", true
	if _, given := r.members["pregnancy"]; given {
		w, ok = r.word("pregnancy")
	}
	if !ok {
		return
	}
	var a needling.Answer
	if a.UnmarshalText([]byte(w)) == nil {
		v, err := needling.Pregnant(a, trimester)
		r.profile.Pregnancy = v
		if e, ok := errors.AsType[*needling.ProfileError](err); ok {
			r.issues = append(r.issues, e.Issues...)
		}
		return
	}
	if err := r.profile.Pregnancy.UnmarshalText([]byte(w)); err != nil {
		r.refuse("pregnancy", err)
		return
	}
	if trimester != 0 && r.profile.Pregnancy != needling.NotPregnant+needling.Pregnancy(trimester) {
		r.add("trimester", fmt.Sprintf("trimester %d is given, but pregnancy is %q", trimester, w), "give one of the two")
	}
}

func (r *profileReader) readPoints() {
	v, given := r.members["points"]
	if !given {
		return
	}
	var list []string
	if err := jsonv2.Unmarshal(v, &list); err != nil || list == nil {
		r.add("points", "the value is no list of words", "write the IDs of the points, as [\"infraspinatus.1\"]")
		return
	}
	for i, id := range list {
		p, err := triggerpoint.Parse(id)
		if err != nil {
			what, fix, _ := strings.Cut(err.Error(), "; ")
			r.add("points["+strconv.Itoa(i)+"]", what, cmp.Or(fix, "use the ID of a point, as infraspinatus.1"))
			continue
		}
		r.points = append(r.points, p)
	}
}
