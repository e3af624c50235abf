"""A question that must be answered, and was not: loosely among rows, exactly in a form."""

from collections.abc import Iterator

from samsyn.returns.cells import TOTAL, Cell, Finding, Place
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.frame import Frame
from samsyn.returns.questions import NumberQuestion
from samsyn.returns.rule import Rule, Spot, finding, lower_first, name_dimension, name_quantity
from samsyn.returns.rules.blank_fields import CODE, blank_in


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the required totals that are missing, and the required breakdowns of those given.

    A breakdown is not missing where the total is zero, or is not known; a number that does not
    overlap between services may be given by one for all. A form, which came whole, is held to
    every field and every prompt; where it is submitted, each of them is an error.
    """
    frame = evidence.frame
    yield from (Fault(found) for form in frame.forms for found in blank_in(form, evidence))
    whole = {form.service for form in frame.forms}
    places = {cell.service: cell.place for cell in reversed(evidence.cells)}
    for code, place in places.items():
        if code in whole:
            continue
        for questionnaire in frame.asked(code, period=frame.period):
            for question in questionnaire.questions:
                if question.required and _missing(code, question, evidence):
                    yield Fault(_say(code, question, frame, place))


def _missing(service: str, question: NumberQuestion, evidence: Evidence) -> bool:
    key = (evidence.frame.period, service, question.quantity)
    if any(evidence.may_be_set_aside(key, cell) for cell in question.cells):
        return False
    block = evidence.blocks.get(key)
    if block is None and _answered_for_all(question, evidence):
        return False
    if block is None:
        return question.dimension == TOTAL
    if question.dimension == TOTAL:
        return block.total is None and not block.dimensions
    return _counted(block.total) and not block.of(question.dimension)


def _answered_for_all(question: NumberQuestion, evidence: Evidence) -> bool:
    """Tell whether another has answered what each of a group need not: a register of them all."""
    if evidence.frame.codes.quantities[question.quantity].adds == "overlapping":
        return False
    return any(block.key[2] == question.quantity for block in evidence.now())


def _counted(total: Cell | None) -> bool:
    return total is not None and bool(total.value)


def _say(service: str, question: NumberQuestion, frame: Frame, place: Place) -> Finding:
    whole = question.dimension == TOTAL
    name = name_quantity(frame, question.quantity)
    fields = {
        "name": name if whole else lower_first(name),
        "dimension": "" if whole else name_dimension(frame, question.dimension),
    }
    at = Spot(
        period=frame.period,
        service=service,
        quantity=question.quantity,
        dimension=question.dimension,
        place=Place(file=place.file),
    )
    return finding(CODE, at=at, frame=frame, variant="" if whole else "breakdown", fields=fields)


RULE = Rule(CODE, find)
