package record_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/data/record"
)

func FuzzDecode(f *testing.F) {
	for name, file := range tree(f, good()) {
		f.Add(name, file.Data)
	}
	for _, text := range []string{"", "null", "[]", "{}", `{"id":"a","id":"b"}`, `[{"percent":-0}]`, `[{"percent":1e-7}]`, `{"codes":{"ta2":""}}`, `[{"codes":{"icd10cm":[]},"choir":{"left":[]}}]`, "{\"id\":\"\xff\"}", `"\u2028"`, strings.Repeat("[", 40)} {
		f.Add("prevalence.json", []byte(text))
		f.Add("muscles/arm/a.json", []byte(text))
		f.Add("conditions.json", []byte(text))
		f.Add("zones.json", []byte(text))
	}
	f.Fuzz(func(t *testing.T, name string, text []byte) {
		once, problems := record.Format(name, text)
		if len(problems) > 0 {
			require.Nil(t, once)
			for _, p := range problems {
				require.Equal(t, name, p.File)
				require.NotEmpty(t, p.Rule)
				require.NotEmpty(t, p.Message)
				require.NotEmpty(t, p.Error())
			}
			return
		}
		twice, problems := record.Format(name, once)
		require.NoError(t, problems.Err(), "what Format writes it reads")
		require.Equal(t, string(once), string(twice))
	})
}
