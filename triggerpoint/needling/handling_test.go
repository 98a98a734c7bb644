package needling_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/triggerpoint"
	"github.com/trpatlas/trpatlas/triggerpoint/needling"
)

func hasHazard(p triggerpoint.Point, k triggerpoint.HazardKind) bool {
	for h := range p.Hazards() {
		if h.Kind == k {
			return true
		}
	}
	return false
}

// about says by the rule of the doc comment whether a row is about a point.
func about(h needling.Handling, p triggerpoint.Point) bool {
	limited := false
	for o := range h.Points() {
		limited = limited || o.Muscle() == p.Muscle()
	}
	return hasHazard(p, h.Hazard()) && slices.Contains(slices.Collect(h.Muscles()), p.Muscle()) &&
		(!limited || slices.Contains(slices.Collect(h.Points()), p))
}

func TestHandlingOfEveryPoint(t *testing.T) {
	t.Parallel()
	for p := range triggerpoint.All() {
		var want []needling.Handling
		superficial, specialist := false, false
		for h := range needling.Handlings() {
			if about(h, p) {
				want = append(want, h)
				superficial = superficial || h.SuperficialOnly()
				specialist = specialist || h.Specialist()
			}
		}
		got := slices.Collect(needling.HandlingOf(p))
		require.Equal(t, want, got, "%s; run: go generate ./data", p.ID())
		require.Equal(t, superficial, needling.SuperficialOnly(p), p.ID())
		require.Equal(t, specialist, needling.Specialist(p), p.ID())
		for z := range p.Hazards() {
			require.True(t, slices.ContainsFunc(got, func(h needling.Handling) bool { return h.Hazard() == z.Kind }), "%s: nothing is said of %s", p.ID(), z.Kind)
		}
	}
	for _, p := range []triggerpoint.Point{triggerpoint.None, 60000} {
		require.Empty(t, slices.Collect(needling.HandlingOf(p)))
		require.False(t, needling.SuperficialOnly(p))
		require.False(t, needling.Specialist(p))
	}
}

// A pneumothorax is the gravest common harm of needling the trunk. Every point
// over the ribs, about the shoulder blade and at the root of the neck is marked
// for it and has its handling.
func TestThePleuraIsMarked(t *testing.T) {
	t.Parallel()
	marked := func(t *testing.T, p triggerpoint.Point) {
		t.Helper()
		require.True(t, hasHazard(p, triggerpoint.Pneumothorax), "%s is not marked for the pleura", p.ID())
		require.True(t, slices.ContainsFunc(slices.Collect(needling.HandlingOf(p)), func(h needling.Handling) bool {
			return h.Hazard() == triggerpoint.Pneumothorax && h.Gravity() == needling.Grave
		}), "%s has no handling for the pleura", p.ID())
	}
	for m := range muscles.In(muscles.Thorax) {
		for p := range triggerpoint.Of(m) {
			marked(t, p)
		}
	}
	for _, id := range []string{
		// the back over the ribs
		"iliocostalis-thoracis", "longissimus-thoracis", "semispinalis-thoracis", "spinalis-thoracis", "serratus-posterior-inferior",
		"rhomboid-major", "rhomboid-minor", "latissimus-dorsi", "trapezius",
		// the shoulder blade
		"infraspinatus", "subscapularis", "teres-major", "teres-minor",
		// the root of the neck
		"levator-scapulae", "omohyoid", "scalenus-anterior", "scalenus-medius", "scalenus-minimus", "scalenus-posterior",
	} {
		m, err := muscles.Parse(id)
		require.NoError(t, err)
		for p := range triggerpoint.Of(m) {
			marked(t, p)
		}
	}
	// Muscles of which only some points lie there.
	for _, id := range []string{
		"supraspinatus.1", "supraspinatus.2", "splenius-cervicis.2", "sternocleidomastoid.1", "sternocleidomastoid.5", "multifidus.2", "rotatores.2",
		"quadratus-lumborum.1", "external-oblique.1", "rectus-abdominis.1",
	} {
		p, err := triggerpoint.Parse(id)
		require.NoError(t, err)
		marked(t, p)
	}
}

// Rows are about what the point itself may meet, not about another level of a
// long muscle.
func TestRowsFitThePoint(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ point, with, without string }{
		{"multifidus.1", "canal-neck", "canal-thoracic-lumbar"},
		{"multifidus.2", "canal-thoracic-lumbar", "canal-neck"},
		{"multifidus.4", "canal-sacral", "canal-neck"},
		{"psoas-major.1", "deep-abdominal-vessels", "femoral-vessels"},
		{"psoas-major.2", "femoral-vessels", "deep-abdominal-vessels"},
		{"gluteus-minimus.1", "gluteal-lateral-nerves", "sciatic-gluteal"},
		{"occipitofrontalis.1", "face-vessels", "occipital-artery"},
	} {
		p, err := triggerpoint.Parse(tt.point)
		require.NoError(t, err)
		rows := ids(needling.HandlingOf(p))
		require.Contains(t, rows, tt.with, tt.point)
		require.NotContains(t, rows, tt.without, tt.point)
	}
}

func TestNothingAllocates(t *testing.T) {
	n := 0
	require.Zero(t, testing.AllocsPerRun(20, func() {
		for p := range triggerpoint.All() {
			for h := range needling.HandlingOf(p) {
				n += len(h.Text()) + len(h.Gravity().String())
				for c := range h.Citations() {
					n += len(c.Locator)
				}
			}
			if needling.SuperficialOnly(p) || needling.Specialist(p) {
				n++
			}
		}
		for e := range needling.Events() {
			for r := range e.Rates() {
				n += r.N
			}
		}
		for s := range needling.NotesOn(needling.Emergency) {
			n += len(s.Text())
		}
		if e, err := needling.ParseEvent("pneumothorax"); err == nil {
			n += int(e)
		}
	}))
	require.NotZero(t, n)
}
