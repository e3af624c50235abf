"""A change may leave out its later end only where that number stands in the same sentence."""

import pytest
from documents_cast import CODES, SERVICES, Shelf, edition_with, figure, printed

from samsyn.documents import build_document, read_edition

FIGURES = (
    figure(39, at="police-reports all 2020"),
    figure(36, at="police-reports all 2019"),
    figure(46, at="police-reports all 2018"),
)
NUMBER, CHANGE = "`=police-reports | count`", "`=police-reports | rise 2019 short`"
BLOCK = (
    '```chart\nid = "a"\nkind = "bar"\ncaption = "{caption}"\nalternative = "A"\n'
    'quantity = "police-reports"\nrows = [{{ label = "Alle" }}]\n```\n'
)


def built(folder):
    return build_document(
        read_edition(folder), compilation=Shelf(*FIGURES), codes=CODES, services=SERVICES
    )


@pytest.mark.parametrize(
    "text",
    [
        f"Politiet fikk {NUMBER}, {CHANGE}.",
        f"Politiet fikk *i alt {NUMBER}* («så mange»), {CHANGE}.",
        f"Først noe annet. Så fikk politiet {NUMBER}, {CHANGE}! Og mer.",
        f"## Politiet fikk {NUMBER}, {CHANGE}",
        f"- Ett punkt: {NUMBER}, {CHANGE}",
        f"Noe.[^n]\n\n[^n]: Politiet fikk {NUMBER}, {CHANGE}.",
        BLOCK.format(caption=f"Politiet fikk {NUMBER}, {CHANGE}"),
    ],
)
def test_the_later_number_may_stand_elsewhere_in_the_sentence(tmp_path, text):
    assert built(edition_with(tmp_path, f"# T\n\n{text}\n")).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        f"Politiet fikk {NUMBER}. Det var {CHANGE}.",
        f"Politiet fikk «{NUMBER}.» Det var {CHANGE}.",
        f"Politiet fikk {NUMBER}.[^n] Det var {CHANGE}.\n\n[^n]: En note.",
        f"Politiet fikk {NUMBER}.\n\nDet var {CHANGE}.",
        f"Politiet fikk mange,[^n] {CHANGE}.\n\n[^n]: I alt {NUMBER}.",
        f"Politiet fikk `=police-reports 2018`, {CHANGE}.",
        f"Politiet fikk flere (`=police-reports | rise 2019`), {CHANGE}.",
        BLOCK.format(caption=f"Politiet fikk {NUMBER}. Det var {CHANGE}"),
    ],
)
def test_a_change_without_its_later_number_beside_it_is_refused(tmp_path, text):
    made = built(edition_with(tmp_path, f"# T\n\n{text}\n"))
    assert [found.rule for found in made.findings] == ["unresolved-figure"]
    assert "begge ender" in made.findings[0].message("nb")


@pytest.mark.parametrize(
    ("form", "nb", "nn", "en"),
    [
        ("rise 2019 short", "en økning fra 36 i 2019", "ein auke frå 36 i 2019",
         "a rise from 36 in 2019"),
        ("fall 2018 short", "en nedgang fra 46 i 2018", "ein nedgang frå 46 i 2018",
         "a fall from 46 in 2018"),
        ("Trend 2018 short", "En nedgang fra 46 i 2018", "Ein nedgang frå 46 i 2018",
         "A fall from 46 in 2018"),
        ("trend 2017 short", "det samme som i 2017", "det same som i 2017",
         "the same as in 2017"),
    ],
)  # fmt: skip
def test_the_short_form_prints_the_earlier_end(form, nb, nn, en):
    figures = (*FIGURES, figure(39, at="police-reports all 2017"))
    said = [
        printed(f"=police-reports | {form}", *figures, lang=lang, beside=("=police-reports",))
        for lang in ("nb", "nn", "en")
    ]
    assert said == [nb, nn, en]
