"""What the guide for writers promises is what the program does."""

import re
from pathlib import Path

import pytest
from documents_cast import build_chapters, edition_with, figure, printed

from samsyn.documents import read_edition
from samsyn.documents.forms import FORMS

GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "writing-a-chapter.md"
TEXT = GUIDE.read_text(encoding="utf-8")
PROMISE = re.compile(r"^\| `` `(=[^`]*)` `` \| (.*) \|$", re.MULTILINE)
ASSISTED = {
    "all 2020 sex=female": 62, "all 2020 sex=male": 12, "all 2020 sex=female form=sexual": 31,
    "service:htso 2020": 1, "all 2019": 86,
}  # fmt: skip
REPORTS = {
    "2020": 39, "2019": 36, "2018": 45, "2017": 46, "2016": 46,
    "2020 form=sexual": 17, "2019 form=sexual": 17, "2018 form=sexual": 24,
    "2017 form=sexual": 27, "2016 form=sexual": 35,
    "2020 form=labour-or-services": 20, "2019 form=labour-or-services": 15,
    "2018 form=labour-or-services": 18, "2017 form=labour-or-services": 16,
    "2016 form=labour-or-services": 8, "2020 form=organ-removal": 1, "2020 form=facilitation": 1,
    "2020 form=military-service": 0, "2020 district=oslo": 18, "2020 district=ost": 4,
}  # fmt: skip
OTHERS = {
    "asylum-seekers-housed all 2020": 25, "asylum-seekers-housed all 2020 sex=female": 22,
    "asylum-seekers-housed all 2020 sex=male": 3,
    "convictions-since-2003 all 2021-T1": 50,
    "convictions-since-2003 all 2021-T1 finality=final": 49,
    "asylum-appellants all 2020": 5, "asylum-appellants all 2020 sex=female": 5,
    "asylum-decisions all 2019": 24, "asylum-decisions all 2020": 7,
    "victim-permit-decisions all 2019 permit=reflection": 10,
    "victim-permit-decisions all 2020 permit=reflection": 24,
    "work-crime-persons all 2019": 20, "work-crime-persons all 2020": 60,
    **{f"section-4-29-cases all {year}": value
       for year, value in zip(range(2012, 2018), (4, 30, 16, 18, 15, 14), strict=True)},
}  # fmt: skip
FIGURES = (
    figure(74, bounds=(50, 74), missing=("nadheim",)),
    figure(74, at="assisted-adults service:rosa 2020"),
    *(figure(value, at=f"assisted-adults {at}") for at, value in ASSISTED.items()),
    *(figure(value, at=f"police-reports all {at}") for at, value in REPORTS.items()),
    *(figure(value, at=at) for at, value in OTHERS.items()),
)
PROMISES = [(code.replace("\\|", "|"), result) for code, result in PROMISE.findall(TEXT)]


def indented(opening):
    """Return an indented example of the guide, without its indentation."""
    lines = TEXT.split(f"    ```{opening}\n")[1].split("    ```\n")[0]
    body = "".join(line.removeprefix("    ") for line in lines.splitlines(keepends=True))
    return f"```{opening}\n{body}```\n"


def test_the_guide_shows_every_form():
    shown = [reference.partition("|")[2].split() or ["digits"] for reference, _ in PROMISES]
    assert {form.lower() for form, *_ in shown} == set(FORMS)


@pytest.mark.parametrize(("reference", "result"), PROMISES)
def test_a_reference_prints_what_the_guide_says(reference, result):
    number = reference.partition(" |")[0]
    assert printed(reference, *FIGURES, beside=(number,)).replace("\xa0", " ") == result


def test_the_table_and_the_chart_of_the_guide_can_be_made(tmp_path):
    built = build_chapters(tmp_path, f"# T\n\n{indented('table')}\n{indented('chart')}")
    assert built.findings == ()
    assert [entry.target for entry in built.document.tables] == ["tabell-bo-kjonn"]


def test_the_edition_of_the_guide_can_be_read(tmp_path):
    folder = edition_with(tmp_path, "# T")
    (folder / "edition.toml").write_text(
        TEXT.split("```toml\n")[1].split("```\n")[0], encoding="utf-8"
    )
    (folder / "chapters").mkdir()
    for name in ("01-hjelp.md", "02-politiet.md"):
        (folder / "chapters" / name).write_text("# T", encoding="utf-8")
    (folder.parent / "settlements.csv").write_text("", encoding="utf-8")
    assert read_edition(folder).key_figures[0].reference == "assisted-adults"
