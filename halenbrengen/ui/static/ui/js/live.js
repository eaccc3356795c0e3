// The page follows what others do. Over htmx's stream: a watchdog, polling where a proxy holds the stream
// back, and the two things a stream may say besides new content: reload, gone.
//   <div id="live" hx-sse:connect="live/wall?after=…" hx-swap="none" data-poll="live/wall/poll"
//        data-limit="25000" data-version="…"></div>
// data-limit: milliseconds of silence that are one too many; data-version: of the page, as X-Page-Version in a poll
import { putAway } from "./drafts.js";
import { isHalfTyped, pristine } from "./fields.js";
import { observe } from "./server-time.js";

const POLL = 2000; // milliseconds between two questions
const SPREAD = 300; // milliseconds over which a room loads its pages again

export function follow(live, signal) {
  const limit = Number(live.dataset.limit) || 25_000;
  const stop = new AbortController();
  signal.addEventListener("abort", () => stop.abort());
  const on = (name, hear, target = live) => target.addEventListener(name, hear, { signal: stop.signal });
  const connection = () => live._htmx?.sse;
  let cursor = new URL(live.getAttribute("hx-sse:connect"), document.baseURI).searchParams.get("after");
  let heard = Date.now(), silent = 0, polling = null, asking = null, untouched = [];

  on("htmx:sse:before:message", ({ detail: { message } }) => {
    if (message.id) cursor = message.id;
    [heard, silent] = [Date.now(), 0];
    polling = clearTimeout(polling);
    live.dataset.ownMode = "stream";
  });
  on("tik", ({ detail }) => observe(Number(detail.data)));
  on("reload", ({ detail }) => reloadPage(Number(detail.data)));
  on("gone", signedOut);
  on("htmx:sse:error", ({ detail }) => detail.status && answer(detail.status));
  on("htmx:response:error", ({ detail }) => answer(detail.ctx.response.status));
  on("htmx:before:swap", ({ detail }) => {
    untouched = pristine();
    detail.tasks.forEach(leaveFocusAlone);
  });
  on("htmx:after:swap", () => {
    untouched.forEach(keepUp);
    document.documentElement.toggleAttribute("data-own-live", true);
  });
  on("visibilitychange", () => { heard = Date.now(); }, document);
  on("guard:behind", () => { clearTimeout(asking); asking = setTimeout(askWhole, 200); }, document);
  on("online", () => connection()?.delayCanceller?.(), window);
  const watch = setInterval(lookAround, Math.min(limit / 4, 5000));
  stop.signal.addEventListener("abort", () => { clearInterval(watch); clearTimeout(polling); });
  live.setAttribute("hx-sync", "drop"); // whoever comes first connects
  if (!connection()) htmx.process(live);

  function lookAround() {
    if (document.hidden || Date.now() - heard < limit) return;
    heard = Date.now();
    silent += 1;
    if (!connection()) connectAgain();
    else connection().reader?.cancel(); // htmx connects again by itself
    if (silent >= 2 && !polling) {
      live.dataset.ownMode = "poll";
      polling = setTimeout(poll);
    }
  }

  // htmx does not come back from a first connection that failed
  function connectAgain() {
    const address = new URL(live.getAttribute("hx-sse:connect"), document.baseURI);
    if (cursor) address.searchParams.set("after", cursor);
    live.setAttribute("hx-sse:connect", address.pathname + address.search);
    htmx.process(live, true);
  }

  async function poll() {
    const response = document.hidden ? null : await ask(cursor);
    if (response) await takeIn(response);
    if (polling && !stop.signal.aborted) polling = setTimeout(poll, POLL * (0.8 + Math.random() * 0.4));
  }

  // without a number the server tells everything that stands on the page now
  async function askWhole() {
    const response = await ask("");
    if (response?.status === 200) await takeIn(response);
  }

  function ask(after) {
    const address = new URL(live.dataset.poll, document.baseURI);
    if (after) address.searchParams.set("after", after);
    return fetch(address, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
  }

  async function takeIn(response) {
    if (response.status >= 400) return answer(response.status);
    cursor = response.headers.get("X-Last-Event-ID") ?? cursor;
    if (connection()) connection().lastEventId = cursor;
    if (response.status === 200) await htmx.swap({ sourceElement: live, target: live, swap: "none", text: await response.text() });
    const version = response.headers.get("X-Page-Version");
    if (version && live.dataset.version && version !== live.dataset.version) reloadPage();
  }

  function answer(status) {
    if ([401, 404, 410].includes(status)) signedOut();
  }

  function signedOut() {
    stop.abort();
    connection()?.reader?.cancel();
    live.remove();
    show("gone");
  }
}

/** Load the page again, within `spread` milliseconds so that a full hall does not ask at once; not over half-typed text. */
async function reloadPage(spread) {
  if (isHalfTyped()) {
    document.addEventListener("outbox:saved", () => isHalfTyped() || location.reload());
    return show("reload");
  }
  await new Promise((resolve) => setTimeout(resolve, Math.random() * (spread || SPREAD)));
  if (isHalfTyped()) return reloadPage(0);
  await putAway();
  location.reload();
}

function show(name) {
  for (const notice of document.querySelectorAll(`[data-notice="${name}"]`)) notice.hidden = false;
}

// a field that nobody has touched here shows what the server has, also when it was written in before
function keepUp(field) {
  if (!field.isConnected || field.value === field.defaultValue) return;
  const caret = field === document.activeElement ? field.selectionStart : null;
  field.value = field.defaultValue;
  if (caret !== null) field.setSelectionRange(caret, caret);
}

// what others change never takes the caret
function leaveFocusAlone({ fragment }) {
  for (const field of fragment.querySelectorAll("[autofocus]")) field.removeAttribute("autofocus");
}

/** A button with data-reload in a notice loads the page again; half-typed text comes back from its draft. */
export function listenForReload(signal) {
  document.addEventListener("click", async ({ target }) => {
    if (!target.closest("[data-reload]")) return;
    await putAway();
    location.reload();
  }, { signal });
}
