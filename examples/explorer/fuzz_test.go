package main

import (
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// hostile are inputs that have broken pages elsewhere.
var hostile = []string{
	"", "temple.left", "</textarea><script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "' onmouseover='x", "javascript:alert(1)",
	"{{.}}", "${7*7}", "\x00\x01\x7f", "\xff\xfe", "a\u202eb\u2028c\ufeff", "]]>", "<!--", "&lt;script&gt;", "../../etc/passwd", "%00", strings.Repeat("<", 500),
	"crushing chest pain <b>and</b> sweating", "right shoulder & 'left' \"knee\"",
}

// FuzzAsk: whatever a form says, the page is well formed, and nothing of what
// was said becomes part of its structure.
func FuzzAsk(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, "temple.left", "elbow", "worst", "head")
		f.Add("sore heel", s, s, s, s)
	}
	h := newHandler(true, log.New(io.Discard, "", 0))
	f.Fuzz(func(t *testing.T, text, pain, free, as, show string) {
		form := url.Values{"text": {text}, "pain": {pain}, "free": {free}, "as": {as}, "show": {show}, "flag": {pain}, "worst": {free}}
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://127.0.0.1/index.html", strings.NewReader(form.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		check(t, h, r, 200, 303, 400, 413)
	})
}

// FuzzGet: whatever is asked for, there is an answer and it is well formed.
func FuzzGet(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, s)
		f.Add("search.html", "q="+url.QueryEscape(s))
		f.Add("zones/"+s+".html", "")
		f.Add("index.html", "pain="+url.QueryEscape(s))
	}
	f.Add("muscles/soleus.html", "")
	f.Add("charts/front.svg", "")
	h := newHandler(true, log.New(io.Discard, "", 0))
	f.Fuzz(func(t *testing.T, path, query string) {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://127.0.0.1/", nil)
		r.URL.Path, r.URL.RawQuery = "/"+path, query
		check(t, h, r, 200, 301, 307, 400, 404)
	})
}

func check(t *testing.T, h http.Handler, r *http.Request, allowed ...int) {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	require.Contains(t, allowed, w.Code)
	require.Equal(t, policy, w.Header().Get("Content-Security-Policy"))
	if strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") && w.Code != 301 && w.Code != 303 && w.Code != 307 {
		read(t, w.Body.Bytes())
	}
}
