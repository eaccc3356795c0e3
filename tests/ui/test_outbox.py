import re

import pytest
from playwright.sync_api import expect

from tests.ui import trial_pages
from tests.ui.trial_browser import CHROMIUM, SWITCHES
from tests.ui.unruly_server import partial, wait_until

UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
HURRY = "dispatchEvent(new Event('online'))"


def write(page, *texts):
    for text in texts:
        page.get_by_label("Nog iets").fill(text)
        page.get_by_role("button", name="Zet erbij").click()


def status(page):
    return page.get_by_role("status").first


@pytest.fixture
def live(does):
    """The page to write on, with a stream: then saving does not load it again."""
    does.pages["live-write"] = trial_pages.page(trial_pages.WRITE + trial_pages.FOOT, live=True)
    return "/s/aaa/live-write"


def test_texts_arrive_once_each_in_the_order_of_writing(open_page, does, live):
    page = open_page(live)
    write(page, "een", "twee", "drie")
    expect(status(page)).to_have_text(re.compile(r"^Opgeslagen \d\d:03$"))
    page.wait_for_timeout(300)
    assert does.texts == ["een", "twee", "drie"]
    assert does.keys == sorted(does.keys) and all(map(UUID7.fullmatch, does.keys))
    assert set(does.attempts.values()) == {1}
    assert does.headers[0]["X-Outbox"] == "1"


def test_a_form_sends_its_hidden_fields_and_the_button_that_was_pressed(open_page, does, live):
    write(open_page(live), "een")
    wait_until(lambda: does.accepted)
    assert does.accepted == [("/s/aaa/items", {"side": "get", "text": "een", "how": "add"})]


def test_after_sending_the_caret_is_back_in_the_empty_field(open_page, live):
    page = open_page(live)
    write(page, "een")
    expect(page.get_by_label("Nog iets")).to_have_value("")
    expect(page.get_by_label("Nog iets")).to_be_focused()


def test_three_cards_written_without_network_arrive_once_each(open_page, does, live, context):
    page = open_page(live)
    context.set_offline(True)
    write(page, "een", "twee", "drie")
    expect(status(page)).to_have_text("Nog niet verstuurd: 3")
    context.set_offline(False)
    wait_until(lambda: len(does.accepted) == 3)
    expect(status(page)).to_have_text(re.compile("^Opgeslagen"))
    assert does.texts == ["een", "twee", "drie"]


def test_an_answer_that_got_lost_does_not_double_the_card(open_page, does, live):
    lost = iter([True])

    def take_in_and_drop(fields):
        if next(lost, False):
            does.accepted.append(("/s/aaa/items", fields))
            does.keys.append(next(iter(does.attempts)))
            return "drop"
        return "save"

    does.answer = take_in_and_drop
    page = open_page(live)
    write(page, "een")
    expect(status(page)).to_have_text(re.compile("^Opgeslagen"))
    assert does.texts == ["een"] and list(does.attempts.values()) == [2]


def test_what_waits_survives_closing_the_browser(playwright, server, tmp_path):
    does = server.behaviour
    does.answer = 503
    does.pages["write"] = trial_pages.page(trial_pages.WRITE + trial_pages.FOOT, live=True)
    how = {"executable_path": CHROMIUM, "args": SWITCHES}
    browser = playwright.chromium.launch_persistent_context(tmp_path, **how)
    page = browser.new_page()
    page.goto(server.address + "/s/aaa/write")
    write(page, "een", "twee", "drie")
    expect(status(page)).to_have_text("Nog niet verstuurd: 3")
    browser.close()

    does.answer = "save"
    browser = playwright.chromium.launch_persistent_context(tmp_path, **how)
    page = browser.new_page()
    page.goto(server.address + "/s/aaa/write")
    expect(status(page)).to_have_text(re.compile("^Opgeslagen"))
    browser.close()
    assert does.texts == ["een", "twee", "drie"]


