"""How the time of a meeting is shared out; every length is in whole seconds.

Every party gets the same slot (`R8`), and lost time never comes from parties still to come (`R11`).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from halenbrengen.method.phrases import phrase

OPENING, RULES, BREAK, CLOSE = 300, 300, 600, 300
LEAST_PLENARY, LEAST_COMBINING, LEAST_BREAK = 900, 900, 300
LEAST_PRESENT, SENSIBLE_PRESENT = 60, 240
FEWEST_PARTIES_PLANNED, MOST_PARTIES = 3, 12

# Minutes, by number of parties.
# parties: present, questions, change, combining, plenary, contract of each
DEFAULTS = {
    3: (10, 8, 1, 20, 20, 3),
    4: (10, 6, 1, 20, 20, 3),
    5: (9, 6, 1, 20, 20, 3),
    6: (8, 5, 1, 20, 20, 2.5),
    7: (7, 5, 1, 20, 20, 2.5),
    8: (6, 4, 1, 20, 25, 2.5),
    9: (5.5, 3.5, 0.5, 20, 25, 2),
    10: (5, 3, 0.5, 20, 25, 2),
    11: (4.5, 3, 0.5, 20, 25, 2),
    12: (4, 2.5, 0.5, 20, 25, 2),
}

TOO_FEW_PARTIES = phrase(
    "Met minder dan drie partijen is een gewoon gesprek vaak genoeg. Ontbreekt er nog een partij aan tafel?"
)
TOO_MANY_PARTIES = phrase(
    "Met meer dan twaalf partijen duurt het langer dan drie uur. "
    "Denk aan twee bijeenkomsten, of aan partijen die samen één plaat maken."
)
TOO_SHORT_TO_PRESENT = phrase(
    "Zo heeft elke partij minder dan vier minuten om te vertellen. Denk aan meer tijd, of aan twee bijeenkomsten."
)
DOES_NOT_FIT = phrase("Dit past niet in de tijd die er is. Spreek samen af wat vervalt of hoeveel langer het duurt.")


@dataclass(frozen=True, kw_only=True)
class TimePlan:
    """The lengths of all steps of one meeting, in seconds; `available` is None when unknown."""

    parties: int
    present: int
    questions: int
    change: int
    combining: int
    plenary: int
    contract_each: int
    opening: int = OPENING
    rules: int = RULES
    break_: int = BREAK
    close: int = CLOSE
    available: int | None = None

    @property
    def slot(self) -> int:
        """One party's whole turn: present, questions, change."""
        return self.present + self.questions + self.change

    @property
    def round(self) -> int:
        return self.parties * self.slot

    @property
    def contracting(self) -> int:
        return self.parties * self.contract_each

    @property
    def total(self) -> int:
        before = self.opening + self.rules + self.round + self.break_
        return before + self.combining + self.plenary + self.contracting + self.close

    @property
    def shortfall(self) -> int:
        """Seconds by which the plan is longer than the time there is."""
        return 0 if self.available is None else max(0, self.total - self.available)

    @property
    def break_after(self) -> int:
        """After how many turns the break comes."""
        return break_after(self.parties)

    @property
    def advice(self) -> tuple[str, ...]:
        """Sentences for the facilitator to consider while setting up."""
        considered = (
            (0 < self.parties < FEWEST_PARTIES_PLANNED, TOO_FEW_PARTIES),
            (self.parties > MOST_PARTIES, TOO_MANY_PARTIES),
            (self.present < SENSIBLE_PRESENT, TOO_SHORT_TO_PRESENT),
            (self.shortfall > 0, DOES_NOT_FIT),
        )
        return tuple(sentence for applies, sentence in considered if applies)


def plan(parties: int, minutes_available: float | None = None) -> TimePlan:
    """The time plan for this many parties, shortened where there is less time.

    Shorter come, each only as far as needed: plenary, combining, break; only after these the time
    to present and to ask, for all parties by the same factor.
    """
    available = None if minutes_available is None else int(minutes_available * 60)
    return _with_shorter_slots(_with_less_around(replace(_default(parties), available=available)))


