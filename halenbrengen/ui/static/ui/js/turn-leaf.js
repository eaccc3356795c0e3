// The arrow keys press the buttons that turn a leaf.
//   <turn-leaf> <form> <button data-back> </form> … <form> <button data-on> </form> </turn-leaf>
// In a field, a list of choices or a dialog the keys do there what they always do.

const KEYS = { ArrowRight: "on", ArrowLeft: "back" };
const OWN_KEYS = "input, textarea, select, dialog, [contenteditable], [role='listbox']";

class TurnLeaf extends HTMLElement {
  #gone = new AbortController();

  connectedCallback() {
    this.#gone = new AbortController();
    document.addEventListener("keydown", (event) => this.#press(event), { signal: this.#gone.signal });
  }

  disconnectedCallback() {
    this.#gone.abort();
  }

  #press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest(OWN_KEYS)) return;
    const side = KEYS[event.key];
    const button = side && this.querySelector(`[data-${side}]`);
    if (!button) return;
    event.preventDefault();
    if (!button.disabled) button.click();
  }
}

customElements.define("turn-leaf", TurnLeaf);
