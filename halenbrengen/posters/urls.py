from django.urls import path

from halenbrengen.posters import views
from halenbrengen.posters.papers.urls import urlpatterns as papers

urlpatterns = [
    *papers,
    path("homework", views.show_homework, name="homework"),
    path("homework/shape", views.choose_shape),
    path("homework/last-act", views.show_last_act),
    path("wall", views.show_wall, name="wall"),
    path("wall/hang", views.hang),
    path("wall/hang/<int:party>", views.hang_poster),
    path("parties/<int:party>/look", views.look_at),
    path("items", views.write_item),
    path("items/<int:pk>", views.reword_item),
    path("items/<int:pk>/place", views.place_item),
    path("items/<int:pk>/strike", views.strike_item),
    path("items/<int:pk>/restore", views.restore_item),
    path("items/<int:pk>/history", views.show_history_of_line),
    path("wordings/<int:pk>", views.settle_wording),
    path("acts/<int:number>/undo", views.undo_act),
    path("poster/<slug:field>/history", views.show_history_of_text),
    path("poster/field", views.write_field),
    path("poster/hand-in", views.hand_in),
    path("poster/take-back", views.take_back),
]
