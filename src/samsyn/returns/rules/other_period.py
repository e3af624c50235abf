"""A row of another period than the rest of its file, where only one period was asked for."""

from collections.abc import Iterator

from samsyn.returns.cells import Cell
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.frame import Frame, as_period
from samsyn.returns.rule import Rule, finding

CODE = "other-period"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose period is not the one their file is about.

    Earlier periods may stand beside it where a questionnaire says that they may be answered
    again, or where the file asks nothing of the quantity for its own period; later ones never.
    """
    frame = evidence.frame
    told = {(cell.place.file, cell.quantity, cell.period) for cell in evidence.cells}
    for cell in evidence.cells:
        main = frame.of_file.get(cell.place.file, frame.period)
        strange = (cell.place.file, cell.quantity, main) in told or _later(cell, main)
        if cell.period != main and strange and not _welcome(cell, frame, main):
            said = finding(CODE, at=cell, frame=frame, expected=main, found=cell.period)
            yield Fault(said, rejects=(cell,))


def _later(cell: Cell, main: str) -> bool:
    mine, of_file = as_period(cell.period), as_period(main)
    return mine is None or of_file is None or mine.last >= of_file.last


def _welcome(cell: Cell, frame: Frame, main: str) -> bool:
    if _later(cell, main):
        return False
    askers = frame.askers(cell.quantity, period=main)
    return not askers or any(question.earlier_periods for question in askers)


RULE = Rule(CODE, find)
