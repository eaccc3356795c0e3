"""A conversation of three parties in which every command that there is gets done at least once.

What the commands of an app do to the table stands in `story/`, in the file with the name of that app.
"""

from tests.faults.story import collaborations, combined, contracts, interests, plenary, posters, record, room, turns


def tell_everything(table, later):
    """From the laid table to the follow-up; `later(seconds)` lets time go by."""
    for act in (
        collaborations.lay_the_table,
        collaborations.change_the_table,
        collaborations.invite_everybody,
        posters.write_the_posters,
        posters.change_minds,
        posters.fill_in_paper,
        posters.hang_and_open,
        room.explain_the_rules,
        room.choose_for_the_wall,
        turns.hold_the_first_turn,
        turns.ask_and_put,
        turns.give_extra_time,
        turns.take_a_break,
        combined.sum_up,
        combined.answer_what_was_heard,
        plenary.talk_together,
        plenary.look_for_bridges,
        contracts.contract,
        interests.keep_interests,
        interests.follow_up,
        interests.meet_again,
        record.put_the_record_right,
        record.keep_and_erase,
    ):
        act(table, table.viewer("facilitator"))
        later(30)
