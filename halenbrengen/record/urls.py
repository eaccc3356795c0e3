from django.urls import path

from halenbrengen.record.views import lists, mine, record

urlpatterns = [
    path("record", record.show_record, name="record"),
    path("record.odt", record.download_odt),
    path("lives", record.show_own_lives),
    path("lives/<int:party>", record.show_lives),
    path("newcomer", record.show_own_newcomer),
    path("newcomer/<int:party>", record.show_newcomer),
    path("record/corrections", record.correct),
    path("record/corrections/<int:pk>/withdraw", record.withdraw_correction),
    path("record/corrections/until", record.set_corrections_until),
    path("record/lists", lists.show_lists),
    path("record/lists/<slug:name>.csv", lists.download_csv),
    path("record/lists/<slug:name>.ods", lists.download_ods),
    path("mine", mine.show_mine),
    path("mine.json", mine.download_mine),
    path("mine/particulars", mine.correct_mine),
    path("mine/erase", mine.erase_mine),
    path("people/gone", mine.show_gone),
    path("people/<int:pk>/data", mine.show_person),
    path("people/<int:pk>/erase", mine.erase_person),
]
