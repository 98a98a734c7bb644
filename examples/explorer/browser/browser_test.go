package browser

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

var shots = flag.String("shots", "", "leave pictures of the pages in this `directory`")

// What TestMain starts.
var (
	site     string // address of the explorer
	exported string // file address of the exported pages
	chromium context.Context
)

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(run(m))
}

func run(m *testing.M) int {
	dir, err := os.MkdirTemp("", "explorer")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "explorer")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = ".."
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "the explorer does not build: %v\n%s", err, out)
		return 1
	}
	if out, err := exec.Command(program, "-export", filepath.Join(dir, "atlas")).CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "the explorer does not export: %v\n%s", err, out)
		return 1
	}
	exported = "file://" + filepath.ToSlash(dir) + "/atlas/"
	server := exec.Command(program, "-addr", "127.0.0.1:0")
	server.Stderr = os.Stderr
	out, err := server.StdoutPipe()
	if err == nil {
		err = server.Start()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "the explorer does not start:", err)
		return 1
	}
	line, _ := bufio.NewReader(out).ReadString('\n')
	_, rest, _ := strings.Cut(line, "http://")
	addr, _, _ := strings.Cut(rest, " ")
	site = "http://" + addr + "/"

	browser := os.Getenv("CHROMIUM")
	if browser == "" {
		browser = "chromium"
	}
	path, err := exec.LookPath(browser)
	if err != nil {
		fmt.Fprintln(os.Stderr, "no Chromium: install Debian's package chromium, or name one in CHROMIUM:", err)
		return 1
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.WindowSize(1280, 900),
		chromedp.Flag("font-render-hinting", "none"))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	defer stop()
	var stopTab context.CancelFunc
	chromium, stopTab = chromedp.NewContext(allocator)
	defer stopTab()
	if err := chromedp.Do(chromium); err != nil {
		fmt.Fprintln(os.Stderr, "Chromium does not start:", err)
		return 1
	}
	status := m.Run()
	// A graceful stop is part of what is promised.
	_ = server.Process.Signal(os.Interrupt)
	if err := server.Wait(); err != nil {
		fmt.Fprintln(os.Stderr, "the explorer did not stop well:", err)
		return 1
	}
	return status
}

// tab is one page in the browser. A test fails when the page reports an error
// or asks for anything from elsewhere.
type tab struct {
	testing.TB
	ctx     context.Context
	mu      sync.Mutex
	allowed []string // what the log of the page may say
	noise   []string
}

type size struct {
	width, height int64
	mobile, dark  bool
}

func (s size) String() string {
	if s.dark {
		return fmt.Sprintf("%d-dark", s.width)
	}
	return strconv.FormatInt(s.width, 10)
}

var (
	desk  = size{1280, 900, false, false}
	phone = size{360, 740, true, false}
	night = size{360, 740, true, true}
)

func open(t testing.TB, s size, allowed ...string) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(chromium)
	ctx, stop := context.WithTimeout(ctx, 2*time.Minute)
	b := &tab{TB: t, ctx: ctx, allowed: allowed}
	require.NoError(t, chromedp.Listen(ctx, func(ev any) {
		switch ev := ev.(type) {
		case *runtime.EventExceptionThrown:
			b.complain("exception: " + ev.ExceptionDetails.Text + fmt.Sprint(ev.ExceptionDetails.Exception))
		case *runtime.EventConsoleAPICalled:
			if ev.Type == "error" || ev.Type == "warning" {
				b.complain(fmt.Sprintf("console: %v", ev.Args))
			}
		case *log.EventEntryAdded:
			if ev.Entry.Level != "verbose" {
				b.complain("log: " + ev.Entry.Text)
			}
		case *network.EventRequestWillBeSent:
			u := ev.Request.URL
			if !strings.HasPrefix(u, site) && !strings.HasPrefix(u, exported) && !strings.HasPrefix(u, "data:") && u != "about:blank" {
				b.complain("request to " + u)
			}
		}
	}))
	call(b, log.Enable, cdp.Empty{})
	call(b, network.Enable, network.EnableParams{})
	call(b, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: s.width, Height: s.height, DeviceScaleFactor: 1, Mobile: s.mobile})
	// A page that still glides under the mouse takes no click where it was aimed.
	scheme := "light"
	if s.dark {
		scheme = "dark"
	}
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}, {Name: "prefers-color-scheme", Value: scheme}}})
	call(b, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: s.mobile})
	t.Cleanup(func() {
		stop()
		cancel()
		b.mu.Lock()
		defer b.mu.Unlock()
		require.Empty(t, b.noise)
	})
	return b
}

