package browser

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

var (
	shoulder = zone("front", "right", "shoulder-front")
	forearm  = zone("front", "right", "forearm-radial-upper")
	knee     = zone("front", "left", "knee-front")
)

func TestClickAZone(t *testing.T) {
	b := open(t, desk)
	b.visit("")
	b.shot("first")
	b.click(shoulder)
	b.until(`document.querySelectorAll(".candidates > li").length === 10`)
	require.Contains(t, b.text("#status"), "1 painful place, ")
	require.Equal(t, "Painful", b.text(shoulder+" desc"))
	require.Equal(t, "pain=shoulder-front.right", address(t, b).RawQuery, "the mark stands in the address")
	require.True(t, eval[bool](b, `document.querySelector("#askfirst-title").compareDocumentPosition(document.querySelector("#candidates-title")) === 4`), "what to rule out comes before any muscle")
	b.shot("one-zone")
	b.click(shoulder)
	b.until(`document.querySelectorAll(".candidates > li").length === 0`)
	require.Equal(t, "Not marked", b.text(shoulder+" desc"))
}

// TestQuickClicks: a click before the answer to the last one is not lost, nor is
// the last.
func TestQuickClicks(t *testing.T) {
	b := open(t, desk)
	b.visit("")
	eval[any](b, `for (const s of [`+quote(shoulder)+`, `+quote(forearm)+`, `+quote(knee)+`])
		document.querySelector(s).dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}))`)
	b.until(`document.querySelectorAll(".places li.painful").length === 3`)
	require.Contains(t, b.text("#status"), "3 painful places")
}

func TestMarkPainWorstAndFree(t *testing.T) {
	b := open(t, desk)
	b.visit("")
	b.click(forearm)
	b.until(`document.querySelector(".places li.painful")`)
	b.click("#as-worst")
	b.until(`document.querySelector("#as-worst[aria-current]")`)
	b.click(shoulder)
	b.until(`document.querySelector(".places li.worst")`)
	b.click("#as-free")
	b.until(`document.querySelector("#as-free[aria-current]")`)
	b.click(zone("back", "right", "olecranon"))
	b.until(`document.querySelector(".places li.free")`)
	require.Contains(t, b.text("#status"), "2 painful places")
	require.Contains(t, b.text(".candidates li:first-child"), "the pain is worst there")
	require.Equal(t, "Painful, worst", b.text(shoulder+" desc"))
	b.shot("marks")
	// A mark is taken away where it is listed.
	b.click(".places li.worst a.remove")
	b.until(`!document.querySelector(".places li.worst")`)
	require.Equal(t, "answer", eval[string](b, "document.activeElement.id"), "the focus is not lost")
	// The marks come back when one goes on and back again.
	b.click("#show-head")
	b.until(`document.querySelector("#head-right-figure")`)
	b.shot("head")
	b.visit("about.html")
	b.back()
	b.until(`document.querySelectorAll(".places li").length === 2`)
}

func TestComplaintInWords(t *testing.T) {
	b := open(t, desk)
	b.visit("")
	const words = "deep ache in the front of my right shoulder, worse at night, the elbow is fine"
	b.write("#text", words)
	b.click("#complaint button.main")
	b.until(`document.querySelectorAll(".candidates > li").length === 10`)
	require.Equal(t, "front of my right shoulder", b.text(".said mark.painful"))
	require.Equal(t, "elbow", b.text(".said mark.free"))
	require.Contains(t, b.text(".candidates h4"), ", right")
	require.Equal(t, "answer", eval[string](b, "document.activeElement.id"))
	b.shot("words")
	require.NotContains(t, address(t, b).String(), "ache", "no words in the address")
	// A mark joins the words and leaves them as they are.
	b.click(zone("back", "left", "calf-upper"))
	b.until(`document.querySelectorAll(".places li").length === 3`)
	require.Equal(t, words, eval[string](b, `document.querySelector("#text").value`))
	require.Equal(t, "front of my right shoulder", b.text(".said mark.painful"))
	// What was understood of the words can be taken away.
	b.click(shoulder)
	b.until(`document.querySelectorAll(".places li").length === 2`)
	require.NotContains(t, address(t, b).String(), "ache")
	// Other words are read anew, and nothing of the old ones is left.
	eval[any](b, `document.querySelector("#text").select()`)
	b.write("#text", "my left wrist hurts")
	b.click("#complaint button.main")
	b.until(`document.querySelector(".said mark.painful")?.textContent === "wrist"`)
	require.Equal(t, "Wrist (left)painful Upper half of the calf (left)painful", strings.Join(eval[[]string](b, `[...document.querySelectorAll(".places li")].map((li) => li.querySelector("a").textContent + li.querySelector(".as").textContent)`), " "))
	b.click("#complaint .buttons a")
	b.until(`!document.querySelector(".places")`)
	require.Empty(t, eval[string](b, `document.querySelector("#text").value`))
	require.Empty(t, address(t, b).RawQuery)
}

