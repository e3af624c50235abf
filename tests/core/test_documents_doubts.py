"""A doubtful number is told of wherever it stands, and numbers look alike in text and chart."""

import pytest
from documents_cast import CODES, SERVICES, Shelf, edition_with, figure

from samsyn.codes import digits
from samsyn.documents import build_document, read_edition
from samsyn.documents.walk import text_of

OTHERS = (
    figure(1402, at="police-reports all 2020", sources=("htso",)),
    figure(1200, at="police-reports all 2019", sources=("rosa",)),
)
BLOCK = (
    '```{kind}\nid = "a"\nkind = "bar"\ncaption = "{caption}"\nalternative = "{alternative}"\n'
    'note = "{note}"\nquantity = "police-reports"\nrows = [{{ label = "Alle" }}]\n```\n'
)
CHANGE = "`=police-reports | change 2019`"


def built_with(folder, *, lang=""):
    return build_document(
        read_edition(folder),
        compilation=Shelf(*OTHERS),
        codes=CODES,
        services=SERVICES,
        lang=lang,
    )


def chart(*, caption="C", alternative="A", note=""):
    block = BLOCK.format(kind="chart", caption=caption, alternative=alternative, note=note)
    return f"# T\n\n{block}"


@pytest.mark.parametrize(
    "text",
    [
        f"# T\n\n{CHANGE}",
        chart(caption=CHANGE),
        chart(alternative=CHANGE),
        chart(note=CHANGE),
        chart(caption=CHANGE, alternative=CHANGE, note="N"),
    ],
)
def test_a_change_between_other_givers_is_doubted_in_text_and_in_blocks(tmp_path, text):
    found = built_with(edition_with(tmp_path, text)).findings
    doubts = [(f.severity, f.line) for f in found if f.rule == "figure-in-doubt"]
    assert doubts == [("warning", 3)]
    assert {f.severity for f in found} <= {"warning", "note"}


def test_a_key_figure_in_doubt_is_told_of_at_its_line(tmp_path):
    toml = '[[key_figures]]\nreference = "police-reports | change 2019"\nlabel = "L"'
    (found,) = built_with(edition_with(tmp_path, "# T", toml=toml)).findings
    assert (found.rule, found.file, found.line) == ("figure-in-doubt", "edition.toml", 10)


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_text_table_and_drawing_write_thousands_alike(tmp_path, lang):
    folder = edition_with(tmp_path, chart(caption="`=police-reports`"))
    document = built_with(folder, lang=lang).document
    written = digits(1402, lang=lang)
    assert text_of(list(document.chapters[0].blocks)).count(written) == 2
    assert written in document.pictures[0].svg
