"""What a viewer may know of the interests to keep in view."""

from django.db.models import Prefetch
from django.http import Http404

from halenbrengen.interests.models import Check, CheckAnswer, Interest, Restatement
from halenbrengen.posters.models import Item


def interests_for(viewer):
    """The register, each interest with its owners, the lines it came from and what its owners answered."""
    answers = Prefetch("answers", CheckAnswer.objects.select_related("party", "check_held", "given_by"))
    items = Prefetch("items", Item.objects.visible_to(viewer).select_related("poster__party"))
    return Interest.objects.visible_to(viewer).prefetch_related("owners", items, answers)


def interest_for(viewer, pk):
    return _found(Interest.objects.visible_to(viewer), pk)


def checks_for(viewer):
    """Every check that was held, with the interests it asked about."""
    restated = Prefetch("restatements", Restatement.objects.select_related("party"), to_attr="restated")
    return Check.objects.visible_to(viewer).prefetch_related("interests", restated)


def check_for(viewer, pk):
    return _found(Check.objects.visible_to(viewer), pk)


def asked_of(viewer):
    """What the viewer's party is still asked: (check, interest), of each interest only the latest check."""
    asked = {}
    for check in checks_for(viewer):
        for interest in check.interests.all():
            asked[interest.pk] = (check, interest)
    own = set(Interest.objects.visible_to(viewer).filter(owners=viewer.party_id).values_list("pk", flat=True))
    answered = set(CheckAnswer.objects.filter(party=viewer.party_id).values_list("check_held_id", "interest_id"))
    return [
        (check, interest)
        for check, interest in asked.values()
        if interest.pk in own and (check.pk, interest.pk) not in answered
    ]


def lines_to_choose_from(viewer):
    """The lines of all posters that hang, party by party: where an interest can have come from."""
    hanging = Item.objects.visible_to(viewer).filter(poster__hung_at__isnull=False)
    return hanging.select_related("poster__party").order_by("poster__party_id", "side", "position", "pk")


def _found(queryset, pk):
    found = queryset.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
