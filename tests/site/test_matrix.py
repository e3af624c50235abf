"""Every address of the site has a row in the tables: here are those without states.

The tables are in matrix_tables; those of returns and of rounds are walked in tests of their own.
"""

import pytest
from django.test import Client
from django.utils.translation import override
from matrix_scene import WHO, addresses
from matrix_tables import (
    ACTS_ON_RETURNS,
    ACTS_ON_ROUNDS,
    BY_LINK,
    OF_LIBRARIES,
    OF_RETURNS,
    OF_ROUNDS,
    OF_THE_REST,
    OPEN,
    PUBLIC,
    rows_of,
)
from matrix_walking import NOT_THERE, Walk

REST = rows_of(OF_THE_REST)
TABLES = (OF_RETURNS, ACTS_ON_RETURNS, OF_ROUNDS, ACTS_ON_ROUNDS)


def test_every_address_has_a_row():
    names = {name for name in addresses() if not name.startswith(OF_LIBRARIES)}
    in_tables = {name for table in TABLES for name in rows_of(table)} | REST.keys()
    assert names - in_tables == (OPEN | BY_LINK | PUBLIC) - REST.keys()
    assert in_tables - names == set()


@pytest.fixture
def walk(cast):
    """The scene in an open round; the police are asked too, for they may answer earlier years."""
    with override("nb"):
        yield Walk(cast, with_police=True)


def test_each_is_shown_what_the_table_says_and_reading_writes_only_to_the_log(walk):
    assert {name: walk.shown_to(name) for name in REST} == {
        name: row["shown"] for name, row in REST.items()
    }


def test_what_may_be_sent_is_done_or_refused_in_words_as_the_table_says(walk):
    for name, row in REST.items():
        senders = row["sent"].rstrip("!=.")
        expected = row["sent"][-1] if row["sent"][-1] in "!=" else "+"
        assert {walk.outcome(name, letter) for letter in senders} <= {expected}, name


def test_what_others_send_is_not_there_or_changes_nothing(walk):
    for name, row in REST.items():
        for letter in WHO.keys() - set(row["sent"]):
            page = walk.sends(name, letter)
            if letter in row["shown"] and not row["sent"].rstrip("."):
                assert page.status_code in (200, *NOT_THERE, 302), f"{letter} sends to {name}"
            else:
                assert page.status_code in NOT_THERE, f"{letter} sends to {name}"
    walk.hold_still()


def test_nobody_who_has_not_signed_in_is_shown_or_does_anything(walk):
    for name in REST.keys() - OPEN:
        for page in (Client().get(walk.address(name)), Client().post(walk.address(name))):
            assert page.status_code in (302, 401, 405), name
            if page.status_code == 302:
                assert "/account/login/" in page["Location"], name
    walk.hold_still()
