package authored_test

import (
	"fmt"
	"io/fs"

	"github.com/trpatlas/trpatlas/data/authored"
	"github.com/trpatlas/trpatlas/data/record"
)

func ExampleFiles() {
	const name = "muscles/shoulder/infraspinatus.json"
	text, err := fs.ReadFile(authored.Files(), name)
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
