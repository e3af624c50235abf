"""What is believed once the lists are seen: drawn as it is integrated, and told with its doubts."""

from itertools import product

import numpy as np
import pytest

from samsyn.estimation import lists_of
from samsyn.estimation.bayes import Belief, average_models, estimate_bayes, estimate_models
from samsyn.estimation.bayes.averaging import averaged_draws, weighed_draws
from samsyn.estimation.bayes.chains import Walk, drawn_chains
from samsyn.estimation.bayes.masses import models_of
from samsyn.estimation.bayes.posterior import posterior_of
from samsyn.estimation.bayes.thresholds import triples_of
from samsyn.estimation.convergence import bulk_sample, rhat
from samsyn.estimation.mixing import told_by_chains
from samsyn.estimation.result import Estimated

NAMES = ("a", "b", "c", "d")
PAIR = lists_of(NAMES[:2], {1: 14, 2: 9, 3: 5})
THREE = lists_of(NAMES[:3], {1: 60, 2: 50, 4: 70, 3: 30, 5: 6, 6: 7, 7: 3})


def chances():
    """Chances of a fixed seed."""
    return np.random.default_rng(7)


def integrated(posterior, *, reach=9.0, points=29):
    """A posterior on a grid around its top: the constants, how heavy each is, and the integral."""
    size = len(posterior.top)
    axis = np.linspace(-reach, reach, points)
    places = np.array(list(product(axis, repeat=size)))
    weights = posterior.top + places @ posterior.root.T
    score = weights @ posterior.design.T
    heavy = (score @ posterior.counts - np.exp(score).sum(axis=1)
             - (weights**2) @ posterior.precisions / 2)  # fmt: skip
    top = heavy.max()
    density = np.exp(heavy - top)
    volume = (axis[1] - axis[0]) ** size * np.exp(posterior.depth)
    return weights[:, 0], density / density.sum(), np.log(density.sum() * volume) + top


@pytest.mark.parametrize("terms", [(), (3,)])
def test_chains_draw_what_is_integrated(terms):
    posterior = posterior_of(PAIR, terms)
    constants, heavy, _ = integrated(posterior)
    mean = (constants * heavy).sum()
    spread = np.sqrt(((constants - mean) ** 2 * heavy).sum())
    drawn = drawn_chains(posterior, Walk(seed=3))[:, :, 0]
    error = spread / np.sqrt(bulk_sample(drawn))
    assert drawn.mean() == pytest.approx(mean, abs=4 * error)
    assert drawn.std() == pytest.approx(spread, rel=0.06)
    for share in (0.025, 0.5, 0.975):
        limit = np.quantile(drawn, share)
        assert heavy[constants <= limit].sum() == pytest.approx(share, abs=0.02)


@pytest.mark.parametrize("terms", [(), (3,)])
def test_the_mass_of_a_model_is_its_integral(terms):
    posterior = posterior_of(PAIR, terms)
    _, _, whole = integrated(posterior)
    _, heavy = weighed_draws(posterior, chances(), 40_000)
    half = len(posterior.top) / 2 * np.log(2 * np.pi)  # which the draws leave out
    assert np.log(np.exp(heavy - heavy.max()).mean()) + heavy.max() + half == pytest.approx(
        whole, abs=0.02
    )


def test_models_are_averaged_as_they_are_integrated():
    belief = Belief(slab=1.5, included=0.3)
    models = models_of(PAIR, belief)
    grids = [integrated(models.posterior(np.array([is_in]))) for is_in in (False, True)]
    odds = grids[1][2] - grids[0][2] - np.log(2 * np.pi) / 2 - np.log(1.5) + np.log(0.3 / 0.7)
    included = 1 / (1 + np.exp(-odds))
    constants, choices = averaged_draws(models, seed=5)
    assert choices.mean() == pytest.approx(included, abs=0.015)
    for share in (0.025, 0.5, 0.975):
        limit = np.quantile(constants, share)
        below = sum(part * heavy[values <= limit].sum() for part, (values, heavy, _) in
                    zip((1 - included, included), grids, strict=True))  # fmt: skip
        assert below == pytest.approx(share, abs=0.02)


@pytest.mark.parametrize("estimator", [estimate_bayes, estimate_models])
def test_what_is_drawn_follows_from_the_seed_alone(estimator):
    first, again, threaded, other = (
        estimator(THREE, seed=seed, threads=threads)
        for seed, threads in ((1, 1), (1, 1), (1, 3), (2, 1))
    )
    assert repr(first) == repr(again) == repr(threaded)
    assert first.estimate != other.estimate
    assert first.estimate == pytest.approx(other.estimate, rel=0.05)
    assert THREE.observed < first.lower < first.estimate < first.upper


def test_a_clear_interaction_is_kept_and_others_are_not():
    found = estimate_bayes(THREE)
    assert found.terms == (0b011,)
    assert found.mixing.rhat < 1.02 and found.mixing.sample > 1000 and not found.reasons
    shares = dict(average_models(THREE).inclusion)
    assert shares[0b011] > 0.95 > max(shares[0b101], shares[0b110])


def test_three_lists_interact_only_where_all_their_pairs_do():
    assert triples_of((0b0011, 0b0101)) == set()
    assert triples_of((0b0011, 0b0101, 0b0110, 0b1001)) == {0b0111}


@pytest.mark.parametrize("estimator", [estimate_bayes, estimate_models])
@pytest.mark.parametrize(("histories", "code"), [
    ({}, "nobody"), ({1: 9}, "one-list"), ({1: 9, 2: 4, 3: 2}, "two-lists"),
    ({1: 8, 2: 7, 4: 5}, "no-overlap"),
])  # fmt: skip
def test_lists_that_say_nothing_are_refused_with_the_reason(estimator, histories, code):
    found = estimator(lists_of(NAMES[:3], histories))
    assert found.estimate is None and found.advice == "do-not-publish"
    assert [reason.code for reason in found.reasons] == [code]


@pytest.mark.parametrize("estimator", [estimate_bayes, estimate_models])
def test_a_list_with_nobody_on_it_changes_nothing_but_the_places(estimator):
    histories = {sum(1 << place for bit, place in enumerate((0, 2, 3)) if history >> bit & 1): count
                 for history, count in enumerate(THREE.counts, start=1)}  # fmt: skip
    here, there = estimator(THREE), estimator(lists_of(NAMES, histories))
    assert (there.estimate, there.lower, there.upper) == (here.estimate, here.lower, here.upper)
    assert 0b0101 in there.terms and 0b011 in here.terms and len(here.terms) == len(there.terms)


def test_chains_that_are_apart_stop_the_number():
    empty = Estimated("bayes-threshold", 100, 0.95, 1)
    apart = 200 + chances().normal(size=(4, 500)) + np.array([[0], [0], [0], [9]])
    found = told_by_chains(empty, apart)
    assert found.mixing.rhat > 1.5
    assert found.mixing.medians[3] - found.mixing.medians[0] > 8
    assert [reason.code for reason in found.reasons] == ["chains-apart"]
    assert found.advice == "do-not-publish"
    assert "R-hat" in found.reasons[0].message("nb")


def test_draws_that_hang_together_are_worth_fewer():
    noise = chances().normal(size=(4, 5000))
    assert rhat(noise) < 1.01
    assert bulk_sample(noise) == pytest.approx(noise.size, rel=0.1)
    chain = np.zeros_like(noise)
    for step in range(1, noise.shape[1]):
        chain[:, step] = 0.8 * chain[:, step - 1] + noise[:, step]
    assert bulk_sample(chain) == pytest.approx(noise.size * 0.2 / 1.8, rel=0.2)
