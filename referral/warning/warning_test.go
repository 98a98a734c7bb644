package warning_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/complaint"
	"github.com/trpatlas/trpatlas/referral/warning"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

func TestEveryWarning(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for w := range warning.All() {
		t.Run(w.ID(), func(t *testing.T) {
			require.True(t, w.Valid())
			require.False(t, seen[w.ID()])
			seen[w.ID()] = true
			back, err := warning.Parse(w.ID())
			require.NoError(t, err)
			require.Equal(t, w, back)
			require.NotEmpty(t, w.Name())
			require.Equal(t, w.Name(), w.String())
			require.NotEmpty(t, w.Advice())
			require.GreaterOrEqual(t, w.Urgency(), warning.Soon)
			require.LessOrEqual(t, w.Urgency(), warning.Emergency)
			require.NotEmpty(t, slices.Collect(w.Questions()))
			for q := range w.Questions() {
				require.Contains(t, q, "?", "no question")
			}
			for z := range w.Zones() {
				require.True(t, z.Valid())
			}
			requireSources(t, slices.Collect(w.Citations()))
		})
	}
	require.GreaterOrEqual(t, len(seen), 30)
}

func requireSources(t *testing.T, cs []data.Citation) {
	t.Helper()
	require.NotEmpty(t, cs, "no citation")
	for _, c := range cs {
		require.NotEmpty(t, c.Source.ID())
		require.NotEmpty(t, c.Source.Title())
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"", "cauda", "Cauda-Equina-Syndrome", "cauda-equina-syndrome ", "\xff"} {
		w, err := warning.Parse(id)
		require.Equal(t, warning.None, w)
		var unknown *data.UnknownError
		require.ErrorAs(t, err, &unknown, "%q", id)
	}
	_, err := warning.Parse("cauda-equina-sindrome")
	require.ErrorContains(t, err, "cauda-equina-syndrome", "the nearest ID is named")
}

// TestOutOfRange holds that handles of no version give zero values.
func TestOutOfRange(t *testing.T) {
	t.Parallel()
	for _, w := range []warning.Warning{warning.None, 60_000, 65_535} {
		require.False(t, w.Valid())
		require.Empty(t, w.ID()+w.Name()+w.Advice()+w.Note())
		require.Equal(t, warning.NoUrgency, w.Urgency())
		require.Empty(t, slices.Collect(w.Questions()))
		require.Empty(t, slices.Collect(w.Zones()))
		require.Empty(t, slices.Collect(w.Citations()))
	}
	for _, l := range []warning.LookAlike{0, 60_000, 65_535} {
		require.False(t, l.Valid())
		require.Empty(t, l.ID()+l.Name()+l.Tells())
		require.Equal(t, warning.UnknownKind, l.Kind())
		require.Empty(t, slices.Collect(l.Zones()))
		require.Empty(t, slices.Collect(l.Points()))
		require.Empty(t, slices.Collect(l.Citations()))
	}
	require.Empty(t, warning.Urgency(200).String())
	require.Empty(t, warning.Kind(200).String())
	require.Empty(t, slices.Collect(warning.In(60_000)))
	require.Empty(t, slices.Collect(warning.For(60_000)))
}

