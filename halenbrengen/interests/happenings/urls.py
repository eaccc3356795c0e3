from django.urls import path

from halenbrengen.interests.happenings import views

urlpatterns = [
    path("interests/news", views.report_new_interest),
    path("interests/news/<int:pk>/agenda", views.put_news_on_agenda),
    path("interests/news/<int:pk>/agenda/end", views.take_news_off_agenda),
    path("interests/news/<int:pk>/outcome", views.note_outcome_of_news),
    path("items/<int:pk>/change", views.show_line_change),
    path("items/<int:pk>/changes", views.tell_line_change),
    path("interests/changes/<int:pk>/agenda", views.put_change_on_agenda),
    path("interests/changes/<int:pk>/agenda/end", views.take_change_off_agenda),
    path("interests/changes/<int:pk>/outcome", views.note_outcome_of_change),
]
