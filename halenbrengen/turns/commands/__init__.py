"""The round: the order, the clock of every party, and the questions to the party whose turn it is."""

from halenbrengen.turns.commands.answering import answer_on_poster
from halenbrengen.turns.commands.breaks import (
    choose_time,
    end_break,
    leave_break,
    skip_break,
    start_break,
    take_back_time,
    undo_break,
)
from halenbrengen.turns.commands.extending import extend, take_extra_time, withdraw_extension
from halenbrengen.turns.commands.notes import tear_up_notes, write_note
from halenbrengen.turns.commands.order import (
    close_the_gap,
    end_absence,
    fix_order,
    give_turn,
    move_to_end,
    pass_turn,
    record_absence,
    set_slots,
)
from halenbrengen.turns.commands.questions import (
    ask_question,
    finish_question,
    put_question,
    put_question_back,
    set_question_aside,
    withdraw_question,
)
from halenbrengen.turns.commands.running import (
    end_turn,
    explain_pause,
    next_step,
    pause,
    previous_step,
    resume,
    start_turn,
    stop_clock,
)
from halenbrengen.turns.commands.times import set_times

__all__ = [
    "answer_on_poster",
    "ask_question",
    "choose_time",
    "close_the_gap",
    "end_absence",
    "end_break",
    "end_turn",
    "explain_pause",
    "extend",
    "finish_question",
    "fix_order",
    "give_turn",
    "leave_break",
    "move_to_end",
    "next_step",
    "pass_turn",
    "pause",
    "previous_step",
    "put_question",
    "put_question_back",
    "record_absence",
    "resume",
    "set_question_aside",
    "set_slots",
    "set_times",
    "skip_break",
    "start_break",
    "start_turn",
    "stop_clock",
    "take_back_time",
    "take_extra_time",
    "tear_up_notes",
    "undo_break",
    "withdraw_extension",
    "withdraw_question",
    "write_note",
]
