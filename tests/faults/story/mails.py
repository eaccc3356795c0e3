"""Each end that a letter can come to."""

from halenbrengen.mails import commands as mails
from halenbrengen.mails.models import Letter


def post_letters(table, lead):
    """Each end that a letter can come to."""
    letter = Letter.objects.filter(collaboration=table.collaboration).last()
    mails.mark_put_off(letter, "put_off")
    letter.refresh_from_db()
    mails.mark_refused(letter, "no_such_box")
    letter.refresh_from_db()
    mails.send_again(letter, by=lead)
    letter.refresh_from_db()
    Letter.objects.filter(pk=letter.pk).update(claimed_at=letter.due_at)
    mails.mark_unsure(letter, "cut_off")
    letter.refresh_from_db()
    mails.leave_be(letter, by=lead)
    mails.mark_sent(Letter.objects.filter(collaboration=table.collaboration, handed_over_at=None).first())
