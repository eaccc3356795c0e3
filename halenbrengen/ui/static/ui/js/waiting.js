// What waits in this browser to be sent, in the order in which it was written.
import { del, entries, keys, set } from "../../vendor/idb-keyval.js";
import { storeNamed } from "./store.js";
import { uuidv7 } from "./uuid.js";

const store = storeNamed("outbox", "entries");
let adding = Promise.resolve();

/** The place a path belongs to: entries of one seat are sent only while that seat is open. */
export const placeOf = (path) => path.match(/^\/s\/[^/]+\//)?.[0] ?? "/";
export const here = () => placeOf(new URL(document.baseURI).pathname);

/** Put an entry at the end of the row. Resolves with its key once it is stored. */
export function add(entry) {
  adding = adding.catch(() => {}).then(async () => {
    const key = uuidv7((await keys(store)).sort().at(-1));
    await set(key, { ...entry, key, place: placeOf(entry.url), at: Date.now(), tries: 0 }, store);
    return key;
  });
  return adding;
}

/** Everything of this place in order; what belongs to no seat goes from anywhere. */
export async function all() {
  const mine = [here(), "/"];
  const rows = (await entries(store)).map(([, entry]) => entry).filter((entry) => mine.includes(entry.place));
  return rows.sort((one, other) => (one.key < other.key ? -1 : 1));
}

export const unsent = async () => (await all()).filter((entry) => !entry.refusal);
export const refused = async () => (await all()).filter((entry) => entry.refusal);
export const change = (entry) => set(entry.key, entry, store);
export const remove = (key) => del(key, store);
