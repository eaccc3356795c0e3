"""The facilitator's first page says calmly what was asked, what is overdue and what comes; no word of anybody."""

import time_machine

from halenbrengen.changes.duties import do_what_is_due
from halenbrengen.interests import commands
from halenbrengen.interests.checks.first_page import checks_and_gathering
from halenbrengen.method.phases import Phase

TEXT = "Leerlingen zijn geen gasten"


def test_it_follows_a_check_from_its_day_to_its_answer(follow_up):
    def told():
        return checks_and_gathering(follow_up.viewer("facilitator"))

    with time_machine.travel("2026-03-05T12:00:00+01:00", tick=False) as clock:
        owner, lead = follow_up.parties[0], follow_up.viewer("facilitator")
        interest = commands.note_interest(follow_up.collaboration, text=TEXT, owners=[owner], by=lead)
        assert told() == "De volgende toets is op 16 april 2026."
        clock.move_to("2026-04-16T12:00:00+02:00")
        do_what_is_due()
        asked = "Gevraagd naar 1 belang, sinds 16 april 2026; het antwoord is nog onderweg."
        assert told() == asked
        clock.move_to("2026-05-08T12:00:00+02:00")
        late = "Bij 1 belang is de tijd om te antwoorden voorbij; vraag er eens naar."
        assert told() == f"{asked} {late}"
        check = follow_up.collaboration.checks.get()
        commands.answer_check(check, interest=interest, party=owner, state="confirmed", by=follow_up.person())
        assert told() == "De volgende toets is op 16 juli 2026."


def test_before_and_after_the_follow_up_it_says_nothing(follow_up, noted):
    for phase in (Phase.CONTRACTING, Phase.ARCHIVED):
        follow_up.move_to(phase)
        assert checks_and_gathering(follow_up.viewer("facilitator")) == ""
