"""A real server on the loopback, and browsers that talk to it."""

import http.client
import json
import socket
import threading
from contextlib import contextmanager
from urllib.parse import urlencode

import uvicorn

from halenbrengen.live.transport import Protocol
from tests.guarded import require_guarded

PATIENCE = 10


@contextmanager
def serving(application, http_protocol=Protocol):
    """Run `application` in a thread and give its port; stop it as a host does."""
    bound = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        application, http=http_protocol, ws="none", lifespan="on", log_level="error", timeout_graceful_shutdown=5
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise RuntimeError("the server did not start")
        thread.join(0.01)
    try:
        yield bound.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()


def ask(port, method, path, body=None, **headers):
    """One request: the status, the headers and the body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if isinstance(body, dict):
        body = urlencode(body)
        named.setdefault("Content-Type", "application/x-www-form-urlencoded")
    try:
        connection.request(method, path, body, {"Origin": f"http://127.0.0.1:{port}", **named})
        response = connection.getresponse()
        require_guarded(path, response.getheaders())
        return response.status, response.headers, response.read()
    finally:
        connection.close()


def post(port, path, fields, **headers):
    """What a form post through the outbox is answered: the status and the JSON."""
    status, _headers, body = ask(port, "POST", path, fields, X_Outbox="1", **headers)
    return status, json.loads(body)


class Listener:
    """An open stream, read event by event."""

    def __init__(self, port, path, **headers):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        self.response = self.connection.getresponse()
        require_guarded(path, self.response.getheaders())

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.connection.close()

    def event(self):
        """The next event as `{"id", "event", "data", "retry"}`, or None when the stream has ended."""
        found = {}
        while line := self.response.readline().decode().rstrip("\n"):
            name, _, value = line.partition(": ")
            found[name] = f"{found[name]}\n{value}" if name in found else value
        return found or None

    def news(self):
        """The next event that is neither a heartbeat nor about who is there."""
        while (event := self.event()) and event.get("event") in ("tik", "here"):
            pass
        return event

    def company(self):
        """The next word about who is there: names, each with the part of the page in which they write."""
        while (event := self.event()) and event.get("event") != "here":
            pass
        return {person["name"]: person["at"] for person in json.loads(event["data"])}

    def until(self, text):
        """The first event with `text` in it."""
        heard = []
        while text not in (event := self.event() or {}).get("data", ""):
            heard.append(event)
            assert event, f"the stream ended after {heard[-3:]}"
        return event

    def silent_for(self, seconds):
        """Whether nothing at all comes in the given time."""
        self.connection.sock.settimeout(seconds)
        try:
            event = self.event()
        except TimeoutError:
            return True
        finally:
            self.connection.sock.settimeout(PATIENCE)
        raise AssertionError(f"heard {event}")
