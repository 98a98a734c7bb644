package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/warning"
)

// journal is what the program writes about problems.
type journal struct {
	mu sync.Mutex
	bytes.Buffer
}

func (j *journal) Write(b []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.Buffer.Write(b)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.Buffer.String()
}

// request asks the explorer and holds the answer to what every answer promises.
func request(t testing.TB, r *http.Request) *http.Response {
	t.Helper()
	var j journal
	w := httptest.NewRecorder()
	newHandler(true, log.New(&j, "", 0)).ServeHTTP(w, r)
	require.Empty(t, j.String(), "nothing is logged")
	res := w.Result()
	for name, want := range map[string]string{
		"Content-Security-Policy":      policy,
		"X-Content-Type-Options":       "nosniff",
		"X-Frame-Options":              "DENY",
		"Referrer-Policy":              "no-referrer",
		"Cross-Origin-Opener-Policy":   "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
	} {
		require.Equal(t, want, res.Header.Get(name), name)
	}
	require.Empty(t, res.Cookies())
	return res
}

func get(t testing.TB, target string) *http.Response {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://127.0.0.1:8080/"+target, nil)
	return request(t, r)
}

func post(t testing.TB, form url.Values) *http.Response {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://127.0.0.1:8080/index.html", strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return request(t, r)
}

func body(t testing.TB, res *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return string(b)
}

// before holds that two things stand in a page, in this order.
func before(t testing.TB, page, first, second string) {
	t.Helper()
	i, j := strings.Index(page, first), strings.Index(page, second)
	require.GreaterOrEqual(t, i, 0, first)
	require.Greater(t, j, i, second)
}

func TestPolicyAllowsNothingInline(t *testing.T) {
	t.Parallel()
	require.NotContains(t, policy, "unsafe")
	require.NotContains(t, policy, "*")
	require.True(t, strings.HasPrefix(policy, "default-src 'none'"))
}

func TestGet(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		target string
		status int
		kind   string
		has    string
	}{
		{"", 200, "text/html; charset=utf-8", "Where does it hurt?"},
		{"index.html", 200, "text/html; charset=utf-8", "Where does it hurt?"},
		{"index.html?pain=shoulder-front.right", 200, "text/html; charset=utf-8", "Front of the shoulder (right)"},
		{"index.html?pain=sholder-front.right", 400, "text/html; charset=utf-8", "did you mean shoulder-front"},
		{"index.html?pain=temple.up", 400, "text/html; charset=utf-8", "no side has the id"},
		{"index.html?free=sternum.left", 400, "text/html; charset=utf-8", "lies in the midline and has no side"},
		{"index.html?as=itchy", 400, "text/html; charset=utf-8", "there are pain, worst and free"},
		{"index.html?show=tail", 400, "text/html; charset=utf-8", "there are body, head, mouth"},
		{"index.html?flag=plague&lean=up", 400, "text/html; charset=utf-8", "no warning has the id"},
		{"muscles", 301, "text/html; charset=utf-8", "/muscles/index.html"},
		{"muscles/", 301, "text/html; charset=utf-8", "/muscles/index.html"},
		{"muscles/soleus.html", 200, "text/html; charset=utf-8", "<h1>Soleus</h1>"},
		{"muscles/solius.html", 404, "text/html; charset=utf-8", "did you mean soleus"},
		{"muscles/soleus.html/", 404, "text/html; charset=utf-8", "There is no page"},
		{"about.html/", 404, "text/html; charset=utf-8", "There is no page"},
		{"index.html?pain=knee.left;x", 400, "text/html; charset=utf-8", "A part of the address could not be read"},
		{"index.html?pain=%zz&free=knee.left", 400, "text/html; charset=utf-8", "A part of the address could not be read"},
		{"points/soleus.99.html", 404, "text/html; charset=utf-8", "No point has the id"},
		{"zones/shoulder-front", 404, "text/html; charset=utf-8", "There is no page"},
		{"favicon.ico", 404, "text/html; charset=utf-8", "There is no page"},
		{"static/../server.go", 307, "text/html; charset=utf-8", "/server.go"},
		{"static/%2e%2e/templates/ask.html", 404, "text/html; charset=utf-8", "There is no page"},
		{"static/style.css", 200, "text/css; charset=utf-8", "--paper"},
		{"static/explorer.js", 200, "text/javascript; charset=utf-8", "use strict"},
		{"static/search-index.js", 200, "text/javascript; charset=utf-8", `"Soleus"`},
		{"charts/front.svg", 200, "image/svg+xml", "<svg"},
		{"charts/front.png", 404, "text/html; charset=utf-8", "There is no page"},
		{"charts/frnt.svg", 404, "text/html; charset=utf-8", "No view has the id"},
		{"search.html?q=golfer", 200, "text/html; charset=utf-8", "Medial epicondylalgia"},
		{"search.html?q=infraspinitus", 200, "text/html; charset=utf-8", "Did you mean"},
		{"search.html?q=" + strings.Repeat("a", 300), 200, "text/html; charset=utf-8", "too long to search"},
		{"search.html", 200, "text/html; charset=utf-8", "Search for a muscle"},
	} {
		t.Run(tc.target[:min(len(tc.target), 60)], func(t *testing.T) {
			t.Parallel()
			res := get(t, tc.target)
			require.Equal(t, tc.status, res.StatusCode)
			require.Equal(t, tc.kind, res.Header.Get("Content-Type"))
			text := strings.ReplaceAll(body(t, res), "&#34;", `"`)
			require.Contains(t, text+res.Header.Get("Location"), tc.has)
			if tc.kind == "text/html; charset=utf-8" && tc.status != 301 && tc.status != 307 {
				read(t, []byte(text))
			}
		})
	}
}

