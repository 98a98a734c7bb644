package needling_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
	"github.com/trpatlas/trpatlas/triggerpoint"
	"github.com/trpatlas/trpatlas/triggerpoint/needling"
)

// harmless is a person of whom everything is known and nothing counts against
// needling.
func harmless() needling.Profile {
	return needling.Profile{
		Age: needling.Years(40), Pregnancy: needling.NotPregnant, Anticoagulant: needling.No, BleedingDisorder: needling.No,
		ImmuneSuppressed: needling.No, Infection: needling.NoInfection, Skin: needling.SoundSkin, CancerInArea: needling.No,
		Implants: needling.NoImplant, NeedleFear: needling.No, Consent: needling.Yes, Understanding: needling.Yes, MetalAllergy: needling.No,
		RecentSurgery: needling.No, Lymphoedema: needling.No, Epilepsy: needling.No, Diabetes: needling.No,
	}
}

// risks are all single changes that make a person more at risk, by the factor.
var risks = []struct {
	factor needling.Factor
	answer string
	add    func(*needling.Profile)
}{
	{needling.FactorAge, "child", func(p *needling.Profile) { p.Age = needling.Years(11) }},
	{needling.FactorAge, "minor", func(p *needling.Profile) { p.Age = needling.Years(12) }},
	{needling.FactorAge, "minor", func(p *needling.Profile) { p.Age = needling.Years(17) }},
	{needling.FactorAge, "older", func(p *needling.Profile) { p.Age = needling.Years(75) }},
	{needling.FactorPregnancy, "first-trimester", func(p *needling.Profile) { p.Pregnancy = needling.FirstTrimester }},
	{needling.FactorPregnancy, "second-trimester", func(p *needling.Profile) { p.Pregnancy = needling.SecondTrimester }},
	{needling.FactorPregnancy, "third-trimester", func(p *needling.Profile) { p.Pregnancy = needling.ThirdTrimester }},
	{needling.FactorPregnancy, "trimester-unknown", func(p *needling.Profile) { p.Pregnancy = needling.TrimesterUnknown }},
	{needling.FactorAnticoagulant, "yes", func(p *needling.Profile) { p.Anticoagulant = needling.Yes }},
	{needling.FactorBleedingDisorder, "yes", func(p *needling.Profile) { p.BleedingDisorder = needling.Yes }},
	{needling.FactorImmuneSuppressed, "yes", func(p *needling.Profile) { p.ImmuneSuppressed = needling.Yes }},
	{needling.FactorInfection, "local", func(p *needling.Profile) { p.Infection = p.Infection&^needling.NoInfection | needling.LocalInfection }},
	{needling.FactorInfection, "systemic", func(p *needling.Profile) {
		p.Infection = p.Infection&^needling.NoInfection | needling.SystemicInfection
	}},
	{needling.FactorSkin, "broken", func(p *needling.Profile) { p.Skin = p.Skin&^needling.SoundSkin | needling.BrokenSkin }},
	{needling.FactorSkin, "disease", func(p *needling.Profile) { p.Skin = p.Skin&^needling.SoundSkin | needling.DiseasedSkin }},
	{needling.FactorCancerInArea, "yes", func(p *needling.Profile) { p.CancerInArea = needling.Yes }},
	{needling.FactorImplant, "breast", func(p *needling.Profile) { p.Implants = p.Implants&^needling.NoImplant | needling.BreastImplant }},
	{needling.FactorImplant, "joint", func(p *needling.Profile) { p.Implants = p.Implants&^needling.NoImplant | needling.JointImplant }},
	{needling.FactorImplant, "pacemaker", func(p *needling.Profile) { p.Implants = p.Implants&^needling.NoImplant | needling.Pacemaker }},
	{needling.FactorImplant, "other", func(p *needling.Profile) { p.Implants = p.Implants&^needling.NoImplant | needling.OtherImplant }},
	{needling.FactorNeedleFear, "yes", func(p *needling.Profile) { p.NeedleFear = needling.Yes }},
	{needling.FactorConsent, "no", func(p *needling.Profile) { p.Consent = needling.No }},
	{needling.FactorUnderstanding, "no", func(p *needling.Profile) { p.Understanding = needling.No }},
	{needling.FactorMetalAllergy, "yes", func(p *needling.Profile) { p.MetalAllergy = needling.Yes }},
	{needling.FactorRecentSurgery, "yes", func(p *needling.Profile) { p.RecentSurgery = needling.Yes }},
	{needling.FactorLymphoedema, "yes", func(p *needling.Profile) { p.Lymphoedema = needling.Yes }},
	{needling.FactorEpilepsy, "yes", func(p *needling.Profile) { p.Epilepsy = needling.Yes }},
	{needling.FactorDiabetes, "yes", func(p *needling.Profile) { p.Diabetes = needling.Yes }},
}

