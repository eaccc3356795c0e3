from django.urls import path

from halenbrengen.record import views

urlpatterns = [
    path("record", views.show_record, name="record"),
    path("record.odt", views.download_odt),
]
