"""A breakdown that does not exist, or that the quantity is not divided by."""

from collections.abc import Iterator

from samsyn.returns.cells import TOTAL, Cell
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.firewall import quotable
from samsyn.returns.frame import Frame
from samsyn.returns.nearest import nearest_among
from samsyn.returns.part import PartReading, read_part
from samsyn.returns.rule import Rule, finding, lower_first, name_dimension, name_quantity

CODE = "unknown-dimension"
FAULTS = ("unknown-dimension", "not-divided", "order")


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose dimension is unknown, not the quantity's, or in another order."""
    codes = evidence.frame.codes
    read = [(cell, read_part(cell, codes=codes)) for cell in evidence.cells]
    wrong = [
        (c, part) for c, part in read if part.fault in FAULTS and c.quantity in codes.quantities
    ]
    unknown = [(c.quantity, part.found) for c, part in wrong if part.fault == CODE]
    known = {code: (TOTAL, *codes.quantities[code].dimensions) for code, _ in unknown}
    likes = nearest_among(unknown, known)
    for cell, part in wrong:
        like = likes.get((cell.quantity, part.found), "")
        yield _fault(cell, part, evidence.frame, like=like)


def _fault(cell: Cell, part: PartReading, frame: Frame, *, like: str) -> Fault:
    quantity = frame.codes.quantities[cell.quantity]
    fields = {"quantity": lower_first(name_quantity(frame, quantity.code))}
    variant: str = part.fault
    expected = part.expected
    if part.fault == CODE:
        variant, expected = "like" if like else "", like
    elif part.fault == "not-divided":
        fields["name"] = name_dimension(frame, cell.dimension)
    said = finding(CODE, at=cell, frame=frame, variant=variant, fields=fields, expected=expected,
                   found=quotable(part.found))  # fmt: skip
    return Fault(said, rejects=(cell,))


RULE = Rule(CODE, find)
