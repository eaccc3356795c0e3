"""Every address of the product. Below `/s/<seat>/` each app adds its own nouns."""

from django.urls import include, path

from halenbrengen.collaborations import addresses
from halenbrengen.ui import views as ui

APPS = [
    *("collaborations", "posters", "turns", "combined", "plenary"),
    *("contracts", "interests", "room", "record", "printing", "live"),
]

handler400 = "halenbrengen.ui.views.tell_unreadable"
handler404 = "halenbrengen.ui.views.tell_absent"

urlpatterns = [
    path("healthz", ui.health),
    path("", include(addresses)),
    path("", include("halenbrengen.interests.addresses")),
    path("", include("halenbrengen.demo.urls")),
    path("", include("halenbrengen.record.host_urls")),
    path("s/<public_id:seat>/", include([path("", include(f"halenbrengen.{app}.urls")) for app in APPS])),
]
