"""The door: which seat does this browser sit in, and what may a view be asked from there?"""

import hashlib
from functools import wraps

from django.conf import settings
from django.http import Http404
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations.models import Facilitator, SignIn
from halenbrengen.collaborations.tokens import hashed
from halenbrengen.collaborations.viewer import RequestKey, Viewer
from halenbrengen.method.permissions import Role

COOKIE = "__Host-browser" if settings.HTTPS else "browser"


class NotSignedIn(Exception):
    """This browser does not sit in this seat; whether the seat exists is not told."""


def seated(*roles):
    """Give the view `me`: the viewer in the seat that the address names, if their role is one of `roles`.

    Not signed in answers 401, another role 404. Without roles every seat may ask.
    """

    def decorate(view):
        @wraps(view)
        def run(request, seat, *args, **kwargs):
            found = seat_of(request.COOKIES.get(COOKIE), seat)
            if found is None:
                raise NotSignedIn
            if roles and found.role not in roles:
                raise Http404
            me = viewer_of(found, key=_key_of(request))
            request.me = me
            with translation.override(me.language):
                return view(request, me, *args, **kwargs)

        run.policy = tuple(roles) or tuple(Role)
        return run

    return decorate


def facilitating(view):
    """Give the view `me`: the facilitator who is signed in on this host."""

    @wraps(view)
    def run(request, *args, **kwargs):
        me = facilitator_of(request.COOKIES.get(COOKIE))
        if me is None:
            raise NotSignedIn
        request.me = me
        with translation.override(me.language):
            return view(request, me, *args, **kwargs)

    run.policy = ("host",)
    return run


def for_everyone(view):
    """Mark a view that asks nobody who they are."""
    view.policy = ("everyone",)
    return view


def seat_of(token, public_id):
    """The seat with this public id, when the browser that carries `token` may sit in it."""
    if not token:
        return None
    sign_ins = open_sign_ins().filter(browser_hash=hashed(token), seat__public_id=public_id, seat__left_at=None)
    found = list(sign_ins.select_related("seat__collaboration", "seat__party"))  # one at most, and cheaper than first()
    return found[0].seat if found else None


def latest_seat_of(token):
    """The seat that the browser that carries `token` sat down in last, if it may still sit there."""
    sign_ins = open_sign_ins().filter(browser_hash=hashed(token or ""), seat__isnull=False, seat__left_at=None)
    found = sign_ins.select_related("seat").order_by("-signed_in_at", "-pk").first()
    return found.seat if found else None


def facilitator_of(token):
    if not token:
        return None
    return Facilitator.objects.filter(sign_ins__in=open_sign_ins().filter(browser_hash=hashed(token))).first()


def listeners_of(collaboration_id):
    """Who may listen now: how each browser in a seat, as (hash of the browser, seat), looks at the collaboration."""
    sign_ins = (
        open_sign_ins()
        .filter(seat__collaboration_id=collaboration_id, seat__left_at=None)
        .select_related("seat__collaboration")
    )
    return {(each.browser_hash, each.seat_id): viewer_of(each.seat).group for each in sign_ins}


def viewer_of(seat, key=None):
    """How the person in this seat looks at the collaboration."""
    return Viewer(
        collaboration_id=seat.collaboration_id,
        role=Role(seat.role),
        party_id=seat.party_id,
        language=seat.language or seat.collaboration.language,
        seat=seat,
        key=key,
    )


def sign_in_of(token, seat):
    """The sign-in by which the browser that carries `token` sits in this seat, or None."""
    return open_sign_ins().filter(browser_hash=hashed(token or ""), seat=seat).first()


def open_sign_ins():
    """Every browser that may sit somewhere now."""
    now = timezone.now()
    return SignIn.objects.filter(ends_at__gt=now, link__revoked_at=None, link__ends_at__gt=now)


def _key_of(request):
    value = request.headers.get("Idempotency-Key") or request.POST.get("key", "")
    if request.method != "POST" or not value:
        return None
    if len(value) > 64 or not value.isprintable():  # PostgreSQL cannot hold a null character
        raise Refused(_("Deze verzending heeft een sleutel die te lang is. Verstuur je tekst opnieuw."))
    asked = hashlib.sha256(request.path.encode() + b"\0" + _content_of(request))
    return RequestKey(value, asked.hexdigest())


def _content_of(request):
    """What a request asks, in bytes that are equal when it asks the same; a form with files was read already."""
    if not request.content_type.startswith("multipart/"):
        return request.body
    files = [(name, file.name, hashlib.sha256(file.read()).hexdigest()) for name, file in request.FILES.items()]
    for file in request.FILES.values():
        file.seek(0)
    return repr((sorted(request.POST.lists()), files)).encode()
