"""The one place where a file that came is searched for what could point to a person."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from samsyn.returns import find_personal

TECHNICAL = "samsyn"  # the sheet that the program writes itself


@dataclass(frozen=True, slots=True)
class Sighting:
    """What kind of thing stands where; the words themselves are not kept.

    `code` is the place without any word of the sender's: the number of the sheet and the cell.
    """

    kind: str
    sheet: str
    cell: str
    code: str


class PersonalFileError(Exception):
    """A file holds what could point to a person: it is not stored, and `sightings` say where."""

    def __init__(self, sightings: tuple[Sighting, ...]) -> None:
        super().__init__(len(sightings))
        self.sightings = sightings


def refuse_personal(content: bytes, *, name: str) -> None:
    """Say nothing of a workbook in which nothing points to a person.

    Args:
        content: a workbook that has been let through by `read_workbook`.
        name: what the sender called it; that is searched too.

    Raises:
        PersonalFileError: something does.
    """
    found = tuple(dict.fromkeys(_sightings(content, name=name)))
    if found:
        raise PersonalFileError(found)


def _sightings(content: bytes, *, name: str) -> Iterator[Sighting]:
    kind = find_personal(name)
    if kind:
        yield Sighting(kind, sheet="", cell="", code="file-name")
    for number, sheet in enumerate(_sheets(content), start=1):
        for cell, text in _texts(sheet):
            kind = find_personal(text)
            if kind:
                yield Sighting(kind, sheet.title, cell, code=f"{number}!{cell}")


def _sheets(content: bytes) -> Iterator[Any]:
    import openpyxl  # noqa: PLC0415 - most pages never meet a workbook

    book = openpyxl.load_workbook(io.BytesIO(content))
    yield from (sheet for sheet in book.worksheets if sheet.title != TECHNICAL)


def _texts(sheet: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - openpyxl ships no types
    yield "", sheet.title
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str | int):
                yield cell.coordinate, str(cell.value)
            if cell.comment is not None:
                yield cell.coordinate, str(cell.comment.text)
