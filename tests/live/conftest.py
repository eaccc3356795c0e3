import pytest

from config.asgi import Application
from halenbrengen.collaborations import commands
from halenbrengen.collaborations.models import Seat
from halenbrengen.collaborations.seats import COOKIE, viewer_of
from halenbrengen.live import hub
from halenbrengen.method.permissions import Role
from tests.serving import Listener, serving


@pytest.fixture
def application(transactional_db):
    return Application()


@pytest.fixture
def port(application):
    with serving(application) as port:
        yield port


@pytest.fixture
def often(monkeypatch):
    """Look and beat many times a second. Ask for it before the server."""
    monkeypatch.setattr(hub, "PATROL_SECONDS", 0.2)
    monkeypatch.setattr(hub, "HEARTBEAT_SECONDS", 0.4)


@pytest.fixture
def cookie_of():
    """Sign somebody in and give the cookie of their browser."""

    def sign_in(viewer):
        by = viewer_of(Seat.objects.get(collaboration=viewer.collaboration_id, role=Role.FACILITATOR))
        return f"{COOKIE}={commands.let_in(commands.make_link(viewer.seat, by=by)).browser}"

    return sign_in


@pytest.fixture
def listen(port, cookie_of):
    """Open the stream of a screen as somebody's browser does."""
    opened = []

    def open_stream(viewer, screen, cookie=None, after="", **headers):
        path = f"/s/{viewer.seat.public_id}/live/{screen}?after={after}"
        opened.append(Listener(port, path, Cookie=cookie or cookie_of(viewer), **headers))
        return opened[-1]

    yield open_stream
    for listener in opened:
        listener.connection.close()
