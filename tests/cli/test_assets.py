"""Servers that start at the same moment lay the assets ready once between them."""

from concurrent.futures import ThreadPoolExecutor

from halenbrengen.cli import assets


def test_two_that_start_together_do_not_write_over_each_other(settings, tmp_path, monkeypatch):
    settings.STATIC_ROOT = tmp_path / "static"
    laid, collect = [], assets.call_command

    def call(*words, **options):
        laid.append(words)
        collect(*words, **options)

    monkeypatch.setattr(assets, "call_command", call)
    with ThreadPoolExecutor(2) as together:
        list(together.map(lambda _each: assets.bring_assets(), range(2)))
    assert laid == [("collectstatic",)]
    assert (settings.STATIC_ROOT / "ui" / "css" / "base.css").exists()
