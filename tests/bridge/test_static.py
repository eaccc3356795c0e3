"""Files come straight from the disk, squeezed, and are kept by browsers for as long as they have that name."""

import brotli
import pytest

from config.asgi import Application
from tests.serving import ask, serving

STYLE = b"body { color: black }" * 50


@pytest.fixture
def port(transactional_db, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "own.0123456789ab.css").write_bytes(STYLE)
    (tmp_path / "own.0123456789ab.css.br").write_bytes(brotli.compress(STYLE))
    with serving(Application()) as port:
        yield port


def test_a_file_comes_squeezed_and_is_kept(port):
    status, headers, body = ask(port, "GET", "/static/own.0123456789ab.css", Accept_Encoding="br")
    assert (status, headers["Content-Encoding"], brotli.decompress(body)) == (200, "br", STYLE)
    assert "immutable" in headers["Cache-Control"]


def test_a_file_carries_the_policy_of_the_house(port):
    _, headers, body = ask(port, "GET", "/static/own.0123456789ab.css")
    assert body == STYLE
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Access-Control-Allow-Origin"] is None


@pytest.mark.parametrize("path", ["/static/absent.css", "/static/../config/settings.py", "/static/%2e%2e/manage.py"])
def test_what_is_not_there_is_absent(port, path):
    assert ask(port, "GET", path)[0] == 404
