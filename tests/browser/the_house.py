"""A host of its own with a real server, the browser of the distribution, and people who come in by their link."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.guarded import lacking

COMMAND = [sys.executable, "-c", "import sys; from halenbrengen.cli import main; sys.exit(main())"]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SWITCHES = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--no-first-run"]
PATIENCE = 60


class House:
    """A data folder of its own; `tell` puts the example in it, `open` starts the server on it."""

    def __init__(self, folder):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("HALENBRENGEN", "LC_"))}
        self.environment = {
            **inherited,
            "HALENBRENGEN_DATA": str(folder),
            "LANG": "C.UTF-8",
            "PORT": str(self.port),
        }
        self.process = None

    def tell(self, phase):
        """The built-in example up to a phase: the addresses that `halenbrengen demo` prints."""
        return self._answers("demo", "--until", phase)

    def links(self, collaboration):
        """Fresh links for everybody in a collaboration, the scribe too."""
        return self._answers("links", collaboration)

    def bring(self, file):
        """Read a table from a file: the links of everybody at it."""
        return self.links(self._answers("import", str(file))["collaboration"])

    def _answers(self, *words):
        told = subprocess.run(
            [*COMMAND, *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
        return json.loads(told.stdout)

    def open(self):
        """Start the server and give the address that signs the facilitator of this host in."""
        self.process = subprocess.Popen(
            [*COMMAND, "serve", "--port", str(self.port)], env=self.environment, stdout=subprocess.PIPE, text=True
        )
        return self.process.stdout.readline().strip()

    def kill(self):
        """No last word: as when the plug is pulled."""
        self.process.kill()
        self.process.communicate(timeout=PATIENCE)

    def close(self):
        self.process.terminate()
        self.process.communicate(timeout=PATIENCE)


class Guests:
    """Everybody in a browser of their own; what a page complains about is kept in `complaints`."""

    def __init__(self, chromium):
        self.chromium = chromium
        self.complaints = []
        self.browsers = []

    def browser(self, width=1280, height=800):
        context = self.chromium.new_context(viewport={"width": width, "height": height}, locale="nl-NL")
        context.set_default_timeout(10_000)
        self.browsers.append(context)
        return context

    def page(self, context):
        page = context.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("response", self._look_at)
        return page

    def _look_at(self, response):
        at = urlsplit(response.url)
        if at.scheme == "http" and (missing := lacking(at.path, response.headers)):
            self.complaints.append(f"{response.url}: lacks {missing}")

    def _hear(self, said):
        away = "net::ERR_INTERNET_DISCONNECTED"  # what a browser itself says when the network is gone
        if said.type == "error" and away not in said.text:
            self.complaints.append(f"{said.location.get('url')}: {said.text}")

    def come_in(self, link, **how):
        """Open a personal link and press its button."""
        page = self.page(self.browser(**how))
        self.press_in(page, link)
        return page

    def press_in(self, page, link):
        page.goto(link)
        page.get_by_role("button", name="Ga verder").click()
        expect(page).not_to_have_url(re.compile(r"/in$"))
        page.wait_for_load_state()

    def leave(self):
        for context in self.browsers:
            context.close()


def go(page, where):
    """To another page of the same seat, whatever the browser is showing."""
    seat = re.search(r"/s/[a-z2-7]+/", page.url).group()
    return page.goto(re.sub(r"/s/.*", seat + where, page.url))
