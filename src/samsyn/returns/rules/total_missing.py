"""A breakdown without its total."""

from collections.abc import Iterator

from samsyn.returns.cells import TOTAL, Cell
from samsyn.returns.evidence import Block, Evidence, Fault
from samsyn.returns.rule import Rule, Spot, finding, lower_first, name_quantity

CODE = "total-missing"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the quantities that were divided, but whose total was asked for and not given."""
    frame = evidence.frame
    for block in evidence.now():
        if _lacks(block, evidence):
            cells = tuple(block.cells.values())
            fields = {"name": lower_first(name_quantity(frame, block.key[2]))}
            said = finding(CODE, at=_spot(block, cells[0]), frame=frame, fields=fields)
            yield Fault(said, rejects=cells)


def _lacks(block: Block, evidence: Evidence) -> bool:
    if not any(cell.value for cell in block.cells.values()):
        return False
    if block.total is not None:
        return block.total.value is None
    period, service, quantity = block.key
    asked = any(
        (question.quantity, question.dimension) == (quantity, TOTAL)
        for questionnaire in evidence.frame.asked(service, period=period)
        for question in questionnaire.questions
    )
    return asked and not evidence.may_be_set_aside(block.key, (TOTAL, ""))


def _spot(block: Block, first: Cell) -> Cell | Spot:
    period, service, quantity = block.key
    return block.total or Spot(
        period=period, service=service, quantity=quantity, dimension=TOTAL, place=first.place
    )


RULE = Rule(CODE, find)
