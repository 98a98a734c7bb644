package main

import (
	"bytes"
	"encoding/xml"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/glossary"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/triggerpoint"
	"github.com/trpatlas/trpatlas/triggerpoint/needling"
)

// read parses a page as XML, which all our pages are, and holds it to what
// every page promises. It returns the ids and the addresses that it links to.
func read(t testing.TB, b []byte) (ids map[string]bool, links []string) {
	t.Helper()
	ids = map[string]bool{}
	dec := xml.NewDecoder(bytes.NewReader(b))
	dec.Entity = xml.HTMLEntity
	var mains, headings, titles int
	level := 0
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		e, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		attr := map[string]string{}
		for _, a := range e.Attr {
			name := strings.ToLower(a.Name.Local)
			require.False(t, strings.HasPrefix(name, "on"), "an event handler: %s", name)
			require.NotEqual(t, "style", name)
			attr[name] = a.Value
		}
		switch e.Name.Local {
		case "script":
			require.Regexp(t, `^(\.\./|/)?static/explorer\.js$`, attr["src"])
		case "style", "iframe", "object", "embed", "base", "foreignObject", "font", "center":
			require.Fail(t, "element "+e.Name.Local)
		case "link", "img", "a", "form":
			for _, name := range []string{"href", "src", "action"} {
				if v, ok := attr[name]; ok {
					links = append(links, v)
				}
			}
			if e.Name.Local == "img" {
				require.Contains(t, attr, "alt")
			}
		case "main":
			mains++
		case "title":
			titles++
		case "h1", "h2", "h3", "h4":
			n := int(e.Name.Local[1] - '0')
			if n == 1 {
				headings++
			}
			require.LessOrEqual(t, n, level+1, "a heading skips a level")
			level = n
		}
		if id, ok := attr["id"]; ok {
			require.NotEmpty(t, id)
			require.False(t, ids[id], "the id %q stands twice", id)
			ids[id] = true
		}
		for _, name := range []string{"aria-labelledby", "aria-controls", "for"} {
			if v := attr[name]; v != "" {
				links = append(links, "#"+v)
			}
		}
	}
	require.Equal(t, 1, mains)
	require.Equal(t, 1, headings)
	require.NotZero(t, titles)
	return ids, links
}

// TestPages makes every page of the atlas, as served and as exported, and
// follows every link on it.
func TestPages(t *testing.T) {
	t.Parallel()
	for _, static := range []bool{false, true} {
		t.Run(map[bool]string{false: "served", true: "exported"}[static], func(t *testing.T) {
			t.Parallel()
			type content struct {
				ids   map[string]bool
				links []string
			}
			var mu sync.Mutex
			site := map[string]content{}
			titles := map[string]string{} // and the page that has it
			add := func(name string, ids map[string]bool, links []string) {
				mu.Lock()
				defer mu.Unlock()
				site[name] = content{ids, links}
			}
			for _, name := range []string{"style.css", "explorer.js", "icon.svg", "search-index.js"} {
				b, _, err := asset(name)
				require.NoError(t, err)
				require.NotEmpty(t, b, name)
				add("static/"+name, nil, nil)
			}
			for v := range bodychart.Views() {
				add(groundPath(v), nil, nil)
			}
			makers := map[string]maker{
				"search.html": func() (*page, string) { return searchPage(""), "search" },
				"index.html":  func() (*page, string) { s, _ := parseState(nil); return askPage(s, nil), "ask" },
			}
			if static {
				makers["index.html"] = func() (*page, string) { return chartPage(), "charts" }
			}
			for name := range paths() {
				m, err := find(name)
				require.NoError(t, err, name)
				require.NotNil(t, m, name)
				makers[name] = m
			}
			names := make(chan string)
			var group sync.WaitGroup
			for range 4 {
				group.Go(func() {
					for name := range names {
						p, template := makers[name]()
						p.Static = static
						b, err := p.render(template)
						if err != nil {
							t.Errorf("%s: %v", name, err)
							continue
						}
						if p.Path != name {
							t.Errorf("%s says it is %s", name, p.Path)
						}
						t.Run(name, func(t *testing.T) {
							ids, links := read(t, b)
							add(name, ids, links)
							_, rest, _ := bytes.Cut(b, []byte("<title>"))
							title, _, _ := bytes.Cut(rest, []byte("</title>"))
							mu.Lock()
							defer mu.Unlock()
							require.Empty(t, titles[string(title)], "two pages have the title %s", title)
							titles[string(title)] = name
						})
					}
				})
			}
			for name := range makers {
				names <- name
			}
			close(names)
			group.Wait()
			for name, c := range site {
				for _, link := range c.links {
					u, err := url.Parse(link)
					require.NoError(t, err, "%s: %s", name, link)
					if u.Scheme != "" {
						require.Contains(t, []string{"https", "http"}, u.Scheme, "%s: %s", name, link)
						continue
					}
					to := name
					if u.Path != "" {
						to = path.Join(path.Dir(name), u.Path)
					}
					target, ok := site[to]
					require.True(t, ok, "%s links to %s, which is not there", name, link)
					if u.Fragment != "" {
						require.True(t, target.ids[u.Fragment], "%s links to %s, which has no such place", name, link)
					}
				}
			}
		})
	}
}

// TestNamed: what has a page or an entry of its own is a link.
func TestNamed(t *testing.T) {
	t.Parallel()
	p := newPage("conditions/migraine.html", "Migraine", "", nil)
	require.Contains(t, string(p.Named("tension-type headache")), `href="../conditions/tension-type-headache.html"`)
	require.Equal(t, "a &lt;thing&gt;", string(p.Named("a <thing>")))
}

