"""A category, or a quantity, that did not exist yet or no longer existed in the period."""

from collections.abc import Iterator

from samsyn.codes import Period, Validity
from samsyn.returns.cells import TOTAL, Cell
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.frame import Frame, as_period
from samsyn.returns.rule import Rule, finding, lower_first, name_cell, name_quantity

CODE = "category-not-in-force"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose category or quantity was not in use on any day of their period."""
    frame = evidence.frame
    for cell in evidence.cells:
        period = as_period(cell.period)
        late = period and _not_in_force(cell, frame, period)
        if late is None:
            continue
        categories, instead = late or ("", "")
        said = finding(
            CODE,
            at=cell,
            frame=frame,
            variant="instead" if instead else "",
            fields={"period": cell.period, "name": categories},
            expected=instead,
            found=cell.category or cell.quantity,
        )
        yield Fault(said, rejects=(cell,))


def _not_in_force(cell: Cell, frame: Frame, period: Period) -> tuple[str, str] | None:
    """Return what was not in force and what is in force instead, or None."""
    if not _covers(frame.codes.quantities[cell.quantity].validity, period):
        return name_quantity(frame, cell.quantity), ""
    if cell.dimension == TOTAL:
        return None
    for name, code in zip(cell.dimension.split("*"), cell.category.split("*"), strict=True):
        if not _covers(frame.codes.dimensions[name].categories[code].validity, period):
            return name_cell(frame, name, code), _instead(frame, name, code)
    return None


def _covers(validity: Validity, period: Period) -> bool:
    return validity.covers(first=period.first, last=period.last)


def _instead(frame: Frame, name: str, code: str) -> str:
    for replacement in frame.codes.replacements:
        if replacement.dimension == name and code in (replacement.old, replacement.new):
            other = replacement.new if code == replacement.old else replacement.old
            return lower_first(name_cell(frame, name, other))
    return ""


RULE = Rule(CODE, find)
