"""A host's own machine: the console on a data folder, and a server that can be started, killed and started again."""

import json
import socket
import time
from http.client import HTTPException
from urllib.parse import urlsplit

from tests.cli.conftest import PATIENCE, Console
from tests.serving import ask


class Host(Console):
    """One server at a time, always at the same port: browsers come back to where they were."""

    def __init__(self, folder, **environment):
        super().__init__(folder)
        self.environment |= environment
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.process = None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if self.process:
            self.kill()

    def tell(self, until):
        """The example up to and including a phase: the JSON with everybody's links."""
        told = self.run("demo", "--until", until)
        assert told.returncode == 0, told.stderr
        return json.loads(told.stdout)

    def serve(self):
        """Start the server; gives the seconds until it answers."""
        began = time.monotonic()
        self.process = self.start("serve", "--port", str(self.port))
        while not self.answers():
            assert self.process.poll() is None, self.process.stderr.read()
            assert time.monotonic() - began < PATIENCE, "no answer"
            time.sleep(0.05)
        return time.monotonic() - began

    def answers(self):
        try:
            return ask(self.port, "GET", "/healthz")[0] == 200
        except (OSError, HTTPException):
            return False

    def kill(self):
        """SIGKILL: no last word, no closing of anything."""
        self.process.kill()
        self.process.communicate(timeout=PATIENCE)
        self.process = None

    def sign_in(self, link):
        """Press the button behind a personal link: the address of the seat, and the cookie of the browser."""
        status, headers, body = ask(self.port, "POST", "/in", {"token": urlsplit(link).fragment})
        assert status == 303, body
        return headers["Location"], headers["Set-Cookie"].partition(";")[0]
