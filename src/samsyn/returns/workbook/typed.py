"""What stands in one cell of the workbook: a text as typed, or something that is not an answer."""

import math
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from samsyn.returns.workbook.untyped import SheetCell


@dataclass(frozen=True, slots=True)
class Typed:
    """The text of a cell; `trouble` is the key of a sentence where it is no typed answer."""

    text: str
    trouble: str = ""

    @property
    def blank(self) -> bool:
        """Tell whether nothing was typed."""
        return not self.trouble and not self.text.strip()


def typed_in(cell: SheetCell) -> Typed:
    """Return what was typed into a cell; a formula is never computed, a date never guessed at."""
    value = cell.value
    if value is None:
        return Typed(text="")
    if cell.data_type == "f":
        return Typed(text="", trouble="formula")
    if cell.data_type == "e":
        return Typed(text=str(value), trouble="excel-error")
    if isinstance(value, date | datetime | time | timedelta):
        return Typed(text="", trouble="date")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Typed(text=_number_as_shown(value, percent="%" in (cell.number_format or "")))
    return Typed(text=str(value))


def _number_as_shown(value: float, *, percent: bool) -> str:
    """Write a number as it is meant: 12.0 is 12, 12.5 is 12,5, and 0.12 as percent is 12 %."""
    if not math.isfinite(value):
        return str(value)
    shown = round(value * 100, 6) if percent else value
    text = str(int(shown)) if shown == int(shown) else repr(shown).replace(".", ",")
    return f"{text} %" if percent else text