func everyPoint() []triggerpoint.Point { return slices.Collect(triggerpoint.All()) }

func screen(t testing.TB, p needling.Profile, points ...triggerpoint.Point) []needling.Finding {
	t.Helper()
	out, err := needling.Screen(p, points)
	require.NoError(t, err)
	sound(t, out)
	return out
}

// sound holds what is true of any answer: its order, and that every finding
// says why, by which source, and both sides of a disagreement.
func sound(t testing.TB, out []needling.Finding) {
	t.Helper()
	for i, f := range out {
		require.NotEmpty(t, f.Reason())
		cites := citations(f.Citations())
		require.NotEmpty(t, cites, f.Reason())
		for k, c := range cites {
			require.NotContains(t, cites[:k], c, "a source stands once")
		}
		require.NotEmpty(t, f.Kind.String())
		require.NotEmpty(t, f.Factor.String())
		require.NotEqual(t, 1, len(slices.Collect(f.Positions())))
		require.True(t, slices.IsSorted(f.Points))
		require.Equal(t, f.Open(), !f.Rule.Valid() && !f.Handling.Valid())
		if f.Open() {
			require.Equal(t, needling.AskFirst, f.Kind)
		}
		if i > 0 {
			prev := out[i-1]
			require.LessOrEqual(t, f.Kind, prev.Kind)
			if f.Kind == prev.Kind {
				require.LessOrEqual(t, prev.Factor, f.Factor)
			}
		}
	}
}

// covers reports whether a finding is in out, about no fewer points.
func covers(out []needling.Finding, f needling.Finding) bool {
	return slices.ContainsFunc(out, func(o needling.Finding) bool {
		return o.Kind == f.Kind && o.Factor == f.Factor && o.Rule == f.Rule && o.Handling == f.Handling &&
			!slices.ContainsFunc(f.Points, func(p triggerpoint.Point) bool { return !slices.Contains(o.Points, p) })
	})
}

func TestNothingKnownAsksAboutEverything(t *testing.T) {
	t.Parallel()
	out := screen(t, needling.Profile{})
	var asked []string
	for _, f := range out {
		require.True(t, f.Open())
		require.Contains(t, f.Reason(), f.Factor.Question())
		asked = append(asked, f.Factor.String())
	}
	var want []string
	for _, f := range record.ScreeningAnswers {
		want = append(want, f.Factor)
	}
	require.Equal(t, append(want, "place"), asked)
}

func TestOneUnknownAsksOnlyAboutThat(t *testing.T) {
	t.Parallel()
	p := harmless()
	p.Diabetes = needling.Unknown
	out := screen(t, p, triggerpoint.None+1)
	n := 0
	for _, f := range out {
		if f.Open() {
			require.Equal(t, needling.FactorDiabetes, f.Factor)
			n++
		}
	}
	require.Equal(t, 1, n)
}

