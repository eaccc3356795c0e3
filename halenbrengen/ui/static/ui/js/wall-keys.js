// Steps through the sheets on a wall with the arrow keys; one opens over the whole screen.
//   <wall-keys class="wall"> <article class="sheet" tabindex="0"> … <button data-enlarge> <button data-step="1"> <button data-shrink>
// Which sheet is open stands in data-own-large: a change by others leaves it as it is.

class WallKeys extends HTMLElement {
  #gone = new AbortController();

  connectedCallback() {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    document.addEventListener("keydown", (event) => this.#press(event), { signal });
    this.addEventListener("click", (event) => this.#click(event), { signal });
  }

  disconnectedCallback() {
    this.#gone.abort();
  }

  get sheets() {
    return [...this.querySelectorAll(".sheet")];
  }

  get large() {
    return this.querySelector(".sheet[data-own-large]");
  }

  #press(event) {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || target.closest("input, textarea, select, dialog")) return;
    const current = this.large ?? target.closest?.(".sheet");
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    const scrolls = this.large && ["ArrowUp", "ArrowDown"].includes(key);
    if (step && !scrolls) this.#step(event, current, step);
    else if (key === "Escape" && this.large) this.#shrink(event);
    else if (key === "Enter" && current && target === current) this.#enlarge(event, current);
  }

  #step(event, current, step) {
    const { sheets } = this;
    const place = current ? sheets.indexOf(current) + step : 0;
    const next = sheets[(place + sheets.length) % sheets.length];
    if (!next) return;
    event.preventDefault();
    if (this.large) this.#enlarge(event, next);
    else next.focus();
  }

  #click(event) {
    const sheet = event.target.closest(".sheet");
    if (!sheet) return;
    if (event.target.closest("[data-shrink]")) return this.#shrink(event);
    const button = event.target.closest("[data-step]");
    if (button) return this.#step(event, sheet, Number(button.dataset.step));
    const elsewhere = event.target.closest("a, button:not([data-enlarge]), summary, form") || !getSelection().isCollapsed;
    if (!sheet.hasAttribute("data-own-large") && !elsewhere) this.#enlarge(event, sheet);
  }

  #enlarge(event, sheet) {
    event.preventDefault();
    this.large?.removeAttribute("data-own-large");
    sheet.setAttribute("data-own-large", "");
    sheet.focus();
  }

  #shrink(event) {
    event.preventDefault();
    const sheet = this.large;
    sheet?.removeAttribute("data-own-large");
    sheet?.focus();
  }
}

customElements.define("wall-keys", WallKeys);
