"""Short answers in plain words that are given beside Django: too large, too busy, not here."""

import json

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

NOWHERE = "default-src 'none'; frame-ancestors 'none'"


def guarded(*headers):
    """`headers` with the policy that every answer carries."""
    policy = [
        (b"content-security-policy", NOWHERE.encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"no-referrer"),
        (b"cross-origin-opener-policy", b"same-origin"),
        (b"cross-origin-resource-policy", b"same-origin"),
    ]
    if settings.HTTPS:
        policy.append((b"strict-transport-security", b"max-age=31536000; includeSubDomains"))
    return [*headers, *policy]


def personal(*headers):
    """`headers` of an answer that is for one person: nothing on the way keeps it, joins it or holds it up."""
    return guarded(*headers, (b"cache-control", b"no-cache, no-store, no-transform"), (b"vary", b"Cookie"))


async def answer(scope, send, status, sentence="", *headers):
    """Send one sentence: as JSON to the outbox, as text to everyone else."""
    asked = dict(scope["headers"])
    if b"x-outbox" in asked:
        kind, body = b"application/json", json.dumps({"message": sentence, "errors": {}}).encode()
    else:
        kind, body = b"text/plain; charset=utf-8", sentence.encode()
    start = personal((b"content-type", kind), (b"content-length", b"%d" % len(body)), *headers)
    await send({"type": "http.response.start", "status": status, "headers": start})
    await send({"type": "http.response.body", "body": body})


async def answer_busy(scope, send, *, printing=False):
    sentence = in_language_of(scope, _printing if printing else _busy)
    await answer(scope, send, 503, sentence, (b"retry-after", b"2"))


def in_language_of(scope, sentence):
    """What `sentence()` says in the language that the browser asks for."""
    wanted = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1").lower()
    with translation.override("en" if wanted.startswith("en") else settings.LANGUAGE_CODE):
        return sentence()


def _busy():
    return _("Er komen nu meer aanvragen binnen dan er plaats is. Probeer het over enkele seconden opnieuw.")


def _printing():
    return _("Even geduld: er wordt nu veel tegelijk gedrukt. Probeer het over enkele seconden opnieuw.")