func TestHarmlessPerson(t *testing.T) {
	t.Parallel()
	out := screen(t, harmless())
	require.Len(t, out, 1, "without points the place is still to be asked, and nothing else")
	require.Equal(t, needling.FactorPlace, out[0].Factor)

	for p := range triggerpoint.All() {
		for _, f := range screen(t, harmless(), p) {
			require.Equal(t, needling.Caution, f.Kind, p.ID())
			require.True(t, f.Handling.Valid())
			require.Equal(t, []triggerpoint.Point{p}, f.Points)
		}
	}
}

func TestAgesAtTheBounds(t *testing.T) {
	t.Parallel()
	for years, answer := range map[int]string{0: "child", 11: "child", 12: "minor", 17: "minor", 18: "", 74: "", 75: "older", needling.MaxAge: "older"} {
		p := harmless()
		p.Age = needling.Years(years)
		var got string
		for _, f := range screen(t, p, triggerpoint.None+1) {
			if f.Factor == needling.FactorAge {
				got = f.Rule.Answer()
			}
		}
		require.Equal(t, answer, got, years)
	}
}

// Each rule applies to exactly those who give its answer, where it holds.
func TestEveryRuleApplies(t *testing.T) {
	t.Parallel()
	for r := range needling.Rules() {
		i := slices.IndexFunc(risks, func(k struct {
			factor needling.Factor
			answer string
			add    func(*needling.Profile)
		}) bool {
			return k.factor == r.Factor() && k.answer == r.Answer()
		})
		require.GreaterOrEqual(t, i, 0, "no profile gives %s %s", r.Factor(), r.Answer())
		p := harmless()
		risks[i].add(&p)
		hazards, regions := slices.Collect(r.Hazards()), slices.Collect(r.Regions())
		limited := len(hazards)+len(regions) > 0
		var want []triggerpoint.Point
		for pt := range triggerpoint.All() {
			if limited && (len(regions) == 0 || slices.Contains(regions, pt.Muscle().Region())) &&
				(len(hazards) == 0 || slices.ContainsFunc(hazards, func(k triggerpoint.HazardKind) bool { return hasHazard(pt, k) })) {
				want = append(want, pt)
			}
		}
		require.Equal(t, limited, len(want) > 0, "%s is about no point", r.ID())
		found := func(out []needling.Finding) (needling.Finding, bool) {
			k := slices.IndexFunc(out, func(f needling.Finding) bool { return f.Rule == r })
			if k < 0 {
				return needling.Finding{}, false
			}
			return out[k], true
		}
		f, ok := found(screen(t, p, everyPoint()...))
		require.True(t, ok, r.ID())
		require.Equal(t, want, f.Points)
		require.Equal(t, r.Kind(), f.Kind)
		require.Equal(t, r.Reason(), f.Reason())
		_, ok = found(screen(t, p))
		require.Equal(t, !limited, ok, "%s without points", r.ID())
		_, ok = found(screen(t, harmless(), everyPoint()...))
		require.False(t, ok, "%s for the harmless", r.ID())
	}
}

func TestGraveHazardsGiveCautions(t *testing.T) {
	t.Parallel()
	for p := range triggerpoint.All() {
		out := screen(t, harmless(), p)
		for h := range needling.HandlingOf(p) {
			want := h.Gravity() == needling.Grave || h.SuperficialOnly() || h.Specialist()
			require.Equal(t, want, covers(out, needling.Finding{Kind: needling.Caution, Factor: needling.FactorPlace, Handling: h, Points: []triggerpoint.Point{p}}), "%s at %s", h.ID(), p.ID())
		}
	}
}

// someone is a random person, with each thing known or not.
func someone(r *rand.Rand) needling.Profile {
	p := harmless()
	for _, k := range risks {
		if r.IntN(5) == 0 {
			k.add(&p)
		}
	}
	for _, a := range []*needling.Answer{&p.Anticoagulant, &p.BleedingDisorder, &p.ImmuneSuppressed, &p.CancerInArea, &p.NeedleFear, &p.Consent,
		&p.Understanding, &p.MetalAllergy, &p.RecentSurgery, &p.Lymphoedema, &p.Epilepsy, &p.Diabetes} {
		if r.IntN(4) == 0 {
			*a = needling.Unknown
		}
	}
	if r.IntN(4) == 0 {
		p.Age, p.Skin = needling.Age{}, needling.UnknownSkin
	}
	if r.IntN(4) == 0 {
		p.Pregnancy, p.Infection, p.Implants = needling.UnknownPregnancy, needling.UnknownInfection, needling.UnknownImplant
	}
	return p
}

