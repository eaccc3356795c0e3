// A piece of a page for one person alone, fetched by their own browser: it is part of no stream.
//   <own-part src="address">what the page already knows</own-part>
// Where the page knows nothing yet, or names another address, it is asked for at once; never under somebody's hands.
const SECONDS = 60;

class OwnPart extends HTMLElement {
  static observedAttributes = ["src"];
  #left = null;
  #timer = null;
  #shown = null;
  #late = false; // something newer waits until the hands are off

  connectedCallback() {
    this.#left = new AbortController();
    const { signal } = this.#left;
    document.addEventListener("visibilitychange", () => this.#look(), { signal });
    this.addEventListener("focusout", () => setTimeout(() => this.#late && this.#look()), { signal });
    this.#timer = setInterval(() => this.#look(), SECONDS * 1000);
    if (!this.firstElementChild) this.#look();
  }

  disconnectedCallback() {
    this.#left.abort();
    clearInterval(this.#timer);
  }

  attributeChangedCallback(name, before) {
    if (before !== null && this.isConnected) this.#look();
  }

  async #look() {
    if (document.hidden) return;
    const address = this.getAttribute("src");
    try {
      const answer = await fetch(new URL(address, document.baseURI), { signal: this.#left.signal });
      if (answer.ok && address === this.getAttribute("src")) this.#show(await answer.text());
    } catch {
      // no network, or the page is left: the next look tells
    }
  }

  #show(html) {
    this.#late = html !== this.#shown && this.contains(document.activeElement);
    if (html === this.#shown || this.#late) return;
    this.#shown = html;
    this.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
    this.dispatchEvent(new CustomEvent("own-part:shown", { bubbles: true }));
  }
}

customElements.define("own-part", OwnPart);
