// Who of one's own people is here, and who is writing where. Heard on the page's own stream; nothing of it is kept.
//   <p data-company data-me="…" data-here="%s is hier ook" data-are-here="…" data-writes="%s schrijft…"
//      data-write="%s schrijven…" data-writes-at="%s schrijft bij “%p”"></p>
//   <section id="part" data-typing-at="name of the place">… <p data-typing></p></section>

const OFTEN = 3000; // milliseconds between two words that one is writing
const page = new AbortController();
const live = document.querySelector("[hx-sse\\:connect]");
const line = document.querySelector("[data-company]");
const list = new Intl.ListFormat(document.documentElement.lang || "nl");
let company = [], told = { place: "", at: 0 };

function hear({ detail }) {
  company = JSON.parse(detail.data).filter(({ who }) => String(who) !== line.dataset.me);
  show();
}

function show() {
  const writing = company.filter(({ at }) => document.getElementById(at));
  const idle = company.filter((person) => !writing.includes(person));
  const sentences = writing.map(({ name, at }) => say("writesAt", name).replace("%p", document.getElementById(at).dataset.typingAt));
  if (idle.length) sentences.push(say(idle.length > 1 ? "areHere" : "here", list.format(idle.map(({ name }) => name))));
  put(line, sentences.join(" · "));
  for (const place of document.querySelectorAll("[data-typing]")) {
    const names = writing.filter(({ at }) => at === place.closest("[data-typing-at]").id).map(({ name }) => name);
    put(place, names.length ? say(names.length > 1 ? "write" : "writes", list.format(names)) : "");
  }
}

const say = (words, names) => line.dataset[words].replace("%s", () => names);

function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function tell({ target }) {
  const place = target.closest("[data-typing-at]")?.id;
  if (!place || (place === told.place && Date.now() - told.at < OFTEN)) return;
  send(place);
}

function stop() {
  if (told.place && Date.now() - told.at < 2 * OFTEN) send("");
}

function send(place) {
  told = { place, at: Date.now() };
  const address = new URL(live.getAttribute("hx-sse:connect").replace(/\?.*/, "/here"), document.baseURI);
  address.searchParams.set("at", place);
  fetch(address, { method: "POST", signal: page.signal }).catch(() => {});
}

if (live && line) {
  live.addEventListener("here", hear, { signal: page.signal });
  document.addEventListener("input", tell, { signal: page.signal });
  document.addEventListener("outbox:saved", stop, { signal: page.signal });
  document.addEventListener("htmx:after:swap", show, { signal: page.signal });
}
