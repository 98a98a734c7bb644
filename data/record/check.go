package record

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/trpatlas/trpatlas/data/fold"
	"github.com/trpatlas/trpatlas/data/wording"
)

// Bounds on single values, generous against the longest real ones.
const (
	maxText = 700 // bytes of one string
	maxList = 80  // values of one list
	maxTree = 8   // levels of the zone tree
)

var (
	idForm      = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`) // becomes a Go name
	versionForm = regexp.MustCompile(`^20\d\d\.(0[1-9]|1[0-2])\.\d+$`)
	dateForm    = regexp.MustCompile(`^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`)
	doiForm     = regexp.MustCompile(`^10\.\d{4,9}/\S+$`)
	isbnForm    = regexp.MustCompile(`^(\d{13}|\d{9}[\dX])$`)
	pmidForm    = regexp.MustCompile(`^\d{1,8}$`)
	urlForm     = regexp.MustCompile(`^https?://[^\s/]+\.[^\s]+$`)
	codeForms   = map[string]*regexp.Regexp{
		"ta2":    regexp.MustCompile(`^\d{1,5}$`),
		"ta98":   regexp.MustCompile(`^A\d\d\.\d\.\d\d\.\d{3}$`),
		"uberon": regexp.MustCompile(`^UBERON:\d{7}$`),
		"fma":    regexp.MustCompile(`^FMA:\d{4,6}$`),
		"mesh":   regexp.MustCompile(`^MESH:[A-Z]\d{6,9}$`),
	}
)

// checker collects problems over a whole library.
type checker struct {
	lib      *Library
	files    map[string]string // muscle id -> file
	problems Problems
	full     bool

	zones   map[string]*Zone
	parents map[string]bool // zones that have children
	sources map[string]bool // id -> cited
	books   map[string]bool // sources that need a locator
	muscles map[string]*Muscle
	points  map[string]bool
	reached map[string]bool
}

func (c *checker) add(file, pointer, rule, message, fix string) {
	if len(c.problems) >= MaxProblems {
		if !c.full {
			c.full = true
			c.problems = append(c.problems, Problem{File: "~", Rule: "count",
				Message: fmt.Sprintf("more than %d problems; the rest is not listed", MaxProblems), Fix: "Mend these first."})
		}
		return
	}
	c.problems = append(c.problems, Problem{file, pointer, rule, message, fix})
}

func (c *checker) sorted() Problems {
	slices.SortStableFunc(c.problems, func(a, b Problem) int { return cmp.Compare(a.File, b.File) })
	return c.problems
}

func (c *checker) check() {
	c.zones, c.parents = map[string]*Zone{}, map[string]bool{}
	c.sources, c.books, c.muscles = map[string]bool{}, map[string]bool{}, map[string]*Muscle{}
	c.points, c.reached = map[string]bool{}, map[string]bool{}

	ids := map[string]string{} // folded id -> where, over all kinds
	claim := func(file, pointer, id string) {
		key := string(fold.Append(nil, id))
		if strings.Contains(id, ".") {
			key = id // "x.1" and "x1" are different on purpose
		}
		if prev, taken := ids[key]; taken {
			c.add(file, pointer, "unique", fmt.Sprintf("the id %q is taken by %s, or differs from it only in hyphens", id, prev),
				"Ids are unique over all kinds of records; choose another.")
			return
		}
		ids[key] = file + pointer
	}
	for i := range c.lib.Zones {
		z := &c.lib.Zones[i]
		claim("zones.json", at("", i, "id"), z.ID)
		c.zones[z.ID] = z
		c.parents[z.Parent] = true
	}
	for i := range c.lib.Sources {
		claim("sources.json", at("", i, "id"), c.lib.Sources[i].ID)
		c.sources[c.lib.Sources[i].ID] = false
		if k := c.lib.Sources[i].Kind; k == "manual" || k == "textbook" {
			c.books[c.lib.Sources[i].ID] = true
		}
	}
	for i := range c.lib.Muscles {
		m := &c.lib.Muscles[i]
		claim(c.files[m.ID], "/id", m.ID)
		c.muscles[m.ID] = m
		for j := range m.Points {
			claim(c.files[m.ID], at("/points", j, "id"), m.Points[j].ID)
			c.points[m.Points[j].ID] = true
		}
	}
	for i := range c.lib.Warnings {
		claim("warnings.json", at("", i, "id"), c.lib.Warnings[i].ID)
	}
	for i := range c.lib.LookAlikes {
		claim("lookalikes.json", at("", i, "id"), c.lib.LookAlikes[i].ID)
	}
	for i := range c.lib.Conditions {
		claim("conditions.json", at("", i, "id"), c.lib.Conditions[i].ID)
	}
	for i, r := range c.lib.Retired {
		claim("retired.json", at("", i, "id"), r.ID)
	}

	c.about()
	c.zoneTree()
	c.areas()
	c.sourceRows()
	c.muscleNames()
	for i := range c.lib.Muscles {
		c.muscle(&c.lib.Muscles[i])
	}
	c.retired()
	c.prevalence()
	c.warnings()
	c.lookAlikes()
	c.conditions()
	c.needling()
	c.glossary()
	c.charts()
	c.coverage()
}

