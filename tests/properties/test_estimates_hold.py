"""What must hold of every estimate, whatever the lists."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from samsyn.estimation import (
    Lists,
    Model,
    Run,
    estimate,
    fit_model,
    hierarchical_models,
    lists_of,
    stepwise,
)
from samsyn.estimation.many import estimates_stepwise

COUNTS = st.integers(0, 60)
THREE = st.lists(COUNTS, min_size=7, max_size=7).map(
    lambda counts: Lists(("a", "b", "c"), tuple(counts))
)
FOUR = st.lists(COUNTS, min_size=15, max_size=15).map(
    lambda counts: Lists(("a", "b", "c", "d"), tuple(counts))
)
MODELS = st.sampled_from(list(hierarchical_models(3, order=2)))


@given(lists=st.one_of(THREE, FOUR))
@settings(deadline=None, derandomize=True, max_examples=60)
def test_no_table_of_counts_ends_in_a_fault_and_nobody_who_was_seen_is_lost(lists):
    fit = stepwise(lists)
    assert (fit.estimate is None) == bool(fit.why)
    if fit.estimate is not None:
        assert fit.estimate >= lists.observed


@given(lists=THREE, model=MODELS, order=st.permutations(range(3)))
@settings(deadline=None, derandomize=True)
def test_the_order_of_the_lists_changes_nothing(lists, model, order):
    other = lists.relabelled(order)
    assert other.observed == lists.observed
    terms = {sum(1 << order.index(bit) for bit in range(3) if term >> bit & 1)
             for term in model.terms}  # fmt: skip
    here, there = fit_model(lists, model), fit_model(other, Model(3, tuple(sorted(terms))))
    assert here.why == there.why
    if here.estimate is not None:
        assert there.estimate == pytest.approx(here.estimate, rel=1e-6)


@given(lists=THREE, model=MODELS, times=st.integers(2, 9))
@settings(deadline=None, derandomize=True)
def test_as_many_times_the_people_are_as_many_times_the_estimate(lists, model, times):
    many = Lists(lists.names, tuple(count * times for count in lists.counts))
    here, there = fit_model(lists, model), fit_model(many, model)
    assert here.why == there.why
    if here.estimate is not None:
        assert there.estimate == pytest.approx(here.estimate * times, rel=1e-6)


@given(lists=THREE, model=MODELS)
@settings(deadline=None, derandomize=True)
def test_a_list_with_nobody_on_it_changes_nothing(lists, model):
    here = fit_model(lists, model)
    assume(here.estimate is not None)
    histories = dict(enumerate(lists.counts, start=1))
    more = lists_of((*lists.names, "nobody"), histories)
    there = fit_model(more, Model(4, model.terms))
    assert there.estimate == pytest.approx(here.estimate, rel=1e-6)


@given(tables=st.lists(FOUR, min_size=1, max_size=6))
@settings(deadline=None, derandomize=True, max_examples=60)
def test_many_tables_at_once_are_estimated_as_each_alone(tables):
    together, chosen = estimates_stepwise(
        np.array([one.counts for one in tables], dtype=np.int64), lists=4
    )
    for lists, found, terms in zip(tables, together, chosen, strict=True):
        alone = stepwise(lists)
        if alone.estimate is None:
            assert np.isnan(found)
        else:
            assert found == pytest.approx(alone.estimate, rel=1e-6)
            assert terms == alone.model.terms


@pytest.mark.parametrize("counts", [
    (1, 30932, 17328, 2464, 0, 25, 2), (717, 3436, 5687, 10282, 34656, 40, 2860, 261, 73805, 833,
                                        55, 1, 1556, 1, 1609),
    (0, 30308, 0, 210356, 1, 0, 0, 0, 4473, 4011074, 0, 13, 147, 2041, 47455874),
])  # fmt: skip
def test_of_overlaps_that_are_all_but_impossible_the_least_possible_comes_in(counts):
    lists = Lists(("a", "b", "c", "d")[: len(counts).bit_length()], counts)
    alone = stepwise(lists)
    found, chosen = estimates_stepwise(np.array([counts]), lists=len(lists.names))
    assert chosen[0] == alone.model.terms
    assert found[0] == pytest.approx(alone.estimate, rel=1e-6)


@given(lists=THREE, seed=st.integers(0, 99))
@settings(deadline=None, derandomize=True, max_examples=20)
def test_what_is_drawn_follows_from_the_seed_alone(lists, seed):
    one, other = (
        estimate(lists, method="stepwise", run=Run(resamples=150, seed=seed)) for _ in range(2)
    )
    assert repr(one) == repr(other)
    if one.resampled is not None:
        assert 0 <= one.resampled.reselected <= 1 and 0 <= one.resampled.failed < 1
