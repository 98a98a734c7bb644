package main

import (
	"bytes"
	"embed"
	"fmt"
	"html"
	"html/template"
	"iter"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/data/glossary"
	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/answer"
	"github.com/trpatlas/trpatlas/referral/condition"
	"github.com/trpatlas/trpatlas/referral/warning"
	"github.com/trpatlas/trpatlas/triggerpoint"
	"github.com/trpatlas/trpatlas/triggerpoint/needling"
)

//go:embed templates static
var files embed.FS

// page is one page in the making: what the layout shows, the subject, and what
// gathers while the page is written.
type page struct {
	Path   string // from the root, as "muscles/soleus.html"
	Root   string // from the page back to the root: "" or "../"
	Title  string
	About  string // one sentence, for search engines and previews
	Static bool   // one of the exported files
	Local  bool   // served to this machine alone
	Kind   string // of the subject, which tells apart what shares a name; "" for a page of the program's own
	Body   any    // subject

	refs   []data.Citation
	charts int
}

// newPage starts a page.
func newPage(file, title, about string, body any) *page {
	p := &page{Path: file, Title: title, About: about, Body: body}
	switch b := body.(type) {
	case muscleBody:
		p.Kind = "muscle"
	case pointBody:
		p.Kind = "trigger point"
	case zoneBody:
		p.Kind = "zone"
	case conditionBody:
		p.Kind = "condition"
	case termBody:
		p.Kind = "term"
	case sourceBody:
		p.Kind = "source " + b.ID()
	}
	p.Root = strings.Repeat("../", strings.Count(file, "/"))
	return p
}

// templates are parsed once, at the first page.
var templates = sync.OnceValue(func() map[string]*template.Template {
	layout := template.Must(template.New("layout.html").Funcs(funcs).ParseFS(files, "templates/layout.html", "templates/parts.html"))
	out := map[string]*template.Template{}
	names, err := files.ReadDir("templates")
	if err != nil {
		panic(err) // the files are part of the program
	}
	for _, n := range names {
		name := strings.TrimSuffix(n.Name(), ".html")
		if name == "layout" || name == "parts" {
			continue
		}
		out[name] = template.Must(template.Must(layout.Clone()).ParseFS(files, "templates/"+n.Name()))
	}
	return out
})

var funcs = template.FuncMap{
	"upper":   func(s fmt.Stringer) string { return capital(s.String()) },
	"lower":   strings.ToLower,
	"inc":     func(i int) int { return i + 1 },
	"space":   func(s string) string { return strings.ReplaceAll(s, "-", " ") },
	"percent": func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) + "%" },
	"notice":  func() string { return answer.Notice },
	"urgency": urgencyName,
	"on":      on,

	"list":       slices.Collect[string],
	"muscleList": slices.Collect[muscles.Muscle],
	"pointList":  slices.Collect[triggerpoint.Point],
	"zoneList":   slices.Collect[referral.Zone],
	"termList":   slices.Collect[glossary.Term],
	"rootList":   slices.Collect[muscles.Root],
	"hazardList": slices.Collect[triggerpoint.Hazard],
	"rateList":   slices.Collect[needling.Rate],
	"regionList": slices.Collect[muscles.Region],
	"kindList":   slices.Collect[triggerpoint.HazardKind],
}

// part is a page with a subject of its own, for the shared parts.
type part struct {
	*page
	It any
}

// on joins a page, or a part of one, and a subject.
func on(p, it any) (part, error) {
	switch p := p.(type) {
	case *page:
		return part{p, it}, nil
	case part:
		return part{p.page, it}, nil
	}
	return part{}, fmt.Errorf("a part needs a page, not a %T", p)
}

