"""Pictures of the screens of the room in each step of the example: `make pictures` puts them in build/pictures.

`python tools/pictures.py [FOLDER] [STEP …]` for some steps only.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

BASE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(BASE))

from halenbrengen.method.phases import Phase  # noqa: E402
from tests.browser.the_house import CHROMIUM, SWITCHES, Guests, House, go  # noqa: E402

SIZES = {1920: 1080, 1280: 800, 834: 1112, 390: 844}
SETTLED = 400  # milliseconds in which type finds its size


def take(folder, steps):
    """Console, table and beamer in these steps, in every size; the whole page where it is longer than the screen."""
    folder.mkdir(parents=True, exist_ok=True)
    house = House(tempfile.mkdtemp())
    told = {step: house.tell(step) for step in steps}
    house.open()
    try:
        with sync_playwright() as playwright:
            guests = Guests(playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES))
            for step, links in told.items():
                person = links["parties"][1]["participants"][0]["url"]
                for where, link in (("console", links["facilitator"]), ("table", person), ("beamer", links["beamer"])):
                    picture(guests.come_in(link), where, folder / f"{step}-{where}")
    finally:
        house.close()


def picture(page, where, start):
    for width, height in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        go(page, where)
        page.wait_for_timeout(SETTLED)
        page.screenshot(path=f"{start}-{width}.png", full_page=where != "beamer")


if __name__ == "__main__":
    place, *chosen = sys.argv[1:] or [str(BASE / "build" / "pictures")]
    take(Path(place), chosen or [str(step) for step in Phase if step <= Phase.FOLLOW_UP])
