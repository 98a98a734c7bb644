package main

import (
	"fmt"
	"slices"

	"github.com/goccy/go-json"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/answer"
	"github.com/trpatlas/trpatlas/referral/warning"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// The JSON forms of -muscle, -point and -zone. Keys are only ever added.

type muscleJSON struct {
	DataVersion   string           `json:"data_version,omitempty"`
	Muscle        string           `json:"muscle"`
	Name          string           `json:"name"`
	Latin         string           `json:"latin"`
	Synonyms      []string         `json:"synonyms"`
	Abbreviations []string         `json:"abbreviations"`
	Groups        []string         `json:"groups"`
	Region        string           `json:"region"`
	Codes         codesJSON        `json:"codes"`
	Parts         []partJSON       `json:"parts"`
	Origin        []string         `json:"origin"`
	Insertion     []string         `json:"insertion"`
	Actions       []string         `json:"actions"`
	Nerves        []string         `json:"nerves"`
	Roots         []string         `json:"roots"`
	Synergists    []string         `json:"synergists"`
	Antagonists   []string         `json:"antagonists"`
	Entrapments   []string         `json:"entrapments"`
	Overload      []string         `json:"overload"`
	Relief        []string         `json:"relief"`
	Note          string           `json:"note"`
	Prevalence    []prevalenceJSON `json:"prevalence"`
	Citations     []citationJSON   `json:"citations"`
	Points        []pointJSON      `json:"points"`
	Others        []muscleJSON     `json:"others,omitempty"` // further muscles of that name
}

type codesJSON struct {
	TA2    string `json:"ta2,omitempty"`
	TA98   string `json:"ta98,omitempty"`
	UBERON string `json:"uberon,omitempty"`
	FMA    string `json:"fma,omitempty"`
	MeSH   string `json:"mesh,omitempty"`
}

type partJSON struct {
	ID    string    `json:"id"`
	Name  string    `json:"name"`
	Latin string    `json:"latin,omitempty"`
	Codes codesJSON `json:"codes"`
}

type citationJSON struct {
	Source  string `json:"source"`
	Title   string `json:"title"`
	Locator string `json:"locator,omitempty"`
	DOI     string `json:"doi,omitempty"`
	URL     string `json:"url,omitempty"`
}

type prevalenceJSON struct {
	Complaint  string  `json:"complaint"`
	Part       string  `json:"part,omitempty"`
	Percent    float64 `json:"percent"`
	PercentMax float64 `json:"percent_max,omitempty"`
	N          int     `json:"n,omitempty"`
	Studies    int     `json:"studies,omitempty"`
	Counted    string  `json:"counted"`
	Source     string  `json:"source"`
	DOI        string  `json:"doi,omitempty"`
	Note       string  `json:"note,omitempty"`
}

func (p prevalenceJSON) text() string {
	s := fmt.Sprintf("%.4g", p.Percent)
	if p.PercentMax > 0 {
		s += fmt.Sprintf(" to %.4g", p.PercentMax)
	}
	s += fmt.Sprintf("%% (%s points", p.Counted)
	if p.N > 0 {
		s += fmt.Sprintf(", n=%d", p.N)
	}
	if p.Studies > 0 {
		s += fmt.Sprintf(", %d studies", p.Studies)
	}
	return s + ") in " + p.Complaint + ", " + p.Source
}

type hazardJSON struct {
	Kind      string `json:"kind"`
	Structure string `json:"structure"`
}

type reviewJSON struct {
	Status string `json:"status"`
	Note   string `json:"note,omitempty"`
}

type measuredJSON struct {
	Percent float64 `json:"percent"`
	N       int     `json:"n"`
	Source  string  `json:"source"`
	DOI     string  `json:"doi,omitempty"`
	Note    string  `json:"note,omitempty"`
}

type pointJSON struct {
	DataVersion string         `json:"data_version,omitempty"`
	Point       string         `json:"point"`
	Muscle      string         `json:"muscle"`
	Name        string         `json:"name"`
	Label       string         `json:"label"`
	Part        string         `json:"part"`
	Location    string         `json:"location"`
	Landmarks   []string       `json:"landmarks"`
	Palpation   string         `json:"palpation"`
	Frequency   string         `json:"frequency"`
	Painless    bool           `json:"painless"`
	Symptoms    []string       `json:"symptoms"`
	Satellites  []string       `json:"satellites"`
	SatelliteOf []string       `json:"satellite_of"`
	Hazards     []hazardJSON   `json:"hazards"`
	LookAlikes  []string       `json:"look_alikes"`
	Relief      []string       `json:"relief"` // described for its muscle; no treatment plan
	Review      reviewJSON     `json:"review"`
	Citations   []citationJSON `json:"citations"`
	Referrals   []referralJSON `json:"referrals"`
}

type referralJSON struct {
	Zone      string         `json:"zone"`
	Name      string         `json:"name"`
	Strength  string         `json:"strength"`
	Side      string         `json:"side"`
	Measured  []measuredJSON `json:"measured,omitempty"`
	Citations []citationJSON `json:"citations"`
}

type zoneJSON struct {
	DataVersion string       `json:"data_version"`
	Zone        string       `json:"zone"`
	Name        string       `json:"name"`
	Parent      string       `json:"parent"`
	Children    []string     `json:"children"`
	Paired      bool         `json:"paired"`
	Words       []string     `json:"words"`
	Dermatomes  []string     `json:"dermatomes"`
	Codes       codesJSON    `json:"codes"`
	CHOIRLeft   []int        `json:"choir_left"`
	CHOIRRight  []int        `json:"choir_right"`
	WPI         string       `json:"wpi"`
	LookAlikes  []string     `json:"look_alikes"`
	Ask         []string     `json:"ask"`
	Referrals   []inwardJSON `json:"referrals"`
}

type inwardJSON struct {
	Point     string         `json:"point"`
	Muscle    muscles.Muscle `json:"muscle"`
	Label     string         `json:"label"`
	Zone      string         `json:"zone"`
	Name      string         `json:"name"`
	Strength  string         `json:"strength"`
	Side      string         `json:"side"`
	Citations []citationJSON `json:"citations"`
}

func citations(seq func(func(data.Citation) bool)) []citationJSON {
	out := []citationJSON{}
	for c := range seq {
		out = append(out, citationJSON{c.Source.ID(), c.Source.Title(), c.Locator, c.Source.DOI(), c.Source.URL()})
	}
	return out
}

// ids collects identifiers into a list that is never null.
func ids[T interface{ ID() string }](seq func(func(T) bool)) []string {
	out := []string{}
	for v := range seq {
		out = append(out, v.ID())
	}
	return out
}

func texts(seq func(func(string) bool)) []string { return slices.AppendSeq([]string{}, seq) }

func codesOf(c muscles.Codes) codesJSON { return codesJSON(c) }

func muscleOf(m muscles.Muscle) muscleJSON {
	j := muscleJSON{
		Muscle: m.ID(), Name: m.Name(), Latin: m.Latin(), Synonyms: texts(m.Synonyms()), Abbreviations: texts(m.Abbreviations()),
		Groups: texts(m.Groups()), Region: m.Region().String(), Codes: codesOf(m.Codes()), Parts: []partJSON{},
		Origin: texts(m.Origin()), Insertion: texts(m.Insertion()), Actions: texts(m.Actions()), Nerves: texts(m.Nerves()), Roots: []string{},
		Synergists: ids(m.Synergists()), Antagonists: ids(m.Antagonists()), Entrapments: texts(m.Entrapments()),
		Overload: texts(m.Overload()), Relief: texts(m.Relief()), Note: m.Note(), Prevalence: []prevalenceJSON{},
		Citations: citations(m.Citations()), Points: []pointJSON{},
	}
	for r := range m.Roots() {
		j.Roots = append(j.Roots, r.String())
	}
	for p := range m.Parts() {
		j.Parts = append(j.Parts, partJSON{p.ID, p.Name, p.Latin, codesOf(p.Codes)})
	}
	for p := range referral.Prevalences(m) {
		j.Prevalence = append(j.Prevalence, prevalenceJSON{p.Complaint, p.Part, p.Percent, p.PercentMax, p.N, p.Studies, p.Counted.String(), p.Source.ID(), p.Source.DOI(), p.Note})
	}
	for p := range triggerpoint.Of(m) {
		j.Points = append(j.Points, pointOf(p))
	}
	return j
}

func pointOf(p triggerpoint.Point) pointJSON {
	part, _ := p.Part()
	status, note := p.Review()
	j := pointJSON{
		Point: p.ID(), Muscle: p.Muscle().ID(), Name: p.Muscle().Name(), Label: p.Label(), Part: part.Name, Location: p.Location(),
		Landmarks: texts(p.Landmarks()), Palpation: p.Palpation().String(), Frequency: p.Frequency().String(), Painless: p.Painless(),
		Symptoms: texts(p.Symptoms()), Satellites: ids(p.Satellites()), SatelliteOf: ids(p.SatelliteOf()), Hazards: []hazardJSON{},
		LookAlikes: []string{}, Relief: texts(p.Muscle().Relief()), Review: reviewJSON{status.String(), note}, Citations: citations(p.Citations()), Referrals: []referralJSON{},
	}
	for h := range p.Hazards() {
		j.Hazards = append(j.Hazards, hazardJSON{h.Kind.String(), h.Structure})
	}
	for l := range warning.For(p) {
		j.LookAlikes = append(j.LookAlikes, l.Name())
	}
	for r := range referral.From(p) {
		out := referralJSON{Zone: r.Zone.ID(), Name: r.Zone.Name(), Strength: r.Strength.String(), Side: r.Laterality.String(), Citations: citations(r.Citations())}
		for m := range r.Measured() {
			out.Measured = append(out.Measured, measuredJSON{m.Percent, m.N, m.Source.ID(), m.Source.DOI(), m.Note})
		}
		j.Referrals = append(j.Referrals, out)
	}
	return j
}

func zoneOf(z referral.Zone) zoneJSON {
	ta2, ta98, uberon, fma := z.Codes()
	j := zoneJSON{
		DataVersion: data.Version, Zone: z.ID(), Name: z.Name(), Parent: z.Parent().ID(), Children: ids(z.Children()), Paired: z.Paired(),
		Words: texts(z.Words()), Dermatomes: texts(z.Dermatomes()), Codes: codesJSON{TA2: ta2, TA98: ta98, UBERON: uberon, FMA: fma},
		CHOIRLeft: segments(z, referral.Left), CHOIRRight: segments(z, referral.Right), WPI: z.WPI().String(),
		LookAlikes: []string{}, Ask: []string{}, Referrals: []inwardJSON{},
	}
	for l := range warning.In(z) {
		j.LookAlikes = append(j.LookAlikes, l.Name())
	}
	for w := range warning.Ask(referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: z})}) {
		j.Ask = append(j.Ask, w.Name())
	}
	for r := range referral.To(z) {
		j.Referrals = append(j.Referrals, inwardJSON{r.Point.ID(), r.Point.Muscle(), r.Point.Label(), r.Zone.ID(), r.Zone.Name(), r.Strength.String(), r.Laterality.String(), citations(r.Citations())})
	}
	return j
}

