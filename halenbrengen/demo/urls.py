from django.urls import path

from halenbrengen.demo import views

urlpatterns = [path("collaborations/example", views.load_example)]
