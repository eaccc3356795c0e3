import pytest

from tests.postgres.cluster import postgresql


@pytest.fixture(scope="session")
def address():
    """The address of a PostgreSQL database that nobody minds."""
    with postgresql() as found:
        yield found
