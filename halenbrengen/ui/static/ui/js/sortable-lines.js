// Lines that can be dragged to another place, beside the buttons that do the same. Letting go sends the line's own
// form with its new place, so that it goes the way of everything a person does.
//   <sortable-lines><ul><li>… <form data-place hidden><input name="place"></form></li></ul></sortable-lines>

class SortableLines extends HTMLElement {
  connectedCallback() {
    this.page = new AbortController();
    const on = (name, hear, target = this) => target.addEventListener(name, hear, { signal: this.page.signal });
    on("pointerdown", (event) => this.take(event));
    on("pointermove", (event) => this.move(event));
    on("pointerup", () => this.drop());
    on("pointercancel", () => this.leave());
    on("keydown", ({ key }) => { if (key === "Escape") this.leave(); }, document);
    on("htmx:after:swap", () => this.giveHandles(), document);
    this.giveHandles();
  }

  disconnectedCallback() {
    this.page.abort();
  }

  get lines() {
    return [...this.querySelectorAll(":scope > ul > li")].filter((line) => line.querySelector(":scope > form[data-place]"));
  }

  /** The handle is for a pointer only: with a keyboard the buttons of the line do the same. */
  giveHandles() {
    for (const line of this.lines) {
      if (line.querySelector(":scope > [data-own-handle]")) continue;
      const handle = document.createElement("span");
      handle.dataset.ownHandle = "";
      handle.className = "handle";
      handle.setAttribute("aria-hidden", "true");
      line.prepend(handle);
    }
  }

  take(event) {
    if (!event.target.closest("[data-own-handle]") || this.lines.length < 2) return;
    event.preventDefault();
    this.line = event.target.closest("li");
    this.from = this.place = this.lines.indexOf(this.line);
    this.line.dataset.ownDragged = "";
    this.setPointerCapture(event.pointerId);
  }

  move(event) {
    if (!this.line) return;
    const others = this.lines.filter((line) => line !== this.line);
    this.place = others.filter((line) => middleOf(line) < event.clientY).length;
    const after = others[this.place];
    for (const line of this.lines) line.toggleAttribute("data-own-before", line === after);
    this.toggleAttribute("data-own-last", !after);
  }

  drop() {
    const { line, from, place } = this;
    this.leave();
    if (!line || place === from) return;
    const form = line.querySelector(":scope > form[data-place]");
    form.elements.place.value = place + 1;
    form.requestSubmit();
  }

  leave() {
    delete this.line?.dataset.ownDragged;
    for (const line of this.lines) line.removeAttribute("data-own-before");
    this.removeAttribute("data-own-last");
    this.line = null;
  }
}

function middleOf(line) {
  const { top, height } = line.getBoundingClientRect();
  return top + height / 2;
}

customElements.define("sortable-lines", SortableLines);