func TestMethods(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		method, target string
		status         int
	}{
		{http.MethodHead, "", 200},
		{http.MethodHead, "muscles/soleus.html", 200},
		{http.MethodPut, "index.html", 405},
		{http.MethodDelete, "muscles/soleus.html", 405},
		{http.MethodPost, "muscles/soleus.html", 405},
		{http.MethodOptions, "", 405},
		{http.MethodTrace, "", 405},
	} {
		r := httptest.NewRequestWithContext(t.Context(), tc.method, "http://localhost:8080/"+tc.target, nil)
		require.Equal(t, tc.status, request(t, r).StatusCode, "%s /%s", tc.method, tc.target)
	}
}

// TestFormType: a form that is not read is refused, and not answered as if it
// were empty.
func TestFormType(t *testing.T) {
	t.Parallel()
	for kind, want := range map[string]int{
		formType: 200, formType + "; charset=utf-8": 200, "multipart/form-data; boundary=x": 415, "application/json": 415, "text/plain": 415, "": 415, ";": 415,
	} {
		for _, target := range []string{"", "index.html"} {
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://localhost:8080/"+target, strings.NewReader("text=crushing+chest+pain"))
			r.Header.Set("Content-Type", kind)
			res := request(t, r)
			require.Equal(t, want, res.StatusCode, "%q", kind)
			if want == 200 {
				require.Contains(t, body(t, res), "This may be an emergency")
			} else {
				require.Contains(t, body(t, res), "must be sent as "+formType)
			}
		}
	}
}

// TestOtherHosts: a name from elsewhere that leads to this machine is refused.
func TestOtherHosts(t *testing.T) {
	t.Parallel()
	for host, status := range map[string]int{
		"127.0.0.1:8080": 200, "localhost:8080": 200, "localhost": 200, "[::1]:8080": 200, "[::1]": 200, "127.1.2.3": 200,
		"example.org": 421, "example.org:8080": 421, "127.0.0.1.example.org": 421, "192.168.1.2:8080": 421, "": 421,
	} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/about.html", nil)
		r.Host = host
		require.Equal(t, status, request(t, r).StatusCode, host)
	}
	// Beyond this machine any name may lead there.
	w := httptest.NewRecorder()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://example.org/about.html", nil)
	newHandler(false, log.New(io.Discard, "", 0)).ServeHTTP(w, r)
	require.Equal(t, 200, w.Code)
}

