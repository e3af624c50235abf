"""A breakdown that does not exist, or that the quantity is not divided by."""

from collections.abc import Iterator

from samsyn.returns.cells import TOTAL, Cell
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.frame import Frame
from samsyn.returns.nearest import nearest
from samsyn.returns.part import PartReading, read_part
from samsyn.returns.personal import quotable
from samsyn.returns.rule import Rule, finding, lower_first, name_dimension, name_quantity

CODE = "unknown-dimension"
FAULTS = ("unknown-dimension", "not-divided", "order")


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose dimension is unknown, not the quantity's, or in another order."""
    for cell in evidence.cells:
        part = read_part(cell, codes=evidence.frame.codes)
        if part.fault in FAULTS and cell.quantity in evidence.frame.codes.quantities:
            yield _fault(cell, part, evidence.frame)


def _fault(cell: Cell, part: PartReading, frame: Frame) -> Fault:
    quantity = frame.codes.quantities[cell.quantity]
    fields = {"quantity": lower_first(name_quantity(frame, quantity.code))}
    variant: str = part.fault
    expected = part.expected
    if part.fault == "unknown-dimension":
        expected = nearest(part.found, (TOTAL, *quantity.dimensions))
        variant = "like" if expected else ""
    elif part.fault == "not-divided":
        fields["name"] = name_dimension(frame, cell.dimension)
    said = finding(CODE, at=cell, frame=frame, variant=variant, fields=fields, expected=expected,
                   found=quotable(part.found))  # fmt: skip
    return Fault(said, rejects=(cell,))


RULE = Rule(CODE, find)
