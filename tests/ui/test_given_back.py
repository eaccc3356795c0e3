import pytest
from playwright.sync_api import expect

from tests.ui import trial_pages
from tests.ui.unruly_server import partial, wait_until


@pytest.fixture
def page(open_page, does):
    does.pages["write"] = trial_pages.page(trial_pages.WRITE + trial_pages.FOOT, live=True)
    return open_page("/s/aaa/write")


def write(page, text):
    page.get_by_label("Nog iets").fill(text)
    page.get_by_role("button", name="Zet erbij").click()


def test_a_refused_text_is_back_in_its_field_with_the_sentence_beside_it(page, does):
    does.answer, does.errors = 422, {"text": ["Te lang.", "Maak er twee van."]}
    write(page, "een hele lange")
    field = page.get_by_label("Nog iets")
    expect(field).to_have_value("een hele lange")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("Te lang. Maak er twee van.")
    expect(field).to_be_focused()
    does.answer = "save"
    write(page, "kort")
    wait_until(lambda: does.texts == ["kort"])
    expect(page.locator(".error")).to_have_count(0)
    expect(field).not_to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize("status", [403, 404, 409, 413])
def test_every_way_of_refusing_gives_the_text_back(page, does, status):
    does.answer = status
    write(page, "mijn tekst")
    expect(page.get_by_label("Nog iets")).to_have_value("mijn tekst")
    expect(page.get_by_role("alert").filter(has_text=f"Kan niet ({status}).")).to_be_visible()


def test_a_refused_text_survives_a_reload(page, does):
    does.answer = 422
    write(page, "mijn tekst")
    expect(page.get_by_label("Nog iets")).to_have_value("mijn tekst")
    page.wait_for_timeout(100)
    page.reload()
    expect(page.get_by_label("Nog iets")).to_have_value("mijn tekst")


def test_what_the_writer_went_on_with_stays_and_the_refused_text_is_shown_to_copy(page, does):
    does.answer, does.delay = 422, 0.5
    write(page, "geweigerd")
    page.get_by_label("Nog iets").press_sequentially("al verder")
    expect(page.get_by_text("geweigerd")).to_be_visible()
    expect(page.get_by_label("Nog iets")).to_have_value("al verder")
    expect(page.get_by_label("Nog iets")).to_be_focused()
    page.get_by_role("button", name="Sluit").click()
    expect(page.locator("[data-tray]")).to_be_hidden()


def test_a_refused_text_whose_form_is_gone_is_shown_until_it_is_closed(page, does):
    does.answer, does.delay = 422, 0.5
    write(page, "geweigerd")
    does.publish(partial("new", '<p id="new">Hier kan niets meer bij.</p>'))
    expect(page.get_by_text("Hier kan niets meer bij.")).to_be_visible()
    expect(page.locator("blockquote")).to_have_text("geweigerd")
    does.pages["write"] = trial_pages.page(trial_pages.FOOT)
    page.reload()
    expect(page.locator("blockquote")).to_have_text("geweigerd")
    page.get_by_role("button", name="Sluit").click()
    page.wait_for_timeout(100)
    page.reload()
    expect(page.locator("[data-tray]")).to_be_hidden()


def test_a_refused_button_says_why_until_the_next_thing_that_is_saved(page, does):
    does.answer = 422
    page.get_by_role("button", name="Ga verder").click()
    expect(page.locator("[data-tray]").get_by_text("Kan niet (422).")).to_be_visible()
    expect(page.locator("blockquote")).to_have_count(0)
    does.answer = "save"
    write(page, "een")
    expect(page.locator("[data-tray]")).to_be_hidden()


def test_the_sentence_stays_while_others_change_the_part(page, does):
    does.answer, does.errors = 422, {"text": ["Te lang."]}
    write(page, "een hele lange")
    expect(page.locator(".error")).to_have_text("Te lang.")
    does.publish(partial("new", trial_pages.WRITE.split("</form>")[0] + "<p>erbij</p></form>"))
    page.wait_for_timeout(300)
    expect(page.locator(".error")).to_have_text("Te lang.")
    expect(page.get_by_label("Nog iets")).to_have_value("een hele lange")


def test_after_a_colleagues_change_is_told_the_writer_starts_from_it(page, does):
    field = page.get_by_label("Drijfveer")
    field.fill("mijn versie")
    does.publish(partial("field", trial_pages.field("van een collega")))
    page.wait_for_timeout(200)
    does.answer, does.errors = (lambda fields: 422 if fields["base"] == "oud" else "save"), {}
    page.get_by_role("button", name="Bewaar").click()
    expect(page.locator(".error")).to_have_text("Kan niet (422).")
    page.get_by_role("button", name="Bewaar").click()
    wait_until(lambda: does.accepted)
    assert does.accepted[0][1] == {"base": "van een collega", "text": "mijn versie"}


def test_two_savings_in_a_row_start_from_one_another(page, does):
    does.delay = 0.3
    page.get_by_label("Drijfveer").fill("eerste")
    page.get_by_role("button", name="Bewaar").click()
    page.get_by_label("Drijfveer").fill("tweede")
    page.get_by_role("button", name="Bewaar").click()
    wait_until(lambda: len(does.accepted) == 2)
    assert [fields for _, fields in does.accepted] == [
        {"base": "oud", "text": "eerste"},
        {"base": "eerste", "text": "tweede"},
    ]