func (c *checker) about() {
	const file = "about.json"
	a := c.lib.About
	if a == (About{}) {
		return // reported as unreadable
	}
	if !versionForm.MatchString(a.Version) {
		c.add(file, "/version", "form", fmt.Sprintf("%q is not a calendar version", a.Version), "Write year, month and number, as 2026.11.0.")
	}
	if !dateForm.MatchString(a.Date) {
		c.add(file, "/date", "form", fmt.Sprintf("%q is not a date", a.Date), "Write it as 2026-11-22.")
	}
	c.text(file, "/scope", a.Scope, true)
	c.text(file, "/review", a.Review, true)
	c.text(file, "/licence", a.Licence, true)
}

func (c *checker) zoneTree() {
	const file = "zones.json"
	words := map[string]string{}
	for i := range c.lib.Zones {
		z := &c.lib.Zones[i]
		p := at("", i, "")
		c.id(file, p+"/id", z.ID)
		c.text(file, p+"/name", z.Name, true)
		if z.Parent != "" {
			if _, ok := c.zones[z.Parent]; !ok {
				c.add(file, p+"/parent", "reference", fmt.Sprintf("there is no zone %q", z.Parent), nearest(c, z.Parent, c.zones))
			}
		}
		depth := 0
		for up := z; up != nil && up.Parent != ""; up = c.zones[up.Parent] {
			if depth++; depth > maxTree {
				c.add(file, p+"/parent", "tree", fmt.Sprintf("the parents of %q form a circle or are more than %d deep", z.ID, maxTree), "Every zone leads up to a root.")
				break
			}
		}
		if i > 0 && !c.inPreorder(i) {
			c.add(file, p, "order", fmt.Sprintf("zone %q does not follow its parent or a sibling's last descendant", z.ID), "List each zone right after its parent, children together.")
		}
		c.texts(file, p+"/words", z.Words)
		c.phrases(file, p, z.Words, z.ID, words)
		c.codes(file, p+"/codes", z.Codes)
		c.choir(file, p+"/choir", z)
		c.oneOf(file, p+"/wpi", z.WPI, WPIAreas, false)
		c.list(file, p+"/dermatomes", z.Dermatomes, Dermatomes)
		c.text(file, p+"/note", z.Note, false)
		if c.parents[z.ID] {
			if z.Structural {
				c.add(file, p+"/structural", "zone", "only a leaf can be structural", "Remove the member; a parent is reached through its children.")
			}
		} else if len(z.Words) == 0 {
			c.add(file, p, "required", fmt.Sprintf("the leaf zone %q has no words", z.ID), "Add how people name this place.")
		}
	}
}

