// Sets all sheets of a wall in one size of type: the largest at which the fullest one still fits its share of the
// screen. Every sheet is as large as the next; in how many columns they stand follows from that size. Where even
// the least size does not fit, the wall gets longer than the screen: nothing is cut, and no sheet scrolls by itself.

const WIDE = matchMedia("(min-width: 64rem) and (min-height: 30rem)");
const LEAST = 14; // pixels: smaller cannot be read from nearby; where nobody can scroll, data-least says how small
const MOST = 40;
const STEPS = 6;
const SHAPES = [0.55, 2.6]; // of a sheet: width to height

function fitWall(wall) {
  const sheets = [...wall.querySelectorAll(":scope > .sheet")];
  if (sheets.some((sheet) => sheet.hasAttribute("data-own-large"))) return;
  loosen(wall);
  if (!WIDE.matches || !sheets.length) return;
  const high = innerHeight - wall.getBoundingClientRect().top - scrollY;
  wall.style.setProperty("--high", `${high}px`);
  wall.dataset.ownFitted = "";
  let best = { size: 0 };
  for (const columns of candidates(sheets.length, wall.clientWidth / high)) {
    stand(wall, columns, sheets.length);
    if (best.size && !fitsAt(wall, sheets, best.size)) continue;
    const size = largest(wall, sheets, Math.max(best.size, leastOf(wall)));
    if (size > best.size) best = { size, columns };
  }
  if (!best.size) return grow(wall);
  stand(wall, best.columns, sheets.length);
  wall.style.setProperty("--size", `${best.size}px`);
}

function loosen(wall) {
  for (const name of ["--columns", "--rows", "--size", "--high"]) wall.style.removeProperty(name);
  wall.removeAttribute("data-own-fitted");
}

// too much to fit: the least size, and equally high rows that are as high as the fullest sheet
function grow(wall) {
  loosen(wall);
  wall.style.setProperty("--size", `${leastOf(wall)}px`);
}

const leastOf = (wall) => Number(wall.dataset.least) || LEAST;

function stand(wall, columns, count) {
  wall.style.setProperty("--columns", columns);
  wall.style.setProperty("--rows", Math.ceil(count / columns));
}

/** The numbers of columns that make sheets of a usual shape, and leave no row or column empty. */
function candidates(count, shape) {
  const all = Array.from({ length: count }, (_, place) => place + 1);
  const tight = all.filter((columns) => Math.ceil(count / Math.ceil(count / columns)) === columns);
  const usual = tight.filter((columns) => {
    const one = (shape * Math.ceil(count / columns)) / columns;
    return one >= SHAPES[0] && one <= SHAPES[1];
  });
  return usual.length ? usual : tight;
}

function largest(wall, sheets, least) {
  if (!fitsAt(wall, sheets, least)) return 0;
  let [low, high] = [least, MOST];
  for (let step = 0; step < STEPS; step += 1) {
    const size = (low + high) / 2;
    if (fitsAt(wall, sheets, size)) low = size;
    else high = size;
  }
  return low;
}

function fitsAt(wall, sheets, size) {
  wall.style.setProperty("--size", `${size}px`);
  return sheets.every((sheet) => sheet.scrollHeight <= sheet.clientHeight && sheet.scrollWidth <= sheet.clientWidth);
}

let asked = false;
function soon() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => { asked = false; document.querySelectorAll(".wall").forEach(fitWall); });
}

addEventListener("resize", soon);
document.addEventListener("htmx:after:swap", soon);
new MutationObserver(soon).observe(document.body, { subtree: true, attributeFilter: ["data-own-large"] });
document.fonts?.addEventListener("loadingdone", soon); // a face that comes later sets the same words wider
soon();
