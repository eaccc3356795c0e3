"""What somebody says about the browsers that sit in their seat."""

from django.utils import timezone

from halenbrengen.changes.models import FACILITATOR
from halenbrengen.changes.recording import changing
from halenbrengen.collaborations.models import SignIn
from halenbrengen.collaborations.seats import sign_in_of
from halenbrengen.collaborations.signing_in import end_links, end_links_of_seat, new_link
from halenbrengen.collaborations.tokens import hashed


def know_devices(seat, browser, *, by):
    """That was me: this browser needs to hear no more of the others that sit here now."""
    with changing(seat, by) as (seat, _record):
        here = sign_in_of(browser, seat)
        here.others_known_at = timezone.now()
        here.save(update_fields=["others_known_at"])


def end_other_devices(seat, browser, *, by):
    """End every link of one's own and every browser that came in by one, but for this browser.

    A facilitator who is signed in on this host with this browser ends that everywhere else as well.
    """
    with changing(seat, by) as (seat, record):
        _leave_only(sign_in_of(browser, seat), seat, lambda: end_links_of_seat(seat, record))
        record("other_devices_ended", seat, audience=FACILITATOR)
        host = SignIn.objects.filter(browser_hash=hashed(browser), facilitator__isnull=False).first()
        if host:
            _end_elsewhere(host)


def _end_elsewhere(host):
    facilitator = host.facilitator
    others = facilitator.sign_ins.exclude(pk=host.pk).values_list("browser_hash", flat=True)
    SignIn.objects.filter(browser_hash__in=list(others)).delete()  # their seats in other collaborations too
    _leave_only(host, facilitator, lambda: end_links(facilitator, timezone.now()))


def _leave_only(here, owner, end):
    """This browser goes on by a link that nobody has."""
    end()
    own = {owner._meta.model_name: owner}
    owner.sign_ins.exclude(pk=here.pk).delete()
    here.link, _token = new_link(given=False, **own)
    here.others_known_at = timezone.now()
    here.save(update_fields=["link", "others_known_at"])
