from django.db import DatabaseError, transaction
from django.http import JsonResponse

import halenbrengen
from halenbrengen.changes.models import Series
from halenbrengen.collaborations.seats import for_everyone


@for_everyone
def health(request):
    """200 and the version while the store can be written, 503 when it cannot."""
    try:
        with transaction.atomic():
            Series.objects.filter(pk=0).update(last=0)
    except DatabaseError:
        return JsonResponse({"ok": False, "version": halenbrengen.version}, status=503)
    return JsonResponse({"ok": True, "version": halenbrengen.version})
