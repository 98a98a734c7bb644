package bodychart_test

import (
	"testing"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

func BenchmarkPatternAllViews(b *testing.B) {
	p := triggerpoint.Infraspinatus1
	buf := bodychart.AppendPattern(nil, p, referral.Right, bodychart.Options{Legend: true})
	b.SetBytes(int64(len(buf)))
	b.ReportAllocs()
	for b.Loop() {
		buf = bodychart.AppendPattern(buf[:0], p, referral.Right, bodychart.Options{Legend: true})
	}
}

func BenchmarkPatternWholeBody(b *testing.B) {
	o := bodychart.Options{Views: []bodychart.View{bodychart.Front, bodychart.Back}}
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		buf = bodychart.AppendPattern(buf[:0], triggerpoint.Infraspinatus1, referral.Right, o)
	}
	b.SetBytes(int64(len(buf)))
}

func BenchmarkAt(b *testing.B) {
	x, y := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		x, y = (x+379)%3000, (y+877)%7600
		bodychart.Front.At(x-1500, y)
	}
}

func BenchmarkStroke(b *testing.B) {
	line := []bodychart.XY{{-950, 1500}, {-1100, 2000}, {-1150, 2400}}
	b.ReportAllocs()
	for b.Loop() {
		bodychart.Front.Stroke(line, 120)
	}
}

// BenchmarkLabels is the worst case: every zone of every view has a label.
func BenchmarkLabels(b *testing.B) {
	var all referral.SiteSet
	for z := range referral.Zones() {
		all = all.With(referral.Site{Zone: z})
	}
	var buf []byte
	for b.Loop() {
		buf = bodychart.AppendQuery(buf[:0], referral.Query{Pain: all}, bodychart.Options{Labels: true})
	}
}
