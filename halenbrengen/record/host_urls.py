"""The addresses outside a seat on which a facilitator's collaborations are data."""

from django.urls import path

from halenbrengen.record.views import own

urlpatterns = [
    path("collaborations/import", own.bring_in),
    path("collaborations/import/preview", own.show_preview),
    path("collaborations/import/write", own.write_down),
    path("collaborations/import/leave", own.leave),
    path("collaborations/<public_id:collaboration>/data", own.show_data),
    path("collaborations/<public_id:collaboration>/data.json", own.download_collaboration),
    path("collaborations/<public_id:collaboration>/keep", own.keep_until),
    path("collaborations/<public_id:collaboration>/erase", own.erase),
]
