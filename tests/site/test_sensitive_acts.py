"""The acts on one list, and no others, ask again who is there before they are done."""

import pytest
from django.conf import settings
from django.utils.translation import override
from matrix_tables import ACTS_ON_RETURNS, ACTS_ON_ROUNDS, OF_THE_REST, rows_of
from matrix_walking import Walk

from samsyn_web.permissions import SENSITIVE

SENT = {**rows_of(ACTS_ON_RETURNS), **rows_of(ACTS_ON_ROUNDS)}
REST = {name for name, row in rows_of(OF_THE_REST).items() if row["sent"] != "."}


@pytest.fixture
def walk(cast):
    """The scene in an open round, where everybody's proof of who they are has grown old."""
    with override("nb"):
        walk = Walk(cast, with_police=True)
        for browser in walk.browsers.values():
            session = browser.session
            session["signed-in-at"] -= settings.ACCOUNT_REAUTHENTICATION_TIMEOUT + 1
            session.save()
        yield walk


def asks(walk, name, letter):
    """Whether what is sent is answered by asking who is there."""
    return "reauthenticate" in walk.sends(name, letter).get("Location", "")


def test_every_act_of_the_list_asks_and_nothing_is_done_before_it_is_proved(walk):
    assert all(asks(walk, name, "c") for name in SENSITIVE)
    walk.hold_still()


@pytest.mark.parametrize("name", sorted({*SENT, *REST} - SENSITIVE.keys()))
def test_no_other_act_asks(name, walk):
    assert not asks(walk, name, "c")
    assert not asks(walk, name, "r")


def test_with_an_old_proof_a_stranger_is_not_told_that_there_is_a_page(walk):
    for name in SENSITIVE:
        assert walk.sends(name, "x").status_code == 404, name
