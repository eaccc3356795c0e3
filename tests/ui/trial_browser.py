"""The browser of the distribution, and how it is started in a test."""

import shutil

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SWITCHES = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
