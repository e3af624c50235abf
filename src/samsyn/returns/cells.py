"""Cells (one answer each), the services that give them, and the findings of a check."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from samsyn.returns.firewall import masked

Severity = Literal["error", "warning", "note"]
TOTAL = "total"
CODES_AS_TYPED = ("period", "service", "quantity", "dimension", "category")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell was read: a file and its row, or a workbook's sheet and cell ("C14")."""

    file: str
    row: int | None = None
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer. `dimension` is `total`, one dimension, or several joined by `*`."""

    period: str
    service: str
    quantity: str
    dimension: str
    category: str
    value: int | None
    status: str
    basis: str
    note: str
    place: Place

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """Which question this answers: period, service, quantity, dimension, category."""
        return (self.period, self.service, self.quantity, self.dimension, self.category)


@dataclass(frozen=True, slots=True)
class Service:
    """One service of an organisation; `counted_as` is what it says it counts, in its own words."""

    code: str
    name: str
    organisation: str
    group: str
    counted_as: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a reader should look at; `message` is one sentence in the language asked for.

    `prompt` is the question it is about where that is answered in words, and not by a quantity.
    A code that was typed wrongly may be anything, also a person's number or address: what could
    point to a person is masked here, so that nobody who prints a finding can print that.
    """

    rule: str
    severity: Severity
    period: str
    service: str
    quantity: str
    dimension: str
    category: str
    place: Place
    expected: str
    found: str
    message: str
    prompt: str = ""

    def __post_init__(self) -> None:
        """Mask what could point to a person in the codes as they were typed."""
        for name in CODES_AS_TYPED:
            object.__setattr__(self, name, masked(getattr(self, name)))


@dataclass(frozen=True, slots=True)
class FilledForm:
    """What came of one questionnaire as a whole, and not as loose rows.

    `told` are the prompts that were answered in words, `places` where each stands in a workbook.
    `submits` says that it is handed in now: what must be answered, and is not, is then an error.
    """

    service: str
    questionnaire: str
    version: str
    told: frozenset[str]
    submits: bool = False
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Returns:
    """The cells of one or more files.

    `unread` are rows whose value could not be understood; `remarks` are what else was seen while
    reading: a form with nothing in it, a text that could point to a person. `forms` are those that
    came whole; a table of rows has none.
    """

    cells: tuple[Cell, ...]
    unread: tuple[Finding, ...] = ()
    remarks: tuple[Finding, ...] = ()
    forms: tuple[FilledForm, ...] = ()
