// Package bodychart draws the atlas: the standing figure from four sides, and
// insets of the head, mouth, hand, foot, perineum and pelvis, with every leaf
// zone as a shape and every trigger point as an X.
//
// It writes SVG for a pattern, a muscle, a query, a candidate over a query, a
// heat map of many complaints and a blank chart, and it reads drawings:
// [View.At] says which zone lies at a place, [View.Polygon] and [View.Stroke]
// which zones an outline or a pen covers, and how much of each.
//
// Sides are the patient's own: on a view from the front the right side lies on
// the left of the page. The left half of every drawing is the mirror image of
// the right. Lengths are chart units, of which the standing figure has about
// 7600; y runs down the page.
//
// The drawings are schematic and our own. A shape shows where a zone lies, not
// how far pain spreads, and an X shows where a point is described, not where
// to put a needle.
package bodychart
