// A form that is sent is first stored in this browser, then sent, and kept until the server has it on disk.
import { draftsOf, eraseDrafts, forgetDrafts, keepFormAsDraft, letGo, putAway, restore } from "./drafts.js";
import { addressOf, formNamed, isCarried, isHalfTyped, nameOf, settle, typedFieldsOf } from "./fields.js";
import { goOnFrom, letGoOf, settleBases } from "./guard.js";
import { oneSender } from "./one-sender.js";
import { post } from "./post.js";
import { clearErrors, showInForm } from "./refusal.js";
import { say, words } from "./saved-line.js";
import { showInTray } from "./tray.js";
import { add, change, here, refused, remove, unsent } from "./waiting.js";

const me = crypto.getRandomValues(new Uint32Array(2)).join("");
const ECHO = 600; // milliseconds in which the same form with the same words is a double click
const SLOWEST = 30_000; // milliseconds between two attempts at most
const OFTEN = 4; // after so many server errors an entry no longer holds up the ones behind it

let sending = false, again = false, attempts = 0, timer = null, latest = { words: "", at: 0 };
const sentenceClosers = [];
const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("outbox") : null;

export async function openOutbox(signal) {
  document.addEventListener("submit", take, { signal });
  addEventListener("online", hurry, { signal });
  addEventListener("pageshow", hurry, { signal });
  document.addEventListener("own-part:shown", async () => restore(await unsent().catch(() => [])), { signal });
  document.addEventListener("visibilitychange", () => document.hidden || hurry(), { signal });
  tabs?.addEventListener("message", ({ data }) => hear(data), { signal });
  navigator.storage?.persist?.();
  await restore(await unsent().catch(() => []));
  refocus();
  for (const entry of await refused().catch(() => [])) await giveBack(entry);
  flush();
}

function take(event) {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || !isCarried(form)) return;
  event.preventDefault();
  const entry = entryOf(form, submitter);
  const said = JSON.stringify([entry.url, entry.fields]);
  if (said === latest.words && Date.now() - latest.at < ECHO) return;
  latest = { words: said, at: Date.now() };
  clearErrors(form);
  const drafts = draftsOf(form);
  letGo(drafts);
  if (entry.keep) goOnFrom(form, entry.fields);
  else empty(form);
  if (form.hasAttribute("data-again")) typedFieldsOf(form)[0]?.focus();
  store(entry, drafts).catch(() => sendPlainly(form, entry));
}

function empty(form) {
  form.reset();
  letGoOf(form);
}

function entryOf(form, submitter) {
  const data = new FormData(form);
  if (submitter?.name) data.append(submitter.name, submitter.value);
  const address = addressOf(form, submitter);
  return {
    url: address.pathname + address.search,
    fields: [...data].filter(([, value]) => typeof value === "string"),
    text: typedFieldsOf(form).map((field) => field.value.trim()).filter(Boolean).join("\n\n"),
    label: form.getAttribute("aria-label") ?? submitter?.textContent.trim() ?? "",
    form: nameOf(form),
    keep: form.hasAttribute("data-keep"),
    again: form.hasAttribute("data-again"),
    forget: form.hasAttribute("data-forget"),
    tab: me,
  };
}

async function store(entry, drafts) {
  await add({ ...entry, drafts });
  if (!entry.keep) await forgetDrafts(drafts);
  say("waiting", (await unsent()).length);
  tabs?.postMessage({ kind: "waiting", place: here() });
  flush();
}

/** Without a store (some private windows) the form goes the browser's own way. */
function sendPlainly(form, { fields, url }) {
  const plain = document.createElement("form");
  Object.assign(plain, { method: "post", action: url, hidden: true });
  for (const [name, value] of fields) {
    const field = Object.assign(document.createElement("textarea"), { name });
    field.value = value;
    plain.append(field);
  }
  document.body.append(plain);
  plain.submit();
}

/** Send what waits, in order, unless another tab is doing so. */
export async function flush() {
  if (sending) return void (again = true);
  sending = true;
  clearTimeout(timer);
  try {
    do {
      again = false;
      await oneSender(`outbox ${here()}`, sendAll);
    } while (again);
  } catch {
    plan(0);
  } finally {
    sending = false;
  }
}

