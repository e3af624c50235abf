"""What must hold of every way of estimating, whatever the lists.

Latent classes take seconds for a table and have tests of their own, in `test_latent_classes`.
"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samsyn.estimation import METHODS, Lists, Run, estimate, fit_model, gate, lists_of
from samsyn.estimation.estimating import recommended_draws
from samsyn.estimation.models import Model
from samsyn.estimation.shrinkage import likeliest_in_all
from samsyn.estimation.ways import WAYS

NAMES = ("a", "b", "c", "d", "e", "f")
QUICK = Run(resamples=20, draws=100)
DRAWN = ("recommended", "bayes-threshold", "bayes-models")
SWIFT = ("recommended", *WAYS)
ALIKE = ("main-effects", "chao", "darroch", "poisson-mixture", "gamma-mixture", "bic-average",
         "aic-average")  # fmt: skip
CRITERIA = {"bic": lambda fit: fit.bic, "aic": lambda fit: fit.aic}
COUNTS = st.one_of(st.just(0), st.just(0), st.integers(0, 3), st.integers(0, 90),
                   st.integers(0, 10**7), st.integers(0, 10**9 - 1))  # fmt: skip
SOME = lists_of(NAMES[:4], {1: 60, 2: 50, 4: 40, 8: 30, 3: 12, 5: 9, 9: 7, 6: 8, 10: 5, 12: 6,
                            7: 3})  # fmt: skip


def tables(least, most, counts=COUNTS):
    """Lists with any counts, many of them nobody."""
    return st.integers(least, most).flatmap(
        lambda lists: st.lists(counts, min_size=2**lists - 1, max_size=2**lists - 1).map(
            lambda found: Lists(NAMES[:lists], tuple(found))
        )
    )


def insist_on_sense(lists, found):
    """What holds of an estimate by any method."""
    numbers = (found.estimate, found.lower, found.upper)
    assert all(one is None for one in numbers) or all(np.isfinite(one) for one in numbers)
    if found.estimate is None:
        assert found.reasons and found.advice == "do-not-publish"
        return
    near = lists.observed * (1 - 1e-9)
    assert near <= found.lower <= found.upper and found.estimate >= near
    again = found.resampled
    if again is None:  # draws: the median lies between the ends
        assert found.lower <= found.estimate <= found.upper
        return
    assert 0 <= again.failed < 1 and 0 <= again.reselected <= 1 - again.failed + 1e-9
    assert 0 <= again.lower.percentile <= again.upper.percentile <= 1
    assert again.plain[0] <= again.plain[1]
    # a corrected interval may miss its own estimate, but not where there is little to correct
    if abs(again.bias) < 1:
        assert found.lower <= found.estimate * (1 + 1e-9) and found.upper >= near
        assert found.upper >= found.estimate * (1 - 1e-9)


@given(lists=tables(1, 4), insist=st.booleans())
@settings(deadline=None, derandomize=True, max_examples=25)
def test_no_counts_are_too_strange_for_any_method(lists, insist):
    refused = any(reason.refuses for reason in gate(lists))
    for method in SWIFT:
        found = estimate(lists, method=method, run=QUICK, insist=insist)
        insist_on_sense(lists, found)
        assert found.estimate is None or insist or not refused


VAST = 10**9 - 1
STEEP = [  # of very large and very small counts
    (0, VAST, 0, 1, 0, VAST, 0, 1, VAST, 1, 0, 1, 1, 1, 1), (0, 1, VAST, VAST, 0, 0, VAST),
    (VAST, VAST, 1, VAST, 0, 1, 1), (0, 30308, 0, 2103562, 1, 0, 0, 0, 4473, 4011074, 0, 13, 147,
                                     2041, 4745587),
]  # fmt: skip


@pytest.mark.parametrize("method", ["recommended", "stepwise", "bic", "bayes-models"])
@pytest.mark.parametrize("counts", STEEP)
def test_one_person_beside_all_who_live_ends_in_no_fault(counts, method):
    lists = Lists(NAMES[: len(counts).bit_length()], counts)
    insist_on_sense(lists, estimate(lists, method=method, run=QUICK))


def test_ten_lists_are_chosen_of_step_by_step_within_little_memory():
    chance = np.random.default_rng(2)
    counts = np.where(chance.random(1023) < 0.1, chance.integers(1, 9, 1023), 0)
    found = estimate(Lists(tuple("abcdefghij"), tuple(counts.tolist())), method="stepwise",
                     run=Run(resamples=20))  # fmt: skip
    assert found.observed == counts.sum() and found.estimate > found.observed


@given(lists=tables(3, 4))
@settings(deadline=None, derandomize=True, max_examples=5)
def test_no_counts_are_too_strange_for_what_is_believed_of_them(lists):
    for method in ("bayes-threshold", "bayes-models"):
        insist_on_sense(lists, estimate(lists, method=method, run=QUICK, insist=True))


@given(lists=tables(5, 6))
@settings(deadline=None, derandomize=True, max_examples=6)
def test_no_way_loses_anybody_on_many_lists(lists):
    table = np.array([lists.counts])
    for way in WAYS:
        (number,), (terms,) = WAYS[way](len(lists.names))(table)
        assert np.isnan(number) or lists.observed * (1 - 1e-9) <= number < np.inf, way
        assert all(term.bit_count() > 1 for term in terms)
    insist_on_sense(lists, estimate(lists, run=QUICK, insist=True))


@given(place=st.integers(0, 4))
@settings(deadline=None, derandomize=True, max_examples=3)
def test_a_list_with_nobody_on_it_changes_no_number(place):
    names = (*NAMES[:place], "nobody", *NAMES[place:4])
    below = (1 << place) - 1
    more = lists_of(names, {
        (history & below) | (history & ~below) << 1: count
        for history, count in enumerate(SOME.counts, start=1)
    })  # fmt: skip
    assert more.observed == SOME.observed
    run = replace(QUICK, draws=300)
    for method in (*SWIFT, "bayes-threshold", "bayes-models"):
        here, there = (estimate(one, method=method, run=run) for one in (SOME, more))
        assert here.estimate is not None, method
        assert (here.estimate, here.lower, here.upper) == (there.estimate, there.lower, there.upper)
        assert [one.code for one in there.reasons] == ["list-empty", *[
            one.code for one in here.reasons
        ]]  # fmt: skip
        assert [more.named(term) for term in there.terms] == [SOME.named(one) for one in here.terms]


@given(lists=tables(3, 4, st.integers(0, 60)), data=st.data())
@settings(deadline=None, derandomize=True, max_examples=40)
def test_the_order_of_the_lists_changes_no_number(lists, data):
    count = len(lists.names)
    other = lists.relabelled(data.draw(st.permutations(range(count))))
    here, there = np.array([lists.counts]), np.array([other.counts])
    for way in ALIKE:
        number = WAYS[way](count)(here)[0][0]
        assert WAYS[way](count)(there)[0][0] == pytest.approx(number, rel=1e-5, nan_ok=True), way
    for way, by in CRITERIA.items():  # which of models that fit equally is chosen may change
        (one,), (other_one,) = (WAYS[way](count)(table)[1] for table in (here, there))
        fits = fit_model(lists, Model(count, one)), fit_model(other, Model(count, other_one))
        assert fits[0].why == fits[1].why
        assert by(fits[0]) == pytest.approx(by(fits[1]), abs=1e-6)
    if lists.observed:
        assert likeliest_in_all(other) == pytest.approx(likeliest_in_all(lists), rel=1e-6)


@pytest.mark.parametrize("order", [(3, 2, 1, 0), (1, 3, 0, 2)])
def test_the_order_of_the_lists_changes_what_is_drawn_by_no_more_than_chance(order):
    run = Run(draws=1000)
    here, there = (
        np.log(recommended_draws(lists, run) - SOME.observed + 1)
        for lists in (SOME, SOME.relabelled(order))
    )
    # the error of a median is 1.25 standard deviations over the root of the independent draws, of
    # which 4 chains of 1000 are worth 1000 at the least; five times that, and for a difference
    error = 1.25 * here.std() / 1000**0.5 * 2**0.5
    assert abs(np.median(here) - np.median(there)) < 5 * error
    assert there.std() == pytest.approx(here.std(), rel=0.15)


@given(found=st.lists(tables(4, 4, st.integers(0, 40)), min_size=2, max_size=4))
@settings(deadline=None, derandomize=True, max_examples=15)
def test_a_table_is_estimated_the_same_whatever_stands_beside_it(found):
    together = np.array([one.counts for one in found])
    for way in WAYS:
        numbers, terms = WAYS[way](4)(together)
        for row, lists in enumerate(found):
            (number,), (own,) = WAYS[way](4)(np.array([lists.counts]))
            assert numbers[row] == pytest.approx(number, rel=1e-6, nan_ok=True), way
            assert terms[row] == own


@given(lists=tables(3, 4, st.integers(0, 60)), times=st.integers(2, 9))
@settings(deadline=None, derandomize=True, max_examples=30)
def test_as_many_times_the_people_are_as_many_times_the_number_without_interactions(lists, times):
    count = len(lists.names)
    here, there = (
        WAYS["main-effects"](count)(table * np.array([lists.counts]))[0][0] for table in (1, times)
    )
    assert there == pytest.approx(times * here, rel=1e-6, nan_ok=True)


@pytest.mark.parametrize("method", [*SWIFT, "bayes-threshold", "bayes-models"])
def test_threads_change_nothing(method):
    run = replace(QUICK, resamples=70)
    one, four = (estimate(SOME, method=method, run=replace(run, threads=many)) for many in (1, 4))
    assert repr(one) == repr(four)
    other = estimate(SOME, method=method, run=replace(run, seed=2))
    assert (other.lower, other.upper) != (one.lower, one.upper)


def test_every_method_is_tried_here_or_has_tests_of_its_own():
    assert {*SWIFT, *DRAWN, "latent-class"} == set(METHODS)
