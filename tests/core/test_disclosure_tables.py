"""Tables to be published are read, added up and refused as their formats promise."""

import numpy as np
import pytest
from disclosure_cast import made, small_table

from samsyn.disclosure import (
    DisclosureError,
    Policy,
    full_cross,
    profile_at,
    protect,
    read_counts,
    read_dimensions,
)
from samsyn.disclosure.primary import given_away_groups, small_cells, small_differences
from samsyn.disclosure.tables import Counts, System, shared_weight, tree, values_of
from samsyn.disclosure.tables.incidence import incidence, possible
from samsyn.disclosure.tables.system import Margins


def written(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("system", "cells"), [("d3", 1512), ("full5", 48384), ("kom7", 11458)])
def test_a_system_has_each_cell_once(system, cells):
    tables, _ = made(system, "50k" if system == "full5" else "1k5")
    assert len(tables.places) == cells == len(set(map(tuple, tables.places.tolist())))


def test_a_cell_is_the_sum_of_what_it_is_made_of():
    tables, counts = made("lin5", "1k5")
    values = dict(zip(tables.codes, values_of(tables, counts).tolist(), strict=True))
    assert values[("Total",) * 5] == 1500
    women = sum(v for c, v in values.items() if c[2] == "F" and c[3] in ("child", "adult")
                and (c[0], c[1], c[4]) == ("Total",) * 3)  # fmt: skip
    assert women == values["Total", "Total", "F", "Total", "Total"]


def test_what_cells_share_is_what_the_matrix_says():
    tables, counts = made("d3", "1k5")
    weight = values_of(tables, counts) + 1
    used = [0, 1, 4]
    sums = incidence([tables.dimensions[i] for i in used], tables.places[:, used])
    within = sums @ (sums.T @ weight)
    outside = np.prod([len(tables.dimensions[i].atoms) for i in (2, 3)])
    assert (shared_weight(tables, weight) == within * outside).all()


def test_two_sets_of_ages_are_one_dimension_with_common_atoms():
    tables, counts = two_bandings()
    values = dict(
        zip([c[0] for c in tables.codes], values_of(tables, counts).tolist(), strict=True)
    )
    assert values == {"Total": 21, "0-17": 6, "18+": 15, "0-20": 10, "21+": 11}


def two_bandings():
    """Ages divided at 18 and at 21, over the atoms 0-17, 18-20 and 21+."""
    base = tree("age", parents={"a": "Total", "b": "Total", "c": "Total"})
    ages = type(base)(
        "age", ("Total", "0-17", "18+", "0-20", "21+"), ("0-17", "18-20", "21+"),
        ((0, 1, 2), (0,), (1, 2), (0, 1), (2,)), (None, 0, 0, 0, 0),
    )  # fmt: skip
    counts = Counts((ages,), np.array([[0], [1], [2]]), np.array([6, 4, 11]))
    return System.of((ages,), [Margins("1", ((0, 1, 2),)), Margins("2", ((0, 3, 4),))]), counts


def test_a_small_difference_between_two_divisions_is_seen():
    tables, counts = two_bandings()
    values = values_of(tables, counts)
    names = [c[0] for c in tables.codes]
    pairs = small_differences(
        tables.dimensions, tables.places, values, profile_at(5), own=len(values)
    )
    found = {(names[a], names[b]) for a, b in pairs}
    assert found == {("0-20", "0-17"), ("18+", "21+")}


def test_a_group_that_is_all_in_one_category_is_given_away():
    tables, counts = small_table([[6, 1, 0], [3, 4, 5]])
    values = values_of(tables, counts)
    found = given_away_groups(tables, values, profile_at(5), sensitive=frozenset({"form"}))
    assert [(tables.codes[a], tables.codes[b]) for a, b in found] == [
        (("p0", "Total"), ("p0", "f0"))
    ]


def test_the_rest_of_a_group_that_is_given_away_cannot_be_worked_out():
    tables, counts = small_table([[60, 1, 0], [30, 40, 50]])
    pair = [tables.codes.index(codes) for codes in (("p0", "Total"), ("p0", "f0"))]
    known, guarded = (
        protect(tables, counts, Policy(profile_at(2), hardened=False, sensitive=frozenset(names)))
        for names in ([], ["form"])
    )
    assert not known.hidden[pair].any()
    assert guarded.hidden[pair].any()


def test_two_divisions_do_not_give_a_small_difference_away():
    tables, counts = two_bandings()
    known, guarded = (
        protect(tables, counts, Policy(profile_at(5), hardened=False, differences=differences))
        for differences in (False, True)
    )
    names = [codes[0] for codes in tables.codes]
    pair = [names.index("0-17"), names.index("0-20")]
    assert not known.hidden.any()
    assert guarded.hidden[pair].any()


def test_nobody_is_hidden_for_being_none():
    assert small_cells(np.array([0, 1, 4, 5]), profile_at(5)).tolist() == [False, True, True, False]


def test_combinations_under_a_zero_are_left_out():
    tables, _ = small_table([[1, 2], [3, 4]])
    place = tables.places[[tables.codes.index(("p0", "Total"))]]
    assert possible(tables.dimensions, place).tolist() == [[1, 0], [1, 1]]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("levels,codes\n@,Total\n@@@,a\n", "level"),
        ("levels,codes\n@@,a\n", "Total"),
        ("levels,codes\n@,Total\n@@,a\n@@,a\n", "twice"),
        ("levels,codes\n@,Total\n", "no codes"),
        ("levels,codes\nx,Total\n", "@"),
    ],
)
def test_groups_that_do_not_hold_together_are_refused(tmp_path, text, says):
    written(tmp_path, "hier_age.csv", text)
    with pytest.raises(DisclosureError, match=says):
        read_dimensions(tmp_path)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("count\n3\n", "divided"),
        ("sex,count\nF,-3\n", "whole number"),
        ("sex,count\nF,3\nM\n", "fields"),
        ("age,count\nadult,3\n", "finest"),
    ],
)
def test_counts_that_are_none_are_refused(tmp_path, text, says):
    written(tmp_path, "hier_age.csv", "levels,codes\n@,Total\n@@,adult\n@@@,a18\n@@@,a25\n")
    with pytest.raises(DisclosureError, match=says):
        read_counts(written(tmp_path, "t.csv", text), known=read_dimensions(tmp_path))


def test_a_threshold_that_hides_nobody_is_refused():
    with pytest.raises(DisclosureError, match="hides nobody"):
        profile_at(1)


def test_more_combinations_than_can_be_reckoned_with_are_refused():
    dimensions = [tree(f"d{i}", parents={f"c{j}": "Total" for j in range(30)}) for i in range(6)]
    with pytest.raises(DisclosureError, match="combinations"):
        possible(full_cross([dimensions[0]]).dimensions * 6)
