"""A category that its dimension does not have, or one that is missing, or one too many."""

from collections.abc import Iterator

from samsyn.returns.cells import TOTAL, Cell
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.frame import Frame
from samsyn.returns.nearest import nearest
from samsyn.returns.personal import quotable
from samsyn.returns.rule import Rule, finding, name_dimension

CODE = "unknown-category"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose category does not fit their dimension."""
    for cell in evidence.cells:
        if cell.dimension == TOTAL:
            if cell.category:
                yield _fault(cell, evidence.frame, variant="of-total")
        elif not cell.category:
            yield _fault(cell, evidence.frame, variant="empty")
        elif cell.dimension.count("*") != cell.category.count("*"):
            yield _fault(cell, evidence.frame, variant="parts" if "*" in cell.dimension else "")
        else:
            yield from _unknown(cell, evidence.frame)


def _unknown(cell: Cell, frame: Frame) -> Iterator[Fault]:
    for name, code in zip(cell.dimension.split("*"), cell.category.split("*"), strict=True):
        known = frame.codes.dimensions[name].categories
        if code not in known:
            like = nearest(code, known)
            variant = "like" if like else ""
            yield _fault(cell, frame, variant=variant, found=code, expected=like)
            return


def _fault(
    cell: Cell, frame: Frame, *, variant: str = "", found: str = "", expected: str = ""
) -> Fault:
    name = "" if cell.dimension == TOTAL else name_dimension(frame, cell.dimension)
    said = finding(
        CODE,
        at=cell,
        frame=frame,
        variant=variant,
        fields={"name": name, "number": cell.dimension.count("*") + 1},
        expected=expected,
        found=quotable(found or cell.category),
    )
    return Fault(said, rejects=(cell,))


RULE = Rule(CODE, find)
