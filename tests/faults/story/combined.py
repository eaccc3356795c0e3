"""The combined poster: what was heard, and what the parties say to that."""

from halenbrengen.combined import commands as combined
from halenbrengen.plenary import commands as plenary
from halenbrengen.room import commands as room


def sum_up(table, lead):
    room.move_on(table.collaboration, by=lead)
    table.entry = combined.take_item(table.get, by=lead)
    table.other = combined.take_item(table.poster(1).items.filter(side="get").last(), by=lead)
    combined.place_entry(table.other, before=table.entry, by=lead)
    table.brought = combined.take_item(table.paper, by=lead)
    wrong = combined.write_entry(table.collaboration, side="get", text="Rust", sources=table.parties[:2], by=lead)
    combined.undo_entry(wrong, by=lead)
    table.shared = combined.write_entry(
        table.collaboration, side="get", text="Tijd", sources=table.parties[:3], by=lead
    )
    late = plenary.park(table.collaboration, said_by=table.parties[0], text="Te vroeg.", by=lead)
    plenary.note_remark(late, text="Toch te vroeg.", by=lead)


def answer_what_was_heard(table, lead):
    combined.confirm(table.entry, by=table.person(1))
    combined.confirm(table.shared, by=table.person(0))
    combined.reword(table.shared, text="Tijd om te leren", by=table.person(1))
    combined.confirm(table.shared, party=table.parties[2], by=lead)
    combined.withdraw(table.shared, by=table.person(0))
    combined.withdraw(table.other, by=table.person(1))
    for party in (0, 3, 4):
        combined.say_nothing_yet(table.parties[party], by=table.person(party) if party < 3 else lead)
