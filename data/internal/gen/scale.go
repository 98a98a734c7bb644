package main

import (
	"fmt"

	"github.com/trpatlas/trpatlas/data/record"
)

// multiply returns lib for factor 1, and otherwise a synthetic library with
// factor times the muscles and points, for measuring how cost grows. Each copy
// refers to the same zones as its original.
func multiply(lib *record.Library, factor int) *record.Library {
	if factor <= 1 {
		return lib
	}
	big := *lib
	big.Muscles = nil
	for k := range factor {
		for i := range lib.Muscles {
			m := lib.Muscles[i]
			if k > 0 {
				suffix := fmt.Sprintf("-copy%d", k)
				m.ID, m.Name, m.Latin = m.ID+suffix, fmt.Sprintf("%s copy %d", m.Name, k), fmt.Sprintf("%s copy %d", m.Latin, k)
				m.Synonyms, m.Abbreviations, m.Groups = nil, nil, nil
				points := make([]record.Point, len(m.Points))
				for j, p := range m.Points {
					p.ID = fmt.Sprintf("%s.%d", m.ID, j+1)
					p.Satellites = nil
					points[j] = p
				}
				m.Points = points
			}
			big.Muscles = append(big.Muscles, m)
		}
	}
	return &big
}
