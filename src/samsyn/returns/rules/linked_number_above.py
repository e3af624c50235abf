"""More of a part than of the whole it is linked to: persons with a decision above decisions."""

from collections.abc import Iterator

from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.rule import Rule, finding, lower_first, name_quantity
from samsyn.returns.rules.linked import linked

CODE = "linked-number-above"


def find(evidence: Evidence) -> Iterator[Fault]:
    """Yield the totals that are above the total their questionnaire sets as their limit."""
    frame = evidence.frame
    for block in evidence.blocks.values():
        for other in linked(block, evidence=evidence):
            total = block.total
            if other.is_part or total is None or total.value is None or other.value is None:
                continue
            if total.value > other.value:
                fields = {
                    "part": name_quantity(frame, block.key[2]),
                    "whole": lower_first(name_quantity(frame, other.quantity)),
                }
                said = finding(CODE, at=total, frame=frame, fields=fields, expected=other.value,
                               found=total.value)  # fmt: skip
                yield Fault(said, rejects=(total,), misplaced=False)


RULE = Rule(CODE, find)
