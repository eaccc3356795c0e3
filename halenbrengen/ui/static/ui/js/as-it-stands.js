// A piece of the page that the server makes of the form around it, asked for again while the form is filled in.
//   <form>… <as-it-stands data-from="address">what the page already knows</as-it-stands></form>
import { isChanged } from "./fields.js";

const PAUSE = 500; // milliseconds without a key before it is asked for

class AsItStands extends HTMLElement {
  connectedCallback() {
    this.page = new AbortController();
    const { signal } = this.page;
    for (const name of ["input", "change", "reset", "drafts:found"]) this.form.addEventListener(name, () => this.soon(), { signal });
    if ([...this.form.elements].some(isChanged)) this.soon(); // what was typed before this script came
  }

  disconnectedCallback() {
    this.page.abort();
    clearTimeout(this.timer);
  }

  get form() {
    return this.closest("form");
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const asked = (this.asked = (this.asked ?? 0) + 1);
    const body = new FormData(this.form);
    for (const field of this.form.querySelectorAll("input[type=file]")) body.delete(field.name);
    const address = new URL(this.dataset.from, document.baseURI);
    const answer = await fetch(address, { method: "POST", body, signal: this.page.signal }).catch(() => null);
    const html = answer?.ok ? await answer.text().catch(() => "") : "";
    if (!html || html === this.shown || asked !== this.asked) return;
    this.shown = html;
    const open = Boolean(this.querySelector("details[open]"));
    this.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
    for (const details of this.querySelectorAll("details")) details.open = open;
  }
}

customElements.define("as-it-stands", AsItStands);
