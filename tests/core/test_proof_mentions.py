"""A number is read with what it counts, its categories, its year, and what it is a part of."""

import pytest
from proof_cast import CODES, KNOWN, SERVICES, bound, text_of

from samsyn.documents.proof.said import read_numbers
from samsyn.documents.proof.wholes import whole_of


def reading_of(words, lang="nb", kind="plain"):
    return read_numbers(
        text_of(f"{words} ", lang=lang, kind=kind), known=KNOWN, codes=CODES, services=SERVICES
    )


def mentions(words, lang="nb", kind="plain"):
    return [m for said in reading_of(words, lang, kind).said for m in said.mentions]


def enumerations(words, lang="nb"):
    return [
        (e.dimension, [(p.mention.value, p.category) for p in e.parts])
        for said in reading_of(words, lang).said
        for e in said.enumerations
    ]


def whole(words, lang="nb"):
    """The whole of the last enumeration of a text: its value, by what words, and whether all."""
    reading = reading_of(words, lang)
    said = next(said for said in reversed(reading.said) if said.enumerations)
    found = whole_of(said.enumerations[-1], said=said, reading=reading)
    return found and (found.mention.value, found.link, found.complete)


COUNTED = [
    ("nb", "Det kom 28 antatte ofre.", "persons", "ofre"),
    ("nn", "Det kom 28 antekne offer.", "persons", "offer"),
    ("en", "There were 28 presumed victims.", "persons", "victims"),
    ("nb", "De 28 vedtakene er fra UDI.", "decisions", "vedtakene"),
    ("nb", "28 av vedtakene er fra UDI.", "decisions", "vedtakene"),
    ("en", "The 28 decisions are from UDI.", "decisions", "decisions"),
    ("nb", "Politiet fikk 39 anmeldelser.", "reports", "anmeldelser"),
    ("nn", "Politiet fekk 39 politimeldingar.", "reports", "politimeldingar"),
    ("en", "There were 39 police reports.", "reports", "police reports"),
    ("nb", "Sakene gjaldt 28 kvinner.", "persons", "kvinner"),
    ("nb", "28 fikk vedtak.", "", ""),  # the decision is not what is counted
    ("nb", "28, og vedtakene var gode.", "", ""),
]


@pytest.mark.parametrize(("lang", "words", "basis", "noun"), COUNTED)
def test_what_is_counted_is_the_noun_behind_the_number(lang, words, basis, noun):
    (mention,) = mentions(words, lang)
    assert (mention.value, mention.basis, mention.noun) == (
        int("".join(filter(str.isdigit, words))), basis, noun,
    )  # fmt: skip


def test_four_digits_before_a_counted_noun_are_no_year():
    found = mentions("2020 personer kom, og 1981 avtaler ble inngått. I 2019 og 2021 var det få.")
    assert [m.value for m in found] == [2020, 1981]


YEARS = [
    ("nb", "Det var 39 anmeldelser i 2020, mot 36 i 2019.", ["2020", "2019"]),
    ("nn", "Det var 39 meldingar i 2020, mot 36 i 2019.", ["2020", "2019"]),
    ("en", "There were 39 reports in 2020, against 36 in 2019.", ["2020", "2019"]),
    ("nb", "I 2019 fulgte ROSA opp 63 personer, og 74 i 2020.", ["2019", "2020"]),
    ("en", "In 2019 there were 63 persons.", ["2019"]),
    ("nb", "I løpet av 2019 kom 63.", ["2019"]),
    ("nb", "I mars 2019 kom 63.", ["2019"]),
    ("nb", "Det kom 63 (2019).", ["2019"]),
    ("nb", "I 2020 kom 39, mot 83 året før.", ["2020", "2019"]),
    ("nn", "Det kom 39 i 2020, mot 83 året før.", ["2020", "2019"]),
    ("en", "There were 39 in 2020, against 83 the year before.", ["2020", "2019"]),
    ("nb", "Det kom 39, mot åtte året før.", ["", ""]),
    ("nb", "Det kom 63. I 2019 var det få.", [""]),  # the year of another sentence
]


@pytest.mark.parametrize(("lang", "words", "years"), YEARS)
def test_the_year_is_the_one_beside_the_number(lang, words, years):
    assert [m.period for m in mentions(words, lang)] == years


