"""How a personal link is written down."""

from django.conf import settings


def base_address_of(request):
    """The address that people type: the public one where the host gave one, else the one that was asked."""
    return settings.PUBLIC_URL.rstrip("/") or f"{request.scheme}://{request.get_host()}"


def own_address():
    """The address of this host for what is written without a request: the public one, or that of this machine."""
    return settings.PUBLIC_URL.rstrip("/") or f"http://127.0.0.1:{settings.PORT}"


def link_address(base, token):
    """A personal link. The secret stands behind the `#`, so that it reaches no server and no log."""
    return f"{base}/in#{token}"
