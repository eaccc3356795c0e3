// While somebody is writing, what others change passes by; afterwards the page catches up with what it missed.
// A form may also say which text its writer started from, so that the server can tell whether a colleague changed
// it meanwhile:  <textarea name="base" hidden data-base-of="text">…</textarea>  (data-base-of may be left out when
// the form has one field). That text too stays what it was while the writer is busy.
import { isChanged, typedFieldsOf } from "./fields.js";

const BASES = "textarea[hidden]";
const newest = new WeakMap(); // a starting text -> what the server has now
const held = new WeakSet(); // forms that stay as they are altogether
const behind = new WeakSet(); // forms past which a change has gone
const catching = new WeakSet(); // starting texts that wait for what the server has

export const basesOf = (form) => [...form.querySelectorAll(BASES)];

/** htmx asks before it changes an element. The configuration of htmx has to name the extension "guard". */
export function standGuard() {
  globalThis.htmx?.registerExtension("guard", { htmx_before_morph_node: (element, { newNode }) => mayChange(element, newNode) });
}

function mayChange(element, renewed) {
  if (element.tagName === "FORM") return !held.has(element) || passBy(element);
  if (!element.form || element.value === renewed.value) return true;
  if (element.matches(BASES)) return mayChangeBase(element, renewed);
  return !isChanged(element) || (renewed.value !== element.defaultValue && passBy(element.form));
}

function mayChangeBase(base, renewed) {
  if (catching.delete(base) || !typedFieldsOf(base.form).some(isChanged)) return true;
  newest.set(base, renewed.value);
  return false;
}

function passBy(form) {
  behind.add(form);
  return false;
}

/** Leave the form as it is, whatever others change, until it is let go of. */
export const hold = (form) => held.add(form);

/** The writer is done: what has gone past the form is asked for again. */
export function letGoOf(form) {
  held.delete(form);
  if (behind.delete(form)) askAgain();
}

const askAgain = () => document.dispatchEvent(new CustomEvent("guard:behind"));

/** Put an earlier starting text back, beside a draft that was written on it. */
export function startFrom(form, texts) {
  for (const base of basesOf(form)) {
    const text = texts?.[base.name];
    if (text === undefined || text === base.value) continue;
    newest.set(base, base.value);
    base.value = text;
  }
}

/** What is sent is what the writer goes on from. */
export function goOnFrom(form, fields) {
  for (const base of basesOf(form)) {
    const source = base.dataset.baseOf ?? typedFieldsOf(form)[0]?.name;
    const sent = fields.find(([name]) => name === source);
    if (sent) base.value = sent[1];
  }
}

/** The server refused and said why: from now on the writer starts from what the server has. */
export function catchUp(form) {
  for (const base of basesOf(form)) {
    if (newest.has(base)) base.value = newest.get(base);
    else catching.add(base) && askAgain();
  }
}

/** The server took it in: what was sent is what it has. */
export function settleBases(form, fields) {
  goOnFrom(form, fields);
  for (const base of basesOf(form)) {
    base.defaultValue = base.value;
    newest.delete(base);
  }
}
