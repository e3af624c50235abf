"""What a service answered before, where the numbers may still be compared."""

from dataclasses import dataclass
from datetime import timedelta

from samsyn.codes import Period, breaks_between, read_period
from samsyn.returns.cells import Cell
from samsyn.returns.evidence import Evidence
from samsyn.returns.frame import Frame, as_period, is_total
from samsyn.returns.limits import load_limits


@dataclass(frozen=True, slots=True)
class Earlier:
    """The totals of one service and quantity in earlier periods of the same length, in order."""

    cells: tuple[Cell, ...]
    current: Period

    @property
    def values(self) -> tuple[int, ...]:
        """The numbers, without the periods that had none."""
        return tuple(cell.value for cell in self.cells if cell.value is not None)

    @property
    def last(self) -> Cell | None:
        """The latest one that had a number."""
        return next((cell for cell in reversed(self.cells) if cell.value is not None), None)

    @property
    def just_before(self) -> Cell | None:
        """The one of the period that ends the day before this one begins, if it had a number."""
        before = self.current.first - timedelta(days=1)
        last = self.last
        return last if last and read_period(last.period).last == before else None


def earlier_of(cell: Cell, *, evidence: Evidence, dimension: str = "") -> Earlier:
    """Return the earlier totals of the service and quantity of a cell.

    Left out are those from before a break of definition that touches the total or a dimension.
    """
    current = read_period(cell.period)
    found = {
        past.period: past
        for past in (*evidence.cells, *evidence.frame.previous)
        if is_total(past)
        and (past.service, past.quantity) == (cell.service, cell.quantity)
        and _comparable(past, current, frame=evidence.frame, dimension=dimension)
    }
    ordered = sorted(found.values(), key=lambda past: read_period(past.period).first)
    return Earlier(cells=tuple(ordered), current=current)


def _comparable(past: Cell, current: Period, *, frame: Frame, dimension: str) -> bool:
    period = as_period(past.period)
    if period is None or period.last >= current.first:
        return False
    lengths = sorted((period.last - period.first, current.last - current.first))
    if lengths[0] < lengths[1] * load_limits().same_length:
        return False
    divided = frame.codes.dimensions[dimension].categories if dimension else ()
    divisions = [(dimension, category) for category in divided]
    return not breaks_between(
        past.period, current.code, quantity=past.quantity, divisions=divisions, codes=frame.codes
    )
