"""From paragraphs as they were met to a text in which each knows its headings."""

from collections.abc import Callable
from dataclasses import dataclass

from samsyn.documents.proof.reading.draft import Draft, Drafts, DraftTable
from samsyn.documents.proof.reading.language import language_of
from samsyn.documents.proof.reading.lists import is_list, section_of
from samsyn.documents.proof.text import Passage, Table, Text


@dataclass
class _Place:
    """Where we are: the headings above, the next number, and whether this part is read at all."""

    levels: list[tuple[int, str]]
    order: int = 0
    passed_over: int | None = None  # the level of the heading under which nothing is read


def assemble(drafts: Drafts, *, passed_over: Callable[[str], bool]) -> Text:
    """Put headings over paragraphs, number them, and tell the language.

    Args:
        passed_over: whether what stands under a heading is not read, as contents and sources.
    """
    place = _Place([])
    passages: list[Passage] = []
    tables: list[Table] = []
    for at, draft in enumerate(drafts):
        if isinstance(draft, Draft) and draft.kind == "heading":
            section = section_of(drafts, at, level=draft.level)
            left_out = passed_over(draft.text) and is_list(draft.text, tuple(section))
            _enter(draft, place, left_out=left_out)
        if place.passed_over is not None:
            continue
        place.order += 1
        if isinstance(draft, Draft):
            passages.append(_passage(draft, place))
        else:
            tables.append(_table(draft, place, before=passages[-1] if passages else None))
    pages = max((draft.page or 0 for draft in drafts), default=0)
    words = " ".join(passage.text for passage in passages)
    return Text(language_of(words), tuple(passages), tuple(tables), pages)


def _enter(draft: Draft, place: _Place, *, left_out: bool) -> None:
    while place.levels and place.levels[-1][0] >= draft.level:
        place.levels.pop()
    if place.passed_over is not None and draft.level > place.passed_over:
        return
    place.passed_over = draft.level if left_out else None


def _passage(draft: Draft, place: _Place) -> Passage:
    path = tuple(title for _, title in place.levels)
    if draft.kind == "heading":
        place.levels.append((draft.level, draft.text))
    return Passage(
        order=place.order,
        kind=draft.kind,
        text=draft.text,
        path=path,
        page=draft.page,
        level=draft.level,
        anchors=draft.anchors,
    )


def _table(draft: DraftTable, place: _Place, *, before: Passage | None) -> Table:
    above = before.text if before and before.kind == "caption" else ""
    path = tuple(title for _, title in place.levels)
    rows = tuple(
        tuple(
            Passage(place.order, "cell", cell.text, path, cell.page, 0, cell.anchors)
            for cell in row
        )
        for row in draft.rows
    )
    return Table(place.order, draft.caption or above, rows, path, draft.page)
