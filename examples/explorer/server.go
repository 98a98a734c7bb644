package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"log"
	"mime"
	"net"
	"net/http"
	"net/url"
	"path"
	"runtime/debug"
	"strings"
	"time"

	"github.com/trpatlas/trpatlas/data"
	"github.com/trpatlas/trpatlas/referral"
	"github.com/trpatlas/trpatlas/referral/bodychart"
)

// Limits of the server, as if it stood on the open net.
const (
	maxBody       = 128 << 10 // bytes of a form: 8000 characters of any script, and marks
	maxHeader     = 32 << 10  // bytes of a request's head, address included
	maxAtOnce     = 64        // pages that are made at once; who asks for more is told to come again
	headerTimeout = 5 * time.Second
	readTimeout   = 10 * time.Second
	writeTimeout  = 30 * time.Second
	idleTimeout   = 60 * time.Second
)

// policy lets a page use what this server has and nothing else: no inline
// script or style, no frame, no plug-in, no other host.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// newServer serves the explorer. Problems of the program go to problems; what
// visitors ask is never written anywhere.
func newServer(addr string, problems *log.Logger) *http.Server {
	return &http.Server{
		Addr: addr, Handler: newHandler(loopback(addr), problems), ErrorLog: problems,
		ReadHeaderTimeout: headerTimeout, ReadTimeout: readTimeout, WriteTimeout: writeTimeout, IdleTimeout: idleTimeout,
		MaxHeaderBytes: maxHeader,
	}
}

// loopback reports whether an address can be reached from this machine only.
func loopback(addr string) bool {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		host = addr
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// app answers requests.
type app struct {
	local    bool // only what names this machine as the host
	problems *log.Logger
	slots    chan struct{} // one for each page that is being made
}

// newHandler answers requests. With local it answers only those that name this
// machine as the host, so that a page from elsewhere cannot reach the explorer
// under a name of its own.
func newHandler(local bool, problems *log.Logger) http.Handler {
	a := &app{local, problems, make(chan struct{}, maxAtOnce)}
	return a.handler()
}

func (a *app) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /static/{name...}", a.static)
	mux.HandleFunc("GET /charts/{name}", a.chart)
	mux.HandleFunc("GET /search.html", a.search)
	mux.HandleFunc("GET /index.html", a.ask)
	mux.HandleFunc("GET /{$}", a.ask)
	mux.HandleFunc("POST /index.html", a.ask)
	mux.HandleFunc("POST /{$}", a.ask)
	mux.HandleFunc("GET /", a.atlas)
	inner := http.NewCrossOriginProtection().Handler(mux)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()")
		h.Set("Cache-Control", "no-cache")
		defer func() {
			if v := recover(); v != nil {
				if v == http.ErrAbortHandler {
					panic(v)
				}
				// The stack, and nothing of the request: it may hold a complaint.
				a.problems.Printf("explorer: a page failed: %T\n%s", v, debug.Stack())
				fail(w, http.StatusInternalServerError, "The page could not be made. The fault is the program's.")
			}
		}()
		switch {
		case a.local && !loopback(r.Host):
			fail(w, http.StatusMisdirectedRequest, "This explorer answers on this machine only: open it as http://127.0.0.1 or http://localhost, with the port it was started on.")
		case r.Header.Get("Sec-Fetch-Site") == "cross-site" && r.Header.Get("Sec-Fetch-Mode") != "navigate":
			// A page from elsewhere may link here; it may not make the explorer work.
			fail(w, http.StatusForbidden, "Pages from elsewhere may link to the explorer and not load from it.")
		default:
			inner.ServeHTTP(w, r)
		}
	})
}

// work runs what makes a page, and reports whether there was room for it. Room
// is not held while a visitor sends or takes bytes.
func (a *app) work(w http.ResponseWriter, make func()) bool {
	select {
	case a.slots <- struct{}{}:
		defer func() { <-a.slots }()
		make()
		return true
	default:
		w.Header().Set("Retry-After", "1")
		fail(w, http.StatusServiceUnavailable, "Too much is asked at once. Try again in a moment.")
		return false
	}
}

// fail answers with a plain sentence.
func fail(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	fmt.Fprintln(w, text)
}

