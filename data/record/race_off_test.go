//go:build !race

package record_test

const slowdown = 1