// TestRedFlagsInPlainWords are complaints that nobody may treat as a muscle.
func TestRedFlagsInPlainWords(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		text, id string
		urgency  warning.Urgency
	}{
		{"crushing pain in the chest, I am sweating and feel sick", "acute-coronary-syndrome", warning.Emergency},
		{"sudden worst headache of my life", "subarachnoid-haemorrhage", warning.Emergency},
		{"low back pain and I can't feel the saddle area, numb between the legs", "cauda-equina-syndrome", warning.Emergency},
		{"back pain and I lost control of my bladder", "cauda-equina-syndrome", warning.Emergency},
		{"breathless since the needling, pain in the chest", "pneumothorax", warning.Emergency},
		{"stiff neck with fever and a rash", "meningitis", warning.Emergency},
		{"sudden severe pain in my left testicle", "testicular-torsion", warning.Emergency},
		{"back pain and I cannot pee", "cauda-equina-syndrome", warning.Emergency},
		{"low back pain, can not urinate", "cauda-equina-syndrome", warning.Emergency},
		{"I am not able to pass urine and my back hurts", "cauda-equina-syndrome", warning.Emergency},
		{"back pain and no feeling when I wipe", "cauda-equina-syndrome", warning.Emergency},
		{"chest pain, SOB", "pulmonary-embolism", warning.Emergency},
		{"nothing helps my crushing chest pain and sweating", "acute-coronary-syndrome", warning.Emergency},
		{"never felt crushing chest pain like this, sweating", "acute-coronary-syndrome", warning.Emergency},
		{"I want to die, my back hurts so much", "suicidal-thoughts", warning.Emergency},
		{"back pain for years, I don't want to live like this", "suicidal-thoughts", warning.Emergency},
		{"my neck pain makes me suicidal", "suicidal-thoughts", warning.Emergency},
		{"no trauma low back pain can't urinate", "cauda-equina-syndrome", warning.Emergency},
		{"no fever left leg pain and i cant pee", "cauda-equina-syndrome", warning.Emergency},
		{"no numbness no weakness lower back pain can't pass water", "cauda-equina-syndrome", warning.Emergency},
		{"back pain can't tell when im pooing", "cauda-equina-syndrome", warning.Emergency},
		{"low back pain and my tailbone area has no feeling", "cauda-equina-syndrome", warning.Emergency},
		{"back pain with both feet going floppy", "cauda-equina-syndrome", warning.Emergency},
		{"im 71 and the side of my head is so sore to touch and chewing hurts", "giant-cell-arteritis", warning.Emergency},
		{"i'd rather be dead than have this back pain", "suicidal-thoughts", warning.Emergency},
		{"i cant see the point in living with this neck pain", "suicidal-thoughts", warning.Emergency},
		{"80 year old hip fracture, groin pain", "hip-fracture", warning.Emergency},
		{"broke my hip 3 days ago, groin pain", "hip-fracture", warning.Emergency},
		{"sciatica right leg and now im peeing without knowing", "cauda-equina-syndrome", warning.Emergency},
		{"my bits have gone numb and my back is in spasm", "cauda-equina-syndrome", warning.Emergency},
		{"pain in back, can feel nothing when i sit on the toilet seat", "cauda-equina-syndrome", warning.Emergency},
		{"pain between my shoulder blades, different pulses in my arms", "aortic-dissection", warning.Emergency},
		{"headache for two days cant keep anything down and my neck wont bend forwards", "meningitis", warning.Emergency},
		{"came off motorbike, neck pain, cant feel fingers properly", "cervical-fracture", warning.Emergency},
		{"plaster too tight, fingers white and agony", "acute-compartment-syndrome", warning.Emergency},
		{"pregnant 7 weeks, bad pain right side low down, light headed", "ectopic-pregnancy", warning.Emergency},
		{"no hx of trauma low back pain both feet tingling cant hold my wee", "cauda-equina-syndrome", warning.Emergency},
		{"like somebody is standing on my chest", "acute-coronary-syndrome", warning.Emergency},
		{"something tore in my chest then went into my back, legs went weak", "aortic-dissection", warning.Emergency},
		{"terrible headache stiff neck cant stand the light and vomiting", "meningitis", warning.Emergency},
		{"fell off my bike, wrist is swollen and looks bent", "limb-fracture", warning.SameDay},
		{"hx prostate ca, thoracic pain, wt loss", "spinal-malignancy", warning.Soon},
		{"hip replacement, now the hip is throbbing and weeping pus", "septic-arthritis", warning.Emergency},
		{"my son woke with a sore ball and it is pulled up high, vomiting", "testicular-torsion", warning.Emergency},
		{"had enough of this back pain i just want to end it all", "suicidal-thoughts", warning.Emergency},
		{"had a fever 3 days ago and my back hurts", "spinal-infection", warning.Emergency},
		{"fever and back pain since a fall 3 years ago", "spinal-infection", warning.Emergency},
		{"82y old left hip fracture after a fall, hip pain", "hip-fracture", warning.Emergency},
		{"82F old hip fracture", "hip-fracture", warning.Emergency},
		{"aged 84, old broken hip", "hip-fracture", warning.Emergency},
		{"67 y/o old hip fracture", "hip-fracture", warning.Emergency},
		{"hip pain, history of a left hip fracture yesterday", "hip-fracture", warning.Emergency},
		{"back pain and fever last year and again now", "spinal-infection", warning.Emergency},
		{"back pain, fever last winter and since yesterday again", "spinal-infection", warning.Emergency},
		{"back pain, fever a year ago and again this week", "spinal-infection", warning.Emergency},
		{"I have a dropped foot", "progressive-weakness", warning.SameDay},
		{"my bum has gone numb since yesterday", "cauda-equina-syndrome", warning.Emergency},
		{"numb bottom for two days", "cauda-equina-syndrome", warning.Emergency},
		{"my pee is black and my legs ache after the marathon", "rhabdomyolysis-myopathy", warning.Emergency},
		{"left shoulder pain since I fell off a ladder", "limb-fracture", warning.SameDay},
		{"hot swollen calf, tender to touch", "deep-vein-thrombosis", warning.SameDay},
	} {
		t.Run(row.text, func(t *testing.T) {
			t.Parallel()
			found := warning.Shown(complaint.Parse(row.text))
			i := slices.IndexFunc(found, func(f warning.Finding) bool { return f.Warning.ID() == row.id })
			require.GreaterOrEqual(t, i, 0, "%v", found)
			require.GreaterOrEqual(t, found[0].Warning.Urgency(), row.urgency)
			for _, f := range found {
				checkFinding(t, row.text, f)
			}
		})
	}
}

