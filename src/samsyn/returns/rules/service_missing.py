"""A service that was asked and has not answered at all."""

from collections.abc import Iterator

from samsyn.returns.cells import TOTAL, Service
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, Spot, finding

CODE = "service-missing"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the services without a row, unless a row that was set aside may be theirs."""
    frame = evidence.frame
    answered = {cell.service for cell in evidence.cells if cell.period == frame.period}
    answered |= {form.service for form in frame.forms if form.told or form.submits}
    for service in frame.services.values():
        if service.code in answered or _may_be_there(service, evidence):
            continue
        if frame.asked(service.code, period=frame.period):
            at = Spot(period=frame.period, service=service.code)
            fields = {"name": service.name, "period": frame.period}
            yield Fault(finding(CODE, at=at, frame=frame, fields=fields))


def _may_be_there(service: Service, evidence: Evidence) -> bool:
    period = evidence.frame.period
    return any(row.block[1] == service.code for row in evidence.set_aside) or any(
        evidence.may_be_set_aside((period, service.code, question.quantity), (TOTAL, ""))
        for questionnaire in evidence.frame.asked(service.code, period=period)
        for question in questionnaire.questions
    )


RULE = Rule(CODE, find)
