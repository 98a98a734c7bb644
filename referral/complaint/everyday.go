package complaint

// everydayWord reports whether w is a common word of another meaning that lies
// within reach of a correction, such as "beast" or "waste". It is never
// corrected into a place.
func everydayWord(w string) bool {
	_, ok := searchString(everyday[:], w)
	return ok
}

// functionWord reports whether w carries no content.
func functionWord(w string) bool {
	switch w {
	case "and", "or", "to", "it", "i", "me", "is", "are", "was", "be", "been", "with", "for", "from", "by", "as", "so", "do", "does", "down", "up", "when", "where", "long", "first", "next", "second", "third", "four", "small", "hard", "it's", "body", "process", "period", "line", "space", "wall", "band", "root", "box", "button", "ring", "big", "great", "little", "join", "meet", "cord", "pit", "pad", "root's":
		return true
	}
	return false
}

// everyday are the common words that correct or split would otherwise take for
// a slip, sorted. TestEverydayWords says when one is missing.
var everyday = [...]string{
	"abode", "abodes", "abound", "abounds", "aground", "alone", "among", "ample", "angel", "angels", "angled", "angler", "anglers", "annals", "apply",
	"arise", "arises", "arose", "auxiliary", "backfire", "backfires", "badder", "bandy", "based", "baser", "baste", "bastes", "beast", "beasts",
	"bedside", "bedsides", "beetling", "bellow", "bellows", "bequeath", "bequeaths", "biases", "biking", "bikinis", "black", "blacks", "blame",
	"blames", "bland", "blander", "blare", "blares", "blaze", "blazes", "blend", "blends", "boarder", "boarders", "bolder", "boned", "boney", "booby",
	"booth", "booths", "bordered", "borne", "botch", "botches", "bottomed", "brand", "brands", "breasted", "bride", "brides", "bridged", "bridle",
	"bridles", "broth", "broths", "brown", "browns", "bully", "butte", "buttes", "buttoned", "caged", "cagey", "campus", "caning", "carnival",
	"carnivals", "cease", "ceases", "cellar", "cellars", "chain", "chains", "champ", "champs", "cheat", "cheats", "check", "checks", "cheep", "cheeps",
	"cheer", "cheers", "chess", "chick", "chicks", "china", "chink", "chinks", "chord", "chords", "clack", "clacks", "clamp", "clamps", "cleat",
	"cleats", "clerical", "click", "clicks", "clown", "clowns", "coastal", "collared", "cored", "cornea", "corneas", "corned", "cornered", "cornet",
	"cornets", "cornier", "coroner", "coroners", "corpus", "crania", "crank", "cranks", "creased", "create", "creates", "creek", "creeks", "crept",
	"crevasse", "croak", "croaks", "crouch", "crouched", "crouches", "crouching", "crowd", "crowds", "crush", "crushes", "crutch", "crutches", "denial",
	"denials", "dimpled", "dismal", "distil", "distils", "downy", "drown", "drowns", "earaches", "edged", "edger", "eternal", "ether", "evidence",
	"evidences", "extension", "extensions", "exterior", "exteriors", "externally", "extremely", "extremist", "extremists", "eyeballed", "faced",
	"facet", "facets", "faeces", "farce", "farces", "fifty", "filth", "finer", "fingered", "firearm", "firearms", "flashy", "flask", "flasks", "flesh",
	"fleshes", "flood", "floods", "flunk", "flunks", "football", "forearmed", "forefront", "forefronts", "foreigner", "foreigners", "foremost",
	"forewarn", "forewarns", "forth", "forum", "frank", "franks", "frond", "fronds", "frontage", "frontages", "frost", "frosts", "genus", "girdled",
	"gland", "glands", "glean", "gleans", "golfed", "grain", "grains", "grater", "graters", "greasier", "greatest", "greet", "greets", "groan",
	"groans", "grooved", "groovier", "groovy", "grove", "groves", "grown", "gulled", "gulley", "hammering", "hampering", "hamstrung", "handled",
	"handler", "handlers", "handy", "hardy", "hared", "headaches", "headland", "headlands", "heady", "heartache", "hearth", "hearths", "hearty",
	"hinged", "hoard", "hoards", "holed", "hollowed", "hollower", "hypochondria", "hypochondriac", "hypochondriacs", "inaner", "inception",
	"inceptions", "incision", "incisions", "infection", "infections", "infer", "infers", "injection", "injections", "inserting", "insider", "insiders",
	"inspection", "inspections", "intention", "intentions", "inter", "interior", "interiors", "inters", "invention", "inventions", "inversion",
	"inversions", "jawboned", "kneed", "kneel", "kneels", "lateraled", "lessen", "lessens", "limbo", "lined", "linen", "liner", "liners", "literal",
	"literals", "littler", "littlest", "loaves", "loser", "losers", "loved", "lowed", "lowliest", "lumber", "lumbers", "mainline", "marginal", "martin",
	"medal", "medals", "meddle", "meddles", "media", "median", "medias", "medical", "medicals", "medieval", "menstruate", "menstruates", "mentally",
	"metal", "metals", "milliner", "milliners", "month", "months", "muddle", "muddles", "muscled", "noise", "noises", "noose", "nooses", "nosed",
	"nosey", "novel", "novels", "original", "originals", "ouster", "ousters", "outed", "outshine", "outshines", "outsider", "outsiders", "overt",
	"painter", "palace", "palaces", "parental", "passable", "pastoral", "pastorals", "pelvises", "penciled", "periodic", "personal", "personals",
	"picky", "pictorial", "pictorials", "plain", "plains", "planar", "planetary", "plantain", "plantains", "planter", "planters", "plate", "plates",
	"pointed", "polled", "pollen", "posterity", "primate", "primates", "princess", "princesses", "print", "printer", "printers", "prints", "privately",
	"privater", "privatest", "privatise", "privatises", "privatize", "privatizes", "processed", "processor", "processors", "prodigal", "prodigals",
	"profess", "professes", "progress", "progresses", "prostrate", "prostrated", "prostrates", "prowess", "psalm", "psalms", "public", "racial",
	"radical", "radicals", "recital", "recitals", "recta", "rental", "rentals", "retry", "ridged", "robot", "robots", "roost", "roosts", "rotund",
	"ruing", "saddled", "scald", "scalds", "scale", "scales", "scalloping", "scaly", "score", "scores", "scrap", "scraps", "scruffy", "seconded",
	"secondly", "setting", "settings", "settling", "shall", "shift", "shifting", "shifts", "shiny", "shirting", "shore", "shores", "should",
	"shouldered", "shutting", "sided", "sidle", "sidles", "sifting", "sighting", "silting", "sinuses", "siting", "situating", "skill", "skills",
	"skirting", "skulk", "skulks", "slide", "slides", "slitting", "slotting", "smell", "smells", "smoulder", "smoulders", "snide", "snitch", "snitches",
	"snore", "snores", "socked", "soled", "solve", "solves", "sorer", "spaced", "spade", "spades", "spare", "spares", "spate", "spatting", "spike",
	"spikes", "spire", "spires", "spite", "spites", "spitting", "splinted", "splinter", "splinters", "split", "splits", "splitting", "spore", "spores",
	"spotting", "sprint", "sprints", "spurn", "spurns", "spurt", "spurts", "staff", "staffs", "stall", "stalls", "stinting", "stitched", "stitches",
	"stole", "stoles", "stomached", "store", "stores", "straddle", "straddles", "straw", "straws", "stray", "strays", "strip", "strips", "superber",
	"supervisor", "supervisors", "swatting", "sweat", "sweats", "swine", "swines", "switch", "switches", "swore", "taunt", "taunts", "template",
	"temporary", "tentacle", "tentacles", "testable", "threat", "threats", "thump", "thumps", "tongued", "toothaches", "trace", "traces", "track",
	"tracks", "trail", "trails", "trait", "traits", "tramp", "tramps", "truck", "trucks", "tunneled", "udder", "udders", "underlie", "underline",
	"underlines", "undermine", "undermines", "upped", "voiced", "vortex", "vortexes", "vulgar", "whereas", "whore", "whores", "wrest", "wrests",
	"wriest", "wring", "wrings",
}