// phrases holds every phrase to one meaning, compared as complaints are read.
func (c *checker) phrases(file, p string, list []string, owner string, words map[string]string) {
	for j, w := range list {
		key, _ := wording.Keys(w)
		if n := strings.Count(key, " ") + 1; key == "" || n > wording.MaxTerms {
			c.add(file, at(p+"/words", j, ""), "form", fmt.Sprintf("%q has no or more than %d words that say something", w, wording.MaxTerms), "Use a shorter phrase.")
		}
		if prev, dup := words[key]; dup {
			c.add(file, at(p+"/words", j, ""), "unique", fmt.Sprintf("the words %q already stand for %s (order, plurals and small words do not count)", w, prev),
				"One phrase stands for one place; remove it here or there, or use the common parent.")
		}
		words[key] = owner
	}
}

// areas checks the compound places. Their words may not be a zone's.
func (c *checker) areas() {
	const file = "areas.json"
	words := map[string]string{}
	for i := range c.lib.Zones {
		for _, w := range c.lib.Zones[i].Words {
			key, _ := wording.Keys(w)
			words[key] = c.lib.Zones[i].ID
		}
	}
	for i := range c.lib.Areas {
		a := &c.lib.Areas[i]
		p := at("", i, "")
		c.texts(file, p+"/words", a.Words)
		c.text(file, p+"/note", a.Note, false)
		if len(a.Words) == 0 || len(a.Zones) < 2 {
			c.add(file, p, "required", "an area needs words and at least two zones", "Words for one zone belong to that zone.")
		}
		c.zoneRefs(file, p+"/zones", a.Zones)
		c.phrases(file, p, a.Words, "the area "+strconv.Quote(strings.Join(a.Words[:min(1, len(a.Words))], "")), words)
	}
}

// inPreorder reports whether zone i is a root, a child of the row before, or a
// child of one of that row's ancestors.
func (c *checker) inPreorder(i int) bool {
	parent := c.lib.Zones[i].Parent
	if parent == "" {
		return true
	}
	steps := 0
	for up := &c.lib.Zones[i-1]; up != nil && steps <= maxTree; up = c.zones[up.Parent] {
		if up.ID == parent {
			return true
		}
		steps++
	}
	return false
}

func (c *checker) choir(file, p string, z *Zone) {
	for _, s := range []struct {
		side string
		segs []int
	}{{"left", z.CHOIR.Left}, {"right", z.CHOIR.Right}} {
		for j, n := range s.segs {
			if !(101 <= n && n <= 136 || 201 <= n && n <= 238) {
				c.add(file, at(p+"/"+s.side, j, ""), "reference", fmt.Sprintf("%d is no CHOIR segment", n), "Front segments are 101 to 136, back segments 201 to 238.")
			}
		}
	}
	if len(z.CHOIR.Left) != len(z.CHOIR.Right) {
		c.add(file, p, "mirror", "left and right have different numbers of segments", "The body map is symmetrical: list the mirrored segment on each side.")
	}
}

func (c *checker) sourceRows() {
	const file = "sources.json"
	for i := range c.lib.Sources {
		s := &c.lib.Sources[i]
		p := at("", i, "")
		c.id(file, p+"/id", s.ID)
		c.oneOf(file, p+"/kind", s.Kind, SourceKinds, true)
		c.oneOf(file, p+"/seen", s.Seen, SeenKinds, true)
		c.text(file, p+"/title", s.Title, true)
		c.texts(file, p+"/authors", s.Authors)
		c.text(file, p+"/in", s.In, false)
		c.text(file, p+"/note", s.Note, false)
		if s.Year != 0 && (s.Year < 1800 || s.Year > 2100) {
			c.add(file, p+"/year", "form", fmt.Sprintf("%d is not a likely year", s.Year), "Write the year of publication, or leave it out.")
		}
		c.match(file, p+"/doi", s.DOI, doiForm, "a DOI starts with 10. and has a slash")
		c.match(file, p+"/isbn", s.ISBN, isbnForm, "an ISBN has 10 or 13 digits without hyphens")
		c.match(file, p+"/pmid", s.PMID, pmidForm, "a PubMed id is a number")
		c.match(file, p+"/url", s.URL, urlForm, "a web address starts with http:// or https://")
		if s.DOI == "" && s.ISBN == "" && s.PMID == "" && s.URL == "" && s.Kind != "manual" && s.Kind != "textbook" {
			c.add(file, p, "required", fmt.Sprintf("source %q cannot be found by a reader", s.ID), "Add the doi, pmid, isbn or url under which it was seen.")
		}
	}
}

