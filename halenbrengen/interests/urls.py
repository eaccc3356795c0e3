from django.urls import path

from halenbrengen.interests import views
from halenbrengen.interests.ambition.urls import urlpatterns as ambition
from halenbrengen.interests.checks import views as checks
from halenbrengen.interests.gatherings import views as gatherings
from halenbrengen.interests.happenings.urls import urlpatterns as happenings

urlpatterns = [
    *ambition,
    *happenings,
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
]
