"""What must hold where some people are seen more easily, and of what is believed of any lists."""

from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samsyn.estimation import Lists, lists_of
from samsyn.estimation.bayes import average_models, estimate_bayes
from samsyn.estimation.heterogeneity import FORMS, chao_bound, estimates_of_form, fit_form
from samsyn.estimation.heterogeneity.climbing import height
from samsyn.estimation.heterogeneity.many import form_shape, weights_of

COUNTS = st.one_of(st.just(0), st.integers(0, 60))
THREE = st.lists(COUNTS, min_size=7, max_size=7).map(
    lambda counts: Lists(("a", "b", "c"), tuple(counts))
)
FOUR = st.lists(COUNTS, min_size=15, max_size=15).map(
    lambda counts: Lists(("a", "b", "c", "d"), tuple(counts))
)
KINDS = st.tuples(st.sampled_from(sorted(FORMS)), st.booleans())
NEAR = partial(pytest.approx, rel=1e-5, nan_ok=True)


def number(lists, kind):
    form, listed = kind
    return estimates_of_form(
        np.array([lists.counts]), lists=len(lists.names), form=form, listed=listed
    )[0]


@given(lists=st.one_of(THREE, FOUR), kind=KINDS)
@settings(deadline=None, derandomize=True, max_examples=150)
def test_no_table_ends_in_a_fault_and_nobody_who_was_seen_is_lost(lists, kind):
    fit = fit_form(lists, kind[0], listed=kind[1])
    assert (fit.estimate is None) == bool(fit.why)
    if fit.estimate is not None:
        assert lists.observed <= fit.estimate < np.inf
        assert fit.deviance >= -1e-6 and fit.error >= 0


@given(lists=FOUR, kind=KINDS, order=st.permutations(range(4)))
@settings(deadline=None, derandomize=True, max_examples=80)
def test_the_order_of_the_lists_changes_no_form(lists, kind, order):
    assert number(lists.relabelled(order), kind) == NEAR(number(lists, kind))


@given(lists=FOUR, kind=KINDS, times=st.integers(2, 9))
@settings(deadline=None, derandomize=True, max_examples=80)
def test_as_many_times_the_people_are_as_many_times_the_number(lists, kind, times):
    many = Lists(lists.names, tuple(count * times for count in lists.counts))
    assert number(many, kind) == NEAR(times * number(lists, kind))
    table = np.array([lists.counts])
    assert chao_bound(times * table, lists=4) == NEAR(times * chao_bound(table, lists=4))


@given(lists=THREE, kind=KINDS)
@settings(deadline=None, derandomize=True, max_examples=60)
def test_one_more_list_with_nobody_on_it_changes_no_form(lists, kind):
    more = lists_of((*lists.names, "nobody"), dict(enumerate(lists.counts, start=1)))
    assert number(more, kind) == NEAR(number(lists, kind))


@given(tables=st.lists(FOUR, min_size=2, max_size=6), kind=KINDS)
@settings(deadline=None, derandomize=True, max_examples=60)
def test_tables_together_are_fitted_as_each_alone(tables, kind):
    together = estimates_of_form(
        np.array([one.counts for one in tables]), lists=4, form=kind[0], listed=kind[1]
    )
    assert together.tolist() == NEAR([number(one, kind) for one in tables])


@given(lists=FOUR, seed=st.integers(0, 999))
@settings(deadline=None, derandomize=True, max_examples=80)
def test_no_other_bends_fit_better_than_those_that_are_found(lists, seed):
    table = np.array([lists.counts])
    shape = form_shape("chao", 4, True, (table[0] > 0).astype(np.uint8).tobytes())
    if shape.why:
        return
    found, counts = weights_of(shape, table)[0], table[0, shape.cells].astype(float)
    best = height(counts, shape.design, found)
    for size in (1e-3, 1e-1, 1.0):
        other = found + size * np.random.default_rng(seed).normal(size=len(found))
        other[shape.free :] = np.maximum(other[shape.free :], 0)
        assert height(counts, shape.design, other) <= best + 1e-7 * (1 + abs(best))


@given(lists=st.one_of(THREE, FOUR))
@settings(deadline=None, derandomize=True, max_examples=15)
def test_what_is_believed_of_any_lists_is_told_or_refused(lists):
    for found in (estimate_bayes(lists, draws=150), average_models(lists, draws=150).estimated):
        assert (found.estimate is None) == any(reason.stops for reason in found.reasons)
        if found.estimate is not None:
            assert lists.observed <= found.lower <= found.estimate <= found.upper < np.inf
