// Text that could not be put back where it was typed, to be read and copied.
//   <section data-tray hidden>… <ul></ul> <template><li><p data-message></p><blockquote></blockquote>
//   <button data-copy>…</button> <button data-close>…</button></li></template></section>

/** Show a text, a message, or both. Returns a function that takes it away again. */
export function showInTray({ text = "", message = "", onClose = () => {} }) {
  const tray = document.querySelector("[data-tray]");
  if (!tray) return () => {};
  const line = tray.querySelector("template").content.firstElementChild.cloneNode(true);
  fillOrRemove(line.querySelector("[data-message]"), message);
  fillOrRemove(line.querySelector("blockquote"), text);
  if (!text) line.querySelector("[data-copy]")?.remove();
  const close = () => {
    line.remove();
    tray.hidden = !tray.querySelector("ul").children.length;
  };
  line.querySelector("[data-close]").addEventListener("click", () => { close(); onClose(); });
  line.querySelector("[data-copy]")?.addEventListener("click", () => copy(line.querySelector("blockquote")));
  tray.querySelector("ul").append(line);
  tray.hidden = false;
  return close;
}

function fillOrRemove(element, words) {
  if (words) element.textContent = words;
  else element?.remove();
}

async function copy(quote) {
  getSelection().selectAllChildren(quote);
  // plain http has no clipboard: the older command still copies the selection
  await (navigator.clipboard?.writeText(quote.textContent) ?? document.execCommand("copy"));
}
