"""What has to happen at its time though nobody presses a button, and the round in which it is looked for.

An app registers a duty when it starts. The duty finds what is due from what is on disk, and does it in a command that
looks once more under the lock: so it happens once, also after days of standstill, and also when two look at once.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Duty:
    """`due(now)` gives the collaborations where something waits; `act(collaboration, now)` is the command for one."""

    name: str
    due: Callable
    act: Callable


DUTIES: list[Duty] = []


def do_what_is_due():
    """One round along all duties. What goes wrong in one collaboration keeps no other waiting, and is tried again."""
    for duty in DUTIES:
        now = timezone.now()
        for collaboration in list(duty.due(now)):
            try:
                duty.act(collaboration, now)
            except Exception as error:
                # the number and the kind of error: what people wrote stays out of the log
                log.error("Duty %s of collaboration %s: %s", duty.name, collaboration.pk, type(error).__name__)
