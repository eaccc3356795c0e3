// Sets the type of a sheet as large as fits its paper, so that four lines and sixteen fill the same sheet.
// Any .sheet with data-fit, or opened over the whole screen. data-fit-least, data-fit-most: the limits as parts of the
// size that the style sheet gives (default .7 and 1.6).

const FITTED = ".sheet[data-fit], .sheet[data-own-large]";
const STEPS = 8;

function fit(sheet) {
  sheet.style.removeProperty("--u");
  const given = parseFloat(getComputedStyle(sheet).fontSize);
  let least = given * (Number(sheet.dataset.fitLeast) || 0.7);
  let most = given * (Number(sheet.dataset.fitMost) || 1.6);
  for (let step = 0; step < STEPS; step += 1) {
    const size = (least + most) / 2;
    sheet.style.setProperty("--u", `${size}px`);
    if (sheet.scrollHeight > sheet.clientHeight || sheet.scrollWidth > sheet.clientWidth) most = size;
    else least = size;
  }
  sheet.style.setProperty("--u", `${least}px`);
}

function fitAll() {
  for (const sheet of document.querySelectorAll(".sheet[style]:not([data-fit], [data-own-large])")) sheet.style.removeProperty("--u");
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

const boxes = new ResizeObserver(soon);
document.addEventListener("htmx:after:swap", soon);
new MutationObserver(soon).observe(document.body, { subtree: true, attributeFilter: ["data-own-large", "data-fit"] });
document.fonts?.ready.then(soon);
soon();