func checkFinding(t *testing.T, text string, f warning.Finding) {
	t.Helper()
	require.True(t, f.Warning.Valid())
	require.NotEmpty(t, f.Words)
	last := 0
	for _, s := range f.Words {
		require.True(t, last <= s.Start && s.Start < s.End && s.End <= len(text), "%v in %q", s, text)
		last = s.Start
	}
}

// TestDeniedAndOthers are words of red flags that say nothing of the person.
func TestDeniedAndOthers(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"no chest pain, no sweating, my shoulder aches",
		"stiff neck, no fever, no rash",
		"low back pain without numbness in the saddle area or loss of bladder control",
		"calf ache, not hot, not swollen",
		"denies breathlessness; sore ribs on the left",
		"headache, not sudden, never the worst",
		"my back is killing me, not suicidal",
		"the pain in my neck is killing me, I could kill for a massage",
		"low back pain, bladder and bowel function normal",
		"back ache, bladder and bowels fine",
		"Crushing chest pain: no. Sweating: no. Left knee pain",
		"shoulder pain. chest pain? no. sweating? no",
		"fever? none. weight loss? none. left hip ache on walking",
		"fever 3 years ago, now my knee aches",
		"had a fever years ago, knee is sore",
		"rash and vomiting as a child, my neck is stiff",
		"no fever chills night sweats weight loss just low back ache",
		"no red flags left knee sore",
		"denies trauma fever weight loss night sweats saddle numbness",
		"denies fever knee swelling or night sweats",
		"no trauma no fever low back pain no saddle numbness",
		"any bladder problems? no. numb between the legs? no. low back pain",
		"h/o left hip fracture, right knee pain",
		"previous broken hip, my neck is stiff",
		"shingles 10 years ago, sore ribs from coughing",
		"something tore in my low back lifting a washing machine",
		"ball of my left foot sore when i woke up",
		"dead leg after football, right thigh",
		"stiff neck and headache after a day at the laptop, my neck wont bend far",
		"knee aches on stairs, fell off a horse ten years ago",
		"im pregnant 34 weeks and my pubic bone hurts turning in bed",
		"my knee aches, my father had a heart attack with crushing chest pain",
		"it hurts when I lift my arm; my father had a heart attack with crushing chest pain",
	} {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			require.Empty(t, warning.Shown(complaint.Parse(text)))
		})
	}
}

