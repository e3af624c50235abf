"""A return in each state by each of those who come: who is shown what, and what acts become."""

import pytest
from django.test import Client
from django.utils.translation import override
from matrix_scene import STATES
from matrix_tables import ACTS_ON_RETURNS, OF_RETURNS, rows_of
from matrix_walking import Walk

SHOWN, SENT = rows_of(OF_RETURNS), rows_of(ACTS_ON_RETURNS)


@pytest.fixture(params=STATES)
def walk(request, cast):
    """The scene with the return in a state."""
    with override("nb"):
        walk = Walk(cast, state=request.param)
        walk.state = request.param
        yield walk


def test_each_is_shown_what_the_table_says_and_reading_writes_only_to_the_log(walk):
    walk.hold_to_readers(SHOWN, walk.state)


def test_an_act_is_done_or_refused_in_words_as_the_table_says(walk):
    walk.hold_to_table(SENT, walk.state)


def test_what_others_send_is_not_there_and_does_nothing(walk):
    walk.hold_to_others(SENT)


def test_nobody_who_has_not_signed_in_is_shown_or_does_anything(walk):
    for name in SHOWN.keys() | SENT.keys():
        for page in (Client().get(walk.address(name)), Client().post(walk.address(name))):
            assert page.status_code in (302, 401, 405), name
            if page.status_code == 302:
                assert "/account/login/" in page["Location"], name
    walk.hold_still()
