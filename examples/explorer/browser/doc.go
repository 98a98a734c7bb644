// Package browser tests the explorer in a real Chromium: what a click does,
// what a screen reader is given, what a phone, a printer and a browser without
// scripts get. It is a module of its own, so that nobody who imports the
// library fetches a browser driver.
//
//	npm ci --ignore-scripts && go test .
//
// It needs Chromium (Debian's package chromium, or another that CHROMIUM
// names). With -shots DIR it leaves pictures of every page to look at.
package browser
