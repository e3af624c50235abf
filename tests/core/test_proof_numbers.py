"""A number of running text is read, and told from everything else that is written in digits."""

from fractions import Fraction

import pytest

from samsyn.documents.proof.numbers import find_numbers, read_digits

ALL = ("nb", "nn", "en")
NORWEGIAN = ("nb", "nn")


def numbers(text, lang="nb"):
    return find_numbers(text, lang=lang)


def counts(text, lang="nb"):
    """What a text counts exactly."""
    return [n.value for n in numbers(text, lang) if n.kind == "count" and not n.approximate]


def kinds(text, lang="nb"):
    return [(n.kind, n.value) for n in numbers(text, lang)]


DIGITS = [
    ("nb", "Tjenestene fikk 1 234 henvendelser.", 1234),
    ("nb", "Tjenestene fikk 1\u00a0234 henvendelser.", 1234),
    ("nb", "Tjenestene fikk 1\u202f234 henvendelser.", 1234),
    ("nb", "Tjenestene fikk 1.234 henvendelser.", 1234),
    ("nb", "Tjenestene fikk 1234 henvendelser.", 1234),
    ("nn", "Tenestene fekk 12 345 678 førespurnader.", 12345678),
    ("en", "The services had 1,234 enquiries.", 1234),
    ("en", "The services had 1,234,567 enquiries.", 1234567),
    ("en", "The services had 1 234 enquiries.", 1234),
    ("nb", "I 2019 kom 28.", 28),
    ("nb", "I alt kom 28. Av disse var mange nye.", 28),  # and no ordinal
    ("en", "In all there were 28. Of these many were new.", 28),
    ("nb", "De 28, som alle var nye, ble.", 28),
    ("nb", "I alt 28.3 Vedtakene gjaldt kvinner.", 28),  # the 3 is a note mark
]


@pytest.mark.parametrize(("lang", "text", "value"), DIGITS)
def test_digits_are_read_by_the_signs_of_the_language(lang, text, value):
    assert counts(text, lang) == [value]


@pytest.mark.parametrize(
    ("lang", "written", "value"),
    [
        ("nb", "12,5", Fraction(25, 2)), ("nb", "12.5", Fraction(25, 2)),
        ("en", "12.5", Fraction(25, 2)), ("en", "12,5", Fraction(25, 2)),
        ("nb", "1,234", Fraction(1234, 1000)), ("en", "1,234", 1234),
        ("nb", "1.234", 1234), ("en", "1.234", Fraction(1234, 1000)),
        ("nb", "1.234,5", Fraction(12345, 10)), ("en", "1,234.5", Fraction(12345, 10)),
        ("nb", "1,234,567", 1234567), ("en", "1.234.567", 1234567), ("nn", "25 000", 25000),
    ],
)  # fmt: skip
def test_a_sign_parts_thousands_in_one_language_and_tenths_in_the_other(lang, written, value):
    assert read_digits(written, lang=lang) == value


@pytest.mark.parametrize(
    ("lang", "text"),
    [("nb", "I snitt 12,5 saker."), ("nb", "I snitt 3.5 saker."), ("en", "On average 12.5 cases."),
     ("nb", "Kjøpt for 1 234,50 i alt."), ("nb", "Se 2.3.4 over."), ("nb", "9" * 5000)],
)  # fmt: skip
def test_what_is_no_whole_number_counts_nothing(lang, text):
    assert counts(text, lang) == []


LEFT_ALONE = [
    ("law", "nb", "Det følger av straffeloven § 257."),
    ("law", "nb", "Straffeloven §§ 257 og 258 gjelder."),
    ("law", "nb", "Etter utlendingsloven § 8-3 annet ledd får de opphold."),
    ("law", "nn", "Jf. artikkel 4 i menneskerettskonvensjonen."),
    ("law", "nb", "Paragraf 257 ble endret."),
    ("law", "en", "Section 257 of the Penal Code applies, and article 4 of the Convention."),
    ("law", "nb", "Se tabell 3 på side 12."),
    ("law", "nb", "Postboks 8005, 0030 Oslo"),
    ("date", "nb", "Loven trådte i kraft 17. mai 2020."),
    ("date", "nb", "Brevet er datert 17.05.2020."),
    ("date", "nb", "Registrert 2020-05-17 av kommunen."),
    ("date", "nn", "Seminaret var 1.–3. mars."),
    ("date", "en", "The law entered into force on 17 May 2020."),
    ("date", "en", "It was signed on May 17, 2020."),
    ("year", "nb", "I 2020 og i 2021 var det likt."),
    ("year", "nn", "I perioden 2016–2019 auka talet."),
    ("year", "en", "The number was the same in 2020."),
    ("year", "nb", "Jahnsen (2014) viser det samme."),
    ("phone", "nb", "Ring 22 33 11 60 ved spørsmål."),
    ("phone", "nb", "Ring +47 22 33 11 60."),
    ("phone", "nb", "Telefon 815 48 000 er åpen."),
    ("phone", "nb", "Ring 116 117 om natten."),
    ("phone", "nb", "Ring 02800 eller møt opp."),
    ("money", "nb", "Det ble gitt 500 000 kroner."),
    ("money", "nb", "Prisen var kr 1 500."),
    ("money", "nb", "Tilskuddet var på 2,5 mill. kr."),
    ("money", "nb", "De fikk NOK 500 hver."),
    ("money", "en", "They were paid €500."),
    ("money", "en", "They were paid EUR 1,500."),
    ("money", "nb", "De betalte fem hundre kroner."),
    ("label", "nb", "I sak 2019/1234 ble det klart."),
    ("label", "nb", "Høyesterett, HR-2017-1124-A, kom til det."),
    ("label", "nb", "Lagmannsretten, LB-2019-12345, var enig."),
    ("label", "nb", "Meld. St. 30 (2019–2020) sier det."),
    ("label", "nb", "Utredningen NOU 2020: 17 sier det."),
    ("label", "nb", "Covid-19 stengte dørene."),
    ("label", "nb", "Se https://www.udi.no/2020/28 eller post28@udi.no."),
    ("label", "nb", "På 2000-tallet var det annerledes."),
    ("label", "en", "In the 1990s it was different."),
    ("label", "nb", "Fødselsnummer 010203 12345 er oppdiktet."),
    ("ordinal", "nb", "Det var den 3. saken."),
    ("ordinal", "en", "It was the 3rd case."),
    ("age", "nb", "En 15-åring ble funnet."),
    ("age", "nb", "Alle var over 18 år."),
    ("age", "en", "All were between 18 and 25 years."),
    ("measure", "nb", "Refleksjonsperioden er 6 måneder."),
    ("measure", "nb", "Tilbudet er åpent 24 timer i døgnet."),
    ("measure", "nn", "Ho budde der i seks veker."),
    ("measure", "en", "She lived there for two years."),
    ("time", "nb", "Åpent kl. 10–14."),
]


