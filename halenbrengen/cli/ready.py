"""What most commands begin with."""

from contextlib import contextmanager

from django.utils.translation import gettext as _

from halenbrengen.cli.doctor import require_fit_store
from halenbrengen.cli.stopping import Stop
from halenbrengen.cli.store import alone, bring_tables
from halenbrengen.collaborations.models import Collaboration


@contextmanager
def ready():
    """The database fit to write in and its tables up to date, for as long as one command takes."""
    with alone():
        require_fit_store()
        bring_tables()
        yield


def collaboration_with(public_id):
    """The collaboration that the host names, as the addresses and `demo` show it."""
    found = Collaboration.objects.filter(public_id=public_id).first()
    if found is None:
        raise Stop(_("Er is hier geen samenwerking “%(id)s”.") % {"id": public_id})
    return found
