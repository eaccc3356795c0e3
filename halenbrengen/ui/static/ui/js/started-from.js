// A form may say which text its writer started from, so that the server can tell whether a colleague changed it
// meanwhile:  <textarea name="base" hidden data-base-of="text">…</textarea>  (data-base-of may be left out when
// the form has one field). While the writer is busy that text stays what it was.
import { isChanged, typedFieldsOf } from "./fields.js";

const BASES = "textarea[hidden]";
const newest = new WeakMap(); // what the server has now, where that is not what the writer started from

export const basesOf = (form) => [...form.querySelectorAll(BASES)];

/** Changes by others leave the starting text alone while somebody is writing. */
export function holdStartingTexts() {
  globalThis.htmx?.registerExtension("started-from", {
    htmx_before_morph_node(field, { newNode }) {
      if (!field.matches?.(BASES) || !field.form || !typedFieldsOf(field.form).some(isChanged)) return true;
      newest.set(field, newNode.value);
      return false;
    },
  });
}

/** Put an earlier starting text back, beside a draft that was written on it. */
export function startFrom(form, texts) {
  for (const base of basesOf(form)) {
    const text = texts?.[base.name];
    if (text === undefined || text === base.value) continue;
    newest.set(base, base.value);
    base.value = text;
  }
}

/** What was sent is what the writer goes on from. */
export function goOnFrom(form, fields) {
  for (const base of basesOf(form)) {
    const source = base.dataset.baseOf ?? typedFieldsOf(form)[0]?.name;
    const sent = fields.find(([name]) => name === source);
    if (sent) base.value = base.defaultValue = sent[1];
    newest.delete(base);
  }
}

/** The server refused and said why: from now on the writer starts from what the server has. */
export function catchUp(form) {
  for (const base of basesOf(form)) if (newest.has(base)) base.value = newest.get(base);
}
