"""A breakdown that does not exist, or that the quantity is not divided by."""

from collections.abc import Iterator

from samsyn.codes import Quantity
from samsyn.returns.cells import TOTAL, Cell
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.nearest import nearest
from samsyn.returns.personal import quotable
from samsyn.returns.rule import Rule, finding, lower_first, name_dimension, name_quantity

CODE = "unknown-dimension"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows whose dimension is unknown, not the quantity's, or in another order."""
    for cell in evidence.cells:
        quantity = evidence.frame.codes.quantities.get(cell.quantity)
        if quantity and cell.dimension != TOTAL:
            fault = _judge(cell, quantity, evidence)
            if fault:
                yield fault


def _judge(cell: Cell, quantity: Quantity, evidence: Evidence) -> Fault | None:
    frame, names = evidence.frame, cell.dimension.split("*")
    unknown = [name for name in names if name not in frame.codes.dimensions]
    fields: dict[str, object] = {"quantity": lower_first(name_quantity(frame, quantity.code))}
    if unknown:
        expected = nearest(unknown[0], (TOTAL, *quantity.dimensions))
        variant, found = "like" if expected else "", quotable(unknown[0])
    elif set(names) - set(quantity.dimensions):
        variant, found, expected = "not-divided", cell.dimension, ""
        fields["name"] = name_dimension(frame, cell.dimension)
    elif names != sorted(set(names), key=quantity.dimensions.index):
        order = sorted(set(names), key=quantity.dimensions.index)
        variant, found, expected = "order", cell.dimension, "*".join(order)
    else:
        return None
    said = finding(CODE, at=cell, frame=frame, variant=variant, fields=fields, expected=expected,
                   found=found)  # fmt: skip
    return Fault(said, rejects=(cell,))


RULE = Rule(CODE, find)
