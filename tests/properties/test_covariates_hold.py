"""What must hold of every estimate with covariates, whatever the table."""

from itertools import chain, product

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from samsyn.estimation import Model, fit_model
from samsyn.estimation.covariates import (
    Covariate,
    best_with_covariates,
    estimate_with_covariates,
    fit_with_covariates,
    table_of,
)
from samsyn.estimation.covariates.design import all_pairs, grid_of, main_effects

KIND = (Covariate("sex", ("f", "m")), Covariate("form", ("x", "y", "z")))
COMPLETE = [*product(range(1, 8), range(2), range(3))]
MISSING = [
    (history, sex, form)
    for history, sex, form in product(range(1, 8), (0, 1, None), (0, 1, 2, None))
    if sex is None or form is None
]
FEW = settings(deadline=None, derandomize=True, max_examples=25)


def tables(most=40, missing=0):
    """Tables of three lists by sex and form, with at most so many people in a row."""
    rows = st.tuples(
        st.lists(st.integers(0, most), min_size=len(COMPLETE), max_size=len(COMPLETE)),
        st.lists(st.integers(0, missing), min_size=len(MISSING), max_size=len(MISSING)),
    )
    return rows.map(lambda both: made(dict(zip((*COMPLETE, *MISSING), chain(*both), strict=True))))


def made(counts):
    cells = {(history, (sex, form)): people for (history, sex, form), people in counts.items()}
    return table_of("abc", KIND, cells)


PAIRS = all_pairs(made({(1, 0, 0): 1}))
TERMS = st.sets(st.sampled_from(PAIRS), max_size=4).map(tuple)


@given(table=st.one_of(tables(), tables(3, 2), tables(1)), terms=TERMS)
@FEW
def test_no_table_ends_in_a_fault_and_nobody_who_was_seen_is_lost(table, terms):
    fit = fit_with_covariates(table, terms)
    assert (fit.estimate is None) == bool(fit.why)
    if fit.estimate is not None:
        assert fit.estimate >= table.observed
        assert sum(fit.by_kind) == pytest.approx(fit.estimate, rel=1e-9)


@given(table=st.one_of(tables(9), tables(2, 1)), chosen=st.booleans())
@settings(FEW, max_examples=8)
def test_every_margin_adds_up_to_the_whole(table, chosen):
    found = estimate_with_covariates(table, terms=None if chosen else (), resamples=12)
    if found.total.estimate is None:
        assert found.margins == () and found.total.reasons
        return
    for names in (("sex",), ("form",), ("sex", "form")):
        parts = [one for one in found.margins if one.covariates == names]
        assert sum(one.estimate for one in parts) == pytest.approx(found.total.estimate, rel=1e-9)
        assert all(one.lower <= one.upper and one.estimate >= one.observed - 1e-6 for one in parts)


@given(table=tables(20, 4), terms=TERMS, order=st.permutations(range(3)))
@FEW
def test_the_order_of_levels_changes_nothing(table, terms, order):
    levels = tuple(KIND[1].levels[old] for old in order)
    moved = {
        (row.history, (row.levels[0], None if form is None else order.index(form))): row.people
        for row in table.rows
        for form in (row.levels[1],)
    }
    other = table_of("abc", (KIND[0], Covariate("form", levels)), moved)
    here, there = fit_with_covariates(table, terms), fit_with_covariates(other, terms)
    assert here.why == there.why
    if here.estimate is not None:
        assert there.estimate == pytest.approx(here.estimate, rel=1e-6)
        kinds = np.array(here.by_kind).reshape(2, 3)[:, order]
        assert there.by_kind == pytest.approx(kinds.ravel().tolist(), rel=1e-5, abs=1e-5)


@given(table=tables(20, 4), terms=TERMS, times=st.integers(2, 9))
@FEW
def test_as_many_times_the_people_are_as_many_times_the_estimate(table, terms, times):
    many = table_of("abc", KIND, {
        (row.history, row.levels): times * row.people for row in table.rows
    })  # fmt: skip
    here, there = fit_with_covariates(table, terms), fit_with_covariates(many, terms)
    assert here.why == there.why
    if here.estimate is not None:
        assert there.estimate == pytest.approx(times * here.estimate, rel=1e-6)


@given(table=tables(), terms=st.sampled_from([(), (0b011,), (0b011, 0b110)]))
@FEW
def test_what_interacts_with_no_list_is_as_if_it_were_added_over(table, terms):
    plain = fit_model(table.added_over(), Model(3, terms))
    found = fit_with_covariates(table, terms)
    assert (found.estimate is None) == (plain.estimate is None)
    if plain.estimate is not None:
        assert found.estimate == pytest.approx(plain.estimate, rel=1e-7)


def plain_expectation(table, terms, steps):
    """The likelihood after so many plain steps of expectation and maximisation."""
    grid = grid_of(table, terms)
    wanted = [grid.blocks[term].columns for term in (*main_effects(table), *terms)]
    design = np.hstack([grid.seen[:, columns] for columns in wanted])
    cells = [list(table.cells_of(row)) for row in table.rows]
    means = np.ones(len(design))
    for _ in range(steps):
        expected = np.zeros(len(design))
        for row, among in zip(table.rows, cells, strict=True):
            expected[among] += row.people * means[among] / means[among].sum()
        weights = np.linalg.lstsq(design, np.log(expected + 0.1), rcond=None)[0]
        for _ in range(25):
            means = np.exp(design @ weights)
            weights += np.linalg.solve(design.T * means @ design, design.T @ (expected - means))
        means = np.exp(design @ weights)
    shares = [means[among].sum() / table.observed for among in cells]
    return sum(row.people * np.log(share) for row, share in zip(table.rows, shares, strict=True))


@given(table=tables(30, 15).filter(lambda table: len(table.rows) > 60), terms=TERMS)
@settings(FEW, max_examples=10)
def test_no_plain_expectation_and_maximisation_comes_higher_and_long_it_comes_as_high(table, terms):
    fit = fit_with_covariates(table, terms)
    assume(not fit.why and not fit.at_minus_infinity)
    plain = plain_expectation(table, fit.terms, 60)
    assert fit.log_likelihood >= plain - 1e-6
    assert fit.log_likelihood == pytest.approx(plain, abs=0.01)


@given(table=st.one_of(tables(25), tables(12, 3)))
@settings(FEW, max_examples=12)
def test_the_chosen_model_is_no_worse_than_any_with_a_pair_more(table):
    best = best_with_covariates(table)
    assume(not best.why)
    for pair in PAIRS:
        other = fit_with_covariates(table, (*best.terms, pair))
        assert other.why or other.bic > best.bic - 1e-5
