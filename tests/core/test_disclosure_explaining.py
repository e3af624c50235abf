"""A hidden cell says why, and another division says what it costs; neither tells what is hidden."""

import re

import numpy as np
import pytest
from disclosure_cast import made, small_table

from samsyn.disclosure import Policy, cheapest_recodings, profile_at, protect, reasons_of, told

POLICY = Policy(profile_at(5))
BY_PLACE = [[60, 3, 30], [30, 40, 50], [12, 33, 41]]


@pytest.fixture
def tables():
    return protect(*small_table(BY_PLACE), POLICY)


def test_every_hidden_cell_has_a_reason(tables):
    reasons = reasons_of(tables)
    assert [one.cell for one in reasons] == np.flatnonzero(tables.hidden).tolist()
    assert {one.kind for one in reasons if tables.primary[one.cell]} == {"small"}
    assert {one.kind for one in reasons if not tables.primary[one.cell]} == {"sum"}


def test_a_sum_of_two_hidden_cells_would_give_the_other_away(tables):
    for one in reasons_of(tables):
        if one.kind == "sum" and len(one.others) == 1 and one.others[0] != one.whole:
            rest = sum(int(tables.values[p]) for p in one.parts if p not in {one.cell, *one.others})
            left = int(tables.values[one.whole]) - rest - int(tables.values[one.cell])
            assert left == tables.values[one.others[0]]


def test_no_sentence_holds_a_hidden_number(tables):
    hidden = {int(value) for value in tables.values[tables.hidden]}
    shown = {int(value) for value in tables.values[~tables.hidden]} | {5}
    for one in reasons_of(tables):
        for lang in ("nb", "nn", "en"):
            said = told(tables, one, lang=lang, threshold=5)
            numbers = {int(n) for n in re.findall(r"(?<![a-z])\d+", said)} - {len(one.others)}
            assert numbers <= shown
            assert not numbers & (hidden - shown)


def test_the_sentence_names_the_whole_and_the_other(tables):
    names = tables.system.codes
    (said,) = {
        told(tables, one, lang="en", threshold=5)
        for one in reasons_of(tables)
        if names[one.cell] == ("p0", "f2") or (names[one.cell] == ("p0", "f0"))
    }
    assert said.endswith(
        "is hidden because p0 · f1 would otherwise follow from p0 · Total (93) less the rest, "
        "along form."
    )


def test_what_hides_less_is_priced_and_the_cheapest_comes_first():
    system, counts = made("d3", "5k")
    policy = Policy(profile_at(5), insiders=False)
    tables = protect(system, counts, policy)
    found = cheapest_recodings(tables, counts, policy, tried=6, best=3)
    assert 1 <= len(found) <= 3
    assert [one.hidden for one in found] == sorted(one.hidden for one in found)
    assert all(one.hidden < tables.hidden.sum() for one in found)
    assert {one.kind for one in found} <= {"merge", "groups", "drop"}


def test_a_merged_table_is_the_table_of_the_merged_codes():
    system, counts = small_table(BY_PLACE)
    tables = protect(system, counts, POLICY)
    found = cheapest_recodings(tables, counts, POLICY, tried=99, best=99)
    merged = [one for one in found if one.kind == "merge" and one.dimension == "form"]
    assert any("f1" in one.codes for one in merged)
    assert {one.cells for one in merged} == {12}
    assert min(one.hidden for one in merged) == 0


def test_where_nothing_is_hidden_nothing_is_recoded():
    system, counts = small_table([[60, 70], [80, 90]])
    tables = protect(system, counts, POLICY)
    assert reasons_of(tables) == ()
    assert cheapest_recodings(tables, counts, POLICY) == ()
