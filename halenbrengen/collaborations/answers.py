"""The few answers that the product gives to an act: saved, refused, absent, not signed in.

The outbox of the browser (header `X-Outbox`) hears them as JSON; a form without script gets a page or a redirect.
"""

import re

from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

SEAT = re.compile(r"/s/[a-z2-7]{12}/")


def saved(request, page, *, go=False):
    """What was asked is on disk. `page` is where a form without script goes on, relative to the seat.

    With `go` the browser is sent there also when it has script.
    """
    address = f"/s/{request.me.seat.public_id}/{page}"
    return _saved(request, address, timezone.now().isoformat(), go)


def done_before(request, error):
    """The same key again: the outcome of the first time, and nothing done anew."""
    address = f"/s/{request.me.seat.public_id}/"
    return _saved(request, address, error.outcome["saved_at"], go=False)


def _saved(request, address, at, go):
    if sent_by_outbox(request):
        return JsonResponse({"saved_at": at, "go": address if go else None})
    return HttpResponseRedirect(address, status=303)


class NotFilledIn(Exception):
    """What was filled in cannot be used as it stands; `form` tells why, beside each field."""

    def __init__(self, form):
        super().__init__(form.errors.as_json())
        self.form = form


def filled_in(form):
    """The form, checked; when something in it is not right the person reads why, and the view goes no further."""
    if not form.is_valid():
        raise NotFilledIn(form)
    return form


def refused(request, why, *, status=422):
    """It could not be done: a sentence, beside the field where there is one. Nothing that was typed is lost.

    `why` is a form with errors or a `Refused`.
    """
    errors = _errors(why)
    message = str(getattr(why, "sentence", "")) or _("Kijk nog even naar wat je invulde.")
    if sent_by_outbox(request):
        return JsonResponse({"message": message, "errors": errors}, status=status)
    typed = [
        {"name": name, "value": value, "errors": errors.get(name, [])}
        for name, values in request.POST.lists()
        for value in values
        if name != "key"
    ]
    loose = [sentence for name, sentences in errors.items() if name not in request.POST for sentence in sentences]
    context = {"message": message, "typed": typed, "loose": loose, "address": request.get_full_path()}
    return _page(request, "ui/refused.html", context, status=status)


def _errors(why):
    if hasattr(why, "errors"):
        return {name: [str(sentence) for sentence in found] for name, found in why.errors.items()}
    field = getattr(why, "field", None)
    return {field: [str(why.sentence)]} if field else {}


def absent(request):
    """Not there, or not for you: the same bytes for both."""
    seat = SEAT.match(request.path)
    return _page(request, "ui/absent.html", {"home": seat[0] if seat else "/"}, status=404)


def not_signed_in(request):
    """This browser sits in no such seat; whether the seat exists is not told."""
    return _page(request, "ui/not_signed_in.html", {}, status=401)


def foreign(request):
    """Sent by another site, or by something that does not say where it comes from."""
    return _page(request, "ui/foreign.html", {}, status=403)


def unreadable(request):
    """Asked under a host name that is not ours, or in a way that no browser asks."""
    return _page(request, "ui/unreadable.html", {}, status=400)


def _page(request, template, context, status):
    with translation.override(language_of(request)):
        if sent_by_outbox(request):
            sentence = render_to_string(f"{template.removesuffix('.html')}.txt").strip()
            return JsonResponse({"message": sentence, "errors": {}}, status=status)
        return HttpResponse(render_to_string(template, context), status=status)


def language_of(request):
    """The language of who asks: of their seat, or of their browser while we do not know them."""
    me = getattr(request, "me", None)
    return me.language if me else translation.get_language_from_request(request)


def sent_by_outbox(request):
    """Whether a script of ours sent this, which shows the answer in the page that is open."""
    return "X-Outbox" in request.headers
