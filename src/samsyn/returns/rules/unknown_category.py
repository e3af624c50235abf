"""A category that its dimension does not have, or one that is missing, or one too many."""

from collections.abc import Iterator

from samsyn.returns.cells import TOTAL, Cell
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.firewall import quotable
from samsyn.returns.frame import Frame
from samsyn.returns.nearest import nearest_among
from samsyn.returns.part import PartReading, read_part
from samsyn.returns.rule import Rule, finding, name_dimension

CODE = "unknown-category"
VARIANTS = {"total-with-category": "of-total", "without-category": "empty", "count": "parts",
            "unknown-category": ""}  # fmt: skip


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose category does not fit their dimension."""
    codes = evidence.frame.codes
    read = [(cell, read_part(cell, codes=codes)) for cell in evidence.cells]
    wrong = [(cell, part) for cell, part in read if part.fault in VARIANTS]
    unknown = [(part.of, part.found) for _, part in wrong if part.fault == CODE]
    likes = nearest_among(unknown, {name: codes.dimensions[name].categories for name, _ in unknown})
    for cell, part in wrong:
        yield _fault(cell, part, evidence.frame, like=likes.get((part.of, part.found), ""))


def _fault(cell: Cell, part: PartReading, frame: Frame, *, like: str) -> Fault:
    variant = VARIANTS[part.fault]
    if part.fault == "count" and "*" not in cell.dimension:
        variant = ""
    elif like:
        variant = "like"
    name = "" if cell.dimension == TOTAL else name_dimension(frame, cell.dimension)
    said = finding(
        CODE,
        at=cell,
        frame=frame,
        variant=variant,
        fields={"name": name, "number": cell.dimension.count("*") + 1},
        expected=like,
        found=quotable(part.found or cell.category),
    )
    return Fault(said, rejects=(cell,))


RULE = Rule(CODE, find)
