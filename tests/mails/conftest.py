"""A real mail server on the loopback, and a host that is told to use it."""

import socket

import pytest
from aiosmtpd.controller import Controller

from halenbrengen.collaborations.commands import send_invitation
from tests.mails.post_office import PostOffice

BASE = "https://gesprek.example"


@pytest.fixture
def office():
    """Takes mail as a mail server does; `answers` tells it what to say instead."""
    taken = PostOffice()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(taken, hostname="127.0.0.1", port=port)
    controller.start()
    taken.port = port
    yield taken
    controller.stop(no_assert=True)


@pytest.fixture
def by_mail(settings, office):
    """This host sends mail, by that server."""
    settings.SMTP_HOST, settings.SMTP_PORT, settings.SMTP_TLS = "127.0.0.1", office.port, "none"
    settings.MAIL_FROM = "gesprek@host.example"
    settings.PUBLIC_URL = BASE
    return office


@pytest.fixture
def invited(table):
    """Karin, with an address and an invitation on its way."""
    seat = table.person().seat
    seat.email = "karin@singel.example"
    seat.save(update_fields=["email"])
    send_invitation(seat, base=BASE, by=table.viewer("facilitator"))
    return seat
