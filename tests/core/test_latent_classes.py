"""Chains of the latent class model draw from its posterior, and an estimate says if they met."""

from itertools import product

import numpy as np
import pytest
from scipy.special import betaln, gammaln, logsumexp
from scipy.stats import gamma

from samsyn.estimation import Mixing, lists_of
from samsyn.estimation.latent import estimate_latent
from samsyn.estimation.latent.chains import draw_in_chains
from samsyn.estimation.latent.sweeping import Length
from samsyn.estimation.mixing import met

NAMES = ("a", "b", "c", "d")
SOME = {1: 8, 2: 6, 4: 5, 3: 3, 5: 2, 6: 2, 7: 1}
SHORT = {"sweeps": 400, "burn": 50, "thin": 4}


def made(histories, lists=3):
    return lists_of(NAMES[:lists], histories)


def shares_below(draws, places):
    return [float((draws <= place).mean()) for place in places]


def exact_of_one_class(lists, most):
    """The posterior of how many there are in all, with the chances of lists integrated out."""
    seen = lists.observed
    people = np.arange(seen, most + 1)
    told = gammaln(people + 1) - gammaln(people - seen + 1) - np.log(people)
    for size in lists.sizes:
        told += betaln(size + 1, people - size + 1)
    return people, np.exp(told - logsumexp(told))


@pytest.mark.parametrize(("histories", "lists"), [
    (SOME, 3), ({1: 9, 2: 7, 3: 5}, 2), ({1: 900, 2: 700, 4: 500, 3: 90, 5: 70, 6: 40, 7: 9}, 3),
])  # fmt: skip
def test_with_one_class_the_draws_are_those_of_the_exact_posterior(histories, lists):
    table = made(histories, lists)
    people, exact = exact_of_one_class(table, 200_000)
    drawn = draw_in_chains(table, chains=4, classes=1, length=Length(200, 10_000, 5), seed=3)
    places = [people[np.searchsorted(exact.cumsum(), share)] for share in (0.05, 0.5, 0.95)]
    expected = [exact[people <= place].sum() for place in places]
    assert shares_below(drawn, places) == pytest.approx(expected, abs=0.01)


def sticks_of(sizes):
    """The logarithm of how likely it is that classes get these sizes, with alpha integrated out."""
    alphas = gamma.ppf((np.arange(400) + 0.5) / 400, 0.25, scale=4)
    told = np.zeros((len(sizes), len(alphas)))
    for place in range(sizes.shape[1] - 1):
        after = sizes[:, place + 1 :].sum(axis=1)[:, None]
        told += np.log(alphas) + betaln(1 + sizes[:, place][:, None], alphas + after)
    return logsumexp(told, axis=1)


def exact_of_three_classes(lists, most):
    """The posterior by going through every way in which people can be given out to classes."""
    histories = [one for one, count in enumerate(lists.counts, start=1) if count]  # one of each
    unseen = np.array([
        (one, other, rest) for one, other, rest in product(range(most + 1), repeat=3)
        if one + other + rest <= most
    ])  # fmt: skip
    ways = np.array(list(product(range(3), repeat=len(histories))))
    in_all = unseen.sum(axis=1) + len(histories)
    fixed = gammaln(in_all) - gammaln(unseen + 1).sum(axis=1)
    found = np.zeros((len(ways), most + 1))
    sticks = {}
    for row, way in enumerate(ways):
        seen = tuple(np.bincount(way, minlength=3).tolist())
        if seen not in sticks:
            sticks[seen] = sticks_of(unseen + seen)
        told = fixed + sticks[seen]
        for place in range(3):
            of_it = [history for history, given in zip(histories, way, strict=True)
                     if given == place]  # fmt: skip
            for name in range(len(lists.names)):
                on = sum(history >> name & 1 for history in of_it)
                told = told + betaln(1 + on, 1 + seen[place] - on + unseen[:, place])
        found[row] = np.bincount(in_all - len(histories), np.exp(told), most + 1)
    whole = found.sum(axis=0)
    return np.arange(most + 1) + len(histories), whole / whole.sum()


