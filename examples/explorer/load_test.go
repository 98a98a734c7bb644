package main

import (
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// BenchmarkLoad puts the server under load over the loopback interface, eight
// clients at once, and reports requests a second and how long the 50th and the
// 99th percentile waited. Clients and server share the machine.
//
//	go test -run '^$' -bench Load -benchtime 3s ./examples/explorer
func BenchmarkLoad(b *testing.B) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(b, err)
	srv := newServer(l.Addr().String(), log.New(io.Discard, "", 0))
	go func() { _ = srv.Serve(l) }()
	b.Cleanup(func() { _ = srv.Close() })
	base := "http://" + l.Addr().String() + "/"
	complaint := url.Values{"text": {"deep ache in the front of my right shoulder and down the thumb side of the forearm, worse at night, the elbow is fine"}}.Encode()
	for _, bm := range []struct{ name, method, path, form string }{
		{"static file", http.MethodGet, "static/style.css", ""},
		{"chart", http.MethodGet, "charts/front.svg", ""},
		{"point page", http.MethodGet, "points/infraspinatus.1.html", ""},
		{"first page", http.MethodGet, "index.html", ""},
		{"complaint", http.MethodPost, "index.html", complaint},
	} {
		b.Run(bm.name, func(b *testing.B) {
			const clients = 8
			transport := &http.Transport{MaxIdleConnsPerHost: clients}
			defer transport.CloseIdleConnections()
			client := &http.Client{Transport: transport}
			var left atomic.Int64
			var mu sync.Mutex
			var all []time.Duration
			var size int64
			left.Store(int64(b.N))
			b.ResetTimer()
			start := time.Now()
			var group sync.WaitGroup
			for range clients {
				group.Go(func() {
					var took []time.Duration
					for left.Add(-1) >= 0 {
						from := time.Now()
						r, err := http.NewRequestWithContext(b.Context(), bm.method, base+bm.path, strings.NewReader(bm.form))
						if err != nil {
							b.Error(err)
							return
						}
						if bm.form != "" {
							r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
						}
						res, err := client.Do(r)
						if err != nil {
							b.Error(err)
							return
						}
						n, err := io.Copy(io.Discard, res.Body)
						_ = res.Body.Close()
						if err != nil || res.StatusCode != http.StatusOK {
							b.Error(res.Status, err)
							return
						}
						took = append(took, time.Since(from))
						atomic.StoreInt64(&size, n)
					}
					mu.Lock()
					all = append(all, took...)
					mu.Unlock()
				})
			}
			group.Wait()
			b.StopTimer()
			slices.Sort(all)
			b.ReportMetric(float64(len(all))/time.Since(start).Seconds(), "req/s")
			b.ReportMetric(float64(all[len(all)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(all[len(all)*99/100].Microseconds())/1000, "p99-ms")
			b.ReportMetric(float64(size)/1000, "kB")
		})
	}
}
