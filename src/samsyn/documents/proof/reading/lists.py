"""Lists of contents, tables or pictures told from chapters that only have such a title."""

import re
from collections.abc import Iterator, Sequence

from samsyn.documents.proof.reading.draft import Draft, Drafts, DraftTable
from samsyn.documents.proof.reading.settings import reading_settings
from samsyn.documents.proof.tables import number_in

# The page at the end of an entry, behind blanks or a row of dots.
PAGE = re.compile(r"(?:[\s.…_]+)\d{1,4}\s*$")
NUMBER_OF_ENTRY = re.compile(r"^\s*(?:\w+\s+)?\d+(?:\.\d+)*[.:]?\s")
SENTENCE_END = (".", "!", "?")


def is_list(title: str, section: Sequence[Draft | DraftTable]) -> bool:
    """Tell whether what stands under a title holds nothing but entries of a list.

    A title that is no list's, as that of the sources, is answered by itself.
    """
    if title.lower().strip(" .:0123456789") not in reading_settings()["lists"]:
        return True
    return not any(_tells(one) for one in section)


def section_of(drafts: Drafts, heading: int, *, level: int) -> Iterator[Draft | DraftTable]:
    """Yield what stands under a heading, until the next of its level."""
    for draft in drafts[heading + 1 :]:
        if isinstance(draft, Draft) and draft.kind == "heading" and draft.level <= level:
            return
        yield draft


def _tells(one: Draft | DraftTable) -> bool:
    """Tell whether a table holds numbers, or a paragraph is a sentence with a number in it."""
    if isinstance(one, DraftTable):
        cells = [cell for row in one.rows for cell in row[1:]]
        if any(cell.anchors for row in one.rows for cell in row):
            return False
        return sum(number_in(cell.text) is not None for cell in cells if cell.text.strip()) > 1
    if one.kind == "heading" or one.anchors or PAGE.search(one.text):
        return False
    sentence = one.text.rstrip().endswith(SENTENCE_END) and not NUMBER_OF_ENTRY.match(one.text)
    return sentence and any(sign.isdigit() for sign in one.text)
