"""The round: turns, questions, extra time and the break."""

from halenbrengen.interests import commands as interests
from halenbrengen.plenary import commands as plenary
from halenbrengen.room import commands as room
from halenbrengen.turns import commands as turns
from halenbrengen.turns.models import Extension, Turn


def turn_of(table, party):
    return Turn.objects.get(party=table.parties[party])


def hold_the_first_turn(table, lead):
    turn = turn_of(table, 0)
    turns.start_turn(turn, by=lead)
    turns.pause(turn, by=lead)
    turns.explain_pause(turn, reason="De telefoon ging.", by=lead)
    turns.resume(turn, by=lead)
    table.rest = plenary.park(table.collaboration, said_by=table.parties[2], by=lead)
    plenary.note_remark(table.rest, text="Mooi gezegd.", person=table.person(2).seat, by=lead)
    turns.next_step(turn, by=lead)
    turns.previous_step(turn, by=lead)
    turns.next_step(turn, by=lead)


def ask_and_put(table, lead):
    turn, asker = turn_of(table, 0), table.person(1)
    asked = [turns.ask_question(turn, text=f"Hoe oud zijn ze? {n}", by=asker) for n in range(3)]
    turns.put_question(asked[0], by=lead)
    turns.answer_on_poster(turn, side="give", text="Een antwoord op de vraag", by=table.person(0))
    turns.put_question_back(asked[0], by=lead)
    turns.set_question_aside(asked[1], by=lead)
    turns.put_question(asked[1], by=lead)
    turns.withdraw_question(asked[2], by=asker)
    interests.mark_ingredient(
        table.collaboration, text="machines van nu", sources=[f"party:{table.parties[0].pk}"], by=lead
    )
    turns.next_step(turn, by=lead)
    turns.next_step(turn, by=lead)


def give_extra_time(table, lead):
    turn = turn_of(table, 1)
    turns.start_turn(turn, by=lead)
    turns.extend(turn, seconds=60, reason="Een vergissing.", by=lead)
    turns.withdraw_extension(Extension.objects.get(), by=lead)
    turns.extend(turn, seconds=120, reason="De tolk kwam later.", by=lead)
    turns.end_turn(turn, by=lead)
    turns.take_extra_time(turn_of(table, 0), Extension.objects.get(), by=lead)
    turns.end_turn(turn_of(table, 0), by=lead)


def take_a_break(table, lead):
    turns.choose_time(table.collaboration, kind="end_later", seconds=300, by=lead)
    turns.take_back_time(table.collaboration, kind="end_later", by=lead)
    turns.choose_time(table.collaboration, kind="end_later", seconds=600, by=lead)
    turns.skip_break(table.collaboration, by=lead)
    turns.undo_break(table.collaboration, by=lead)
    turns.start_break(table.collaboration, seconds=600, by=lead)
    turns.end_break(table.collaboration, by=lead)
    turns.move_to_end(turn_of(table, 2), by=lead)
    turns.pass_turn(turn_of(table, 3), reason="Wij luisteren.", by=table.person(3))
    turns.pass_turn(turn_of(table, 4), reason="Wij luisteren ook.", by=lead)
    turns.start_turn(turn_of(table, 2), by=lead)
    room.move_back(table.collaboration, by=lead)  # the clock stands still
    room.move_on(table.collaboration, by=lead)
    turns.resume(turn_of(table, 2), by=lead)
    turns.end_turn(turn_of(table, 2), by=lead)
