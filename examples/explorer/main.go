package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"sync"
	"syscall"
	"time"

	"github.com/trpatlas/trpatlas/data"
)

// Exit status.
const (
	statusOK     = 0
	statusFailed = 1
	statusUsage  = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run is the program: it serves until ctx ends, or exports.
func run(ctx context.Context, args []string, out, problems io.Writer) int {
	set := flag.NewFlagSet("explorer", flag.ContinueOnError)
	set.SetOutput(problems)
	addr := set.String("addr", "127.0.0.1:8080", "`address` to serve on; beyond this machine only at your own risk")
	dir := set.String("export", "", "write the atlas as static files to this `directory` instead")
	set.Usage = func() {
		fmt.Fprintln(problems, "usage: explorer [-addr ADDRESS] [-export DIR]")
		set.PrintDefaults()
	}
	if err := set.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return statusOK
		}
		return statusUsage
	}
	if set.NArg() > 0 {
		fmt.Fprintf(problems, "explorer: %q is no flag; the complaint is asked on the page\n", set.Arg(0))
		return statusUsage
	}
	if *dir != "" {
		n, err := export(*dir)
		if err != nil {
			fmt.Fprintln(problems, "explorer:", err)
			return statusFailed
		}
		fmt.Fprintf(out, "%d files written to %s; open index.html there\n", n, *dir)
		return statusOK
	}
	if err := serve(ctx, *addr, out, problems); err != nil {
		fmt.Fprintln(problems, "explorer:", err)
		return statusFailed
	}
	return statusOK
}

// serve answers on an address until ctx ends, and then lets what is under way
// finish.
func serve(ctx context.Context, addr string, out, problems io.Writer) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return fmt.Errorf("cannot serve on %s: %w; choose another with -addr, as -addr 127.0.0.1:8081", addr, err)
	}
	srv := newServer(addr, log.New(problems, "", log.LstdFlags))
	fmt.Fprintf(out, "The atlas is at http://%s (content %s). Stop it with Ctrl-C.\n", reachable(l.Addr()), data.Version)
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := srv.Shutdown(last); err != nil {
		return fmt.Errorf("stopped before every request was answered: %w", err)
	}
	if err := <-failed; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// reachable is an address at which this machine reaches its own listener, also
// where that answers on all addresses.
func reachable(a net.Addr) string {
	if t, ok := a.(*net.TCPAddr); ok && t.IP.IsUnspecified() {
		return net.JoinHostPort("127.0.0.1", strconv.Itoa(t.Port))
	}
	return a.String()
}

// version names the program's pages and content, for caches.
var version = sync.OnceValue(func() string {
	h := sha256.New()
	h.Write([]byte(data.Checksum))
	_ = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			b, _ := files.ReadFile(name) // of the program itself
			h.Write(b)
		}
		return nil
	})
	return hex.EncodeToString(h.Sum(nil))[:16]
})