func capital(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func urgencyName(u warning.Urgency) string {
	switch u {
	case warning.Emergency:
		return "Emergency: call for help now"
	case warning.SameDay:
		return "See someone today"
	}
	return "See someone soon"
}

// render writes the page with a template.
func (p *page) render(name string) ([]byte, error) {
	t := templates()[name]
	if t == nil {
		return nil, fmt.Errorf("no template %q", name)
	}
	var b bytes.Buffer
	b.Grow(64 << 10)
	if err := t.Execute(&b, p); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Data is what every page says of the content.
func (p *page) Data() (out struct{ Version, Date, Checksum, Scope, Review, Licence string }) {
	out.Version, out.Date, out.Checksum = data.Version, data.Date, data.Checksum
	out.Scope, out.Review, out.Licence = data.Scope, data.ReviewNotice, data.Licence
	return out
}

// Here reports whether the page is in a room of the site, for its navigation.
func (p *page) Here(room string) bool {
	return p.Path == room || strings.HasPrefix(p.Path, path.Dir(room)+"/") && path.Dir(room) != "."
}

// pathOf is the page of a thing, from the root.
func pathOf(x any) string {
	switch x := x.(type) {
	case muscles.Muscle:
		return "muscles/" + x.ID() + ".html"
	case triggerpoint.Point:
		return "points/" + x.ID() + ".html"
	case referral.Zone:
		return "zones/" + x.ID() + ".html"
	case referral.Site:
		return pathOf(x.Zone)
	case condition.Condition:
		return "conditions/" + x.ID() + ".html"
	case glossary.Term:
		return "terms/" + x.ID() + ".html"
	case data.Source:
		return "sources/" + x.ID() + ".html"
	case warning.Warning:
		return "warnings/index.html#" + x.ID()
	case warning.LookAlike:
		return "look-alikes/index.html#" + x.ID()
	}
	panic(fmt.Sprintf("explorer: %T has no page", x))
}

// Href is the address of a thing's page.
func (p *page) Href(x any) string { return p.Root + pathOf(x) }

// Link is a link to a thing's page under its name.
func (p *page) Link(x fmt.Stringer) template.HTML {
	return template.HTML(`<a href="` + html.EscapeString(p.Href(x)) + `">` + html.EscapeString(x.String()) + `</a>`)
}

// Term is a link to what a word of the field means.
func (p *page) Term(id, words string) (template.HTML, error) {
	t, err := glossary.Parse(id)
	if err != nil {
		return "", err
	}
	return template.HTML(`<a class="term" href="` + html.EscapeString(p.Href(t)) + `">` + html.EscapeString(words) + `</a>`), nil
}

// Cite numbers citations in the order in which the page first names them.
func (p *page) Cite(list iter.Seq[data.Citation]) []int {
	var out []int
	for c := range list {
		i := slices.Index(p.refs, c)
		if i < 0 {
			i = len(p.refs)
			p.refs = append(p.refs, c)
		}
		out = append(out, i+1)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// CiteOne numbers a source.
func (p *page) CiteOne(s data.Source) []int {
	return p.Cite(slices.Values([]data.Citation{{Source: s}}))
}

// OfPattern reports whether the page shows the pattern of a point, which its
// citations support as a whole.
func (p *page) OfPattern() bool {
	switch p.Body.(type) {
	case pointBody, muscleBody:
		return true
	}
	return false
}

// Named is a name as a link, where a condition, look-alike or red flag has it.
func (p *page) Named(name string) template.HTML {
	key := searchKey(name)
	for _, e := range entries() {
		switch e.Kind {
		case "Condition", "Look-alike", "Red flag":
			if slices.Contains(e.keys, key) && e.Path != p.Path {
				return template.HTML(`<a href="` + html.EscapeString(p.Root+e.Path) + `">` + html.EscapeString(name) + `</a>`)
			}
		}
	}
	return template.HTML(html.EscapeString(name))
}

// Refs are the citations that the page has named so far.
func (p *page) Refs() []data.Citation { return p.refs }

// prefix makes the ids of a chart its own.
func (p *page) prefix() string { return "c" + strconv.Itoa(p.charts) + "-" }

// Elsewhere is where a source can be read, or "".
func (p *page) Elsewhere(s data.Source) string {
	if s.DOI() != "" {
		return "https://doi.org/" + s.DOI()
	}
	return s.URL()
}

// Seen says in words how much of a source was read.
func (p *page) Seen(s data.Source) string {
	switch s.Seen() {
	case data.SeenFull:
		return "full text read"
	case data.SeenAbstract:
		return "abstract read"
	case data.SeenPage:
		return "page read"
	case data.SeenCitation:
		return "not opened: cited for what it is known to teach"
	}
	return ""
}
