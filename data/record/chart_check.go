package record

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
)

// loadCharts reads the files under chart. A tree without charts is complete.
func loadCharts(fsys fs.FS, c *checker) {
	names, err := fs.Glob(fsys, "chart/*.json")
	if err != nil || len(names) > MaxFiles {
		c.add("chart", "", "count", "the charts cannot be listed", "")
		return
	}
	for _, name := range names {
		if name == "chart/marks.json" {
			loadOne(fsys, c, name, &c.lib.Marks)
			continue
		}
		var v ChartView
		if loadOne(fsys, c, name, &v) {
			c.lib.Charts = append(c.lib.Charts, v)
			if want := "chart/" + v.ID + ".json"; name != want {
				c.add(name, "/id", "file-name", fmt.Sprintf("the view %q stands in this file", v.ID), "Name the file "+want+".")
			}
		}
	}
}

// charts checks what can be checked without drawing; the generator, which
// draws, refuses shapes that leave a place of a part without a zone.
func (c *checker) charts() {
	views := map[string]*ChartView{}
	for i := range c.lib.Charts {
		v := &c.lib.Charts[i]
		for _, id := range []string{v.ID, v.Left} {
			if _, taken := views[id]; taken {
				c.add("chart/"+v.ID+".json", "/id", "unique", fmt.Sprintf("the view id %q is taken", id), "Choose another.")
			}
			if id != "" {
				views[id] = v
			}
		}
	}
	for i := range c.lib.Charts {
		c.chart(&c.lib.Charts[i], views)
	}
	c.marks(views)
}

func (c *checker) chart(v *ChartView, views map[string]*ChartView) {
	file := "chart/" + v.ID + ".json"
	c.id(file, "/id", v.ID)
	c.text(file, "/name", v.Name, true)
	switch {
	case v.Half < -1 || v.Half > 1:
		c.add(file, "/half", "form", fmt.Sprintf("the half is %d", v.Half), "Write -1, 1, or leave it out.")
	case v.Half == 0 && (v.Left == "" || v.LeftName == ""):
		c.add(file, "/left", "required", "a view of one side names its mirror image", "Add left and left_name, or a half.")
	case v.Half != 0 && v.Left != "":
		c.add(file, "/left", "form", "a symmetric view has no mirror image", "Remove left.")
	}
	if len(v.Box) != 4 || v.Box[2] <= 0 || v.Box[3] <= 0 || v.Box[2] > 3000 || v.Box[3] > 3000 {
		c.add(file, "/box", "form", "the box is not x, y, width, height", "Give four numbers, the last two from 1 to 3000.")
	}
	ids := map[string]bool{}
	for i := range v.Parts {
		p, at := &v.Parts[i], at("/parts", i, "")
		c.id(file, at+"/id", p.ID)
		if ids[p.ID] {
			c.add(file, at+"/id", "unique", fmt.Sprintf("two parts are called %q", p.ID), "Choose another id.")
		}
		ids[p.ID] = true
		c.oneOf(file, at+"/tone", p.Tone, ChartTones, false)
		if (p.Use == "") == (p.Outline == "") {
			c.add(file, at, "form", "a part has either an outline or a view to use", "Give one of them.")
		}
		if p.Use != "" {
			if u := views[p.Use]; u == nil || u.ID != p.Use || len(p.Place) != 6 || len(p.Zones) > 0 ||
				slices.ContainsFunc(u.Parts, func(q ChartPart) bool { return q.Use != "" }) {
				c.add(file, at+"/use", "reference", fmt.Sprintf("%q cannot be used here", p.Use),
					"Name an authored view that uses no other, place it with six numbers, and give no zones.")
			}
			continue
		}
		c.curve(file, at+"/outline", p.Outline, 3)
		for j := range p.Zones {
			z := &p.Zones[j]
			c.leaf(file, fmt.Sprintf("%s/zones/%d", at, j), z.Zone)
			if z.Shape != "" {
				c.curve(file, fmt.Sprintf("%s/zones/%d/shape", at, j), z.Shape, 3)
			}
		}
		for j := range p.Lines {
			c.curve(file, fmt.Sprintf("%s/lines/%d/path", at, j), p.Lines[j].Path, 2)
			c.oneOf(file, fmt.Sprintf("%s/lines/%d/fill", at, j), p.Lines[j].Fill, ChartTones, false)
		}
	}
}

func (c *checker) leaf(file, pointer, id string) {
	if _, ok := c.zones[id]; !ok {
		c.add(file, pointer+"/zone", "reference", fmt.Sprintf("there is no zone %q", id), nearest(c, id, c.zones))
	} else if c.parents[id] {
		c.add(file, pointer+"/zone", "zone", fmt.Sprintf("the zone %q has parts", id), "Draw its parts; it is their union.")
	}
}

func (c *checker) curve(file, pointer, text string, least int) {
	if points, err := Curve(text); err != nil {
		c.add(file, pointer, "form", err.Error(), "")
	} else if len(points) < least {
		c.add(file, pointer, "form", fmt.Sprintf("the curve has %d points", len(points)), fmt.Sprintf("It needs %d.", least))
	}
}

func (c *checker) marks(views map[string]*ChartView) {
	const file = "chart/marks.json"
	for i := range c.lib.Marks {
		m := &c.lib.Marks[i]
		if v := views[m.View]; v == nil || v.ID != m.View {
			c.add(file, at("", i, "view"), "reference", fmt.Sprintf("there is no authored view %q", m.View), nearest(c, m.View, views))
		}
		muscle := c.muscles[m.Muscle]
		if muscle == nil {
			c.add(file, at("", i, "muscle"), "reference", fmt.Sprintf("there is no muscle %q", m.Muscle), nearest(c, m.Muscle, c.muscles))
			continue
		}
		if !(m.Width > 0 && m.Width <= 200) {
			c.add(file, at("", i, "width"), "form", "the width is not from 0 to 200", "Give it in units.")
		}
		c.curve(file, at("", i, "belly"), m.Belly, 2)
		for j, p := range m.Points {
			where := fmt.Sprintf("/%d/points/%d", i, j)
			c.curve(file, where+"/at", p.At, 1)
			if !slices.ContainsFunc(muscle.Points, func(q Point) bool { return q.ID == p.Point }) {
				c.add(file, where+"/point", "reference", fmt.Sprintf("the muscle %q has no point %q", m.Muscle, p.Point), "")
			}
		}
	}
}

// formatChart is [Format] for a file under chart.
func formatChart(file string, text []byte) ([]byte, Problems) {
	if path.Base(file) == "marks.json" {
		return format[[]ChartMuscle](file, text)
	}
	return format[ChartView](file, text)
}