// muscleNames holds every name to one muscle, as defects of other collections
// taught: a name that folds to another muscle's is a wrong answer waiting.
func (c *checker) muscleNames() {
	own := map[string]string{}
	type named struct{ file, pointer, id, name string }
	var groups []named
	for i := range c.lib.Muscles {
		m := &c.lib.Muscles[i]
		file := c.files[m.ID]
		mine := map[string]bool{}
		claim := func(pointer, name string) {
			key := fold.Name(name)
			if key == "" {
				return
			}
			if prev, taken := own[key]; taken && prev != m.ID {
				c.add(file, pointer, "unique", fmt.Sprintf("%q is also a name of %s", name, prev), "Move a name that several muscles share to their groups.")
			} else if mine[key] && pointer != "/name" && pointer != "/latin" {
				c.add(file, pointer, "unique", fmt.Sprintf("%q is already a name of this muscle (case, accents and hyphens do not count)", name), "Remove it.")
			}
			own[key], mine[key] = m.ID, true
		}
		claim("/name", m.Name)
		claim("/latin", m.Latin)
		for j, s := range m.Synonyms {
			claim(at("/synonyms", j, ""), s)
		}
		for j, s := range m.Abbreviations {
			claim(at("/abbreviations", j, ""), s)
		}
		for j, s := range m.Groups {
			groups = append(groups, named{file, at("/groups", j, ""), m.ID, s})
		}
	}
	for _, g := range groups {
		if prev, taken := own[fold.Name(g.name)]; taken {
			c.add(g.file, g.pointer, "unique", fmt.Sprintf("the group name %q is also a name of %s alone", g.name, prev), "Remove it here or there.")
		}
	}
}

func (c *checker) muscle(m *Muscle) {
	file := c.files[m.ID]
	c.id(file, "/id", m.ID)
	c.oneOf(file, "/region", m.Region, Regions, true)
	if want := path.Join("muscles", m.Region, m.ID+".json"); file != want {
		c.add(file, "", "file-name", fmt.Sprintf("muscle %q of region %q lies in another file", m.ID, m.Region), "Name the file "+want+".")
	}
	c.text(file, "/name", m.Name, true)
	c.text(file, "/latin", m.Latin, true)
	c.texts(file, "/synonyms", m.Synonyms)
	c.texts(file, "/abbreviations", m.Abbreviations)
	c.texts(file, "/groups", m.Groups)
	c.codes(file, "/codes", m.Codes)
	parts := map[string]bool{}
	for i, p := range m.Parts {
		at := at("/parts", i, "")
		c.id(file, at+"/id", p.ID)
		c.text(file, at+"/name", p.Name, true)
		c.text(file, at+"/latin", p.Latin, false)
		c.codes(file, at+"/codes", p.Codes)
		if parts[p.ID] {
			c.add(file, at+"/id", "unique", fmt.Sprintf("part %q stands twice", p.ID), "Give each part its own id.")
		}
		parts[p.ID] = true
	}
	for _, l := range []struct {
		name string
		list []string
	}{{"origin", m.Origin}, {"insertion", m.Insertion}, {"actions", m.Actions}, {"nerves", m.Nerves}, {"roots", m.Roots}} {
		if len(l.list) == 0 {
			c.add(file, "/"+l.name, "required", "the list is empty", "Every muscle has at least one.")
		}
		c.texts(file, "/"+l.name, l.list)
	}
	c.list(file, "/roots", m.Roots, Roots)
	c.nerves(file, m)
	c.muscleRefs(file, "/synergists", m.ID, m.Synergists)
	c.muscleRefs(file, "/antagonists", m.ID, m.Antagonists)
	for i, a := range m.Antagonists {
		if slices.Contains(m.Synergists, a) {
			c.add(file, at("/antagonists", i, ""), "anatomy", fmt.Sprintf("%q is named as synergist and as antagonist", a), "Keep the one that holds for the main action; say the other in the note.")
		}
	}
	c.texts(file, "/entrapments", m.Entrapments)
	c.texts(file, "/overload", m.Overload)
	c.texts(file, "/relief", m.Relief)
	c.text(file, "/note", m.Note, false)
	c.citations(file, "/citations", m.Citations)
	if len(m.Points) == 0 && m.Note == "" {
		c.add(file, "", "required", "the muscle has no point and no note", "Say in the note that no pattern was found, or describe the point.")
	}
	for i := range m.Points {
		c.point(file, m, parts, i)
	}
}

