// Counts down to a moment of the server, and says so in words at one minute and at zero.
//   <count-down ends-at="2026-03-12T10:15:00Z" server-now="…" total="540" data-minute="…" data-zero="…">
//     <p class="clock" role="timer" aria-live="off">6:42</p>
//     <div class="runway" aria-hidden="true"><i></i></div>
//     <p class="words" role="status"></p>
//   </count-down>
// At those two moments it also says so to the page: count-down:minute and count-down:zero.
// Standing still: ends-at="" remaining="402". With `overrun` it counts on past zero, as +0:12.
import { now, observe } from "./server-time.js";

class CountDown extends HTMLElement {
  static observedAttributes = ["ends-at", "server-now", "remaining", "total", "overrun"];
  #timer = null;
  #before = null;

  connectedCallback() {
    this.#learn();
    this.#show();
    this.#timer = setInterval(() => this.#show(), 250);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  attributeChangedCallback(name) {
    if (name === "server-now") this.#learn();
    if (this.isConnected) queueMicrotask(() => this.#show());
  }

  #learn() {
    observe(Date.parse(this.getAttribute("server-now")));
  }

  /** Seconds left; below zero once the time is up; null when no clock is set. */
  get left() {
    const end = Date.parse(this.getAttribute("ends-at"));
    if (!Number.isNaN(end)) return (end - now()) / 1000;
    return this.getAttribute("remaining") ? Number(this.getAttribute("remaining")) : null;
  }

  #show() {
    const left = this.left;
    if (left === null) return;
    const total = Number(this.getAttribute("total")) || left || 1;
    this.#write(".clock", face(left, this.hasAttribute("overrun")));
    this.#write(".words", this.#words(left, total));
    this.#tell(left, total);
    const bar = this.querySelector(".runway i");
    if (bar) bar.style.width = `${(100 * Math.min(1, Math.max(0, left / total))).toFixed(1)}%`;
  }

  #words(left, total) {
    if (left <= 0) return this.dataset.zero ?? "";
    return left <= 60 && total > 60 ? this.dataset.minute ?? "" : "";
  }

  // only what is passed while one looks on: a page that is loaded later stays silent
  #tell(left, total) {
    const passed = (moment) => this.#before !== null && this.#before > moment && left <= moment && this.#before - left < 5;
    if (total > 60 && passed(60)) this.#say("minute");
    if (passed(0)) this.#say("zero");
    this.#before = left;
  }

  #say(moment) {
    this.dispatchEvent(new CustomEvent(`count-down:${moment}`, { bubbles: true }));
  }

  #write(selector, text) {
    const element = this.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }
}

function face(left, countsOn) {
  const whole = left > 0 ? Math.ceil(left) : countsOn ? Math.floor(-left) : 0;
  const sign = left <= -1 && countsOn ? "+" : "";
  return `${sign}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

customElements.define("count-down", CountDown);