func somePoints(r *rand.Rand) []triggerpoint.Point {
	all := everyPoint()
	points := make([]triggerpoint.Point, r.IntN(6))
	for i := range points {
		points[i] = all[r.IntN(len(all))]
	}
	return points
}

// A risk more never takes a finding away: it adds, and at most the question
// about itself is answered by it. An answer already given about the same thing
// may be replaced where only one can hold (age, pregnancy).
func TestAddingARiskRemovesNothing(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 5))
	for range 150 {
		p, points := someone(r), somePoints(r)
		before := screen(t, p, points...)
		for _, k := range risks {
			if age, known := p.Age.Years(); k.factor == needling.FactorAge && known && age != 40 ||
				k.factor == needling.FactorPregnancy && p.Pregnancy > needling.NotPregnant {
				continue
			}
			q := p
			k.add(&q)
			after := screen(t, q, points...)
			for _, f := range before {
				if f.Open() && f.Factor == k.factor {
					continue
				}
				require.True(t, covers(after, f), "%s %s took away: %s", k.factor, k.answer, f.Reason())
			}
		}
	}
}

func TestAddingAPointRemovesNothing(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(2, 5))
	all := everyPoint()
	for range 300 {
		p, points := someone(r), somePoints(r)
		before := screen(t, p, points...)
		after := screen(t, p, append(points, all[r.IntN(len(all))])...)
		for _, f := range before {
			if f.Open() && f.Factor == needling.FactorPlace {
				continue // the point answers it
			}
			require.True(t, covers(after, f), f.Reason())
		}
	}
}

func TestOrderOfPointsDoesNotMatter(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 5))
	for range 200 {
		p, points := someone(r), somePoints(r)
		want := screen(t, p, points...)
		other := append(slices.Clone(points), points...)
		r.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
		given := slices.Clone(other)
		require.Equal(t, want, screen(t, p, other...))
		require.Equal(t, given, other, "the caller's list is left alone")
	}
}

func TestUnknownNeverPasses(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(4, 5))
	for range 200 {
		p := someone(r)
		p.Epilepsy = needling.Unknown
		require.True(t, covers(screen(t, p, somePoints(r)...), needling.Finding{Kind: needling.AskFirst, Factor: needling.FactorEpilepsy}))
	}
}

func TestBadProfiles(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		change func(*needling.Profile)
		points []triggerpoint.Point
		fields []string
	}{
		"negative age":         {func(p *needling.Profile) { p.Age = needling.Years(-1) }, nil, []string{"age"}},
		"impossible age":       {func(p *needling.Profile) { p.Age = needling.Years(needling.MaxAge + 1) }, nil, []string{"age"}},
		"no pregnancy":         {func(p *needling.Profile) { p.Pregnancy = 6 }, nil, []string{"pregnancy"}},
		"no answer":            {func(p *needling.Profile) { p.BleedingDisorder = 3 }, nil, []string{"bleeding_disorder"}},
		"no implant and one":   {func(p *needling.Profile) { p.Implants |= needling.Pacemaker }, nil, []string{"implants"}},
		"no such implant":      {func(p *needling.Profile) { p.Implants = 1 << 7 }, nil, []string{"implants"}},
		"no such infection":    {func(p *needling.Profile) { p.Infection = 1 << 3 }, nil, []string{"infection"}},
		"sound skin and wound": {func(p *needling.Profile) { p.Skin |= needling.BrokenSkin }, nil, []string{"skin"}},
		"unknown points":       {func(*needling.Profile) {}, []triggerpoint.Point{1, 0, 60000}, []string{"points[1]", "points[2]"}},
		"all at once": {func(p *needling.Profile) { p.Age, p.Pregnancy, p.Diabetes, p.Skin = needling.Years(-7), 9, 9, 3 },
			[]triggerpoint.Point{65535}, []string{"age", "pregnancy", "diabetes", "skin", "points[0]"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := harmless()
			tt.change(&p)
			out, err := needling.Screen(p, tt.points)
			require.Nil(t, out)
			e, ok := err.(*needling.ProfileError)
			require.True(t, ok)
			var fields []string
			for _, i := range e.Issues {
				fields = append(fields, i.Field)
				require.NotEmpty(t, i.What)
				require.NotEmpty(t, i.Fix)
				require.Contains(t, e.Error(), i.String())
			}
			require.Equal(t, tt.fields, fields)
		})
	}
	require.NoError(t, harmless().Check(everyPoint()))
	require.NoError(t, needling.Profile{}.Check(nil), "what is not known is not wrong")
}

