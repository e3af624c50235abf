"""Whatever a text says, it is read and proof-read, and every link stays within its words."""

import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.documents_cast import CODES, SERVICES, figure

from samsyn.documents.proof.known import known_from
from samsyn.documents.proof.proofread import proofread
from samsyn.documents.proof.reading import UnreadableError, read_document
from samsyn.documents.proof.reading.clean import cleaned
from samsyn.documents.proof.rules import RULES
from samsyn.documents.proof.text import Anchor
from samsyn.figures import figures_to_rows

AT = "assisted-adults service:rosa 2020"
KNOWN = known_from(
    figures_to_rows(
        [figure(74, at=AT), figure(72, at=f"{AT} sex=female"), figure(2, at=f"{AT} sex=male")]
    )
)
TARGET = "kilde-assisted-adults-2020-service-rosa"
BITS = st.sampled_from(
    ["74", "72", "2", "to", "tusen", "hundre og", "1 234", "12,5", "2019", "9" * 40, "½", "٣", "²",
     " kvinner ", " menn ", " personer ", " ROSA ", " vedtak", " av ", " av de ", " og ", ": ",
     ", hvorav ", " prosent", " (61 %) ", "flest ", "Alle unntatt ", "De øvrige ", " i 2019", ". ",
     " mot ", " en økning fra ", " til ", " Of these, ", " women", "\n\n", "\n- ", "\n# ", "\n1. ",
     "\t", "\f", "|", "\n|---|---|\n", "-\n", "*", "**", "[", f"](#{TARGET})", "[^1]", "\u00ad",
     "e\u0301", "İ", "\u0301", "\u2028", "\x0b", "\x1f", "&amp;", "&", "<", "]]>",
     f'<a href="#{TARGET}">', "</a>", "<p>", "</p>", "<h1>", "</h1>", "<ul><li>", "<table>",
     '<tr><td rowspan="2">', '<td colspan="3">', "<th>", "</table>", "<sup>", "<br>", "<img alt='",
     "<section role='doc-endnotes'>", "<!--", "-->", "<main>"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(BITS, max_size=40).map("".join))


def read(words, ending):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{ending}"
        path.write_bytes(words.encode("utf-8", errors="surrogatepass"))
        return read_document(path)


def reads_and_proofreads(words, ending):
    try:
        text = read(words, ending)
    except UnreadableError as refused:
        assert all(refused.message(lang).endswith((".", "(OCR).")) for lang in ("nb", "nn", "en"))
        return
    cells = [cell for table in text.tables for row in table.rows for cell in row]
    for passage in (*text.passages, *cells):
        assert all(0 <= a.start < a.end <= len(passage.text) for a in passage.anchors)
    report = proofread(text, known=KNOWN, codes=CODES, services=SERVICES, rules=tuple(RULES))
    told = {passage.order: passage for passage in (*text.passages, *cells)}
    for finding in report.findings:
        assert finding.place.paragraph in told
        assert all(finding.message(lang) for lang in ("nb", "nn", "en"))


@pytest.mark.parametrize("ending", [".txt", ".html"])
@settings(deadline=None)
@given(words=TEXTS)
def test_any_text_or_page_is_read(ending, words):
    reads_and_proofreads(words, ending)


@settings(deadline=None, max_examples=30)
@given(TEXTS)
def test_any_markdown_is_read(words):
    reads_and_proofreads(words, ".md")


@given(
    st.text(alphabet=st.sampled_from(" \n\u00ade\u0301\u200bab²A\u030a"), max_size=40),
    st.lists(st.integers(0, 40), max_size=6),
)
def test_a_link_points_to_the_same_words_when_what_is_unseen_is_taken_out(text, cuts):
    places = sorted({min(cut, len(text)) for cut in cuts})
    anchors = tuple(Anchor(start, end, str(start)) for start, end in pairwise(places))
    words, moved = cleaned(text, anchors)
    assert all(0 <= a.start < a.end <= len(words) for a in moved)
    ends = [place for a in moved for place in (a.start, a.end)]
    assert ends == sorted(ends)
    letters = {a.target: _letters(text[a.start : a.end]) for a in anchors}
    for anchor in moved:
        assert _letters(words[anchor.start : anchor.end]) == letters[anchor.target]


def _letters(words):
    """The letters of some words, whose places nothing changes."""
    return [letter for letter in words if letter in "ab"]