// everyday are complaints that muscles, tendons and joints give rise to. None
// may alarm.
var everyday = []string{
	"dull ache between my shoulder blades after a day at the computer",
	"stiff neck since I woke up this morning",
	"my lower back is sore after gardening",
	"pain in the outside of my right elbow when I grip things",
	"knot in my left upper trapezius area",
	"ache in the front of both shoulders after swimming",
	"heel pain with the first steps in the morning",
	"tight calves after running",
	"cramp in my left calf at night",
	"headache like a band round the head at the end of the day",
	"pain behind my right eye when my neck is tight",
	"jaw aches when I chew, clicks on the left",
	"sore buttock after sitting for a long drive",
	"pain from the buttock down the back of the thigh when I sit",
	"the outside of my hip hurts when I lie on it",
	"groin pain after football",
	"inner thigh is tight and sore after skating",
	"kneecap aches when I go downstairs",
	"pain at the back of my knee when I squat",
	"shin splints after my first long run",
	"sore arch of the foot after a day on my feet",
	"ball of my foot burns in tight shoes",
	"big toe is stiff and aches",
	"tennis elbow for six weeks",
	"wrist aches after typing",
	"base of my thumb hurts when I open jars",
	"my forearm is sore after climbing",
	"thumb and forefinger web is tender",
	"ache in the upper arm after painting the ceiling",
	"shoulder hurts when I reach behind my back",
	"my shoulder blade feels like it has a knot under it",
	"ribs are sore on the left after coughing",
	"stitch in my side when I run",
	"sore chest muscles after push ups",
	"collarbone is tender where my bag strap sits",
	"neck is stiff when I look over my shoulder",
	"tension headache at the base of the skull",
	"temple hurts after grinding my teeth",
	"tailbone is sore after a long flight",
	"SI joint ache on the right when I stand on one leg",
	"low back pain when I bend forward",
	"my back is killing me after moving house",
	"hamstring feels tight and pulls when I stretch",
	"quads are sore two days after leg day",
	"achilles is stiff in the morning",
	"ankle aches after a long walk",
	"dull toothache but the dentist found nothing",
	"ear ache and sore jaw joint on the same side",
	"side of my neck is tender and tight",
	"armpit aches after rowing",
	"biceps hurts when I lift shopping bags",
	"elbow hurts on the inside after golf",
	"fingers are stiff after knitting",
	"pain along the inner edge of the shoulder blade at my desk",
	"love handle on the right is sore when I twist",
	"hip flexor is tight after cycling",
	"IT band hurts at mile five",
	"pelvic floor feels tight and sore after sitting",
	"belly muscles hurt after sit ups",
	"my whole left leg aches after standing all day",
	"both heels ache at the end of my shift",
	"knee pain when kneeling on the left",
	"sore throat muscles after singing",
	"ache above the eyebrow late in the day",
	"scalp is tender on the right",
	"upper back burns when I iron",
}

func TestEverydayComplaintsDoNotAlarm(t *testing.T) {
	t.Parallel()
	require.GreaterOrEqual(t, len(everyday), 60)
	for _, text := range everyday {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			r := complaint.Parse(text)
			require.NoError(t, r.Err(), "the place is understood")
			for _, f := range warning.Shown(r) {
				var said []string
				for _, s := range f.Words {
					said = append(said, text[s.Start:s.End])
				}
				require.Fail(t, "alarm", "%s by %q", f.Warning.ID(), said)
			}
		})
	}
}

func TestMostUrgentFirst(t *testing.T) {
	t.Parallel()
	text := "hot swollen calf, tender. crushing pain in the chest with sweating. fever and night sweats with back pain, lost control of my bladder"
	r := complaint.Parse(text)
	found := warning.Shown(r)
	require.GreaterOrEqual(t, len(found), 3)
	seen := map[warning.Warning]bool{}
	for i, f := range found {
		checkFinding(t, text, f)
		require.False(t, seen[f.Warning], "a warning is shown once")
		seen[f.Warning] = true
		if i > 0 {
			require.LessOrEqual(t, f.Warning.Urgency(), found[i-1].Warning.Urgency())
		}
	}
	last := warning.Emergency
	for w := range warning.Ask(r.Query()) {
		require.LessOrEqual(t, w.Urgency(), last)
		last = w.Urgency()
	}
}

