package triggerpoint_test

import (
	"testing"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// Each lookup stands beside a plain scan of the same data.

func BenchmarkParse(b *testing.B) {
	b.Run("table", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := triggerpoint.Parse("teres-minor.1"); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("scan", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			found := triggerpoint.None
			for p := range triggerpoint.All() {
				if p.ID() == "teres-minor.1" {
					found = p
					break
				}
			}
			if found != triggerpoint.TeresMinor1 {
				b.Fatal(found)
			}
		}
	})
}

func BenchmarkOf(b *testing.B) {
	b.Run("table", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if count(triggerpoint.Of(muscles.TeresMinor)) == 0 {
				b.Fatal("no point")
			}
		}
	})
	b.Run("scan", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			n := 0
			for p := range triggerpoint.All() {
				if p.Muscle() == muscles.TeresMinor {
					n++
				}
			}
			if n == 0 {
				b.Fatal("no point")
			}
		}
	})
}
