"""The figures a document is held against: by their place in a report, and by what they divide."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from samsyn.codes import ReaderError
from samsyn.documents.bind import source_id
from samsyn.documents.sentences import sentences
from samsyn.figures import FigureRow, read_figures

LONGEST_BOOKMARK = 40  # signs; longer names are shortened in Word files, as pandoc does it
TOTAL = "total"


class FiguresDisagreeError(ReaderError):
    """Two files give one figure two values."""

    def __init__(self, row: FigureRow, *, first: str, second: str) -> None:
        self.fields = {"figure": name_of_row(row), "first": first, "second": second}
        super().__init__(row.key)

    def message(self, lang: str) -> str:
        """Return which figure, in which files, and what to do."""
        return sentences("proof").say("figures-disagree", lang=lang, fields=self.fields)


@dataclass(frozen=True, slots=True)
class Family:
    """A total with its divisions: one quantity, one scope, one period.

    `parts` gives, by dimension and category, the figures that divide the total once.
    """

    quantity: str
    scope: str
    period: str
    total: FigureRow | None
    parts: Mapping[str, Mapping[str, FigureRow]] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str, str]:
        """Quantity, scope, period."""
        return (self.quantity, self.scope, self.period)

    @property
    def counted(self) -> str:
        """The count basis."""
        rows = [self.total, *(row for found in self.parts.values() for row in found.values())]
        return next((row.counted for row in rows if row), "")

    def value(self, dimension: str, category: str) -> int | None:
        """Return the value of one part, or None where it is not known."""
        row = self.parts.get(dimension, {}).get(category)
        return row.value if row else None


@dataclass(frozen=True, slots=True)
class KnownFigures:
    """Every figure of the files given."""

    rows: Mapping[tuple[str, str, str, str, str], FigureRow]
    by_target: Mapping[str, FigureRow]
    families: Mapping[tuple[str, str, str], Family]

    @property
    def periods(self) -> tuple[str, ...]:
        """The periods, in order."""
        return tuple(sorted({period for _, _, period in self.families}))

    def sibling(self, row: FigureRow, *, period: str) -> FigureRow | None:
        """Return the same figure of another period."""
        return self.rows.get((period, row.quantity, row.scope, row.dimension, row.category))

    def family_of(self, row: FigureRow) -> Family:
        """Return the family a figure belongs to."""
        return self.families[(row.quantity, row.scope, row.period)]


def read_known(paths: Iterable[Path]) -> KnownFigures:
    """Read files of figures that `samsyn compile` wrote.

    Raises:
        ReaderError: a file cannot be read, or two of them give one figure two values.
    """
    rows: dict[tuple[str, str, str, str, str], FigureRow] = {}
    named: dict[tuple[str, str, str, str, str], str] = {}
    for path in paths:
        for row in read_figures(path):
            before = rows.setdefault(row.key, row)
            if before.value != row.value:
                raise FiguresDisagreeError(row, first=named[row.key], second=path.name)
            named.setdefault(row.key, path.name)
    return known_from(rows.values())


def known_from(rows: Iterable[FigureRow]) -> KnownFigures:
    """Return figures ready to be looked up."""
    by_key = {row.key: row for row in rows}
    by_target: dict[str, FigureRow] = {}
    totals: dict[tuple[str, str, str], FigureRow] = {}
    parts: dict[tuple[str, str, str], dict[str, dict[str, FigureRow]]] = {}
    for row in by_key.values():
        name = source_id(row)
        by_target[name] = by_target[_bookmark(name)] = row
        family = (row.quantity, row.scope, row.period)
        divided = parts.setdefault(family, {})
        if row.dimension == TOTAL:
            totals[family] = row
        else:
            divided.setdefault(row.dimension, {})[row.category] = row
    families = {key: Family(*key, totals.get(key), divided) for key, divided in parts.items()}
    return KnownFigures(by_key, by_target, families)


def name_of_row(row: FigureRow) -> str:
    """Return a figure as a chapter's source writes it.

    For example `assisted-adults service:rosa 2020 sex=female`.
    """
    pairs = zip(row.dimension.split("*"), row.category.split("*"), strict=False)
    divided = [] if row.dimension == TOTAL else [f"{d}={c}" for d, c in pairs]
    return " ".join([row.quantity, row.scope, row.period, *divided])


def _bookmark(name: str) -> str:
    """Return the name under which a long id stands in a Word file."""
    if len(name) <= LONGEST_BOOKMARK:
        return name
    return f"X{hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest()[1:]}"
