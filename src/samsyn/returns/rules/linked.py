"""What the rules about linked quantities share: which they are, and what they came to."""

from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.codes import Label
from samsyn.returns.cells import Cell
from samsyn.returns.evidence import Block, Evidence


@dataclass(frozen=True, slots=True)
class Linked:
    """A quantity about the same matter: its total, what it counts, and whether that is the same."""

    quantity: str
    total: Cell
    basis: Label
    same_basis: bool
    is_part: bool

    @property
    def value(self) -> int | None:
        """The number of its total."""
        return self.total.value


def linked(block: Block, *, evidence: Evidence) -> Iterator[Linked]:
    """Yield the quantities that a questionnaire links to that of a block, where they were given."""
    period, service, quantity = block.key
    codes = evidence.frame.codes
    for questionnaire in evidence.frame.may_answer(service, period=period):
        for link in questionnaire.links:
            if quantity not in (link.part, link.whole):
                continue
            code = link.whole if quantity == link.part else link.part
            other = evidence.blocks.get((period, service, code))
            if other is not None and other.total is not None:
                yield Linked(
                    quantity=code,
                    total=other.total,
                    basis=codes.bases[codes.quantities[code].basis].label,
                    same_basis=codes.quantities[code].basis == codes.quantities[quantity].basis,
                    is_part=code == link.part,
                )
