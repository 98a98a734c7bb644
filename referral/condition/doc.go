// Package condition lists named disorders in which trigger points are said to
// take part, and answers both ways: the points of a condition, and the
// conditions of a point. It also recognises the names of conditions in a
// complaint.
//
// That a point is listed says that somebody found or described it there, with
// the evidence named; it does not say that the point causes the disorder.
package condition
