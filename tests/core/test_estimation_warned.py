"""What other lists and other methods say against a number is told with it, when it is known."""

from dataclasses import replace

import pytest

from samsyn.estimation import ListDescription, Lists, Run, gate, lists_of, pool, study_in_parts
from samsyn.estimation.gate.after import disagreeing, moved

QUICK = Run(resamples=40, draws=300)
TORN = lists_of("abcd", {
    1: 6000, 2: 5000, 4: 4000, 8: 30000, 3: 3200, 5: 2900, 9: 100, 6: 2800, 10: 100, 12: 100,
    7: 1300,
})  # fmt: skip
DENSE = lists_of("abc", {3: 500, 5: 500, 6: 500, 7: 5000})  # of whom nobody is unseen
SOME = lists_of("abc", {1: 60, 2: 50, 4: 40, 3: 12, 5: 9, 6: 8, 7: 3})


@pytest.fixture(scope="module")
def studies():
    who = {"a": ListDescription("the police")}
    return list(study_in_parts(TORN, run=QUICK, descriptions=who))


def test_every_list_that_moves_the_number_out_of_the_interval_is_told(studies):
    last = studies[-1]
    expected = [
        doubt for one in last.without
        if (doubt := moved(last.recommended, one.estimated, names=one.names))
    ]  # fmt: skip
    assert expected
    found = [one for one in last.recommended.reasons if one.code == "list-carries"]
    assert found == expected


def test_that_methods_disagree_is_told_when_the_last_has_spoken(studies):
    told = [
        any(one.code == "methods-disagree" for one in study.recommended.reasons)
        for study in studies if study.recommended
    ]  # fmt: skip
    assert told == [False] * (len(told) - 1) + [True]
    last = studies[-1]
    assert disagreeing(last.recommended, last.methods) in last.recommended.reasons


def test_what_speaks_against_the_number_does_not_change_it(studies):
    first = next(study.recommended for study in studies if study.recommended)
    last = studies[-1].recommended
    assert replace(last, reasons=()) == replace(first, reasons=())
    assert set(map(repr, first.reasons)) <= set(map(repr, last.reasons))


def test_a_study_keeps_how_it_was_made_and_whose_the_lists_are(studies):
    for study in studies:
        assert (study.lists, study.level, study.resamples, study.seed) == (TORN, 0.95, 40, 1)
        assert study.descriptions["a"].who == "the police"
        assert study.gate == gate(TORN)


def test_all_lists_are_left_out_and_all_pairs_merged_once(studies):
    last = studies[-1]
    assert [one.names for one in last.without] == [("a",), ("b",), ("c",), ("d",)]
    assert [one.names for one in last.merged] == [
        ("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d"),
    ]  # fmt: skip
    assert all(one.estimated.observed == TORN.observed for one in last.merged)
    assert all(one.estimated.observed < TORN.observed for one in last.without)


def test_of_three_lists_none_can_be_left_out_and_that_is_told():
    for study in study_in_parts(SOME, run=QUICK):
        if len(study.without) == 3 == len(study.merged):
            break
    for one in (*study.without, *study.merged):
        assert one.estimated.estimate is None
        assert [reason.code for reason in one.estimated.reasons] == ["two-lists"]
    assert "list-carries" not in [one.code for one in study.recommended.reasons]


@pytest.mark.parametrize("method", ["recommended", "main-effects"])
def test_draws_in_which_nobody_is_unseen_are_draws_with_a_number(method):
    found = pool([DENSE, DENSE, DENSE], method=method, run=QUICK)
    assert found.refused == 0
    assert DENSE.observed <= found.estimated.estimate < DENSE.observed + 10
    assert "draws-refused" not in [one.code for one in found.estimated.reasons]


def test_limits_that_are_far_apart_only_together_are_told():
    few, many = SOME, Lists(SOME.names, (6000, 5000, 4, 40, 3, 2, 1))
    for method in ("recommended", "main-effects"):
        found = pool([few, many] * 2, method=method, run=QUICK).estimated
        assert found.upper > 10 * found.lower
        (wide,) = [one for one in found.reasons if one.code == "wide"]
        assert wide.fields["upper"] == round(found.upper)
        assert found.advice == "do-not-publish"


def test_one_draw_is_pooled_as_it_is():
    alone = pool([SOME], method="main-effects", run=QUICK)
    assert (alone.draws, alone.by_linkage) == (1, 0.0)
    assert alone.estimated.lower < alone.estimated.estimate < alone.estimated.upper


def test_draws_without_any_number_have_none_together():
    apart = lists_of("abc", {1: 8, 2: 7, 4: 5})
    found = pool([apart, apart], run=QUICK)
    assert found.estimated.estimate is None and found.refused == 2
    assert found.estimated.advice == "do-not-publish"
    assert {one.code for one in found.estimated.reasons} == {"no-overlap", "draws-refused"}


def test_pooling_follows_from_the_seed_and_not_from_the_threads():
    one, two = (pool([SOME, SOME.with_count(3, 9)], run=replace(QUICK, threads=threads))
                for threads in (1, 3))  # fmt: skip
    assert repr(one) == repr(two)
