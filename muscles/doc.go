// Package muscles is the catalogue of skeletal muscles that carry described
// trigger points: names, codes, attachments, actions, nerve supply, and what
// activates and relieves their trigger points.
//
// A [Muscle] is a small comparable handle. The zero value is None; a handle out
// of range answers with zero values and never panics. Nothing is computed at
// import and no lookup allocates.
//
// Names follow Terminologia Anatomica in Latin and common English usage
// otherwise. The anatomy is that of standard texts; variants are not listed.
package muscles
