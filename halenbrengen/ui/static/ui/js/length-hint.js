// Says something about the length of a text while it is typed; never stops anybody.
//   <length-hint data-for="field" data-limit="4000" data-near="300" data-left="…%(left)s…" data-over="…%(length)s…"
//                data-from="15" data-up-to="200" data-short="…" data-long="…"></length-hint>
// lengths in characters as the server counts them; `data-short` waits until the writer pauses

const PAUSE = 1500; // milliseconds

class LengthHint extends HTMLElement {
  connectedCallback() {
    this.page = new AbortController();
    const hear = ({ target }) => { if (target.id === this.dataset.for) this.look(target); };
    for (const name of ["input", "reset"]) document.addEventListener(name, hear, { signal: this.page.signal });
    this.field?.setAttribute("aria-describedby", [...new Set([...described(this.field), this.named()])].join(" "));
    this.field?.form?.addEventListener("reset", () => this.say(""), { signal: this.page.signal });
  }

  disconnectedCallback() {
    this.page.abort();
    clearTimeout(this.timer);
  }

  get field() {
    return document.getElementById(this.dataset.for);
  }

  named() {
    this.id ||= `${this.dataset.for}-length`;
    return this.id;
  }

  look(field) {
    const { limit, near, left, over, from, upTo, short, long } = this.dataset;
    const length = [...field.value.trim()].length;
    clearTimeout(this.timer);
    if (length > limit) this.say(over, { length, limit });
    else if (length > limit - near) this.say(left, { left: limit - length });
    else if (upTo && length > upTo) this.say(long);
    else {
      this.say("");
      if (from && length && length < from) this.timer = setTimeout(() => this.say(short), PAUSE);
    }
  }

  say(words, values = {}) {
    const text = words.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
    if (this.textContent !== text) this.textContent = text;
  }
}

const described = (field) => (field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);

customElements.define("length-hint", LengthHint);
