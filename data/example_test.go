package data_test

import (
	"errors"
	"fmt"

	"github.com/trpatlas/trpatlas/data"
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

func ExampleCitation() {
	s, _ := data.ParseSource("donnelly-2019")
	fmt.Println(data.Citation{Source: s, Locator: "chapter on the infraspinatus"}.String()[:44])
	// Output: Donnelly JM, Fernández-de-las-Peñas C, Fin
}

func ExampleUnknownError() {
	_, err := data.ParseSource("donnely-2019")
	var unknown *data.UnknownError
	if errors.As(err, &unknown) {
		fmt.Println(unknown.Kind, unknown.ID, unknown.Nearest)
	}
	// Output: source donnely-2019 [donnelly-2019]
}
