// Says that a form holds what was typed here earlier, and offers to begin with an empty one.
//   <form data-drafts> <div data-found hidden>… <button type="button" data-begin-empty>…</button></div>
import { draftsOf, forgetDrafts, letGo } from "./drafts.js";

document.addEventListener("drafts:found", ({ target }) => show(target, true));
document.addEventListener("click", ({ target }) => target.matches?.("[data-begin-empty]") && beginEmpty(target.form));

function show(form, found) {
  for (const notice of form.querySelectorAll("[data-found]")) notice.hidden = !found;
}

function beginEmpty(form) {
  const drafts = draftsOf(form);
  form.reset();
  letGo(drafts);
  forgetDrafts(drafts);
  show(form, false);
  form.querySelector("input:not([type=hidden])")?.focus();
}
