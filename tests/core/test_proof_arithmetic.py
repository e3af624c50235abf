"""What a sentence says of its own numbers is told where they deny it, and no figures are needed."""

import pytest
from proof_cast import told

CASES = [
    # rule, language, text, what is wrong in it, what would be right
    ("share-wrong", "nb", "Av 28 vedtak gjaldt 17 kvinner, altså {} prosent.", "71", "61"),
    ("share-wrong", "nb", "Av 28 vedtak gjaldt 17 kvinner ({} prosent).", "71", "61"),
    ("share-wrong", "nb", "17 kvinner ({}) og 11 menn ({}) søkte.",
     ("71 prosent", "29 prosent"), ("61 prosent", "39 prosent")),
    ("share-wrong", "nb", "{} (18 av 39) gjaldt prostitusjon.", "Over halvparten",
     "Nesten halvparten"),
    ("share-wrong", "nb", "Nesten halvparten, {} av 39, gjaldt prostitusjon.", "30", "18"),
    ("share-wrong", "nn", "Ein tredel ({} av 28) fekk avslag.", "20", "10"),
    ("share-wrong", "nb", "Tre av fire ({} av 28) fikk avslag.", "12", "21"),
    ("share-wrong", "nb", "De fleste anmeldelsene, {} av 39, gjaldt prostitusjon.", "17", "20"),
    ("share-wrong", "en", "More than half ({} of 39) concerned prostitution.", "18", "20"),
    ("change-denied", "nb", "Tallet ble halvert, fra 10 i 2019 til {} i 2020.", "24", "5"),
    ("change-denied", "nb", "Tallet ble doblet, fra 20 i 2019 til {} i 2020.", "25", "41"),
    ("change-denied", "nn", "Talet vart {}, frå 10 i 2019 til 24 i 2020.", "halvert",
     "meir enn dobla"),
    ("change-denied", "nb", "Tallet gikk fra 36 til 39, en økning på {} prosent.", "25", "8"),
    ("change-denied", "nb", "Det var en økning på {}, fra 36 til 39.", "5", "3"),
    ("change-denied", "en", "The number went from 36 to 39, an increase of {} per cent.", "25",
     "8"),
    ("change-denied", "nb", "Tallet var uendret: 36 i 2019 og {} i 2020.", "39", "36"),
    ("superlative-denied", "nb", "Flest anmeldelser gjaldt prostitusjon (17), mens {} gjaldt "
     "arbeid.", "20", "15"),
    ("superlative-denied", "nb", "Det var flere anmeldelser om prostitusjon (17) enn om arbeid "
     "({}).", "20", "15"),
    ("rest-denied", "nb", "Av 39 anmeldelser gjaldt 17 prostitusjon. De øvrige {} gjaldt arbeid.",
     "20", "22"),
    ("rest-denied", "nb", "Av de 19 var {} kvinner. De øvrige to var menn.", "18", "17"),
    ("rest-denied", "en", "Of the 19 persons, {} were women. The remaining two were men.", "18",
     "17"),
    ("does-not-add-up", "nb", "Kurset hadde 20 deltakere. De fordelte seg på 12 kvinner og {} "
     "menn.", "9", "8"),
    ("part-above-whole", "nn", "Det var 6 kvinner. Av desse var {} nye.", "9", "5"),
]  # fmt: skip


def filled(text, words):
    return text.format(*([words] if isinstance(words, str) else words))


@pytest.mark.parametrize(("rule", "lang", "text", "wrong", "right"), CASES)
def test_what_its_own_numbers_deny_is_told(rule, lang, text, wrong, right):
    (finding,) = told(filled(text, wrong), lang=lang)
    assert finding.rule == rule
    for language in ("nb", "nn", "en"):
        assert finding.place.quote in finding.message(language)
    assert told(filled(text, right), lang=lang) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Av 28 vedtak gjaldt 17 kvinner, og av disse var 12 nye (71 prosent).",
        "17 kvinner (61 prosent) og 11 menn (50 prosent) fikk ja.",  # shares of two wholes
        "De fleste var kvinner, 12 av 39 var nye.",  # another thing
        "Tallet gikk fra 36 til 39, en økning på over 5 prosent.",
        "Bevilgningen ble doblet, og antallet saker gikk fra 36 til 39.",
        "Tallet var nesten uendret: 36 i 2019 og 37 i 2020.",
        "Av de 19 var 17 kvinner, hvorav 3 gravide. De øvrige to var menn.",
        "Av de 19 var 18 kvinner. De andre to tiltakene svarte ikke.",
        "Det kom 3 kvinner. Av disse møtene var 9 i Oslo.",
        "Det var 6 kvinner og 4 menn. Av disse var 9 nye.",
        "Vi møtte 20 kvinner. Deltakerne på kurset fordelte seg på 12 kvinner og 9 menn.",
    ],
)
def test_what_may_be_said_of_other_numbers_is_left_alone(text):
    assert [(f.rule, f.place.quote) for f in told(text)] == []
