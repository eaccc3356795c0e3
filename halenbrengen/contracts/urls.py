from django.urls import path

from halenbrengen.contracts import views

urlpatterns = [
    path("contract", views.show_contract, name="contract"),
    path("contract/statement", views.write_statement),
    path("contract/items", views.write_late_item),
    path("contract/spoken", views.speak),
    path("contract/answer", views.answer),
    path("contract/parties/<int:pk>/pass", views.pass_statement),
    path("contract/parties/<int:pk>/statement", views.put_statement),
    path("contract/parties/<int:pk>/spoken", views.put_spoken),
    path("contract/parties/<int:pk>/answer", views.put_answer),
    path("contract/points", views.note_open_point),
]
