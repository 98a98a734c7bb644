// Package glossary explains the terms that the library and the literature on
// trigger points use, each in a sentence or two with its sources.
package glossary
