from django.urls import path

from halenbrengen.turns import views

urlpatterns = [
    path("order", views.set_order),
    path("order/lot", views.draw_order),
    path("times", views.set_times),
    path("times/usual", views.use_usual_times),
    path("turns/<int:pk>/start", views.start),
    path("turns/<int:pk>/next", views.go_on),
    path("turns/<int:pk>/previous", views.go_back),
    path("turns/<int:pk>/end", views.end),
    path("turns/<int:pk>/pause", views.pause),
    path("turns/<int:pk>/pause/end", views.end_pause),
    path("turns/<int:pk>/pause/reason", views.explain_pause),
    path("turns/<int:pk>/extend", views.extend),
    path("turns/<int:pk>/extra/<int:extension>", views.take_extra_time),
    path("break", views.start_break),
    path("break/end", views.end_break),
    path("break/skip", views.skip_break),
    path("break/previous", views.undo_break),
    path("time/choices", views.choose_time),
    path("turns/<int:pk>/pass", views.pass_turn),
    path("turns/<int:pk>/last", views.move_to_end),
    path("turns/<int:pk>/questions", views.ask),
    path("parties/<int:pk>/absence", views.record_absence),
    path("parties/<int:pk>/absence/end", views.end_absence),
    path("questions", views.show_questions, name="questions"),
    path("questions/<int:pk>/put", views.put),
    path("questions/<int:pk>/withdraw", views.withdraw),
]
