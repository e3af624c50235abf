"""Which division a cell speaks of, and why it speaks of none."""

import pytest

from samsyn.codes import load_codes
from samsyn.returns import Cell, Place, read_part

CODES = load_codes()


def part(dimension, category, quantity="assisted-adults"):
    cell = Cell("2020", "rosa", quantity, dimension, category, 3, "reported", "", "", Place("a"))
    return read_part(cell, codes=CODES)


def test_a_total_has_no_pairs():
    assert (part("total", "").pairs, part("total", "").fault) == ((), "")


def test_a_cross_is_read_pair_by_pair():
    assert part("sex*form", "female*sexual").pairs == (("sex", "female"), ("form", "sexual"))


@pytest.mark.parametrize(
    ("dimension", "category", "fault", "found"),
    [
        ("total", "all", "total-with-category", ""),
        ("gender", "female", "unknown-dimension", "gender"),
        ("sex*gender", "female*male", "unknown-dimension", "gender"),
        ("", "female", "unknown-dimension", ""),
        ("district", "oslo", "not-divided", "district"),
        ("form*sex", "sexual*female", "order", "form*sex"),
        ("sex*sex", "female*female", "order", "sex*sex"),
        ("sex", "", "without-category", ""),
        ("sex", "female*sexual", "count", "female*sexual"),
        ("sex*form", "female", "count", "female"),
        ("sex*form", "female*female", "unknown-category", "female"),
    ],
)
def test_what_does_not_fit_is_named(dimension, category, fault, found):
    read = part(dimension, category)
    assert (read.pairs, read.fault, read.found) == ((), fault, found)


def test_the_order_of_the_quantity_is_what_is_expected():
    assert part("form*sex", "sexual*female").expected == "sex*form"


def test_where_the_quantity_is_unknown_only_the_lists_decide():
    assert part("form*sex", "sexual*female", "children").fault == ""
    assert part("sex*sex", "female*female", "children").fault == "order"
