"""Ways are tried on people whose number is known, on made people, and on lists one might have."""

import math

import numpy as np
import pytest

from samsyn.estimation import (
    Plan,
    PlanError,
    Run,
    Trial,
    TruthCase,
    cover,
    draw_lists,
    fit_model,
    kept_truth,
    lists_of,
    model_named,
    performances,
    population_of,
    prospects,
    read_plan,
    truth_cases,
)
from samsyn.estimation.result import Estimated

TABLE = lists_of("abcd", {
    1: 9, 2: 8, 4: 7, 8: 6, 3: 5, 5: 4, 9: 3, 7: 2, 11: 1, 6: 10,
})  # fmt: skip


def test_made_people_are_on_lists_as_often_as_asked_and_together_as_asked():
    made = population_of("abc", [0.1, 0.2, 0.3], people=100, overlaps={0b011: 4.0, 0b110: 0.5})
    chances = np.array(made.chances).reshape(2, 2, 2)  # c, b, a
    assert chances.sum() == pytest.approx(1)
    assert [chances[:, :, 1].sum(), chances[:, 1, :].sum(), chances[1].sum()] == pytest.approx(
        [0.1, 0.2, 0.3], abs=1e-6
    )
    for c in (0, 1):
        two = chances[c]
        assert two[1, 1] * two[0, 0] / (two[0, 1] * two[1, 0]) == pytest.approx(4, rel=1e-6)
    for a in (0, 1):
        two = chances[:, :, a]
        assert two[1, 1] * two[0, 0] / (two[0, 1] * two[1, 0]) == pytest.approx(0.5, rel=1e-6)


def test_a_draw_counts_only_people_on_lists_and_follows_from_the_generator():
    made = population_of("abc", [0.1, 0.2, 0.3], people=5000)
    one, other = (draw_lists(made, np.random.default_rng(seed)) for seed in (1, 1))
    assert one == other
    assert one.observed == pytest.approx(5000 * (1 - 0.9 * 0.8 * 0.7), rel=0.05)


def test_the_people_on_a_list_are_a_case_as_the_others_saw_them():
    case = next(iter(truth_cases(TABLE, source="made")))
    assert (case.name, case.truth) == ("a", 24)  # 9 + 5 + 4 + 3 + 2 + 1
    assert case.lists.names == ("b", "c", "d")
    # ab, ac, ad, abc, abd without a: b 5, c 4, d 3, bc 2, bd 1
    assert case.lists.counts == (5, 4, 2, 3, 1, 0, 0)


def trial(truth, estimate, lower, upper, method="one"):
    case = TruthCase("", "", TABLE, truth)
    return Trial(case, Estimated(method, 10, 0.95, 1, estimate=estimate, lower=lower, upper=upper))


def test_how_a_method_did_is_worked_out_from_its_trials():
    trials = [trial(100, 100.0, 50.0, 200.0), trial(100, 200.0, 150.0, 300.0),
              trial(100, None, None, None)]  # fmt: skip
    (found,) = performances(trials)
    assert (found.of, found.count, found.coverage) == (3, 2, 0.5)
    assert found.error == pytest.approx(math.log(2) / 2**0.5)
    assert found.bias == pytest.approx(math.log(2) / 2)
    assert found.width == pytest.approx(3)


def test_a_method_that_is_right_covers_as_often_as_it_says():
    lists = lists_of("abc", {1: 160, 2: 120, 4: 90, 3: 40, 5: 30, 6: 24, 7: 8})
    made = kept_truth(lists, fit_model(lists, model_named("[]", lists=3)))
    told = []
    (found,) = cover(made, methods=["main-effects"], tables=60, seed=3, run=Run(resamples=200),
                     progress=lambda done, of: told.append((done, of)))  # fmt: skip
    assert 0.85 <= found.performance.coverage <= 1
    assert 0.85 <= found.plain <= 1
    assert abs(found.performance.bias) < 0.05
    assert told[-1] == (60, 60)


def test_a_model_without_an_estimate_makes_no_people():
    lists = lists_of("abc", {1: 8, 2: 7, 4: 5})
    with pytest.raises(ValueError, match="no population"):
        kept_truth(lists, fit_model(lists, model_named("[]", lists=3)))


def test_one_list_more_makes_a_plan_narrower_and_too_few_give_nothing():
    plan = Plan(300, {"a": 60, "b": 70, "c": 50}, overlap=1.5)
    found = {(one.kind, one.name): one for one in prospects(plan, tables=12)}
    now, more = found["as-planned", ""], found["one-more", "+"]
    assert more.lists == 4 and more.width < now.width
    assert found["larger", "a"].overlapping > now.overlapping
    assert found["without", "a"].estimable == 0 and found["without", "a"].lower is None
    assert now.lower < 300 < now.upper


def test_what_is_planned_follows_from_the_seed():
    plan = Plan(300, {"a": 60, "b": 70, "c": 50})
    one, other = (next(iter(prospects(plan, tables=5, run=Run(seed=4)))) for _ in range(2))
    assert one == other


@pytest.mark.parametrize(("text", "key"), [
    ("people =", "plan-unread"), ("people = 100", "plan-lacks"), ("[lists]\na = 2", "plan-lacks"),
    ("people = true\n[lists]\na = 2", "plan-lacks"), ("people = 9\n[lists]", "plan-number"),
    ("people = 9\n[lists]\na = 9", "plan-size"), ("people = 9\n[lists]\na = 0.5", "plan-size"),
    ('people = 9\noverlap = "much"\n[lists]\na = 2', "plan-overlap"),
    ("people = 9\noverlap = 1000\n[lists]\na = 2", "plan-overlap"),
])  # fmt: skip
def test_a_plan_that_is_none_says_what_to_write(tmp_path, text, key):
    path = tmp_path / "plan.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PlanError) as refused:
        read_plan(path)
    assert refused.value.key == key
    assert len({refused.value.message(lang) for lang in ("nb", "nn", "en")}) == 3
