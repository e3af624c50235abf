"""What was seen and where: a sighting holds the kind and the place, never the text."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "national-id",
    "duf",
    "passport",
    "birth-date",
    "phone",
    "email",
    "case-number",
    "name",
    "position",
    "author",
    "unread",
]
Part = Literal[
    "text",
    "paragraph",
    "table",
    "cell",
    "formula",
    "leftover",
    "comment",
    "header",
    "note",
    "text-box",
    "tracked-change",
    "property",
    "sheet-name",
    "file-name",
    "defined-name",
    "link",
    "markup",
    "page",
    "annotation",
    "field",
    "outline",
    "picture",
    "file",
]
STRIPPED: frozenset[Kind] = frozenset({"author"})  # of the sender herself, and not of a case


@dataclass(frozen=True, slots=True)
class SightingPlace:
    """Where in a file something stands.

    Attributes:
        part: what sort of place it is.
        inside: the files within the file that lead to it, outermost first, masked.
        sheet: the name of a sheet; "#2" where the name itself must not be told.
        cell: the cell of a workbook ("C14"); the column and row of a CSV file written alike.
        number: which paragraph, page, line or picture, counted from 1; 0 where it has none.
        name: which property or inner part; a word of the format and not of the sender.
        hidden: a person who opens the file does not see it.
    """

    part: Part
    inside: tuple[str, ...] = ()
    sheet: str = ""
    cell: str = ""
    number: int = 0
    name: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sighting:
    """Something that must not come: its kind, its place, and from which letter to which there.

    The words themselves are not kept; `shown_in` gives them back, masked, from the text they
    stand in.
    """

    kind: Kind
    place: SightingPlace
    start: int
    end: int

    @property
    def stripped(self) -> bool:
        """Whether it tells only who made the file: taken away instead of refused."""
        return self.kind in STRIPPED


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text as a reader met it.

    Attributes:
        kind: what it is whatever its words are (an author, a position); empty where they tell.
        goes_on: it stands beside the stretch before it, as the next cell of a row.
    """

    place: SightingPlace
    text: str
    kind: Kind | Literal[""] = ""
    goes_on: bool = False
