"""A sum that is right for another count: persons in a table of decisions, or the other way."""

from collections.abc import Iterator

from samsyn.returns.diagnosis import Cause
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding, lower_first, name_quantity
from samsyn.returns.rules.linked import Linked, linked
from samsyn.returns.rules.sums import about_total, causes, name_parts, spot

CODE = "mixed-bases"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the sums that miss their own total and hit that of a linked quantity.

    Two quantities are linked by their questionnaire: they are about the same matter and count
    different things, as 28 decisions about 27 persons.
    """
    for cause in causes(evidence):
        for other in linked(cause.block, evidence=evidence):
            if not cause.incomplete and _hits(cause, other):
                yield _fault(cause, other, evidence)
                break


def _hits(cause: Cause, other: Linked) -> bool:
    if other.same_basis or not other.value:
        return False
    if about_total(cause):
        return cause.whole - (cause.expected or 0) == other.value or cause.whole == other.value
    alone = cause.equation.kind == "breakdown" and len(cause.equations) == 1
    return alone and cause.sum == other.value


def _fault(cause: Cause, other: Linked, evidence: Evidence) -> Fault:
    frame, quantity = evidence.frame, cause.block.key[2]
    basis = frame.codes.bases[frame.codes.quantities[quantity].basis]
    summed = about_total(cause) and cause.whole != other.value
    fields = {
        "parts": name_parts(frame, cause),
        "quantity": lower_first(name_quantity(frame, quantity)),
        "other": lower_first(name_quantity(frame, other.quantity)),
        "count": other.value,
        "basis": lower_first(basis.label.text(frame.lang)),
        "other_basis": lower_first(other.basis.text(frame.lang)),
        "sum": cause.sum,
        "whole": cause.whole,
    }
    variant = ("added" if summed else "total") if about_total(cause) else ""
    said = finding(
        CODE,
        at=spot(cause),
        frame=frame,
        variant=variant,
        fields=fields,
        expected=cause.expected if about_total(cause) else cause.whole,
        found=cause.whole if about_total(cause) else cause.sum,
    )
    return Fault(said, rejects=cause.touched, misplaced=False)


RULE = Rule(CODE, find)