def own_plan(parties: int, minutes_available: float | None, present: int | None, questions: int | None) -> TimePlan:
    """The time plan with the facilitator's own seconds to present or to ask, where given."""
    usual = plan(parties, minutes_available)
    if present is None and questions is None:
        return usual
    return scaled(
        usual,
        present=usual.present if present is None else present,
        questions=usual.questions if questions is None else questions,
    )


def scaled(plan: TimePlan, *, present: int, questions: int) -> TimePlan:
    """The plan with the facilitator's own seconds to present and to ask, for every party the same.

    These seconds are kept as they are: what does not fit then shows as `shortfall`.
    """
    own = replace(_default(plan.parties), present=present, questions=questions)
    return _with_less_around(replace(own, available=plan.available))


def break_after(parties: int) -> int:
    """After how many turns the break comes: halfway, but never right before the last party.

    Where halfway would be there, the whole round comes first.
    """
    halfway = (parties + 1) // 2
    return parties if halfway == parties - 1 else halfway


def break_is_due(spoken: int, to_come: int) -> bool:
    """Whether the break comes now, after `spoken` turns and before the `to_come` that are left."""
    return spoken > 0 and spoken >= break_after(spoken + to_come) and to_come != 1


@dataclass(frozen=True)
class Repayment:
    """Where lost seconds come from, and what is left for the group to decide on (`shortfall`)."""

    break_: int = 0
    plenary: int = 0
    combining: int = 0
    shortfall: int = 0

    def taken_from(self, plan: TimePlan) -> TimePlan:
        """The plan after paying; every party's turn stays as long as it was."""
        return replace(
            plan,
            break_=plan.break_ - self.break_,
            plenary=plan.plenary - self.plenary,
            combining=plan.combining - self.combining,
        )


def repay(overrun_seconds: int, plan: TimePlan, still_to_come: Collection[str], *, off_plenary: int = 0) -> Repayment:
    """Find lost seconds in what of break, plenary and combining is still to come, in that order.

    `still_to_come` holds any of "break", "plenary", "combining"; `off_plenary` are seconds that the
    group gave up below its usual least. What these cannot give is the shortfall: never taken from
    a party, never decided by the computer (`R11`).
    """
    lost = max(0, overrun_seconds)
    taken = {}
    for step, field, least in (
        ("break", "break_", LEAST_BREAK),
        ("plenary", "plenary", max(0, LEAST_PLENARY - off_plenary)),
        ("combining", "combining", LEAST_COMBINING),
    ):
        room = max(0, getattr(plan, field) - least) if step in still_to_come else 0
        taken[field] = min(lost, room)
        lost -= taken[field]
    return Repayment(**taken, shortfall=lost)


def _default(parties: int) -> TimePlan:
    if parties < 0:
        raise ValueError(f"a plan needs a number of parties, not {parties}")
    row = DEFAULTS[min(max(parties, FEWEST_PARTIES_PLANNED), MOST_PARTIES)]
    present, questions, change, combining, plenary, contract = (int(part * 60) for part in row)
    return TimePlan(
        parties=parties,
        present=present,
        questions=questions,
        change=change,
        combining=combining,
        plenary=plenary,
        contract_each=contract,
    )


def _with_less_around(plan: TimePlan) -> TimePlan:
    """Shorten what stands around the round, in the order in which the method gives it up."""
    for field, least in (
        ("plenary", LEAST_PLENARY),
        ("combining", LEAST_COMBINING),
        ("break_", LEAST_BREAK),
    ):
        length = getattr(plan, field)
        plan = replace(plan, **{field: max(least, length - plan.shortfall)})
    return plan


def _with_shorter_slots(plan: TimePlan) -> TimePlan:
    """Shorten presenting and asking by one factor for all, down to one minute of presenting."""
    if not plan.shortfall or not plan.parties:
        return plan
    whole = plan.present + plan.questions
    room = whole - -(-plan.shortfall // plan.parties)
    room = max(room, -(-LEAST_PRESENT * whole // plan.present))
    return replace(plan, present=plan.present * room // whole, questions=plan.questions * room // whole)
