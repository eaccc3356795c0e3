import pytest

from tests.ui import trial_pages
from tests.ui.trial_browser import CHROMIUM, SWITCHES
from tests.ui.unruly_server import Server


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": SWITCHES}


@pytest.fixture
def server():
    running = Server()
    running.behaviour.pages["write"] = trial_pages.page(trial_pages.WRITE + trial_pages.FOOT)
    yield running
    running.shutdown()
    running.server_close()


@pytest.fixture
def does(server):
    """What the server does next, and what it has seen."""
    return server.behaviour


@pytest.fixture
def open_page(context, server):
    """Open an address in a new tab of the same browser; any breach of the page's policy fails the test."""
    breaches = []

    def opened(path, **how):
        tab = context.new_page()
        tab.on("console", lambda said: breaches.append(said.text) if "Content Security Policy" in said.text else None)
        tab.on("pageerror", lambda error: breaches.append(str(error)))
        tab.goto(server.address + path, **how)
        return tab

    yield opened
    assert breaches == []
