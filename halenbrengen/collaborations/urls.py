from django.urls import path

from halenbrengen.collaborations import views

urlpatterns = [
    path("people", views.show_people, name="people"),
    path("people/new", views.invite),
    path("people/links", views.make_links),
    path("people/<int:pk>/link", views.make_link),
    path("people/<int:pk>/leave", views.remove_person),
    path("parties", views.add_party),
    path("setup", views.change_setup),
    path("language", views.choose_language),
]
