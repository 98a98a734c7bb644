package needling

import (
	"iter"

	"github.com/trpatlas/trpatlas/data"
)

// Each kind of record is a handle into a generated table whose row 0 is none.
// A handle out of range reads row 0.

func at[H ~uint16, T any](table []T, h H) *T {
	if int(h) >= len(table) {
		h = 0
	}
	return &table[h]
}

func valid[H ~uint16, T any](table []T, h H) bool { return h > 0 && int(h) < len(table) }

// pick yields the handles of the rows that keep accepts, in order.
func pick[H ~uint16, T any](table []T, keep func(*T) bool) iter.Seq[H] {
	return func(yield func(H) bool) {
		for i := 1; i < len(table); i++ {
			if keep(&table[i]) && !yield(H(i)) {
				return
			}
		}
	}
}

func every[T any](*T) bool { return true }

// find returns the handle of the row with exactly this ID, or an error of type
// *[data.UnknownError] that carries the nearest IDs. The tables are short.
func find[H ~uint16, T any](kind, id string, table []T, idOf func(*T) string) (H, error) {
	for i := 1; i < len(table); i++ {
		if idOf(&table[i]) == id {
			return H(i), nil
		}
	}
	return 0, data.Unknown(kind, id, func(yield func(string) bool) {
		for i := 1; i < len(table); i++ {
			if !yield(idOf(&table[i])) {
				return
			}
		}
	})
}

// cited are the citations of a row that exists. The caller wraps them with
// data.All, which then takes no memory.
func cited(list uint16, ok bool) []data.Citation {
	if !ok {
		return nil
	}
	return citationLists[list]
}

// word is the i-th of the words of a closed list; word 0 is "".
func word(words []string, i int) string {
	if i >= len(words) {
		i = 0
	}
	return words[i]
}
