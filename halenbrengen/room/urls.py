from django.urls import path

from halenbrengen.room.invitations import views as invitations
from halenbrengen.room.views import beamer, table

urlpatterns = [
    path("", table.show_first_page, name="first"),
    path("console", table.show_console, name="console"),
    path("table", table.show_table, name="table"),
    path("beamer", table.show_beamer, name="beamer"),
    path("timeplan", table.show_timeplan, name="timeplan"),
    path("beamer/open", beamer.open_beamer),
    path("beamer/shows", beamer.show_on_beamer),
    path("beamer/leaf", beamer.turn_leaf),
    path("beamer/sound", beamer.choose_sound),
    path("beamer/join", beamer.show_way_in),
    path("script", table.show_script, name="script"),
    path("script/<slug:key>", table.word_line),
    path("phase/next", table.move_on),
    path("phase/previous", table.move_back),
    path("purpose", table.say_purpose),
    path("rules/<slug:key>", table.explain_rule),
    path("invitations", invitations.show_invitations, name="invitations"),
    path("invitations/send", invitations.invite_everyone),
    path("invitations/remind", invitations.remind),
    path("people/<int:pk>/invitation", invitations.invite_one),
    path("calendar.ics", invitations.download_calendar),
    path("follow-up.ics", invitations.download_follow_up),
]
