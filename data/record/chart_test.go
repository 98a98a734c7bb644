package record_test

import (
	"math"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

func goodCharts() ([]record.ChartView, []record.ChartMuscle) {
	inset := record.ChartView{ID: "inset", Name: "Inset", Left: "inset-left", LeftName: "Inset, left", Box: []int{0, 0, 10, 10},
		Parts: []record.ChartPart{{ID: "skin", Outline: "0,0! 5,0 5,5!", Zones: []record.ChartShape{{Zone: "spine"}},
			Lines: []record.ChartLine{{Path: "1,1 2,2"}, {Path: "1,1 2,2 3,1", Fill: "bone"}}}}}
	front := record.ChartView{ID: "whole", Name: "Whole", Half: -1, Box: []int{-10, 0, 20, 10}, Parts: []record.ChartPart{
		{ID: "trunk", Outline: "0,0! -5,0 -5,5!", Tone: "skin", Zones: []record.ChartShape{{Zone: "arm-back"}, {Zone: "arm-front", Shape: "0,0 1,1 2,0"}}},
		{ID: "more", Use: "inset", Place: []float64{1, 0, 0, 1, 0, 0}}}}
	marks := []record.ChartMuscle{{Muscle: "alpha", View: "whole", Belly: "0,0 5,5", Width: 2, Points: []record.ChartMark{{Point: "alpha.1", At: "1,1"}}}}
	return []record.ChartView{front, inset}, marks
}

func TestChartRules(t *testing.T) {
	t.Parallel()
	type views = []record.ChartView
	for _, tt := range []struct {
		name   string
		change func(views, []record.ChartMuscle)
		want   []string
	}{
		{"good", func(views, []record.ChartMuscle) {}, nil},
		{"half", func(v views, _ []record.ChartMuscle) { v[0].Half = 2 }, []string{"chart/whole.json /half form"}},
		{"half with a mirror", func(v views, _ []record.ChartMuscle) { v[1].Half = 1 }, []string{"chart/inset.json /left form"}},
		{"no mirror", func(v views, _ []record.ChartMuscle) { v[1].Left = "" }, []string{"chart/inset.json /left required"}},
		{"id twice", func(v views, _ []record.ChartMuscle) { v[1].Left = "whole" }, []string{"chart/whole.json /id unique"}},
		{"box", func(v views, _ []record.ChartMuscle) { v[0].Box[2] = 0 }, []string{"chart/whole.json /box form"}},
		{"tone", func(v views, _ []record.ChartMuscle) { v[0].Parts[0].Tone = "pink" }, []string{"chart/whole.json /parts/0/tone list"}},
		{"part twice", func(v views, _ []record.ChartMuscle) { v[0].Parts[1].ID = "trunk" }, []string{"chart/whole.json /parts/1/id unique"}},
		{"outline and use", func(v views, _ []record.ChartMuscle) { v[0].Parts[1].Outline = "0,0 1,1 2,2" }, []string{"chart/whole.json /parts/1 form"}},
		{"use of itself", func(v views, _ []record.ChartMuscle) { v[0].Parts[1].Use = "whole" }, []string{"chart/whole.json /parts/1/use reference"}},
		{"use of a mirror", func(v views, _ []record.ChartMuscle) { v[0].Parts[1].Use = "inset-left" }, []string{"chart/whole.json /parts/1/use reference"}},
		{"place", func(v views, _ []record.ChartMuscle) { v[0].Parts[1].Place = nil }, []string{"chart/whole.json /parts/1/use reference"}},
		{"unknown zone", func(v views, _ []record.ChartMuscle) { v[0].Parts[0].Zones[0].Zone = "arm-bak" }, []string{"chart/whole.json /parts/0/zones/0/zone reference"}},
		{"zone with parts", func(v views, _ []record.ChartMuscle) { v[0].Parts[0].Zones[0].Zone = "arm" }, []string{"chart/whole.json /parts/0/zones/0/zone zone"}},
		{"outline", func(v views, _ []record.ChartMuscle) { v[0].Parts[0].Outline = "0,0 1" }, []string{"chart/whole.json /parts/0/outline form"}},
		{"short outline", func(v views, _ []record.ChartMuscle) { v[0].Parts[0].Outline = "0,0 1,1" }, []string{"chart/whole.json /parts/0/outline form"}},
		{"shape", func(v views, _ []record.ChartMuscle) { v[0].Parts[0].Zones[1].Shape = "0,0 1,1 NaN,2" }, []string{"chart/whole.json /parts/0/zones/1/shape form"}},
		{"line", func(v views, _ []record.ChartMuscle) { v[1].Parts[0].Lines[0].Path = "1,1" }, []string{"chart/inset.json /parts/0/lines/0/path form"}},
		{"fill", func(v views, _ []record.ChartMuscle) { v[1].Parts[0].Lines[1].Fill = "gold" }, []string{"chart/inset.json /parts/0/lines/1/fill list"}},
		{"mark of unknown muscle", func(_ views, m []record.ChartMuscle) { m[0].Muscle = "alfa" }, []string{"chart/marks.json /0/muscle reference"}},
		{"mark in a mirror", func(_ views, m []record.ChartMuscle) { m[0].View = "inset-left" }, []string{"chart/marks.json /0/view reference"}},
		{"mark of another muscle's point", func(_ views, m []record.ChartMuscle) { m[0].Points[0].Point = "beta.1" }, []string{"chart/marks.json /0/points/0/point reference"}},
		{"mark without place", func(_ views, m []record.ChartMuscle) { m[0].Points[0].At = "" }, []string{"chart/marks.json /0/points/0/at form"}},
		{"width", func(_ views, m []record.ChartMuscle) { m[0].Width = 0 }, []string{"chart/marks.json /0/width form"}},
		{"belly", func(_ views, m []record.ChartMuscle) { m[0].Belly = "0,0" }, []string{"chart/marks.json /0/belly form"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			fsys := tree(t, good())
			v, m := goodCharts()
			names := []string{"chart/whole.json", "chart/inset.json"}
			tt.change(v, m)
			put := func(name string, text []byte, err error) {
				require.NoError(t, err)
				fsys[name] = &fstest.MapFile{Data: text}
			}
			for i := range v {
				encode(put, names[i], v[i])
			}
			encode(put, "chart/marks.json", m)
			_, problems := record.Load(fsys)
			var got []string
			for _, p := range problems {
				got = append(got, p.File+" "+p.Pointer+" "+p.Rule)
			}
			require.Equal(t, tt.want, got)
		})
	}
}

func TestChartFileName(t *testing.T) {
	t.Parallel()
	fsys := tree(t, good())
	v, _ := goodCharts()
	text, err := record.Encode(v[1])
	require.NoError(t, err)
	fsys["chart/other.json"] = &fstest.MapFile{Data: text}
	_, problems := record.Load(fsys)
	require.Len(t, problems, 1)
	require.Equal(t, "file-name", problems[0].Rule)
	formatted, problems := record.Format("chart/other.json", text)
	require.NoError(t, problems.Err())
	require.Equal(t, string(text), string(formatted))
}

func TestCurve(t *testing.T) {
	t.Parallel()
	got, err := record.Curve(" 1,2!  -3.5,4 ")
	require.NoError(t, err)
	require.Equal(t, []record.Control{{X: 1, Y: 2, Corner: true}, {X: -3.5, Y: 4}}, got)
	for _, bad := range []string{"1", "1,", "1,2,3", "a,b", "1,2 !", "Inf,1", "2001,0"} {
		_, err := record.Curve(bad)
		require.Error(t, err, bad)
	}
}

func FuzzCurve(f *testing.F) {
	f.Add("1,2! 3,4")
	f.Add("0x1p-2,1e3")
	f.Fuzz(func(t *testing.T, text string) {
		got, err := record.Curve(text)
		if err != nil {
			require.Nil(t, got)
		}
		for _, c := range got {
			require.LessOrEqual(t, math.Max(math.Abs(c.X), math.Abs(c.Y)), 2000.0)
		}
	})
}
