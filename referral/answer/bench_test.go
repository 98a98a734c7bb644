package answer

import "testing"

// mixed are complaints of the kinds that a service gets.
var mixed = []string{
	"deep ache in the front of my right shoulder that runs down the arm to the thumb",
	"left heel and calf, no pain in the knee",
	"headache like a band round the head and pain behind the right eye",
	"low back pain going down the back of the left leg to the calf",
	"stiff neck and a knot between my shoulder blades after work",
	"outside of the elbow hurts when I grip, forearm is sore too",
	"sharp pain in the buttock when I sit, not in the thigh",
	"jaw joint clicks and my temple aches on the left",
}

// BenchmarkAnswer takes a complaint in words to the JSON of ten candidates, as
// `lookup -json -` does. Run it with -cpu 1 for the complaints a second of one
// core.
func BenchmarkAnswer(b *testing.B) {
	b.ReportAllocs()
	var buf []byte
	n := 0
	for b.Loop() {
		buf = Read(mixed[n%len(mixed)]).Answer(10).AppendJSON(buf[:0])
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "complaints/s")
	b.ReportMetric(float64(len(buf)), "B/answer")
}

func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		Read(mixed[n%len(mixed)])
		n++
	}
}

func BenchmarkAppendJSON(b *testing.B) {
	a := Read(mixed[0]).Answer(10)
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		buf = a.AppendJSON(buf[:0])
	}
}
