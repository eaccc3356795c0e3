from django.urls import path

from halenbrengen.plenary import views

urlpatterns = [
    path("plenary", views.show_plenary, name="plenary"),
    path("plenary/questions", views.show_question),
    path("parked", views.park),
    path("parked/<int:pk>", views.note_remark),
    path("parked/<int:pk>/return", views.hand_back),
    path("parked/<int:pk>/rest", views.let_rest),
    path("observations", views.say),
    path("observations/<int:pk>/read-back", views.read_back),
    path("observations/<int:pk>/recognition", views.answer),
    path("parties/<int:pk>/meaning-pass", views.pass_meaning),
    path("plenary/bridges", views.open_bridges),
    path("bridges", views.lay_bridge),
    path("bridges/<int:pk>/answer", views.answer_bridge),
]
