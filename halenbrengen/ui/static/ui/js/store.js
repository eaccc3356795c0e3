// A place to keep things in this browser. Where there is none, using it fails politely.
import { createStore } from "../../vendor/idb-keyval.js";

export function storeNamed(name, kind) {
  const use = createStore(name, kind);
  return async (...how) => use(...how);
}
