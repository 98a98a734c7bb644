package muscles_test

import (
	"testing"

	"github.com/trpatlas/trpatlas/data/fold"
	"github.com/trpatlas/trpatlas/muscles"
)

// Each lookup stands beside a plain scan of the same data, which is what a
// caller would write without it.

func BenchmarkParse(b *testing.B) {
	b.Run("table", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := muscles.Parse("teres-minor"); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("scan", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			found := muscles.None
			for m := range muscles.All() {
				if m.ID() == "teres-minor" {
					found = m
					break
				}
			}
			if found != muscles.TeresMinor {
				b.Fatal(found)
			}
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	const name = "M. sterno-cleido-mastoid"
	b.Run("table", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if count(muscles.Lookup(name)) != 1 {
				b.Fatal(name)
			}
		}
	})
	b.Run("scan", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			key, found := fold.Name(name), 0
			for m := range muscles.All() {
				for s := range ownNames(m) {
					if fold.Name(s) == key {
						found++
						break
					}
				}
			}
			if found != 1 {
				b.Fatal(found)
			}
		}
	})
}
