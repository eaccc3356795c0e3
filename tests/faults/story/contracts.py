"""The contract: aloud, answered, and put otherwise once more."""

from halenbrengen.contracts import commands as contracts
from halenbrengen.posters import commands as posters
from halenbrengen.room import commands as room


def contract(table, lead):
    room.move_on(table.collaboration, by=lead)
    posters.write_item(table.poster(0), side="get", text="Te laat gezegd", by=table.person(0))
    words = {"interests": "Trots op de school", "view_on_interests": "Wij hoorden jullie."}
    for party in (0, 1):
        own = table.person(party)
        items = table.poster(party).items.filter(struck_at=None)[:2]
        contracts.write_statement(table.parties[party], **words, items=items, by=own)
        contracts.speak(table.parties[party], by=own)
        contracts.answer(table.parties[party], answer="reserve", reserve="als het geld er is", by=own)
    contracts.write_statement(table.parties[2], interests="Een huis", view_on_interests="", by=lead)
    contracts.write_statement(table.parties[2], interests="Een huis dat leeft", view_on_interests="", by=lead)
    contracts.speak(table.parties[2], spoken_by=table.person(2).seat, by=lead)
    contracts.pass_statement(table.parties[3], by=table.person(3))
    contracts.pass_statement(table.parties[4], by=lead)
    contracts.answer(table.parties[2], answer="yes", by=lead)  # the last: everybody hears all answers
    contracts.write_statement(table.parties[0], **{**words, "interests": "Trots"}, by=table.person(0))
    contracts.note_open_point(table.collaboration, text="Wie betaalt?", parties=table.parties[:2], by=lead)
