"""Every setting a host may change is told in docs/running.md."""

import re
from pathlib import Path

BASE = Path(__file__).resolve().parents[2]


def test_every_setting_is_documented():
    told = (BASE / "docs" / "running.md").read_text()
    read = re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', (BASE / "config" / "settings.py").read_text())
    assert [name for name in read if name not in told] == []
