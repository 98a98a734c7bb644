// Package answer takes a complaint, in words or as a query, to the whole
// answer that a first screen needs: what was understood, what to rule out
// first, the ranked trigger points with reasons, the smallest set of points
// that explains the pain, look-alikes, and the conditions that were named.
//
// Warnings come first in the types: [Read] and [ReadQuery] give a [Screen]
// with what was understood and what to rule out, and only [Screen.Answer] goes
// on to muscles. An app that shows an emergency may stop at the screen.
// [Screen.With] adds what was marked on a chart.
//
// [Answer.AppendJSON] writes the documented JSON form.
package answer
