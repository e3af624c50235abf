"""A cross-table that does not add to the tables beside it."""

from collections.abc import Iterator

from samsyn.returns.diagnosis import Cause
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding, name_cell, name_dimension
from samsyn.returns.rules.sums import about_margins, causes, name_whole, spot

CODE = "margins-disagree"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the cross-tables that disagree with their margins, at the number to blame if known."""
    for cause in causes(evidence):
        if about_margins(cause):
            yield _fault(cause, evidence)


def _fault(cause: Cause, evidence: Evidence) -> Fault:
    frame, equation, cell = evidence.frame, cause.equation, cause.cell
    fields = {
        "cross": name_dimension(frame, equation.dimension),
        "margin": name_whole(frame, equation.whole),
        "sum": cause.sum,
        "whole": cause.whole,
        "cell": name_cell(frame, cell.dimension, cell.category) if cell else "",
    }
    said = finding(
        CODE,
        at=spot(cause),
        frame=frame,
        variant="cell" if cell else "",
        fields=fields,
        expected=cause.whole if cell is None else cause.expected,
        found=cause.sum if cell is None else cell.value,
    )
    return Fault(said, rejects=cause.touched, misplaced=False)


RULE = Rule(CODE, find)
