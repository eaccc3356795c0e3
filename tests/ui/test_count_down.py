import pytest
from playwright.sync_api import expect

from tests.ui import trial_pages
from tests.ui.unruly_server import partial, wait_until


def clock(**attributes):
    given = " ".join(f'{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return (
        f'<section id="part"><count-down {given} data-minute="Nog één minuut." data-zero="De tijd is om.">'
        '<p class="clock" role="timer" aria-live="off"></p><div class="runway" aria-hidden="true"><i></i></div>'
        '<p class="words" role="status"></p></count-down></section>'
    )


@pytest.fixture
def shown(open_page, does):
    def show(**attributes):
        does.pages["clock"] = trial_pages.page(clock(**attributes) + trial_pages.FOOT, live=True)
        return open_page("/s/aaa/clock")

    return show


NOW = "2031-01-01T12:00:00Z"  # the clock of the computer is years behind, and it does not matter


def test_it_counts_by_the_time_of_the_server(shown):
    page = shown(server_now=NOW, ends_at="2031-01-01T12:06:42Z", total="540")
    expect(page.get_by_role("timer")).to_have_text("6:41", timeout=3000)
    expect(page.get_by_role("timer")).to_have_text("6:40", timeout=3000)
    width = page.locator(".runway i").evaluate("bar => bar.style.width")
    assert 73.5 < float(width.removesuffix("%")) < 74.5


def test_words_come_at_one_minute_and_at_zero(shown):
    page = shown(server_now=NOW, ends_at="2031-01-01T12:01:01Z", total="540")
    expect(page.locator(".words")).to_have_text("Nog één minuut.", timeout=3000)
    page = shown(server_now=NOW, ends_at="2031-01-01T12:00:01Z", total="540")
    expect(page.locator(".words")).to_have_text("De tijd is om.", timeout=3000)
    expect(page.get_by_role("timer")).to_have_text("0:00")


def test_more_than_a_minute_needs_no_words(shown):
    page = shown(server_now=NOW, ends_at="2031-01-01T12:05:00Z", total="540")
    expect(page.get_by_role("timer")).to_have_text("4:59")
    expect(page.locator(".words")).to_be_empty()


def test_a_pause_stands_still(shown):
    page = shown(server_now=NOW, ends_at="", remaining="402", total="540")
    expect(page.get_by_role("timer")).to_have_text("6:42")
    page.wait_for_timeout(1200)
    expect(page.get_by_role("timer")).to_have_text("6:42")


def test_going_on_past_zero_can_be_counted(shown):
    page = shown(server_now=NOW, ends_at="2031-01-01T11:59:50Z", total="540", overrun="")
    expect(page.get_by_role("timer")).to_have_text("+0:12", timeout=4000)


def test_a_change_by_the_facilitator_arrives_and_the_page_keeps_counting(shown, does):
    page = shown(server_now=NOW, ends_at="2031-01-01T12:06:42Z", total="540")
    wait_until(lambda: does.listeners)
    does.publish(partial("part", clock(server_now=NOW, ends_at="", remaining="400", total="540")))
    expect(page.get_by_role("timer")).to_have_text("6:40")
    does.publish(partial("part", clock(server_now=NOW, ends_at="2031-01-01T12:20:00Z", total="540")))
    expect(page.get_by_role("timer")).to_have_text("19:58", timeout=4000)


def test_a_late_message_does_not_put_the_clock_back(shown, does):
    page = shown(server_now=NOW, ends_at="2031-01-01T12:06:42Z", total="540")
    expect(page.get_by_role("timer")).to_have_text("6:40", timeout=4000)
    does.publish(partial("part", clock(server_now=NOW, ends_at="2031-01-01T12:06:42Z", total="540")))
    page.wait_for_timeout(400)
    assert page.get_by_role("timer").inner_text() in ("6:40", "6:39")
