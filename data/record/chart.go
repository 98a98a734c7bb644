package record

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ChartView is one file chart/<id>.json: a drawing of the body, or of a part
// of it, as control points. Lengths are in units of which the standing figure
// has about 760; y runs down the page.
//
// A view with a half is symmetric about x = 0, and only the patient's right
// half is authored: at negative x for half -1, at positive x for half 1. A
// view without one shows the patient's right side, and its mirror image is the
// view named Left.
type ChartView struct {
	ID       string      `json:"id"`
	Name     string      `json:"name"`
	Half     int         `json:"half,omitzero"`
	Left     string      `json:"left,omitempty"`
	LeftName string      `json:"left_name,omitempty"`
	Box      []int       `json:"box"` // x, y, width, height
	Parts    []ChartPart `json:"parts"`
}

// ChartPart is a piece of the drawing; a later one covers the earlier ones. It
// is either an outline with the zones in it, or another view put in its place.
type ChartPart struct {
	ID      string       `json:"id"`
	Outline string       `json:"outline,omitempty"` // a [Curve], closed
	Tone    string       `json:"tone,omitempty"`    // one of ChartTones; skin when empty
	Rim     bool         `json:"rim,omitzero"`      // its outline is drawn over the parts behind it
	Use     string       `json:"use,omitempty"`     // id of a view
	Place   []float64    `json:"place,omitempty"`   // a b c d e f: x' = ax+cy+e, y' = bx+dy+f
	Zones   []ChartShape `json:"zones,omitempty"`   // a later one covers the earlier ones
	Lines   []ChartLine  `json:"lines,omitempty"`   // landmarks
}

// ChartShape is a zone in a part of a view. What lies outside the part is cut
// off, so that only edges between zones need care.
type ChartShape struct {
	Zone  string `json:"zone"`
	Shape string `json:"shape,omitempty"` // a [Curve], closed; the whole part when empty
}

// ChartLine is a landmark: drawn, and no zone.
type ChartLine struct {
	Path string `json:"path"`           // a [Curve], open
	Fill string `json:"fill,omitempty"` // one of ChartTones; then the curve is closed
}

// ChartMuscle is one row of chart/marks.json: where a muscle lies in a view and
// where its points are. The area is everything within half the width of the
// belly's line.
type ChartMuscle struct {
	Muscle string      `json:"muscle"`
	View   string      `json:"view"`
	Belly  string      `json:"belly"` // a polyline
	Width  float64     `json:"width"`
	Points []ChartMark `json:"points,omitempty"`
}

// ChartMark is the place of one point.
type ChartMark struct {
	Point string `json:"point"`
	At    string `json:"at"` // x,y
}

// ChartTones are the fills of a part or of a landmark.
var ChartTones = []string{"skin", "tooth", "tongue", "mucosa", "dark", "white", "bone"}

// Control is one control point of a curve.
type Control struct {
	X, Y   float64
	Corner bool // the curve has a corner here
}

// errCurve is returned for text that is no curve.
var errCurve = errors.New(`a curve is control points "x,y" with spaces between, "x,y!" for a corner`)

// Curve reads control points written as "x,y x,y! x,y", numbers with at most
// two decimals and within ±2000; "!" marks a corner. The curve runs smoothly
// through all of them.
func Curve(text string) ([]Control, error) {
	var out []Control
	for word := range strings.FieldsSeq(text) {
		var c Control
		word, c.Corner = strings.CutSuffix(word, "!")
		xs, ys, ok := strings.Cut(word, ",")
		x, errX := strconv.ParseFloat(xs, 64)
		y, errY := strconv.ParseFloat(ys, 64)
		if !ok || errX != nil || errY != nil || !(x >= -2000 && x <= 2000 && y >= -2000 && y <= 2000) {
			return nil, fmt.Errorf("%q: %w", word, errCurve)
		}
		c.X, c.Y = x, y
		out = append(out, c)
	}
	return out, nil
}
