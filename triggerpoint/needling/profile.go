package needling

import (
	"strconv"
	"strings"

	"github.com/trpatlas/trpatlas/triggerpoint"
)

// Profile is what is known of a person before needling. Every field starts as
// not known, and what is not known is asked: the zero Profile asks about
// everything.
//
// The words of the fields in text and JSON are those of their String methods;
// an age is written as its years.
type Profile struct {
	Age              Age        `json:"age"`
	Pregnancy        Pregnancy  `json:"pregnancy"`
	Anticoagulant    Answer     `json:"anticoagulant"`     // takes medicine against clotting
	BleedingDisorder Answer     `json:"bleeding_disorder"` // bleeds too much or too long
	ImmuneSuppressed Answer     `json:"immune_suppressed"` // weak defences, by illness or medicine
	Infection        Infections `json:"infection"`
	Skin             SkinStates `json:"skin"`           // where the needle would go
	CancerInArea     Answer     `json:"cancer_in_area"` // where the needle would go
	Implants         Implants   `json:"implants"`
	NeedleFear       Answer     `json:"needle_fear"`
	Consent          Answer     `json:"consent"`       // has agreed, knowing the risks; No counts against
	Understanding    Answer     `json:"understanding"` // can understand and report; No counts against
	MetalAllergy     Answer     `json:"metal_allergy"`
	RecentSurgery    Answer     `json:"recent_surgery"`
	Lymphoedema      Answer     `json:"lymphoedema"`
	Epilepsy         Answer     `json:"epilepsy"`
	Diabetes         Answer     `json:"diabetes"`
}

// Factor is one thing about a person that matters for needling.
type Factor uint8

// The factors, in the order of the questions. FactorPlace is not about the
// person but about the points meant to be needled.
const (
	NoFactor Factor = iota
	FactorAge
	FactorPregnancy
	FactorAnticoagulant
	FactorBleedingDisorder
	FactorImmuneSuppressed
	FactorInfection
	FactorSkin
	FactorCancerInArea
	FactorImplant
	FactorNeedleFear
	FactorConsent
	FactorUnderstanding
	FactorMetalAllergy
	FactorRecentSurgery
	FactorLymphoedema
	FactorEpilepsy
	FactorDiabetes
	FactorPlace
)

// factors has the word and the question of each factor.
var factors = [...]struct{ name, question string }{
	FactorAge:              {"age", "How old is the person?"},
	FactorPregnancy:        {"pregnancy", "Is the person pregnant, and in which trimester?"},
	FactorAnticoagulant:    {"anticoagulant", "Does the person take anything against blood clotting?"},
	FactorBleedingDisorder: {"bleeding-disorder", "Does the person have a bleeding disorder, or bleed or bruise unusually?"},
	FactorImmuneSuppressed: {"immune-suppressed", "Is the person's immune system weakened, by illness or by medicine?"},
	FactorInfection:        {"infection", "Is there an infection where the needle would go, or a fever or illness?"},
	FactorSkin:             {"skin", "Is the skin where the needle would go broken or diseased?"},
	FactorCancerInArea:     {"cancer-in-area", "Is there, or was there, a cancer where the needle would go?"},
	FactorImplant:          {"implant", "Does the person have implants: breast, joint, pacemaker or other?"},
	FactorNeedleFear:       {"needle-fear", "Is the person afraid of needles, or has one made them faint?"},
	FactorConsent:          {"consent", "Has the person agreed, knowing the risks and the other choices?"},
	FactorUnderstanding:    {"understanding", "Can the person understand what is said, and say what they feel?"},
	FactorMetalAllergy:     {"metal-allergy", "Is the person allergic to a metal, such as nickel?"},
	FactorRecentSurgery:    {"recent-surgery", "Has the person had an operation lately?"},
	FactorLymphoedema:      {"lymphoedema", "Does the person have lymphoedema, or lymph nodes removed?"},
	FactorEpilepsy:         {"epilepsy", "Does the person have epilepsy?"},
	FactorDiabetes:         {"diabetes", "Does the person have diabetes?"},
	FactorPlace:            {"place", "Which points are meant to be needled?"},
}

// String returns the word, as "bleeding-disorder"; "" when there is none.
func (f Factor) String() string {
	if int(f) >= len(factors) {
		f = NoFactor
	}
	return factors[f].name
}

// Question returns what to ask; "" when there is no such factor.
func (f Factor) Question() string {
	if int(f) >= len(factors) {
		f = NoFactor
	}
	return factors[f].question
}

