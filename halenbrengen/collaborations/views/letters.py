"""The letters of a collaboration: what went by mail, and what the facilitator still hands over."""

from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from halenbrengen.collaborations.answers import saved
from halenbrengen.collaborations.invitations.queries import letter_for, letters_for, letters_to_hand_over
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.collaborations.seats import seated
from halenbrengen.mails import commands
from halenbrengen.mails.models import LetterState
from halenbrengen.mails.postbox import mail_is_set

OTHERS = (
    *(LetterState.WAITING, LetterState.BEING_SENT, LetterState.SENT),
    *(LetterState.HANDED_OVER, LetterState.WITHDRAWN),
)


@require_GET
@seated("facilitator")
def show_letters(request, me):
    """The letters of this collaboration: what went by mail and what the facilitator still hands over."""
    letters = list(letters_for(me))
    context = {
        "viewer": me,
        "collaboration": collaboration_of(me),
        "by_hand": [letter for letter in letters if letter.state == LetterState.BY_HAND],
        "stuck": [letter for letter in letters if letter.state in (LetterState.FAILED, LetterState.UNSURE)],
        "others": [letter for letter in letters if letter.state in OTHERS],
        "mail_is_set": mail_is_set(),
    }
    return render(request, "collaborations/letters.html", context)


@require_POST
@seated("facilitator")
def hand_over(request, me, pk):
    commands.hand_over(collaboration_of(me), [letter_for(me, pk)], by=me)
    return saved(request, "letters", go=True)


@require_POST
@seated("facilitator")
def hand_over_all(request, me):
    commands.hand_over(collaboration_of(me), letters_to_hand_over(me), by=me)
    return saved(request, "letters", go=True)


@require_POST
@seated("facilitator")
def send_again(request, me, pk):
    commands.send_again(letter_for(me, pk), by=me)
    return saved(request, "letters", go=True)


@require_POST
@seated("facilitator")
def leave_be(request, me, pk):
    commands.leave_be(letter_for(me, pk), by=me)
    return saved(request, "letters", go=True)
