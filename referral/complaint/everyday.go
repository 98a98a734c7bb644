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
	case "and", "or", "to", "it", "i", "me", "is", "are", "was", "be", "been", "with", "for", "from", "by", "as", "so", "do", "does", "down", "up", "when", "where", "long", "first", "next", "second", "third", "four", "small", "hard", "it's", "body", "process", "period", "line", "space", "wall", "band", "root", "box", "button", "ring", "big", "great", "little", "join", "meet", "cord", "pit", "pad":
		return true
	}
	return false
}

// everyday are the common words that correct or split would otherwise take for
// a slip, sorted. TestEverydayWords says when one is missing.
var everyday = [...]string{
	"abduction", "abductor", "abductors", "abode", "abodes", "abound", "abounds", "adduction", "adjustor", "adjustors", "aground", "alone", "among", "ample", "ancillary",
	"angel", "angels", "angled", "angler", "anglers", "angus", "anklet", "anklets", "annals", "apply", "arise", "arises", "arose", "auxiliary",
	"backbite", "backbites", "backfire", "backfires", "backhand", "backhands", "backslid", "backslide", "backslider", "backsliders", "backslides",
	"backstop", "backstops", "badder", "ballpark", "ballparks", "ballsy", "bandy", "based", "baser", "baste", "bastes", "beast", "beasts", "bedside",
	"bedsides", "beetling", "belay", "belays", "bella", "belle", "belles", "bellow", "bellows", "bequeath", "bequeaths", "biases", "biking", "bikinis",
	"billy", "black", "blacks", "blame", "blames", "bland", "blander", "blare", "blares", "blaze", "blazes", "blend", "blends", "boarder", "boarders",
	"bolder", "boned", "boney", "booby", "booth", "booths", "bordered", "borne", "botch", "botches", "bottomed", "brand", "brands", "breasted", "bride",
	"brides", "bridged", "bridle", "bridles", "broth", "broths", "brown", "browns", "bully", "butte", "buttes", "buttoned", "caged", "cagey", "campus",
	"caning", "carnival", "carnivals", "caryatid", "caryatids", "cease", "ceases", "cellar", "cellars", "chain", "chains", "champ", "champs", "cheat",
	"cheats", "check", "checks", "cheeky", "cheep", "cheeps", "cheer", "cheers", "chess", "chick", "chicks", "china", "chink", "chinks", "chino",
	"chinos", "chord", "chords", "clack", "clacks", "clamp", "clamps", "cleat", "cleats", "clerical", "click", "clicks", "clown", "clowns", "coastal",
	"collared", "cored", "cornea", "corneas", "corned", "cornered", "cornet", "cornets", "cornier", "coroner", "coroners", "corpus", "cortical",
	"crania", "crank", "cranks", "creased", "create", "creates", "creek", "creeks", "crept", "crevasse", "croak", "croaks", "crotchet", "crotchets",
	"crouch", "crouched", "crouches", "crouching", "crowd", "crowds", "crush", "crushes", "crutch", "crutches", "cyrus", "denial", "denials", "dimpled",
	"dismal", "distil", "distils", "downy", "drown", "drowns", "earaches", "edged", "edger", "eternal", "ether", "evidence", "evidences", "extension",
	"extensions", "exterior", "exteriors", "externally", "extremely", "extremist", "extremists", "eyeballed", "faced", "facet", "facets", "faeces",
	"farce", "farces", "farcical", "fifty", "filth", "finagler", "finaglers", "finder", "finders", "finer", "fingered", "firearm", "firearms", "flack",
	"flacks", "flashy", "flask", "flasks", "flesh", "fleshes", "flood", "floods", "flunk", "flunks", "football", "footie", "footy", "forearmed", "forebear", "forebears",
	"forefront", "forefronts", "forehand", "forehands", "foreigner", "foreigners", "foremost", "forenoon", "forenoons", "forewarn", "forewarns",
	"forth", "forum", "frank", "franks", "frond", "fronds", "frontage", "frontages", "frost", "frosts", "genus", "girdled", "gland", "glands", "glean",
	"gleans", "gluten", "golan", "golfed", "grain", "grains", "grater", "graters", "greasier", "greatest", "greet", "greets", "groan", "groans",
	"grooved", "groovier", "groovy", "grove", "groves", "grown", "gulled", "gulley", "hammering", "hammerings", "hampering", "hamstrung", "handled",
	"handler", "handlers", "handy", "hardy", "hared", "headaches", "headboard", "headboards", "headland", "headlands", "headwind", "headwinds", "heady",
	"heartache", "heartaches", "hearth", "hearths", "hearty", "hegel", "hinged", "hoard", "hoards", "holed", "hollowed", "hollower", "hypochondria",
	"hypochondriac", "hypochondriacs", "inaner", "inception", "inceptions", "incision", "incisions", "infection", "infections", "infer", "infers",
	"injection", "injections", "inserting", "insider", "insiders", "inspection", "inspections", "intention", "intentions", "inter", "interior",
	"interiors", "inters", "invention", "inventions", "inversion", "inversions", "jawboned", "kneed", "kneel", "kneels", "lateraled", "lessen",
	"lessens", "limbo", "lined", "linen", "liner", "liners", "lion", "lions", "literal", "literals", "littler", "littlest", "loaves", "login", "logins",
	"loser", "losers", "loved", "lowed", "lowliest", "lumber", "lumbers", "mainline", "manilla", "mantilla", "mantillas", "marginal", "martin", "medal",
	"medals", "meddle", "meddles", "media", "median", "medias", "medical", "medicals", "medieval", "menstruate", "menstruates", "mentally", "metal",
	"metals", "milliner", "milliners", "month", "months", "muddle", "muddles", "muscled", "naples", "noise", "noises", "noose", "nooses", "norse",
	"nosed", "nosey", "novel", "novels", "original", "originals", "ouster", "ousters", "outed", "outshine", "outshines", "outsider", "outsiders",
	"overt", "painter", "palace", "palaces", "palliate", "palliates", "palmy", "palpate", "palpated", "palpates", "parental", "passable", "pastoral",
	"pastorals", "pelvises", "penciled", "periodic", "peritoneum", "peritoneums", "personal", "personals", "picky", "pictorial", "pictorials", "pilate",
	"pilates", "plain", "plains", "planar", "planetary", "plantain", "plantains", "planter", "planters", "plate", "plates", "pointed", "polled",
	"pollen", "pollux", "postdate", "postdates", "posterity", "primate", "primates", "primordial", "princess", "princesses", "print", "printer",
	"printers", "prints", "privateer", "privateers", "privately", "privater", "privatest", "privatise", "privatises", "privatize", "privatizes",
	"processed", "processor", "processors", "prodigal", "prodigals", "profess", "professes", "progress", "progresses", "prostrate", "prostrated",
	"prostrates", "prowess", "psalm", "psalms", "public", "punic", "racial", "radical", "radicals", "recital", "recitals", "recta", "rental", "rentals",
	"retry", "ridged", "robot", "robots", "roost", "roosts", "rotund", "ruing", "saddled", "scala", "scald", "scalds", "scale", "scales", "scalloping",
	"scaly", "scamp", "scamps", "score", "scores", "scrap", "scraps", "scruffy", "scull", "sculls", "seconded", "secondly", "setting", "settings",
	"settling", "shall", "shift", "shifting", "shifts", "shiny", "shirting", "shore", "shores", "should", "shouldered", "shutting", "sidearm",
	"sidearms", "sided", "sidle", "sidles", "sifting", "sighting", "silting", "simmental", "sinuses", "siting", "situating", "skill", "skills",
	"skirting", "skulk", "skulks", "slide", "slides", "slitting", "sloe", "sloes", "slotting", "smell", "smells", "smoulder", "smoulders", "snide",
	"snitch", "snitches", "snore", "snores", "socked", "soled", "solve", "solves", "sorer", "spaced", "spade", "spades", "spare", "spares", "spate",
	"spatting", "spike", "spikes", "spinet", "spinets", "spire", "spires", "spite", "spites", "spitting", "splinted", "splinter", "splinters", "split",
	"splits", "splitting", "spore", "spores", "spotting", "sprint", "sprints", "spurn", "spurns", "spurt", "spurts", "staff", "staffs", "stall",
	"stalls", "stinting", "stitched", "stitches", "stole", "stoles", "stomached", "store", "stores", "straddle", "straddles", "straw", "straws",
	"stray", "strays", "strip", "strips", "superber", "supervisor", "supervisors", "supine", "swaddle", "swaddled", "swaddles", "swatting", "sweat",
	"sweats", "swine", "swines", "switch", "switches", "swore", "tammy", "taunt", "taunts", "tempe", "template", "templates", "temporary", "tentacle",
	"tentacles", "testable", "testiest", "thoth", "threat", "threats", "thump", "thumps", "timmy", "tommy", "tongued", "toothaches", "toothy", "trace",
	"traces", "track", "tracks", "trail", "trails", "trait", "traits", "tramp", "tramps", "trice", "troth", "truck", "trucks", "tunneled", "udder",
	"udders", "underact", "underacts", "underage", "underlie", "underline", "underlines", "undermine", "undermines", "upped", "virginal", "virginals",
	"voiced", "vortex", "vortexes", "vulgar", "whereas", "whore", "whores", "wrest", "wrests", "wriest", "wring", "wrings", "wristband", "wristbands",
}