func FuzzScreen(f *testing.F) {
	f.Add([]byte{}, int64(40))
	f.Add([]byte{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 5}, int64(-1))
	f.Add([]byte{2, 3, 2, 2, 2, 4, 6, 2, 30, 2, 1, 1, 2, 2, 2, 2, 0, 5, 1, 9, 255, 255}, int64(11))
	f.Fuzz(func(t *testing.T, b []byte, age int64) {
		next := func() uint8 {
			if len(b) == 0 {
				return 0
			}
			v := b[0]
			b = b[1:]
			return v
		}
		p := needling.Profile{
			Pregnancy: needling.Pregnancy(next()), Anticoagulant: needling.Answer(next()), BleedingDisorder: needling.Answer(next()),
			ImmuneSuppressed: needling.Answer(next()), Infection: needling.Infections(next()), Skin: needling.SkinStates(next()),
			CancerInArea: needling.Answer(next()), Implants: needling.Implants(next()), NeedleFear: needling.Answer(next()), Consent: needling.Answer(next()),
			Understanding: needling.Answer(next()), MetalAllergy: needling.Answer(next()), RecentSurgery: needling.Answer(next()),
			Lymphoedema: needling.Answer(next()), Epilepsy: needling.Answer(next()), Diabetes: needling.Answer(next()),
		}
		if age%2 == 0 {
			p.Age = needling.Years(int(age / 2))
		}
		var points []triggerpoint.Point
		for len(b) > 0 {
			points = append(points, triggerpoint.Point(next())<<8|triggerpoint.Point(next()))
		}
		out, err := needling.Screen(p, points)
		if err != nil {
			e, ok := err.(*needling.ProfileError)
			require.True(t, ok)
			require.NotEmpty(t, e.Issues)
			require.Nil(t, out)
			return
		}
		sound(t, out)
		slices.Reverse(points)
		again, err := needling.Screen(p, points)
		require.NoError(t, err)
		require.Equal(t, out, again)
	})
}

// FuzzAnswers holds that what a text gives is written back as a text that gives
// the same.
func FuzzAnswers(f *testing.F) {
	for _, s := range []string{"", "unknown", "yes", "no", "54", "-0054", "third-trimester", "local, systemic", "no,no", "breast,other,breast", "\xff,no"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, v := range []text{new(needling.Answer), new(needling.Pregnancy), new(needling.Age), new(needling.Infections), new(needling.SkinStates), new(needling.Implants)} {
			if v.UnmarshalText([]byte(s)) != nil {
				continue
			}
			once := v.String()
			require.NoError(t, v.UnmarshalText([]byte(once)), strconv.Quote(s))
			require.Equal(t, once, v.String())
		}
	})
}

func BenchmarkScreen(b *testing.B) {
	p := harmless()
	p.Anticoagulant, p.Epilepsy = needling.Yes, needling.Unknown
	points := everyPoint()[:5]
	b.ReportAllocs()
	for b.Loop() {
		if _, err := needling.Screen(p, points); err != nil {
			b.Fatal(err)
		}
	}
}
