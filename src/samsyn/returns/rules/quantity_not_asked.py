"""An answer to something that was asked of others, but not of this service."""

from collections.abc import Iterator

from samsyn.returns.cells import Cell
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.frame import Frame
from samsyn.returns.rule import Rule, finding, name_quantity

CODE = "quantity-not-asked"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the rows about a quantity that only other kinds of organisations are asked for."""
    frame = evidence.frame
    judged = {(c.period, c.service, c.quantity): c for c in evidence.cells}
    refused = {key for key, cell in judged.items() if not _may_answer(cell, frame)}
    for cell in evidence.cells:
        if (cell.period, cell.service, cell.quantity) in refused:
            name = name_quantity(frame, cell.quantity)
            said = finding(CODE, at=cell, frame=frame, fields={"name": name}, found=cell.quantity)
            yield Fault(said, rejects=(cell,))


def _may_answer(cell: Cell, frame: Frame) -> bool:
    if frame.services[cell.service].group not in frame.codes.groups:
        return True
    asking = frame.askers(cell.quantity, period=cell.period)
    return not asking or any(
        question.quantity == cell.quantity
        for questionnaire in frame.may_answer(cell.service, period=cell.period)
        for question in questionnaire.questions
    )


RULE = Rule(CODE, find)
