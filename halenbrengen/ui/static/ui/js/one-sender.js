// One tab sends at a time.
import { get, update } from "../../vendor/idb-keyval.js";
import { storeNamed } from "./store.js";

const LEASE = 15_000; // longer than one request may take
const me = crypto.getRandomValues(new Uint32Array(2)).join("");

/** Run `work` while no other tab runs work of this name. `renew` is to be called before each longer step. */
export function oneSender(name, work) {
  // a page over plain http on a local network has no locks: a lease in the store instead
  return navigator.locks ? navigator.locks.request(name, () => work(() => {})) : underLease(name, work);
}

async function underLease(name, work) {
  const store = storeNamed("outbox-lease", "leases");
  const claim = async () => {
    await update(name, (held) => (held && held.by !== me && held.until > Date.now() ? held : { by: me, until: Date.now() + LEASE }), store);
    return (await get(name, store)).by === me;
  };
  while (!(await claim())) await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 500));
  try {
    return await work(claim);
  } finally {
    await update(name, (held) => (held?.by === me ? undefined : held), store);
  }
}
