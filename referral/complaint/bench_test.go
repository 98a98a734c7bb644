package complaint_test

import (
	"testing"

	"github.com/trpatlas/trpatlas/referral/complaint"
)

// typical is a complaint of 18 words as people write it.
const typical = "deep ache in the front of my right shoulder that runs down the arm to the thumb"

func BenchmarkParse(b *testing.B) {
	for _, bm := range []struct{ name, text string }{
		{"typical", typical},
		{"negated", "dull pain under my left shoulder blade and in the neck, no pain in the arm or hand"},
		{"typing slips", "sharp pian in my lower bak and rigth butock when I sit at my desk all day"},
		{"no place", "the weather was nice and we went to the market to buy some bread and a newspaper"},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				complaint.Parse(bm.text)
			}
		})
	}
}