// TestExamples: the charts that explain terms show what is said of them.
func TestExamples(t *testing.T) {
	t.Parallel()
	has := func(id string, is func(referral.Referral) bool) bool {
		return slices.ContainsFunc(slices.Collect(referral.From(shows[id].Point)), is)
	}
	for id, e := range shows {
		_, err := glossary.Parse(id)
		require.NoError(t, err)
		require.NotEmpty(t, e.Words, id)
		p := newPage("terms/"+id+".html", id, id, nil)
		figures := e.Figures(p)
		require.NotEmpty(t, figures, id)
		require.LessOrEqual(t, len(figures), 6, id)
	}
	require.False(t, has("ipsilateral", func(r referral.Referral) bool { return r.Laterality != referral.Ipsilateral }))
	require.True(t, has("contralateral", func(r referral.Referral) bool {
		return r.Laterality == referral.Contralateral && r.Zone == referral.Forehead
	}))
	require.True(t, has("bilateral", func(r referral.Referral) bool { return r.Laterality == referral.Bilateral }))
	require.True(t, has("spillover-zone", func(r referral.Referral) bool { return r.Strength == referral.Spillover }))
	require.Equal(t, triggerpoint.Flat, shows["flat-palpation"].Point.Palpation())
	require.Equal(t, triggerpoint.Pincer, shows["pincer-palpation"].Point.Palpation())
	require.Equal(t, triggerpoint.Deep, shows["deep-palpation"].Point.Palpation())
	require.True(t, slices.ContainsFunc(slices.Collect(shows["pneumothorax"].Point.Hazards()), func(h triggerpoint.Hazard) bool { return h.Kind == triggerpoint.Pneumothorax }))
	require.Contains(t, strings.Join(slices.Collect(shows["autonomic-phenomena"].Point.Symptoms()), " "), "tear")
	require.True(t, slices.ContainsFunc(slices.Collect(shows["neurapraxia"].Point.Hazards()), func(h triggerpoint.Hazard) bool { return h.Kind == triggerpoint.Nerve }))
	require.True(t, needling.SuperficialOnly(shows["superficial-dry-needling"].Point))
	require.True(t, has("hypertonic-saline-model", func(r referral.Referral) bool {
		for m := range r.Measured() {
			if strings.Contains(m.Note, "hypertonic saline") {
				return true
			}
		}
		return false
	}))
	require.Contains(t, shows["attachment-trigger-point"].Point.Location(), "attachment")
	require.Contains(t, strings.Join(slices.Collect(shows["cutaneous"].Point.Symptoms()), " ")+note(shows["cutaneous"].Point), "prickl")
	for s := range shows["dermatome"].Sites().All() {
		require.Equal(t, []string{"C6"}, slices.Collect(s.Zone.Dermatomes()))
	}
	for s := range shows["choir-body-map"].Sites().All() {
		require.NotEqual(t, referral.Left, s.Side, "the segment lies on one side")
	}
	require.NotEmpty(t, slices.Collect(shows["entrapment"].Point.Muscle().Entrapments()))
	require.NotEmpty(t, slices.Collect(shows["key-trigger-point"].Point.Satellites()))
	require.Contains(t, slices.Collect(shows["satellite-trigger-point"].Point.SatelliteOf()), shows["key-trigger-point"].Point)
}

func note(p triggerpoint.Point) string {
	_, note := p.Review()
	return note
}

// TestTermsShown: every term has a chart, its own or that of a related term.
func TestTermsShown(t *testing.T) {
	t.Parallel()
	for term := range glossary.All() {
		s, of := chartOf(term)
		require.NotEmpty(t, s.Words, term.ID())
		_, own := shows[term.ID()]
		require.Equal(t, own, of == glossary.None, term.ID())
	}
}

// TestTermsFound: the terms that a text names are found whole, in the plural,
// and the longest first; everyday words are not taken for terms.
func TestTermsFound(t *testing.T) {
	t.Parallel()
	find := finder()
	for text, want := range map[string][]string{
		"":                           nil,
		"Press on the taut bands.":   {"taut-band"},
		"a local twitch response":    {"local-twitch-response"},
		"a twitch response":          {"local-twitch-response"},
		"latent trigger points":      {"latent-trigger-point"},
		"Trigger points, latent":     {"trigger-point"},
		"prior surgery in mid spine": nil,
		"sensitivity to cold":        nil,
		"radicular pain; dermatomes": {"radicular-pain", "dermatome"},
	} {
		var got []string
		for _, term := range find(nil, text) {
			got = append(got, term.ID())
		}
		require.Equal(t, want, got, text)
	}
}

// TestUsesBothWays: a term's page leads to what uses it and back.
func TestUsesBothWays(t *testing.T) {
	t.Parallel()
	p := pointPage(triggerpoint.Infraspinatus1, true)
	flat, err := glossary.Parse("flat-palpation")
	require.NoError(t, err)
	require.Contains(t, p.TermsOn(), flat)
	used := 0
	for term, list := range usesOf() {
		for _, u := range list {
			for _, c := range u.Pages {
				used++
				require.Contains(t, termsOn()[c.Path], term)
			}
		}
	}
	require.Greater(t, used, 500)
	term, err := termPage(flat).render("term")
	require.NoError(t, err)
	require.Contains(t, string(term), `href="../points/infraspinatus.1.html"`)
	point, err := p.render("point")
	require.NoError(t, err)
	require.Contains(t, string(point), `href="../terms/flat-palpation.html"`)
}
