"""Estimates are those of the reference programs, on the tables of published studies."""

import csv
from pathlib import Path

import numpy as np
import pytest

from samsyn.estimation import (
    Run,
    best_model,
    estimate,
    fit_model,
    model_named,
    read_lists,
    stepwise,
)
from samsyn.estimation.intervals import acceleration_of
from samsyn.estimation.models import Model
from samsyn.estimation.ways import WAYS

HERE = Path(__file__).parent / "estimation"
NEAR = 1e-6  # relative
ORDERS = {"Artificial_3": 2, "Korea": 2, "Australia": 3, "Kosovo": 3, "UKdat_4": 3}


def rows_of(name):
    with (HERE / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def reference(word):
    """The estimates of the methods whose name holds a word, by data set."""
    return {row["dataset"]: float(row["estimate"]) for row in rows_of("reference.csv")
            if word in row["method"]}  # fmt: skip


@pytest.mark.parametrize("name", ORDERS)
def test_every_model_has_the_estimate_of_the_reference_or_none_for_the_same_reason(name):
    lists = read_lists(HERE / f"{name}.csv")
    rows = rows_of(f"allmodels_{name}_maxorder{ORDERS[name]}.csv")
    assert len(rows) == {2: 8, 3: 113}[ORDERS[name]]
    for row in rows:
        fit = fit_model(lists, model_named(row["model"], lists=len(lists.names)))
        assert int(fit.why) == int(row["ierr"]), row["model"]
        if not fit.why:
            assert fit.estimate == pytest.approx(float(row["abundance"]), rel=NEAR), row["model"]
            assert fit.bic == pytest.approx(float(row["bic"]), rel=NEAR)
            assert fit.aic == pytest.approx(float(row["aic"]), rel=NEAR)
            assert len(fit.at_minus_infinity) == int(row["n_neginf"])


@pytest.mark.parametrize("name", sorted(reference("stepwise")))
def test_step_by_step_leads_to_the_same_estimate(name):
    fit = stepwise(read_lists(HERE / f"{name}.csv"))
    assert fit.estimate == pytest.approx(reference("stepwise")[name], rel=NEAR)


@pytest.mark.parametrize("name", ["Korea", "Australia", "Kosovo"])
def test_the_best_model_by_the_criterion_of_bayes_is_the_same(name):
    fit = best_model(read_lists(HERE / f"{name}.csv"), by=lambda one: one.bic)
    assert fit.estimate == pytest.approx(reference("BIC point")[name], rel=NEAR)


@pytest.mark.parametrize("name", sorted(reference("BIC point")))
def test_the_best_of_all_models_is_the_same_when_all_are_tried_at_once(name):
    row = next(row for row in rows_of("reference.csv")
               if row["dataset"] == name and "BIC point" in row["method"])  # fmt: skip
    lists = read_lists(HERE / f"{name}.csv")
    (found,), (terms,) = WAYS["bic"](len(lists.names))(np.array([lists.counts]))
    assert found == pytest.approx(float(row["estimate"]), rel=NEAR)
    model = Model(len(lists.names), terms)
    assert model.terms == model_named(row["model"], lists=len(lists.names)).terms
    told = float(row["note"].removeprefix("BIC="))
    assert fit_model(lists, model).bic == pytest.approx(told, abs=5e-6)


def test_all_published_studies_with_a_best_model_are_tried():
    assert set(reference("BIC point")) == {"Korea", "Kosovo", "Australia", "UKdat_5", "Ned_5"}


@pytest.mark.parametrize(("way", "expected"), [
    ("main-effects", -0.001934882), ("bic", -0.008783628),
])  # fmt: skip
def test_the_acceleration_of_korea_is_the_same_whatever_the_way(way, expected):
    korea = read_lists(HERE / "Korea.csv")
    assert acceleration_of(korea, WAYS[way](3)) == pytest.approx(expected, abs=5e-10)


def test_the_killings_in_kosovo_that_are_known_lie_within_the_recommended_interval():
    found = estimate(read_lists(HERE / "Kosovo.csv"))
    assert found.lower < 10_401 < found.upper
    assert found.upper < 4 * found.lower  # an interval that holds everything says nothing


@pytest.mark.parametrize("name", sorted(reference("stepwise")))
def test_the_acceleration_is_the_same_and_the_interval_lies_where_the_reference_has_it(name):
    row = next(row for row in rows_of("reference.csv")
               if row["dataset"] == name and "stepwise" in row["method"])  # fmt: skip
    told = dict(part.split("=") for part in row["note"].replace("ahat", "a").split(";"))
    found = estimate(read_lists(HERE / f"{name}.csv"), method="stepwise", run=Run(resamples=2000))
    assert found.resampled.acceleration == pytest.approx(float(told["a"]), rel=2e-5)
    lower, upper = float(row["lower95"]), float(row["upper95"])
    assert found.lower == pytest.approx(lower, rel=0.2)  # both are of a few thousand draws
    assert found.upper == pytest.approx(upper, rel=0.2)
    assert found.lower < found.estimate < found.upper
