"""What the two rules about breakdowns share: how a broken sum is reported."""

from samsyn.returns.diagnosis import Cause
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import finding, name_cell
from samsyn.returns.rules.sums import name_parts, name_whole, spot


def broken_sum(code: str, cause: Cause, *, evidence: Evidence) -> Fault:
    """Report a sum that does not hold; where several sums blame one number, say which."""
    frame, cell = evidence.frame, cause.cell
    several = cell is not None and len(cause.equations) > 1
    fields = {
        "parts": name_parts(frame, cause),
        "whole": name_whole(frame, cause.equation.whole),
        "sum": cause.sum,
        "total": cause.whole,
        "cell": name_cell(frame, cell.dimension, cell.category) if cell else "",
    }
    said = finding(
        code,
        at=spot(cause),
        frame=frame,
        variant="cell" if several else "",
        fields=fields,
        expected=cause.expected if several else cause.whole,
        found=cell.value if several and cell else cause.sum,
    )
    return Fault(said, rejects=cause.touched, misplaced=_has_stray(cause, evidence))


def _has_stray(cause: Cause, evidence: Evidence) -> bool:
    """Tell whether a part was not asked for: it may have been meant for another place."""
    cells = [cause.block.cells[part] for part in cause.equation.parts]
    question = evidence.frame.question(cells[0]) if cells else None
    return question is not None and any(c.category not in question.categories for c in cells)