// answer is the yes-or-no answer on a factor; ok is false for the others.
func (p *Profile) answer(f Factor) (a Answer, ok bool) {
	switch f {
	case FactorAnticoagulant:
		return p.Anticoagulant, true
	case FactorBleedingDisorder:
		return p.BleedingDisorder, true
	case FactorImmuneSuppressed:
		return p.ImmuneSuppressed, true
	case FactorCancerInArea:
		return p.CancerInArea, true
	case FactorNeedleFear:
		return p.NeedleFear, true
	case FactorConsent:
		return p.Consent, true
	case FactorUnderstanding:
		return p.Understanding, true
	case FactorMetalAllergy:
		return p.MetalAllergy, true
	case FactorRecentSurgery:
		return p.RecentSurgery, true
	case FactorLymphoedema:
		return p.Lymphoedema, true
	case FactorEpilepsy:
		return p.Epilepsy, true
	case FactorDiabetes:
		return p.Diabetes, true
	}
	return Unknown, false
}

// known reports whether the factor was answered.
func (p *Profile) known(f Factor) bool {
	switch f {
	case FactorAge:
		return p.Age.known
	case FactorPregnancy:
		return p.Pregnancy != UnknownPregnancy
	case FactorInfection:
		return p.Infection != UnknownInfection
	case FactorSkin:
		return p.Skin != UnknownSkin
	case FactorImplant:
		return p.Implants != UnknownImplant
	}
	a, _ := p.answer(f)
	return a != Unknown
}

// gives reports whether the profile holds the answer of a rule.
func (p *Profile) gives(f Factor, answer string) bool {
	switch f {
	case FactorAge:
		return p.Age.group() == answer
	case FactorPregnancy:
		return p.Pregnancy.String() == answer
	case FactorInfection:
		return has(infectionNames[:], uint8(p.Infection), answer)
	case FactorSkin:
		return has(skinNames[:], uint8(p.Skin), answer)
	case FactorImplant:
		return has(implantNames[:], uint8(p.Implants), answer)
	}
	a, ok := p.answer(f)
	return ok && a.String() == answer
}

// Issue is one thing that is wrong with a profile or its points.
type Issue struct {
	Field string // the JSON name, as "age" or "points[2]"
	What  string // what is wrong
	Fix   string // what would be right
}

// String joins the parts.
func (i Issue) String() string { return i.Field + ": " + i.What + "; " + i.Fix }

// ProfileError lists every issue of a profile.
type ProfileError struct{ Issues []Issue }

// Error joins the issues.
func (e *ProfileError) Error() string {
	parts := make([]string, len(e.Issues))
	for i, issue := range e.Issues {
		parts[i] = issue.String()
	}
	return "needling: " + strings.Join(parts, "\n")
}

// Check reports everything that is wrong with the profile and the points meant
// to be needled as a *[ProfileError], or nil. What is not known is not wrong.
func (p Profile) Check(points []triggerpoint.Point) error {
	var issues []Issue
	add := func(field, what, fix string) { issues = append(issues, Issue{field, what, fix}) }
	if years := p.Age.years; p.Age.known && (years < 0 || years > MaxAge) {
		what := strconv.Itoa(years) + " is more than anybody's age"
		if years < 0 {
			what = strconv.Itoa(years) + " is negative"
		}
		add("age", what, "give whole years from 0 to "+strconv.Itoa(MaxAge)+", or leave the age unknown")
	}
	if p.Pregnancy > TrimesterUnknown {
		add("pregnancy", "the value is out of range", "use one of the constants")
	}
	for f := FactorAge; f <= FactorDiabetes; f++ {
		if a, _ := p.answer(f); a > Yes {
			add(field(f), "the value is out of range", "use Unknown, No or Yes")
		}
	}
	for _, s := range [...]struct {
		factor Factor
		names  []string
		set    uint8
	}{
		{FactorInfection, infectionNames[:], uint8(p.Infection)},
		{FactorSkin, skinNames[:], uint8(p.Skin)},
		{FactorImplant, implantNames[:], uint8(p.Implants)},
	} {
		switch {
		case s.set>>len(s.names) != 0:
			add(field(s.factor), "the value is out of range", "join the constants")
		case s.set&1 != 0 && s.set != 1:
			add(field(s.factor), "\"no\" stands beside "+setText(s.names, s.set&^1), "keep one of the two")
		}
	}
	for i, pt := range points {
		if !pt.Valid() {
			add("points["+strconv.Itoa(i)+"]", "no point has this handle", "use a value from triggerpoint.Parse, Of or All")
		}
	}
	if issues == nil {
		return nil
	}
	return &ProfileError{issues}
}

// field is the JSON name of a factor's field in [Profile].
func field(f Factor) string {
	if f == FactorImplant {
		return "implants"
	}
	return strings.ReplaceAll(f.String(), "-", "_")
}
