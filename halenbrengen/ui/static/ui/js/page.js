// What every page does: keep what is typed, send what is written, follow what others do.
import "./asks-first.js";
import "./count-down.js";
import { keepDrafts } from "./drafts.js";
import { standGuard } from "./guard.js";
import { follow, listenForReload } from "./live.js";
import { openOutbox } from "./outbox.js";
import "./own-part.js";
import "./save-on-leave.js";

const page = new AbortController();
standGuard();
keepDrafts(page.signal);
openOutbox(page.signal);
listenForReload(page.signal);
const live = document.querySelector("[hx-sse\\:connect]");
if (live) follow(live, page.signal);
