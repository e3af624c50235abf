"""Trials count what they say they count; plans are read, varied and drawn as they say."""

import math
from dataclasses import replace

import numpy as np
import pytest

from samsyn.estimation import (
    Plan,
    PlanError,
    Reason,
    Run,
    Trial,
    TruthCase,
    cover,
    fit_model,
    kept_truth,
    lists_of,
    model_named,
    performances,
    population_of,
    prospects,
    read_plan,
    trials_of,
    truth_cases,
)
from samsyn.estimation.result import Estimated

SOME = lists_of("abc", {1: 160, 2: 120, 4: 90, 3: 40, 5: 30, 6: 24, 7: 8})
ANSWER = Estimated("one", 10, 0.95, 1, estimate=100.0, lower=50.0, upper=200.0)
CASE = TruthCase("", "", SOME, 100)


def test_a_case_without_any_overlap_or_with_two_lists_is_no_case():
    apart = lists_of("abcd", {1: 9, 2: 9, 4: 9, 8: 9, 3: 4, 5: 4, 6: 2})
    # of a's people the others saw only one list each; of d's nobody saw any
    assert [case.name for case in truth_cases(apart, source="x")] == []
    assert list(truth_cases(SOME, source="x")) == []
    assert list(truth_cases(lists_of("a", {1: 5}), source="x")) == []


def test_a_case_that_is_thin_is_tried_and_says_so():
    lists = lists_of("abcd", {1: 9, 3: 9, 5: 8, 9: 7, 7: 2})
    (case,) = truth_cases(lists, source="x")
    assert (case.source, case.name, case.truth, case.lists.counts) == (
        "x", "a", 35, (9, 8, 2, 7, 0, 0, 0),
    )  # fmt: skip
    (trial,) = trials_of([case], methods=["main-effects"], run=Run(resamples=30))
    assert trial.estimated.estimate > case.lists.observed
    assert "thin-overlap" in [reason.code for reason in trial.estimated.reasons]
    assert trial.off == pytest.approx(math.log(trial.estimated.estimate / 35))
    assert not trial.is_published


def test_the_people_of_every_list_add_up_to_those_the_others_saw():
    lists = lists_of("abcd", {one: one for one in range(1, 16)})
    for place, case in enumerate(truth_cases(lists, source="x")):
        assert case.truth == lists.sizes[place]
        assert case.truth - case.lists.observed == lists.counts[(1 << place) - 1]
        assert case.lists.sizes == tuple(
            lists.on_all(1 << place | 1 << other) for other in range(4) if other != place
        )


def test_only_what_would_be_published_is_counted_where_that_is_asked():
    trials = [
        Trial(CASE, ANSWER), Trial(CASE, replace(ANSWER, estimate=300.0).warned(Reason("wide"))),
        Trial(CASE, ANSWER.warned(Reason("beside-only"), Reason("list-apart"))),
        Trial(CASE, Estimated("none", 10, 0.95, 1)),
    ]  # fmt: skip
    every, nothing = performances(trials)
    assert (every.method, every.of, every.count) == ("one", 3, 3)
    assert (nothing.method, nothing.of, nothing.count) == ("none", 1, 0)
    assert all(np.isnan(one) for one in (nothing.error, nothing.bias, nothing.coverage))
    published, _ = performances(trials, published_only=True)
    assert (published.of, published.count, published.error) == (3, 2, 0.0)


def test_the_limits_themselves_hold_the_truth():
    for lower, upper, holds in ((100.0, 200.0, True), (50.0, 100.0, True), (50.0, 99.9, False)):
        assert Trial(CASE, replace(ANSWER, lower=lower, upper=upper)).is_covered is holds


def test_the_people_of_a_model_have_its_chances():
    fit = fit_model(SOME, model_named("[12]", lists=3))
    made = kept_truth(SOME, fit)
    assert made.people == round(fit.estimate)
    assert np.array(made.chances[1:]) * fit.estimate == pytest.approx(np.array(fit.expected))
    assert made.chances[0] * fit.estimate == pytest.approx(fit.estimate - SOME.observed)


