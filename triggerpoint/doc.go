// Package triggerpoint lists the trigger points that the literature describes,
// each in its muscle: where to find it, how to palpate it, what it does beyond
// pain, and what a needle may meet there.
//
// Where a point refers pain to is in package referral.
//
// A described point is a place to look, not a finding. Palpation of trigger
// points is only fairly reliable between examiners, and nothing here says that
// a person has one.
package triggerpoint