// TestAsk holds the questions of every zone to the zones of the warnings.
func TestAsk(t *testing.T) {
	t.Parallel()
	for z := range referral.Zones() {
		asked := slices.Collect(warning.Ask(referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: z, Side: referral.Unknown})}))
		for w := range warning.All() {
			zones := slices.Collect(w.Zones())
			near := !w.ShownOnly() && len(zones) == 0 || slices.ContainsFunc(zones, func(o referral.Zone) bool { return o.Contains(z) || z.Contains(o) })
			require.Equal(t, near, slices.Contains(asked, w), "%s for %s", w.ID(), z.ID())
		}
	}
	require.Empty(t, slices.Collect(warning.Ask(referral.Query{})), "nothing hurts, nothing is asked")
	free := referral.Query{Free: referral.NewSiteSet(referral.Site{Zone: referral.Chest})}
	require.Empty(t, slices.Collect(warning.Ask(free)))
	for range warning.Ask(referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: referral.Chest})}) {
		break
	}
	chest := slices.Collect(warning.Ask(referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: referral.Chest, Side: referral.Left})}))
	require.Contains(t, chest, warning.AcuteCoronarySyndrome)
}

func TestLookAlikes(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for l := range warning.LookAlikes() {
		require.True(t, l.Valid())
		require.False(t, seen[l.ID()], l.ID())
		seen[l.ID()] = true
		require.NotEmpty(t, l.Name())
		require.Equal(t, l.Name(), l.String())
		require.NotEmpty(t, l.Tells(), l.ID())
		require.NotEqual(t, warning.UnknownKind, l.Kind(), l.ID())
		require.NotEmpty(t, l.Kind().String())
		require.NotEmpty(t, slices.Collect(l.Zones()), l.ID())
		requireSources(t, slices.Collect(l.Citations()))
		for z := range l.Zones() {
			require.Contains(t, slices.Collect(warning.In(z)), l)
		}
		for p := range l.Points() {
			require.Contains(t, slices.Collect(warning.For(p)), l)
		}
	}
	require.GreaterOrEqual(t, len(seen), 50)
	for p := range triggerpoint.All() {
		for l := range warning.For(p) {
			require.Contains(t, slices.Collect(l.Points()), p)
		}
	}
}

// TestEveryLeafHasALookAlike holds that nowhere is a muscle the only
// explanation offered.
func TestEveryLeafHasALookAlike(t *testing.T) {
	t.Parallel()
	var bare []string
	for z := range referral.Leaves() {
		if len(slices.Collect(warning.In(z))) == 0 {
			bare = append(bare, z.ID())
		}
	}
	require.Empty(t, bare)
}

// TestBeside holds that the look-alikes of a query are those of its sites.
func TestBeside(t *testing.T) {
	t.Parallel()
	a, b := referral.Site{Zone: referral.Knee, Side: referral.Left}, referral.Site{Zone: referral.Temple}
	want := append(slices.Collect(warning.In(a.Zone)), slices.Collect(warning.In(b.Zone))...)
	slices.Sort(want)
	got := slices.Collect(warning.Beside(referral.Query{Pain: referral.NewSiteSet(a, b), Free: referral.NewSiteSet(referral.Site{Zone: referral.Chest})}))
	require.Equal(t, slices.Compact(want), got)
}

// TestShownOnly: what words alone raise is asked for no place.
func TestShownOnly(t *testing.T) {
	t.Parallel()
	require.True(t, warning.SuicidalThoughts.ShownOnly())
	require.False(t, warning.CaudaEquinaSyndrome.ShownOnly())
	require.False(t, warning.Warning(60_000).ShownOnly())
	for z := range referral.Zones() {
		for w := range warning.Ask(referral.Query{Pain: referral.NewSiteSet(referral.Site{Zone: z})}) {
			require.False(t, w.ShownOnly(), "%v asks about %v", z, w)
		}
	}
}
