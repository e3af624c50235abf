"""Every address by every one of the cast: who is shown it, and whom it is hidden from."""

import pytest
from django.test import Client
from matrix_scene import (
    OF_LIBRARIES,
    ONLY_SENT,
    OPEN,
    SHOWN,
    WHO,
    address_of,
    addresses,
    make_scene,
)
from site_cast import signed_in

from samsyn_web.audit.models import Entry


def test_every_address_has_a_row():
    names = {name for name in addresses() if not name.startswith(OF_LIBRARIES)}
    assert names - OPEN - ONLY_SENT - set(SHOWN) == set()
    assert (set(SHOWN) | ONLY_SENT) - names == set()


@pytest.fixture
def scene(cast):
    return make_scene(cast)


def is_shown(answer):
    """A page, or a refusal that speaks of the thing; not «not there», nor a way elsewhere."""
    return answer.status_code in (200, 409, 422)


@pytest.mark.parametrize("name", SHOWN)
def test_it_is_shown_to_those_it_is_for_and_is_not_there_for_others(name, scene, cast):
    address = address_of(name, scene)
    shown = ""
    for letter, who in WHO.items():
        answer = signed_in(getattr(cast, who)).get(address, follow=name == "latest-board")
        shown += letter if is_shown(answer) else ""
        if not is_shown(answer):
            assert answer.status_code in (404, 405, 302), f"{who}: {answer.status_code}"
    assert shown == SHOWN[name]


@pytest.mark.parametrize("name", sorted({*SHOWN, *ONLY_SENT} - OPEN))
def test_without_signing_in_nothing_is_shown_and_nothing_done(name, scene):
    client = Client()
    before = Entry.objects.count()
    for answer in (client.get(address_of(name, scene)), client.post(address_of(name, scene))):
        assert answer.status_code in (302, 401, 403, 404, 405, 410)
        if answer.status_code == 302:
            assert "/account/login/" in answer["Location"]
    assert Entry.objects.count() == before


OWN = {"start", "my-account", "consent"}  # everybody's own


@pytest.mark.parametrize("name", sorted({*SHOWN, *ONLY_SENT} - OWN))
def test_what_a_stranger_sends_does_nothing(name, scene, cast):
    client = signed_in(cast.stranger)
    before = Entry.objects.count()
    assert client.post(address_of(name, scene)).status_code in (302, 404, 405)
    assert Entry.objects.count() == before
