"""Hosts with the example told on them: told once for all, and copied, because telling takes seconds."""

import json
import os
import random
import shutil

import pytest

from tests.faults.writers import Person
from tests.host import Host


@pytest.fixture(scope="session")
def told_folders(tmp_path_factory):
    """Data folders in which the example was told up to a phase, with the links that came of it."""
    folders = {}

    def told(until):
        if until not in folders:
            folder = tmp_path_factory.mktemp("told") / "data"
            folders[until] = folder, json.dumps(Host(folder).tell(until))
        return folders[until]

    return told


@pytest.fixture
def host_at(tmp_path, told_folders):
    """A host of one's own on which the example stands at a phase: with `links`, not serving yet."""
    hosts = []

    def host(until="preparation", kind=Host, **environment):
        folder, links = told_folders(until)
        shutil.copytree(folder, tmp_path / "data")
        hosts.append(kind(tmp_path / "data", **environment))
        hosts[-1].links = json.loads(links)
        return hosts[-1]

    yield host
    for each in hosts:
        if each.process:
            each.kill()


@pytest.fixture
def host(host_at):
    return host_at()


@pytest.fixture
def karin(host):
    """Somebody of the first party, in front of her poster, at a server that runs."""
    host.serve()
    return Person(host)


@pytest.fixture
def chance():
    """Chance that can be had again: a failing test prints its SEED, to give in the environment."""
    seed = int(os.environ.get("SEED", random.SystemRandom().randrange(10**6)))
    print(f"SEED={seed}")
    return random.Random(seed)  # noqa: S311