@pytest.mark.parametrize(
    ("lang", "words", "definite"),
    [("nb", "De 28 vedtakene var fra UDI.", True), ("nn", "Dei 28 vedtaka var frå UDI.", True),
     ("en", "The 28 decisions were made by UDI.", True), ("nb", "Disse 28 sakene ble fulgt.", True),
     ("nb", "De øvrige 28 vedtakene var fra UDI.", True), ("nb", "UDI traff 28 vedtak.", False),
     ("nb", "De traff 28 vedtak.", False), ("nn", "Dei fekk 28 vedtak.", False),
     ("nb", "Av disse gjaldt 28 vedtak kvinner.", False)],
)  # fmt: skip
def test_a_number_told_before_is_told_from_a_new_one(lang, words, definite):
    (mention,) = mentions(words, lang)
    assert mention.definite is definite


SEX = [(17, "female"), (11, "male")]
CONTINENTS = [(7, "asia"), (4, "europe"), (2, "africa")]
FORMS = [(17, "sexual"), (20, "labour-or-services"), (1, "organ-removal")]
ENUMERATED = [
    ("nb", "Det var 17 kvinner og 11 menn.", "sex", SEX),
    ("nn", "Det var 17 kvinner og 11 menn.", "sex", SEX),
    ("en", "There were 17 women and 11 men.", "sex", SEX),
    ("nb", "Det var 17 jenter og 11 gutter.", "sex", SEX),
    ("nn", "Det var 17 jenter og 11 gutar.", "sex", SEX),
    ("en", "There were 17 girls and 11 boys.", "sex", SEX),
    ("nb", "Kvinnene var 17, mennene 11.", "sex", SEX),
    ("nb", "Kvinner sto for 17 og menn for 11.", "sex", SEX),
    ("nb", "Sytten kvinner og elleve menn kom.", "sex", SEX),
    ("nb", "7 fra asiatiske land, 4 fra europeiske land og 2 fra afrikanske land", "continent",
     CONTINENTS),
    ("nn", "7 frå asiatiske land, 4 frå europeiske land og 2 frå afrikanske land", "continent",
     CONTINENTS),
    ("en", "7 from Asian countries, 4 from European countries and 2 from African countries",
     "continent", CONTINENTS),
    ("nb", "46 var nye og 28 var videreført.", "newness", [(46, "new"), (28, "continuing")]),
    ("nn", "46 var nye og 28 var vidareførte.", "newness", [(46, "new"), (28, "continuing")]),
    ("en", "46 were new and 28 continued.", "newness", [(46, "new"), (28, "continuing")]),
    ("nb", "17 ble utnyttet til prostitusjon, 20 til arbeid eller tjenester og 1 til fjerning av "
     "organer.", "form", FORMS),
    ("nn", "17 vart utnytta til prostitusjon, 20 til arbeid eller tenester og 1 til fjerning av "
     "organ.", "form", FORMS),
    ("en", "17 were exploited in prostitution, 20 in labour or services and 1 for organ removal.",
     "form", FORMS),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "dimension", "parts"), ENUMERATED)
def test_numbers_of_different_categories_make_an_enumeration(lang, words, dimension, parts):
    assert enumerations(words, lang) == [(dimension, parts)]


@pytest.mark.parametrize(
    "words",
    ["Det var 28 vedtak og 27 personer.",  # two bases, no category
     "Tiltaket hjalp 19 personer, hvorav 17 kvinner, 5 mødre og 3 gravide.",  # they overlap
     "Det var om lag 17 kvinner og 11 menn.", "Det var 10–17 kvinner og 11 menn.",
     "Det var 17 kvinner. Det var 11 menn.", "Det var 17 kvinner og tre andre kvinner."],
)  # fmt: skip
def test_numbers_that_divide_nothing_make_none(words):
    assert enumerations(words) == []


def test_what_stands_in_brackets_divides_what_stands_before_them():
    found = enumerations("Det var 17 kvinner (12 fra Asia og 5 fra Afrika) og 11 menn.")
    assert found == [("sex", SEX), ("origin", [(12, "asia"), (5, "africa")])]


