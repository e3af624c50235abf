"""The fixed cast: the coordinator, the reporters of ROSA and of HTSO, the signatory, a stranger."""

import pytest
from django.core.cache.backends.locmem import LocMemCache
from site_cast import make_cast

from samsyn_web.people.tallies import NEAR


@pytest.fixture(autouse=True)
def nobody_came_before():
    """Forget how many signed in from one place; what is counted in the database goes with it."""
    LocMemCache(NEAR, {}).clear()


@pytest.fixture
def cast(db):  # noqa: ARG001 - asks for the database
    """The five, in a register with ROSA and HTSO."""
    return make_cast()


@pytest.fixture
def kari(client, cast):
    """A browser in which the coordinator is signed in."""
    client.force_login(cast.coordinator)
    return client
