"""How a meeting stands against its time plan, and where lost minutes come from (`R11`).

Every length is in whole seconds. Nothing is chosen here: what the steps around the round cannot
give is shown as a shortfall, and the group chooses.
"""

from dataclasses import dataclass, replace

from halenbrengen.method.timeplan import Repayment, TimePlan, repay

# The steps that stand once in a meeting, and where the plan keeps their length.
LENGTH = {
    "opening": "opening",
    "rules": "rules",
    "break": "break_",
    "combining": "combining",
    "plenary": "plenary",
    "contracting": "contracting",
    "close": "close",
}


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far the meeting is.

    `elapsed` counts from the moment at which it should have begun, below zero before that; `left` is
    what the step that is on still has, never below zero; `turns_to_come` have not begun.
    """

    elapsed: int
    left: int
    turns_to_come: int
    steps_to_come: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """What the group chose about time: seconds later, seconds off the plenary, and to do without the break."""

    later: int = 0
    off_plenary: int = 0
    no_break: bool = False

    def applied_to(self, plan: TimePlan) -> TimePlan:
        """The plan without the break that the group gave up; a turn stays as long as it was."""
        return replace(plan, break_=0) if self.no_break else plan


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Seconds behind the plan (below zero: ahead), where they come from, and the lengths that follow."""

    behind: int
    repaid: Repayment
    plan: TimePlan

    @property
    def shortfall(self) -> int:
        return self.repaid.shortfall


def standing(plan: TimePlan, progress: Progress, agreed: Agreed | None = None) -> Standing:
    """Compare the end that is to be expected with the end that was planned, and find what is lost."""
    agreed = agreed or Agreed()
    now = agreed.applied_to(plan)
    to_come = sum(getattr(now, LENGTH[step]) for step in progress.steps_to_come)
    expected = progress.elapsed + progress.left + progress.turns_to_come * now.slot + to_come
    behind = expected - plan.total - agreed.later
    repaid = repay(behind, now, progress.steps_to_come, off_plenary=agreed.off_plenary)
    return Standing(behind=behind, repaid=repaid, plan=repaid.taken_from(now))
