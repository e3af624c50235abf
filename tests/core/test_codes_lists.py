"""What the packaged code lists promise: three languages, order, and codes that fit together."""

import dataclasses
import re

import pytest

from samsyn.codes import Label, load_codes

CODES = load_codes()
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CATEGORIES = [c for d in CODES.dimensions.values() for c in d.categories.values()]


def labelled():
    """Yield every entry of every list with the labels it carries."""
    lists = (CODES.bases, CODES.statuses, CODES.groups, CODES.dimensions, CODES.quantities,
             CODES.countries, CODES.schemes, CODES.spoken)  # fmt: skip
    for entries in lists:
        yield from entries.values()
    yield from (*CATEGORIES, *CODES.breaks, *CODES.replacements)


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_every_entry_has_its_words_in_every_language(lang):
    for entry in labelled():
        for field in dataclasses.fields(entry):
            value = getattr(entry, field.name)
            if isinstance(value, Label):
                text = value.text(lang)
                assert text and text == text.strip(), f"{entry} lacks {field.name} in {lang}"


def test_a_note_that_a_crosswalk_gives_is_written_in_every_language():
    noted = [c.note for c in CODES.crosswalks if c.note]
    assert len(noted) > 100
    assert all(note.nb and note.nn and note.en and note.nb != note.en for note in noted)


def test_every_code_is_kebab_case():
    codes = [*CODES.bases, *CODES.statuses, *CODES.groups, *CODES.dimensions, *CODES.quantities,
             *CODES.schemes, *(c.code for c in CATEGORIES)]  # fmt: skip
    assert [code for code in codes if not KEBAB.fullmatch(code)] == []


def test_every_quantity_is_counted_in_a_basis_and_divided_by_dimensions_that_exist():
    for quantity in CODES.quantities.values():
        assert quantity.basis in CODES.bases
        assert set(quantity.dimensions) <= set(CODES.dimensions)
        assert len(set(quantity.dimensions)) == len(quantity.dimensions)


def test_a_dimension_that_a_quantity_uses_has_categories():
    used = {name for quantity in CODES.quantities.values() for name in quantity.dimensions}
    assert [name for name in sorted(used) if not CODES.dimensions[name].categories] == []


def test_a_quantity_divided_by_a_detail_is_divided_by_its_whole_too():
    for quantity in CODES.quantities.values():
        for name in quantity.dimensions:
            whole = CODES.dimensions[name].of.partition("=")[0]
            assert not whole or whole in quantity.dimensions, f"{quantity.code}: {name}"


def test_categories_of_a_dimension_are_told_apart_by_label_and_order_in_every_period():
    for dimension in CODES.dimensions.values():
        for lang in ("nb", "nn", "en"):
            labels = [c.label.text(lang) for c in dimension.categories.values()]
            assert len(set(labels)) == len(labels), f"{dimension.code} in {lang}"
        orders = [c.order for c in dimension.categories.values()]
        assert len(set(orders)) == len(orders), dimension.code


def test_the_six_answers_are_six_different_statuses():
    holding = {code: status.value for code, status in CODES.statuses.items()}
    assert holding == {
        "reported": "positive",
        "zero": "zero",
        "not-recorded": "none",
        "not-applicable": "none",
        "withheld": "none",
        "unknown": "none",
    }


def test_each_group_answers_the_questionnaires_of_its_field():
    asked = {code: group.questionnaires for code, group in CODES.groups.items()}
    assert asked["housing"] == asked["other"] == ("service",)
    assert asked["police"] == ("police",)
    assert asked["immigration"] == ("immigration",)
    assert asked["return"] == ("assisted-return",)
    assert asked["child-welfare"] == ("child-welfare",)
    assert asked["advice"] == ("advice",)
    assert asked["courts"] == ("courts",)
    assert asked["health"] == asked["coordination"] == (), "each is asked something of its own"


def test_there_are_twelve_police_districts_and_acts_abroad():
    districts = CODES.dimensions["district"].categories
    assert len(districts) == 13
    assert max(districts.values(), key=lambda c: c.order).code == "abroad"


def test_every_count_basis_has_a_noun_for_one_and_for_many():
    persons = CODES.bases["persons"]
    assert (persons.one.nb, persons.many.nb, persons.gender("nb")) == ("person", "personer", "m")
    assert CODES.bases["decisions"].gender("nn") == "n"


def test_a_noun_may_have_another_gender_in_nynorsk():
    reports = CODES.bases["reports"]
    assert (reports.one.nb, reports.gender("nb")) == ("anmeldelse", "m")
    assert (reports.one.nn, reports.gender("nn")) == ("melding", "f")