func (c *checker) point(file string, m *Muscle, parts map[string]bool, i int) {
	pt := &m.Points[i]
	p := at("/points", i, "")
	num, ok := strings.CutPrefix(pt.ID, m.ID+".")
	if n, err := strconv.Atoi(num); !ok || err != nil || n < 1 || strconv.Itoa(n) != num {
		c.add(file, p+"/id", "form", fmt.Sprintf("%q is not the id of a point of %s", pt.ID, m.ID), fmt.Sprintf("Write %s.1, %s.2 and so on.", m.ID, m.ID))
	} else if i > 0 && !precedes(m.Points[i-1].ID, n) {
		c.add(file, p+"/id", "order", "points do not stand in the order of their numbers", "Sort them.")
	}
	c.text(file, p+"/label", pt.Label, true)
	if pt.Part != "" && !parts[pt.Part] {
		c.add(file, p+"/part", "reference", fmt.Sprintf("%s has no part %q", m.ID, pt.Part), nearest(c, pt.Part, parts))
	}
	c.text(file, p+"/location", pt.Location, true)
	c.texts(file, p+"/landmarks", pt.Landmarks)
	c.oneOf(file, p+"/palpation", pt.Palpation, Palpations, true)
	c.oneOf(file, p+"/frequency", pt.Frequency, Frequencies, false)
	c.texts(file, p+"/symptoms", pt.Symptoms)
	for j, s := range pt.Satellites {
		if s == pt.ID {
			c.add(file, at(p+"/satellites", j, ""), "reference", "a point is not its own satellite", "Remove it.")
		} else if !c.points[s] {
			c.add(file, at(p+"/satellites", j, ""), "reference", fmt.Sprintf("there is no point %q", s), nearest(c, s, c.points))
		}
	}
	c.noTwice(file, p+"/satellites", pt.Satellites)
	c.refers(file, p, pt)
	for j, h := range pt.Hazards {
		c.oneOf(file, at(p+"/hazards", j, "kind"), h.Kind, HazardKinds, true)
		c.text(file, at(p+"/hazards", j, "structure"), h.Structure, true)
	}
	c.citations(file, p+"/citations", pt.Citations)
	c.oneOf(file, p+"/review/status", pt.Review.Status, Statuses, true)
	c.text(file, p+"/review/note", pt.Review.Note, pt.Review.Status == "disputed")
	if pt.Review.Status == "cross-checked" && len(pt.sources()) < 2 {
		c.add(file, p+"/review/status", "evidence", "a cross-checked point cites fewer than two sources", "Cite both readings, or write drafted.")
	}
}

