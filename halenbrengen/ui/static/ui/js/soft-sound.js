// A soft sound when the clock comes to one minute and to zero, where `on` stands; silent otherwise.
//   <soft-sound on><button type="button" hidden>…</button></soft-sound>
// A browser may want a press on the page before it makes any sound: then the button shows.

const NOTES = { "count-down:minute": [392], "count-down:zero": [392, 330] }; // hertz: one note, and one that falls
const LOUD = 0.12;
const LENGTH = 1.4; // seconds until a note has died away

class SoftSound extends HTMLElement {
  static observedAttributes = ["on"];
  #left = null;
  #context = null;

  connectedCallback() {
    this.#left = new AbortController();
    const { signal } = this.#left;
    for (const name of Object.keys(NOTES)) document.addEventListener(name, () => this.#play(NOTES[name]), { signal });
    this.addEventListener("click", () => this.#wake(), { signal });
    this.#ready();
  }

  disconnectedCallback() {
    this.#left.abort();
    this.#context?.close();
    this.#context = null;
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#ready();
  }

  #ready() {
    if (this.hasAttribute("on")) this.#context ??= new AudioContext();
    this.#offer();
    this.#context?.addEventListener("statechange", () => this.#offer(), { signal: this.#left.signal });
  }

  #offer() {
    const button = this.querySelector("button");
    if (button) button.hidden = !this.hasAttribute("on") || this.#context?.state !== "suspended";
  }

  async #wake() {
    await this.#context?.resume();
    this.#offer();
  }

  #play(notes) {
    if (!this.hasAttribute("on") || this.#context?.state !== "running") return;
    notes.forEach((hertz, place) => this.#note(hertz, this.#context.currentTime + place * 0.5));
  }

  #note(hertz, at) {
    const tone = new OscillatorNode(this.#context, { type: "sine", frequency: hertz });
    const volume = new GainNode(this.#context, { gain: 0 });
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(LOUD, at + 0.05);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + LENGTH);
    tone.connect(volume).connect(this.#context.destination);
    tone.start(at);
    tone.stop(at + LENGTH);
  }
}

customElements.define("soft-sound", SoftSound);
