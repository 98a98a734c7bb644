// Command explorer shows the atlas in a browser.
//
//	go run ./examples/explorer                serve it on http://127.0.0.1:8080
//	go run ./examples/explorer -export DIR    write it as static files
//
// Mark where it hurts on the charts, or say it in words, and see what was
// understood, what to rule out first, the ranked trigger points with reasons
// and patterns, the fewest points that explain the pain, and what else is felt
// there. Every muscle, point, zone, condition, term and source has a page.
//
// The pages are links and forms; the script only saves reloads. Nothing is
// fetched from elsewhere, and no complaint is logged or leaves the machine:
// words travel in the body of a request and never in an address.
package main
