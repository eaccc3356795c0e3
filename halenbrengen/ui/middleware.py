"""What every answer carries, and what every refusal says."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404
from django.utils import translation

from halenbrengen.changes.refusals import AlreadyDone, Refused
from halenbrengen.collaborations.answers import (
    NotFilledIn,
    absent,
    done_before,
    foreign,
    language_of,
    not_signed_in,
    refused,
)
from halenbrengen.collaborations.seats import NotSignedIn

SAFE = {"GET", "HEAD", "OPTIONS"}


def guard_headers(get_response):
    """Strict policy headers on every answer; personal pages are never stored."""
    headers = {
        "Content-Security-Policy": settings.CONTENT_SECURITY_POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-store",
        "Vary": "Cookie",
    }
    if settings.HTTPS:
        headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"

    def respond(request):
        response = get_response(request)
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response

    return respond


def same_origin_only(get_response):
    """Refuse what another site makes a browser send. Browsers say where a request comes from; we believe only that."""

    def respond(request):
        if request.method in SAFE or comes_from_here(request):
            return get_response(request)
        return foreign(request)

    return respond


def comes_from_here(request):
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin") or request.headers.get("Referer") or ""
    return urlsplit(origin).netloc == request.get_host()


class speak_refusals:
    """Turn the ways in which an act can be refused into the same few answers everywhere."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == 405 and request.method == "GET" and not response.content:
            # who reloads the address of an act gets a page to go on from, not a blank one
            response.content = absent(request).content
        return response

    def process_exception(self, request, error):
        if isinstance(error, Refused):
            return refused(request, error)
        if isinstance(error, NotFilledIn):
            with translation.override(language_of(request)):
                return refused(request, error.form)
        if isinstance(error, AlreadyDone):
            return done_before(request, error)
        if isinstance(error, NotSignedIn):
            return not_signed_in(request)
        if isinstance(error, Http404):
            return absent(request)
        return None
