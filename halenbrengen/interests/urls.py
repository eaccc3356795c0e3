from django.urls import path

from halenbrengen.interests import views
from halenbrengen.interests.checks import views as checks
from halenbrengen.interests.gatherings import views as gatherings

urlpatterns = [
    path("interests", views.show_interests, name="interests"),
    path("interests/new", views.note_interest),
    path("interests/checks", checks.ask_check),
    path("interests/checks/<int:pk>/outcome", views.note_outcome_of_check),
    path("interests/checks/<int:pk>/answers/<int:interest>", checks.answer_check),
    path("interests/checks/<int:pk>/put-down/<int:interest>", checks.put_down_answer),
    path("interests/checks/<int:pk>/restatements", checks.restate),
    path("interests/<int:pk>/next-check", checks.set_next_check),
    path("gathering", gatherings.show_gathering, name="gathering"),
    path("gathering/moment", gatherings.choose_gathering),
    path("gathering/dealt-with", gatherings.deal_with),
    path("gathering/again", gatherings.take_up_again),
    path("interests/news", views.report_new_interest),
    path("interests/news/<int:pk>/outcome", views.note_outcome_of_news),
    path("ambition/ingredients", views.mark_ingredient),
    path("ambition/versions", views.write_version),
    path("ambition/versions/<int:pk>/outcome", views.note_outcome_of_version),
    path("ambition/versions/<int:pk>/answer", views.answer_ambition),
]
