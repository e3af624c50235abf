"""Estimates with covariates are those of the reference program, or of a fit by other means."""

from itertools import combinations, product
from pathlib import Path

import numpy as np
import pytest
from scipy.optimize import minimize

from samsyn.estimation import Model, fit_model
from samsyn.estimation.covariates import fit_with_covariates, read_table
from samsyn.estimation.covariates.design import all_pairs

HERE = Path(__file__).parent / "estimation"


def test_missing_covariates_are_estimated_as_by_the_reference_program():
    table = read_table(HERE / "cruyff_impute.csv", covariates=("a", "b", "c"))
    assert (table.observed, table.on_none) == (3406, 6844)
    main, pairs = fit_with_covariates(table), fit_with_covariates(table, all_pairs(table))
    assert len(pairs.terms) == 15
    assert round(main.estimate, 4) == 7767.2105
    assert round(pairs.estimate, 4) == 10766.7558


@pytest.mark.parametrize(("name", "covariates"), [
    ("cruyff_impute", ("a", "b", "c")), ("spina_covariates", ("eth",)),
    ("ScotPWID_covariates", ("Region", "Gender", "Age")),
    ("NZage2013_missing_covariates", ("age", "a", "b", "c", "d")),
])  # fmt: skip
def test_what_interacts_with_no_list_changes_nothing(name, covariates):
    table = read_table(HERE / f"{name}.csv", covariates=covariates)
    for terms in ((), (table.term(*table.lists[:2]),)):
        plain = fit_model(table.added_over(), Model(len(table.lists), terms))
        assert fit_with_covariates(table, terms).estimate == pytest.approx(plain.estimate, rel=1e-7)


def climbed_elsewhere(table, terms):
    """The number in all by a general optimiser, from the likelihood as it is written."""
    columns = [("list", at) for at in range(len(table.lists))]
    columns += [(at, level) for at, size in enumerate(table.shape) for level in range(1, size)]
    place = [at if kind == "list" else len(table.lists) + kind for kind, at in columns]
    pairs = [
        (one, other) for one, other in combinations(range(len(columns)), 2)
        if (1 << place[one]) | (1 << place[other]) in terms
    ]  # fmt: skip

    def design(history, levels):
        single = [
            float(history >> at & 1) if kind == "list" else float(levels[kind] == at)
            for kind, at in columns
        ]
        return [1.0, *single, *(single[one] * single[other] for one, other in pairs)]

    kinds = [*product(*(range(size) for size in table.shape))]
    histories = range(1, 1 << len(table.lists))
    seen = np.array([design(history, kind) for history in histories for kind in kinds])
    counts = np.zeros(len(seen))
    for row in table.rows:
        counts[table.cells_of(row)[0]] += row.people
    unseen = np.array([design(0, kind) for kind in kinds])

    def away(weights):
        means = np.exp(seen @ weights)
        return means.sum() - counts @ (seen @ weights), seen.T @ (means - counts)

    start = np.zeros(seen.shape[1])
    start[0] = np.log(counts.mean())
    found = minimize(away, start, jac=True, method="BFGS", options={"gtol": 1e-4, "maxiter": 3000})
    weights = found.x
    for _ in range(3):  # the last figures, by Newton
        means = np.exp(seen @ weights)
        weights -= np.linalg.solve(seen.T * means @ seen, seen.T @ (means - counts))
    return counts.sum() + np.exp(unseen @ weights).sum()


@pytest.mark.parametrize(("name", "covariates", "pairs"), [
    ("spina_covariates", ("eth",), [("S1", "S2"), ("S3", "eth")]),
    ("ScotPWID_covariates", ("Region", "Gender", "Age"),
     [("S1", "S2"), ("S1", "Age"), ("S3", "Region"), ("S4", "Gender"), ("Gender", "Age")]),
])  # fmt: skip
def test_a_general_optimiser_finds_the_same_number(name, covariates, pairs):
    table = read_table(HERE / f"{name}.csv", covariates=covariates)
    terms = {table.term(*pair) for pair in pairs}
    found = fit_with_covariates(table, terms)
    assert found.at_minus_infinity == ()
    assert found.estimate == pytest.approx(climbed_elsewhere(table, terms), rel=1e-6)
