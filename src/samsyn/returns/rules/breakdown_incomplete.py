"""A breakdown that falls short of its total, and lacks a category that was asked for."""

from collections.abc import Iterator

from samsyn.returns.diagnosis import Cause
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding
from samsyn.returns.rules.sums import causes, name_list, name_parts, name_whole, spot

CODE = "breakdown-incomplete"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the breakdowns that something is missing from.

    A blank field of a question that a form must answer is told of as unanswered instead. Where a
    row stands alone in one breakdown and would be missing from another, it is one row in the
    wrong place, and is reported once.
    """
    for cause in causes(evidence):
        key, absent = cause.block.key, cause.equation.absent
        if not cause.incomplete or _is_unanswered(cause, evidence):
            continue
        if not any(evidence.may_be_set_aside(key, cell) for cell in absent):
            fault = _fault(cause, evidence)
            evidence = evidence.without((fault,))
            yield fault


def _is_unanswered(cause: Cause, evidence: Evidence) -> bool:
    _, service, quantity = cause.block.key
    (dimension, _), *_ = cause.equation.absent
    return evidence.frame.demands(service, quantity=quantity, dimension=dimension)


def _fault(cause: Cause, evidence: Evidence) -> Fault:
    frame = evidence.frame
    fields = {
        "parts": name_parts(frame, cause),
        "whole": name_whole(frame, cause.equation.whole),
        "absent": name_list(frame, cause.equation.absent),
    }
    said = finding(
        CODE, at=spot(cause), frame=frame, fields=fields, expected=cause.whole, found=cause.sum
    )
    return Fault(said, rejects=cause.touched, misplaced=len(cause.equation.parts) == 1)


RULE = Rule(CODE, find)
