package record

// Needling is needling.json: what dry needling guides describe beside the
// points. It is reference content and never an instruction.
type Needling struct {
	Techniques    []Technique     `json:"techniques"`
	Needles       []Needle        `json:"needles"`
	Handling      []Handling      `json:"handling"`
	Events        []Event         `json:"events"`
	Mechanisms    []Mechanism     `json:"mechanisms"`
	Outcomes      []Outcome       `json:"outcomes"`
	Disputes      []Dispute       `json:"disputes"`
	Session       []SessionNote   `json:"session"`
	Comparison    []Contrast      `json:"comparison"`
	Practitioners []Practice      `json:"practitioners"`
	Codes         []NeedlingCode  `json:"codes"`
	Screening     []ScreeningRule `json:"screening"`
}

// Technique is one way of needling.
type Technique struct {
	ID        string     `json:"id"`
	Name      string     `json:"name"`
	Synonyms  []string   `json:"synonyms,omitempty"`
	Aim       string     `json:"aim"`
	Depth     string     `json:"depth"` // in words; no lengths for a person
	Duration  string     `json:"duration"`
	Done      string     `json:"done"` // what is done
	For       []string   `json:"for,omitempty"`
	Evidence  string     `json:"evidence"`
	Differs   string     `json:"differs,omitempty"` // how guides differ
	Citations []Citation `json:"citations"`
}

// Needle is one kind of needle.
type Needle struct {
	ID          string     `json:"id"`
	Kind        string     `json:"kind"`
	Material    string     `json:"material"`
	DiametersMM []float64  `json:"diameters_mm,omitempty"`
	LengthsMM   []float64  `json:"lengths_mm,omitempty"`
	Gauge       string     `json:"gauge,omitempty"` // how gauge labels and millimetres go together
	Sterility   string     `json:"sterility"`
	Citations   []Citation `json:"citations"`
}

// Handling is how the risk of one hazard is lowered at some muscles: at all of
// a muscle's points that have the hazard, or at those of them that are named.
type Handling struct {
	ID              string     `json:"id"`
	Muscles         []string   `json:"muscles"`
	Points          []string   `json:"points,omitempty"` // where a muscle is meant at these only
	Hazard          string     `json:"hazard"`
	Structure       string     `json:"structure"`
	Gravity         string     `json:"gravity"`
	Position        string     `json:"position"` // of the person
	Handling        string     `json:"handling"`
	SuperficialOnly bool       `json:"superficial_only,omitzero"`
	Specialist      bool       `json:"specialist,omitzero"`
	Citations       []Citation `json:"citations"`
}

// Event is something that may go wrong.
type Event struct {
	ID        string     `json:"id"`
	Name      string     `json:"name"`
	Severity  string     `json:"severity"`
	Frequency string     `json:"frequency"`
	Rates     []Rate     `json:"rates,omitempty"`
	What      string     `json:"what"`
	Act       string     `json:"act"`
	Citations []Citation `json:"citations"`
}

// Rate is how often a study saw an event.
type Rate struct {
	Percent float64 `json:"percent"`
	N       int     `json:"n,omitzero"`
	Of      string  `json:"of"` // what n counts, as treatments
	Source  string  `json:"source"`
	Note    string  `json:"note,omitempty"`
}

// Mechanism is one theory of how needling acts.
type Mechanism struct {
	ID        string     `json:"id"`
	Name      string     `json:"name"`
	Claim     string     `json:"claim"`
	Evidence  string     `json:"evidence"`
	Standing  string     `json:"standing"`
	Citations []Citation `json:"citations"`
}

// Outcome is what trials found for one condition.
type Outcome struct {
	ID        string     `json:"id"`
	Condition string     `json:"condition"`
	Finding   string     `json:"finding"`
	Limits    string     `json:"limits"`
	Citations []Citation `json:"citations"`
}

// Dispute is a question on which sources differ.
type Dispute struct {
	ID        string     `json:"id"`
	Question  string     `json:"question"`
	Positions []Position `json:"positions"`
}

