//go:build race

package record_test

// slowdown is how much longer the race detector may take.
const slowdown = 20
