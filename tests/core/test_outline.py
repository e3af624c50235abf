"""Next year's edition begins from this year's, and no recommendation is forgotten."""

import shutil
from pathlib import Path

import pytest
from documents_cast import EDITION

import samsyn
from samsyn.documents import read_edition, recommendations_in
from samsyn.documents.edition_model import ChapterSource
from samsyn.documents.outline import dated, outline_of
from samsyn.yearbook import ReleaseError, make_outline

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
BOX = """# Kapittel {#kap}

Ord.

## Det var `=police-reports` anmeldelser {#tall .unnumbered}

::: recommendation
**Anbefalinger**

- **Tell.** Det var `=police-reports | words`.
- **Tell igjen.** Og
  igjen.

Mer om det siste.
:::

```table
# en tabell
```

::: recommendation
Tell alle.
:::
"""


def test_headings_tables_and_charts_stay_and_the_words_go():
    assert outline_of(ChapterSource("a.md", BOX)) == (
        "# Kapittel {#kap}\n\n\n"
        "## Det var `=police-reports` anmeldelser {#tall .unnumbered}\n\n"
        "```table\n# en tabell\n```\n"
    )


def test_each_recommendation_is_one_and_keeps_its_numbers():
    first, second, third = recommendations_in(ChapterSource("a.md", BOX), period="2020")
    assert first.text == "**Tell.** Det var `=police-reports 2020 | words`."
    assert second.text == "**Tell igjen.** Og\n  igjen.\n\nMer om det siste."
    assert third.text == "Tell alle."
    assert (first.heading, first.identifier) == (
        "Det var `=police-reports 2020` anmeldelser",
        "tall",
    )


@pytest.mark.parametrize(("text", "told"), [
    ("`=a sex=female`", "`=a 2020 sex=female`"), ("`=a 2019`", "`=a 2019`"), ("`a`", "`a`"),
    ("`=a group:b | change 2019`", "`=a 2020 group:b | change 2019`"),
])  # fmt: skip
def test_a_number_goes_on_being_of_its_year(text, told):
    assert dated(text, period="2020") == told


def test_the_year_2021_begins_from_the_year_2020(tmp_path):
    shutil.copytree(YEAR, tmp_path / "year")
    made = make_outline(tmp_path / "year" / "edition", period="2021",
                        out=tmp_path / "year" / "edition-2021")  # fmt: skip
    before = read_edition(tmp_path / "year" / "edition")
    edition = read_edition(tmp_path / "year" / "edition-2021")
    assert (edition.title, edition.period) == ("Menneskehandel i Norge 2021", "2021")
    assert not edition.small_numbers.is_decided
    assert [one.file for one in edition.chapters][:-1] == [one.file for one in before.chapters]
    boxes = sum(chapter.text.count("::: recommendation") for chapter in before.chapters)
    assert len(made.recommendations) >= boxes > 10
    last = edition.chapters[-1].text
    assert all(one.text in last for one in made.recommendations)
    assert last.count("**Hva det ble av den:**") == len(made.recommendations)


def test_what_is_there_is_not_written_over_and_a_translation_is_not_begun_from(
    samsyn_says, tmp_path
):
    shutil.copytree(YEAR, tmp_path / "year")
    with pytest.raises(ReleaseError) as refused:
        make_outline(tmp_path / "year" / "edition-en", period="2021", out=tmp_path / "x")
    assert "translation" in refused.value.message("en")
    where = tmp_path / "year" / "edition"
    code, _, err = samsyn_says("outline", where, "--period", "2021", "--out", where)
    assert code == 2
    assert "skrives ikke over" in err
    code, _, err = samsyn_says("outline", where, "--period", "soon", "--out", tmp_path / "y")
    assert code == 2
    assert "soon" in err


def test_an_edition_without_recommendations_has_no_chapter_of_them(samsyn_says, tmp_path):
    shutil.copytree(EDITION.parent, tmp_path / "data")
    chapter = tmp_path / "data" / "edition" / "chapters" / "02-politiet.md"
    text = chapter.read_text(encoding="utf-8").replace("::: recommendation", "::: box")
    chapter.write_text(text, encoding="utf-8")
    out = tmp_path / "data" / "next"
    code, said, _ = samsyn_says("outline", tmp_path / "data" / "edition", "--period", "2021",
                                "--out", out)  # fmt: skip
    assert code == 0
    assert "venter på svar: 0" in said
    assert [one.file for one in read_edition(out).chapters] == [
        "chapters/01-hjelp.md", "chapters/02-politiet.md",
    ]  # fmt: skip