WHOLES = [
    ("nb", "Av de 28 var 17 kvinner og 11 menn.", (28, "named", True)),
    ("nn", "Av dei 28 var 17 kvinner og 11 menn.", (28, "named", True)),
    ("en", "Of the 28, 17 were women and 11 were men.", (28, "named", True)),
    ("nb", "Av de 13 som fikk støtte, var 7 fra asiatiske land, 4 fra europeiske land og 2 fra "
     "afrikanske land.", (13, "named", True)),
    ("nb", "Senteret møtte 28 personer: 17 kvinner og 11 menn.", (28, "beside", True)),
    ("nb", "28 vedtak, hvorav 17 gjaldt kvinner og 11 menn.", (28, "beside", True)),
    ("nn", "28 vedtak, av desse gjaldt 17 kvinner og 11 menn.", (28, "beside", True)),
    ("en", "28 decisions, of which 17 concerned women and 11 men.", (28, "beside", True)),
    ("nb", "28 personer, hvorav 7 fra Asia og 4 fra Afrika.", (28, "beside", False)),
    ("nb", "UDI traff 28 vedtak. Av disse gjaldt 17 kvinner og 11 menn.", (28, "these", False)),
    ("nn", "UDI traff 28 vedtak. Av desse gjaldt 17 kvinner og 11 menn.", (28, "these", False)),
    ("en", "They made 28 decisions. Of these, 17 concerned women and 11 men.",
     (28, "these", False)),
    ("nb", "UDI traff 28 vedtak.\n\nDet kom 17 kvinner og 11 menn.", None),
    ("nb", "Det kom 17 kvinner og 11 menn.", None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), WHOLES)
def test_the_whole_is_the_number_that_the_words_point_to(lang, words, expected):
    assert whole(words, lang) == expected


def test_the_items_of_a_list_divide_the_number_of_the_sentence_that_leads_to_them():
    reading = reading_of("# ROSA\n\nAv de 28 var:\n\n- 17 kvinner\n- 11 menn\n\n# Annet\n\nSlutt.")
    (listing,) = reading.listings
    assert [p.category for p in listing.enumeration.parts] == ["female", "male"]
    assert [m.value for m in listing.lead.mentions] == [28]


def test_a_list_under_another_heading_has_no_lead():
    (listing,) = reading_of("Av de 28 var:\n\n# ROSA\n\n- 17 kvinner\n- 11 menn").listings
    assert listing.lead is None or listing.lead.passage.kind == "heading"


SCOPES = [
    ("# ROSA\n\nTiltaket fulgte opp 74 personer.", ("rosa",)),
    ("# Botilbud\n\n## ROSA\n\nTiltaket fulgte opp 74 personer.", ("rosa",)),
    ("# Botilbud\n\nROSA fulgte opp 74 personer.", ("rosa",)),
    ("# ROSA\n\n## Alder\n\nTiltaket fulgte opp 74 personer.", ("rosa",)),
    ("# HTSO\n\nI motsetning til ROSA fulgte tiltaket opp 24.", ("htso", "rosa")),
    ("# Botilbud\n\nTiltaket fulgte opp 74 personer.", ()),
    ("# ROSA\n\nInnledning.\n\n# Annet\n\nTiltaket fulgte opp 74 personer.", ()),
    ("# Rosa roser\n\nDet var rosa roser på bordet, 74 i alt.", ()),
]


@pytest.mark.parametrize(("words", "services"), SCOPES)
def test_a_passage_speaks_of_the_service_it_or_its_heading_names(words, services):
    reading = reading_of(words)
    assert reading.subjects.services(reading.said[-1].passage) == services


def test_a_bound_number_leads_to_its_figure_and_its_neighbour_does_not():
    at = "assisted-adults service:rosa 2020"
    one, other = mentions(f"<p>ROSA hjalp {bound('74', at)} personer, 63 i fjor.</p>", kind="html")
    assert (one.row.value, one.anchor.target) == (74, "kilde-assisted-adults-2020-service-rosa")
    assert (other.row, other.anchor) == (None, None)


def test_a_number_that_counts_nothing_is_kept_where_it_leads_to_a_figure():
    at = "assisted-adults service:rosa 2020"
    found = mentions(f"<p>Etter {bound('6', at)} måneder var det 6 uker.</p>", kind="html")
    assert [m.row is not None for m in found] == [True]
