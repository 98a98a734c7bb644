package record

// Library is everything that is authored.
type Library struct {
	About      About
	Muscles    []Muscle
	Zones      []Zone
	Areas      []Area
	Sources    []Source
	Retired    []Retired
	Prevalence []Prevalence
	Warnings   []Warning
	LookAlikes []LookAlike
	Conditions []Condition
	Needling   Needling
	Glossary   []Term
	Charts     []ChartView
	Marks      []ChartMuscle
}

// About is about.json: what this body of knowledge is and which state of it.
type About struct {
	Version string `json:"version"` // calendar version, YYYY.MM.N
	Date    string `json:"date"`    // day of the version, YYYY-MM-DD
	Scope   string `json:"scope"`
	Review  string `json:"review"`
	Licence string `json:"licence"`
}

// Muscle is one file muscles/<region>/<id>.json.
type Muscle struct {
	ID            string     `json:"id"`
	Name          string     `json:"name"`
	Latin         string     `json:"latin"`
	Synonyms      []string   `json:"synonyms,omitempty"`
	Abbreviations []string   `json:"abbreviations,omitempty"`
	Groups        []string   `json:"groups,omitempty"` // names shared by several muscles
	Region        string     `json:"region"`
	Codes         Codes      `json:"codes,omitempty"`
	Parts         []Part     `json:"parts,omitempty"`
	Origin        []string   `json:"origin"`
	Insertion     []string   `json:"insertion"`
	Actions       []string   `json:"actions"`
	Nerves        []string   `json:"nerves"`
	Roots         []string   `json:"roots"`
	Synergists    []string   `json:"synergists,omitempty"`
	Antagonists   []string   `json:"antagonists,omitempty"`
	Entrapments   []string   `json:"entrapments,omitempty"` // never referral
	Overload      []string   `json:"overload,omitempty"`
	Relief        []string   `json:"relief,omitempty"`
	Note          string     `json:"note,omitempty"`
	Citations     []Citation `json:"citations"`
	Points        []Point    `json:"points,omitempty"`
}

// Codes are identifiers in other vocabularies.
type Codes struct {
	TA2    string `json:"ta2,omitempty"`    // Terminologia Anatomica 2 number
	TA98   string `json:"ta98,omitempty"`   // Terminologia Anatomica 1998
	UBERON string `json:"uberon,omitempty"` // UBERON:0000000
	FMA    string `json:"fma,omitempty"`    // FMA:00000
	MeSH   string `json:"mesh,omitempty"`   // MESH:D000000
}

// Part is an anatomical part of a muscle that points belong to.
type Part struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Latin string `json:"latin,omitempty"`
	Codes Codes  `json:"codes,omitempty"`
}

// Point is one trigger point as the literature describes it.
type Point struct {
	ID         string     `json:"id"`
	Label      string     `json:"label"`
	Part       string     `json:"part,omitempty"`
	Location   string     `json:"location"`
	Landmarks  []string   `json:"landmarks,omitempty"`
	Palpation  string     `json:"palpation"`
	Frequency  string     `json:"frequency,omitempty"`
	Painless   bool       `json:"painless,omitzero"`
	Symptoms   []string   `json:"symptoms,omitempty"`
	Satellites []string   `json:"satellites,omitempty"`
	Refers     []Referral `json:"refers,omitempty"`
	Hazards    []Hazard   `json:"hazards,omitempty"`
	Review     Review     `json:"review"`
	Citations  []Citation `json:"citations"`
}

// Referral is one edge: a point and a zone it is described to refer pain to.
type Referral struct {
	Zone      string     `json:"zone"`
	Strength  string     `json:"strength"`
	Side      string     `json:"side"`
	Measured  []Measured `json:"measured,omitempty"`
	Citations []Citation `json:"citations"`
}

// Measured is how often a study found the zone in people with the point.
type Measured struct {
	Percent float64 `json:"percent"`
	N       int     `json:"n"`
	Source  string  `json:"source"`
	Note    string  `json:"note,omitempty"`
}

// Hazard is what a needle at the point may meet.
type Hazard struct {
	Kind      string `json:"kind"`
	Structure string `json:"structure"`
}

// Review says how far a point has been checked.
type Review struct {
	Status string `json:"status"`
	Note   string `json:"note,omitempty"`
}

// Citation names a source and the place in it.
type Citation struct {
	Source  string `json:"source"`
	Locator string `json:"locator,omitempty"`
}

// Source is one row of sources.json.
type Source struct {
	ID      string   `json:"id"`
	Kind    string   `json:"kind"`
	Title   string   `json:"title"`
	Authors []string `json:"authors,omitempty"`
	Year    int      `json:"year,omitzero"`
	In      string   `json:"in,omitempty"` // journal, publisher or site
	DOI     string   `json:"doi,omitempty"`
	ISBN    string   `json:"isbn,omitempty"`
	PMID    string   `json:"pmid,omitempty"`
	URL     string   `json:"url,omitempty"`
	Seen    string   `json:"seen"`
	Note    string   `json:"note,omitempty"`
}

// Zone is one row of zones.json: a place where pain is felt.
type Zone struct {
	ID         string   `json:"id"`
	Name       string   `json:"name"`
	Parent     string   `json:"parent,omitempty"`
	Paired     bool     `json:"paired"`
	Words      []string `json:"words,omitempty"`
	Codes      Codes    `json:"codes,omitempty"`
	CHOIR      CHOIR    `json:"choir,omitempty"`
	WPI        string   `json:"wpi,omitempty"`
	Dermatomes []string `json:"dermatomes,omitempty"`
	Structural bool     `json:"structural,omitzero"` // no point is described to refer here
	Note       string   `json:"note,omitempty"`
}

