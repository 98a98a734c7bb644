// Package fold says when two names are the same name.
//
// Everything in trpatlas that compares what a person typed with what the
// library knows goes through this package, so that a lookup, the generator and
// the content check can never disagree.
package fold