// send makes a page and writes it.
func (a *app) send(w http.ResponseWriter, r *http.Request, status int, m maker) {
	var b []byte
	ok := a.work(w, func() {
		p, template := m()
		p.Local = a.local
		var err error
		if b, err = p.render(template); err != nil {
			panic(err) // a template that does not fit its page
		}
	})
	if !ok {
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if status != http.StatusOK {
		w.WriteHeader(status)
		_, _ = w.Write(b)
		return
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(b))
}

// search serves the page of a search.
func (a *app) search(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query().Get("q")
	if q != "" {
		w.Header().Set("Cache-Control", "no-store")
	}
	a.send(w, r, http.StatusOK, func() (*page, string) { return searchPage(q), "search" })
}

// ask serves the first page and answers complaints.
func (a *app) ask(w http.ResponseWriter, r *http.Request) {
	v, broken := url.ParseQuery(r.URL.RawQuery)
	v.Del("text") // words are not taken from an address, where they would be kept
	if r.Method == http.MethodPost {
		if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != formType {
			fail(w, http.StatusUnsupportedMediaType, "The form was not read. It must be sent as "+formType+".")
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		if err := r.ParseForm(); err != nil {
			if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
				fail(w, http.StatusRequestEntityTooLarge, fmt.Sprintf("The form is larger than %d bytes. A few sentences are enough.", maxBody))
				return
			}
			fail(w, http.StatusBadRequest, "The form could not be read. It must be sent as "+formType+".")
			return
		}
		v, broken = r.PostForm, nil
	}
	s, problems := parseState(v)
	if broken != nil {
		problems = append(problems, fmt.Sprintf("A part of the address could not be read: %v.", broken))
	}
	var again bool
	if !a.work(w, func() {
		s, problems = s.act(v, problems)
		again = r.Method == http.MethodPost && s.Text == "" && s.Draft == "" && problems == nil
	}) {
		return
	}
	if again {
		// Marks alone can stand in an address, where going back finds them again.
		http.Redirect(w, r, s.href("#answer"), http.StatusSeeOther)
		return
	}
	status := http.StatusOK
	if problems != nil {
		status = http.StatusBadRequest
	}
	if s.Text != "" {
		w.Header().Set("Cache-Control", "no-store")
	}
	a.send(w, r, status, func() (*page, string) { return askPage(s, problems), "ask" })
}

// formType is how a form travels.
const formType = "application/x-www-form-urlencoded"

// act does what was clicked or pressed.
func (s state) act(v url.Values, problems []string) (state, []string) {
	for _, act := range [...]struct {
		name string
		do   func(referral.Site) state
	}{{"click", s.click}, {"remove", s.remove}} {
		word := v.Get(act.name)
		if word == "" {
			continue
		}
		site, err := parseSite(word)
		if err != nil {
			return s, append(problems, fmt.Sprintf("In %q: %v.", act.name, err))
		}
		return act.do(site), problems
	}
	if v.Get("add") == "" {
		return s, problems
	}
	z, err := referral.ParseZone(v.Get("zone"))
	if err != nil {
		return s, append(problems, "Choose a place from the list: "+err.Error()+".")
	}
	site := referral.Site{Zone: z}
	if z.Paired() {
		if site.Side, err = referral.ParseSide(v.Get("side")); err != nil {
			return s, append(problems, "Choose a side: "+err.Error()+".")
		}
	}
	return s.add(site), problems
}

// atlas serves the pages about the atlas.
func (a *app) atlas(w http.ResponseWriter, r *http.Request) {
	file := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if index(file) != nil {
		http.Redirect(w, r, "/"+file+"/index.html", http.StatusMovedPermanently)
		return
	}
	m, err := find(file)
	if m == nil || err != nil || r.URL.Path != "/"+file { // "points/x.html/" is no page: its links would lead nowhere
		a.missing(w, r, err)
		return
	}
	a.send(w, r, http.StatusOK, m)
}

// missing says that there is no such page, and which are near.
func (a *app) missing(w http.ResponseWriter, r *http.Request, err error) {
	body := struct {
		Problem string
		Near    []entry
	}{"There is no page at this address.", nil}
	if u, ok := errors.AsType[*data.UnknownError](err); ok {
		body.Problem = capital(u.Error()) + "."
		body.Near = near(u.ID)
	}
	// The page is shown at the address that was asked for, whatever its depth.
	a.send(w, r, http.StatusNotFound, func() (*page, string) {
		p := newPage("404.html", "No such page", "", body)
		p.Root = "/"
		return p, "missing"
	})
}

// static serves the style, the script and the icon.
func (a *app) static(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	b, kind, err := asset(name)
	if err != nil {
		a.missing(w, r, nil)
		return
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Etag", `"`+version()+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(b))
}

// asset is a file of the pages and its type.
func asset(name string) ([]byte, string, error) {
	if name == "search-index.js" {
		return searchIndex(), "text/javascript; charset=utf-8", nil
	}
	b, err := files.ReadFile("static/" + name)
	switch path.Ext(name) {
	case ".css":
		return b, "text/css; charset=utf-8", err
	case ".js":
		return b, "text/javascript; charset=utf-8", err
	case ".svg":
		return b, "image/svg+xml", err
	}
	return nil, "", fs.ErrNotExist
}

// chart serves the blank drawings.
func (a *app) chart(w http.ResponseWriter, r *http.Request) {
	id, ok := strings.CutSuffix(r.PathValue("name"), ".svg")
	if !ok {
		a.missing(w, r, nil)
		return
	}
	v, err := bodychart.ParseView(id)
	if err != nil {
		a.missing(w, r, err)
		return
	}
	var b []byte
	if !a.work(w, func() { b = ground(v) }) {
		return
	}
	w.Header().Set("Content-Type", "image/svg+xml")
	w.Header().Set("Etag", `"`+version()+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(b))
}
