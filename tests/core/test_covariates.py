"""Lists are read with what else is known of people; what cannot be estimated is told, in words."""

import numpy as np
import pytest

from samsyn.estimation import ListsError, Model, NoEstimate, fit_model, read_lists
from samsyn.estimation.covariates import (
    Covariate,
    best_with_covariates,
    estimate_with_covariates,
    fit_with_covariates,
    read_table,
    table_of,
)
from samsyn.estimation.covariates.choosing import GAIN
from samsyn.estimation.covariates.design import all_pairs

SEX = Covariate("sex", ("f", "m"))
TEXT = """police,ngo,"shelter",sex,age,count
0,0,0,"f",20,900
"1",0,0,f,20,40
1,0,0,m,9,30
1,1,0,f,NA,10
1,1,0,,20,9
0,1,0,m,20,50
0,1,1,m,9,12
0,0,1,f,100,60
1,0,1,f,20,14
"""


def written(folder, text=TEXT):
    path = folder / "lists.csv"
    path.write_text(text, encoding="utf-8")
    return path


def by_sex(counts):
    """A table of three lists by sex; counts by history, women then men."""
    return table_of("abc", (SEX,), {
        (history, (sex,)): people[sex] for history, people in counts.items() for sex in (0, 1)
    })  # fmt: skip


SPREAD = by_sex({1: (40, 60), 2: (35, 30), 4: (50, 20), 3: (12, 9), 5: (14, 8), 6: (9, 7),
                 7: (4, 3)})  # fmt: skip


def test_every_other_column_is_a_covariate_and_what_is_empty_or_na_is_missing(tmp_path):
    table = read_table(written(tmp_path))
    assert table.lists == ("police", "ngo", "shelter")
    assert table.covariates == (SEX, Covariate("age", ("9", "20", "100")))
    assert (table.observed, table.on_none, table.kinds) == (225, 900, 6)
    missing = [row for row in table.rows if None in row.levels]
    assert [(row.history, row.levels, row.people) for row in missing] == [
        (3, (None, 1), 9), (3, (0, None), 10),
    ]  # fmt: skip
    assert [len(table.cells_of(row)) for row in missing] == [2, 3]


def test_covariates_that_are_not_named_are_added_over(tmp_path):
    table = read_table(written(tmp_path), covariates=("sex",))
    assert table.covariates == (SEX,)
    assert len(table.rows) == 8
    assert table.added_over() == read_table(written(tmp_path), covariates=()).added_over()


def test_a_column_of_noughts_and_ones_that_is_named_is_no_list(tmp_path):
    text = "a,b,c,minor,count\n1,0,1,1,4\n0,1,0,0,3\n"
    assert read_lists(written(tmp_path, text)).names == ("a", "b", "c", "minor")
    table = read_table(tmp_path / "lists.csv", covariates=("minor",))
    assert (table.lists, table.covariates) == (("a", "b", "c"), (Covariate("minor", ("0", "1")),))


@pytest.mark.parametrize(("asked", "key"), [
    ({"covariates": ("sex", "colour")}, "covariates-unknown"),
    ({"covariates": ("count",)}, "covariates-unknown"),
    ({"covariates": ("police", "ngo", "shelter")}, "lists-number"),
    ({"degrees": {"sex": 1}}, "covariates-no-numbers"),
    ({"degrees": {"age": 3}}, "covariates-degree"),
    ({"degrees": {"age": -1}}, "covariates-degree"),
])  # fmt: skip
def test_what_the_file_does_not_have_is_refused_in_three_languages(tmp_path, asked, key):
    with pytest.raises(ListsError) as refused:
        read_table(written(tmp_path), **asked)
    assert refused.value.key == key
    assert len({refused.value.message(lang) for lang in ("nb", "nn", "en")}) == 3


def test_a_covariate_that_nobody_has_and_too_many_combinations_are_refused(tmp_path):
    with pytest.raises(ListsError, match="missing for everybody"):
        read_table(written(tmp_path, "a,b,sex,count\n1,0,,4\n0,1,NA,3\n"))
    names = [f"x{at}" for at in range(7)]
    rows = "".join(f"1,0,{','.join([f'v{at}'] * 7)},1\n" for at in range(9))
    with pytest.raises(ListsError, match="at most 500000"):
        read_table(written(tmp_path, f"a,b,{','.join(names)},count\n{rows}"))


def test_without_covariates_the_model_is_that_of_the_lists_alone():
    alone = table_of("abc", (), {(row.history, ()): 0 for row in SPREAD.rows} | {
        (history, ()): people for history, people in enumerate(SPREAD.added_over().counts, start=1)
    })  # fmt: skip
    for terms in ((), (0b011,), (0b011, 0b110)):
        found = fit_with_covariates(alone, terms)
        plain = fit_model(SPREAD.added_over(), Model(3, terms))
        assert found.estimate == pytest.approx(plain.estimate, rel=1e-9)
    whole = estimate_with_covariates(alone, resamples=20)
    assert whole.margins == () and whole.total.lower <= whole.total.estimate


