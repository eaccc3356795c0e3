// What time it is at the server. Of this computer only the seconds that went by count, never its clock: somebody may
// set it. Where the clock is suddenly further than those seconds, the computer may have slept without counting them.

let ahead = null, slept = 0, drift = wall();

/** Take in a moment of the server, in milliseconds since 1970. Ignores what is not a moment. */
export function observe(moment) {
  if (!(moment > 1e12)) return;
  wake();
  const seen = moment - performance.now();
  // a message underway only seems to put the server behind: the largest difference is the truest
  ahead = ahead === null || slept ? seen : Math.max(ahead, seen);
  slept = 0;
}

/** The time of the server, in milliseconds since 1970; before anything is known of it, that of this computer. */
export function now() {
  wake();
  return performance.now() + slept + (ahead ?? drift);
}

function wake() {
  const jump = wall() - drift;
  if (Math.abs(jump) > 1000) drift += jump;
  if (jump > 1000) slept += jump;
}

function wall() {
  return Date.now() - performance.now();
}
