"""Every address of the product. Below `/s/<seat>/` each app adds its own nouns."""

from django.urls import include, path, register_converter

from halenbrengen.collaborations import addresses
from halenbrengen.ui import views as ui


class PublicId:
    regex = "[a-z2-7]{12}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(PublicId, "seat")

APPS = ["collaborations", "posters", "turns", "combined", "plenary", "contracts", "interests", "room", "record"]

urlpatterns = [
    path("healthz", ui.health),
    path("", include(addresses)),
    path("s/<seat:seat>/", include([path("", include(f"halenbrengen.{app}.urls")) for app in [*APPS, "printing"]])),
]
