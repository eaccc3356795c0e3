"""A browser per module, driven by the one driver that all tests of a process share."""

import pytest

from tests.browser.the_house import CHROMIUM, SWITCHES, Guests, House


@pytest.fixture(scope="module")
def chromium(playwright):
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
    yield browser
    browser.close()


@pytest.fixture
def guests(chromium):
    """Everybody who comes; no page may complain in its console, not of its policy and not of a script."""
    coming = Guests(chromium)
    yield coming
    coming.leave()
    assert coming.complaints == []


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    standing = House(tmp_path_factory.mktemp("house"))
    yield standing
    if standing.process:
        standing.close()