func TestEmergencyComesFirst(t *testing.T) {
	b := open(t, desk)
	b.visit("")
	b.write("#text", "crushing pain in my chest going down the left arm, sweating")
	b.do(chromedp.KeyEvent("\r", chromedp.KeyModifiers(kb.ModifierCtrl)))
	b.until(`document.querySelector("#alarm [role=alert]")`)
	require.Contains(t, b.text("#alarm"), "heart attack")
	require.Contains(t, b.text("#status"), "This may be an emergency")
	require.False(t, eval[bool](b, `document.querySelector("details.held").open`), "muscles are held back")
	require.True(t, eval[bool](b, `document.activeElement === document.querySelector("#alarm section")`), "the focus goes to the alarm")
	b.until(inView("#alarm section"))
	b.shot("emergency")
	// The warning outlives the words where they are dropped, and not where they
	// are mended.
	here := strings.TrimPrefix(address(t, b).String(), site)
	eval[any](b, `document.querySelector("#text").select()`)
	b.write("#text", "sore calf after running")
	b.click(zone("front", "left", "knee-front"))
	b.until(`document.querySelector(".said mark.painful")?.textContent === "calf"`)
	require.Len(t, eval[[]string](b, `[...document.querySelectorAll(".places li")].map((li) => li.textContent)`), 2)
	require.Empty(t, b.text("#alarm"))
	require.NotContains(t, b.text(".places"), "Chest")
	b.visit(here)
	require.Contains(t, b.text("#alarm"), "heart attack")
	require.Empty(t, eval[string](b, `document.querySelector("#text").value`))
}

// inView is true when the top of an element stands in the window.
func inView(selector string) string {
	return `(() => { const r = document.querySelector(` + quote(selector) + `).getBoundingClientRect(); return r.top >= -1 && r.top < innerHeight })()`
}

func TestNothingUnderstood(t *testing.T) {
	b := open(t, desk)
	b.visit("")
	b.write("#text", "my car is broken")
	b.click("#complaint button.main")
	b.until(`document.querySelector(".problem")`)
	require.Contains(t, b.text(".problem"), "name where it hurts")
	b.shot("nothing")
}

func TestFollowACandidate(t *testing.T) {
	b := open(t, desk)
	b.visit("index.html?pain=shoulder-front.right")
	name := b.text("a.candidate")
	b.click("a.candidate")
	b.until(`location.pathname.startsWith("/points/")`)
	require.Contains(t, b.text("h1"), name)
	b.shot("point")
	// Both ways: from the point to a zone of its pattern, and back to the point.
	b.click("figure a.zone")
	b.until(`location.pathname.startsWith("/zones/")`)
	b.shot("zone")
	require.True(t, eval[bool](b, `[...document.querySelectorAll(".into a")].some((a) => a.textContent === `+quote(name)+`)`))
	b.back()
	b.until(`location.pathname.startsWith("/points/")`)
	b.back()
	b.until(`document.querySelector(".places li.painful")`)
}

// back goes one page back. The browser may bring it back as it was left, without
// loading it.
func (b *tab) back() {
	b.Helper()
	eval[any](b, "void setTimeout(() => history.back())")
	b.until("true")
}

// focused describes what has the focus.
func focused(b *tab) string {
	return eval[string](b, `(() => { const e = document.activeElement; return e.id || e.className?.baseVal || e.className || e.tagName })()`)
}

func (b *tab) press(keys ...string) {
	b.Helper()
	for _, k := range keys {
		b.do(chromedp.KeyEvent(k))
	}
}

