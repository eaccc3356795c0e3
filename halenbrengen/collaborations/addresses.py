"""The addresses outside a seat: coming in, and the facilitator's own pages."""

from django.urls import path, register_converter

from halenbrengen.collaborations import views


class PublicId:
    """Twelve letters and digits: the address of a seat or a collaboration."""

    regex = "[a-z2-7]{12}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(PublicId, "public_id")

urlpatterns = [
    path("", views.show_front_door),
    path("in", views.come_in),
    path("collaborations", views.show_collaborations),
    path("collaborations/new", views.set_up),
    path("collaborations/<public_id:collaboration>/open", views.open_collaboration),
]
