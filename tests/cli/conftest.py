"""The console command as a host runs it: a process of its own, on a data folder of its own."""

import os
import subprocess
import sys
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

import pytest

COMMAND = [sys.executable, "-c", "import sys; from halenbrengen.cli import main; sys.exit(main())"]
PATIENCE = 60


class Console:
    """A shell on a host with an empty data folder."""

    def __init__(self, folder):
        self.folder = folder
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("HALENBRENGEN", "LC_"))}
        self.environment = {**inherited, "HALENBRENGEN_DATA": str(folder), "LANG": "C.UTF-8", "PORT": "8000"}

    def run(self, *words, **environment):
        """What the command answered: `returncode`, `stdout`, `stderr`."""
        return subprocess.run(
            [*COMMAND, *map(str, words)],
            env={**self.environment, **environment},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )

    def look(self, sentence):
        """What a Python sentence finds in the store of this host."""
        setting_up = "from config import sqlite; sqlite.swap(); import django; django.setup(); "
        environment = {**self.environment, "DJANGO_SETTINGS_MODULE": "config.settings"}
        words = [sys.executable, "-c", setting_up + sentence]
        return subprocess.run(words, env=environment, capture_output=True, text=True, check=True).stdout

    def start(self, *words, **environment):
        """The command as a process that goes on; its output can be read line by line."""
        return subprocess.Popen(
            [*COMMAND, *map(str, words)],
            env={**self.environment, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


@pytest.fixture
def console(tmp_path):
    return Console(tmp_path / "data")


@pytest.fixture(scope="module")
def used_console(tmp_path_factory):
    """A console whose tables are there already: for a module whose tests do not mind each other."""
    return Console(tmp_path_factory.mktemp("host") / "data")


@pytest.fixture
def serving(console):
    """A running server: its first two lines, its address and its process."""
    process = console.start("serve", "--port", "0")
    link = process.stdout.readline().strip()
    sentence = process.stdout.readline().strip()
    try:
        yield Served(process, link, sentence)
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)


class Served:
    def __init__(self, process, link, sentence):
        self.process, self.link, self.sentence = process, link, sentence
        self.host = urlsplit(link).netloc

    def ask(self, method, path, fields=None, **headers):
        """One request: the status, the headers, the body."""
        connection = HTTPConnection(self.host, timeout=PATIENCE)
        named = {"Origin": f"http://{self.host}", **headers}
        if fields is not None:
            named["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, urlencode(fields or {}), named)
            response = connection.getresponse()
            return response.status, response.headers, response.read().decode()
        finally:
            connection.close()
