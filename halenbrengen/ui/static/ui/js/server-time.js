// What time it is at the server. The clock of this computer counts only how long ago something was.

let ahead = null, drift = 0;

/** Take in a moment of the server, in milliseconds since 1970. Ignores what is not a moment. */
export function observe(moment) {
  if (!(moment > 1e12)) return;
  const since = Date.now() - performance.now();
  const jumped = Math.abs(since - drift) > 1000; // asleep, or the clock of this computer was set
  drift = since;
  const seen = moment - Date.now();
  // a message underway only seems to put the server behind: the largest difference is the truest
  ahead = ahead === null || jumped ? seen : Math.max(ahead, seen);
}

export const now = () => Date.now() + (ahead ?? 0);
