from django.urls import path

from halenbrengen.interests import views

urlpatterns = [
    path("interests", views.show_interests, name="interests"),
    path("interests/new", views.note_interest),
    path("interests/checks", views.ask_check),
    path("interests/checks/<int:pk>/outcome", views.note_outcome_of_check),
    path("interests/checks/<int:pk>/answers/<int:interest>", views.answer_check),
    path("interests/news", views.report_new_interest),
    path("interests/news/<int:pk>/outcome", views.note_outcome_of_news),
    path("ambition/ingredients", views.mark_ingredient),
    path("ambition/versions", views.write_version),
    path("ambition/versions/<int:pk>/outcome", views.note_outcome_of_version),
    path("ambition/versions/<int:pk>/answer", views.answer_ambition),
]
