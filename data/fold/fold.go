package fold

import "unicode/utf8"

// Letters that Latin-script names carry accents on, each with its base letter.
// Kept as two strings in step because a string needs no work at import.
const (
	accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž"
	plain    = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz"
)

// Rune returns r in lower case and without its accent. Combining marks become
// zero, which means "drop it". Ligatures keep their rune; see [Append]. Letters
// beyond Latin script are returned as they are. The package does without the
// standard unicode tables, which cost a program a start-up that it would notice.
func Rune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			return r + ('a' - 'A')
		}
		return r
	case 0x0300 <= r && r <= 0x036F: // combining diacritical marks
		return 0
	}
	r = lower(r)
	i := 0
	for _, a := range accented {
		if a == r {
			return rune(plain[i])
		}
		i++
	}
	return r
}

// lower is the small form of a letter of Latin-1 and Latin Extended-A, and of
// the two capitals that stand apart from them.
func lower(r rune) rune {
	switch {
	case 0xC0 <= r && r <= 0xDE && r != 0xD7:
		return r + 0x20
	case r == 0x0130: // İ
		return 'ı'
	case r == 0x0178:
		return 'ÿ'
	case r == 0x1E9E:
		return 'ß'
	case r == 0x212B: // the sign of the unit ångström
		return 'å'
	case 0x0100 <= r && r <= 0x0137, 0x014A <= r && r <= 0x0177:
		return r | 1
	case 0x0139 <= r && r <= 0x0148, 0x0179 <= r && r <= 0x017E:
		return r + r&1
	}
	return r
}

// Append appends the folded form of s to dst and returns it.
//
// Folding lowers case, removes accents, opens the ligatures æ, œ and ß, and
// keeps letters a to z and digits only: hyphens, spaces, apostrophes and full
// stops go, so "Sterno-cleido-mastoid" and "sternocleidomastoid" fold alike. It
// does not allocate when dst has room.
func Append(dst []byte, s string) []byte {
	for _, r := range s {
		switch r = Rune(r); {
		case r == 'æ':
			dst = append(dst, "ae"...)
		case r == 'œ':
			dst = append(dst, "oe"...)
		case r == 'ß':
			dst = append(dst, "ss"...)
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			dst = append(dst, byte(r))
		}
	}
	return dst
}

// AppendName is [Append] for the name of a muscle: it first leaves out the
// words "m", "m.", "mm", "muscle", "muscles", "musculus" and "musculi", which
// say only that a muscle is named, and "of" and "the". A name made of nothing
// else keeps them.
func AppendName(dst []byte, s string) []byte {
	start := len(dst)
	for word := range words(s) {
		n := len(dst)
		dst = Append(dst, word)
		switch string(dst[n:]) {
		case "m", "mm", "muscle", "muscles", "musculus", "musculi", "of", "the":
			dst = dst[:n]
		}
	}
	if len(dst) == start {
		return Append(dst, s)
	}
	return dst
}

// Name is [AppendName] as a string.
func Name(s string) string { return string(AppendName(nil, s)) }

// words yields the parts of s between spaces, hyphens, underscores, slashes, full
// stops, commas and brackets.
func words(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range s {
			sep := r <= ' ' || r == 0xA0 || r == '-' || r == '.' || r == ',' || r == '(' || r == ')' || r == '_' || r == '/'
			switch {
			case sep && start >= 0:
				if !yield(s[start:i]) {
					return
				}
				start = -1
			case !sep && start < 0:
				start = i
			}
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}

// maxDistance bounds the longer word that Distance compares.
const maxDistance = 128

// Distance is the number of single-letter changes (a letter more, less, other,
// or two neighbours swapped) that turn a into b, or limit when it is not below
// limit. Words of 128 bytes and more are always limit apart. It
// compares bytes; fold first.
func Distance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit || len(a) >= maxDistance || len(b) >= maxDistance {
		return limit
	}
	var rows [3][maxDistance + 1]uint8
	prev2, prev, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		prev[j] = uint8(j)
	}
	for i := range len(a) {
		row[0] = uint8(i + 1)
		low := row[0]
		for j := range len(b) {
			d := prev[j]
			if a[i] != b[j] {
				d++
			}
			d = min(d, prev[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				d = min(d, prev2[j-1]+1)
			}
			row[j+1] = d
			low = min(low, d)
		}
		if int(low) > limit {
			return limit
		}
		prev2, prev, row = prev, row, prev2
	}
	return min(int(prev[len(b)]), limit)
}
