// Package record is the authored format: the Go structs that mirror the files
// under data/authored, a strict decoder, the checks, and the canonical encoder.
//
// It is for those who write or mend content and for the generator. An
// application that looks things up imports muscles, triggerpoint and referral
// instead, which carry no decoder. record imports none of those packages, so
// their tests can use it as an oracle.
//
// FORMAT.md beside the authored files explains every field to an author.
package record
