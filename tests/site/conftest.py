"""The fixed cast: the coordinator, the reporters of ROSA and of HTSO, the signatory, a stranger."""

import os

import pytest
from django.core.cache.backends.locmem import LocMemCache
from django.utils.translation import override
from round_cast import open_return
from site_cast import make_cast, signed_in

from samsyn_web.people.tallies import NEAR

# What is said, and in which language, is the same whatever keeps it.
OF_NO_DATABASE = [
    "test_languages_of_pages.py", "test_languages_of_every_page.py",
    "test_languages_of_all_else.py", "test_words_of_libraries.py",
]  # fmt: skip
collect_ignore = OF_NO_DATABASE if os.environ.get("DATABASE_URL", "").startswith("postgres") else []


@pytest.fixture(autouse=True)
def bokmal_first():
    """Begin in bokmål, whatever language the last page of the test before was in."""
    with override("nb"):
        yield


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


@pytest.fixture
def rosa(cast):
    """The return of ROSA in an open round."""
    return open_return(cast.rosa)


@pytest.fixture
def reporter(cast):
    """A browser in which the reporter of ROSA is signed in."""
    return signed_in(cast.rosa_reporter)
