import pytest

from tests.postgres.cluster import HASTY, postgresql


@pytest.fixture
def address():
    """The address of a PostgreSQL database as a host has it."""
    with postgresql() as found:
        yield found


@pytest.fixture
def hasty_address():
    """The address of one that does not wait for the disk; `serve` would refuse it."""
    with postgresql(**HASTY) as found:
        yield found
