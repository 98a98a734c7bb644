package data

import (
	"embed"
	"io/fs"
)

// The authored files take no room in a program that does not call Authored:
// the linker drops what nothing reaches.
//
//go:embed authored
var authored embed.FS

// Authored returns the hand-written files behind this version: one JSON file a
// muscle, zones.json, sources.json and the rest, with FORMAT.md, which explains
// them. Package record decodes them.
func Authored() fs.FS {
	sub, err := fs.Sub(authored, "authored")
	if err != nil { // the name above is a constant
		return authored
	}
	return sub
}
