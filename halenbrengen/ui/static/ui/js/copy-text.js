// Copies the text beside a button, and says so. Without script the text can be selected.
//   <copy-text><textarea readonly>…</textarea><button hidden>…</button><span role="status" data-done="…"></span></copy-text>

class CopyText extends HTMLElement {
  #left = null;

  connectedCallback() {
    this.#left = new AbortController();
    const { signal } = this.#left;
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => this.#copy(), { signal });
    this.querySelector("textarea").addEventListener("focus", (event) => event.target.select(), { signal });
  }

  disconnectedCallback() {
    this.#left.abort();
  }

  async #copy() {
    const text = this.querySelector("textarea");
    try {
      await navigator.clipboard.writeText(text.value);
      const said = this.querySelector("[role=status]");
      said.textContent = said.dataset.done;
    } catch {
      text.focus(); // not allowed here: the text stands selected
    }
  }
}

customElements.define("copy-text", CopyText);
