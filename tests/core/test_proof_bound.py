"""A bound number or claim that no longer says what its figure says is told."""

import pytest
from proof_cast import bound, told

WOMEN, MEN = (
    "assisted-adults service:rosa 2020 sex=female",
    "assisted-adults service:rosa 2020 sex=male",
)
ROSA, BEFORE = "assisted-adults service:rosa 2020", "assisted-adults service:rosa 2019"
REFLECTION = "victim-permit-decisions all 2020 permit=reflection"
SEXUAL = "police-reports all 2020 form=sexual"
LABOUR = "police-reports all 2020 form=labour-or-services"
REPORTS = "police-reports all 2020"
COMBINED = "police-reports all 2019 form=combination"
CONTINUING = "assisted-adults service:rosa 2020 newness=continuing"
ASIA = "assisted-adults service:rosa 2020 origin=asia"

WRONG = [
    ("bound-numbers", f"ROSA hjalp {bound('75', ROSA)} personer.", "75", "74"),
    ("bound-numbers", f"ROSA hjalp {bound('syttifem', ROSA)} personer.", "syttifem", "74"),
    ("bound-numbers", f"Det var {bound('71 prosent', SEXUAL)} som gjaldt prostitusjon.",
     "71 prosent", "44 %"),
    ("bound-category", f"ROSA hjalp {bound('72', WOMEN)} menn og {bound('2', MEN)} kvinner.",
     "male", "female"),
    ("bound-category", f"{bound('4', COMBINED)} anmeldelser gjaldt prostitusjon.",
     "sexual", "combination"),
    ("bound-year", f"I 2019 hjalp ROSA {bound('74', ROSA)} personer.", "2019", "2020"),
    ("bound-service", f"HTSO hjalp {bound('74', ROSA)} personer.", "htso", "rosa"),
    ("bound-basis", f"UDI ga {bound('24', REFLECTION)} personer refleksjonsperiode.",
     "personer", "vedtak"),
    ("bound-claim", f"{bound('Flest', SEXUAL)} gjaldt prostitusjon.", "17", "20"),
    ("bound-claim", f"{bound('Færrest', ASIA)} kom fra Asia.", "35", "19"),
    ("bound-claim", f"{bound('Over halvparten', SEXUAL)} gjaldt prostitusjon.", "17", "39"),
    ("bound-claim", f"{bound('Alle', WOMEN)} var kvinner.", "72", "74"),
    ("bound-claim", f"{bound('Alle unntatt én', WOMEN)} var kvinner.", "72", "74"),
    ("bound-claim", f"{bound('Om lag en firedel', SEXUAL)} gjaldt prostitusjon.", "17", "39"),
    ("bound-claim", f"Det var {bound('det laveste antallet i årene 2019–2020', ROSA)}.",
     "74", "63"),
    ("bound-claim", f"{bound('Flere anmeldelser', SEXUAL)} gjaldt prostitusjon enn arbeid eller "
     "tjenester.", "17", "20"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "found", "expected"), WRONG)
def test_what_was_changed_by_hand_is_told(rule, text, found, expected):
    findings = told(f"<h1>Hjelp</h1><p>{text}</p>", kind="html")
    assert (rule, found, expected) in [(f.rule, f.found, f.expected) for f in findings]
    assert all(finding.figure for finding in findings)


RIGHT = [
    f"{bound('4', COMBINED)} anmeldelser gjaldt både prostitusjon og arbeid.",
    f"ROSA hjalp {bound('74', ROSA)} personer, {bound('72', WOMEN)} kvinner og "
    f"{bound('to', MEN)} menn.",
    f"ROSA hjalp {bound('74', ROSA)} personer i 2020, mot {bound('63', BEFORE)} i 2019.",
    f"Om lag {bound('fire av ti', SEXUAL)} anmeldelser gjaldt prostitusjon.",
    f"{bound('44 prosent', SEXUAL)} av anmeldelsene gjaldt prostitusjon.",
    f"{bound('17 av 39', SEXUAL)} anmeldelser gjaldt prostitusjon.",
    f"{bound('Flest', LABOUR)} gjaldt arbeid, {bound('nest flest', SEXUAL)} prostitusjon.",
    f"{bound('Over halvparten', LABOUR)} gjaldt arbeid eller tjenester.",
    f"{bound('Alle unntatt to', WOMEN)} var kvinner.",
    f"{bound('Flere anmeldelser', LABOUR)} gjaldt arbeid enn prostitusjon.",
    f"Det var {bound('det høyeste antallet siden 2019', ROSA)}.",
    f"De andre {bound('28', CONTINUING)} var videreført fra 2019.",
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_what_the_figures_say_is_left_alone(text):
    findings = told(f"<h1>Hjelp</h1><p>{text}</p>", kind="html")
    assert [(f.rule, f.place.quote) for f in findings] == []


TABLE = """<table><caption>Personer i 2020</caption>
<tr><th>Tiltak</th><th>Kvinner</th><th>Menn</th><th>I alt</th></tr>
<tr><th>Nord</th><td>{north}</td><td>4</td><td>14</td></tr>
<tr><th>Sør</th><td>20</td><td>5</td><td>25</td></tr>
<tr><th>Øst</th><td>7</td><td>3</td><td>10</td></tr>
<tr><th>I alt</th><td>37</td><td>12</td><td>{total}</td></tr></table>"""


def test_a_cell_that_row_and_column_deny_is_one_finding():
    (finding,) = told(TABLE.format(north=11, total=49), kind="html")
    assert (finding.rule, finding.found, finding.expected) == ("table-sums", "11", "10")
    assert "Nord, Kvinner" in finding.message("nb")


def test_a_total_that_is_wrong_is_told_by_its_row_or_column():
    findings = told(TABLE.format(north=10, total=48), kind="html")
    assert {finding.expected for finding in findings} == {"49"}


def test_a_table_that_adds_up_is_left_alone():
    assert told(TABLE.format(north=10, total=49), kind="html") == ()


def test_a_typed_cell_is_held_against_the_figure_its_row_and_column_name():
    head = "<tr><th>Utnyttelse</th><th>2019</th><th>2020</th></tr>"
    rows = [
        ("Prostitusjon", 17, 18), ("Arbeid eller tjenester", 15, 20), ("Tilrettelegging", "", 1),
        ("Fjerning av organer", "", 1), ("I alt", 36, 39),
    ]  # fmt: skip
    cells = "".join(f"<tr><th>{n}</th><td>{a}</td><td>{b}</td></tr>" for n, a, b in rows)
    table = f"<table><caption>Anmeldelser 2019 og 2020</caption>{head}{cells}</table>"
    (finding,) = told(table, kind="html", rule="table-cells")
    assert (finding.found, finding.expected) == ("18", "17")


def test_a_summary_that_the_services_do_not_add_up_to_is_told():
    each = "".join(
        f"<h2>{name}</h2><p>{name} ga oppfølging til {value} personer i 2020.</p>"
        for name, value in (("ROSA", 74), ("HTSO", 24), ("Nadheim", 5))
    )
    said = "<p>Til sammen ga tiltakene oppfølging til {} voksne antatte ofre.</p>"
    (finding,) = told(said.format(98) + each, kind="html", rule="chapters-against-summary")
    assert (finding.found, finding.expected) == ("98", "103")
    assert told(said.format(103) + each, kind="html", rule="chapters-against-summary") == ()