func segments(z referral.Zone, side referral.Side) []int {
	out := []int{}
	for s := range (referral.Site{Zone: z, Side: side}).Segments() {
		out = append(out, int(s))
	}
	return out
}

// write writes v as JSON on one line.
func write(c console, v any) int {
	text, err := json.Marshal(v)
	if err != nil {
		return fail(c.err, err)
	}
	c.out.Write(append(text, '\n'))
	return statusOK
}

func showMuscle(c console, o options) int {
	var found []muscleJSON
	for m := range muscles.Lookup(o.muscle) {
		found = append(found, muscleOf(m))
	}
	if len(found) == 0 {
		_, err := muscles.Parse(o.muscle)
		return fail(c.err, fmt.Errorf("no muscle is called %.80q: %w", o.muscle, err))
	}
	if o.json {
		j := found[0]
		j.DataVersion, j.Others = data.Version, found[1:]
		return write(c, j)
	}
	p := newPrinter(c)
	defer p.w.Flush()
	for _, m := range found {
		p.muscle(m)
	}
	p.notice(answer.Notice)
	return statusOK
}

func showPoint(c console, o options) int {
	pt, err := triggerpoint.Parse(o.point)
	if err != nil {
		return fail(c.err, err)
	}
	if status := writeChart(c, o, pointChart(pt)); status != statusOK {
		return status
	}
	j := pointOf(pt)
	j.DataVersion = data.Version
	if o.json {
		return write(c, j)
	}
	p := newPrinter(c)
	defer p.w.Flush()
	p.point(j)
	p.line("")
	p.notice(answer.Notice)
	return statusOK
}

func showZone(c console, o options) int {
	z, err := referral.ParseZone(o.zone)
	if err != nil {
		return fail(c.err, err)
	}
	if status := writeChart(c, o, zoneChart(z)); status != statusOK {
		return status
	}
	j := zoneOf(z)
	if o.json {
		return write(c, j)
	}
	p := newPrinter(c)
	defer p.w.Flush()
	p.zone(j)
	p.line("")
	p.notice(answer.Notice)
	return statusOK
}
