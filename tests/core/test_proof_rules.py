"""Each rule of the proof-reader tells what is wrong, and says nothing of what is right."""

import pytest
from proof_cast import told

WRONG = [
    # rule, language, text, found, expected
    ("does-not-add-up", "nb", "Av de 28 personene var 17 kvinner og 12 menn.", "29", "28"),
    ("does-not-add-up", "nn", "Av dei 28 personane var 17 kvinner og 12 menn.", "29", "28"),
    ("does-not-add-up", "en", "Of the 28 persons, 17 were women and 12 were men.", "29", "28"),
    ("does-not-add-up", "nb", "Senteret møtte 40 personer: 22 kvinner og 16 menn.", "38", "40"),
    ("does-not-add-up", "nb", "Kurset hadde 20 deltakere: 12 kvinner, 7 menn og 2 barn.", "21",
     "20"),
    ("does-not-add-up", "nb", "Seksten personer bodde der, ni kvinner og åtte menn.", "17", "16"),
    ("does-not-add-up", "nb",
     "Av de 13 som fikk innvilget støtte, var\n\n"
     "- 7 fra asiatiske land, 4 fra europeiske land og 3 fra afrikanske land", "14", "13"),
    ("contradicts-figures", "nb",
     "# ROSA\n\nROSA fulgte opp 74 personer. Av dem var 46 nye og 27 videreført.", "27", "28"),
    ("contradicts-figures", "nn",
     "# ROSA\n\nROSA følgde opp 74 personar. Av dei var 46 nye og 27 vidareførte.", "27", "28"),
    ("contradicts-figures", "en",
     "# ROSA\n\nROSA assisted 74 persons. Of these, 46 were new and 27 continued.", "27", "28"),
    ("contradicts-figures", "nb",
     "# ROSA\n\nROSA fulgte opp 74 personer: 2 kvinner og 72 menn.", "2, 72", "72, 2"),
    # every part is wrong, and the whole is right
    ("contradicts-figures", "nb", "ROSA fulgte opp 74 voksne i 2020, 62 kvinner og 12 menn.",
     "62, 12", "72, 2"),
    ("contradicts-figures", "en",
     "# ROSA\n\nIn 2020 ROSA assisted 74 persons. 62 were women and 12 were men.",
     "62, 12", "72, 2"),
    ("contradicts-figures", "nb",
     "UDI traff 28 vedtak i 2020. Av de 28 vedtakene gjaldt 18 kvinner og 10 menn.",
     "18, 10", "17, 11"),
    ("wrong-total", "nb",
     "# ROSA\n\nROSA ga oppfølging til 76 personer. 72 var kvinner og 2 var menn. 46 var nye "
     "og 28 var videreført.", "76", "74"),
    ("change-denied", "nb", "Det var 39 anmeldelser, en nedgang fra 36 i 2019.", "36 → 39", ""),
    ("change-denied", "nn", "Det var 39 meldingar, ein nedgang frå 36 i 2019.", "36 → 39", ""),
    ("change-denied", "en", "There were 39 reports, a fall from 36 in 2019.", "36 → 39", ""),
    ("change-denied", "nb", "Tallet økte fra 50 til 39.", "50 → 39", ""),
    ("change-denied", "nb", "# ROSA\n\nROSA fulgte opp 74 personer, mot 61 i 2019.", "61", "63"),
    ("change-denied", "nb", "# ROSA\n\nROSA fulgte opp 63 personer i 2020, mot 74 i 2019.",
     "74 → 63", "63 → 74"),
    ("share-wrong", "nb", "17 av 28 vedtak (71 prosent) gjaldt kvinner.", "71 prosent", "61 %"),
    ("share-wrong", "nn", "17 av 28 vedtak (71 prosent) gjaldt kvinner.", "71 prosent", "61 %"),
    ("share-wrong", "en", "17 of 28 decisions (71 per cent) concerned women.", "71 per cent",
     "61 %"),
    ("part-above-whole", "nb", "Totalt 49 av 45 dommer er rettskraftige.", "49", "45"),
    ("part-above-whole", "nb", "Tiltaket hjalp 19 personer, hvorav 20 nye.", "20", "19"),
    ("part-above-whole", "nn", "Tiltaket hjelpte 19 personar, av desse var 20 nye.", "20", "19"),
    ("part-above-whole", "en", "The centre helped 19 persons, of whom 20 were new.", "20", "19"),
    ("basis-changes", "nb",
     "# Tillatelser\n\nUDI fattet 28 vedtak, som gjaldt 27 personer.\n\n"
     "Søkerne var 17 kvinner og 11 menn.", "28", "27"),
    ("basis-changes", "nb",
     "I 2020 ble 3 saker innvilget. Til sammenlikning fattet UDI 17 vedtak i 2019.",
     "vedtak", "saker"),
    ("superlative-denied", "nb",
     "# ROSA\n\nROSA fulgte opp 74 personer: 20 fra Afrika, 19 fra Øst-Europa og 35 fra Asia. "
     "De fleste kom fra Afrika.", "20", "35"),
    ("superlative-denied", "nb",
     "Av vedtakene gjaldt 17 kvinner og 11 menn. Flere gjaldt menn enn kvinner.", "11", "17"),
    ("superlative-denied", "en",
     "Of the decisions, 17 concerned women and 11 men. More concerned men than women.", "11",
     "17"),
    ("superlative-denied", "nb",
     "# ROSA\n\nROSA fulgte opp 74 personer: 72 kvinner og 2 menn. Alle var kvinner.", "72", "74"),
    ("superlative-denied", "nn",
     "# ROSA\n\nROSA følgde opp 74 personar: 72 kvinner og 2 menn. Alle unntatt éin var kvinner.",
     "72", "73"),
    ("rest-denied", "nb",
     "# ROSA\n\nROSA fulgte opp 74 personer. 20 kom fra Afrika, de øvrige fra Øst-Europa.",
     "54", "19"),
    ("rest-denied", "en",
     "# ROSA\n\nROSA assisted 74 persons. 20 came from Africa, the rest from Eastern Europe.",
     "54", "19"),
    ("told-twice", "nb",
     "UDI traff 28 vedtak om tillatelse.\n\nFor de 27 vedtakene var behandlingstiden lang.",
     "27", "28"),
    ("superlative-denied", "nb",
     "Kurset hadde 10 elever. Alle unntatt to var nye: 9 var nye og 1 var videreført.", "9", "8"),
    ("basis-changes", "en",
     "UDI made 28 decisions concerning 27 persons. The persons were 17 women and 11 men.", "28",
     "27"),
    ("unbound", "nb", "Tiltaket møtte 1311 personer på gaten.", "1311", ""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "lang", "text", "found", "expected"), WRONG)
