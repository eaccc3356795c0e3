"""What the room looks at: the beamer, where who leads wants something else on it than the step shows by itself."""

from django.db import models

from halenbrengen.collaborations.models import Collaboration, Party
from halenbrengen.method.kinds import Showing


class BeamerChoice(models.Model):
    """What was chosen for the beamer, and the moment it was chosen in: after that moment it no longer holds.

    `leaf`: of what does not fit on the screen at once, the leaf that lies open until there is something new to show.
    `sound`: whether a soft sound is heard when one minute is left and when the time is up.
    """

    collaboration = models.OneToOneField(Collaboration, models.CASCADE, related_name="beamer_choice")
    shows = models.CharField(
        max_length=10, default=Showing.FOLLOW, choices=[(each.value, each.value) for each in Showing]
    )
    party = models.ForeignKey(Party, models.SET_NULL, null=True, related_name="+", help_text="whose poster")
    during = models.CharField(max_length=60, blank=True)
    sound = models.BooleanField(default=False)
    leaf = models.CharField(max_length=40, blank=True, help_text="which leaf was turned to")
    leaf_during = models.CharField(max_length=80, blank=True, help_text="what was last when it was turned to")
