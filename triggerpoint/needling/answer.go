package needling

import (
	"errors"
	"strconv"
	"strings"
)

// Answer is the answer to a question about a person. The zero Answer is
// Unknown: nobody asked, or the person did not know.
type Answer uint8

// The answers.
const (
	Unknown Answer = iota
	No
	Yes
)

var answerNames = [...]string{"unknown", "no", "yes"}

// String returns "unknown", "no" or "yes"; "" out of range.
func (a Answer) String() string { return nameOf(answerNames[:], int(a)) }

// AppendText appends the word.
func (a Answer) AppendText(b []byte) ([]byte, error) { return appendName(b, answerNames[:], int(a)) }

// MarshalText returns the word.
func (a Answer) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText accepts "unknown", "no" and "yes".
func (a *Answer) UnmarshalText(text []byte) error {
	i, err := parseName("answer", answerNames[:], text)
	if err == nil {
		*a = Answer(i)
	}
	return err
}

// Pregnancy says whether a person is pregnant and how far. One value holds
// both, so that nobody can be in a trimester without being pregnant.
type Pregnancy uint8

// The values. TrimesterUnknown is a pregnancy of unknown stage.
const (
	UnknownPregnancy Pregnancy = iota
	NotPregnant
	FirstTrimester
	SecondTrimester
	ThirdTrimester
	TrimesterUnknown
)

var pregnancyNames = [...]string{"unknown", "no", "first-trimester", "second-trimester", "third-trimester", "trimester-unknown"}

// Pregnant joins two answers as forms ask for them: whether the person is
// pregnant, and the trimester, 1 to 3, or 0 when it is not known. It refuses a
// trimester of someone who is not, or not known to be, pregnant with a
// *[ProfileError].
func Pregnant(a Answer, trimester int) (Pregnancy, error) {
	switch {
	case a > Yes:
		return UnknownPregnancy, &ProfileError{[]Issue{{"pregnancy", "the answer is out of range", "use Unknown, No or Yes"}}}
	case trimester < 0 || trimester > 3:
		return UnknownPregnancy, &ProfileError{[]Issue{{"trimester", "there is no trimester " + strconv.Itoa(trimester), "give 1, 2 or 3, or leave it out when it is not known"}}}
	case a == Yes && trimester == 0:
		return TrimesterUnknown, nil
	case a == Yes:
		return NotPregnant + Pregnancy(trimester), nil
	case trimester != 0:
		return UnknownPregnancy, &ProfileError{[]Issue{{"trimester", "trimester " + strconv.Itoa(trimester) + " is given, but pregnancy is \"" + a.String() + "\"",
			"leave the trimester out, or answer pregnancy with \"yes\""}}}
	case a == No:
		return NotPregnant, nil
	}
	return UnknownPregnancy, nil
}

// String returns the word, as "second-trimester"; "" out of range.
func (p Pregnancy) String() string { return nameOf(pregnancyNames[:], int(p)) }

// AppendText appends the word.
func (p Pregnancy) AppendText(b []byte) ([]byte, error) {
	return appendName(b, pregnancyNames[:], int(p))
}

// MarshalText returns the word.
func (p Pregnancy) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText accepts the words that [Pregnancy.String] returns.
func (p *Pregnancy) UnmarshalText(text []byte) error {
	i, err := parseName("pregnancy", pregnancyNames[:], text)
	if err == nil {
		*p = Pregnancy(i)
	}
	return err
}

// Age is a person's age in whole years. The zero Age is not known, which is not
// the age of 0.
type Age struct {
	known bool
	years int
}

// MaxAge is the highest age that is taken for one, in years.
const MaxAge = 130

// Years returns an age that is known. [Profile.Check] refuses one below 0 or
// above [MaxAge].
func Years(n int) Age { return Age{true, n} }

// Years returns the age in years, and whether it is known.
func (a Age) Years() (n int, known bool) { return a.years, a.known }

// The ages at which the guides' advice changes, in years.
const (
	minorFrom = 12
	adultFrom = 18
	olderFrom = 75
)

// group is the word of the rules for the age; "" for an adult below old age and
// when it is not known.
func (a Age) group() string {
	switch {
	case !a.known:
		return ""
	case a.years < minorFrom:
		return "child"
	case a.years < adultFrom:
		return "minor"
	case a.years >= olderFrom:
		return "older"
	}
	return ""
}

// String returns the years, or "unknown".
func (a Age) String() string {
	if !a.known {
		return answerNames[Unknown]
	}
	return strconv.Itoa(a.years)
}

// AppendText appends the years, or "unknown".
func (a Age) AppendText(b []byte) ([]byte, error) { return append(b, a.String()...), nil }

// MarshalText returns the years, or "unknown".
func (a Age) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText accepts whole years or "unknown".
func (a *Age) UnmarshalText(text []byte) error {
	if string(text) == answerNames[Unknown] {
		*a = Age{}
		return nil
	}
	n, err := strconv.Atoi(string(text))
	if err != nil {
		return errors.New("needling: an age is a whole number of years or \"unknown\", not " + quote(text))
	}
	*a = Years(n)
	return nil
}

func nameOf(names []string, i int) string {
	if i >= len(names) {
		return ""
	}
	return names[i]
}

var errRange = errors.New("needling: the value is out of range; use one of the constants")

func appendName(b []byte, names []string, i int) ([]byte, error) {
	if i >= len(names) {
		return b, errRange
	}
	return append(b, names[i]...), nil
}

func parseName(kind string, names []string, text []byte) (int, error) {
	for i, n := range names {
		if string(text) == n {
			return i, nil
		}
	}
	return 0, errors.New("needling: " + quote(text) + " is no " + kind + "; write one of " + strings.Join(names, ", "))
}

// quote cuts what it quotes, so that an error about hostile input stays short.
func quote(text []byte) string {
	if len(text) > 80 {
		text = text[:80]
	}
	return strconv.Quote(string(text))
}
