from django.urls import path

from halenbrengen.posters.papers import views

urlpatterns = [
    path("papers", views.show_papers, name="papers"),
    path("papers/<int:party>/photo", views.put_up_photo_of),
    path("papers/<int:party>/photo/down", views.take_down_photo_of),
    path("papers/<int:party>/lines", views.transcribe_line),
    path("papers/<int:party>/field", views.transcribe_field),
    path("poster/photo", views.put_up_photo),
    path("poster/photo/down", views.take_down_photo),
    path("poster/transcription", views.correct_field),
    path("photos/<int:pk>", views.show_photo),
    path("items/<int:pk>/transcription", views.correct_transcription),
    path("items/<int:pk>/transcription/strike", views.strike_transcription),
]
