// Half-typed text survives a reload, a closed browser and a changing page.
import { del, delMany, entries, get, set } from "../../vendor/idb-keyval.js";
import { draftNameOf, isChanged, isKept, isTyped, typedFieldsOf } from "./fields.js";
import { basesOf, startFrom } from "./guard.js";
import { say } from "./saved-line.js";
import { storeNamed } from "./store.js";
import { showInTray } from "./tray.js";

const store = storeNamed("drafts", "fields");
const PAUSE = 250; // milliseconds without a key before the text is put away
const MONTH = 31 * 24 * 3600 * 1000;
const LAST = "drafts of a page that was left";
const open = new Map(); // draft name -> field with text that the server has not got
const lost = new Map(); // draft name -> what was in a field that has left the page
let timer = null;

export function keepDrafts(signal) {
  document.addEventListener("input", ({ target }) => noticeTyping(target), { signal });
  document.addEventListener("visibilitychange", putAway, { signal });
  addEventListener("pagehide", leaveBehind, { signal });
  document.addEventListener("htmx:after:swap", findAgain, { signal });
  for (const form of document.forms) typedFieldsOf(form).filter(isChanged).forEach(noticeTyping); // quicker than the script
  forgetOld();
}

function noticeTyping(field) {
  if (!field.form || !isTyped(field) || !field.name || !isKept(field.form)) return;
  open.set(draftNameOf(field), field);
  clearTimeout(timer);
  timer = setTimeout(putAway, PAUSE);
}

/** Write what is being typed to the store now. */
export function putAway() {
  clearTimeout(timer);
  const writes = [...open].filter(([, field]) => field.isConnected).map(([name, field]) =>
    isChanged(field) ? set(name, draftOf(field), store) : del(name, store));
  const typed = [...open.values()].some((field) => field.isConnected && isChanged(field) && field.value.trim());
  return Promise.all(writes).then(() => typed && say("kept")).catch(() => {});
}

// the store may not finish while the page is leaving: the last words wait where writing is immediate
function leaveBehind() {
  const last = [...open].filter(([, field]) => field.isConnected && isChanged(field)).map(([name, field]) => [name, draftOf(field)]);
  if (last.length) localStorage.setItem(LAST, JSON.stringify(last));
}

function takeUp() {
  const last = JSON.parse(localStorage.getItem(LAST) ?? "[]");
  localStorage.removeItem(LAST);
  return Promise.all(last.map(([name, draft]) => set(name, draft, store)));
}

const draftOf = (field) => ({
  text: field.value,
  startedFrom: Object.fromEntries(basesOf(field.form).map((base) => [base.name, base.value])),
  at: Date.now(),
});

/** Bring texts back into the fields that still hold what the server sent. `pending`: entries on their way. */
export async function restore(pending = []) {
  await takeUp().catch(() => {});
  await forgetTaken().catch(() => {});
  for (const form of document.forms) {
    if (!isKept(form)) continue;
    const before = open.size;
    for (const field of typedFieldsOf(form)) {
      const draft = await get(draftNameOf(field), store).catch(() => null);
      if (draft && !isChanged(field) && draft.text !== field.value && !isUnderway(pending, field, draft.text)) fill(field, draft);
    }
    if (open.size > before) form.dispatchEvent(new CustomEvent("drafts:found", { bubbles: true }));
  }
}

// a form with data-drafts goes the browser's own way: the page after it says whose texts the server has taken in
async function forgetTaken() {
  for (const word of document.querySelectorAll("[data-taken]")) {
    await Promise.all(word.dataset.taken.split(" ").map(eraseDrafts));
    word.remove();
  }
}

const isUnderway = (pending, field, text) =>
  pending.some((entry) => !entry.keep && entry.fields.some(([name, value]) => name === field.name && value === text));

function fill(field, { text, startedFrom }) {
  startFrom(field.form, startedFrom);
  field.value = text;
  open.set(draftNameOf(field), field);
  say("kept");
}

/** After a change by others: text in a field that is no longer on the page goes to its successor, or is shown. */
function findAgain() {
  for (const [name, field] of open) {
    if (field.isConnected) continue;
    open.delete(name);
    if (isChanged(field) && field.value.trim()) lose(name, draftOf(field));
  }
  if (!lost.size) return;
  for (const field of [...document.forms].filter(isKept).flatMap(typedFieldsOf)) {
    const found = isChanged(field) ? null : lost.get(draftNameOf(field));
    if (found) regain(field, found);
  }
  for (const [name, found] of lost) {
    found.close ??= showInTray({ text: found.draft.text, onClose: () => { lost.delete(name); del(name, store); } });
  }
}

function lose(name, draft) {
  lost.set(name, { draft });
  set(name, draft, store).catch(() => {});
}

function regain(field, { draft, close }) {
  lost.delete(draftNameOf(field));
  fill(field, draft);
  close?.();
}

/** The names of the drafts of a form, and forgetting them: what was sent is no longer half typed. */
export const draftsOf = (form) => typedFieldsOf(form).map(draftNameOf);

/** The text is in safe hands: it need not be found again when its field leaves the page. */
export function letGo(names) {
  for (const name of names) open.delete(name);
}

export function forgetDrafts(names) {
  return delMany(names, store).catch(() => {});
}

/** Put the texts of a form in the store as they stand now. */
export function keepFormAsDraft(form) {
  for (const field of typedFieldsOf(form)) if (isChanged(field)) open.set(draftNameOf(field), field);
  return putAway();
}

/** Erase every draft of the pages under a path. */
export async function eraseDrafts(path) {
  const names = (await entries(store)).map(([name]) => name).filter((name) => name.startsWith(path));
  return forgetDrafts(names);
}

async function forgetOld() {
  const all = await entries(store).catch(() => []);
  const old = all.filter(([, draft]) => Date.now() - draft.at > MONTH).map(([name]) => name);
  if (old.length) await forgetDrafts(old);
}
