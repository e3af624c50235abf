"""What sentences say of cells: counts, shares, all but one, titles, means beside medians."""

import pytest

from samsyn.disclosure import flat
from samsyn.documents import CellWords, sayings_in

DIMENSIONS = (
    flat("age", codes=["a16", "a17", "a20"]),
    flat("district", codes=["agder", "oslo"]),
    flat("form", codes=["labour", "begging"]),
    flat("gender", codes=["F", "M"]),
)
WORDS = CellWords(
    words={
        "gender": [("kvinne", "F"), ("women", "F"), ("menn", "M"), ("men", "M")],
        "form": [("arbeid", "labour"), ("labour", "labour"), ("tigging", "begging")],
        "district": [("agder", "agder"), ("oslo", "oslo")],
    },
    values={"age": {"a16": 16, "a17": 17, "a20": 20}},
)
WOMEN = (("district", "agder"), ("gender", "F"))
WORKING = (("district", "agder"), ("form", "labour"), ("gender", "F"))
BEGGING = (("district", "agder"), ("form", "begging"), ("gender", "F"))


def said(text, lang):
    return [
        (one.cells, one.value)
        for one in sayings_in(text, lang=lang, dimensions=DIMENSIONS, words=WORDS)
    ]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("nb", "To av de fem kvinnene i Agder ble utnyttet i arbeid.",
         [(((WORKING, 1),), 2), (((WOMEN, 1),), 5)]),
        ("nn", "To av dei fem kvinnene i Agder vart utnytta i arbeid.",
         [(((WORKING, 1),), 2), (((WOMEN, 1),), 5)]),
        ("en", "Two of the five women in Agder were exploited in labour.",
         [(((WORKING, 1),), 2), (((WOMEN, 1),), 5)]),
        ("nb", "Halvparten av kvinnene i Agder ble utnyttet i arbeid.",
         [(((WORKING, 2), (WOMEN, -1)), 0)]),
        ("nb", "Over halvparten av kvinnene i Agder ble utnyttet i arbeid.",
         [(((WORKING, 2), (WOMEN, -1)), None)]),
        ("nb", "Nesten en tredel av kvinnene i Agder ble utnyttet i arbeid.",
         [(((WORKING, -3), (WOMEN, 1)), None)]),
        ("en", "A quarter of the women in Agder were exploited in labour.",
         [(((WORKING, 4), (WOMEN, -1)), 0)]),
        ("nb", "40 prosent av kvinnene i Agder ble utnyttet i arbeid.",
         [(((WORKING, 200), (WOMEN, -79)), None), (((WOMEN, 81), (WORKING, -200)), None)]),
        ("nb", "Alle unntatt én av kvinnene i Agder ble utnyttet i arbeid.",
         [(((WOMEN, 1), (WORKING, -1)), 1)]),
        ("nn", "Alle bortsett frå to av kvinnene i Agder vart utnytta i arbeid.",
         [(((WOMEN, 1), (WORKING, -1)), 2)]),
        ("en", "All but one of the women in Agder were exploited in labour.",
         [(((WOMEN, 1), (WORKING, -1)), 1)]),
        ("nb", "Ingen av kvinnene i Agder ble utnyttet i tigging.", [(((BEGGING, 1),), 0)]),
        ("nb", "Alle kvinnene i Agder ble utnyttet i arbeid.",
         [(((WOMEN, 1), (WORKING, -1)), 0)]),
        ("nb", "Kvinner i Agder (N = 14)", [(((WOMEN, 1),), 14)]),
        ("en", "Women in Agder, n=14", [(((WOMEN, 1),), 14)]),
        ("nb", "I Agder var det 14 kvinner og 3 menn.",
         [(((WOMEN, 1),), 14), ((((("district", "agder"), ("gender", "M")), 1),), 3)]),
        ("nb", "Om lag 14 kvinner i Agder fikk hjelp.", []),
        ("nb", "Politiet fikk flere midler i 2020.", []),
    ],
)  # fmt: skip
def test_a_sentence_says_of_cells_what_it_says(lang, text, expected):
    assert said(text, lang) == expected


def test_a_mean_is_true_within_half_of_its_last_figure_and_a_median_halves():
    found = said("Gjennomsnittsalderen for kvinner i Agder var 17,5 år, medianen 17.", "nb")
    ages = {"a16": 3, "a17": 3, "a20": 2}  # mean 17.375, told as 17.4; median 17
    sums = [sum(weight * ages[dict(codes)["age"]] for codes, weight in cells) for cells, _ in found]
    assert [value is None for _, value in found] == [True] * 4
    assert sums[0] < 0 <= min(sums[2:])  # 17.375 is less than 17.45, and the median holds
    true = said("Gjennomsnittsalderen for kvinner i Agder var 17,4 år.", "nb")
    assert all(sum(w * ages[dict(c)["age"]] for c, w in cells) >= 0 for cells, _ in true)
