// Keys that sort in the order of making (UUID version 7), within one millisecond too.

let last = 0, count = 0;

/** `after`: the largest key already there, so that a clock set back does not change the order. */
export function uuidv7(after) {
  const before = Math.max(last, after ? parseInt(after.replaceAll("-", "").slice(0, 12), 16) : 0);
  const now = Date.now();
  if (now > before) [last, count] = [now, 0];
  else if (before > last || count === 0xfff) [last, count] = [before + 1, 0];
  else count += 1;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let place = 5, rest = last; place >= 0; place -= 1, rest = Math.floor(rest / 256)) bytes[place] = rest % 256;
  bytes[6] = 0x70 | (count >> 8);
  bytes[7] = count & 0xff;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
