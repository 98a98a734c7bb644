// Package warning holds what comes before any muscle: red flags to ask about
// where it hurts, red flags that a complaint's own words already show, and
// look-alikes, the other things that are felt in the same place.
//
// Asking is not alarming. [Ask] gives questions for a place and says nothing
// about the person; [Shown] is silent on a plain complaint and speaks up only
// when the words themselves are those of an emergency or of something that a
// clinician should see. Silence is no all-clear.
package warning
