// Helps a hand that fills in a return: keys, paste, and saving again what did not arrive.
// Everything here is an improvement: the page works without it.
(function () {
  "use strict";

  const summary = document.querySelector("[data-takes-focus]");
  if (summary) summary.focus();

  const form = document.querySelector("form.answers");
  if (!form || !window.htmx) return;

  const boxes = () => [...form.querySelectorAll("input.number")];
  const rowOf = (element) => element.closest("[data-row]");
  const stateOf = (row) => row.querySelector(".state");
  const unsaved = new Map(); // row -> how many times it was tried
  window.htmx.config.timeout = 30000; // saves go one after the other: none may hold up the rest

  // ---- keys: up and down between the boxes, Enter to the next ----
  function move(from, step) {
    const all = boxes();
    const to = all[all.indexOf(from) + step];
    if (!to) return false;
    to.focus();
    to.select();
    return true;
  }

  form.addEventListener("keydown", (event) => {
    const box = event.target;
    if (!box.matches("input.number") || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (!step) return;
    event.preventDefault(); // Enter saves by leaving, never by sending the page
    if (!move(box, step) && event.key === "Enter") form.querySelector(".go-on button").focus();
  });

  // ---- paste: a column of a spreadsheet fills the boxes downward, saved in one act ----
  function say(text) { document.getElementById("pasted").textContent = text; }

  form.addEventListener("paste", (event) => {
    const box = event.target;
    if (!box.matches("input.number")) return;
    const lines = event.clipboardData.getData("text/plain").replace(/\r/g, "").replace(/\n+$/, "").split("\n");
    if (lines.length < 2) return;
    event.preventDefault();
    const all = boxes();
    const targets = all.slice(all.indexOf(box), all.indexOf(box) + lines.length);
    targets.forEach((target, place) => { target.value = lines[place].split("\t")[0].trim(); });
    targets[targets.length - 1].focus();
    const columns = lines.some((line) => line.includes("\t"));
    const key = lines.length > targets.length ? "pastedTooMany" : columns ? "pastedColumns" : "pasted";
    say(form.dataset[key].replace("#", targets.length));
    saveTogether(targets.map(rowOf));
  });

  function saveTogether(rows) {
    rows.forEach((row) => { row.changes = (row.changes || 0) + 1; tell(row, "saving", form.dataset.saving); });
    const carrier = document.createElement("div"); // sends the rows, and knows them when it fails
    carrier.rows = rows;
    carrier.hidden = true;
    form.appendChild(carrier);
    window.htmx.ajax("POST", form.dataset.save, { source: carrier, target: carrier, swap: "none" });
  }

  // ---- saving: what did not arrive says so, and is tried again ----
  function tell(row, kind, text) {
    const line = document.createElement("p");
    line.className = kind;
    line.textContent = text;
    const state = stateOf(row);
    state.querySelectorAll(":scope > p").forEach((old) => old.remove());
    state.prepend(line);
  }

  const rowsOf = (element) => element.rows || (element.matches("[data-row]") ? [element] : []);
  const token = () => (document.cookie.match(/(?:^|; )csrftoken=([^;]+)/) || [])[1];

  document.body.addEventListener("htmx:configRequest", (event) => {
    if (token()) event.detail.headers["X-CSRFToken"] = token(); // a new one after signing in again
    const own = new Set(rowsOf(event.detail.elt).flatMap((row) => [...row.querySelectorAll("[name]")].map((part) => part.name)));
    [...event.detail.formData.keys()].forEach((name) => { if (!own.has(name)) event.detail.formData.delete(name); });
    rowsOf(event.detail.elt).forEach((row) => { row.sent = row.changes; tell(row, "saving", form.dataset.saving); });
  });

  document.body.addEventListener("htmx:afterRequest", (event) => {
    const { elt, successful, xhr } = event.detail;
    const rows = rowsOf(elt);
    if (elt.rows) elt.remove();
    if (!rows.length) return;
    const arrived = successful && xhr && xhr.status === 200;
    rows.forEach((row) => { if (arrived) { row.arrived = row.sent; unsaved.delete(row); } else failed(row, xhr); });
  });

  function failed(row, xhr) {
    const times = (unsaved.get(row) || 0) + 1;
    unsaved.set(row, times);
    const out = xhr && (xhr.status === 401 || xhr.status === 403);
    tell(row, "unsaved", out ? form.dataset.signedOut : form.dataset.notSaved);
    window.setTimeout(() => again(row, times), Math.min(30, 2 ** times) * 1000);
  }

  function again(row, times) {
    if (unsaved.get(row) === times && row.isConnected) window.htmx.trigger(row, "again");
  }

  function tryAll() { [...unsaved.keys()].forEach((row) => window.htmx.trigger(row, "again")); }
  window.addEventListener("online", tryAll);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) tryAll(); });
  window.addEventListener("beforeunload", (event) => { if (unsaved.size) event.preventDefault(); });
  form.addEventListener("submit", () => { leavesByForm = true; unsaved.clear(); });

  // ---- who leaves before a change has arrived sends it along ----
  let leavesByForm = false; // the form itself sends every box
  form.addEventListener("change", (event) => { const row = rowOf(event.target); if (row) row.changes = (row.changes || 0) + 1; });
  window.addEventListener("pagehide", () => {
    const waits = leavesByForm ? [] : [...form.querySelectorAll("[data-row]")].filter((row) => row.changes && row.changes !== row.arrived);
    if (!waits.length) return;
    const body = new FormData();
    waits.forEach((row) => row.querySelectorAll("[name]").forEach((part) => { if (part.matches("input, select, textarea")) body.append(part.name, part.value); }));
    window.fetch(form.dataset.save, { method: "POST", body: body, keepalive: true, headers: { "X-CSRFToken": token(), "HX-Request": "true" } });
  });

  // ---- nothing moves under the hand: what grows above the box in use is scrolled away ----
  let held = null;
  document.body.addEventListener("htmx:beforeSwap", () => {
    const hand = document.activeElement;
    held = hand && form.contains(hand) ? { hand: hand, top: hand.getBoundingClientRect().top } : null;
  });
  document.body.addEventListener("htmx:afterRequest", () => {
    if (held && held.hand.isConnected) window.scrollBy(0, held.hand.getBoundingClientRect().top - held.top);
    held = null;
  });

  // ---- a box whose finding is gone is no longer marked, and one with a finding is ----
  document.body.addEventListener("htmx:afterRequest", () => {
    form.querySelectorAll("[data-row] input.number").forEach((box) => {
      if (rowOf(box).querySelector(".finding.error")) box.setAttribute("aria-invalid", "true");
      else box.removeAttribute("aria-invalid");
    });
  });

  // ---- words are counted as they are written; last year's text is a place to begin ----
  function count(area) {
    const line = document.getElementById(area.id.replace("text-", "words-"));
    const words = (area.value.match(/\S+/g) || []).length;
    const over = words > Number(area.dataset.limit);
    line.textContent = (over ? line.dataset.over : line.dataset.words).replace("#", words);
    line.classList.toggle("over", over);
  }
  form.addEventListener("input", (event) => { if (event.target.matches("textarea[data-limit]")) count(event.target); });

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=copy]");
    if (!button) return;
    event.preventDefault();
    const area = document.getElementById("text-" + button.value);
    if (area.value.trim() === "") {
      area.value = button.dataset.copy;
      count(area);
      area.dispatchEvent(new Event("change", { bubbles: true }));
    }
    area.focus();
  });
})();
