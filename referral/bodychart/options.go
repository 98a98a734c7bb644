package bodychart

import "github.com/trpatlas/trpatlas/referral"

// Theme is a set of colours.
type Theme uint8

// The themes.
const (
	Light Theme = iota
	Dark
	Print // black, white and greys, on paper
)

// Options say what a chart shows beside its subject. The zero value draws the
// four whole figures and all insets, light, with the names of the views.
type Options struct {
	Views   []View // a view that stands twice is drawn once; nil: all
	Width   int    // of the picture in CSS pixels; 0: by Scale
	Scale   int    // CSS pixels for 1000 chart units, to give several charts one size of letters; 0: as wide as its place
	Theme   Theme
	NoNames bool   // leave out the names of the views and the letters R and L at their sides
	Legend  bool   // add what the marks mean
	Labels  bool   // write the names of marked zones and points beside the figures
	Heading bool   // write the title above the figures, not only for screen readers
	Title   string // of the picture; "" for one made from the subject
	Prefix  string // of every id, so that several charts fit one page

	// Tight leaves out the page, its margins, the heading, the names of the views,
	// labels and the legend. One view alone fills the picture, in the proportions of its
	// [View.Box], for an app that lays out views itself.
	Tight bool

	// Sparse leaves out zones that are not marked, to lie over a blank chart of
	// the same views.
	Sparse bool

	// Picture makes the chart one picture to a screen reader and the keyboard:
	// its title says what it shows, and no zone takes the focus.
	Picture bool

	// Link gives the address that a zone links to, or "" for none. Zones are no
	// links where it is nil, or in a picture.
	Link func(referral.Site) string
}

// palette is the colours of a theme, as SVG writes them.
type palette struct {
	page, ink, soft, hair, contour string
	essential, spill, pain, free   string
	tones                          [7]string
}

// palettes: the strong colours keep their order of lightness in greyscale, and
// no two marks differ by colour alone.
var palettes = [...]palette{
	Light: {page: "#ffffff", ink: "#2b2f33", soft: "#a3978c", hair: "#d9cdc1", contour: "#6f645b",
		essential: "#b3372f", spill: "#c9564a", pain: "#1f4e79", free: "#5f6b3c",
		tones: [7]string{"#f3e9df", "#fdfbf4", "#e3aaa2", "#d99a94", "#6b3f3f", "#fcfcfa", "#ece6d8"}},
	Dark: {page: "#15181b", ink: "#e9e4dd", soft: "#857a70", hair: "#4a443f", contour: "#b3a79b",
		essential: "#e8685c", spill: "#e8887c", pain: "#7fb4e6", free: "#b3c183",
		tones: [7]string{"#35302c", "#e9e5da", "#8d5852", "#7a4a46", "#241514", "#6b645d", "#4a4640"}},
	Print: {page: "#ffffff", ink: "#000000", soft: "#8c8c8c", hair: "#d0d0d0", contour: "#3c3c3c",
		essential: "#333333", spill: "#333333", pain: "#000000", free: "#555555",
		tones: [7]string{"#ffffff", "#ffffff", "#efefef", "#e4e4e4", "#777777", "#ffffff", "#f4f4f4"}},
}

func (t Theme) palette() *palette {
	if int(t) >= len(palettes) {
		t = Light
	}
	return &palettes[t]
}
