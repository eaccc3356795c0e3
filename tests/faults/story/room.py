"""What is said and shown between the steps."""

from halenbrengen.collaborations import commands as people
from halenbrengen.method.rules import RULES
from halenbrengen.room import commands as room
from halenbrengen.turns import commands as turns


def explain_the_rules(table, lead):
    room.move_on(table.collaboration, by=lead)
    for rule in RULES:
        room.explain_rule(table.collaboration, key=rule.key, by=lead)
    turns.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=lead)
    late = people.add_party(table.collaboration, name="Woningbouw", by=lead)
    people.invite(table.collaboration, name="Greet Woud", party=late, by=lead)
    table.parties.append(late)
    room.move_on(table.collaboration, by=lead)


def choose_for_the_wall(table, lead):
    room.show_on_beamer(table.collaboration, shows="poster", party=table.parties[0], by=lead)
    room.choose_sound(table.collaboration, on=True, by=lead)
    room.show_on_beamer(table.collaboration, shows="follow", by=lead)
    room.show_on_beamer(table.collaboration, shows="join", by=lead)
