package needling

import (
	"errors"
	"iter"
	"math/bits"
	"strings"
)

// Infections, SkinStates and Implants answer questions of which several answers
// hold at once; join them with |. The zero value is not known, and bit 0 says
// that there is none.

// Infections are the infections a person has.
type Infections uint8

// The answers.
const (
	UnknownInfection  Infections = 0
	NoInfection       Infections = 1 << (iota - 1)
	LocalInfection               // where the needle would go
	SystemicInfection            // fever, or ill as a whole
)

// SkinStates are what is wrong with the skin where the needle would go.
type SkinStates uint8

// The answers.
const (
	UnknownSkin  SkinStates = 0
	SoundSkin    SkinStates = 1 << (iota - 1)
	BrokenSkin              // wounds, ulcers, burns
	DiseasedSkin            // eczema, psoriasis and the like
)

// Implants are the implants a person has.
type Implants uint8

// The answers.
const (
	UnknownImplant Implants = 0
	NoImplant      Implants = 1 << (iota - 1)
	BreastImplant
	JointImplant
	Pacemaker
	OtherImplant
)

// The words of each set, bit 0 first.
var (
	infectionNames = [...]string{"no", "local", "systemic"}
	skinNames      = [...]string{"no", "broken", "disease"}
	implantNames   = [...]string{"no", "breast", "joint", "pacemaker", "other"}
)

// String returns the words with commas between; "unknown" for the zero value.
func (s Infections) String() string { return setText(infectionNames[:], uint8(s)) }

// AppendText appends the words.
func (s Infections) AppendText(b []byte) ([]byte, error) {
	return appendSet(b, infectionNames[:], uint8(s))
}

// MarshalText returns the words.
func (s Infections) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts "unknown", "no", "local", "systemic" and
// "local,systemic".
func (s *Infections) UnmarshalText(text []byte) error {
	v, err := parseSet("infection", infectionNames[:], text)
	if err == nil {
		*s = Infections(v)
	}
	return err
}

// String returns the words with commas between; "unknown" for the zero value.
func (s SkinStates) String() string { return setText(skinNames[:], uint8(s)) }

// AppendText appends the words.
func (s SkinStates) AppendText(b []byte) ([]byte, error) {
	return appendSet(b, skinNames[:], uint8(s))
}

// MarshalText returns the words.
func (s SkinStates) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts "unknown", "no", "broken", "disease" and
// "broken,disease".
func (s *SkinStates) UnmarshalText(text []byte) error {
	v, err := parseSet("state of the skin", skinNames[:], text)
	if err == nil {
		*s = SkinStates(v)
	}
	return err
}

// String returns the words with commas between; "unknown" for the zero value.
func (s Implants) String() string { return setText(implantNames[:], uint8(s)) }

// AppendText appends the words.
func (s Implants) AppendText(b []byte) ([]byte, error) {
	return appendSet(b, implantNames[:], uint8(s))
}

// MarshalText returns the words.
func (s Implants) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText accepts "unknown", "no", or some of "breast", "joint",
// "pacemaker" and "other" with commas between.
func (s *Implants) UnmarshalText(text []byte) error {
	v, err := parseSet("implant", implantNames[:], text)
	if err == nil {
		*s = Implants(v)
	}
	return err
}

// has reports whether the set holds the answer with this word.
func has(names []string, set uint8, answer string) bool {
	for n := range members(names, set) {
		if n == answer {
			return true
		}
	}
	return false
}

func members(names []string, set uint8) iter.Seq[string] {
	return func(yield func(string) bool) {
		for ; set != 0; set &= set - 1 {
			if i := bits.TrailingZeros8(set); i < len(names) && !yield(names[i]) {
				return
			}
		}
	}
}

func setText(names []string, set uint8) string {
	if set == 0 {
		return answerNames[Unknown]
	}
	var list []string
	for n := range members(names, set) {
		list = append(list, n)
	}
	return strings.Join(list, ",")
}

func appendSet(b []byte, names []string, set uint8) ([]byte, error) {
	if set>>len(names) != 0 {
		return b, errRange
	}
	return append(b, setText(names, set)...), nil
}

// parseSet reads the words of a set. It lets "no" beside a member pass;
// [Profile.Check] says what is wrong with that.
func parseSet(kind string, names []string, text []byte) (uint8, error) {
	if string(text) == answerNames[Unknown] {
		return 0, nil
	}
	var set uint8
next:
	for w := range strings.SplitSeq(string(text), ",") {
		w = strings.TrimSpace(w)
		for i, n := range names {
			if w == n {
				set |= 1 << i
				continue next
			}
		}
		return 0, errors.New("needling: " + quote([]byte(w)) + " is no " + kind + "; write unknown, or some of " + strings.Join(names, ", "))
	}
	return set, nil
}
