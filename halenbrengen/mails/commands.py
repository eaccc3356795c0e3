"""Writing letters, and what becomes of them.

A letter is written in the transaction of the act that it tells of, and sent after it. Before an attempt it is claimed,
and the claim is on disk before the first byte leaves: an attempt that is cut off leaves the claim behind, and a letter
with a claim is never sent by itself again. So a letter goes out at most once, and where that is not sure it is said.
"""

from datetime import timedelta
from types import SimpleNamespace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import FACILITATOR
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.mails.models import Letter, LetterState
from halenbrengen.mails.postbox import wake

# The minutes until the next attempt, after each one that a mail server put off; after the last the letter has failed.
WAITS = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720)]

# Whoever sends letters is no person: it has no seat, and gives no key.
NOBODY = SimpleNamespace(seat=None, key=None)


def write_letter(record, **particulars):
    """Put a letter ready within the command of somebody else, whose `record` it gets."""
    letter = Letter.objects.create(**particulars)
    record("letter_written", letter, audience=FACILITATOR, kind=letter.kind)
    if not letter.by_hand:
        transaction.on_commit(wake)
    return letter


def withdraw_letters(seat, record, at):
    """Hold back what was not sent yet to a seat whose links end, and forget the links."""
    for letter in Letter.objects.filter(seat=seat).unfinished():
        letter.withdrawn_at, letter.link = at, ""
        letter.save(update_fields=["withdrawn_at", "link"])
        record("letter_withdrawn", letter, audience=FACILITATOR)


def hand_over(collaboration, letters, *, by):
    """The facilitator has given these letters themselves: their links are forgotten here."""
    with changing(collaboration, by) as (collaboration, record):
        for letter in collaboration.letters.filter(pk__in=[letter.pk for letter in letters]):
            if letter.state == LetterState.BY_HAND:
                letter.handed_over_at, letter.link = timezone.now(), ""
                letter.save(update_fields=["handed_over_at", "link"])
                record("letter_handed_over", letter, audience=FACILITATOR)


def send_again(letter, *, by):
    """Try once more what failed or may not have arrived; to a mailbox it is the same letter."""
    with changing(letter, by) as (letter, record):
        if letter.state == LetterState.WAITING:
            return
        stopped = letter.state in (LetterState.FAILED, LetterState.UNSURE)
        require(stopped, _("Deze brief kan niet opnieuw worden verstuurd."))
        letter.claimed_at = letter.failed_at = None
        letter.attempts, letter.trouble, letter.due_at = 0, "", timezone.now()
        letter.save(update_fields=["claimed_at", "failed_at", "attempts", "trouble", "due_at"])
        record("letter_sent_again", letter, audience=FACILITATOR)
        transaction.on_commit(wake)


def leave_be(letter, *, by):
    """The facilitator leaves an unsure or failed letter at that: its link is forgotten."""
    with changing(letter, by) as (letter, record):
        if letter.state not in (LetterState.FAILED, LetterState.UNSURE):
            return
        letter.handed_over_at, letter.link = timezone.now(), ""
        letter.save(update_fields=["handed_over_at", "link"])
        record("letter_handed_over", letter, audience=FACILITATOR)


@transaction.atomic
def claim_letter():
    """The next letter that is due, claimed by this process alone; None when there is none."""
    now = timezone.now()
    letter = Letter.objects.select_for_update(skip_locked=True).due(now).order_by("due_at", "pk").first()
    if letter:
        letter.claimed_at, letter.attempts = now, letter.attempts + 1
        letter.save(update_fields=["claimed_at", "attempts"])
    return letter


def mark_sent(letter):
    """The mail server has taken the letter: its link is forgotten here."""
    with changing(letter, NOBODY) as (letter, record):
        letter.sent_at, letter.link, letter.trouble = timezone.now(), "", ""
        letter.save(update_fields=["sent_at", "link", "trouble"])
        record("letter_sent", letter, audience=FACILITATOR)


def mark_put_off(letter, trouble):
    """The letter has surely not gone, and may later: try again after a while, until it is enough."""
    with changing(letter, NOBODY) as (letter, record):
        letter.trouble = trouble
        if letter.attempts > len(WAITS):
            letter.failed_at = timezone.now()
            record("letter_failed", letter, audience=FACILITATOR)
        else:
            letter.claimed_at, letter.due_at = None, timezone.now() + WAITS[letter.attempts - 1]
            record("letter_put_off", letter, audience=FACILITATOR)
        letter.save(update_fields=["trouble", "failed_at", "claimed_at", "due_at"])


def mark_refused(letter, trouble):
    """The mail server will never take the letter."""
    with changing(letter, NOBODY) as (letter, record):
        letter.trouble, letter.failed_at = trouble, timezone.now()
        letter.save(update_fields=["trouble", "failed_at"])
        record("letter_failed", letter, audience=FACILITATOR)


def mark_unsure(letter, trouble):
    """The connection broke when the whole letter had left: it may have been taken. The claim stays."""
    with changing(letter, NOBODY) as (letter, record):
        letter.trouble = trouble
        letter.save(update_fields=["trouble"])
        record("letter_unsure", letter, audience=FACILITATOR)


def forget_ended_links():
    """Wipe the links out of letters that nobody can come in with any more."""
    ended = Letter.objects.with_a_link_that_ended(timezone.now())
    if ended.exists():
        ended.update(link="")
