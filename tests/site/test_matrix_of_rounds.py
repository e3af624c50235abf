"""A round that is prepared, open, ready or frozen, by each of those who come to it."""

import pytest
from django.utils.translation import override
from matrix_tables import ACTS_ON_ROUNDS, OF_ROUNDS, rows_of
from matrix_walking import Walk

SHOWN, SENT = rows_of(OF_ROUNDS), rows_of(ACTS_ON_ROUNDS)


@pytest.fixture(params=["prep", "begun", "yes", "froz"])
def walk(request, cast):
    """The scene with the round in a state; at `yes` everything in it is accepted."""
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
