package referral_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data"
	content "github.com/trpatlas/trpatlas/data/authored"
	"github.com/trpatlas/trpatlas/data/record"
	"github.com/trpatlas/trpatlas/muscles"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/triggerpoint"
)

// loaded reads the hand-written files, once, and makes sure that the tables
// were generated from just these.
var loaded = sync.OnceValues(func() (*record.Library, error) {
	h := sha256.New()
	err := fs.WalkDir(content.Files(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".json" {
			return err
		}
		text, err := fs.ReadFile(content.Files(), name)
		fmt.Fprintf(h, "%s %d\n%s", name, len(text), text)
		return err
	})
	if err != nil {
		return nil, err
	}
	if hex.EncodeToString(h.Sum(nil)) != data.Checksum {
		return nil, errors.New("the tables do not belong to the authored files; run: go generate ./data")
	}
	lib, problems := record.Load(content.Files())
	return lib, problems.Err()
})

func library(t testing.TB) *record.Library {
	t.Helper()
	lib, err := loaded()
	require.NoError(t, err)
	return lib
}

func zone(t testing.TB, id string) referral.Zone {
	t.Helper()
	z, err := referral.ParseZone(id)
	require.NoError(t, err)
	return z
}

func point(t testing.TB, id string) triggerpoint.Point {
	t.Helper()
	p, err := triggerpoint.Parse(id)
	require.NoError(t, err)
	return p
}

func muscle(t testing.TB, id string) muscles.Muscle {
	t.Helper()
	m, err := muscles.Parse(id)
	require.NoError(t, err)
	return m
}

// site reads "shoulder-front right" or "sternum".
func site(t testing.TB, text string) referral.Site {
	t.Helper()
	id, name, sided := strings.Cut(text, " ")
	s := referral.Site{Zone: zone(t, id)}
	if sided {
		var err error
		s.Side, err = referral.ParseSide(name)
		require.NoError(t, err)
	}
	return s
}

// sites reads a list as "shoulder-front right, sternum"; "" is the empty set.
func sites(t testing.TB, text string) referral.SiteSet {
	t.Helper()
	var set referral.SiteSet
	for part := range strings.SplitSeq(text, ",") {
		if part = strings.TrimSpace(part); part != "" {
			set = set.With(site(t, part))
		}
	}
	return set
}

func allZones() []referral.Zone { return slices.Collect(referral.Zones()) }

// badZones are handles that name no zone.
func badZones() []referral.Zone {
	return []referral.Zone{referral.NoZone, referral.Zone(len(allZones()) + 1), 1 << 15, 1<<16 - 1}
}

// badPoints are handles that name no point.
func badPoints() []triggerpoint.Point {
	n := triggerpoint.Point(count(triggerpoint.All()))
	return []triggerpoint.Point{triggerpoint.None, n + 1, 1 << 15, 1<<16 - 1}
}

func count[T any](seq iter.Seq[T]) int {
	n := 0
	for range seq {
		n++
	}
	return n
}

// pointsOf are the points of a muscle, of which there must be some.
func pointsOf(t testing.TB, muscleID string) []triggerpoint.Point {
	t.Helper()
	ps := slices.Collect(triggerpoint.Of(muscle(t, muscleID)))
	require.NotEmpty(t, ps, muscleID)
	return ps
}