def test_what_is_wrong_is_told(rule, lang, text, found, expected):
    (finding,) = told(text, lang=lang, rule=rule)
    assert (finding.found, finding.expected) == (found, expected)
    for language in ("nb", "nn", "en"):
        assert finding.place.quote in finding.message(language)


RIGHT = [
    ("nb", "Av de 28 personene var 17 kvinner og 11 menn."),
    ("nb", "Av de 28 personene var 17 kvinner."),  # the rest is not told
    ("nb", "Av de 28 personene kom 7 fra Asia og 4 fra Europa."),  # nor all origins
    ("nb", "Blant de 28 personene var det 17 kvinner og 9 menn, to har ikke oppgitt kjønn."),
    ("nb", "Senteret møtte 40 personer, blant annet 22 kvinner og 16 menn fra Asia."),
    ("nb", "Tiltaket hjalp 19 personer, hvorav 17 kvinner, 5 mødre og 3 gravide."),  # they overlap
    ("nb", "# ROSA\n\nROSA fulgte opp 74 personer. Av dem var 46 nye og 28 videreført."),
    ("nb", "# ROSA\n\nROSA fulgte opp 74 personer, en økning fra 63 i 2019."),
    ("nb", "# ROSA\n\nI 2018 fulgte ROSA opp 70 personer. 60 var kvinner og 10 var menn."),
    ("nb", "Det var 39 anmeldelser, en økning fra 36 i 2019."),
    ("nb", "Nær 4 av 10 kom tilbake, og 12 av 28 (43 prosent) fikk nei."),
    ("nb", "UDI fattet 28 vedtak, som gjaldt 27 personer."),
    ("nb", "De 28 vedtakene gjaldt 17 kvinner og 11 menn."),  # decisions, and said so
    (
        "nb",
        "UDI traff 28 vedtak, som gjaldt 27 personer. Av vedtakene gjaldt 17 kvinner og 11 menn.",
    ),
    ("nb", "Loven gir fra 3 til 10 års fengsel; § 257 ble endret i 2003 og 2016."),
    ("nb", "Ring 22 33 11 60. Åpent kl. 10–14, 24 timer i døgnet ved fare."),
    ("nb", "# ROSA\n\nROSA fulgte opp 74 personer. 72 var kvinner, de øvrige menn."),
    ("nb", "# ROSA\n\nROSA fulgte opp 74 personer. Alle unntatt to var kvinner."),
    # other wholes than those of the figures, or of another year
    ("nb", "ROSA fulgte opp 70 voksne i 2018, 62 kvinner og 8 menn."),
    ("nb", "ROSA fulgte opp 74 voksne i 2018, 62 kvinner og 12 menn."),
    ("nb", "ROSA fulgte opp 75 voksne, 62 kvinner og 13 menn."),
    ("nb", "ROSA fikk 74 henvendelser i 2020, 62 fra kvinner og 12 fra menn."),
    ("nb", "Nadheim hjalp 28 personer i 2020, 18 kvinner og 10 menn."),
    ("nb", "Kurset hadde 21 deltakere: 12 kvinner, 7 menn og 2 barn."),
    ("nb", "Kurset hadde 10 elever. Alle unntatt én var nye: 9 var nye og 1 var videreført."),
    ("nn", "Kurset hadde 9 elevar. Alle unntatt éi var kvinner: 8 var kvinner og 1 var mann."),
    ("en", "All but one were women: 9 women and 1 man."),
    (
        "nb",
        "UDI fattet 28 vedtak etter § 8-3. Av 28 vedtak gjaldt 17 kvinner. Søkerne var 17 "
        "kvinner og 11 menn.",
    ),
    ("nb", "# ROSA\n\nROSA fulgte opp 74 personer. Alle kvinnene fikk tilbud om norskkurs."),
    ("nb", "De fleste kom fra Asia."),  # nothing to hold it against
    ("nn", "Av dei 28 personane var 17 kvinner og 11 menn, ein auke frå 24 i 2019."),
    ("en", "Of the 28 persons, 17 were women and 11 were men, a rise from 24 in 2019."),
]


@pytest.mark.parametrize(("lang", "text"), RIGHT)
def test_what_is_right_is_left_alone(lang, text):
    assert [(f.rule, f.place.quote) for f in told(text, lang=lang)] == []


def test_one_cause_is_one_finding():
    text = "# ROSA\n\nROSA fulgte opp 74 personer: 70 kvinner og 2 menn."
    assert [(f.rule, f.found, f.expected) for f in told(text)] == [
        ("contradicts-figures", "70", "72")
    ]


def test_the_other_place_is_named_with_its_words():
    (finding,) = told("Til sammen 40 personer bodde der. Av disse var 22 kvinner og 16 menn.")
    assert "40 personer" in finding.other.quote
    assert finding.other.quote in finding.message("nb")


def test_a_place_has_its_paragraph_and_its_heading():
    (finding,) = told(
        "# Hjelp\n\nFørst noe annet.\n\nAv de 28 personene var 17 kvinner og 12 menn."
    )
    assert (finding.place.heading, finding.place.paragraph) == ("Hjelp", 3)
