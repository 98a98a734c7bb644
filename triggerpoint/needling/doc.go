// Package needling is what dry needling guides describe beside points and
// patterns: techniques and needles, what a needle may meet at a point and how
// guides lower that risk, what goes wrong and how often, theories and trials
// with their limits, what is disputed, and what comes before, during and after
// a session.
//
// [Screen] sets what is known of a person beside the points meant to be needled
// and lists what speaks against it, what calls for care, and what is still to
// be asked. What is not known is asked and never passes: the zero [Profile] is
// nobody's all-clear, and no result of this package says that needling is safe.
//
// All of it is reference content in general terms. It is no instruction to
// needle and no treatment plan for a person.
package needling