@pytest.mark.parametrize("locks", ["with locks", "without locks"])
def test_two_tabs_do_not_send_the_same_card_twice(open_page, does, live, context, locks):
    if locks == "without locks":
        context.add_init_script("delete Navigator.prototype.locks")
    does.delay = 0.4
    one, other = open_page(live), open_page(live)
    write(one, "een", "twee")
    write(other, "drie")
    one.evaluate(HURRY)
    other.evaluate(HURRY)
    wait_until(lambda: len(does.accepted) == 3, seconds=15)
    one.wait_for_timeout(600)
    assert sorted(does.texts) == ["drie", "een", "twee"]
    assert set(does.attempts.values()) == {1}


def test_entries_of_another_seat_wait_until_that_seat_is_open(open_page, does, live):
    does.answer = 503
    page = open_page(live)
    write(page, "van aaa")
    wait_until(lambda: does.headers)
    page.close()
    does.answer = "save"
    other = open_page("/s/bbb/live-write")
    write(other, "van bbb")
    wait_until(lambda: does.accepted)
    assert does.accepted[0][0] == "/s/bbb/items"
    other.wait_for_timeout(300)
    assert does.texts == ["van bbb"]
    open_page(live)
    wait_until(lambda: len(does.accepted) == 2)
    assert does.accepted[1][0] == "/s/aaa/items"


def test_a_network_welcome_page_is_not_an_acknowledgement(open_page, does, live):
    does.answer = "portal"
    page = open_page(live)
    write(page, "een")
    expect(status(page)).to_have_text("Nog niet verstuurd: 1")
    does.answer = "save"
    page.evaluate(HURRY)
    wait_until(lambda: does.texts == ["een"])


def test_signed_out_keeps_the_text_and_says_where_to_go(open_page, does, live):
    does.answer = 401
    page = open_page(live)
    write(page, "een")
    expect(page.get_by_role("link", name="Open opnieuw je persoonlijke link")).to_have_attribute("href", "/in")
    does.answer = "save"
    page.reload()
    wait_until(lambda: does.texts == ["een"])


def test_one_broken_entry_does_not_hold_up_the_others_for_ever(open_page, does, live):
    does.answer = lambda fields: 500 if fields.get("text") == "stuk" else "save"
    page = open_page(live)
    write(page, "stuk", "heel")
    for _ in range(6):
        page.evaluate(HURRY)
        page.wait_for_timeout(100)
    wait_until(lambda: does.texts == ["heel"])
    expect(status(page)).to_have_text("Nog niet verstuurd: 1")


def test_a_double_click_sends_once(open_page, does, live):
    page = open_page(live)
    page.get_by_role("button", name="Ga verder").dblclick()
    wait_until(lambda: does.accepted)
    page.wait_for_timeout(300)
    assert len(does.accepted) == 1


def test_the_page_goes_on_when_everything_has_been_sent(open_page, does, live):
    does.go = "live-write?next"
    does.delay = 0.2
    page = open_page(live)
    write(page, "een", "twee")
    page.wait_for_url("**/s/aaa/live-write?next")
    assert does.texts == ["een", "twee"]


def test_a_page_without_a_stream_shows_its_new_state_with_the_caret_where_it_was(open_page, does):
    page = open_page("/s/aaa/write")
    page.evaluate("document.body.dataset.before = ''")
    write(page, "een")
    expect(page.locator("body[data-before]")).to_have_count(0)
    expect(page.get_by_label("Nog iets")).to_be_focused()


def test_plain_forms_and_files_go_the_way_of_the_browser(open_page, does, live):
    page = open_page(live)
    page.get_by_label("Gewoon").fill("een")
    page.get_by_role("button", name="Gewoon").click()
    expect(page).to_have_title("gewoon verstuurd")
    assert "X-Outbox" not in does.headers[0]


def test_without_a_store_the_form_is_sent_all_the_same(open_page, does, live, context):
    context.add_init_script("Object.defineProperty(globalThis, 'indexedDB', { value: undefined })")
    page = open_page(live)
    write(page, "een")
    expect(page).to_have_title("gewoon verstuurd")
    assert does.texts == ["een"]


def test_a_part_that_others_change_is_read_by_the_form_that_is_sent(open_page, does, live):
    page = open_page(live)
    does.publish(
        partial("next", '<form method="post" action="after" id="next"><button>Ga daarna verder</button></form>')
    )
    page.get_by_role("button", name="Ga daarna verder").click()
    wait_until(lambda: does.accepted)
    assert does.accepted[0][0] == "/s/aaa/after"
