"""Fixtures of the pages of reviewing: a return in each state, and those who open it."""

import pytest
from django.utils.translation import override
from round_cast import open_return
from site_cast import NOW

from samsyn_web.collection.actions.submitting import checksum_of, submit_return
from samsyn_web.collection.models import Answer

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(autouse=True)
def bokmal():
    """Addresses in bokmål, whatever the page before was in."""
    with override("nb"):
        yield


@pytest.fixture
def rosa(cast):
    the_return = open_return(cast.rosa, filled=True)
    the_return.state = "in-progress"
    the_return.save()
    return the_return


@pytest.fixture
def wrong(rosa):
    Answer.objects.filter(of=rosa, dimension="sex", category="female").update(value=60, typed="60")
    return rosa


@pytest.fixture
def submitted(rosa, cast):
    submit_return(rosa, confirmed=checksum_of(rosa), by=cast.rosa_reporter, at=NOW)
    return rosa


@pytest.fixture
def as_coordinator(client, cast):
    client.force_login(cast.coordinator, BACKEND)
    return client


def log_in(client, person):
    client.force_login(person, BACKEND)
    return client