// Position is one side of a dispute.
type Position struct {
	View      string     `json:"view"`
	Citations []Citation `json:"citations"`
}

// SessionNote is one thing said about a course of needling.
type SessionNote struct {
	ID        string     `json:"id"`
	Stage     string     `json:"stage"`
	Text      string     `json:"text"`
	Differs   string     `json:"differs,omitempty"`
	Citations []Citation `json:"citations"`
}

// Contrast sets dry needling beside acupuncture in one aspect.
type Contrast struct {
	Aspect      string     `json:"aspect"`
	DryNeedling string     `json:"dry_needling"`
	Acupuncture string     `json:"acupuncture"`
	Citations   []Citation `json:"citations"`
}

// Practice is one thing to look for in a practitioner, or to beware of.
type Practice struct {
	ID        string     `json:"id"`
	Kind      string     `json:"kind"`
	Text      string     `json:"text"`
	Citations []Citation `json:"citations"`
}

// NeedlingCode is a code of billing or disease classification.
type NeedlingCode struct {
	System string `json:"system"`
	Code   string `json:"code"`
	Text   string `json:"text"`
	Note   string `json:"note,omitempty"`
}

// ScreeningRule says what one answer about a person means for needling: always,
// or only where a point meant to be needled has one of the hazards and lies in
// one of the regions.
type ScreeningRule struct {
	ID        string     `json:"id"`
	Factor    string     `json:"factor"`
	Answer    string     `json:"answer"`
	Kind      string     `json:"kind"`
	Hazards   []string   `json:"hazards,omitempty"`
	Regions   []string   `json:"regions,omitempty"`
	Reason    string     `json:"reason"`
	Positions []string   `json:"positions,omitempty"` // where guides disagree
	Citations []Citation `json:"citations"`
}

// Term is one row of glossary.json.
type Term struct {
	ID         string     `json:"id"`
	Term       string     `json:"term"`
	Synonyms   []string   `json:"synonyms,omitempty"`
	Definition string     `json:"definition"`
	See        []string   `json:"see,omitempty"` // other terms
	Citations  []Citation `json:"citations"`
}

// FactorAnswers are one factor of screening and its answers that matter.
type FactorAnswers struct {
	Factor  string
	Answers []string
}

// The closed lists of needling.json. Their order is the order in which package
// needling numbers and lists them.
var (
	Gravities        = []string{"minor", "serious", "grave"}
	EventSeverities  = []string{"minor", "major"}
	EventFrequencies = []string{"rare", "uncommon", "common"}
	Standings        = []string{"contested", "plausible", "supported"}
	SessionStages    = []string{"before", "during", "after", "spacing", "progress", "contact", "emergency"}
	PracticeKinds    = []string{"qualification", "warning-sign"}
	CodeSystems      = []string{"ICD-10", "ICD-10-CM", "ICD-11", "CPT"}
	ScreeningKinds   = []string{"ask-first", "caution", "contraindicated"}
	ScreeningAnswers = []FactorAnswers{
		{"age", []string{"child", "minor", "older"}},
		{"pregnancy", []string{"first-trimester", "second-trimester", "third-trimester", "trimester-unknown"}},
		{"anticoagulant", []string{"yes"}},
		{"bleeding-disorder", []string{"yes"}},
		{"immune-suppressed", []string{"yes"}},
		{"infection", []string{"local", "systemic"}},
		{"skin", []string{"broken", "disease"}},
		{"cancer-in-area", []string{"yes"}},
		{"implant", []string{"breast", "joint", "pacemaker", "other"}},
		{"needle-fear", []string{"yes"}},
		{"consent", []string{"no"}},
		{"understanding", []string{"no"}},
		{"metal-allergy", []string{"yes"}},
		{"recent-surgery", []string{"yes"}},
		{"lymphoedema", []string{"yes"}},
		{"epilepsy", []string{"yes"}},
		{"diabetes", []string{"yes"}},
	}
)
