from django.urls import path

from halenbrengen.collaborations.views import devices, door, letters, links, lists, people

urlpatterns = [
    path("people", people.show_people, name="people"),
    path("people/new", people.invite),
    path("people/list", lists.show_list),
    path("people/guests", lists.invite_guests),
    path("people/<int:pk>", people.change_person),
    path("people/<int:pk>/replacement", people.replace_person),
    path("people/links", links.print_links),
    path("people/<int:pk>/link", links.print_link),
    path("people/<int:pk>/link/renew", links.renew_link),
    path("people/<int:pk>/link/withdraw", links.withdraw_links),
    path("people/<int:pk>/text", links.write_out),
    path("people/<int:pk>/leave", people.remove_person),
    path("letters", letters.show_letters, name="letters"),
    path("letters/handed-over", letters.hand_over_all),
    path("letters/<int:pk>/handed-over", letters.hand_over),
    path("letters/<int:pk>/again", letters.send_again),
    path("letters/<int:pk>/leave", letters.leave_be),
    path("devices", devices.show_devices, name="devices"),
    path("devices/notice", devices.show_notice),
    path("devices/known", devices.know_devices),
    path("devices/others/end", devices.end_others),
    path("devices/link", devices.make_own_link),
    path("parties", people.add_party),
    path("parties/<int:pk>", people.rename_party),
    path("parties/<int:pk>/mistake", people.remove_party),
    path("setup", people.change_setup),
    path("language", door.choose_language),
]
