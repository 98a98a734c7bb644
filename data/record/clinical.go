package record

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/trpatlas/trpatlas/data/fold"
)

// The closed lists of the clinical files.
var (
	Urgencies      = []string{"emergency", "same-day", "soon"}
	LookAlikeKinds = []string{"joint", "nerve", "organ", "vessel", "bone", "skin", "systemic", "soft-tissue"}
	PointEvidence  = []string{"study", "review", "tradition"}
)

var (
	alarmForm = regexp.MustCompile(`^[a-z0-9]+\*?( [a-z0-9]+\*?)*$`)
	icd10Form = regexp.MustCompile(`^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$`)
	icd11Form = regexp.MustCompile(`^[0-9A-Z]{2}[0-9A-Z]{2}(\.[0-9A-Z]{1,2})?$`)
)

// minStem is how many letters must stand before a * in the words of an alarm:
// fewer would match half the dictionary. Numbers are free: "6*" is sixty-odd.
const minStem = 2

func (c *checker) warnings() {
	const file = "warnings.json"
	for i := range c.lib.Warnings {
		w := &c.lib.Warnings[i]
		p := at("", i, "")
		c.id(file, p+"/id", w.ID)
		c.text(file, p+"/name", w.Name, true)
		c.oneOf(file, p+"/urgency", w.Urgency, Urgencies, true)
		c.zoneRefs(file, p+"/zones", w.Zones)
		if w.ShownOnly && (len(w.Zones) > 0 || len(w.Shows) == 0) {
			c.add(file, p+"/shown_only", "conflict", "it is raised by words alone, and has places or no words", "Leave out zones and give it patterns in shows, or leave out shown_only.")
		}
		c.texts(file, p+"/ask", w.Ask)
		if len(w.Ask) == 0 {
			c.add(file, p+"/ask", "required", "there is nothing to ask", "Write what to ask the person first.")
		}
		c.text(file, p+"/advice", w.Advice, true)
		c.text(file, p+"/note", w.Note, false)
		c.citations(file, p+"/citations", w.Citations)
		for j, a := range w.Shows {
			q := at(p+"/shows", j, "")
			c.zoneRefs(file, q+"/zones", a.Zones)
			if len(a.Words) == 0 {
				c.add(file, q+"/words", "required", "the pattern has no words", "An alarm by place alone would always ring.")
			}
			for k, group := range a.Words {
				if len(group) == 0 {
					c.add(file, at(q+"/words", k, ""), "required", "the group is empty", "Give at least one phrase.")
				}
				for l, phrase := range group {
					if !alarmForm.MatchString(phrase) {
						c.add(file, at(at(q+"/words", k, ""), l, ""), "form", fmt.Sprintf("%q is not in the form of an alarm phrase", phrase),
							"Use small letters, digits and single spaces; drop accents and apostrophes; * only at the end of a word.")
						continue
					}
					for word := range strings.SplitSeq(phrase, " ") {
						if stem, wild := strings.CutSuffix(word, "*"); wild && len(stem) < minStem && (stem[0] < '0' || stem[0] > '9') {
							c.add(file, at(at(q+"/words", k, ""), l, ""), "form", fmt.Sprintf("%q stands for too many words", word), "Write at least two letters before the *.")
						}
					}
				}
			}
		}
	}
}

func (c *checker) lookAlikes() {
	const file = "lookalikes.json"
	covered := map[string]bool{}
	for i := range c.lib.LookAlikes {
		l := &c.lib.LookAlikes[i]
		p := at("", i, "")
		c.id(file, p+"/id", l.ID)
		c.text(file, p+"/name", l.Name, true)
		c.oneOf(file, p+"/kind", l.Kind, LookAlikeKinds, true)
		if len(l.Zones) == 0 {
			c.add(file, p+"/zones", "required", "no zone is named", "Name where its pain is felt.")
		}
		c.zoneRefs(file, p+"/zones", l.Zones)
		c.pointRefs(file, p+"/points", l.Points)
		c.text(file, p+"/tells", l.Tells, true)
		c.citations(file, p+"/citations", l.Citations)
		for _, z := range l.Zones {
			covered[z] = true
		}
	}
	if len(c.lib.LookAlikes) == 0 {
		return
	}
	for i := range c.lib.Zones {
		z := &c.lib.Zones[i]
		hit, steps := c.parents[z.ID], 0
		for up := z; up != nil && steps <= maxTree; up = c.zones[up.Parent] {
			hit = hit || covered[up.ID]
			steps++
		}
		if !hit {
			c.add(file, "", "coverage", fmt.Sprintf("nothing else is named that is felt in %q", z.ID), "A muscle is never the only explanation; add a look-alike for the zone or its parent.")
		}
	}
}

func (c *checker) conditions() {
	const file = "conditions.json"
	names := map[string]string{}
	for i := range c.lib.Conditions {
		d := &c.lib.Conditions[i]
		p := at("", i, "")
		c.id(file, p+"/id", d.ID)
		c.text(file, p+"/name", d.Name, true)
		c.texts(file, p+"/synonyms", d.Synonyms)
		for j, n := range slices.Concat([]string{d.Name}, d.Synonyms) {
			key := string(fold.Append(nil, n))
			if prev, dup := names[key]; dup {
				at := at(p+"/synonyms", j-1, "")
				if j == 0 {
					at = p + "/name"
				}
				c.add(file, at, "unique", fmt.Sprintf("%q is already a name of %s", n, prev), "Remove it here or there.")
			}
			names[key] = d.ID
		}
		c.zoneRefs(file, p+"/zones", d.Zones)
		for j, code := range d.Codes.ICD10CM {
			c.match(file, at(p+"/codes/icd10cm", j, ""), code, icd10Form, "an ICD-10-CM code looks like G44.209")
		}
		for j, code := range d.Codes.ICD11 {
			c.match(file, at(p+"/codes/icd11", j, ""), code, icd11Form, "an ICD-11 code looks like 8A81.0")
		}
		c.texts(file, p+"/mimics", d.Mimics)
		c.text(file, p+"/note", d.Note, false)
		c.citations(file, p+"/citations", d.Citations)
		seen := map[string]bool{}
		for j := range d.Points {
			pt := &d.Points[j]
			q := at(p+"/points", j, "")
			c.pointRef(file, q+"/point", pt.Point)
			if seen[pt.Point] {
				c.add(file, q+"/point", "unique", fmt.Sprintf("%q stands twice", pt.Point), "Keep one.")
			}
			seen[pt.Point] = true
			c.oneOf(file, q+"/evidence", pt.Evidence, PointEvidence, true)
			c.text(file, q+"/note", pt.Note, false)
			c.citations(file, q+"/citations", pt.Citations)
		}
	}
}

func (c *checker) zoneRefs(file, pointer string, ids []string) {
	for j, z := range ids {
		if c.zones[z] == nil {
			c.add(file, at(pointer, j, ""), "reference", fmt.Sprintf("there is no zone %q", z), nearest(c, z, c.zones))
		}
	}
	c.noTwice(file, pointer, ids)
}

func (c *checker) pointRefs(file, pointer string, ids []string) {
	for j, id := range ids {
		c.pointRef(file, at(pointer, j, ""), id)
	}
	c.noTwice(file, pointer, ids)
}

func (c *checker) pointRef(file, pointer, id string) {
	if !c.points[id] {
		c.add(file, pointer, "reference", fmt.Sprintf("there is no point %q", id), nearest(c, id, c.points))
	}
}
