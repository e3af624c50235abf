"""Lists are read as counts; a table that says nothing of those never seen is refused, in words."""

import pytest

from samsyn.estimation import (
    ListsError,
    Model,
    NoEstimate,
    best_model,
    fit_model,
    hierarchical_models,
    lists_of,
    model_named,
    read_lists,
    rearranged,
    stepwise,
)
from samsyn.estimation.models import usual_order


def written(folder, text):
    path = folder / "lists.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_lists_are_read_with_covariates_added_over(tmp_path):
    path = written(tmp_path, "police,ngo,sex,count\n1,0,f,4\n1,0,m,2\n1,1,f,3\n0,1,m,5\n")
    lists = read_lists(path)
    assert lists.names == ("police", "ngo")
    assert lists.counts == (6, 5, 3)
    assert (lists.observed, lists.sizes, lists.on_all(0b11)) == (14, (9, 8), 3)


@pytest.mark.parametrize(("text", "key"), [
    ("a,b\n1,0\n", "lists-no-count"), ("", "lists-no-count"), ("count\n3\n", "lists-number"),
    ("a,b,count\n1,0,x\n", "lists-no-number"), ("a,b,count\n1,0,-1\n", "lists-no-number"),
    ("a,b,count\n0,0,7\n", "lists-on-none"),
])  # fmt: skip
def test_a_file_that_is_none_is_refused_in_three_languages(tmp_path, text, key):
    with pytest.raises(ListsError) as refused:
        read_lists(written(tmp_path, text))
    assert refused.value.key == key
    assert len({refused.value.message(lang) for lang in ("nb", "nn", "en")}) == 3


def test_a_spreadsheet_of_norwegians_is_read_as_it_is(tmp_path):
    text = "a;b;Antall\n1;0;1 400\n0;1;12\u202f300\n1;1;7\n"
    assert read_lists(written(tmp_path, text)).counts == (1400, 12300, 7)
    with pytest.raises(ListsError, match="more than 9 digits"):
        read_lists(written(tmp_path, "a,b,count\n1,0,4000000000\n"))
    with pytest.raises(ListsError, match="“1 40” is no number of people"):
        read_lists(written(tmp_path, "a,b,count\n1,0,1 40\n"))


def test_one_list_is_not_merged():
    with pytest.raises(ListsError, match="at least two"):
        rearranged(lists_of(("a", "b", "c"), {1: 4, 2: 3, 4: 2}), merge=[("a",)])


def test_an_empty_cell_of_a_list_is_refused_and_the_list_does_not_vanish(tmp_path):
    rows = "\n".join(["1,0,0,5", "0,1,0,4", "0,0,,9", "1,1,0,2", "0,1,1,3"])
    with pytest.raises(ListsError, match="line 4: the column “c” says nothing"):
        read_lists(written(tmp_path, f"a,b,c,count\n{rows}\n"))


def test_the_best_of_five_lists_is_looked_for_among_those_with_four_that_interact():
    assert [usual_order(lists) for lists in (1, 2, 3, 4, 5, 6, 10)] == [1, 1, 2, 3, 4, 2, 2]


def test_lists_that_would_have_one_name_are_not_merged():
    lists = lists_of(("a", "b", "a + b"), {1: 4, 2: 3, 4: 2})
    with pytest.raises(ListsError, match="called “a \\+ b” already"):
        rearranged(lists, merge=[("a", "b")])


def test_a_refusal_names_the_line_as_an_editor_counts_it(tmp_path):
    with pytest.raises(ListsError, match="line 5"):
        read_lists(written(tmp_path, "a,b,count\n\n1,0,3\n , \n0,1,many\n"))


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ListsError, match="cannot be read"):
        read_lists(tmp_path / "nothing.csv")


def test_every_hierarchical_model_is_met_once():
    for lists, order, count in ((2, 1, 1), (3, 2, 8), (4, 3, 113)):
        models = list(hierarchical_models(lists, order=order))
        assert len(models) == count == len({model.terms for model in models})
        assert all(model_named(model.name, lists=lists) == model for model in models)


def test_two_lists_give_the_estimate_of_lincoln_and_petersen():
    fit = fit_model(lists_of(("a", "b"), {1: 30, 2: 20, 3: 10}), Model(2))
    assert fit.estimate == pytest.approx(40 * 30 / 10)


@pytest.mark.parametrize(("histories", "lists"), [
    ({1: 8, 2: 7, 4: 5}, 3),  # no overlap at all
    ({}, 3), ({1: 9}, 1), ({1: 9, 2: 4}, 2),
])  # fmt: skip
def test_where_nobody_is_on_two_lists_there_is_no_estimate(histories, lists):
    names = ("a", "b", "c")[:lists]
    fit = stepwise(lists_of(names, histories))
    assert fit.estimate is None and fit.why != NoEstimate.NONE
    assert best_model(lists_of(names, histories), by=lambda one: one.bic) is None
