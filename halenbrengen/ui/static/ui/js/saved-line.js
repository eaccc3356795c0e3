// The line that says what has been saved. Its words stand on it, in the language of the page:
//   <p class="saved" role="status" data-saved="Opgeslagen %s" data-waiting="Nog niet verstuurd (%s)"
//      data-kept="Op dit apparaat bewaard, nog niet verstuurd"
//      data-signin="…" data-signin-href="/in" data-refused="…"></p>

const PATIENCE = 1000; // milliseconds in which sending needs no words
const URGENT = new Set(["waiting", "signin", "refused"]); // not to be talked over by text that is only half typed
let patient = null; // the timer, and what it is going to say

/** `state` is saved, kept, waiting, signin or refused; `detail` the moment or the number that goes into the words. */
export function say(state, detail) {
  if (state === "kept") return patient ? null : write(state, "");
  if (state === "waiting") return sayLater(state, String(detail));
  clearTimeout(patient?.timer);
  patient = null;
  write(state, state === "saved" ? clock(detail) : String(detail ?? ""));
}

function sayLater(state, detail) {
  const isSaidAlready = document.querySelector(`[data-saved][data-own-state="${state}"]`);
  if (isSaidAlready) write(state, detail);
  else if (patient) patient.detail = detail;
  else patient = { detail, timer: setTimeout(() => { write(state, patient.detail); patient = null; }, PATIENCE) };
}

export const words = (state) => document.querySelector("[data-saved]")?.dataset[state] ?? "";

function write(state, detail) {
  for (const line of document.querySelectorAll("[data-saved]")) {
    if (state === "kept" && (!line.dataset.kept || URGENT.has(line.dataset.ownState))) continue;
    const text = (line.dataset[state] ?? "").replace("%s", detail);
    const href = line.dataset[`${state}Href`];
    if (line.textContent !== text) line.replaceChildren(href ? link(href, text) : text);
    line.dataset.ownState = state;
  }
}

function link(href, text) {
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

const clock = (moment) => new Date(moment).toLocaleTimeString(document.documentElement.lang || undefined, { hour: "2-digit", minute: "2-digit" });
