import pytest
from playwright.sync_api import expect

from tests.ui import trial_pages
from tests.ui.trial_pages import listed
from tests.ui.unruly_server import partial, wait_until


@pytest.fixture
def page(open_page, does):
    does.pages["list"] = trial_pages.page(listed((1, "Eerste"), (2, "Tweede")) + trial_pages.FOOT, live=True)
    tab = open_page("/s/aaa/list")
    wait_until(lambda: does.listeners)
    return tab


def caret(page):
    return page.evaluate("[document.activeElement.selectionStart, document.activeElement.selectionEnd]")


def test_focus_caret_selection_and_half_typed_text_stay_while_others_write(page, does):
    note = page.get_by_label("Notitie 2")
    note.press_sequentially("half getypt")
    note.evaluate("field => field.setSelectionRange(2, 6)")
    does.publish(partial("part", listed((3, "Nieuw bovenaan"), (1, "Eerste, veranderd"), (2, "Tweede, veranderd"))))
    expect(page.get_by_text("Tweede, veranderd").first).to_be_visible()
    expect(page.locator("li")).to_have_count(3)
    expect(note).to_be_focused()
    expect(note).to_have_value("half getypt")
    assert caret(page) == [2, 6]
    page.keyboard.type("!")
    expect(note).to_have_value("ha!etypt")


def test_what_a_person_unfolded_stays_open_and_its_content_follows(page, does):
    page.get_by_text("Meer over 2").click()
    does.publish(partial("part", listed((1, "Eerste"), (2, "Tweede, veranderd"))))
    expect(page.locator("#more-2 .inside")).to_have_text("Tweede, veranderd")
    expect(page.locator("#more-2")).to_have_attribute("open", "")
    expect(page.locator("#more-1")).not_to_have_attribute("open", "")


def test_a_blurred_field_keeps_its_text(page, does):
    page.get_by_label("Notitie 1").press_sequentially("half")
    page.get_by_label("Notitie 2").focus()
    renewed = listed((1, "Eerste"), (2, "Tweede")).replace('name="text"></', 'name="text">van een ander</')
    does.publish(partial("part", renewed))
    expect(page.get_by_label("Notitie 2")).to_have_value("van een ander")
    expect(page.get_by_label("Notitie 1")).to_have_value("half")


def test_a_field_that_was_saved_follows_others_again_with_the_caret_in_it(page, does):
    note = page.get_by_label("Notitie 1")
    note.press_sequentially("van mij")
    page.evaluate("document.getElementById('note-1').form.requestSubmit()")
    wait_until(lambda: does.accepted)
    page.wait_for_timeout(200)
    renewed = listed((1, "Eerste"), (2, "Tweede")).replace('name="text"></', 'name="text">van een ander</', 1)
    does.publish(partial("part", renewed))
    expect(note).to_have_value("van een ander")
    expect(note).to_be_focused()


def test_what_went_past_a_busy_writer_is_caught_up_with_after_saving(page, does):
    note = page.get_by_label("Notitie 1")
    note.press_sequentially("van mij")
    renewed = listed((1, "Eerste"), (2, "Tweede")).replace('name="text"></', 'name="text">later, van een ander</', 1)
    does.publish(partial("part", renewed))
    page.wait_for_timeout(200)
    expect(note).to_have_value("van mij")
    page.evaluate("document.getElementById('note-1').form.requestSubmit()")
    expect(note).to_have_value("later, van een ander")


def test_a_part_never_takes_the_caret(page, does):
    page.get_by_label("Notitie 1").focus()
    does.publish(partial("part", listed((1, "Eerste"), extra='<input aria-label="Grijp" autofocus>')))
    expect(page.get_by_label("Grijp")).to_be_visible()
    expect(page.get_by_label("Notitie 1")).to_be_focused()


def test_a_part_that_is_not_on_this_page_does_no_harm(page, does):
    does.publish(partial("elsewhere", '<p id="elsewhere">x</p>') + partial("part", listed((1, "Toch gekomen"))))
    expect(page.locator("#line-1 > p")).to_have_text("Toch gekomen")


def test_after_a_cut_the_missed_change_arrives(page, does):
    does.streaming = 503
    does.cut()
    wait_until(lambda: not does.listeners)
    does.publish(partial("part", listed((1, "Gemist"))))
    page.wait_for_timeout(400)
    does.streaming = "live"
    expect(page.locator("#line-1 > p")).to_have_text("Gemist", timeout=10_000)


def test_a_stream_that_is_held_back_is_replaced_by_asking_until_it_speaks_again(page, does):
    does.streaming = "mute"
    does.publish(partial("part", listed((1, "Toch gehoord"))))
    expect(page.locator("#line-1 > p")).to_have_text("Toch gehoord", timeout=15_000)
    expect(page.locator("#live")).to_have_attribute("data-own-mode", "poll")
    does.streaming = "live"
    expect(page.locator("#live")).to_have_attribute("data-own-mode", "stream", timeout=10_000)
    asked = does.polls
    page.wait_for_timeout(2600)
    assert does.polls == asked


def test_a_first_connection_that_fails_is_tried_again(open_page, does):
    does.streaming = 503
    does.pages["list"] = trial_pages.page(listed((1, "Eerste")) + trial_pages.FOOT, live=True)
    page = open_page("/s/aaa/list")
    page.wait_for_timeout(500)
    does.streaming = "live"
    does.publish(partial("part", listed((1, "Gekomen"))))
    expect(page.locator("#line-1 > p")).to_have_text("Gekomen", timeout=10_000)


def test_one_page_opens_one_stream(page, does):
    page.wait_for_timeout(1000)
    assert does.connections == [0]


def test_the_page_loads_again_when_the_server_says_so(page, does):
    page.evaluate("document.body.dataset.before = ''")
    does.event("reload")
    expect(page.locator("body[data-before]")).to_have_count(0)


def test_half_typed_text_keeps_the_page_and_a_button_brings_the_new_one(page, does):
    page.evaluate("document.body.dataset.before = ''")
    page.get_by_label("Notitie 1").press_sequentially("half")
    does.event("reload")
    expect(page.get_by_text("Er is een nieuwe stap.")).to_be_visible()
    page.wait_for_timeout(500)
    expect(page.get_by_label("Notitie 1")).to_have_value("half")
    page.get_by_role("button", name="Laad de pagina").click()
    expect(page.locator("body[data-before]")).to_have_count(0)
    expect(page.get_by_label("Notitie 1")).to_have_value("half")


def test_a_new_version_of_the_page_is_noticed_while_asking(page, does):
    page.evaluate("document.body.dataset.before = ''")
    does.streaming, does.poll_version = "mute", "2"
    does.publish(partial("part", listed((1, "Eerste"))))
    expect(page.locator("body[data-before]")).to_have_count(0, timeout=15_000)


@pytest.mark.parametrize("way", ["told", "refused"])
def test_signed_out_is_said_and_nothing_is_asked_any_more(page, does, way):
    if way == "told":
        does.event("gone")
    else:
        does.streaming = 401
        does.cut()
    expect(page.get_by_role("alert").filter(has_text="niet meer aangemeld")).to_be_visible(timeout=10_000)
    made = len(does.connections)
    page.wait_for_timeout(2000)
    assert (len(does.connections), does.polls) == (made, 0)
