// On the wall nobody scrolls: what is higher than the screen leaves is set smaller as a whole, so that nothing is cut.
//   <main class="beamer"> … <div class="middle">…</div> … </main>
// A poster that fills the screen is fit.js's own work.

const FITS_ITSELF = ".filled:not([hidden])";
const STEPS = 7;
const SMALLEST = 0.3;

function shrink(middle) {
  middle.style.removeProperty("zoom");
  if (middle.querySelector(FITS_ITSELF) || getComputedStyle(middle.parentElement).overflowY === "visible" || fits(middle)) return;
  let [low, high] = [SMALLEST, 1];
  for (let step = 0; step < STEPS; step += 1) {
    middle.style.zoom = (low + high) / 2;
    if (fits(middle)) low = (low + high) / 2;
    else high = (low + high) / 2;
  }
  middle.style.zoom = low;
}

const fits = (middle) => middle.scrollHeight <= middle.clientHeight && middle.scrollWidth <= middle.clientWidth;

let asked = false;
function soon() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    document.querySelectorAll(".beamer > .middle").forEach(shrink);
  });
}

addEventListener("resize", soon);
document.addEventListener("htmx:after:swap", soon);
document.fonts?.addEventListener("loadingdone", soon);
soon();
