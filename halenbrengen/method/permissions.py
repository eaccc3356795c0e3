"""What is open in which phase, for whom: the one table that every command and door asks.

It says nothing about whose poster, lane or statement it is: that question is the model's. `record_for_party` is for a
table without phones: who leads puts down what a party says aloud, wherever that party could do so itself now.
"""

from enum import StrEnum

from halenbrengen.method.phases import ORDER, Phase


class Role(StrEnum):
    """A person's place in one collaboration; a beamer is a screen on the wall."""

    FACILITATOR = "facilitator"
    SCRIBE = "scribe"
    PARTICIPANT = "participant"
    OBSERVER = "observer"
    BEAMER = "beamer"


# F facilitator, S scribe, P participant, O observer, B beamer, - nobody.
# An asterisk: only once that poster hangs. A degree sign: only until it hangs.
ACTS = """
                          prep  open  rules round combi plen  contr follow arch
change_setup              F     F     F     -     -     -     -     -      -
add_party                 F     F     F     -     -     -     -     -      -
rename_party              F     F     F     F     F     F     F     F      -
remove_party              F     -     -     -     -     -     -     -      -
change_people             F     F     F     F     F     F     F     F      -
set_times                 F     F     F     -     -     -     -     -      -
fix_order                 F     F     F     -     -     -     -     -      -
move_phase                F     F     F     F     F     F     F     F      F
run_clock                 F     F     F     F     F     F     F     -      -
word_script               F     F     F     F     F     F     F     F      -
show_on_beamer            FS    FS    FS    FS    FS    FS    FS    FS     -
turn_leaf                 -     -     -     -     FS    FS    FS    FS    -
choose_time               -     -     -     F     F     F     F     -      -
write_own_poster          P°    P°    P°    -     -     -     -     P      -
hand_in_poster            P°    P°    P°    -     -     -     -     -      -
hang_posters              F     F     F     F     -     -     -     -      -
look_at_poster            F°    F°    F°    F°    -     -     -     -      -
put_up_photo              FSP   FSP   FSP   FSP   FSP   FSP   FSP   FSP    -
transcribe_paper          FS*   FS*   FS*   FS*   FS*   FS*   -     -      -
correct_transcription     P*    P*    P*    P*    P*    P*    P*    P      -
answer_on_own_poster      -     -     -     P     -     -     -     -      -
add_late_item             -     -     -     -     -     -     P     -      -
change_line               -     -     -     -     -     -     -     P      -
say_purpose               -     F     -     -     -     -     -     -      -
explain_rule              -     -     F     -     -     -     -     -      -
add_rule_wording          -     -     F     -     -     -     -     -      -
record_absence            -     F     F     F     F     F     F     -      -
move_to_end_of_order      -     -     -     F     -     -     -     -      -
pass_turn                 -     -     -     FP    -     -     -     -      -
ask_question              -     -     -     P     -     P     P     P      -
choose_question           -     -     -     F     -     F     F     F      -
park_remark               -     FS    FS    FS    FS    -     -     -      -
hand_back_remark          -     -     -     -     -     FS    -     -      -
let_remark_rest           -     -     -     -     -     FSP   FSP   -      -
write_combined            -     -     -     -     FS    -     -     -      -
say_nothing_yet           -     -     -     -     FSP   -     -     -      -
confirm_entry             -     -     -     -     P     P     -     -      -
reword_entry              -     -     -     -     P     P     -     -      -
withdraw_entry            -     -     -     -     P     P     -     -      -
show_plenary_question     -     -     -     -     -     F     -     -      -
say_observation           -     -     -     -     -     SP    SP    SP     -
confirm_observation       -     -     -     -     -     P     P     P      -
answer_observation        -     -     -     -     -     SP    SP    SP     -
pass_meaning              -     -     -     -     -     P     -     -      -
open_bridges              -     -     -     -     -     F     -     -      -
lay_bridge                -     -     -     -     -     P     P     P      -
answer_bridge             -     -     -     -     -     P     P     P      -
give_statement            -     -     -     -     -     -     P     -      -
pass_statement            -     -     -     -     -     -     FP    -      -
note_open_point           -     -     -     -     -     -     FSP   FSP    -
record_for_party          -     -     -     FS    FS    FS    FS    FS     -
mark_ingredient           -     -     -     FS    FS    FS    FS    FS     -
change_interests          -     -     -     -     -     -     FP    FP     -
ask_interest_check        -     -     -     -     -     -     F     F      -
answer_interest_check     -     -     -     -     -     -     P     P      -
choose_gathering          -     -     -     -     -     -     F     F      -
deal_with_agenda          -     -     -     -     -     -     -     FS     -
report_new_interest       -     -     -     -     -     -     -     P      -
put_on_agenda             -     -     -     -     -     -     -     FSP    -
write_ambition            -     -     -     -     -     -     -     F      -
answer_ambition           -     -     -     -     -     -     -     P      -
correct_record            -     -     -     -     -     -     -     P      -
set_corrections_until     -     -     -     -     -     -     -     F      -
"""

READING = """
                          prep   open   rules  round  combi  plen   contr  follow arch
read_own_poster           P      P      P      P      P      P      P      P      P
read_others_posters       FSPOB* FSPOB* FSPOB* FSPOB* FSPOB* FSPOB* FSPOB* FSPOB* FSPOB*
read_parked_remarks       -      FS     FS     FS     FS     FS     FS     -      -
read_questions            -      -      -      F      -      F      F      F      F
read_combined             -      -      -      -      FSPOB  FSPOB  FSPOB  FSPOB  FSPOB
read_observations         -      -      -      -      -      FSPOB  FSPOB  FSPOB  FSPOB
read_bridges              -      -      -      -      -      FSPOB  FSPOB  FSPOB  FSPOB
read_statements           -      -      -      -      -      -      FSPOB  FSPOB  FSPOB
read_interests            -      -      -      -      -      -      FSPOB  FSPOB  FSPOB
read_record               -      -      -      -      -      -      FS     FSPO   FSPO
"""

LETTERS = {
    "F": Role.FACILITATOR,
    "S": Role.SCRIBE,
    "P": Role.PARTICIPANT,
    "O": Role.OBSERVER,
    "B": Role.BEAMER,
}
ONCE_HUNG, UNTIL_HUNG = "*", "°"


def is_open(act: str, phase: Phase | str, role: Role | str, *, hung: bool = False) -> bool:
    """Whether somebody in this role may do or read this in this phase.

    `hung` says whether the poster in question hangs on the wall; it matters only where the table
    says so. An unknown act, phase or role raises ValueError, so that a typing error is never a yes.
    """
    if act not in TABLE:
        raise ValueError(f"not in the table of permissions: {act}")
    cell = TABLE[act][Phase(phase)]
    if ONCE_HUNG in cell and not hung or UNTIL_HUNG in cell and hung:
        return False
    return Role(role) in {LETTERS[mark] for mark in cell if mark in LETTERS}


def open_acts(phase: Phase | str, role: Role | str, *, hung: bool = False) -> frozenset[str]:
    """Everything that is open for this role in this phase."""
    return frozenset(act for act in TABLE if is_open(act, phase, role, hung=hung))


def _cells(table: str) -> dict[str, dict[Phase, str]]:
    """Read the lines of a table; the heading says nothing that the order does not."""
    lines = [line.split() for line in table.strip().splitlines()[1:]]
    return {act: dict(zip(ORDER, cells, strict=True)) for act, *cells in lines}


TABLE: dict[str, dict[Phase, str]] = _cells(ACTS) | _cells(READING)
