package needling_test

import (
	"encoding"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
	"github.com/trpatlas/trpatlas/triggerpoint/needling"
)

type text interface {
	encoding.TextUnmarshaler
	String() string
}

func TestAnswersRoundTrip(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		value func() text
		good  []string
		bad   []string
	}{
		"answer":    {func() text { return new(needling.Answer) }, []string{"unknown", "no", "yes"}, []string{"", "Yes", "true", "maybe"}},
		"pregnancy": {func() text { return new(needling.Pregnancy) }, []string{"unknown", "no", "first-trimester", "second-trimester", "third-trimester", "trimester-unknown"}, []string{"", "yes", "fourth-trimester"}},
		"age":       {func() text { return new(needling.Age) }, []string{"unknown", "0", "54", "-3"}, []string{"", "5.5", "old", "99999999999999999999"}},
		"infection": {func() text { return new(needling.Infections) }, []string{"unknown", "no", "local", "systemic", "local,systemic"}, []string{"", "local,", "fever", "unknown,local"}},
		"skin":      {func() text { return new(needling.SkinStates) }, []string{"unknown", "no", "broken", "disease", "broken,disease"}, []string{"", "sore"}},
		"implants":  {func() text { return new(needling.Implants) }, []string{"unknown", "no", "breast", "breast,joint,pacemaker,other"}, []string{"", "hip"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, s := range tt.good {
				v := tt.value()
				require.NoError(t, v.UnmarshalText([]byte(s)), s)
				require.Equal(t, s, v.String())
				out, err := v.(encoding.TextMarshaler).MarshalText()
				require.NoError(t, err)
				require.Equal(t, s, string(out))
				out, err = v.(encoding.TextAppender).AppendText([]byte("is "))
				require.NoError(t, err)
				require.Equal(t, "is "+s, string(out))
			}
			for _, s := range append(tt.bad, strings.Repeat("x", 10_000)) {
				v := tt.value()
				require.NoError(t, v.UnmarshalText([]byte(tt.good[1])))
				err := v.UnmarshalText([]byte(s))
				require.Error(t, err, s)
				require.Less(t, len(err.Error()), 300)
				require.Equal(t, tt.good[1], v.String(), "a refused text changes nothing")
			}
		})
	}
}

func TestAnswersOutOfRange(t *testing.T) {
	t.Parallel()
	for _, v := range []encoding.TextMarshaler{needling.Answer(3), needling.Pregnancy(6), needling.Infections(8), needling.SkinStates(255), needling.Implants(32)} {
		_, err := v.MarshalText()
		require.Error(t, err, "%T", v)
	}
	require.Empty(t, needling.Answer(3).String())
	require.Empty(t, needling.Pregnancy(6).String())
}

// The words of the answers are those of the rules, so that no rule waits for an
// answer that cannot be given.
func TestEveryAnswerOfARuleCanBeGiven(t *testing.T) {
	t.Parallel()
	for _, f := range record.ScreeningAnswers {
		for _, a := range f.Answers {
			var err error
			switch f.Factor {
			case "age":
			case "pregnancy":
				err = new(needling.Pregnancy).UnmarshalText([]byte(a))
			case "infection":
				err = new(needling.Infections).UnmarshalText([]byte(a))
			case "skin":
				err = new(needling.SkinStates).UnmarshalText([]byte(a))
			case "implant":
				err = new(needling.Implants).UnmarshalText([]byte(a))
			default:
				err = new(needling.Answer).UnmarshalText([]byte(a))
			}
			require.NoError(t, err, f.Factor)
		}
	}
}

func TestAge(t *testing.T) {
	t.Parallel()
	_, known := needling.Age{}.Years()
	require.False(t, known)
	n, known := needling.Years(0).Years()
	require.True(t, known)
	require.Zero(t, n)
	require.NotEqual(t, needling.Age{}, needling.Years(0), "a newborn's age is known")
}

func TestPregnant(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		answer    needling.Answer
		trimester int
		want      needling.Pregnancy
		field     string // of the issue
	}{
		{needling.Unknown, 0, needling.UnknownPregnancy, ""},
		{needling.No, 0, needling.NotPregnant, ""},
		{needling.Yes, 0, needling.TrimesterUnknown, ""},
		{needling.Yes, 1, needling.FirstTrimester, ""},
		{needling.Yes, 2, needling.SecondTrimester, ""},
		{needling.Yes, 3, needling.ThirdTrimester, ""},
		{needling.No, 3, 0, "trimester"},
		{needling.Unknown, 1, 0, "trimester"},
		{needling.Yes, 4, 0, "trimester"},
		{needling.Yes, -1, 0, "trimester"},
		{needling.Answer(9), 0, 0, "pregnancy"},
	} {
		got, err := needling.Pregnant(tt.answer, tt.trimester)
		require.Equal(t, tt.want, got)
		if tt.field == "" {
			require.NoError(t, err)
			continue
		}
		e, ok := err.(*needling.ProfileError)
		require.True(t, ok, "%v %d", tt.answer, tt.trimester)
		require.Len(t, e.Issues, 1)
		require.Equal(t, tt.field, e.Issues[0].Field)
	}
}

func TestProfileAsJSON(t *testing.T) {
	t.Parallel()
	p := harmless()
	p.Implants = needling.BreastImplant | needling.JointImplant
	p.Pregnancy = needling.ThirdTrimester
	p.Epilepsy = needling.Unknown
	out, err := json.Marshal(p)
	require.NoError(t, err)
	require.Contains(t, string(out), `"implants":"breast,joint"`)
	var back needling.Profile
	require.NoError(t, json.Unmarshal(out, &back))
	require.Equal(t, p, back)
}