func TestKeyboardOnly(t *testing.T) {
	b := open(t, desk)
	b.visit("")
	b.press(kb.Tab)
	require.Equal(t, "skip", focused(b), "the first stop skips to the content")
	b.press(kb.Enter)
	b.until(`location.hash === "#main"`)
	// Tab until a chart has the focus; each drawing is one stop.
	inChart := func() bool { return eval[bool](b, `Boolean(document.activeElement.closest(".chart"))`) }
	stops := 0
	for !inChart() {
		b.press(kb.Tab)
		stops++
		require.Less(t, stops, 30, "the charts are not reached: %s", focused(b))
	}
	first := focused(b)
	b.press(kb.Tab)
	require.True(t, eval[bool](b, `Boolean(document.activeElement.closest("#back-figure"))`), "one stop a drawing, now at %s", focused(b))
	b.do(chromedp.KeyEvent(kb.Tab, chromedp.KeyModifiers(kb.ModifierShift)))
	require.Equal(t, first, focused(b))
	y := func() float64 {
		return eval[float64](b, `document.activeElement.getBoundingClientRect().top + scrollY`)
	}
	top := y()
	for range 6 {
		b.press(kb.ArrowDown)
	}
	require.Greater(t, y(), top+30, "Down goes down the body")
	require.NotEqual(t, "none", eval[string](b, `getComputedStyle(document.activeElement.querySelector("path")).stroke`))
	at := focused(b)
	b.shot("focus")
	b.press(kb.Enter)
	b.until(`document.querySelector(".places li.painful")`)
	require.Equal(t, at, focused(b), "the focus stays on the zone")
	b.press(" ")
	b.until(`!document.querySelector(".places li")`)
	b.press(kb.Home)
	require.NotEqual(t, at, focused(b))
	b.press(kb.End)
	b.press(kb.Enter)
	b.until(`document.querySelector(".places li.painful")`)

	// Search: down into the suggestions, enter opens.
	b.focus("#q")
	b.press("s", "o", "l", "e", "u")
	b.until(`document.querySelectorAll("#suggestions li").length > 0`)
	require.Equal(t, "true", eval[string](b, `document.querySelector("#q").getAttribute("aria-expanded")`))
	b.shot("suggestions")
	b.press(kb.Escape)
	b.until(`document.querySelector("#suggestions").hidden`)
	b.press(kb.ArrowDown)
	require.Equal(t, "suggestion-0", eval[string](b, `document.querySelector("#q").getAttribute("aria-activedescendant")`))
	b.press(kb.Enter)
	b.until(`location.pathname === "/muscles/soleus.html"`)
}

// TestSuggestionsAgree: the script suggests what the server finds.
func TestSuggestionsAgree(t *testing.T) {
	b := open(t, desk)
	for _, q := range []string{"scm", "Trapezius", "tp", "front of the sh", "golfer's", "œdema", "M79.1", "2458", "shoulder front", "red", "kopfschmerz", "Çuadratus lumb", "tmj", "post-iso", "a"} {
		b.visit("search.html?q=" + url.QueryEscape(q))
		want := eval[[]string](b, `[...document.querySelectorAll("#results > p + ul.hits a")].slice(0, 8).map((a) => a.textContent)`)
		if b.text("#results h2") != "" { // near misses are the server's alone
			want = []string{}
		}
		b.focus("#q")
		got := eval[[]string](b, `new Promise((resolve) => {
			const q = document.querySelector("#q");
			const list = document.querySelector("#suggestions");
			list.replaceChildren();
			q.value = `+quote(q)+`;
			q.dispatchEvent(new Event("input"));
			setTimeout(() => resolve([...list.children].map((li) => li.firstChild.textContent.trim())), 150);
		})`)
		require.Equal(t, want, got, q)
	}
}