def test_with_three_classes_the_draws_are_those_of_the_exact_posterior():
    table = made({1: 1, 2: 1, 4: 1, 3: 1})
    most = 16  # unseen people: of the draws those with as many, of the posterior the same part
    people, exact = exact_of_three_classes(table, most)
    drawn = draw_in_chains(table, chains=4, classes=3, length=Length(500, 20_000, 6), seed=5)
    drawn = drawn[drawn <= table.observed + most]
    places = [4, 5, 7, 10, 15]
    expected = [exact[people <= place].sum() for place in places]
    assert shares_below(drawn, places) == pytest.approx(expected, abs=0.01)


def test_the_same_seed_draws_the_same_whatever_the_number_of_threads():
    length = Length(20, 50, 2)
    draws = [draw_in_chains(made(SOME), chains=5, classes=10, length=length, seed=seed,
                            threads=threads)
             for seed, threads in ((1, 1), (1, 3), (2, 1))]  # fmt: skip
    assert np.array_equal(draws[0], draws[1])
    assert not np.array_equal(draws[0], draws[2])
    assert len({tuple(chain) for chain in draws[0]}) == 5


@pytest.mark.parametrize(("histories", "lists", "code"), [
    ({}, 3, "nobody"), ({}, 0, "nobody"), ({1: 9}, 1, "one-list"), ({1: 9}, 3, "one-list"),
    ({1: 9, 2: 4, 3: 3}, 2, "two-lists"), ({1: 9, 2: 4, 4: 8}, 3, "no-overlap"),
])  # fmt: skip
def test_lists_that_say_nothing_of_those_unseen_are_refused_in_words(histories, lists, code):
    found = estimate_latent(made(histories, lists), **SHORT)
    assert [reason.code for reason in found.reasons] == [code]
    assert found.estimate is None and found.mixing is None
    assert found.advice == "do-not-publish"


@pytest.mark.parametrize(("histories", "lists"), [
    ({7: 1}, 3), ({7: 500}, 3), ({1: 1, 2: 1, 4: 1, 7: 1}, 3),
    ({1: 5, 2: 6, 3: 3, 8: 4}, 4),  # one list is empty, one lies apart
    ({1: 2_000_000, 2: 3_000_000, 4: 900_000, 3: 40_000, 6: 9}, 3),
    ({1: 10**9, 2: 10**9, 4: 10**9, 3: 1}, 3),  # of a hundred million times as many
])  # fmt: skip
def test_no_table_of_counts_is_too_strange(histories, lists):
    table = made(histories, lists)
    drawn = draw_in_chains(table, chains=4, classes=10, length=Length(200, 100, 4), seed=1)
    assert np.isfinite(drawn).all()
    assert (drawn >= table.observed).all()


def test_a_number_is_given_with_its_interval_where_chains_have_met():
    found = estimate_latent(made(SOME), sweeps=8000, burn=1000, level=0.9, seed=4)
    assert found.reasons == ()
    assert found.observed < found.lower < found.estimate < found.upper
    assert found.mixing.rhat < 1.05 and found.mixing.sample > 200
    assert len(found.mixing.medians) == 8
    assert found == estimate_latent(made(SOME), sweeps=8000, burn=1000, level=0.9, seed=4,
                                    threads=2)  # fmt: skip


def test_chains_too_short_to_meet_give_no_number_but_what_each_of_them_said():
    found = estimate_latent(made(SOME), sweeps=60, burn=0)
    assert (found.estimate, found.lower, found.upper) == (None, None, None)
    assert [reason.code for reason in found.reasons] == ["chains-apart"]
    assert found.advice == "do-not-publish"
    assert len(found.mixing.medians) == 8


@pytest.mark.parametrize(("mixing", "wide", "expected"), [
    (Mixing(1.01, 900, (100, 104, 98, 101)), 40, True),
    (Mixing(1.06, 900, (100, 104, 98, 101)), 40, False),
    (Mixing(1.01, 150, (100, 104, 98, 101)), 40, False),
    (Mixing(1.01, 900, (100, 125, 98, 101)), 40, False),
])  # fmt: skip
def test_chains_have_met_if_no_measure_speaks_against_it(mixing, wide, expected):
    assert met(mixing, wide=wide) is expected


def test_progress_is_told_chain_by_chain():
    told = []
    estimate_latent(made(SOME), **SHORT, progress=lambda *done: told.append(done))
    assert told == [(one, 8) for one in range(1, 9)]
