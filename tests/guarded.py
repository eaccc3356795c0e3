"""What every answer of the house carries, and where the house never goes: asked of the whole suite."""

import ipaddress
import re
import sys

POLICIES = {
    "x-content-type-options": {"nosniff"},
    "referrer-policy": {"same-origin", "no-referrer"},
    "cross-origin-opener-policy": {"same-origin"},
    "cross-origin-resource-policy": {"same-origin"},
}
NEAR = {"localhost", "ip6-localhost", "", None, "0.0.0.0", "::", "0"}  # noqa: S104  the own machine, not a binding


def lacking(path, headers):
    """What an answer at `path` should have carried and does not. `headers` by name in small letters."""
    found = [f"{name}: {headers.get(name)}" for name, right in POLICIES.items() if headers.get(name) not in right]
    policy = headers.get("content-security-policy", "")
    if not policy.startswith("default-src 'none'") or "unsafe-" in policy or "*" in policy or "http" in policy:
        found.append(f"content-security-policy: {policy}")
    if not path.startswith("/static/") and "no-store" not in headers.get("cache-control", ""):
        found.append(f"cache-control: {headers.get('cache-control')}")
    if "access-control-allow-origin" in headers:
        found.append("access-control-allow-origin")
    return found + [f"cookie: {cookie}" for cookie in _cookies(headers) if not _is_careful(cookie)]


def require_guarded(path, headers):
    named = {}
    for name, value in headers:
        named[name.lower()] = f"{named[name.lower()]}\n{value}" if name.lower() in named else value
    missing = lacking(path, named)
    assert missing == [], f"the answer at {path} lacks {missing}"


def _cookies(headers):
    return [line for line in headers.get("set-cookie", "").split("\n") if line]


def _is_careful(cookie):
    kept = {each.strip().lower() for each in re.split(";", cookie)[1:]}
    return {"httponly", "samesite=lax"} <= kept and any(
        each == "path=/" or each.startswith("path=/s/") for each in kept
    )


def watch_answers(monkeypatch):
    """Every answer to Django's own test client is looked at."""
    from django.test import Client

    ask = Client.request

    def request(client, **asked):
        answer = ask(client, **asked)
        cookies = [("set-cookie", each.OutputString()) for each in answer.cookies.values()]
        require_guarded(asked.get("PATH_INFO", ""), [*answer.headers.items(), *cookies])
        return answer

    monkeypatch.setattr(Client, "request", request)


def is_near(host):
    if isinstance(host, bytes):
        host = host.decode()
    try:
        return host in NEAR or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def stay_home(event, arguments):
    """An audit hook: from these tests no connection leaves this machine, and no name is looked up."""
    if event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None  # a path is a socket of this machine
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if not is_near(host):
        raise RuntimeError(f"a test would have gone to {host}")


def watch_connections():
    sys.addaudithook(stay_home)
