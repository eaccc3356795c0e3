"""The addresses that the console prints."""

from django.conf import settings

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104  these are read, not listened on


def base_address(host="127.0.0.1", port=None):
    """The address that people type: the public one where the host gave one, else where this machine listens."""
    if settings.PUBLIC_URL:
        return settings.PUBLIC_URL.rstrip("/")
    name = EVERYWHERE.get(host) or (f"[{host}]" if ":" in host else host)
    return f"http://{name}:{settings.PORT if port is None else port}"


def link_address(base, token):
    """A personal link. The secret stands behind the `#`, so that it reaches no server and no log."""
    return f"{base}/in#{token}"
