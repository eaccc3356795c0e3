// A piece of the page that is for this person only: asked for again after everything they do.
//   <own-piece data-from="address">…</own-piece>

class OwnPiece extends HTMLElement {
  connectedCallback() {
    this.page = new AbortController();
    document.addEventListener("outbox:saved", () => this.ask(), { signal: this.page.signal });
  }

  disconnectedCallback() {
    this.page.abort();
  }

  async ask() {
    const asked = (this.asked = (this.asked ?? 0) + 1);
    const response = await fetch(new URL(this.dataset.from, document.baseURI), { signal: this.page.signal }).catch(() => null);
    if (!response?.ok || asked !== this.asked) return;
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    this.replaceChildren(...fresh.body.childNodes);
  }
}

customElements.define("own-piece", OwnPiece);
