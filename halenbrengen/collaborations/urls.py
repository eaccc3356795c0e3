from django.urls import path

from halenbrengen.collaborations.views import door, links, people

urlpatterns = [
    path("people", people.show_people, name="people"),
    path("people/new", people.invite),
    path("people/links", links.make_links),
    path("people/<int:pk>/link", links.make_link),
    path("people/<int:pk>/leave", people.remove_person),
    path("parties", people.add_party),
    path("setup", people.change_setup),
    path("language", door.choose_language),
]
