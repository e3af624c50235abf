"""Numbers typed in free prose, held against the figures they can only be about.

Each fault stands beside a near miss: words much like it that a reader would let pass.
"""

import pytest
from proof_cast import told

WRONG = [
    # rule, language, text, found, expected
    ("lone-number", "nb", "ROSA fulgte opp 75 voksne i 2020.", "75", "74"),
    ("lone-number", "nn", "ROSA følgde opp 75 vaksne i 2020.", "75", "74"),
    ("lone-number", "en", "ROSA assisted 75 presumed victims in 2020.", "75", "74"),
    # the number of the year after, told of this one; and the other way round
    ("lone-number", "nb", "I 2019 fulgte ROSA opp 74 voksne.", "74", "63"),
    ("lone-number", "nb", "I 2020 fulgte ROSA opp 63 voksne.", "63", "74"),
    # the number of another service
    ("lone-number", "nb", "HTSO fulgte opp 74 voksne i 2020.", "74", "24"),
    # two parts agree with the figures, so the total can only be theirs
    ("lone-number", "nb",
     "# ROSA\n\nI 2020 hadde ROSA kontakt med 90 personer. 46 var nye, og det var 2 menn.",
     "90", "74"),
    # the items of a list are held against the figures together
    ("lone-number", "nb",
     "# Tillatelser\n\nI 2020 traff UDI 28 vedtak etter utlendingsforskriften § 8-3."
     "\n\n- 24 gjaldt refleksjonsperiode\n- 9 gjaldt begrenset "
     "oppholdstillatelse", "9", "4"),
    # one end of a change is right, and so tells what the other should have been
    ("change-denied", "nb",
     "Antallet vedtak om refleksjonsperiode ble mer enn doblet, fra 9 i 2019 til 24 i 2020.",
     "9", "10"),
    ("change-denied", "nb", "ROSA fulgte opp flere, fra 63 i 2019 til 79 i 2020.", "79", "74"),
    ("change-denied", "nn",
     "Talet på vedtak om refleksjonsperiode gjekk frå 24 i 2019 til 10 i 2020.",
     "24 → 10", "10 → 24"),
    ("change-denied", "nb",
     "ROSA fulgte opp 63 voksne i 2020. Til sammenligning fulgte ROSA opp 74 voksne i 2019.",
     "74 → 63", "63 → 74"),
    ("share-wrong", "nb",
     "I 2020 fulgte ROSA opp 74 voksne antatte ofre. 72 var kvinner (91 prosent).",
     "91 prosent", "97 %"),
    ("share-wrong", "nb",
     "# Anmeldelser for menneskehandel i 2020\n\nTallene gjelder 2020. Prostitusjon utgjorde 17 "
     "anmeldelser, 61 prosent av alle.", "61 prosent", "44 %"),
    ("rest-denied", "nb",
     "# ROSA\n\nROSA fulgte opp 74 personer. 60 var kvinner, de øvrige menn.", "14", "2"),
    ("superlative-denied", "nb",
     "# Tall for 2020\n\nTallene gjelder 2020. ROSA fulgte opp 74 voksne, færrest av tiltakene.",
     "74", "5"),
]  # fmt: skip

RIGHT = [
    "ROSA fulgte opp 74 voksne i 2020.",
    "ROSA fulgte opp 63 voksne i 2019.",
    "I 2020 fulgte ROSA opp 12 voksne på krisesenter i Bergen.",  # some of them
    "Ved utgangen av 2020 fulgte ROSA opp 38 voksne.",  # not in the whole year
    "I mars 2020 fulgte ROSA opp 38 voksne.",
    "I 2020 fulgte ROSA opp om lag 75 voksne.",
    "I 2020 holdt ROSA kurs for 30 voksne.",  # another thing
    "ROSA fulgte opp 75 voksne.",  # of which year?
    "I 2017 fulgte ROSA opp 75 voksne.",  # no figure of that year
    "I tillegg fulgte ROSA opp 9 voksne i 2020.",
    "I 2020 fulgte ROSA og HTSO opp 98 voksne.",
    "# ROSA\n\nI 2020 fulgte ROSA opp 74 personer. 46 var nye, og 9 menn ble henvist til HTSO.",
    "# ROSA\n\nI 2020 fulgte ROSA opp 74 voksne. 46 var nye. Tiltaket ga mat til 300 personer.",
    "# Tillatelser\n\nI 2020 traff UDI 28 vedtak etter utlendingsforskriften § 8-3."
    "\n\n- 24 gjaldt refleksjonsperiode\n- 4 gjaldt begrenset "
    "oppholdstillatelse, og 1 av dem ble innvilget",
    "Antallet vedtak om refleksjonsperiode ble mer enn doblet, fra 10 i 2019 til 24 i 2020.",
    "Antallet vedtak om refleksjonsperiode gikk opp, fra 8 i 2017 til 24 i 2020.",
    "ROSA fulgte opp 74 voksne i 2020. Til sammenligning fulgte ROSA opp 63 voksne i 2019.",
    "I 2020 fulgte ROSA opp 74 voksne antatte ofre. 72 var kvinner (97 prosent).",
    "# Anmeldelser for menneskehandel i 2020\n\nTallene gjelder 2020. Prostitusjon utgjorde 17 "
    "anmeldelser, 44 prosent av alle.",
    "I 2020 møtte ROSA 100 personer på gaten. 72 var kvinner (72 prosent).",  # of another whole
    "# ROSA\n\nROSA fulgte opp 74 personer. 20 var fra Afrika, de øvrige var yngre.",
    "# Tall for 2020\n\nTallene gjelder 2020. ROSA fulgte opp 74 voksne, flest av tiltakene.",
]


@pytest.mark.parametrize(("rule", "lang", "text", "found", "expected"), WRONG)
def test_what_the_figures_deny_is_told(rule, lang, text, found, expected):
    findings = told(text, lang=lang)
    assert [(f.rule, f.found, f.expected) for f in findings] == [(rule, found, expected)]


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_right_is_left_alone(text):
    assert [(f.rule, f.place.quote) for f in told(text)] == []
