"""A service whose group the report does not have."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.firewall import quotable
from samsyn.returns.nearest import nearest
from samsyn.returns.rule import Rule, Spot, finding

CODE = "unknown-group"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the services whose group is not in the list of groups."""
    frame = evidence.frame
    for service in frame.services.values():
        if service.group not in frame.codes.groups:
            said = finding(
                CODE,
                at=Spot(period=frame.period, service=service.code),
                frame=frame,
                fields={"name": service.name},
                expected=nearest(service.group, frame.codes.groups),
                found=quotable(service.group),
            )
            yield Fault(said)


RULE = Rule(CODE, find)
