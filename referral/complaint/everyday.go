package complaint

// everydayWord reports whether w is a common word of another meaning that lies
// within reach of a correction, such as "should" or "waste". It is never
// corrected into a place.
func everydayWord(w string) bool {
	_, ok := searchString(everyday[:], w)
	return ok
}

// functionWord reports whether w carries no content.
func functionWord(w string) bool {
	switch w {
	case "and", "or", "to", "it", "i", "me", "is", "are", "was", "be", "been", "with", "for", "from", "by", "as", "so", "do", "does", "down", "up", "when", "where", "long", "first", "next", "second", "third", "four", "small", "hard", "it's", "body", "process", "period", "line", "space", "wall", "band", "root", "box", "button", "ring", "big", "great", "little", "join", "meet", "cord", "pit", "pad", "root's":
		return true
	}
	return false
}

var everyday = [...]string{"should"}