// Area is one row of areas.json: words that name several zones at once.
type Area struct {
	Words []string `json:"words"`
	Zones []string `json:"zones"`
	Note  string   `json:"note,omitempty"`
}

// CHOIR are the segments of the CHOIR Body Map that a zone lies in.
type CHOIR struct {
	Left  []int `json:"left,omitempty"`
	Right []int `json:"right,omitempty"`
}

// Retired is an identifier that is no longer used and what to use instead.
type Retired struct {
	ID          string   `json:"id"`
	Replacement []string `json:"replacement,omitempty"`
	Reason      string   `json:"reason"`
}

// Prevalence is how often a study found points of a muscle in people with a
// complaint.
type Prevalence struct {
	Complaint  string   `json:"complaint"`
	Muscle     string   `json:"muscle"`
	Part       string   `json:"part,omitempty"`
	Zones      []string `json:"zones"` // where the complaint is felt
	Percent    float64  `json:"percent"`
	PercentMax float64  `json:"percent_max,omitzero"` // upper end where only a range is given
	N          int      `json:"n,omitzero"`
	Studies    int      `json:"studies,omitzero"` // number of studies behind a range
	Counted    string   `json:"counted"`
	Source     string   `json:"source"`
	Note       string   `json:"note,omitempty"`
}

// The closed lists of the format.
var (
	Regions     = []string{"head", "neck", "shoulder", "arm", "forearm", "hand", "thorax", "back", "abdomen", "pelvis", "hip", "thigh", "leg", "foot"}
	Strengths   = []string{"essential", "spillover"}
	Sides       = []string{"ipsilateral", "contralateral", "bilateral", "midline"}
	Statuses    = []string{"drafted", "cross-checked", "disputed"}
	Palpations  = []string{"flat", "pincer", "deep", "internal", "unreachable"}
	Frequencies = []string{"very-common", "common", "uncommon", "rare"}
	HazardKinds = []string{"pneumothorax", "vessel", "nerve", "organ", "spinal-canal", "eye", "other"}
	SourceKinds = []string{"manual", "textbook", "review", "study", "consensus", "page"}
	SeenKinds   = []string{"full", "abstract", "page", "citation"}
	CountedAs   = []string{"active", "active-or-latent", "any"}
	WPIAreas    = []string{"jaw", "shoulder-girdle", "upper-arm", "lower-arm", "hip", "upper-leg", "lower-leg", "neck", "upper-back", "lower-back", "chest", "abdomen"}
	Roots       = []string{
		"CN V", "CN VII", "CN IX", "CN X", "CN XI", "CN XII",
		"C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8",
		"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12",
		"L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4", "S5", "Co1",
	}
	Dermatomes = []string{
		"V1", "V2", "V3", "C2", "C3", "C4", "C5", "C6", "C7", "C8",
		"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12",
		"L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4", "S5",
	}
)

// Warning is one row of warnings.json: a red flag.
type Warning struct {
	ID        string     `json:"id"`
	Name      string     `json:"name"`
	Urgency   string     `json:"urgency"`
	Zones     []string   `json:"zones,omitempty"`     // painful places for which to ask about it
	ShownOnly bool       `json:"shown_only,omitzero"` // raised by words alone, and asked for no place
	Ask       []string   `json:"ask"`
	Advice    string     `json:"advice"`
	Shows     []Alarm    `json:"shows,omitempty"`
	Note      string     `json:"note,omitempty"`
	Citations []Citation `json:"citations"`
}

// Alarm is a pattern of words that shows a red flag by itself: a painful place
// in one of the zones, if any are given, and a phrase of every group.
type Alarm struct {
	Zones []string   `json:"zones,omitempty"`
	Words [][]string `json:"words"`
}

// LookAlike is one row of lookalikes.json: what else is felt in a place.
type LookAlike struct {
	ID        string     `json:"id"`
	Name      string     `json:"name"`
	Kind      string     `json:"kind"`
	Zones     []string   `json:"zones"`
	Points    []string   `json:"points,omitempty"` // points it is especially taken for
	Tells     string     `json:"tells"`
	Citations []Citation `json:"citations"`
}

// Condition is one row of conditions.json: a named disorder in which trigger
// points are said to take part.
type Condition struct {
	ID        string           `json:"id"`
	Name      string           `json:"name"`
	Synonyms  []string         `json:"synonyms,omitempty"`
	Zones     []string         `json:"zones,omitempty"`
	Codes     ConditionCodes   `json:"codes,omitempty"`
	Points    []ConditionPoint `json:"points,omitempty"`
	Mimics    []string         `json:"mimics,omitempty"`
	Note      string           `json:"note,omitempty"`
	Citations []Citation       `json:"citations"`
}

// ConditionCodes are codes of the International Classification of Diseases.
type ConditionCodes struct {
	ICD10CM []string `json:"icd10cm,omitempty"`
	ICD11   []string `json:"icd11,omitempty"`
}

// ConditionPoint is a point said to take part in a condition.
type ConditionPoint struct {
	Point     string     `json:"point"`
	Evidence  string     `json:"evidence"`
	Note      string     `json:"note,omitempty"`
	Citations []Citation `json:"citations"`
}
