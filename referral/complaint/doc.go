// Package complaint turns a complaint in plain words into a query: "deep ache
// in the front of the right shoulder, but not the elbow".
//
// It knows places in lay, clinical and anatomical words, what relates one
// place to another ("inner", "behind", "just below"), sides, spread from one
// place to another, what is expressly free of pain, what hurts most ("worst in the
// elbow", "both knees, worse on the left"), and slips of the keyboard.
// It never guesses in silence: [Reading] says which words became which place,
// and which words look like a place but were not understood.
//
// The words come from the zones' own words (zones.json); this package adds
// only the grammar. English only.
package complaint