def test_one_odds_ratio_is_that_of_every_pair():
    made = population_of("abcd", [0.1, 0.4, 0.2, 0.9], people=10, overlaps=3)
    chances = np.array(made.chances)
    for pair in (3, 5, 9, 6, 10, 12):
        one, other = pair & -pair, pair & (pair - 1)
        assert chances[pair] * chances[0] / (chances[one] * chances[other]) == pytest.approx(3)


def test_methods_are_covered_side_by_side_and_follow_from_the_seed():
    made = kept_truth(SOME, fit_model(SOME, model_named("[]", lists=3)))
    methods = ["main-effects", "recommended"]
    run = Run(resamples=40, draws=300)
    one, again, other = (cover(made, methods=methods, tables=4, seed=seed, run=run)
                         for seed in (1, 1, 2))  # fmt: skip
    assert one == again != other
    assert [found.performance.method for found in one] == methods
    assert one[1].plain is None  # that draws from beliefs has no resamples


def test_every_change_of_a_plan_is_tried_once():
    plan = Plan(200, {"a": 60, "b": 70, "+": 150})
    found = list(prospects(plan, tables=2))
    assert [(one.kind, one.name) for one in found] == [
        ("as-planned", ""), ("one-more", "++"), ("overlapping-more", ""),
        ("larger", "a"), ("larger", "b"), ("larger", "+"),
        ("without", "a"), ("without", "b"), ("without", "+"),
    ]  # fmt: skip
    assert [one.lists for one in found] == [3, 4, 3, 3, 3, 3, 2, 2, 2]
    assert all(one.published == 0 for one in found if one.kind == "without")


def test_a_plan_of_one_list_is_told_as_hopeless_and_ends():
    found = list(prospects(Plan(100, {"a": 30}), tables=2))
    assert [one.estimable for one in found] == [0.0] * len(found)
    assert "without" not in [one.kind for one in found]


def test_a_plan_is_read_with_its_guesses(tmp_path):
    path = tmp_path / "plan.toml"
    path.write_text(
        '\ufeffpeople = 90\noverlap = 2\n[lists]\n"på gata" = 3\nb = 89\n', encoding="utf-8"
    )
    assert read_plan(path) == Plan(90, {"på gata": 3, "b": 89}, 2.0)
    path.write_text("people = 90\n[lists]\na = 3\n", encoding="utf-8")
    assert read_plan(path) == Plan(90, {"a": 3}, 1.0)


@pytest.mark.parametrize(("text", "key"), [
    ("people = 90\nlists = 3", "plan-lacks"), ("people = 9.5\n[lists]\na = 2", "plan-lacks"),
    ("people = -9\n[lists]\na = 2", "plan-lacks"), ('people = "9"\n[lists]\na = 2', "plan-lacks"),
    ("people = 90\n[lists]\na = -2", "plan-size"), ("people = 90\n[lists]\na = true", "plan-size"),
    ("people = 90\noverlap = nan\n[lists]\na = 2", "plan-overlap"),
    ("people = 90\noverlap = true\n[lists]\na = 2", "plan-overlap"),
    ("people = 90\noverlap = -1\n[lists]\na = 2", "plan-overlap"),
    ("people = 90\n[lists]\n" + "".join(f"l{one} = 2\n" for one in range(10)), "plan-number"),
    ("people = 90\n[lists]\na = 2\na = 3\n", "plan-unread"),
    ("people = 90\n[lists]\nå = 2\n", "plan-unread"),  # which TOML wants in quotation marks
])  # fmt: skip
def test_a_guess_that_cannot_be_is_refused_in_three_languages(tmp_path, text, key):
    path = tmp_path / "plan.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PlanError) as refused:
        read_plan(path)
    assert refused.value.key == key
    said = {refused.value.message(lang) for lang in ("nb", "nn", "en")}
    assert len(said) == 3 and all("plan.toml" in one for one in said)


def test_a_plan_in_another_encoding_and_a_folder_are_refused(tmp_path):
    path = tmp_path / "plan.toml"
    path.write_bytes("people = 9\n[lists]\nå = 2\n".encode("latin-1"))
    for one in (path, tmp_path, tmp_path / "nothing.toml"):
        with pytest.raises(PlanError) as refused:
            read_plan(one)
        assert refused.value.key == "plan-unread"
