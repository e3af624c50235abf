"""Noticing typed numbers that a figure could give, with the reference that gives them."""

from collections.abc import Iterator, Mapping, Sequence

from samsyn.documents.bind import Ground
from samsyn.documents.bound_passages import BoundPassage, bound_passages
from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.proof.could_give import could_give, parts_given
from samsyn.documents.proof.known import TOTAL, known_from
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import read_numbers
from samsyn.documents.proof.text import Text
from samsyn.documents.sentences import SourceError
from samsyn.documents.walk import Node
from samsyn.figures import FigureRow, figures_to_rows

RULE = "typed-number"


def notice_typed(
    chapters: Sequence[ReadChapter], *, made: Mapping[int, list[Node]], ground: Ground
) -> Iterator[DocumentFinding]:
    """Yield a note for every typed number of which a figure says the same, of the same thing.

    Args:
        made: what stands in place of each reference, by its identity.
    """
    known = known_from(figures_to_rows(ground.figures.figures))
    for chapter in chapters:
        bound = tuple(bound_passages(chapter, made=made))
        text = Text(ground.lang, tuple(one.passage for one in bound))
        reading = read_numbers(text, known=known, codes=ground.codes, services=ground.services)
        for said, one in zip(reading.said, bound, strict=True):
            divided = parts_given(said, reading=reading)
            for mention in said.mentions:
                row = divided.get(mention.start) or could_give(
                    mention, subjects=reading.subjects, period=ground.period
                )
                if row:
                    yield _note(mention, row, bound=one, chapter=chapter, ground=ground)


def _note(
    mention: Mention,
    row: FigureRow,
    *,
    bound: BoundPassage,
    chapter: ReadChapter,
    ground: Ground,
) -> DocumentFinding:
    typed = mention.passage.text[mention.start : mention.end]
    reference = _reference(row, period=ground.period, spelled=mention.number.spelled)
    return finding(
        SourceError("typed-number", {"typed": typed, "reference": reference}),
        rule=RULE,
        file=chapter.file,
        line=chapter.places.words_after(_with_next(mention), line=bound.line),
        severity="note",
    )


def _with_next(mention: Mention) -> str:
    """Return a number with the word behind it, by which it is found again in the source."""
    text = mention.passage.text
    following = text[mention.end :].split(maxsplit=1)
    number = text[mention.start : mention.end]
    return " ".join([number, *following[:1]]) if text[mention.end :].startswith(" ") else number


def _reference(row: FigureRow, *, period: str, spelled: bool) -> str:
    """Return a reference as short as a writer would type it."""
    pairs = zip(row.dimension.split("*"), row.category.split("*"), strict=False)
    parts = [
        row.quantity,
        *([row.scope] if row.scope != "all" else []),
        *([row.period] if row.period != period else []),
        *([] if row.dimension == TOTAL else [f"{name}={code}" for name, code in pairs]),
        *(["| words"] if spelled else []),
    ]
    return "=" + " ".join(parts)