async function sendAll(renew) {
  const tried = new Set();
  const next = async () => (await unsent()).find(({ key }) => !tried.has(key));
  let held = null;
  for (let entry = await next(); entry; entry = await next()) {
    tried.add(entry.key);
    await renew();
    const outcome = await post(entry);
    if (outcome.kind === "saved") await acknowledge(entry, outcome);
    else if (outcome.kind === "refused") await refuse(entry, outcome);
    else {
      held = outcome;
      await change({ ...entry, tries: entry.tries + 1 });
      if (outcome.status !== 500 || entry.tries < OFTEN) break;
    }
  }
  if (!held) return void (attempts = 0);
  const number = (await unsent()).length;
  say(held.kind === "signin" ? "signin" : "waiting", number);
  plan(held.kind === "signin" ? SLOWEST : held.wait);
}

/** Try again: each time twice as long after the last, and not all browsers at the same moment. */
function plan(wait = 0) {
  const pause = Math.min(SLOWEST, 1000 * 2 ** Math.min(attempts++, 6)) * (0.6 + Math.random() * 0.6);
  clearTimeout(timer);
  timer = setTimeout(flush, Math.max(pause, wait));
}

function hurry() {
  attempts = 0;
  flush();
}

async function acknowledge(entry, { savedAt, go }) {
  await remove(entry.key);
  if (entry.keep) await forgetDrafts(entry.drafts);
  if (entry.forget) await eraseDrafts(entry.place);
  const news = { kind: "saved", entry, savedAt, go, place: here() };
  tabs?.postMessage(news);
  await hear(news);
}

async function refuse(entry, { status, message, errors }) {
  const kept = { ...entry, refusal: { status, message, errors } };
  await change(kept);
  if (entry.tab === me) return giveBack(kept);
  tabs?.postMessage({ kind: "refused", entry: kept, place: here() });
  setTimeout(async () => { // the tab where it was written may be closed
    const left = (await refused()).find(({ key }) => key === kept.key);
    if (left) await giveBack(left);
  }, 1500);
}

/** News from this tab or from another one of the same place. */
async function hear({ kind, place, entry, savedAt, go }) {
  if (place !== here()) return;
  const number = (await unsent()).length;
  if (kind === "refused" && entry.tab === me) return giveBack(entry);
  if (kind === "waiting" || number) say("waiting", number);
  else if (kind === "saved") say("saved", savedAt);
  const form = kind === "saved" && entry.keep ? formNamed(entry.form) : null;
  if (form) settleSent(form, entry);
  if (kind === "saved" && entry.tab === me) await goOn(entry, go, number);
}

async function goOn(entry, go, number) {
  sentenceClosers.splice(0).forEach((close) => close());
  const form = formNamed(entry.form);
  if (form?.hasAttribute("data-close")) form.closest("details")?.removeAttribute("open");
  document.dispatchEvent(new CustomEvent("outbox:saved", { detail: { label: entry.label } }));
  if (go) await leave(entry, go, number);
  else if (!document.querySelector("[hx-sse\\:connect]") && !entry.keep && !number && !isHalfTyped()) reload(entry);
}

/** What was sent is what the server has; what was typed since stays guarded. */
function settleSent(form, entry) {
  const sent = new Set(entry.fields.map(([name, value]) => `${name}=${value}`));
  settleBases(form, entry.fields);
  for (const field of form.elements) {
    if (!typedFieldsOf(form).includes(field) || sent.has(`${field.name}=${field.value}`)) settle(field);
  }
  letGoOf(form);
}

let destination = null;
async function leave(entry, go, number) {
  destination = new URL(go, document.baseURI);
  if (number || destination.origin !== location.origin) return;
  await putAway();
  if (destination.href === location.href) reload(entry);
  else location.assign(destination);
}

// a page that is not live shows its new state by loading again, with the caret where it was wanted
function reload(entry) {
  if (entry.again) sessionStorage.setItem("outbox again", entry.form);
  location.reload();
}

function refocus() {
  const name = sessionStorage.getItem("outbox again");
  sessionStorage.removeItem("outbox again");
  if (name) typedFieldsOf(formNamed(name) ?? document.createElement("form"))[0]?.focus();
}

async function giveBack(entry) {
  const message = entry.refusal.message || Object.values(entry.refusal.errors).flat().join(" ") || words("refused");
  const form = formNamed(entry.form);
  say("refused");
  if (showInForm(form, entry, message)) await keepFormAsDraft(form).then(() => remove(entry.key));
  else if (entry.text) showInTray({ text: entry.text, message, onClose: () => remove(entry.key) });
  else await remove(entry.key).then(() => sentenceClosers.push(showInTray({ message })));
}
