package main

import "github.com/trpatlas/trpatlas/data/record"

// small is a library of two muscles in two zones. generate takes a library
// that was checked, so only what the tables need is filled in.
func small() *record.Library {
	cite := []record.Citation{{Source: "book", Locator: "chapter 1"}}
	refers := func(zone, side string) []record.Referral {
		return []record.Referral{{Zone: zone, Strength: "essential", Side: side, Citations: cite}}
	}
	return &record.Library{
		About:   record.About{Version: "2026.11.0", Date: "2026-11-22", Scope: "s", Review: "r", Licence: "l"},
		Sources: []record.Source{{ID: "book", Kind: "manual", Title: "Book", Seen: "citation"}},
		Zones: []record.Zone{
			{ID: "arm", Name: "Arm", Paired: true, Words: []string{"arm"}},
			{ID: "arm-front", Name: "Front of the arm", Parent: "arm", Paired: true, Words: []string{"front of the arm"}},
			{ID: "spine", Name: "Spine", Words: []string{"spine"}},
		},
		Muscles: []record.Muscle{
			{ID: "alpha", Name: "Alpha", Latin: "Musculus alpha", Synonyms: []string{"First"}, Abbreviations: []string{"AL"}, Groups: []string{"Letters"}, Region: "arm",
				Parts: []record.Part{{ID: "upper", Name: "Upper part"}}, Nerves: []string{"radial nerve"}, Roots: []string{"C7"}, Citations: cite,
				Points: []record.Point{
					{ID: "alpha.1", Label: "TrP1", Part: "upper", Location: "x", Palpation: "flat", Satellites: []string{"beta.1"}, Refers: refers("arm-front", "ipsilateral"), Review: record.Review{Status: "drafted"}, Citations: cite},
					{ID: "alpha.2", Label: "TrP2", Location: "x", Palpation: "flat", Refers: refers("spine", "midline"), Review: record.Review{Status: "drafted"}, Citations: cite},
				}},
			{ID: "beta", Name: "Beta", Latin: "Musculus beta", Groups: []string{"Letters"}, Region: "arm", Nerves: []string{"radial nerve"}, Roots: []string{"C7"}, Citations: cite,
				Points: []record.Point{{ID: "beta.1", Label: "TrP1", Location: "x", Palpation: "flat", Refers: refers("arm", "bilateral"), Review: record.Review{Status: "drafted"}, Citations: cite}}},
		},
	}
}
