"""What an edition is, once its files are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from samsyn.disclosure import Opened

NAME = "edition.toml"


@dataclass(frozen=True, slots=True)
class ChapterSource:
    """One chapter as it was written; `file` is its path in the edition."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class KeyFigureSource:
    """A key figure as it was written, and the line of its reference in `edition.toml`.

    `since` is an earlier period whose number is set beside it, or empty.
    """

    reference: str
    label: str
    note: str
    since: str
    line: int


@dataclass(frozen=True, slots=True)
class ServiceWords:
    """How a service is called, and says it counts, in the language of a translation; and the
    line of `edition.toml` on which that stands."""

    name: str
    counted_as: str
    line: int


@dataclass(frozen=True, slots=True)
class Translation:
    """What an edition translates, and the words it gives: for labels and for services.

    `line` is where `edition.toml` says that it is a translation.
    """

    original: "Edition"
    line: int
    labels: Mapping[str, str]
    services: Mapping[str, ServiceWords]


@dataclass(frozen=True, slots=True)
class SmallNumbers:
    """What an edition decided about numbers so small that they could point at a person.

    `is_decided` is False where `edition.toml` says nothing: then the report is a draft.
    """

    is_decided: bool = False
    opened: tuple[Opened, ...] = ()

    def opening(self, quantity: str, *, counted: str) -> Opened | None:
        """Return by what small numbers of a quantity are shown; None where they are not."""
        named = {counted, quantity}
        return next((one for one in self.opened if named & set(one.counted)), None)


@dataclass(frozen=True, slots=True)
class Edition:
    """What an edition says about itself, its chapters, and the data files it stands on.

    `cells` are paths of CSV files and filled-in workbooks, `services` and `settlements` of CSV
    files.
    `addresses` tell where the report lies in other languages. A `translation` takes its numbers
    and the build of its tables and charts from another edition.
    """

    folder: Path
    title: str
    subtitle: str
    period: str
    publisher: str
    date: str
    version: str
    lang: str
    chapters: tuple[ChapterSource, ...]
    key_figures: tuple[KeyFigureSource, ...]
    cells: tuple[Path, ...]
    services: tuple[Path, ...]
    settlements: tuple[Path, ...]
    addresses: Mapping[str, str] = field(default_factory=dict)
    translation: Translation | None = None
    small_numbers: SmallNumbers = SmallNumbers()
