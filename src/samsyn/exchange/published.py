"""Figures that may leave the program: what a release published, and the certificate over it."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace

from samsyn.codes import Codes
from samsyn.disclosure import Clearance, insist_cleared
from samsyn.figures import FigureRow
from samsyn.returns import Service

CALCULATED = ("+", "−")  # a sum or a remainder of compiled figures: it is no cell of a table
NOT_SHOWN = ("withheld", "protected")  # there is a number, and readers see a colon
HIDDEN = ":"
NUMBERS = ("value", "lower", "upper", "sources", "missing")


@dataclass(frozen=True, slots=True)
class PublishedFigures:
    """Figures as they were published, and what is needed to name them.

    `cleared` says by what they may be written; every writer of this room takes nothing else.
    """

    rows: tuple[FigureRow, ...]
    codes: Codes
    services: tuple[Service, ...]
    cleared: Clearance

    @property
    def quantities(self) -> tuple[str, ...]:
        """The codes of what is counted, in the order of the lists."""
        met = {row.quantity for row in self.rows}
        return tuple(code for code in self.codes.quantities if code in met)

    def of(self, quantity: str) -> "PublishedFigures":
        """Return those of one quantity."""
        return replace(self, rows=tuple(row for row in self.rows if row.quantity == quantity))


def published_figures(
    content: bytes, *, cleared: Clearance, name: str, codes: Codes, services: Sequence[Service]
) -> PublishedFigures:
    """Return the figures of a file of published figures; those the text calculated are left out.

    Args:
        content: the file, CSV as `samsyn release` packs it.
        cleared: a certificate over exactly these bytes, or why nothing is published.
        name: of the file.
        codes: what they mean.
        services: whose answers they are.

    Raises:
        CertificateError: the certificate is over something else.
    """
    insist_cleared(content, cleared, name=name)
    lines = csv.DictReader(io.StringIO(content.decode("utf-8")))
    rows = (_row(line) for line in lines)
    kept = tuple(row for row in rows if not _is_calculated(row))
    return PublishedFigures(kept, codes, tuple(services), cleared)


def _row(line: dict[str, str]) -> FigureRow:
    numbers = {name: int(line[name]) if line[name] else None for name in NUMBERS}
    return FigureRow(**{**line, **numbers})  # type: ignore[arg-type] # - its fields


def _is_calculated(row: FigureRow) -> bool:
    return any(
        sign in part for part in (row.period, row.scope, row.category) for sign in CALCULATED
    )