@pytest.mark.parametrize(("kind", "lang", "text"), LEFT_ALONE)
def test_what_counts_nothing_is_told_apart(kind, lang, text):
    found = numbers(text, lang)
    assert kind in {n.kind for n in found}
    assert [n for n in found if n.counts] == []


@pytest.mark.parametrize("text", ["Det var den tjuende saken.", "Den tredje kvinnen var ung."])
def test_an_ordinal_in_words_counts_nothing(text):
    assert numbers(text) == ()


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [("nb", "60 prosent var kvinner.", 60), ("nb", "Om lag 60 % var kvinner.", 60),
     ("nn", "60 pst. var kvinner.", 60), ("nb", "Seksti prosent var kvinner.", 60),
     ("nb", "37,5 prosent var kvinner.", Fraction(75, 2)), ("en", "60 per cent were women.", 60),
     ("en", "37.5 per cent were women.", Fraction(75, 2)), ("en", "Sixty percent were women.", 60)],
)  # fmt: skip
def test_a_percentage_keeps_its_value_and_is_no_count(lang, text, value):
    assert kinds(text, lang) == [("percent", value)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("nb", "To tredeler var kvinner."), ("nb", "To tredjedeler var kvinner."),
     ("nb", "Tre firedeler var kvinner."), ("nn", "Tre fjerdedelar var kvinner."),
     ("nb", "Fire av ti var kvinner."), ("en", "Two thirds were women."),
     ("en", "Three quarters were women."), ("en", "Four out of ten were women."),
     ("en", "Four in ten were women."), ("nb", "To og en halv stilling er ledig.")],
)  # fmt: skip
def test_a_fraction_is_one_number_and_no_count(lang, text):
    assert [n.kind for n in numbers(text, lang)] == ["fraction"]


@pytest.mark.parametrize("text", ["1/3 var kvinner.", "Halvparten var kvinner.", "½ var kvinner."])
def test_a_fraction_in_digits_or_without_a_number_counts_nothing(text):
    assert [n for n in numbers(text) if n.counts] == []


RELATED = [
    ("nb", "28 personer, hvorav 17 kvinner.", [28, 17]),
    ("nb", "Av disse var 17 kvinner.", [17]),
    ("nb", "De øvrige 11 var menn.", [11]),
    ("nn", "Dei øvrige 11 var menn.", [11]),
    ("nb", "Alle unntatt én var kvinner.", []),  # a claim of its own
    ("nb", "Alle bortsett fra tre var kvinner.", []),
    ("en", "All but one were women.", []),
    ("nb", "Det er en økning fra 36 til 39.", [36, 39]),
    ("nb", "Det var 39 anmeldelser, mot 36 i 2019.", [39, 36]),
    ("en", "A rise from 36 to 39.", [36, 39]),
    ("en", "There were 39 reports, against 36 in 2019.", [39, 36]),
    ("nb", "17 av 28 fikk nei.", [17, 28]),
]


@pytest.mark.parametrize(("lang", "text", "values"), RELATED)
def test_numbers_that_stand_together_are_each_read(lang, text, values):
    assert counts(text, lang) == values


@pytest.mark.parametrize(
    ("lang", "text"),
    [("nb", "Om lag 25 kvinner"), ("nb", "ca. 25 kvinner"), ("nb", "minst 25 kvinner"),
     ("nb", "rundt tjuefem kvinner"), ("nn", "meir enn 25 kvinner"), ("nb", "25 eller flere"),
     ("nb", "i overkant av 25 kvinner"), ("nb", "mellom 20 og 30 kvinner"),
     ("nb", "mellom tjue og tretti kvinner"), ("nb", "to eller tre kvinner"),
     ("nb", "én eller flere kvinner"), ("en", "about 25 women"), ("en", "at least twenty women"),
     ("en", "between 20 and 30 women"), ("en", "two or three women"), ("en", "25 or more")],
)  # fmt: skip
def test_what_is_not_meant_exactly_is_said_to_be_so(lang, text):
    found = numbers(text, lang)
    assert found
    assert all(n.approximate for n in found if n.counts)


def test_a_range_has_two_ends():
    (found,) = numbers("Det var 10–20 kvinner.")
    assert (found.kind, found.value, found.upper) == ("range", 10, 20)


def test_between_two_nouns_is_no_range():
    assert counts("Forskjellen mellom 17 kvinner og 11 menn er liten.") == [17, 11]
