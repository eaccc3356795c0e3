// What to do with what the server refused: the text back where it was typed, the sentence beside it.
import { isTyped, putBack } from "./fields.js";
import { catchUp, hold, letGoOf } from "./guard.js";

/** Remove the sentences of an earlier refusal. */
export function clearErrors(form) {
  for (const error of form.querySelectorAll("[data-own-error]")) error.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && !id.startsWith("own-error-"));
    if (described.length) field.setAttribute("aria-describedby", described.join(" "));
    else field.removeAttribute("aria-describedby");
  }
  letGoOf(form);
}

/** True when the form could take the refusal; false when it has to be shown elsewhere. */
export function showInForm(form, entry, message) {
  if (!form || (!entry.text && !Object.keys(entry.refusal.errors).length)) return false;
  if (!putBack(form, entry.fields)) return false;
  clearErrors(form);
  catchUp(form);
  const invalid = Object.entries(entry.refusal.errors).flatMap(([name, sentences]) => placeBeside(form, name, sentences));
  if (!invalid.length) form.append(sentence(message));
  hold(form); // a change by others would take the sentences away
  if (!isTypingElsewhere(form)) (invalid[0] ?? [...form.elements].find(isTyped))?.focus();
  return true;
}

function placeBeside(form, name, sentences) {
  const field = [...form.elements].find((candidate) => candidate.name === name && candidate.type !== "hidden");
  if (!field) {
    form.append(...sentences.map((words) => sentence(words)));
    return [];
  }
  const error = sentence(sentences.join(" "));
  const anchor = field.type === "radio" || field.type === "checkbox" ? field.closest("fieldset, .choices, label") ?? field : field;
  anchor.after(error);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), error.id].filter(Boolean).join(" "));
  return [field];
}

function sentence(words) {
  const error = document.createElement("p");
  error.className = "error";
  error.id = `own-error-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
  error.dataset.ownError = "";
  error.setAttribute("role", "alert");
  error.textContent = words;
  return error;
}

function isTypingElsewhere(form) {
  const active = document.activeElement;
  return active && active !== document.body && isTyped(active) && !form.contains(active);
}
