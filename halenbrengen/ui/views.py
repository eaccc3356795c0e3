from django.http import JsonResponse
from django.views.decorators.http import require_safe

import halenbrengen
from halenbrengen.changes.store import can_be_written
from halenbrengen.collaborations.answers import absent, unreadable
from halenbrengen.collaborations.seats import for_everyone


@require_safe
@for_everyone
def health(request):
    """200 and the version while the store can be written, 503 when it cannot."""
    ok = can_be_written()
    return JsonResponse({"ok": ok, "version": halenbrengen.version}, status=200 if ok else 503)


def tell_absent(request, exception):
    """An address that leads nowhere says so in one's own language, as what one may not read does."""
    return absent(request)


def tell_unreadable(request, exception):
    """Another host name, or a request that cannot be read: one sentence of ours, and nothing about why."""
    return unreadable(request)
