"""Shares in words: the simple fraction that lies near enough, by the published table."""

import tomllib

import pytest
from documents_cast import figure, printed

from samsyn.documents.fractions import fractions
from samsyn.documents.sentences import DATA

LANGUAGES = ("nb", "nn", "en")


def reports(value, where=""):
    return figure(value, at=f"police-reports all 2020 {where}".strip())


@pytest.mark.parametrize(
    ("part", "whole", "nb", "nn", "en"),
    [
        (4, 40, "en tidel", "ein tidel", "a tenth"),
        (11, 100, "om lag en tidel", "om lag ein tidel", "about a tenth"),
        (8, 40, "en femdel", "ein femdel", "a fifth"),
        (19, 100, "om lag en femdel", "om lag ein femdel", "about a fifth"),
        (10, 40, "en firedel", "ein firedel", "a quarter"),
        (26, 100, "om lag en firedel", "om lag ein firedel", "about a quarter"),
        (20, 60, "en tredel", "ein tredel", "a third"),
        (34, 100, "om lag en tredel", "om lag ein tredel", "about a third"),
        (45, 100, "knapt halvparten", "knapt halvparten", "just under half"),
        (20, 40, "halvparten", "halvparten", "half"),
        (55, 100, "litt over halvparten", "litt over halvparten", "just over half"),
        (40, 60, "to tredeler", "to tredelar", "two thirds"),
        (65, 100, "om lag to tredeler", "om lag to tredelar", "about two thirds"),
        (30, 40, "tre av fire", "tre av fire", "three in four"),
        (74, 100, "om lag tre av fire", "om lag tre av fire", "about three in four"),
        (32, 40, "fire av fem", "fire av fem", "four in five"),
        (82, 100, "om lag fire av fem", "om lag fire av fem", "about four in five"),
        (36, 40, "ni av ti", "ni av ti", "nine in ten"),
        (91, 100, "om lag ni av ti", "om lag ni av ti", "about nine in ten"),
        (99, 100, "nesten alle", "nesten alle", "nearly all"),
    ],
)
def test_a_fraction_is_said_by_the_nearest_simple_one(part, whole, nb, nn, en):
    figures = (reports(whole), reports(part, "form=sexual"))
    reference = "=police-reports form=sexual | fraction"
    assert [printed(reference, *figures, lang=lang) for lang in LANGUAGES] == [nb, nn, en]


@pytest.mark.parametrize(
    ("part", "nb", "nn", "en"),
    [
        (25, "en firedel av anmeldelsene", "ein firedel av meldingane",
         "a quarter of the police reports"),
        (75, "tre av fire anmeldelser", "tre av fire meldingar", "three in four police reports"),
        (81, "om lag fire av fem anmeldelser", "om lag fire av fem meldingar",
         "about four in five police reports"),
        (98, "nesten alle anmeldelsene", "nesten alle meldingane",
         "nearly all the police reports"),
    ],
)  # fmt: skip
def test_the_noun_joins_a_fraction_as_the_fraction_wants(part, nb, nn, en):
    figures = (reports(100), reports(part, "form=sexual"))
    reference = "=police-reports form=sexual | fraction noun"
    assert [printed(reference, *figures, lang=lang) for lang in LANGUAGES] == [nb, nn, en]


def test_the_table_says_its_unit_and_its_source():
    table = tomllib.loads((DATA / "fractions.toml").read_text(encoding="utf-8"))
    assert table["unit"] and table["source"].endswith(".")


def test_no_share_has_two_names():
    for part in range(1, 1001):
        assert sum(known.holds(part, 1000) for known in fractions()) <= 1, part