func TestOtherOrigins(t *testing.T) {
	t.Parallel()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://127.0.0.1:8080/index.html", strings.NewReader("text=heel"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	require.Equal(t, http.StatusForbidden, request(t, r).StatusCode)
	// A page from elsewhere may link here, and load nothing.
	for mode, status := range map[string]int{"navigate": 200, "no-cors": 403, "cors": 403, "": 403} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://127.0.0.1:8080/index.html?pain=heel", nil)
		r.Header.Set("Sec-Fetch-Site", "cross-site")
		r.Header.Set("Sec-Fetch-Mode", mode)
		require.Equal(t, status, request(t, r).StatusCode, mode)
	}
}

func TestComplaint(t *testing.T) {
	t.Parallel()
	res := post(t, url.Values{"text": {"gnawing ache in the front of the right shoulder, not the elbow"}, "pain": {"calf-upper.left"}})
	require.Equal(t, 200, res.StatusCode)
	require.Equal(t, "no-store", res.Header.Get("Cache-Control"))
	text := body(t, res)
	ids, _ := read(t, []byte(text))
	require.Contains(t, text, `<mark class="painful">front of the right shoulder</mark>`)
	require.Contains(t, text, `<mark class="free">elbow</mark>`)
	require.Contains(t, text, "Infraspinatus TrP1")
	require.True(t, ids["rule-title"] || ids["askfirst-title"])
	before(t, text, `id="askfirst-title"`, `id="candidates-title"`)
	_, links := read(t, []byte(text))
	for _, link := range links {
		require.NotRegexp(t, `gnaw|text=`, link, "no words in a link")
	}
}

// TestComplaintIsNotInAnAddress: words in an address are not read, so that no
// link or bookmark comes to carry any.
func TestComplaintIsNotInAnAddress(t *testing.T) {
	t.Parallel()
	res := get(t, "index.html?text=crushing+chest+pain")
	require.Equal(t, 200, res.StatusCode)
	require.NotContains(t, body(t, res), "crushing")
	res = post(t, url.Values{"pain": {"temple.left"}, "worst": {"jaw-joint.left"}, "free": {"elbow"}, "as": {"worst"}, "show": {"head"}})
	require.Equal(t, http.StatusSeeOther, res.StatusCode, "marks alone lead to an address")
	require.Equal(t, "/index.html?as=worst&free=elbow&pain=temple.left&show=head&worst=jaw-joint.left#answer", res.Header.Get("Location"))
}

func TestEmergency(t *testing.T) {
	t.Parallel()
	text := body(t, post(t, url.Values{"text": {"crushing pain in my chest, sweating"}}))
	require.Contains(t, text, "This may be an emergency")
	require.Contains(t, text, `<details class="held">`)
	require.Contains(t, text, "flag=acute-coronary-syndrome", "links carry it on")
	before(t, text, "Call an ambulance", "Understood")
	require.Equal(t, 3, strings.Count(text, "This may be an emergency"), "above all, in the status, and where the form leads")
	before(t, text[strings.Index(text, `id="answer"`):], "Call an ambulance", "Understood")
	// Marks from then on carry the warning.
	text = body(t, get(t, "index.html?pain=chest&flag="+warning.AcuteCoronarySyndrome.ID()))
	require.Contains(t, text, "This may be an emergency")
	require.Contains(t, text, "before you went on with marks")
	// Silence on a plain complaint.
	require.NotContains(t, body(t, post(t, url.Values{"text": {"sore calf after running"}})), "This may be an emergency")
}

