package main

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSVG(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		has    string
	}{
		{"complaint", []string{"front of the right shoulder"}, statusOK, `class="mark"`},
		{"point", []string{"-point", "infraspinatus.1"}, statusOK, "Referral pattern of Infraspinatus"},
		{"zone", []string{"-zone", "knee"}, statusOK, `class="zone painful"`},
		{"muscle", []string{"-muscle", "infraspinatus"}, statusWrongUse, ""},
		{"batch", []string{"-"}, statusWrongUse, ""},
		{"nothing understood", []string{"qqq"}, statusNothing, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), "chart.svg")
			var out, errs bytes.Buffer
			status := run(append([]string{"-svg", file}, tt.args...), console{in: bytes.NewReader(nil), out: &out, err: &errs})
			require.Equal(t, tt.status, status, errs.String())
			svg, err := os.ReadFile(file)
			if tt.has == "" {
				require.ErrorIs(t, err, os.ErrNotExist)
				return
			}
			require.NoError(t, err)
			require.Contains(t, string(svg), tt.has)
			require.NotEmpty(t, out.String())
			dec := xml.NewDecoder(bytes.NewReader(svg))
			for {
				if _, err := dec.Token(); err == io.EOF {
					break
				} else {
					require.NoError(t, err)
				}
			}
		})
	}
	var out, errs bytes.Buffer
	require.Equal(t, statusNothing, run([]string{"-svg", filepath.Join(t.TempDir(), "no", "chart.svg"), "-zone", "knee"}, console{out: &out, err: &errs}))
	require.Contains(t, errs.String(), "chart.svg")
}