// kinds are one page of every kind.
var kinds = map[string]string{
	"first":      "",
	"answer":     "index.html?worst=shoulder-front.right&pain=forearm-radial-upper.right+temple&free=elbow",
	"head":       "index.html?show=head&pain=temple.left",
	"hands":      "index.html?show=hands&pain=thumb-base.left",
	"feet":       "index.html?show=feet",
	"mouth":      "index.html?show=mouth",
	"pelvis":     "index.html?show=pelvis",
	"alarm":      "index.html?pain=sternum&flag=acute-coronary-syndrome",
	"flagged":    "index.html?pain=lumbar-middle&flag=spinal-infection",
	"problem":    "index.html?pain=sholder&free=sternum.left",
	"muscles":    "muscles/index.html",
	"muscle":     "muscles/infraspinatus.html",
	"points":     "points/index.html",
	"point":      "points/pectoralis-major.1.html",
	"left":       "points/sternocleidomastoid.6-left.html",
	"zones":      "zones/index.html",
	"zone":       "zones/shoulder-front.html",
	"broad":      "zones/shoulder.html",
	"conditions": "conditions/index.html",
	"condition":  "conditions/frozen-shoulder.html",
	"terms":      "terms/index.html",
	"term":       "terms/essential-zone.html",
	"warnings":   "warnings/index.html",
	"lookalikes": "look-alikes/index.html",
	"needling":   "needling/index.html",
	"sources":    "sources/index.html",
	"source":     "sources/travell-simons-1999.html",
	"about":      "about.html",
	"all":        "all.html",
	"search":     "search.html?q=shoulder",
	"near":       "search.html?q=infraspinitus",
	"missing":    "muscles/solius.html",
}

const failedLoad = "Failed to load resource: the server responded with a status of 40" // the pages that say what is wrong

// TestAccessible runs all rules of axe-core on every kind of page, with all that
// can be opened open.
func TestAccessible(t *testing.T) {
	axe, err := os.ReadFile(filepath.Join("node_modules", "axe-core", "axe.min.js"))
	require.NoError(t, err, "run: npm ci --ignore-scripts")
	pages := map[string]string{"exported": exported + "index.html", "exported-point": exported + "points/infraspinatus.1.html", "exported-search": exported + "search.html?q=scm"}
	for name, path := range kinds {
		pages[name] = site + path
	}
	for name, address := range pages {
		for _, s := range []size{desk, phone, night} {
			t.Run(name+"/"+s.String(), func(t *testing.T) {
				t.Parallel()
				b := open(t, s, failedLoad)
				b.do(chromedp.Navigate(address), chromedp.WaitReady(chromedp.CSS("main")))
				eval[any](b, `document.querySelectorAll("details").forEach((d) => { d.open = true })`)
				eval[any](b, string(axe)+"; null")
				got := eval[string](b, `axe.run(document, {preload: false}).then((r) => JSON.stringify({passes: r.passes.length, found: r.violations.map((v) => ({id: v.id, impact: v.impact, help: v.help, n: v.nodes.length, at: v.nodes.slice(0, 3).map((n) => n.html.slice(0, 200) + " " + n.failureSummary)}))}))`)
				var result struct {
					Passes int
					Found  []struct {
						ID, Impact, Help string
						N                int
						At               []string
					}
				}
				require.NoError(t, json.Unmarshal([]byte(got), &result))
				require.Greater(t, result.Passes, 20, "axe looked at little")
				if s.dark {
					b.shot(name + "-dark")
				}
				for _, v := range result.Found {
					t.Errorf("%s (%s, %d): %s\n%s", v.ID, v.Impact, v.N, v.Help, strings.Join(v.At, "\n"))
				}
			})
		}
	}
}

// TestNarrow: no page of any kind is wider than a small phone, and a finger can
// mark a zone.
func TestNarrow(t *testing.T) {
	for name, path := range kinds {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := open(t, phone, failedLoad)
			b.visit(path)
			require.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), 360, "%s", eval[string](b, `[...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > 361 && !e.closest(".scroll, .hidden, svg")).slice(0, 3).map((e) => e.outerHTML.slice(0, 160)).join("\n")`))
			b.shot("phone-" + name)
		})
	}
	b := open(t, phone)
	b.visit("")
	b.click(knee)
	b.until(`document.querySelector(".places li.painful")`)
	b.click(".jump a")
	b.until(`document.querySelector("#answer").getBoundingClientRect().top < 100`)
	b.shot("phone-marked")
}

