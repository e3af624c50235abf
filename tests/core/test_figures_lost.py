"""Answers that were given and could not be used: unknown and missing, never a zero."""

import pytest
from figures_cast import CODES, SERVICES, cell, found

from samsyn.figures import compile_figures, keys_of_unread
from samsyn.returns import read_returns

GIVEN = (
    cell("rosa", value=10), cell("rosa", "sex=female", 10),
    cell("htso", value=4), cell("htso", "sex=female", 1), cell("htso", "sex=male", 3),
)  # fmt: skip


def compiled(*cells, unread=()):
    return compile_figures(cells=cells, services=SERVICES, codes=CODES, unread=unread)


def key(part, *, service="rosa", quantity="assisted-adults", period="2020"):
    dimension, _, category = part.partition("=")
    return (period, service, quantity, dimension, category)


def men_of_rosa(figures):
    return found(figures, "sex=male", scope="service:rosa")


def test_where_nothing_was_lost_the_rest_of_a_partition_is_zero():
    assert men_of_rosa(compiled(*GIVEN)).status == "zero"


@pytest.mark.parametrize("part", ["sex=male", "sex=mal", "sex=", "kjonn=mann", "total=male"])
def test_no_zero_is_concluded_where_the_answer_may_be_the_one_nobody_could_read(part):
    figures = compiled(*GIVEN, unread=[key(part)])
    alone, men = men_of_rosa(figures), found(figures, "sex=male")
    assert (alone.value, alone.status, alone.missing) == (None, "unknown", ("rosa",))
    assert (men.value, men.sources, men.missing) == (3, ("htso",), ("rosa",))
    assert found(figures).value == 14


@pytest.mark.parametrize(
    "bad",
    [
        cell("rosa", "sex=male", 3, "zero"),
        cell("rosa", "sex=male", 3, "maybe"),
        cell("rosa", "sex=mal", 3),
    ],
)
def test_an_answer_that_was_left_out_counts_as_lost(bad):
    figures = compiled(*GIVEN, bad)
    assert [left.cell for left in figures.left_out] == [bad]
    assert men_of_rosa(figures).status == "unknown"


def test_an_unread_answer_about_something_else_leaves_the_zero():
    figures = compiled(*GIVEN, unread=[key("form=sexual"), key("sex=male", period="2019")])
    assert men_of_rosa(figures).status == "zero"
    assert found(figures, "form=sexual").missing == ("rosa", "htso")


def test_an_unread_total_makes_a_missing_number_even_where_nothing_else_was_given():
    figure = found(compiled(unread=[key("total")]))
    assert (figure.value, figure.status, figure.missing) == (None, "unknown", ("rosa",))


def test_an_answer_that_could_be_read_stands_beside_one_that_could_not():
    assert found(compiled(*GIVEN, unread=[key("total")])).value == 14


@pytest.mark.parametrize(
    "nowhere",
    [key("total", service="who"), key("total", quantity="what"), key("total", period="then"),
     ("", "", "", "", "")],
)  # fmt: skip
def test_an_unread_answer_to_no_known_question_changes_nothing(nowhere):
    assert compiled(*GIVEN, unread=[nowhere]).figures == compiled(*GIVEN).figures


def test_a_cross_in_another_order_than_the_quantity_s_is_left_out_and_counts_as_missing():
    cross = cell("rosa", "sex*form=female*sexual", 4)
    turned = cell("htso", "form*sex=sexual*female", 3)
    figures = compiled(cross, turned)
    assert [(left.cell, left.reason) for left in figures.left_out] == [(turned, "left-out-part")]
    assert {figure.dimension for figure in figures.figures} == {"sex*form"}
    both = found(figures, "sex*form=female*sexual")
    assert (both.value, both.sources, both.missing) == (4, ("rosa",), ("htso",))


def test_a_division_that_is_not_the_quantity_s_is_left_out():
    bad = cell("udi", "sex=female", 3, quantity="police-reports")
    assert [left.cell for left in compiled(bad).left_out] == [bad]


def test_the_unread_answers_of_a_file_name_their_questions(tmp_path):
    path = tmp_path / "r.csv"
    path.write_text(
        "period,service,quantity,dimension,category,value,status\n"
        "2020,rosa,assisted-adults,sex,male,ca. 3,\n",
        encoding="utf-8",
    )
    assert keys_of_unread(read_returns(path).unread) == (key("sex=male"),)
