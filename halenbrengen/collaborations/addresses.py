"""The addresses outside a seat: coming in, and the facilitator's own pages."""

from django.urls import path, register_converter

from halenbrengen.collaborations.views import door, mine


class PublicId:
    """Twelve letters and digits: the address of a seat or a collaboration."""

    regex = "[a-z2-7]{12}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(PublicId, "public_id")

urlpatterns = [
    path("", door.show_front_door),
    path("in", door.come_in),
    path("collaborations", mine.show_collaborations),
    path("collaborations/new", mine.set_up),
    path("collaborations/new/plan", mine.show_plan),
    path("collaborations/<public_id:collaboration>/copy", mine.copy_collaboration),
    path("collaborations/<public_id:collaboration>/open", mine.open_collaboration),
]
