// Sets the type of a sheet as large as fits its paper, so that four lines and sixteen fill the same sheet. The
// style sheet gives the usual size and, as parts of it, --least and --most. A sheet that does not fit at its least
// is set closer, then with its labels run in (data-own-dense); only when that is not enough either the type gets
// smaller still: nothing is cut.

const FITTED = ".beamer > .sheet, .beamer .filled > .sheet, .sheet.filled, .sheet[data-own-large]";
const STEPS = 7;
const NARROW = matchMedia("(max-width: 40rem)");

function fit(sheet) {
  sheet.style.removeProperty("--u");
  sheet.dataset.ownDense = "";
  const style = getComputedStyle(sheet);
  // on a phone the sheet is as long as its text, also the one that is open over the whole screen
  if (style.overflowY === "visible" || NARROW.matches) return;
  const given = parseFloat(style.fontSize);
  const least = given * (parseFloat(style.getPropertyValue("--least")) || 0.7);
  const most = given * (parseFloat(style.getPropertyValue("--most")) || 1.6);
  for (const dense of ["", "close", "close run-in"]) {
    sheet.dataset.ownDense = dense;
    if (fitsAt(sheet, least)) {
      set(sheet, largest(sheet, least, most));
      return;
    }
  }
  set(sheet, largest(sheet, least / 2, least));
}

const set = (sheet, size) => sheet.style.setProperty("--u", `${size}px`);

function fitsAt(sheet, size) {
  set(sheet, size);
  return sheet.scrollHeight <= sheet.clientHeight && sheet.scrollWidth <= sheet.clientWidth;
}

function largest(sheet, fits, tooLarge) {
  let [low, high] = [fits, tooLarge];
  for (let step = 0; step < STEPS; step += 1) {
    const size = (low + high) / 2;
    if (fitsAt(sheet, size)) low = size;
    else high = size;
  }
  return low;
}

const boxes = new ResizeObserver(soon);
function fitAll() {
  for (const sheet of document.querySelectorAll(".sheet[style]")) {
    if (sheet.matches(FITTED)) continue;
    sheet.style.removeProperty("--u");
    sheet.removeAttribute("data-own-dense");
  }
  for (const sheet of document.querySelectorAll(FITTED)) {
    fit(sheet);
    boxes.observe(sheet);
  }
}

let asked = false;
function soon() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => { asked = false; fitAll(); });
}

document.addEventListener("htmx:after:swap", soon);
new MutationObserver(soon).observe(document.body, { subtree: true, attributeFilter: ["data-own-large"] });
document.fonts?.addEventListener("loadingdone", soon); // a face that comes later sets the same words wider
soon();
