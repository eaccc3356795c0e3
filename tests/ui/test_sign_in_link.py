import pytest
from playwright.sync_api import expect

from tests.ui import trial_pages

FORM = """
<form data-sign-in data-plain method="post" action="/in">
  <div data-without-token><label for="token">Je persoonlijke link</label><input id="token" name="token" required></div>
  <button>Doorgaan</button>
</form>
"""


@pytest.fixture
def page(open_page, does):
    does.pages["in"] = trial_pages.page(FORM, scripts=("sign-in",))
    return open_page("/in#geheim-123")


def test_the_secret_leaves_the_address_and_waits_for_a_person(page, does, server):
    expect(page.get_by_role("button", name="Doorgaan")).to_be_visible()
    expect(page.get_by_label("Je persoonlijke link")).to_be_hidden()
    assert page.url == f"{server.address}/in"
    page.wait_for_timeout(300)
    assert does.headers == []
    page.get_by_role("button", name="Doorgaan").click()
    expect(page).to_have_title("gewoon verstuurd")
    assert does.accepted == [("/in", {"token": "geheim-123"})]


def test_without_a_secret_the_link_can_be_typed(page, server):
    page.goto(server.address + "/elders")
    page.goto(server.address + "/in")
    expect(page.get_by_label("Je persoonlijke link")).to_be_visible()
