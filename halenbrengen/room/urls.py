from django.urls import path

from halenbrengen.room import views
from halenbrengen.room.invitations import views as invitations

urlpatterns = [
    path("", views.show_first_page, name="first"),
    path("console", views.show_console, name="console"),
    path("table", views.show_table, name="table"),
    path("beamer", views.show_beamer, name="beamer"),
    path("timeplan", views.show_timeplan, name="timeplan"),
    path("beamer/open", views.open_beamer),
    path("script", views.show_script, name="script"),
    path("script/<slug:key>", views.word_line),
    path("phase/next", views.move_on),
    path("phase/previous", views.move_back),
    path("purpose", views.say_purpose),
    path("rules/<slug:key>", views.explain_rule),
    path("invitations", invitations.show_invitations, name="invitations"),
    path("invitations/send", invitations.invite_everyone),
    path("invitations/remind", invitations.remind),
    path("people/<int:pk>/invitation", invitations.invite_one),
    path("calendar.ics", invitations.download_calendar),
]
