// One request of the outbox, and what came of it.

const TIME_LIMIT = 10_000; // milliseconds for one request, answer included
const LATER = new Set([408, 425, 429]);

/** `kind` is saved, refused, signin or later. */
export async function post(entry) {
  try {
    const response = await fetch(entry.url, {
      method: "POST",
      headers: { "X-Outbox": "1", "Idempotency-Key": entry.key, Accept: "application/json" },
      body: new URLSearchParams(entry.fields),
      credentials: "same-origin",
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
    return meaningOf(response, await response.json().catch(() => null));
  } catch {
    return { kind: "later", status: 0 };
  }
}

function meaningOf(response, body) {
  const { status } = response;
  // only our own words count as saved: a network's welcome page answers 200 as well
  if (response.ok && body?.saved_at) return { kind: "saved", savedAt: body.saved_at, go: body.go ?? null };
  if (status === 401) return { kind: "signin", status };
  if (response.ok || status >= 500 || LATER.has(status)) return { kind: "later", status, wait: secondsIn(response) * 1000 };
  return { kind: "refused", status, message: body?.message ?? "", errors: body?.errors ?? {} };
}

const secondsIn = (response) => Math.min(Number(response.headers.get("Retry-After")) || 0, 120);
