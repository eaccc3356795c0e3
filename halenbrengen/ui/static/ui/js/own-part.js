// A piece of a page for one person alone, fetched by their own browser: it is part of no stream.
//   <own-part src="address">what the page already knows</own-part>
const SECONDS = 60;

class OwnPart extends HTMLElement {
  #left = null;
  #timer = null;
  #shown = null;

  connectedCallback() {
    this.#left = new AbortController();
    const { signal } = this.#left;
    document.addEventListener("visibilitychange", () => this.#look(), { signal });
    this.#timer = setInterval(() => this.#look(), SECONDS * 1000);
  }

  disconnectedCallback() {
    this.#left.abort();
    clearInterval(this.#timer);
  }

  async #look() {
    if (document.hidden) return;
    try {
      const answer = await fetch(this.getAttribute("src"), { signal: this.#left.signal });
      if (answer.ok) this.#show(await answer.text());
    } catch {
      // no network, or the page is left: the next look tells
    }
  }

  #show(html) {
    if (html === this.#shown || this.contains(document.activeElement)) return;
    this.#shown = html;
    this.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  }
}

customElements.define("own-part", OwnPart);
