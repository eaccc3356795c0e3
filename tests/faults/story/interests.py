"""The register of interests and the ambition, in the months after."""

from datetime import date, timedelta

from django.utils import timezone

from halenbrengen.interests import commands as interests
from halenbrengen.posters import commands as posters
from halenbrengen.room import commands as room
from tests.faults.story.posters import change_a_line


def keep_interests(table, lead):
    owners = table.parties[:2]
    note = {"text": "Leerlingen zijn geen gasten", "owners": owners, "level": "network"}
    table.interest = interests.note_interest(table.collaboration, **note, items=[table.get], by=lead)
    asked = {"asked_on": date(2026, 2, 6), "question": "Geldt dit nog?"}
    check = interests.ask_check(table.collaboration, interests=[table.interest], **asked, by=lead)
    for party, state, words in ((0, "reworded", "geen bezoekers"), (1, "no_longer", "")):
        how = {"interest": table.interest, "party": table.parties[party], "state": state, "words": words}
        interests.answer_check(check, **how, by=table.person(party))
    interests.note_outcome(check, outcome="Wij zeggen het anders.", by=lead)


def follow_up(table, lead):
    room.move_on(table.collaboration, by=lead)
    by = table.person(2)
    news = {"text": "De zaal wordt verkocht", "what_happened": "Een brief", "happened_on": date(2026, 2, 5)}
    told = interests.report_new_interest(table.collaboration, **news, touches="allen", by=by)
    interests.note_outcome(told, outcome="Wij praten verder.", by=lead)
    interests.put_on_agenda(told, by=by)
    interests.take_off_agenda(told, by=by)
    sources = [f"party:{table.parties[0].pk}"]
    slip = interests.mark_ingredient(table.collaboration, text="een vergissing", sources=sources, by=lead)
    interests.drop_ingredient(slip, by=lead)
    sharpening = interests.ask_to_sharpen(table.collaboration, by=lead)
    interests.answer_sharpening(sharpening, party=table.parties[0], learned="tijd is schaars", by=table.person(0))
    change_a_line(table)
    version = interests.write_version(
        table.collaboration,
        text="Eén plek om te leren.",
        learned="tijd",
        ingredients=[table.ingredient],
        written_on=date(2026, 2, 5),
        by=lead,
    )
    interests.answer_ambition(version, party=table.parties[2], carries=True, by=by)
    interests.answer_ambition(version, party=table.parties[0], carries=False, words="nog niet", by=table.person(0))
    posters.write_field(table.poster(0), field="means", text="Meer uren", base="Uren en geld", by=table.person(0))


def meet_again(table, lead):
    starts_at = timezone.now() + timedelta(days=40)
    gathering = interests.choose_gathering(table.collaboration, starts_at=starts_at, by=lead)
    interests.choose_gathering(table.collaboration, starts_at=starts_at, location="De Sluis", by=lead)
    interests.deal_with(gathering, point="ambition", by=lead)
    interests.take_up_again(gathering, point="ambition", by=lead)
    interests.set_next_check(table.interest, day=date(2026, 4, 1), by=lead)
    check = table.collaboration.checks.first()
    interests.restate(check, party=table.parties[0], field="means", text="Andere uren", by=table.person(0))
