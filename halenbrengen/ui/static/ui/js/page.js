// What every page does: keep what is typed, send what is written, follow what others do.
import "./count-down.js";
import { keepDrafts } from "./drafts.js";
import { follow, listenForReload } from "./live.js";
import { openOutbox } from "./outbox.js";
import { holdStartingTexts } from "./started-from.js";

const page = new AbortController();
holdStartingTexts();
keepDrafts(page.signal);
openOutbox(page.signal);
listenForReload(page.signal);
const live = document.querySelector("[hx-sse\\:connect]");
if (live) follow(live, page.signal);
