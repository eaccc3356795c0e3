import json
from pathlib import Path

import pytest

from halenbrengen.collaborations.commands import welcome_facilitator

SCENARIO = Path(__file__).resolve().parents[2] / "halenbrengen" / "demo" / "scenario.json"


@pytest.fixture
def scenario():
    """The example as it stands in its file: version 1."""
    return json.loads(SCENARIO.read_text())


@pytest.fixture
def host(db):
    return welcome_facilitator(name="Zoë Çelik-Baas")
