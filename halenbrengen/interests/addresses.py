"""The address outside a seat: one question, answered by a link with one purpose."""

from django.urls import path

from halenbrengen.interests.checks import views

urlpatterns = [path("check/<slug:token>", views.answer_by_link)]
