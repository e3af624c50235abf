"""A study goes out as plain data, through JSON, and comes back the same."""

import json
import math
from dataclasses import replace

import numpy as np
import pytest

from samsyn.estimation import (
    ListDescription,
    Lists,
    Reason,
    Run,
    StudyDataError,
    Variant,
    lists_of,
    study_from_data,
    study_in_parts,
    study_to_data,
    with_merged,
    without_list,
)
from samsyn.estimation.result import Mixing

KOREA = lists_of("bcd", {4: 41, 2: 5, 1: 5, 3: 54, 5: 3, 6: 3, 7: 12})


@pytest.fixture(scope="module")
def studies():
    described = {"b": ListDescription("Politiet", "anmeldelser", "2020")}
    return list(study_in_parts(KOREA, run=Run(resamples=64), descriptions=described))


def through_json(study):
    return study_from_data(json.loads(json.dumps(study_to_data(study), allow_nan=False)))


def test_each_part_of_a_study_comes_back_the_same_through_json(studies):
    assert len(studies) > 2
    for study in studies:
        assert through_json(study) == study


def test_what_a_study_may_have_besides_comes_back_too(studies):
    whole = studies[-1]
    found = replace(
        whole.recommended, mixing=Mixing(1.01, 400.0, (1.0, 2.5)), at_minus_infinity=(3, 5),
    ).warned(Reason("one-list", {"names": ("b", "c"), "count": 2}))  # fmt: skip
    study = replace(
        whole, methods=(found,), without=(Variant(("b",), found),),
        merged=(Variant(("b", "c"), found),), gate=(Reason("nobody"),),
        dial=((-1.0, 2.0), (math.inf, -math.inf)),
    )  # fmt: skip
    assert through_json(study) == study


def test_numbers_of_numpy_become_plain_and_what_is_no_number_comes_back(studies):
    odd = replace(
        studies[-1], dial=((float(np.float64(1)), np.float64("nan")),), seed=np.int64(7)
    )  # fmt: skip
    again = through_json(odd)
    assert math.isnan(again.dial[0][1])
    assert (again.seed, type(again.seed)) == (7, int)


def test_a_study_kept_before_a_field_was_there_is_read_with_the_usual_value(studies):
    data = study_to_data(studies[-1])
    del data["dial"]
    assert study_from_data({**data, "unknown": 1}).dial == ()


@pytest.mark.parametrize("data", [{}, {"lists": 3}, {"lists": {"names": [], "counts": [None]}}])
def test_what_is_no_study_is_refused_in_words(data):
    with pytest.raises(StudyDataError) as refused:
        study_from_data(data)
    for lang in ("nb", "nn", "en"):
        assert refused.value.message(lang)


def test_who_is_only_on_a_list_that_is_left_out_is_no_longer_counted():
    assert without_list(KOREA, 0) == Lists(("c", "d"), (5 + 54, 41 + 3, 3 + 12))


def test_nobody_is_lost_where_two_lists_become_one():
    merged = with_merged(KOREA, 2, 0, name="b + d")
    assert merged == Lists(("b + d", "c"), (5 + 41 + 3, 5, 54 + 3 + 12))
    assert merged.observed == KOREA.observed
