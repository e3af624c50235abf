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
    for cell in evidence.cells:
        if not _may_answer(cell, frame):
            name = name_quantity(frame, cell.quantity)
            said = finding(CODE, at=cell, frame=frame, fields={"name": name}, found=cell.quantity)
            yield Fault(said, rejects=(cell,))


def _may_answer(cell: Cell, frame: Frame) -> bool:
    asking = [
        questionnaire
        for questionnaire in frame.in_use(cell.period)
        if any(question.quantity == cell.quantity for question in questionnaire.questions)
    ]
    group = frame.codes.groups.get(frame.services[cell.service].group)
    if not asking or group is None:
        return True
    return any(q.code in group.questionnaires or group.code in q.open_to for q in asking)


RULE = Rule(CODE, find)
