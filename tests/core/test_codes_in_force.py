"""Which categories hold in a period, in which order, and what took the place of what."""

from datetime import date

import pytest

from samsyn.codes import (
    UnknownDimensionError,
    Validity,
    categories_in,
    load_codes,
    quantities_in,
    read_period,
    replacements_of,
)

CODES = load_codes()
OLD, NEW = "labour-or-services", "forced-labour-or-services"


def forms(period):
    held = categories_in(CODES, dimension="form", period=read_period(period))
    return [category.code for category in held]


def test_in_2020_the_form_is_labour_or_services():
    assert OLD in forms("2020") and NEW not in forms("2020")


def test_from_2021_the_form_is_forced_labour_or_services():
    assert NEW in forms("2021") and OLD not in forms("2021")


@pytest.mark.parametrize("period", ["2020-T3", "2020-Q4"])
def test_the_last_part_of_2020_still_has_the_old_wording(period):
    assert OLD in forms(period) and NEW not in forms(period)


@pytest.mark.parametrize("period", ["2021-T1", "2021-Q1"])
def test_the_first_part_of_2021_has_the_new_wording(period):
    assert NEW in forms(period) and OLD not in forms(period)


def test_there_is_never_a_period_with_both_wordings():
    for year in range(2016, 2031):
        assert len({OLD, NEW} & set(forms(str(year)))) == 1


def test_the_split_of_labour_or_services_ends_with_the_wording_it_split():
    held = {
        year: categories_in(CODES, dimension="form-detail", period=read_period(year))
        for year in ("2020", "2021")
    }
    assert [category.code for category in held["2020"]] == ["labour", "services"]
    assert held["2021"] == ()


def test_categories_come_in_the_order_of_the_list():
    for dimension in CODES.dimensions:
        held = categories_in(CODES, dimension=dimension, period=read_period("2020"))
        assert [c.order for c in held] == sorted(c.order for c in held)
    assert forms("2020")[0] == "sexual" and forms("2020")[-1] == "unclear"


def test_a_category_carries_its_label_in_three_languages():
    held = categories_in(CODES, dimension="sex", period=read_period("2020"))
    assert [c.label.nn for c in held] == ["Kvinner", "Menn", "Anna kjønn"]


def test_a_dimension_that_does_not_exist_is_named():
    with pytest.raises(UnknownDimensionError, match="no dimension 'mood'; there are newness, sex"):
        categories_in(CODES, dimension="mood", period=read_period("2020"))


def test_every_quantity_of_the_services_is_counted_in_2020():
    counted = [quantity.code for quantity in quantities_in(CODES, period=read_period("2020"))]
    assert {"assisted-adults", "accompanying-children", "children-born"} <= set(counted)
    assert counted == sorted(counted, key=lambda c: (CODES.quantities[c].order, c))


def test_the_new_wording_replaces_the_old_and_is_narrower():
    (replacement,) = replacements_of(CODES, dimension="form", category=OLD)
    assert (replacement.old, replacement.new) == (OLD, NEW)
    assert (replacement.day, replacement.relation) == (date(2021, 1, 1), "narrower")
    assert "kan ikke sammenlignes" in replacement.label.nb


def test_a_replacement_is_found_from_either_end():
    assert replacements_of(CODES, dimension="form", category=NEW) == replacements_of(
        CODES, dimension="form", category=OLD
    )


def test_what_never_changed_was_never_replaced():
    assert replacements_of(CODES, dimension="form", category="sexual") == ()


def test_on_the_day_of_a_replacement_the_series_is_broken_at_both_ends():
    for replacement in CODES.replacements:
        broken = {(b.day, b.category) for b in CODES.breaks if b.dimension == replacement.dimension}
        assert (replacement.day, replacement.old) in broken
        assert (replacement.day, replacement.new) in broken


def test_a_code_without_days_always_holds():
    assert Validity().covers(first=date(1900, 1, 1), last=date(1900, 1, 1))


def test_a_code_holds_on_its_first_and_its_last_day_and_not_beyond():
    held = Validity(first=date(2020, 2, 1), last=date(2020, 2, 29))
    assert held.covers(first=date(2020, 1, 1), last=date(2020, 2, 1))
    assert held.covers(first=date(2020, 2, 29), last=date(2020, 12, 31))
    assert not held.covers(first=date(2020, 1, 1), last=date(2020, 1, 31))
    assert not held.covers(first=date(2020, 3, 1), last=date(2020, 3, 1))
