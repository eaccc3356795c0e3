"""What people at the table do with their hands: write a line, press the next step, answer what is asked once."""

import re

from playwright.sync_api import expect

SOON = 400  # milliseconds in which what somebody did has reached an open page that may show it


def agree(where, label, yes):
    """Press a button that asks once, and say yes."""
    asking = where.locator("details.ask").filter(has=where.page.locator("summary", has_text=label))
    asking.locator("summary").click()
    asking.get_by_role("button", name=yes).click()


def unfold(where, label):
    """Open what stands folded under a line."""
    where.locator("summary", has_text=label).first.click()


def on(page, part):
    """One part of a page, by its name."""
    return page.locator(f"#{part}")


def move_on(console, step):
    """The facilitator takes the whole group one step further."""
    agree(on(console, "room-next"), step, "Ja, ga verder")


def step_to(page, part):
    """Walk along the own poster to one of its questions."""
    page.locator(f'[data-steps] a[href="homework#{part}"]').click()
    expect(on(page, part)).to_be_visible()


def write_line(page, part, text):
    """A line on one's own poster, and that it is there."""
    step_to(page, part)
    place = on(page, part)
    place.locator(f"#{part}-new").fill(text)
    place.get_by_role("button", name="Zet erbij").click()
    expect(place.locator(".lines")).to_contain_text(text)


class Wall:
    """The beamer's page, and everything that may never be seen on it."""

    def __init__(self, page):
        self.page = page
        self.secrets = []

    def keep_from(self, *secrets):
        """From now on these words stand nowhere in the page, not even hidden."""
        self.secrets += secrets
        self.look()

    def give(self, *words):
        """These may be seen from now on."""
        self.secrets = [secret for secret in self.secrets if secret not in words]

    def look(self):
        self.page.wait_for_timeout(SOON)
        self._compare()

    def reload(self):
        self.page.reload()
        self.look()

    def shows(self, text):
        expect(self.page.locator("main")).to_contain_text(text)
        self._compare()

    def _compare(self):
        html = self.page.content()
        assert [secret for secret in self.secrets if secret in html] == []

    @property
    def seconds_left(self):
        minutes, seconds = re.search(r"(\d+):(\d\d)", self.page.locator(".clock").inner_text()).groups()
        return int(minutes) * 60 + int(seconds)
