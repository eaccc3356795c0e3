// What a form holds, and whether a person has changed it.

const TYPED = "textarea:not([hidden]), input:is(:not([type]), [type=text], [type=search], [type=email], [type=tel], [type=url], [type=number], [type=datetime-local])";

/** The address a form (or the button pressed in it) posts to. */
export function addressOf(form, submitter) {
  const own = submitter?.getAttribute("formaction") ?? form.getAttribute("action");
  return own ? new URL(own, document.baseURI) : new URL(location.href);
}

/** Does the outbox carry this form? Forms with files, and forms that say data-plain, go the browser's own way. */
export function isCarried(form) {
  const method = form.getAttribute("method")?.toLowerCase();
  return method === "post" && !form.hasAttribute("data-plain") && !form.querySelector("input[type=file]")
    && addressOf(form).origin === location.origin;
}

/** Is what is typed here kept on this device until it is sent? Also in a form that goes its own way, with data-drafts. */
export const isKept = (form) => isCarried(form) || form.hasAttribute("data-drafts");

export const isTyped = (field) => field.matches(TYPED);
export const typedFieldsOf = (form) => [...form.querySelectorAll(TYPED)].filter((field) => field.name && !field.disabled);

/** A form's name that is the same after a reload or a morph. */
export function nameOf(form) {
  const hidden = [...form.querySelectorAll("input[type=hidden]")].map((field) => `${field.name}=${field.value}`);
  return [addressOf(form).pathname, form.getAttribute("id") ?? hidden.join("&")].join(" ");
}

export const formNamed = (name) => [...document.forms].find((form) => nameOf(form) === name);

/** The name under which the text of a field is kept, on this page only. */
export function draftNameOf(field) {
  const twins = typedFieldsOf(field.form).filter((other) => other.name === field.name);
  return [location.pathname, nameOf(field.form), field.name, twins.indexOf(field)].join(" ");
}

export function isChanged(field) {
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.tagName === "SELECT") return isChosenAnew(field);
  return "defaultValue" in field && field.value !== field.defaultValue;
}

function isChosenAnew(select) {
  const options = [...select.options];
  const first = select.multiple || options.some((option) => option.defaultSelected) ? -1 : 0;
  return options.some((option, place) => option.selected !== (option.defaultSelected || place === first));
}

/** From now on the field holds what the server has too. */
export function settle(field) {
  if (field.type === "checkbox" || field.type === "radio") field.defaultChecked = field.checked;
  else if (field.tagName === "SELECT") for (const option of field.options) option.defaultSelected = option.selected;
  else if ("defaultValue" in field && field.type !== "hidden") field.defaultValue = field.value;
}

/** Does the page hold text that is nowhere else yet? */
export function isHalfTyped() {
  return [...document.querySelectorAll(TYPED)].some((field) => field.form && isChanged(field) && field.value.trim());
}

/** The fields that hold what the server sent. */
export const pristine = () => [...document.querySelectorAll(TYPED)].filter((field) => field.form && !isChanged(field));

/** Put what was sent back, as far as the person has not gone on with something else. True when all of it fits. */
export function putBack(form, pairs) {
  const left = pairs.map(([name, value]) => ({ name, value }));
  const take = (name, fits) => {
    const at = left.findIndex((pair) => pair.name === name && fits(pair.value));
    return at < 0 ? undefined : left.splice(at, 1)[0].value;
  };
  const typed = typedFieldsOf(form);
  const isFree = (field, value) => !isChanged(field) || field.value === value || !field.value.trim();
  const sent = typed.map((field) => [field, take(field.name, () => true)]);
  if (sent.some(([field, value]) => value !== undefined && !isFree(field, value))) return false;
  for (const [field, value] of sent) if (value !== undefined) field.value = value;
  for (const field of form.elements) {
    if (field.type === "checkbox" || field.type === "radio") field.checked = take(field.name, (value) => value === field.value) !== undefined;
    else if (field.tagName === "SELECT") for (const option of field.options) option.selected = take(field.name, (value) => value === option.value) !== undefined;
    else if (!typed.includes(field) && "defaultValue" in field && field.type !== "hidden" && field.name) field.value = take(field.name, () => true) ?? field.value;
  }
  return true;
}