func (b *tab) complain(s string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !slices.ContainsFunc(b.allowed, func(a string) bool { return strings.Contains(s, a) }) {
		b.noise = append(b.noise, s)
	}
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	require.NoError(b, chromedp.Do(b.ctx, actions...))
}

// call sends a command of the protocol.
func call[P, R any](b *tab, cmd cdp.Command[P, R], params P) R {
	b.Helper()
	r, err := chromedp.Call(b.ctx, cmd, params)
	require.NoError(b, err)
	return r
}

// visit opens a page of the site.
func (b *tab) visit(path string) {
	b.Helper()
	b.do(chromedp.Navigate(site+path), chromedp.WaitReady(chromedp.CSS("main")))
}

// eval runs a script and returns its value.
func eval[T any](b *tab, script string) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	require.NoError(b, err)
	return v
}

// text is what an element says.
func (b *tab) text(selector string) string {
	b.Helper()
	return eval[string](b, `document.querySelector(`+quote(selector)+`)?.textContent.replace(/\s+/g, " ").trim() ?? ""`)
}

// until waits for a condition in a page that has loaded. A page that goes away
// meanwhile is no error.
func (b *tab) until(condition string) {
	b.Helper()
	script := `document.readyState === "complete" && Boolean(` + condition + ")"
	for end := time.Now().Add(15 * time.Second); ; time.Sleep(15 * time.Millisecond) {
		ok, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool](script))
		if err == nil && ok {
			return
		}
		if time.Now().After(end) {
			require.NoError(b, err)
			require.Fail(b, "never came true", "%s\nat %s\nstatus: %s", condition, eval[string](b, "location.href"), b.text("#status"))
		}
	}
}

// focus gives an element the focus.
func (b *tab) focus(selector string) {
	b.Helper()
	eval[any](b, "document.querySelector("+quote(selector)+").focus()")
}

// write types into a field.
func (b *tab) write(selector, text string) {
	b.Helper()
	b.focus(selector)
	b.do(chromedp.KeyEvent(text))
}

func quote(s string) string { return "`" + s + "`" }

// spot is a place in the window where an element is met by a click. A shape is
// not always met at the middle of its box.
const spot = `(selector) => {
	const e = document.querySelector(selector);
	if (!e) return null;
	e.scrollIntoView({block: "center", behavior: "instant"});
	const r = e.getBoundingClientRect();
	for (const n of [2, 4, 8, 16, 32])
		for (let i = 1; i < n; i++)
			for (let j = 1; j < n; j++) {
				const [x, y] = [r.left + r.width * i / n, r.top + r.height * j / n];
				const hit = document.elementFromPoint(x, y);
				if (hit && (hit === e || e.contains(hit))) return [x, y];
			}
	return null;
}`

// click presses the mouse on an element.
func (b *tab) click(selector string) {
	b.Helper()
	at := eval[[]float64](b, "("+spot+")("+quote(selector)+")")
	require.Len(b, at, 2, "%s cannot be clicked", selector)
	b.do(chromedp.MouseClickXY(at[0], at[1]))
}

// zone selects a zone of a drawing.
func zone(view, side, id string) string {
	return fmt.Sprintf(`#%s-figure a.zone[data-zone="%s"][data-side="%s"]`, view, id, side)
}

// shot leaves a picture of the whole page.
func (b *tab) shot(name string) {
	b.Helper()
	if *shots == "" {
		return
	}
	require.NoError(b, os.MkdirAll(*shots, 0o755))
	beyond := true
	clip := &page.Viewport{Width: eval[float64](b, "innerWidth"), Height: min(eval[float64](b, "document.documentElement.scrollHeight"), 5000), Scale: 1}
	got := call(b, page.CaptureScreenshot, page.CaptureScreenshotParams{Clip: clip, CaptureBeyondViewport: &beyond})
	require.NoError(b, os.WriteFile(filepath.Join(*shots, name+".png"), got.Data, 0o644))
}

func address(t testing.TB, b *tab) *url.URL {
	t.Helper()
	u, err := url.Parse(eval[string](b, "location.href"))
	require.NoError(t, err)
	return u
}
