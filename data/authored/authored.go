// Package authored embeds the hand-written files behind the content: one JSON
// file a muscle, zones.json, sources.json and the rest, with FORMAT.md, which
// explains them. Package record decodes them.
//
// It is a package of its own so that a program which only looks things up
// links neither the files nor the file-system packages they come with.
package authored

import (
	"embed"
	"io/fs"
)

//go:embed *.json *.md muscles chart
var files embed.FS

// Files returns the authored files of this version.
func Files() fs.FS { return files }
