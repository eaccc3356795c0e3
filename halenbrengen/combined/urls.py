from django.urls import path

from halenbrengen.combined import views

urlpatterns = [
    path("combined", views.show_combined, name="combined"),
    path("entries", views.write_entry),
    path("entries/<int:pk>", views.reword),
    path("entries/<int:pk>/undo", views.undo_entry),
    path("entries/<int:pk>/place", views.place_entry),
    path("entries/<int:pk>/confirm", views.confirm),
    path("entries/<int:pk>/withdraw", views.withdraw),
    path("items/<int:pk>/entry", views.take_item),
    path("parties/<int:pk>/nothing-yet", views.say_nothing_yet),
]
