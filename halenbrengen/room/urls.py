from django.urls import path

from halenbrengen.room import views

urlpatterns = [
    path("", views.show_first_page, name="first"),
    path("console", views.show_console, name="console"),
    path("table", views.show_table, name="table"),
    path("beamer", views.show_beamer, name="beamer"),
    path("beamer/open", views.open_beamer),
    path("phase/next", views.move_on),
    path("phase/previous", views.move_back),
    path("purpose", views.say_purpose),
    path("rules/<slug:key>", views.explain_rule),
]
