"""What the guide for writers promises is what the program does."""

import re
from pathlib import Path

import pytest
from documents_cast import build_chapters, edition_with, figure, printed

from samsyn.documents import read_edition

GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "writing-a-chapter.md"
TEXT = GUIDE.read_text(encoding="utf-8")
PROMISE = re.compile(r"^\| `` `(=[^`]*)` `` \| (.*) \|$", re.MULTILINE)
FIGURES = (
    figure(74, bounds=(50, 74), missing=("nadheim",)),
    figure(62, at="assisted-adults all 2020 sex=female"),
    figure(12, at="assisted-adults all 2020 sex=male"),
    figure(31, at="assisted-adults all 2020 sex=female form=sexual"),
    figure(1, at="assisted-adults service:htso 2020"),
    figure(74, at="assisted-adults service:rosa 2020"),
    figure(86, at="assisted-adults all 2019"),
)
PROMISES = [(code.replace("\\|", "|"), result) for code, result in PROMISE.findall(TEXT)]


def indented(opening):
    """Return an indented example of the guide, without its indentation."""
    lines = TEXT.split(f"    ```{opening}\n")[1].split("    ```\n")[0]
    body = "".join(line.removeprefix("    ") for line in lines.splitlines(keepends=True))
    return f"```{opening}\n{body}```\n"


def test_the_guide_shows_every_form():
    assert len(PROMISES) == 15


@pytest.mark.parametrize(("reference", "result"), PROMISES)
def test_a_reference_prints_what_the_guide_says(reference, result):
    assert printed(reference, *FIGURES).replace("\xa0", " ") == result


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
