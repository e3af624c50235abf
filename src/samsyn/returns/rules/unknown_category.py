"""A category that its dimension does not have, or one that is missing, or one too many."""

from collections.abc import Iterator

from samsyn.returns.cells import TOTAL, Cell
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.frame import Frame
from samsyn.returns.nearest import nearest
from samsyn.returns.part import PartReading, read_part
from samsyn.returns.personal import quotable
from samsyn.returns.rule import Rule, finding, name_dimension

CODE = "unknown-category"
VARIANTS = {"total-with-category": "of-total", "without-category": "empty", "count": "parts",
            "unknown-category": ""}  # fmt: skip


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose category does not fit their dimension."""
    for cell in evidence.cells:
        part = read_part(cell, codes=evidence.frame.codes)
        if part.fault in VARIANTS:
            yield _fault(cell, part, evidence.frame)


def _fault(cell: Cell, part: PartReading, frame: Frame) -> Fault:
    variant, expected = VARIANTS[part.fault], ""
    if part.fault == "count" and "*" not in cell.dimension:
        variant = ""
    if part.fault == "unknown-category":
        expected = _like(cell, part, frame)
        variant = "like" if expected else ""
    name = "" if cell.dimension == TOTAL else name_dimension(frame, cell.dimension)
    said = finding(
        CODE,
        at=cell,
        frame=frame,
        variant=variant,
        fields={"name": name, "number": cell.dimension.count("*") + 1},
        expected=expected,
        found=quotable(part.found or cell.category),
    )
    return Fault(said, rejects=(cell,))


def _like(cell: Cell, part: PartReading, frame: Frame) -> str:
    """Return the category most like the first that its dimension does not have."""
    pairs = zip(cell.dimension.split("*"), cell.category.split("*"), strict=True)
    axes = (frame.codes.dimensions[name].categories for name, code in pairs if code == part.found)
    return next((nearest(part.found, axis) for axis in axes if part.found not in axis), "")


RULE = Rule(CODE, find)
