"""A study grows piece by piece, the gate first; draws of a linkage are pooled."""

import math
from itertools import pairwise

import numpy as np
import pytest

from samsyn.estimation import (
    METHODS,
    Lists,
    Run,
    estimate,
    lists_of,
    load_prior,
    method_phrases,
    pool,
    study_in_parts,
    with_merged,
    without_list,
)
from samsyn.estimation.gate.after import disagreeing, moved
from samsyn.estimation.pooling import pool as pooled_by
from samsyn.estimation.result import Estimated
from samsyn.estimation.shrinkage import DRAWS

QUICK = Run(resamples=40, draws=300)
FOUR = lists_of("abcd", {1: 60, 2: 50, 4: 40, 8: 30, 3: 12, 5: 9, 9: 7, 6: 8, 10: 5, 12: 6, 7: 3})
APART = lists_of("abc", {1: 8, 2: 7, 4: 5})


@pytest.fixture(scope="module")
def studies():
    return list(study_in_parts(FOUR, run=QUICK))


def test_the_gate_speaks_before_anything_is_estimated(studies):
    first = studies[0]
    assert (first.recommended, first.methods, first.done) == (None, (), 0)
    assert first.gate == ()


def test_every_study_holds_what_the_one_before_held_and_one_piece_more(studies):
    for before, after in pairwise(studies):
        assert after.done == before.done + 1
        assert after.methods[: len(before.methods)] == before.methods
        assert after.without[: len(before.without)] == before.without
    assert studies[-1].done == studies[-1].parts
    assert {one.method for one in studies[-1].methods} == set(METHODS) - {"recommended"}


def test_lists_that_the_gate_refuses_end_at_once():
    only = list(study_in_parts(APART, run=QUICK))
    assert len(only) == 1
    assert (only[0].done, only[0].parts) == (0, 0)
    assert only[0].recommended.advice == "do-not-publish"
    assert [reason.code for reason in only[0].recommended.reasons] == ["no-overlap"]


def test_the_dial_multiplies_those_never_seen(studies):
    recommended = studies[-1].recommended
    dial = dict(studies[-1].dial)
    assert dial[0.0] == pytest.approx(recommended.estimate)
    for step, number in dial.items():
        assert number == pytest.approx(FOUR.observed + recommended.unseen * math.exp(step))


def test_other_lists_are_estimated_as_they_would_be_alone(studies):
    without = studies[-1].without[1]
    assert without.names == ("b",)
    assert without.estimated == estimate(without_list(FOUR, 1), run=QUICK)
    merged = studies[-1].merged[0]
    assert merged.names == ("a", "b")
    assert merged.estimated == estimate(with_merged(FOUR, 0, 1, name="a + b"), run=QUICK)


def test_what_is_held_beforehand_is_told_as_it_is_used():
    prior = load_prior()
    told = method_phrases().say("recommended-what", lang="en")
    for value in (prior.list_mean, prior.list_deviation, prior.pair_mean, prior.pair_deviation,
                  prior.untestable):  # fmt: skip
        assert f"{value:g}".replace("-", "−") in told
    assert f"{DRAWS:,}" in told


def answer(estimate_, lower, upper, method="one"):
    return Estimated(method, 10, 0.95, 1, estimate=estimate_, lower=lower, upper=upper)


def test_methods_outside_the_interval_are_counted_where_they_are_many():
    told = answer(100.0, 80.0, 130.0)
    near, far = answer(110.0, 90.0, 120.0), answer(300.0, 200.0, 400.0)
    assert disagreeing(told, (near, near, near, far)) is None
    found = disagreeing(told, (near, far, far))
    assert (found.code, found.fields["count"], found.fields["of"]) == ("methods-disagree", 2, 3)


def test_a_list_without_which_the_number_falls_outside_the_interval_is_named():
    told = answer(100.0, 80.0, 130.0)
    assert moved(told, answer(90.0, 70.0, 110.0), names=("a",)) is None
    assert moved(told, answer(None, None, None), names=("a",)) is None
    found = moved(told, answer(200.0, 150.0, 250.0), names=("a",))
    assert (found.code, found.fields["lists"]) == ("list-carries", "a")


def test_draws_that_are_the_same_say_what_one_says():
    once = estimate(FOUR, run=QUICK)
    together = pool([FOUR] * 4, run=QUICK)
    assert together.estimated.estimate == pytest.approx(once.estimate, rel=0.1)
    assert together.by_linkage < 0.1
    assert (together.draws, together.refused) == (4, 0)


def test_draws_that_differ_widen_the_interval():
    other = lists_of("abcd", {1: 80, 2: 70, 4: 55, 8: 45, 3: 5, 5: 4, 9: 3, 6: 3, 10: 2, 12: 2})
    same, mixed = pool([FOUR] * 6, run=QUICK), pool([FOUR, other] * 3, run=QUICK)
    assert mixed.by_linkage > same.by_linkage
    wide, narrow = (one.estimated.upper / one.estimated.lower for one in (mixed, same))
    assert wide > narrow


def test_limits_of_draws_are_pooled_as_far_apart_as_by_the_rules_of_rubin():
    run = Run(resamples=2000)
    one_more = (*FOUR.counts[:2], FOUR.counts[2] + 5, *FOUR.counts[3:])
    drawn = [FOUR, Lists(FOUR.names, one_more), FOUR.with_count(5, 7)]
    alone = [estimate(one, method="main-effects", run=run) for one in drawn]
    logs = [math.log(one.unseen) for one in alone]
    found = pooled_by(drawn, method="main-effects", run=run)
    people = np.mean([one.observed for one in alone])
    assert found.estimated.estimate == pytest.approx(people + math.exp(np.mean(logs)))
    within = np.mean([
        (math.log((one.upper - one.observed) / (one.lower - one.observed)) / (2 * 1.959964)) ** 2
        for one in alone
    ])  # fmt: skip
    between = np.var(logs, ddof=1) * (1 + 1 / 3)
    assert found.by_linkage == pytest.approx(between / (within + between), rel=0.1)
    half = 1.96 * math.sqrt(within + between)
    assert found.estimated.upper - people == pytest.approx(math.exp(np.mean(logs) + half), rel=0.1)


def test_how_many_are_on_lists_in_each_draw_is_part_of_the_doubt():
    drawn = [Lists(FOUR.names, tuple(times * one for one in FOUR.counts)) for times in (1, 2, 3)]
    numbers = [estimate(one, method="main-effects", run=Run(resamples=60)) for one in drawn]
    found = pooled_by(drawn, method="main-effects", run=Run(resamples=60)).estimated
    assert found.lower < numbers[0].estimate and found.upper > numbers[-1].estimate
    assert found.lower >= min(one.observed for one in drawn)


def test_a_linkage_too_unsure_to_estimate_from_is_told():
    found = pool([FOUR, Lists((*APART.names, "d"), (8, 7, 0, 5, *[0] * 11))], run=QUICK)
    assert found.refused == 1
    assert "draws-refused" in [reason.code for reason in found.estimated.reasons]
    assert found.estimated.advice == "do-not-publish"
