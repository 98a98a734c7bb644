package data_test

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/data/record"
)

func ExampleParseSource() {
	s, err := data.ParseSource("travell-simons-1999")
	fmt.Println(s.Kind(), s.Year(), err)

	_, err = data.ParseSource("gray-1981")
	if unknown, ok := errors.AsType[*data.UnknownError](err); ok {
		fmt.Println(unknown.Nearest[0])
	}
	// Output:
	// manual 1999 <nil>
	// gray-1918
}

func ExampleAuthored() {
	const name = "muscles/shoulder/infraspinatus.json"
	text, err := fs.ReadFile(data.Authored(), name)
	if err != nil {
		fmt.Println(err)
		return
	}
	m, problems := record.Decode[record.Muscle](name, text)
	if err := problems.Err(); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(m.Latin, m.Nerves, m.Roots)
	// Output: Musculus infraspinatus [suprascapular nerve] [C5 C6]
}
