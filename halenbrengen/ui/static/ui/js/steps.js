// One section of a page at a time. The style sheet shows the section that the address names after its #; this says
// the same to a screen reader, takes the caret along, and keeps the link to the contents from leaving the section.
//   <body class="one"> <main> <section class="step" id="…"><h2 tabindex="-1">… </section> </main>
//   <nav data-steps><a href="page#…">…</a></nav>
import { isHalfTyped } from "./fields.js";

const page = new AbortController();
const steps = () => [...document.querySelectorAll("main > .step")];
const hash = () => decodeURIComponent(location.hash.slice(1));

function here() {
  const target = hash() && document.getElementById(hash());
  return steps().find((step) => target && step.contains(target)) ?? steps()[0];
}

function mark() {
  const step = here();
  const links = [...document.querySelectorAll("[data-steps] a")];
  const own = links.findLast((link) => isAtOrBefore(link, step));
  for (const link of links) {
    if (link === own) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  own?.scrollIntoView({ block: "nearest", inline: "nearest" });
  for (const notice of document.querySelectorAll("[data-half-typed]")) notice.hidden = !isHalfTyped();
}

// several steps may share one link: it is theirs from its own step up to the next link's
function isAtOrBefore(link, step) {
  const all = steps().map((each) => each.id);
  return all.indexOf(new URL(link.href).hash.slice(1)) <= all.indexOf(step.id);
}

function arrive() {
  mark();
  if (!document.body.classList.contains("one") || hash() !== here().id) return;
  scrollTo(0, 0);
  here().querySelector("h2")?.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  if (!event.target.closest("a.skip")) return;
  event.preventDefault();
  here().querySelector("h2")?.focus();
}, { signal: page.signal });
addEventListener("hashchange", arrive, { signal: page.signal });
document.addEventListener("htmx:after:swap", mark, { signal: page.signal });
mark();
