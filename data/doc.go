// Package data says what the library knows and where it was read: the version
// of the knowledge, its sources, citations and how far they were checked.
//
// The knowledge itself is authored as JSON under authored/, one file a muscle,
// and generated into Go tables in each package, so that importing the library
// costs nothing. Package data/authored embeds the files for those who want them.
// After a change of an authored file run
//
//	go generate ./data
//
// The content is a reference for software and teaching, never a diagnosis. No
// licensed clinician has reviewed it; see [ReviewNotice].
package data

//go:generate go run ./internal/gen
