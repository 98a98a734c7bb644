// The pages work as links and forms. This script saves reloads, lets the arrow
// keys walk over a chart, and suggests names as one types. It talks to the
// server that the page came from and to nobody else.
"use strict";

(() => {
  const root = document.body.dataset.root;
  const exported = "static" in document.body.dataset;
  document.documentElement.classList.add("scripted");

  // Charts: one stop for Tab in each drawing, arrow keys from zone to zone.

  const centre = (zone) => {
    const r = zone.getBoundingClientRect();
    return [r.left + r.width / 2, r.top + r.height / 2];
  };

  const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  // nearest is the zone that lies best in a direction: what lies aside counts
  // twice, so that Down goes down the body and not across it.
  const nearest = (zones, from, [dx, dy]) => {
    const [x0, y0] = centre(from);
    let best = null;
    let least = Infinity;
    for (const z of zones) {
      if (z === from) continue;
      const [x, y] = centre(z);
      const along = (x - x0) * dx + (y - y0) * dy;
      const aside = Math.abs((x - x0) * dy) + Math.abs((y - y0) * dx);
      const far = along + 2 * aside;
      if (along > 1 && far < least) [best, least] = [z, far];
    }
    return best;
  };

  const walk = (chart) => {
    const zones = [...chart.querySelectorAll("a.zone")];
    if (zones.length === 0) return;
    const stop = (zone) => zones.forEach((z) => z.setAttribute("tabindex", z === zone ? "0" : "-1"));
    stop(zones.find((z) => z === document.activeElement) ?? zones[0]);
    chart.addEventListener("focusin", (e) => {
      const zone = e.target.closest("a.zone");
      if (zone) stop(zone);
    });
    chart.addEventListener("keydown", (e) => {
      const zone = e.target.closest("a.zone");
      if (!zone || e.ctrlKey || e.altKey || e.metaKey) return;
      let to = null;
      if (e.key in directions) to = nearest(zones, zone, directions[e.key]) ?? zone;
      else if (e.key === "Home") to = zones[0];
      else if (e.key === "End") to = zones[zones.length - 1];
      else if (e.key === " ") zone.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      else return;
      e.preventDefault();
      to?.focus();
    });
  };

  const walkAll = () => document.querySelectorAll(".chart").forEach(walk);
  walkAll();

  // The first page: send what is marked and written, and show the new answer.

  const form = document.getElementById("complaint");
  const swapped = ["problems", "alarm", "fields", "status", "charts", "answer"];
  let asking = Promise.resolve();

  const show = (page) => {
    const focused = document.activeElement?.id;
    for (const id of swapped) {
      const [now, next] = [document.getElementById(id), page.getElementById(id)];
      if (now && next) now.replaceChildren(...next.childNodes);
    }
    const ask = page.getElementById("ask");
    if (ask) document.getElementById("ask").className = ask.className;
    const again = focused && document.getElementById(focused);
    if (again) again.focus({ preventScroll: true });
    walkAll();
    // Marks may stand in the address, words never: going back finds the marks.
    const here = document.querySelector("#fields [data-here]");
    if (here) history.replaceState(null, "", here.dataset.here);
  };

  // send asks in turn: what a click means depends on the answer to the one before,
  // so each body is made when its turn has come.
  const send = (body, then) => (asking = asking.then(() => post(body(), then)));

  const post = async (body, then) => {
    const ask = document.getElementById("ask");
    ask.setAttribute("aria-busy", "true");
    try {
      const response = await fetch("index.html", { method: "POST", body });
      const type = response.headers.get("Content-Type") ?? "";
      if (!type.startsWith("text/html")) throw new Error(await response.text());
      show(new DOMParser().parseFromString(await response.text(), "text/html"));
      then?.();
    } catch (err) {
      const reason = err instanceof TypeError ? "The explorer does not answer. Is it still running?" : err.message;
      document.getElementById("status").textContent = reason;
    } finally {
      ask.removeAttribute("aria-busy");
    }
  };

  const toAnswer = () => {
    const target = document.querySelector("#alarm section, #problems section") ?? document.getElementById("answer");
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };

  if (form && !exported) {
    const text = document.getElementById("text");
    text.addEventListener("input", () => {
      // Other words are read anew: what was taken away of the old ones is forgotten.
      form.querySelector('input[name="off"]')?.remove();
    });
    text.addEventListener("keydown", (e) => {
      if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) form.requestSubmit();
    });
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      const button = e.submitter;
      send(() => new URLSearchParams(new FormData(form, button)), button?.name === "add" ? null : toAnswer);
    });
    document.getElementById("ask").addEventListener("click", (e) => {
      const link = e.target.closest("a.zone, a.state");
      if (!link || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey || e.button) return;
      e.preventDefault();
      const { zone, side, set } = link.dataset;
      const act = zone ? ["click", side === "unknown" ? zone : zone + "." + side] : set.split("=");
      const body = () => {
        const fields = new URLSearchParams(new FormData(form));
        fields.set(...act);
        return fields;
      };
      const removed = link.classList.contains("remove");
      send(body, removed ? () => document.getElementById("answer").focus({ preventScroll: true }) : null);
    });
  }

  // Search: names as one types. The names are fetched when a search begins.

  const fold = (s) =>
    s
      .split(/[^\p{L}\p{N}\p{M}'’]+/u)
      .map((w) =>
        w
          .normalize("NFD")
          .replace(/\p{M}/gu, "")
          .toLowerCase()
          .replace(/æ/g, "ae")
          .replace(/œ/g, "oe")
          .replace(/ß/g, "ss")
          .replace(/[^a-z0-9]/g, ""),
      )
      .filter(Boolean)
      .join(" ");

  const miss = 3;
  const rank = (key, q, words) => {
    if (key === q) return 0;
    if (key.startsWith(q)) return 1;
    return words.every((w) => key.startsWith(w) || key.includes(" " + w)) ? 2 : miss;
  };

  const search = (query) => {
    const q = fold(query);
    if (!q) return [];
    const words = q.split(" ");
    const hits = [[], [], []];
    for (const [kind, name, path, keys] of globalThis.trpatlasIndex ?? []) {
      const best = Math.min(...keys.split("|").map((k) => rank(k, q, words)));
      if (best < miss) hits[best].push({ kind, name, path });
    }
    return hits.flat();
  };

  let index = null;
  const load = () =>
    (index ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = root + "static/search-index.js";
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    }));

  const label = (hit) => {
    const kind = document.createElement("span");
    kind.className = "tag";
    kind.textContent = hit.kind;
    return [hit.name + " ", kind];
  };

  const input = document.getElementById("q");
  const list = document.getElementById("suggestions");
  let hits = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (i) => {
    active = i;
    [...list.children].forEach((li, k) => li.setAttribute("aria-selected", String(k === i)));
    if (i < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", "suggestion-" + i);
  };

  const go = (i) => {
    location.href = root + hits[i].path;
  };

  const suggest = () => {
    hits = search(input.value).slice(0, 8);
    list.replaceChildren(
      ...hits.map((hit, i) => {
        const li = document.createElement("li");
        li.id = "suggestion-" + i;
        li.setAttribute("role", "option");
        li.setAttribute("aria-selected", "false");
        li.append(...label(hit));
        li.addEventListener("mousedown", (e) => e.preventDefault());
        li.addEventListener("click", () => go(i));
        return li;
      }),
    );
    close();
    if (hits.length > 0) {
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    }
  };

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", "suggestions");
  input.setAttribute("aria-expanded", "false");
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  input.addEventListener("focus", () => load().catch(() => {}));
  input.addEventListener("input", () => load().then(suggest, () => {}));
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", (e) => {
    if (active < 0) return;
    e.preventDefault();
    go(active);
  });
  input.addEventListener("keydown", (e) => {
    if (e.key === "Escape" && !list.hidden) close();
    else if ((e.key === "ArrowDown" || e.key === "ArrowUp") && hits.length > 0) {
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      const n = hits.length + 1; // the field itself is one stop of the round
      choose(((active + 1 + (e.key === "ArrowDown" ? 1 : -1) + n) % n) - 1);
    } else return;
    e.preventDefault();
  });

  // Exported pages have no server to search; the page of a search does it here.

  const results = document.getElementById("results");
  const asked = new URLSearchParams(location.search).get("q");
  if (exported && results && asked) {
    load().then(() => {
      const found = search(asked);
      const count = document.createElement("p");
      count.setAttribute("role", "status");
      count.textContent = found.length ? found.length + " found." : "Nothing has that name.";
      const ul = document.createElement("ul");
      ul.className = "hits";
      ul.append(
        ...found.map((hit) => {
          const li = document.createElement("li");
          const a = document.createElement("a");
          a.href = root + hit.path;
          const [name, kind] = label(hit);
          a.textContent = name.trim();
          li.append(a, " ", kind);
          return li;
        }),
      );
      results.replaceChildren(count, ul);
    });
  }
})();
