"""How ready the table is before the conversation: what was handed in, and what waits to hang. Never what it says."""

from django.utils.translation import gettext as _

from halenbrengen.collaborations.queries import collaboration_of, parties_for
from halenbrengen.method.prompts import PROMPTS
from halenbrengen.posters.queries import readiness_for, wall_for


def welcome_context(viewer):
    return {
        "collaboration": collaboration_of(viewer),
        "hangs": wall_for(viewer).exists(),
        "parties": parties_for(viewer),
    }


def readiness_context(viewer):
    looks = viewer.may("look_at_poster", collaboration_of(viewer))
    return {
        "rows": [
            (each, ", ".join(_(PROMPTS[name].heading) for name in each.empty), looks and each.handed_in)
            for each in readiness_for(viewer)
        ]
    }


def hanging_context(viewer):
    """What waits to hang: what was handed in goes up together, the rest one by one."""
    waiting = [each for each in readiness_for(viewer) if not each.hung]
    ready = [each for each in waiting if each.handed_in]
    return {
        "waiting": waiting,
        "ready": names_of(ready),
        "late": names_of(each for each in waiting if not each.handed_in),
        "all_ready": bool(waiting) and len(ready) == len(waiting),
        "hangs": viewer.may("hang_posters", collaboration_of(viewer)),
    }


def names_of(rows):
    return ", ".join(each.party.short_name for each in rows)
