"""Chains that tell the same are told from chains that do not, as the published measures have it."""

import numpy as np
import pytest

from samsyn.estimation.convergence import bulk_sample, plain_rhat, rhat, split, tail_sample


def swinging(*, apart, chains, length):
    """Chains that need no chance: sums of swings, each chain lifted over the one before it."""
    at = np.arange(length)
    return np.array([
        np.sin(1.7 * at + one) + np.sin(0.31 * at * (1 + 0.1 * one))
        + 0.3 * np.cos(0.013 * at * at + one) + apart * one
        for one in range(chains)
    ])  # fmt: skip


# What arviz 0.23.4 says of these chains by its functions rhat and ess, for bulk and for tail.
ARVIZ = [
    (0.0, 4, 100, 0.9950081932828234, 149.88633359515072, 408.042588701678),
    (0.3, 4, 100, 1.0557976321007982, 111.17591982089691, 323.6855956327519),
    (3.0, 4, 100, 2.717920500813946, 5.291735428096514, 112.88577327252565),
    (0.1, 4, 101, 1.001879684252456, 142.80381448939963, 375.2901146938867),
    (0.0, 2, 37, 0.9828373238376241, 22.389918368403304, 91.41908713692948),
]


@pytest.mark.parametrize("told", ARVIZ)
def test_chains_are_judged_as_by_the_program_of_the_authors(told):
    apart, chains, length, *expected = told
    draws = swinging(apart=apart, chains=chains, length=length)
    found = [rhat(draws), bulk_sample(draws), tail_sample(draws)]
    assert found == pytest.approx(expected, rel=1e-9)


def test_rhat_by_hand():
    # within each chain the variance is 1, between the means 2 and 5 it is 4.5: 2/3 + 4.5
    assert plain_rhat(np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])) == pytest.approx(
        (2 / 3 + 4.5) ** 0.5
    )


def test_an_odd_draw_in_the_middle_is_left_out():
    assert split(np.arange(5.0)[None]).tolist() == [[0, 1], [3, 4]]


def test_chains_that_stand_still_have_met_only_in_one_place():
    assert rhat(np.full((4, 20), 7.0)) == 1
    assert rhat(np.repeat([[7.0], [8.0]], 20, axis=1)) == np.inf


def test_a_chain_that_spreads_more_is_found_though_its_middle_is_the_same():
    draws = np.random.default_rng(1).standard_normal((4, 1000))
    assert rhat(draws) < 1.01
    draws[0] *= 3
    assert rhat(draws) > 1.1


def test_independent_draws_are_worth_as_many_as_they_are_and_slow_ones_fewer():
    steps = np.random.default_rng(2).standard_normal((4, 5000))
    assert bulk_sample(steps) == pytest.approx(20000, rel=0.1)
    slow = steps.copy()
    for at in range(1, 5000):
        slow[:, at] += 0.8 * slow[:, at - 1]
    # of a first-order chain the share is (1 - 0.8) / (1 + 0.8)
    assert bulk_sample(slow) == pytest.approx(20000 / 9, rel=0.15)
