from django.urls import path

from halenbrengen.record import views

urlpatterns = [
    path("record", views.show_record, name="record"),
    path("record.odt", views.download_odt),
    path("record/corrections", views.correct),
    path("record/corrections/<int:pk>/withdraw", views.withdraw_correction),
    path("record/corrections/until", views.set_corrections_until),
]