func TestLimits(t *testing.T) {
	t.Parallel()
	res := post(t, url.Values{"text": {strings.Repeat("heel ", 6000)}})
	require.Equal(t, http.StatusBadRequest, res.StatusCode, "longer than a complaint may be, shorter than a form may be")
	require.Contains(t, body(t, res), "at most 24000 are")
	res = post(t, url.Values{"text": {strings.Repeat("heel ", maxBody)}})
	require.Equal(t, http.StatusRequestEntityTooLarge, res.StatusCode)
	require.Contains(t, body(t, res), "131072 bytes")
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://127.0.0.1/index.html", strings.NewReader("text=%zz"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	require.Equal(t, http.StatusBadRequest, request(t, r).StatusCode)
}

// TestTooMuchAtOnce: when as many pages are being made as may be, who asks for
// another is turned away at once. Those who only send slowly take no room.
func TestTooMuchAtOnce(t *testing.T) {
	t.Parallel()
	a := &app{true, log.New(io.Discard, "", 0), make(chan struct{}, 2)}
	h := a.handler()
	ask := func(target string) int {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://127.0.0.1/"+target, nil))
		return w.Code
	}
	var slow sync.WaitGroup
	release := make(chan struct{})
	for range 8 {
		started := make(chan struct{})
		slow.Go(func() {
			var once sync.Once
			body := readerFunc(func([]byte) (int, error) {
				once.Do(func() { close(started) })
				<-release
				return 0, io.EOF
			})
			w := httptest.NewRecorder()
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://127.0.0.1/index.html", body)
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			h.ServeHTTP(w, r)
		})
		<-started
	}
	for _, target := range []string{"", "about.html", "charts/front.svg", "search.html?q=scm"} {
		require.Equal(t, 200, ask(target))
	}
	close(release)
	slow.Wait()
	a.slots <- struct{}{}
	a.slots <- struct{}{}
	for _, target := range []string{"", "about.html", "charts/front.svg", "nothing.html"} {
		require.Equal(t, http.StatusServiceUnavailable, ask(target))
	}
	<-a.slots
	require.Equal(t, 200, ask(""))
}

// TestPageSizeIsBounded: the largest state that is read makes a page of a few
// megabytes, whatever is sent.
func TestPageSizeIsBounded(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	for z := range referral.Zones() {
		for _, side := range []string{"", ".left", ".right"} {
			if z.Paired() || side == "" {
				b.WriteString(z.ID() + side + "+")
			}
		}
	}
	res := get(t, "index.html?pain="+strings.TrimSuffix(b.String(), "+"))
	require.Equal(t, http.StatusBadRequest, res.StatusCode)
	require.Less(t, len(body(t, res)), 4<<20)
}