def test_criteria_differ_as_those_of_the_lists_alone_do():
    alone = table_of("abc", (), {
        (history, ()): people for history, people in enumerate(SPREAD.added_over().counts, start=1)
    })  # fmt: skip
    mine = [fit_with_covariates(alone, terms) for terms in ((), (0b011,))]
    plain = [fit_model(alone.added_over(), Model(3, terms)) for terms in ((), (0b011,))]
    assert mine[1].bic - mine[0].bic == pytest.approx(plain[1].bic - plain[0].bic, abs=1e-8)
    assert mine[1].aic - mine[0].aic == pytest.approx(plain[1].aic - plain[0].aic, abs=1e-8)


def test_a_list_that_never_has_men_gives_up_their_cells_and_keeps_an_estimate():
    table = by_sex({1: (40, 60), 2: (35, 30), 4: (50, 0), 3: (12, 9), 5: (14, 0), 6: (9, 0),
                    7: (4, 0)})  # fmt: skip
    fit = fit_with_covariates(table, (table.term("c", "sex"),))
    assert fit.why == NoEstimate.NONE
    assert fit.at_minus_infinity == (table.term("c", "sex"),)


def test_where_all_men_are_on_one_list_their_interaction_with_it_has_no_estimate():
    table = by_sex({1: (40, 60), 2: (35, 0), 4: (50, 0), 3: (12, 9), 5: (14, 8), 6: (9, 0),
                    7: (4, 3)})  # fmt: skip
    pair = table.term("a", "sex")
    assert fit_with_covariates(table, (pair,)).why & NoEstimate.DOES_NOT_EXIST
    assert pair not in best_with_covariates(table).terms


def seen_by_one_list_each(overlap):
    """Two lists: the sex of people is known to the first only, their age to the second only."""
    age = Covariate("age", ("old", "young"))
    counts = {(3, (sex, old)): people for (sex, old), people in overlap.items()}
    counts |= {(1, (0, None)): 130, (1, (1, None)): 90, (2, (None, 0)): 70, (2, (None, 1)): 55}
    return table_of("ab", (SEX, age), counts)


def test_covariates_that_one_list_each_has_are_told_by_the_greatest_model_there_is():
    overlap = {(0, 0): 25, (0, 1): 40, (1, 0): 31, (1, 1): 17}
    table = seen_by_one_list_each(overlap)
    terms = (table.term("a", "age"), table.term("b", "sex"), table.term("sex", "age"))
    fit = fit_with_covariates(table, terms)
    assert fit.why == NoEstimate.NONE
    people = np.array([row.people for row in table.rows])
    every = (people * np.log(people / people.sum())).sum()
    assert fit.log_likelihood == pytest.approx(every, abs=1e-9)  # nothing is left unexplained
    both = np.array([[25.0, 40], [31, 17]])
    first = both / both.sum(axis=1, keepdims=True) * np.array([[130.0], [90]])
    second = both / both.sum(axis=0) * np.array([[70.0, 55]])
    kinds = (both + first + second + first * second / both).ravel()
    assert fit.by_kind == pytest.approx(kinds.tolist(), rel=1e-8)


def test_what_only_the_people_of_one_list_are_asked_cannot_be_set_against_that_list():
    table = seen_by_one_list_each({(0, 0): 25, (0, 1): 40, (1, 0): 31, (1, 1): 17})
    fit = fit_with_covariates(table, (table.term("a", "sex"),))
    assert fit.why == NoEstimate.NOT_IDENTIFIABLE


def test_where_expectation_takes_everybody_out_of_a_margin_it_is_given_up():
    counts = {(history, (sex,)): 20 for history in range(1, 8) for sex in (0, 1)}
    counts |= {(history, (1,)): 0 for history in (4, 5, 6, 7)}
    terms = (SPREAD.term("c", "sex"),)
    missing = fit_with_covariates(table_of("abc", (SEX,), counts | {(4, (None,)): 5}), terms)
    women = fit_with_covariates(table_of("abc", (SEX,), counts | {(4, (0,)): 25}), terms)
    assert missing.at_minus_infinity == women.at_minus_infinity == terms
    assert missing.estimate == pytest.approx(women.estimate, rel=1e-6)


def test_an_overlap_that_expectation_takes_from_men_leaves_their_number_without_an_end():
    counts = {(1, (0,)): 30, (1, (1,)): 25, (2, (0,)): 20, (2, (1,)): 15, (3, (0,)): 10}
    table = table_of("ab", (SEX,), counts | {(3, (None,)): 6})
    terms = (table.term("a", "sex"), table.term("b", "sex"))
    assert fit_with_covariates(table, terms).why & NoEstimate.DOES_NOT_EXIST
    told = table_of("ab", (SEX,), counts | {(3, (None,)): 6, (3, (1,)): 2})
    assert fit_with_covariates(told, terms).estimate > told.observed


