from contextlib import ExitStack

import pytest

from config.bridge import Bridge
from tests.serving import serving


class Answering:
    """Django's request handler, but its one view is a function of the test."""

    def __init__(self, view):
        self.get_response = view


@pytest.fixture
def serve(transactional_db):
    """Serve one view through the bridge, and give the bridge and its port."""
    with ExitStack() as open_servers:

        def start(view):
            bridge = Bridge(Answering(view))

            async def application(scope, receive, send):
                if scope["type"] == "http":
                    await bridge(scope, receive, send)
                    return
                for ready, act in (("startup", bridge.start), ("shutdown", bridge.stop)):
                    await receive()
                    act()
                    await send({"type": f"lifespan.{ready}.complete"})

            return bridge, open_servers.enter_context(serving(application))

        yield start


@pytest.fixture(autouse=True)
def views_without_the_house(monkeypatch):
    """Behind the bridge stands a bare view here, without the middleware that guards every answer."""
    monkeypatch.setattr("tests.serving.require_guarded", lambda path, headers: None)
