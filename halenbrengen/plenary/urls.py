from django.urls import path

from halenbrengen.plenary import views

urlpatterns = [
    path("plenary", views.show_plenary, name="plenary"),
    path("plenary/questions", views.show_question),
    path("parked", views.park),
    path("parked/<int:pk>", views.note_remark),
    path("parked/<int:pk>/return", views.hand_back),
    path("observations", views.say),
    path("observations/<int:pk>/recognition", views.answer),
]