func (c *checker) refers(file, p string, pt *Point) {
	essential := 0
	seen := map[string]bool{}
	for j := range pt.Refers {
		e := &pt.Refers[j]
		q := at(p+"/refers", j, "")
		c.oneOf(file, q+"/strength", e.Strength, Strengths, true)
		c.oneOf(file, q+"/side", e.Side, Sides, true)
		c.citations(file, q+"/citations", e.Citations)
		for k, m := range e.Measured {
			mp := at(q+"/measured", k, "")
			if m.Percent < 0 || m.Percent > 100 {
				c.add(file, mp+"/percent", "range", fmt.Sprintf("%v is not a percentage", m.Percent), "Write a number from 0 to 100.")
			}
			if m.N < 1 || m.N > 65535 {
				c.add(file, mp+"/n", "range", fmt.Sprintf("%d is not a number of people", m.N), "Write how many were examined.")
			}
			c.source(file, mp+"/source", m.Source)
			c.text(file, mp+"/note", m.Note, false)
		}
		if e.Strength == "essential" {
			essential++
		}
		z, ok := c.zones[e.Zone]
		if !ok {
			c.add(file, q+"/zone", "reference", fmt.Sprintf("there is no zone %q", e.Zone), nearest(c, e.Zone, c.zones))
			continue
		}
		c.reached[e.Zone] = true
		if z.Paired == (e.Side == "midline") {
			is, want := "paired", "ipsilateral, contralateral or bilateral"
			if !z.Paired {
				is, want = "a midline zone", "midline"
			}
			c.add(file, q+"/side", "side", fmt.Sprintf("zone %q is %s, but the side is %q", e.Zone, is, e.Side), "Write "+want+".")
		}
		key := e.Zone + " " + e.Side
		if seen[key] {
			c.add(file, q, "unique", fmt.Sprintf("zone %q stands twice on the same side", e.Zone), "Keep the stronger edge.")
		}
		seen[key] = true
	}
	for j := range pt.Refers {
		e := &pt.Refers[j]
		if e.Side == "bilateral" && (seen[e.Zone+" ipsilateral"] || seen[e.Zone+" contralateral"]) {
			c.add(file, at(p+"/refers", j, ""), "unique", fmt.Sprintf("zone %q is bilateral and also named for one side", e.Zone), "Keep the bilateral edge, or name both sides apart.")
		}
		steps := 0
		for z := c.zones[e.Zone]; z != nil && z.Parent != "" && z.Parent != e.Zone && steps <= maxTree; z = c.zones[z.Parent] {
			if seen[z.Parent+" "+e.Side] {
				c.add(file, at(p+"/refers", j, ""), "unique", fmt.Sprintf("zone %q lies inside %q, which the pattern names too", e.Zone, z.Parent), "Keep the smaller zones only.")
				break
			}
			steps++
		}
	}
	switch {
	case pt.Painless && len(pt.Symptoms) == 0:
		c.add(file, p+"/painless", "required", "a point described without pain names no symptom", "Name what it is described to do.")
	case pt.Painless && essential > 0:
		c.add(file, p+"/painless", "strength", "a painless point has an essential zone", "Remove one of the two.")
	case !pt.Painless && essential == 0:
		c.add(file, p+"/refers", "strength", "the point has no essential zone", "Every point that refers pain has at least one zone charted as essential.")
	}
}

// sources are the distinct sources a point rests on.
func (p *Point) sources() map[string]bool {
	s := map[string]bool{}
	for _, c := range p.Citations {
		s[c.Source] = true
	}
	for _, e := range p.Refers {
		for _, c := range e.Citations {
			s[c.Source] = true
		}
		for _, m := range e.Measured {
			s[m.Source] = true
		}
	}
	return s
}

func (c *checker) retired() {
	for i, r := range c.lib.Retired {
		p := at("", i, "")
		c.text("retired.json", p+"/reason", r.Reason, true)
		for j, id := range r.Replacement {
			if c.muscles[id] == nil && c.zones[id] == nil && !c.points[id] {
				c.add("retired.json", at(p+"/replacement", j, ""), "reference", fmt.Sprintf("nothing has the id %q", id), "Name a muscle, point or zone in use.")
			}
		}
	}
}

