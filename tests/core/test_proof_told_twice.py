"""What a text tells twice, or divides, must agree with itself; the figures are not asked."""

import pytest
from proof_cast import told

LIST = "Nærmere om søkergruppen:\n\n- {sex}\n- {form}\n- Ingen av {these} var fra samme land\n"
FORMS = "4 var utnyttet i arbeid eller tjenester, og 3 var utnyttet i prostitusjon"

WRONG = [
    ("told-twice", "Tiltaket hjalp 6 kvinner. De 5 kvinnene møtte tiltaket 109 ganger.", "5", "6"),
    ("told-twice", "UNE behandlet 5 asylsaker. 4 av de 7 asylsakene gjaldt omgjøring.", "7", "5"),
    ("told-twice", LIST.format(sex="4 var kvinner og 3 var menn", form=FORMS, these="de åtte")
     + "- 5 av de 7 har hatt vedtak før", "8", "7"),
    ("basis-changes", "UDI fattet 49 vedtak, 83 vedtak i 2019 og 71 personer i 2018.", "personer",
     "vedtak"),
    ("told-twice", "Anmeldelser de siste ti årene (2016–2020)", "10", "5"),
    ("does-not-add-up",
     LIST.format(sex="4 var kvinner og 4 var menn", form=FORMS, these="de syv"), "8", "7"),
    ("wrong-total",
     "I 2019 møtte tiltaket 12 personer.\n\n- 4 var kvinner og 3 var menn\n- " + FORMS, "12", "7"),
    ("does-not-add-up", "De hadde 11 barn (6 medfølgende barn og 4 barn født senere).", "10", "11"),
    ("part-above-whole", "Av de 40 henvendelsene fikk 43 hjelp av juristen.", "43", "40"),
    ("part-above-whole", "Senteret hjalp 16 antatte ofre, 20 var nye.", "20", "16"),
    ("part-above-whole", "3 fikk tillatelse. I fem av disse kom den etter klage.", "5", "3"),
]  # fmt: skip

RIGHT = [
    "Tiltaket hjalp 6 kvinner. De 6 kvinnene møtte tiltaket 109 ganger.",
    "Tiltaket hjalp 6 kvinner. De 5 kvinnene som flyttet ut, fikk leilighet.",  # some of them
    "Tiltaket hjalp 6 kvinner og 5 menn. De 5 mennene fikk leilighet.",
    "UNE behandlet 5 asylsaker og 7 andre saker. De 12 sakene tok lang tid.",
    LIST.format(sex="4 var kvinner og 3 var menn", form=FORMS, these="de syv"),
    LIST.format(sex="4 var kvinner og 3 var menn", form=FORMS, these="de fire"),
    "Anmeldelser de siste fem årene (2016–2020)",
    "Anmeldelser de siste fire årene (2016–2020)",  # from the first to the last
    "I 2019 møtte tiltaket 12 personer.\n\n- 4 var kvinner og 3 var menn, og 5 ville ikke si det",
    "UDI fattet 49 vedtak, 83 vedtak i 2019 og 71 vedtak i 2018.",
    "UDI fattet 83 vedtak i 2019 og 71 personer i 2018 fikk hjelp.",  # another thing is told
    "De hadde 11 barn (6 medfølgende barn og 5 barn født senere).",
    "De hadde 11 barn (6 gutter og 5 jenter).",
    "Av de 40 henvendelsene fikk 12 hjelp av juristen.",
    "Av de 40 kvinnene fikk 43 barn plass i barnehage.",  # another thing is counted
    "Av de 20 kvinnene fikk 25 kontaktpersoner opplæring.",
    "Senteret hjalp 16 antatte ofre, 20 var det i 2019.",
    "3 fikk tillatelse. I ett av disse kom den etter klage.",
]


@pytest.mark.parametrize(("rule", "text", "found", "expected"), WRONG)
def test_what_a_text_denies_itself_is_told(rule, text, found, expected):
    findings = told(text)
    assert [(f.rule, f.found, f.expected) for f in findings] == [(rule, found, expected)]


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_right_is_left_alone(text):
    assert [(f.rule, f.place.quote) for f in told(text)] == []


SUMMARY = "# Sammendrag\n\n{}\n\n# Kapitlet\n\n{}"
OSLO = (
    "# Sammendrag\n\nDe {} kommunene fulgte opp {} personer i 2020.\n\n# Oslo\n\nOslo fulgte opp "
)
OSLO += "50 personer i 2020.\n\n# Bergen\n\nBergen fulgte opp 40 personer i 2020.\n\n# Voss\n\n"
OSLO += "Voss fulgte opp 20 personer i 2020."
PERMIT = "UDI traff {} vedtak om refleksjonsperiode eller begrenset oppholdstillatelse i 2020."
COURSE = "Kursene hadde 54 deltakere i 2020, {} kvinner og {} menn."


@pytest.mark.parametrize(
    ("rule", "text", "found", "expected"),
    [
        ("told-twice", f"{PERMIT.format(30)}\n\n{PERMIT.format(28)}", "28", "30"),
        ("told-twice", SUMMARY.format(COURSE.format(35, 19), COURSE.format(30, 24)), "30, 24",
         "35, 19"),
        ("chapters-against-summary", OSLO.format("tre", 120), "120", "110"),
    ],
)  # fmt: skip
def test_the_same_words_with_another_number_are_told(rule, text, found, expected):
    (finding,) = told(text, rule=rule)
    assert (finding.found, finding.expected) == (found, expected)
    for language in ("nb", "nn", "en"):
        assert finding.place.quote in finding.message(language)


@pytest.mark.parametrize(
    "text",
    [
        f"{PERMIT.format(30)}\n\n{PERMIT.format(28).replace('2020', '2019')}",
        SUMMARY.format(COURSE.format(35, 19), COURSE.format(35, 19)),
        "# Oslo\n\nSenteret hjalp 50 par i 2020.\n\n# Bergen\n\nSenteret hjalp 40 par i 2020.",
        "Senteret hjalp 50 kvinner i 2020.\n\nSenteret hjalp 40 kvinner i 2020.",
        SUMMARY.format(
            "I 2020 ble det meldt 20 saker.", "I 2020 ble det meldt 8 saker."
        ),  # in Oslo
        "\n\n".join(PERMIT.format(number) for number in (28, 29, 30)),  # one after the other
        OSLO.format("tre", 100),  # one person in two places
        OSLO.format("fire", 120),  # one of them is not told
    ],
)
def test_the_same_words_of_another_thing_are_left_alone(text):
    rules = ("told-twice", "chapters-against-summary")
    assert [f for rule in rules for f in told(text, rule=rule)] == []
