import pytest
from playwright.sync_api import expect

from tests.ui import trial_pages
from tests.ui.unruly_server import partial, wait_until


@pytest.fixture
def page(open_page, does):
    does.pages["write"] = trial_pages.page(trial_pages.WRITE + trial_pages.FOOT, live=True)
    return open_page("/s/aaa/write")


def pause(page):
    page.wait_for_timeout(350)


def test_half_typed_text_survives_a_reload(page):
    page.get_by_label("Nog iets").press_sequentially("Zekerheid over het ge")
    pause(page)
    page.reload()
    expect(page.get_by_label("Nog iets")).to_have_value("Zekerheid over het ge")


def test_text_typed_just_before_leaving_survives_too(page, server):
    page.get_by_label("Nog iets").press_sequentially("nog net")
    page.goto(server.address + "/nergens")
    page.goto(server.address + "/s/aaa/write")
    expect(page.get_by_label("Nog iets")).to_have_value("nog net")


def test_another_seat_does_not_see_it(page, open_page):
    page.get_by_label("Nog iets").press_sequentially("van aaa")
    pause(page)
    other = open_page("/s/bbb/write")
    pause(other)
    expect(other.get_by_label("Nog iets")).to_have_value("")


def test_what_has_been_sent_does_not_come_back(page, does):
    page.get_by_label("Nog iets").press_sequentially("een")
    pause(page)
    does.answer = 503
    page.get_by_role("button", name="Zet erbij").click()
    wait_until(lambda: does.headers)
    page.reload()
    pause(page)
    expect(page.get_by_label("Nog iets")).to_have_value("")


def test_a_kept_field_holds_what_was_saved(page, does):
    field = page.get_by_label("Drijfveer")
    field.fill("nieuw")
    pause(page)
    page.get_by_role("button", name="Bewaar").click()
    wait_until(lambda: does.accepted)
    page.wait_for_timeout(200)
    expect(field).to_have_value("nieuw")
    page.reload()
    pause(page)
    expect(field).to_have_value("oud")  # what this server says; no draft goes over it


def test_emptying_a_field_again_leaves_no_draft(page):
    field = page.get_by_label("Nog iets")
    field.press_sequentially("weg")
    pause(page)
    field.fill("")
    pause(page)
    page.reload()
    pause(page)
    expect(field).to_have_value("")


def test_half_typed_text_whose_form_disappears_is_shown_to_copy(page, does):
    page.get_by_label("Nog iets").press_sequentially("half getypt")
    does.publish(partial("new", '<p id="new">Hier kan niets meer bij.</p>'))
    expect(page.locator("blockquote")).to_have_text("half getypt")


def test_a_form_that_comes_back_later_has_its_text_again(page, does):
    page.get_by_label("Nog iets").press_sequentially("half getypt")
    does.publish(partial("new", '<p id="new">Even niet.</p>'))
    expect(page.locator("blockquote")).to_have_text("half getypt")
    does.publish(partial("new", trial_pages.WRITE.split("</form>")[0] + "</form>"))
    expect(page.get_by_label("Nog iets")).to_have_value("half getypt")
    expect(page.locator("[data-tray]")).to_be_hidden()


def test_a_draft_remembers_which_text_it_was_started_from(page, does):
    page.get_by_label("Drijfveer").fill("mijn versie")
    pause(page)
    renewed = trial_pages.WRITE.replace(trial_pages.field("oud"), trial_pages.field("van een collega"))
    does.pages["write"] = trial_pages.page(renewed + trial_pages.FOOT, live=True)
    page.reload()
    expect(page.get_by_label("Drijfveer")).to_have_value("mijn versie")
    page.get_by_role("button", name="Bewaar").click()
    wait_until(lambda: does.accepted)
    assert does.accepted[0][1] == {"base": "oud", "text": "mijn versie"}


def test_signing_out_leaves_nothing_behind(page, does, open_page):
    page.get_by_label("Nog iets").press_sequentially("geheim")
    pause(page)
    page.evaluate("document.getElementById('next').dataset.forget = ''")
    page.get_by_role("button", name="Ga verder").click()
    wait_until(lambda: does.accepted)
    page.wait_for_timeout(200)
    again = open_page("/s/aaa/write")
    pause(again)
    expect(again.get_by_label("Nog iets")).to_have_value("")