func (c *checker) prevalence() {
	const file = "prevalence.json"
	for i, r := range c.lib.Prevalence {
		p := at("", i, "")
		c.text(file, p+"/complaint", r.Complaint, true)
		c.text(file, p+"/note", r.Note, false)
		if m := c.muscles[r.Muscle]; m == nil {
			c.add(file, p+"/muscle", "reference", fmt.Sprintf("there is no muscle %q", r.Muscle), nearest(c, r.Muscle, c.muscles))
		} else if r.Part != "" && !slices.ContainsFunc(m.Parts, func(q Part) bool { return q.ID == r.Part }) {
			c.add(file, p+"/part", "reference", fmt.Sprintf("%s has no part %q", r.Muscle, r.Part), "Name a part of the muscle, or leave it out.")
		}
		if len(r.Zones) == 0 {
			c.add(file, p+"/zones", "required", "the complaint has no zone", "Name where it is felt.")
		}
		c.zoneRefs(file, p+"/zones", r.Zones)
		if r.Percent < 0 || r.Percent > 100 || r.PercentMax != 0 && (r.PercentMax <= r.Percent || r.PercentMax > 100) {
			c.add(file, p+"/percent", "range", "not a percentage, or the range runs backwards", "Write numbers from 0 to 100, the smaller first.")
		}
		if r.N <= 0 && r.Studies <= 0 {
			c.add(file, p+"/n", "required", "neither the number of people nor of studies is given", "A percentage without its n says little; add it.")
		}
		if r.N < 0 || r.N > 65535 {
			c.add(file, p+"/n", "range", fmt.Sprintf("%d is not a number of people", r.N), "Write how many were examined, or leave it out.")
		}
		if r.Studies < 0 || r.Studies > 65535 {
			c.add(file, p+"/studies", "range", fmt.Sprintf("%d is not a number of studies", r.Studies), "Write how many studies the range is from, or leave it out.")
		}
		c.oneOf(file, p+"/counted", r.Counted, CountedAs, true)
		c.source(file, p+"/source", r.Source)
	}
}

// coverage looks at the library as a whole.
func (c *checker) coverage() {
	if len(c.lib.Zones) == 0 || len(c.lib.Muscles) == 0 {
		return
	}
	for i := range c.lib.Zones {
		z := &c.lib.Zones[i]
		if c.parents[z.ID] {
			continue
		}
		hit := false
		steps := 0
		for up := z; up != nil && steps <= maxTree; up = c.zones[up.Parent] {
			hit = hit || c.reached[up.ID]
			steps++
		}
		if hit && z.Structural {
			c.add("zones.json", at("", i, "structural"), "coverage", fmt.Sprintf("zone %q is marked structural but a point refers to it", z.ID), "Remove the mark.")
		}
		if !hit && !z.Structural {
			c.add("zones.json", at("", i, "id"), "coverage", fmt.Sprintf("no point refers to zone %q", z.ID), "Find the point that does, or mark the zone structural.")
		}
	}
	for i := range c.lib.Sources {
		if s := &c.lib.Sources[i]; !c.sources[s.ID] {
			c.add("sources.json", at("", i, "id"), "coverage", fmt.Sprintf("source %q is never cited", s.ID), "Cite it where it was used, or remove it.")
		}
	}
}

// Small checks on single values.

func (c *checker) id(file, pointer, id string) {
	if len(id) > 64 || !idForm.MatchString(id) {
		c.add(file, pointer, "form", fmt.Sprintf("%.80q is not an id", id), "Use small letters a to z, digits and single hyphens, a letter first, as teres-minor.")
	}
}

func (c *checker) text(file, pointer, s string, required bool) {
	switch {
	case s == "" && required:
		c.add(file, pointer, "required", "nothing is written here", "Fill it in; see FORMAT.md.")
	case len(s) > maxText:
		c.add(file, pointer, "length", fmt.Sprintf("the text has %d bytes", len(s)), fmt.Sprintf("Keep it under %d; say one thing.", maxText))
	case s != strings.TrimSpace(s) || strings.Contains(s, "  "):
		c.add(file, pointer, "spaces", "the text starts or ends with a space or has two in a row", "Remove the extra spaces.")
	case strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r)
	}):
		c.add(file, pointer, "characters", "the text has a control character, a hidden character or a loose accent", "Type accented letters as one character (é), and no line breaks.")
	}
}

func (c *checker) texts(file, pointer string, list []string) {
	if len(list) > maxList {
		c.add(file, pointer, "length", fmt.Sprintf("the list has %d values", len(list)), fmt.Sprintf("Keep it under %d.", maxList))
		return
	}
	for i, s := range list {
		c.text(file, at(pointer, i, ""), s, true)
	}
	c.noTwice(file, pointer, list)
}

func (c *checker) noTwice(file, pointer string, list []string) {
	seen := make(map[string]bool, len(list))
	for i, s := range list {
		if seen[s] {
			c.add(file, at(pointer, i, ""), "unique", fmt.Sprintf("%.80q stands twice in the list", s), "Remove one.")
		}
		seen[s] = true
	}
}

