"""Which cells can be compiled: one that contradicts itself or names an unknown code is not."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from samsyn.codes import Codes
from samsyn.returns import Cell, as_period, read_part


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A cell that is in no figure, and why: `reason` is a key of this room's phrases."""

    cell: Cell
    reason: str


def sift_cells(
    cells: Iterable[Cell], *, services: Collection[str], codes: Codes
) -> tuple[list[Cell], tuple[LeftOut, ...]]:
    """Return the cells that can be compiled, and those left out with the reason."""
    kept: list[Cell] = []
    left_out: list[LeftOut] = []
    for cell in cells:
        reason = _fault(cell, services=services, codes=codes)
        if reason:
            left_out.append(LeftOut(cell=cell, reason=reason))
        else:
            kept.append(cell)
    return kept, tuple(left_out)


def _fault(cell: Cell, *, services: Collection[str], codes: Codes) -> str:
    """Return the first thing that is wrong with a cell, or an empty text."""
    status = codes.statuses.get(cell.status)
    in_order = {
        "left-out-period": as_period(cell.period) is not None,
        "left-out-service": cell.service in services,
        "left-out-quantity": cell.quantity in codes.quantities,
        "left-out-status": status is not None,
        "left-out-value": status is None or _value_fits(cell.value, rule=status.value),
        "left-out-part": not read_part(cell, codes=codes).fault,
    }
    return next((reason for reason, holds in in_order.items() if not holds), "")


def _value_fits(value: int | None, *, rule: str) -> bool:
    if rule == "none" or value is None:
        return rule == "none" and value is None
    return value > 0 if rule == "positive" else value == 0