// TestNoScript: links and forms do it all.
func TestNoScript(t *testing.T) {
	b := open(t, desk)
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	b.visit("")
	// The driver looks at the page from outside; nothing of the page runs.
	require.False(t, eval[bool](b, `document.documentElement.classList.contains("scripted")`))
	b.click(shoulder)
	b.until(`document.querySelectorAll(".candidates > li").length === 10`)
	require.Contains(t, address(t, b).RawQuery, "pain=shoulder-front.right")
	b.click("#as-worst")
	b.until(`document.querySelector("#as-worst[aria-current]")`)
	b.click(zone("front", "right", "shoulder-side"))
	b.until(`document.querySelector(".places li.worst")`)
	b.click("#show-hands")
	b.until(`document.querySelector("#palm-left-figure")`)
	b.click(".places li.worst a.remove")
	b.until(`!document.querySelector(".places li.worst")`)

	b.write("#text", "burning in the left heel, crushing chest pain and sweating")
	b.click("#complaint button.main")
	b.until(`document.querySelector("#alarm section")`)
	require.Contains(t, b.text(".said mark.painful"), "heel")
	require.NotContains(t, address(t, b).String(), "heel", "no words in the address")
	b.until(inView("#answer .alarm"))
	b.shot("noscript-words")
	// A mark after words drops the words and keeps what they showed.
	b.click("#show-body")
	b.until(`document.querySelector("#front-figure")`)
	require.Contains(t, b.text("#alarm"), "heart attack")
	b.click(knee)
	b.until(`[...document.querySelectorAll(".places a")].some((a) => a.textContent.includes("knee") || a.textContent.includes("Knee"))`)
	require.Contains(t, b.text("#alarm"), "heart attack")

	// By name.
	b.visit("")
	b.click("details.byname summary")
	eval[any](b, `document.querySelector("#zone").value = "temple", document.querySelector("#side").value = "left"`)
	b.click(`button[name="add"]`)
	b.until(`document.querySelector(".places li.painful")`)
	require.Contains(t, b.text(".places"), "Temple (left)")

	// Search.
	b.write("#q", "golfer")
	b.click(".search button")
	b.until(`location.pathname === "/search.html" && document.querySelector(".hits a")`)
	b.click(".hits a")
	b.until(`location.pathname !== "/search.html" && document.querySelector("h1")`)
}

// TestExported: the files work from a disk.
func TestExported(t *testing.T) {
	b := open(t, desk)
	b.do(chromedp.Navigate(exported+"index.html"), chromedp.WaitReady(chromedp.CSS("main")))
	b.shot("exported")
	b.click(shoulder)
	b.until(`location.pathname.endsWith("/zones/shoulder-front.html")`)
	require.Equal(t, "Front of the shoulder", b.text("h1"))
	require.True(t, eval[bool](b, `[...document.images].every((i) => i.complete && i.naturalWidth > 0)`), "the drawings are there")
	b.click(".into a")
	b.until(`location.pathname.includes("/points/")`)
	require.Positive(t, eval[int](b, `document.querySelectorAll("figure a.zone").length`))
	b.focus("#q")
	b.press("s", "c", "m")
	b.until(`document.querySelectorAll("#suggestions li").length > 0`)
	b.click("#suggestions li")
	b.until(`location.pathname.endsWith("/muscles/sternocleidomastoid.html")`)
	b.write("#q", "elbow")
	b.press(kb.Enter)
	b.until(`location.pathname.endsWith("/search.html") && document.querySelectorAll("#results .hits a").length > 5`)
	b.shot("exported-search")
	b.click("#results .hits a")
	b.until(`!location.pathname.endsWith("/search.html")`)
	require.NotEmpty(t, b.text("h1"))
}

// TestPrint: pages print on paper, the references with their addresses.
func TestPrint(t *testing.T) {
	for _, name := range []string{"answer", "alarm", "muscle", "point", "condition", "warnings"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := open(t, desk)
			b.visit(kinds[name])
			call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
			require.Equal(t, "none", eval[string](b, `getComputedStyle(document.querySelector("header nav")).display`))
			require.Equal(t, "block", eval[string](b, `getComputedStyle(document.querySelector("footer")).display`), "what it is and is not is printed too")
			// Whatever is folded on the screen is open on paper, warnings above all.
			hidden := eval[[]string](b, `[...document.querySelectorAll("#alarm, #alarm *, .rule, .rule *, .flagged *, .reasons *")].filter((e) => !e.checkVisibility({contentVisibilityAuto: true}) || getComputedStyle(e).display === "none").map((e) => e.outerHTML.slice(0, 120))`)
			require.Empty(t, hidden)
			pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4)))
			require.NoError(t, err)
			require.Greater(t, len(pdf), 10_000)
			if *shots != "" {
				require.NoError(t, os.WriteFile(filepath.Join(*shots, "print-"+name+".pdf"), pdf, 0o644))
			}
		})
	}
}