// TestTooLong: what was too long to be read is there to be shortened.
func TestTooLong(t *testing.T) {
	t.Parallel()
	res := post(t, url.Values{"text": {strings.Repeat("sore heel é ", 2500)}})
	require.Equal(t, http.StatusBadRequest, res.StatusCode)
	require.Contains(t, body(t, res), "sore heel é sore heel é")
	require.Equal(t, 200, post(t, url.Values{"text": {strings.Repeat("痛", 8000)}}).StatusCode, "as much as the field takes")
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(b []byte) (int, error) { return f(b) }

// TestFaultsTellNothing: what fails is said without a word of the request.
func TestFaultsTellNothing(t *testing.T) {
	t.Parallel()
	var j journal
	h := newHandler(true, log.New(&j, "", 0))
	w := httptest.NewRecorder()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://127.0.0.1/index.html", readerFunc(func([]byte) (int, error) { panic("my heel hurts") }))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	h.ServeHTTP(w, r)
	require.Equal(t, http.StatusInternalServerError, w.Code)
	require.Contains(t, j.String(), "a page failed")
	require.NotContains(t, j.String(), "heel")
}

func TestReachable(t *testing.T) {
	t.Parallel()
	require.Equal(t, "127.0.0.1:80", reachable(&net.TCPAddr{IP: net.IPv6unspecified, Port: 80}))
	require.Equal(t, "127.0.0.1:80", reachable(&net.TCPAddr{IP: net.IPv4zero, Port: 80}))
	require.Equal(t, "192.0.2.1:80", reachable(&net.TCPAddr{IP: net.IPv4(192, 0, 2, 1), Port: 80}))
}

func TestServerHasTimeouts(t *testing.T) {
	t.Parallel()
	s := newServer("127.0.0.1:0", nil)
	for _, d := range []time.Duration{s.ReadHeaderTimeout, s.ReadTimeout, s.WriteTimeout, s.IdleTimeout} {
		require.Positive(t, d)
		require.LessOrEqual(t, d, time.Minute)
	}
	require.LessOrEqual(t, s.MaxHeaderBytes, 64<<10)
}

// TestServe runs the program: it says where it is, answers, lets a request that
// is under way finish, and stops.
func TestServe(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	out, w := io.Pipe()
	status := make(chan int)
	go func() { status <- run(ctx, []string{"-addr", "127.0.0.1:0"}, w, io.Discard) }()
	var line [200]byte
	n, err := out.Read(line[:])
	require.NoError(t, err)
	_, rest, ok := strings.Cut(string(line[:n]), "http://")
	require.True(t, ok)
	addr, _, _ := strings.Cut(rest, " ")
	res, err := http.Get("http://" + addr + "/about.html")
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	require.Equal(t, 200, res.StatusCode)

	// A slow form that is half sent when the program is told to stop.
	conn, err := net.Dial("tcp", addr)
	require.NoError(t, err)
	defer conn.Close()
	form := "text=sore+heel"
	_, err = fmt.Fprintf(conn, "POST /index.html HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s", addr, len(form), form[:5])
	require.NoError(t, err)
	time.Sleep(50 * time.Millisecond)
	stop()
	time.Sleep(50 * time.Millisecond)
	_, err = io.WriteString(conn, form[5:])
	require.NoError(t, err)
	answer, err := io.ReadAll(conn)
	require.NoError(t, err)
	require.Contains(t, string(answer), "Heel")
	require.Equal(t, statusOK, <-status)
}

func TestUse(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer taken.Close()
	for _, tc := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"-h"}, statusOK, "usage: explorer"},
		{[]string{"-colour"}, statusUsage, "flag provided but not defined"},
		{[]string{"sore heel"}, statusUsage, "asked on the page"},
		{[]string{"-addr", taken.Addr().String()}, statusFailed, "choose another with -addr"},
		{[]string{"-export", filepath.Join("testdata", "\x00")}, statusFailed, "explorer: "},
	} {
		var out, problems bytes.Buffer
		require.Equal(t, tc.status, run(t.Context(), tc.args, &out, &problems), tc.args)
		require.Contains(t, problems.String(), tc.says)
	}
}

func TestExport(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var out, problems bytes.Buffer
	require.Equal(t, statusOK, run(t.Context(), []string{"-export", filepath.Join(dir, "atlas")}, &out, &problems), problems.String())
	var n int
	var size int64
	require.NoError(t, filepath.WalkDir(filepath.Join(dir, "atlas"), func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			n++
			info, _ := d.Info()
			size += info.Size()
		}
		return err
	}))
	require.Contains(t, out.String(), fmt.Sprintf("%d files written", n))
	require.Greater(t, n, 1500)
	require.Less(t, size, int64(64<<20))
	b, err := os.ReadFile(filepath.Join(dir, "atlas", "index.html"))
	require.NoError(t, err)
	require.NotContains(t, string(b), "<textarea", "no form that nothing would answer")
	require.Contains(t, string(b), `href="zones/shoulder-front.html"`)
	// Again over itself, and never over what is somebody's.
	require.Equal(t, statusOK, run(t.Context(), []string{"-export", filepath.Join(dir, "atlas")}, &out, &problems))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "letter.txt"), nil, 0o600))
	require.Equal(t, statusFailed, run(t.Context(), []string{"-export", dir}, &out, &problems))
	require.Contains(t, problems.String(), "holds other files")
}
