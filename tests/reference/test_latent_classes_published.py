"""Latent classes give what the published program gives where its chains met, and else no number.

The figures of the program are in `estimation/reference.csv`. It lets nobody be more than some
twenty times those seen; where that binds, what it says is compared with our draws below it.
"""

import csv
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from samsyn.estimation import read_lists
from samsyn.estimation.latent import estimate_latent
from samsyn.estimation.latent.chains import draw_in_chains
from samsyn.estimation.latent.sweeping import Length

HERE = Path(__file__).parent / "estimation"
CAP = 21  # times those seen, the most that the published program allows


@cache
def published():
    with (HERE / "reference.csv").open(encoding="utf-8") as file:
        return {row["dataset"]: {key: float(row[key]) for key in ("estimate", "lower95", "upper95")}
                for row in csv.DictReader(file) if row["program"].startswith("LCMCR")}  # fmt: skip


def lists_named(name):
    return read_lists(HERE / f"{name}.csv")


@pytest.mark.parametrize("name", ["Kosovo", "Korea"])
def test_the_number_and_its_interval_are_those_of_the_published_program(name):
    found, told = estimate_latent(lists_named(name), seed=2), published()[name]
    assert found.reasons == ()
    assert found.estimate == pytest.approx(told["estimate"], rel=0.02)
    assert found.lower == pytest.approx(told["lower95"], rel=0.03)
    assert found.upper == pytest.approx(told["upper95"], rel=0.05)
    assert found.mixing.medians == pytest.approx([found.estimate] * 8, rel=0.04)


def test_below_the_cap_of_the_published_program_the_draws_are_its_draws():
    lists, told = lists_named("Australia"), published()["Australia"]
    drawn = draw_in_chains(
        lists, chains=8, classes=10, length=Length(20_000, 1500, 20), seed=1
    )  # fmt: skip
    assert (drawn > CAP * lists.observed).mean() > 0.02  # what it leaves out
    kept = drawn[drawn <= CAP * lists.observed]
    found = np.quantile(kept, [0.5, 0.025, 0.975])
    assert found == pytest.approx(list(told.values()), rel=0.06)


@pytest.mark.parametrize("seed", [1, 2])
def test_of_the_dutch_lists_no_number_is_given_for_the_chains_answer_differently(seed):
    found = estimate_latent(lists_named("Ned_5"), sweeps=20_000, burn=5000, seed=seed)
    assert [reason.code for reason in found.reasons] == ["chains-apart"]
    assert found.estimate is None and found.lower is None and found.upper is None
    assert found.mixing.rhat > 1.5
    least, largest = min(found.mixing.medians), max(found.mixing.medians)
    assert largest > 2 * least
