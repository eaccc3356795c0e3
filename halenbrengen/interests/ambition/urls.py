from django.urls import path

from halenbrengen.interests.ambition import views

urlpatterns = [
    path("ambition", views.show_ambition, name="ambition"),
    path("ambition/ingredients", views.mark_ingredient),
    path("ambition/ingredients/<int:pk>/drop", views.drop_ingredient),
    path("ambition/sharpenings", views.ask_to_sharpen),
    path("ambition/sharpenings/<int:pk>/answer", views.answer_sharpening),
    path("ambition/versions", views.write_version),
    path("ambition/versions/<int:pk>/outcome", views.note_outcome_of_version),
    path("ambition/versions/<int:pk>/answer", views.answer_ambition),
]