func (c *checker) list(file, pointer string, list, allowed []string) {
	for i, s := range list {
		c.oneOf(file, at(pointer, i, ""), s, allowed, true)
	}
	c.noTwice(file, pointer, list)
}

func (c *checker) oneOf(file, pointer, s string, allowed []string, required bool) {
	if s == "" && !required || slices.Contains(allowed, s) {
		return
	}
	fix := "Write one of: " + strings.Join(allowed, ", ") + "."
	if s == "" {
		c.add(file, pointer, "required", "nothing is written here", fix)
		return
	}
	c.add(file, pointer, "list", fmt.Sprintf("%.80q is not one of the allowed words", s), fix)
}

func (c *checker) match(file, pointer, s string, form *regexp.Regexp, rule string) {
	if s != "" && !form.MatchString(s) {
		c.add(file, pointer, "form", fmt.Sprintf("%.120q does not look right", s), "Check it: "+rule+".")
	}
}

func (c *checker) codes(file, pointer string, codes Codes) {
	for _, kv := range [][2]string{{"ta2", codes.TA2}, {"ta98", codes.TA98}, {"uberon", codes.UBERON}, {"fma", codes.FMA}, {"mesh", codes.MeSH}} {
		c.match(file, pointer+"/"+kv[0], kv[1], codeForms[kv[0]], "see FORMAT.md for the form of each code")
	}
}

func (c *checker) muscleRefs(file, pointer, self string, ids []string) {
	for i, id := range ids {
		if id == self {
			c.add(file, at(pointer, i, ""), "reference", "a muscle does not name itself here", "Remove it.")
		} else if c.muscles[id] == nil {
			c.add(file, at(pointer, i, ""), "reference", fmt.Sprintf("there is no muscle %q", id), nearest(c, id, c.muscles))
		}
	}
	c.noTwice(file, pointer, ids)
}

func (c *checker) citations(file, pointer string, cs []Citation) {
	if len(cs) == 0 {
		c.add(file, pointer, "evidence", "no source is cited", "Cite what was read, or the manual's chapter on the muscle.")
	}
	seen := map[Citation]bool{}
	for i, ct := range cs {
		c.source(file, at(pointer, i, "source"), ct.Source)
		c.text(file, at(pointer, i, "locator"), ct.Locator, false)
		if seen[ct] {
			c.add(file, at(pointer, i, ""), "unique", "the citation stands twice", "Remove one.")
		}
		seen[ct] = true
		if ct.Locator == "" && c.books[ct.Source] {
			c.add(file, at(pointer, i, "locator"), "evidence", "a book is cited without the place in it", "Name the chapter, as: chapter on the infraspinatus.")
		}
	}
}

func (c *checker) source(file, pointer, id string) {
	if _, ok := c.sources[id]; !ok {
		c.add(file, pointer, "reference", fmt.Sprintf("there is no source %q", id), "Add it to sources.json first. "+nearest(c, id, c.sources))
		return
	}
	c.sources[id] = true
}

// nearest proposes the closest known id, so that a slip is mended at a glance.
func nearest[V any](c *checker, id string, known map[string]V) string {
	best, dist := "", 4
	if c.full {
		return "" // nobody will read it
	}
	for k := range known { // of equally close ones the first in the alphabet
		if d := fold.Distance(id, k, dist+1); d < dist || d == dist && best != "" && k < best {
			best, dist = k, d
		}
	}
	if best == "" {
		return "See the list of ids."
	}
	return fmt.Sprintf("Did you mean %q?", best)
}

func precedes(prevID string, n int) bool {
	i := strings.LastIndexByte(prevID, '.')
	prev, err := strconv.Atoi(prevID[i+1:])
	return err != nil || prev < n
}

// at extends a JSON pointer by an index and, if given, a member.
func at(pointer string, i int, member string) string {
	pointer += "/" + strconv.Itoa(i)
	if member != "" {
		pointer += "/" + member
	}
	return pointer
}
