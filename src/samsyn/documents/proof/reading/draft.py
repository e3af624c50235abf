"""What a reader of one format gives, before headings are put over paragraphs."""

from dataclasses import dataclass

from samsyn.documents.proof.text import Anchor, Kind


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph as it was met; see `Passage` for the fields."""

    kind: Kind
    text: str
    level: int = 0
    page: int | None = None
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftTable:
    """A table as it was met, the head first."""

    rows: tuple[tuple[Draft, ...], ...]
    caption: str = ""
    page: int | None = None


Drafts = list[Draft | DraftTable]
