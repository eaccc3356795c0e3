// Before a form is sent, asks an address what it thinks of it, and shows the answer to this person only. It stops
// nobody: without an answer in time, and for the same words a second time, the form is sent.
//   <asks-first data-from="address"><form>… <div data-answer hx-morph-skip-children></div></form></asks-first>
// In the answer: a button with a name sends the form as it is; [data-change] goes back to the words.

const PATIENCE = 1500; // milliseconds

class AsksFirst extends HTMLElement {
  connectedCallback() {
    this.page = new AbortController();
    const { signal } = this.page;
    this.addEventListener("submit", (event) => this.look(event), { signal });
    this.addEventListener("reset", () => this.forget(), { signal });
    this.addEventListener("click", ({ target }) => target.closest("[data-change]") && this.change(), { signal });
  }

  disconnectedCallback() {
    this.page.abort();
  }

  get answer() {
    return this.querySelector("[data-answer]");
  }

  get field() {
    return this.querySelector("textarea");
  }

  async look(event) {
    const words = this.field.value;
    if (event.submitter?.name || !words.trim() || words === this.heard) return;
    event.preventDefault();
    const form = event.target;
    this.heard = words;
    const said = await this.ask(new FormData(form));
    if (!this.isConnected) return;
    this.show(said);
    if (said) this.answer.querySelector("[tabindex]")?.focus();
    else form.requestSubmit(event.submitter);
  }

  async ask(fields) {
    const body = new URLSearchParams(fields);
    const address = new URL(this.dataset.from, document.baseURI);
    const response = await fetch(address, { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
    return response?.status === 200 ? response.text().catch(() => "") : "";
  }

  show(said) {
    const fresh = new DOMParser().parseFromString(said, "text/html");
    this.answer.replaceChildren(...fresh.body.childNodes);
  }

  forget() {
    this.heard = null;
    this.show("");
  }

  change() {
    this.forget();
    this.field.focus();
  }
}

customElements.define("asks-first", AsksFirst);
