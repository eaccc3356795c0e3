from django.http import JsonResponse

import halenbrengen
from halenbrengen.changes.store import can_be_written
from halenbrengen.collaborations.seats import for_everyone


@for_everyone
def health(request):
    """200 and the version while the store can be written, 503 when it cannot."""
    ok = can_be_written()
    return JsonResponse({"ok": ok, "version": halenbrengen.version}, status=200 if ok else 503)