def test_a_curve_through_numbers_has_fewer_parameters_than_their_levels():
    year = Covariate("year", ("2019", "2020", "2021", "2022"), degree=1)
    counts = {(history, (at,)): 10 + 3 * history + 2 * at for history in range(1, 8)
              for at in range(4)}  # fmt: skip
    straight = table_of("abc", (year,), counts)
    curved = table_of("abc", (Covariate("year", year.levels, degree=3),), counts)
    levels = table_of("abc", (Covariate("year", year.levels),), counts)
    terms = (levels.term("a", "year"), levels.term("a", "b"))
    fits = [fit_with_covariates(table, terms) for table in (straight, curved, levels)]
    assert fits[1].log_likelihood == pytest.approx(fits[2].log_likelihood, abs=1e-8)
    assert fits[1].estimate == pytest.approx(fits[2].estimate, rel=1e-8)
    assert fits[0].log_likelihood < fits[2].log_likelihood
    assert (fits[2].bic - fits[0].bic) + 2 * (
        fits[2].log_likelihood - fits[0].log_likelihood
    ) == pytest.approx(4 * np.log(levels.observed))


def test_the_pair_that_comes_in_is_the_best_of_all_pairs():
    fit = fit_with_covariates(SPREAD)
    while True:
        others = [fit_with_covariates(SPREAD, (*fit.terms, pair)) for pair in all_pairs(SPREAD)
                  if pair not in fit.terms]  # fmt: skip
        best = min((one for one in others if not one.why), key=lambda one: one.bic)
        if best.bic > fit.bic - GAIN:
            break
        fit = best
    assert fit.terms
    assert best_with_covariates(SPREAD).terms == fit.terms


@pytest.mark.parametrize(("table", "code"), [
    (by_sex({}), "nobody"),
    (by_sex({1: (4, 4)}), "one-list"),
    (by_sex({1: (4, 4), 2: (3, 3), 3: (2, 2)}), "two-lists"),
    (by_sex({1: (4, 4), 2: (3, 3), 4: (2, 2)}), "no-overlap"),
    (by_sex({1: (9, 9), 2: (8, 8), 3: (2, 2), 4: (5, 5)}), "thin-overlap"),
    (by_sex({1: (9, 9), 2: (8, 8), 3: (4, 4), 4: (5, 5)}), "no-estimate-exists"),
])  # fmt: skip
def test_a_table_without_an_estimate_says_why(table, code):
    found = estimate_with_covariates(table, terms=(table.term("a", "b"),), resamples=10)
    assert found.total.estimate is None and found.margins == ()
    assert code in [reason.code for reason in found.total.reasons]
    assert found.total.advice == "do-not-publish"


def test_the_number_stands_beside_the_recommended_one_and_no_limit_is_below_those_seen():
    table = by_sex({1: (40, 3), 2: (35, 2), 4: (50, 0), 3: (12, 1), 5: (14, 0), 6: (9, 1),
                    7: (4, 2)})  # fmt: skip
    found = estimate_with_covariates(table, resamples=200)
    assert "beside-only" in [one.code for one in found.total.reasons]
    assert found.total.advice == "do-not-publish"
    assert all(one.lower >= one.observed for one in found.margins)


def test_every_margin_has_its_interval_and_small_ones_a_warning():
    table = by_sex({1: (40, 1), 2: (35, 2), 4: (50, 1), 3: (12, 0), 5: (14, 0), 6: (9, 0),
                    7: (4, 0)})  # fmt: skip
    told = []
    found = estimate_with_covariates(
        table, resamples=60, progress=lambda done, of: told.append((done, of))
    )
    assert told[-1] == (60, 60)
    women, men = found.margins
    assert (women.covariates, women.levels, women.observed) == (("sex",), ("f",), 164)
    assert women.reasons == () and women.lower <= women.estimate <= women.upper
    assert [reason.code for reason in men.reasons] == ["small-margin", "margin-no-overlap"]
    assert [reason.code for reason in found.total.reasons][:1] == ["small-margins"]
    assert "percentile-outside" in [reason.code for reason in found.total.reasons]  # 60 resamples
    assert found.total.lower <= found.total.estimate <= found.total.upper
    assert found.factors == ("a", "b", "c", "sex")


def test_people_on_no_list_are_left_out_and_that_is_told(tmp_path):
    found = estimate_with_covariates(read_table(written(tmp_path), covariates=("sex",)),
                                     resamples=10)  # fmt: skip
    told = {reason.code: reason for reason in found.total.reasons}
    assert "900" in told["people-on-none"].message("en")
    assert not told["people-on-none"].stops


def test_threads_change_nothing_and_the_seed_does():
    one, two, other = (
        estimate_with_covariates(SPREAD, resamples=70, threads=threads, seed=seed)
        for threads, seed in ((1, 5), (2, 5), (1, 6))
    )
    assert repr(one) == repr(two)
    assert repr(one) != repr(other)
