from django.urls import path

from halenbrengen.printing import views

urlpatterns = [
    path("paper", views.show_paper, name="paper"),
    path("paper/cards", views.print_cards),
    path("paper/<slug:name>.png", views.show_preview),
    path("paper/<slug:size>.zip", views.print_everything),
    path("paper/<slug:name>/<slug:size>", views.print_sheet),
    path("record.pdf", views.print_record),
    path("newcomer.pdf", views.print_own_newcomer),
    path("newcomer/<int:party>.pdf", views.print_newcomer),
]
