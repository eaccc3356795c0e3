"""Whether the time adds up, while a collaboration is being set up: a summary of the time plan."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from halenbrengen.method import timeplan
from halenbrengen.method.timeplan import FEWEST_PARTIES_PLANNED, MOST_PARTIES, TimePlan


@dataclass(frozen=True)
class Summary:
    """A plan in a few figures; `ends_at` where the day is known. All lengths in seconds."""

    plan: TimePlan
    starts_at: datetime | None

    @property
    def ends_at(self):
        return self.starts_at + timedelta(seconds=self.plan.total) if self.starts_at else None

    @property
    def left(self):
        """Whole minutes that remain of the time there is."""
        return max(0, int(self.plan.available - self.plan.total) // 60) if self.plan.available else 0


def summary_of(parties, *, minutes_available=None, starts_at=None, present=None, questions=None):
    """The plan for this many parties; None while there are none."""
    if not parties:
        return None
    return Summary(timeplan.own_plan(parties, minutes_available, present, questions), starts_at)


def usual_plans(minutes_available=None):
    """The plan for every usual number of parties, when there is time enough or in the minutes there are."""
    return [timeplan.plan(parties, minutes_available) for parties in range(FEWEST_PARTIES_PLANNED, MOST_PARTIES + 1)]
