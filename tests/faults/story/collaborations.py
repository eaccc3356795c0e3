"""The table is laid and laid again, and its people are invited."""

from halenbrengen.collaborations import commands as people
from halenbrengen.collaborations.models import Seat
from halenbrengen.mails import commands as mails
from halenbrengen.mails.models import Letter
from halenbrengen.record import commands as record
from halenbrengen.room import commands as room
from halenbrengen.turns import commands as turns
from tests.faults.story.mails import post_letters

BASE = "https://gesprek.example"


def lay_the_table(table, lead):
    people.change_setup(table.collaboration, title="Techniekhuis", draft_ambition="Leren met je handen.", by=lead)
    table.parties.append(people.add_party(table.collaboration, name="Ondernemerskring", by=lead))
    for name in ("Bas van Loon", "Mieke de Wit"):
        people.invite(table.collaboration, name=name, party=table.parties[3], email="bas@kring.example", by=lead)
    people.choose_language(table.person(3, 1).seat, language="en", by=table.person(3, 1))
    turns.set_times(table.collaboration, present=300, questions=120, by=lead)
    room.move_on(table.collaboration, by=lead)
    room.move_back(table.collaboration, by=lead)
    people.word_line(table.collaboration, moment="purpose", language="nl", text="Wij zijn er om te luisteren.", by=lead)
    people.word_line(table.collaboration, moment="purpose", language="nl", text="", by=lead)
    people.word_line(table.collaboration, moment="homework", language="nl", text="Schrijf samen.", by=lead)


def change_the_table(table, lead):
    """A party that was a mistake, another name, another function, and somebody who puts their own name right."""
    wrong = people.add_party(table.collaboration, name="Vergissing", by=lead)
    people.remove_party(wrong, by=lead)
    people.rename_party(table.parties[1], name="Gemeente Waardlanden-Oost", by=lead)
    seat = table.person(0, 0).seat
    how = {"name": seat.name, "party": table.parties[0], "email": ""}
    people.change_person(seat, **how, function="directeur", spokesperson=True, by=lead)
    own = table.person(0, 1)
    record.correct_particulars(own.seat, name="Yusuf Arslan-Kaya", function="docent", email="", by=own)


def invite_everybody(table, lead):
    guests = list(Seat.objects.filter(party__collaboration=table.collaboration))
    people.send_invitations(table.collaboration, guests[:2], base=BASE, by=lead)
    first, second = Letter.objects.filter(collaboration=table.collaboration)[:2]
    mails.hand_over(table.collaboration, [first], by=lead)
    people.renew_link(second.seat, base=BASE, by=lead)  # withdraws the letter, ends the link
    people.send_reminders(table.collaboration, guests[:1], base=BASE, by=lead)
    people.write_out_invitation(guests[3], base=BASE, by=lead)
    token = people.make_link(guests[4], by=lead)
    here = people.let_in(token)
    people.let_in(token)
    people.end_other_devices(guests[4], here.browser, by=table.person(2))
    people.make_links(table.collaboration, guests[5:6], by=lead)
    post_letters(table, lead)
    people.remove_person(table.person(3, 1).seat, by=lead)
