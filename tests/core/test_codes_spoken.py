"""How categories are said after a number, in running text."""

import pytest

from samsyn.codes import load_codes

CODES = load_codes()
SPOKEN = {(dimension, counted) for dimension, _, counted in CODES.spoken}
WANTED = {
    "newness", "sex", "form", "form-detail", "origin", "continent", "age", "district", "outcome",
    "permit", "immigration-case", "return-status", "decision-turn", "appeal-outcome", "finality",
    "main-form",
}  # fmt: skip
AGREEING = ("newness", "finality", "apartment-location")  # adjectives: «ny», but «nytt» of a neuter


def said(spoken):
    words = CODES.spoken[spoken]
    return [
        f"{words.one.text(lang)}, {words.many.text(lang)} {words.gender(lang)}".strip()
        for lang in ("nb", "nn", "en")
    ]


@pytest.mark.parametrize(
    ("spoken", "nb", "nn", "en"),
    [
        (("newness", "new", "persons"), "ny, nye", "ny, nye", "new, new"),
        (("sex", "female", "persons"), "kvinne, kvinner f", "kvinne, kvinner f", "woman, women f"),
        (("sex", "male", "persons"), "mann, menn m", "mann, menn m", "man, men m"),
        (
            ("sex", "female", "things"),
            "som gjaldt en kvinne, som gjaldt kvinner",
            "som galdt ei kvinne, som galdt kvinner", "concerning a woman, concerning women",
        ),
        (("origin", "africa", "persons"), "fra Afrika, fra Afrika", "frå Afrika, frå Afrika",
         "from Africa, from Africa"),
        (("outcome", "refused", "things"), "avslag, avslag n", "avslag, avslag n",
         "refused, refused n"),
        (("outcome", "granted", "things"), "innvilgelse, innvilgelser m",
         "innvilging, innvilgingar f", "granted, granted m"),
        (("district", "abroad", "things"), "i utlandet, i utlandet", "i utlandet, i utlandet",
         "abroad, abroad"),
        (("finality", "not-final", "things"), "ikke rettskraftig, ikke rettskraftige",
         "ikkje rettskraftig, ikkje rettskraftige", "not final, not final"),
    ],
)  # fmt: skip
def test_a_category_is_said_of_one_and_of_many(spoken, nb, nn, en):
    assert said(spoken) == [nb, nn, en]


def test_every_dimension_of_the_report_is_spoken():
    assert {dimension for dimension, _ in SPOKEN} >= WANTED


@pytest.mark.parametrize(("dimension", "counted"), sorted(SPOKEN))
def test_a_dimension_that_is_spoken_is_spoken_whole(dimension, counted):
    silent = [
        code
        for code in CODES.dimensions[dimension].categories
        if (dimension, code, counted) not in CODES.spoken
    ]
    assert silent == []


def test_what_a_quantity_is_divided_by_is_spoken_of_what_it_counts():
    for quantity in CODES.quantities.values():
        counted = "persons" if quantity.basis == "persons" else "things"
        spoken = {dimension for dimension, of in SPOKEN if of == counted}
        dimensions = {dimension for dimension, _ in SPOKEN} & set(quantity.dimensions)
        assert dimensions <= spoken, quantity.code


def test_adjectives_are_said_only_of_nouns_that_are_not_neuter():
    for quantity in CODES.quantities.values():
        if set(AGREEING) & set(quantity.dimensions):
            basis = CODES.bases[quantity.basis]
            assert "n" not in (basis.gender("nb"), basis.gender("nn")), quantity.code
