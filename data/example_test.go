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
