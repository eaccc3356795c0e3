from django.urls import path

from halenbrengen.live import views

urlpatterns = [path("present", views.show_present)]
