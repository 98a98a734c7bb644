package referral_test

import (
	"encoding/binary"
	"errors"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
)

func FuzzParseZone(f *testing.F) {
	for _, s := range []string{"temple", "shoulder-front", "Shoulder Front", "", "-", "head\x00", "\xff", "templé", "shoulder-frontshoulder-front"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		z, err := referral.ParseZone(s)
		if err == nil {
			require.True(t, z.Valid())
			require.Equal(t, s, z.ID())
			return
		}
		require.Equal(t, referral.NoZone, z)
		unknown, ok := errors.AsType[*data.UnknownError](err)
		require.True(t, ok)
		require.LessOrEqual(t, len(unknown.Nearest), 3)
		for _, id := range unknown.Nearest {
			_, err := referral.ParseZone(id)
			require.NoError(t, err)
		}
		require.True(t, utf8.ValidString(err.Error()))
	})
}

// FuzzRank reads four bytes a place: zone, side, and whether it hurts.
func FuzzRank(f *testing.F) {
	f.Add([]byte{}, byte(0))
	f.Add([]byte{0, 5, 1, 0}, byte(1))
	f.Add([]byte{0, 5, 1, 0, 0, 5, 2, 0, 0, 5, 1, 1}, byte(2))
	f.Add([]byte{0, 5, 1, 2, 0, 9, 0, 2, 0, 9, 2, 3}, byte(1))
	f.Add([]byte{0xff, 0xff, 0xff, 0, 0, 1, 3, 0}, byte(9))
	f.Add([]byte{0, 40, 0, 0, 0, 41, 1, 0, 0, 42, 2, 0, 0, 1, 1, 1}, byte(0))
	o := loadOracle(f)
	f.Fuzz(func(t *testing.T, places []byte, lean byte) {
		q := referral.Query{Lean: referral.Side(lean)}
		for four := range slices.Chunk(places[:min(len(places), 4*200)], 4) {
			if len(four) < 4 {
				break
			}
			s := referral.Site{Zone: referral.Zone(binary.BigEndian.Uint16(four)), Side: referral.Side(four[2])}
			if four[3]&1 == 0 {
				q.Pain = q.Pain.With(s)
			} else {
				q.Free = q.Free.With(s)
			}
			if four[3]&2 != 0 {
				q.Worst = q.Worst.With(s)
			}
		}
		agree(t, o, q)
		require.Equal(t, q.Pain.Empty(), isNoPain(q.Check()))
		ranked := referral.Rank(q)
		for _, c := range ranked {
			require.Equal(t, c.Score, explained(c, q))
		}
		for _, c := range referral.Cover(q) {
			require.Contains(t, ranked, c)
		}
	})
}

func isNoPain(err error) bool {
	check, ok := errors.AsType[*referral.CheckError](err)
	return ok && slices.ContainsFunc(check.Issues, func(i referral.Issue) bool { return i.Kind == referral.NoPain })
}

func FuzzUnmarshal(f *testing.F) {
	for _, s := range []string{"temple", "left", "right", "unknown", "", "LEFT", "jaw", "\xff\xfe"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var z referral.Zone
		if err := z.UnmarshalText(text); err == nil {
			back, err := z.MarshalText()
			require.NoError(t, err)
			require.Equal(t, text, back)
		} else {
			require.Equal(t, referral.NoZone, z)
		}
		var side referral.Side
		if err := side.UnmarshalText(text); err == nil {
			back, err := side.MarshalText()
			require.NoError(t, err)
			require.Equal(t, text, back)
		} else {
			require.Equal(t, referral.Unknown, side)
		}
		if w, err := referral.ParseWPI(string(text)); err == nil {
			require.Equal(t, string(text), w.String())
		}
	})
}
