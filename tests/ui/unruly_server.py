"""A small server that behaves as badly as a real network does, for the scripts of the pages."""

import json
import queue
import re
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlsplit

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "halenbrengen/ui/static"
MODULES = ROOT / "node_modules"
VENDOR = {
    "htmx.min.js": MODULES / "htmx.org/dist/htmx.min.js",
    "hx-sse.min.js": MODULES / "htmx.org/dist/ext/hx-sse.min.js",
    "idb-keyval.js": MODULES / "idb-keyval/dist/index.js",
}
TYPES = {".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'"
)
SAVED_AT = "2026-03-12T13:03:00+00:00"


@dataclass
class Behaviour:
    """What the server does next, and what it has seen."""

    pages: dict = field(default_factory=dict)
    answer: object = "save"  # save, portal, drop, a status, or a function of the fields that gives one of these
    errors: dict = field(default_factory=dict)
    go: str | None = None
    delay: float = 0
    accepted: list = field(default_factory=list)  # (address, fields) in the order in which they were taken in
    keys: list = field(default_factory=list)
    attempts: Counter = field(default_factory=Counter)
    headers: list = field(default_factory=list)
    streaming: str = "live"  # live, mute (nothing gets through) or a status
    log: list = field(default_factory=list)  # the messages of the stream so far
    listeners: list = field(default_factory=list)
    connections: list = field(default_factory=list)  # the cursor of each connection made
    polls: int = 0
    poll_version: str = ""

    @property
    def texts(self):
        return [fields.get("text") for _, fields in self.accepted]

    def publish(self, body):
        """Send everyone the parts in `body`."""
        self.log.append(body)
        self._to_all(frame(len(self.log), body))

    def event(self, name, data="0"):
        self._to_all(f"event: {name}\ndata: {data}\n\n")

    def cut(self):
        self._to_all(None)

    def _to_all(self, message):
        for listener in list(self.listeners):
            listener.put(message)


def frame(number, body):
    return f"id: {number}\n" + "".join(f"data: {line}\n" for line in body.splitlines()) + "\n"


def partial(target, html):
    return f'<hx-partial hx-target="#{target}" hx-swap="outerMorph">{html}</hx-partial>'


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def does(self):
        return self.server.behaviour

    def log_message(self, *_):
        pass

    def do_GET(self):
        path = urlsplit(self.path).path
        if path.startswith("/static/"):
            return self._static(path.removeprefix("/static/"))
        if path.endswith("/live/stream"):
            return self._stream()
        if path.endswith("/live/poll"):
            return self._poll()
        page = self.does.pages.get(re.sub(r"^/s/[^/]+/", "", path).lstrip("/"))
        return self._send(200, page(path), "text/html") if page else self._send(404, "Hier is niets.")

    def _static(self, name):
        folder, _, rest = name.partition("/")
        if folder == "vendor":
            font = rest.removeprefix("fonts/")
            file = VENDOR.get(rest) or next(MODULES.glob(f"@fontsource*/*/files/{font}"), None)
        else:
            file = STATIC / name
        if not file or not file.is_file():
            return self._send(404, "")
        return self._send(200, file.read_bytes(), TYPES[file.suffix], **{"Cache-Control": "max-age=600"})

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        fields = dict(parse_qsl(body, keep_blank_values=True))
        key = self.headers.get("Idempotency-Key", "")
        self.does.attempts[key] += 1
        self.does.headers.append(dict(self.headers))
        time.sleep(self.does.delay)
        answer = self.does.answer(fields) if callable(self.does.answer) else self.does.answer
        if answer == "drop":
            self.close_connection = True
            return None
        if answer == "portal":
            return self._send(200, "<h1>Welkom op ons gastnetwerk</h1>", "text/html")
        if answer != "save":
            told = {"message": f"Kan niet ({answer}).", "errors": self.does.errors if answer == 422 else {}}
            return self._send(answer, json.dumps(told), "application/json")
        if not key or key not in self.does.keys:
            self.does.keys.append(key)
            self.does.accepted.append((self.path, fields))
        if "X-Outbox" not in self.headers:
            return self._send(200, "<title>gewoon verstuurd</title>", "text/html")
        return self._send(200, json.dumps({"saved_at": SAVED_AT, "go": self.does.go}), "application/json")

    def _stream(self):
        if isinstance(self.does.streaming, int):
            return self._send(self.does.streaming, "")
        cursor = int(self.headers.get("Last-Event-ID") or parse_qs(urlsplit(self.path).query)["after"][0])
        self.does.connections.append(cursor)
        heard = queue.Queue()
        self.does.listeners.append(heard)
        self.close_connection = True
        try:
            self._head(200, "text/event-stream", **{"Connection": "close", "Cache-Control": "no-cache"})
            self._write("retry: 100\nevent: tik\ndata: 0\n\n")
            for number, body in list(enumerate(self.does.log, start=1))[cursor:]:
                self._write(frame(number, body))
            while (message := self._next(heard)) is not None:
                self._write(message)
        except OSError:
            pass
        finally:
            self.does.listeners.remove(heard)
        return None

    def _next(self, heard):
        try:
            return heard.get(timeout=0.3)
        except queue.Empty:
            return "event: tik\ndata: 0\n\n"

    def _write(self, text):
        if self.does.streaming != "mute":
            self.wfile.write(text.encode())
            self.wfile.flush()

    def _poll(self):
        self.does.polls += 1
        cursor = int(parse_qs(urlsplit(self.path).query).get("after", ["-1"])[0])
        if cursor == len(self.does.log):
            return self._send(204, "")
        cursor = max(cursor, 0)
        said = {"X-Last-Event-ID": str(len(self.does.log)), "X-Page-Version": self.does.poll_version}
        return self._send(200, "\n".join(self.does.log[cursor:]), "text/html", **said)

    def _send(self, status, body, kind="text/plain", **headers):
        content = body if isinstance(body, bytes) else body.encode()
        self._head(status, kind, **{"Content-Length": str(len(content)), **headers})
        if status != 204:
            self.wfile.write(content)

    def _head(self, status, kind, **headers):
        self.send_response(status)
        for name, value in {
            "Content-Type": f"{kind}; charset=utf-8",
            "Content-Security-Policy": POLICY,
            "Cache-Control": "no-store",
            **headers,
        }.items():
            self.send_header(name, value)
        self.end_headers()


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.behaviour = Behaviour()
        self.address = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        pass


def wait_until(happened, seconds=8):
    """Wait for something that the server sees."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)
