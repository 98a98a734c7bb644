// Package referral joins trigger points and the places where their pain is
// felt, and answers both ways: [From] gives the zones a point is described to
// refer to, [To] the points described to refer to a zone. [Rank] orders the
// points that may explain a set of painful places, and [Candidate.Explain]
// gives the reason for each point of a score.
//
// # Sides
//
// Side is always the patient's own. A place whose side nobody said has the
// side [Unknown]; it matches either side, and the answer then carries no side
// either. Patterns are stored once, for a point on either side: a referral is
// ipsilateral, contralateral, bilateral, or goes to a midline zone.
//
// # Patterns are priors
//
// A pattern says where a point has been described to refer pain, not where it
// must. The 2018 Delphi consensus of 60 experts holds that no specific location
// should be expected. Scores order candidates; they are not probabilities, and
// nothing here is a diagnosis.
//
// # Cost
//
// Nothing is computed at import. Lookups and [AppendRank] into a slice with
// room do not allocate, and their cost grows with the matches, not with the
// library.
package referral
