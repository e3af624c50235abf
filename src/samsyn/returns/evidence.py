"""The answers that may still be trusted, and the rows that were set aside on the way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from samsyn.returns.cells import TOTAL, Cell, Finding
from samsyn.returns.frame import Frame

BlockKey = tuple[str, str, str]
CellKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Block:
    """What one service answered about one quantity in one period, by (dimension, category)."""

    key: BlockKey
    cells: Mapping[CellKey, Cell]

    @property
    def total(self) -> Cell | None:
        """The cell of the total, if it was given."""
        return self.cells.get((TOTAL, ""))

    @property
    def dimensions(self) -> tuple[str, ...]:
        """The dimensions that were given, in the order of the file, without the total."""
        return tuple(dict.fromkeys(d for d, _ in self.cells if d != TOTAL))

    def of(self, dimension: str) -> dict[str, Cell]:
        """Return the cells of one dimension by category."""
        return {category: cell for (d, category), cell in self.cells.items() if d == dimension}


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding, and the cells that no later rule may lean on because of it.

    `unknown` tells that not even the fields of the row could be told apart.
    """

    finding: Finding
    rejects: tuple[Cell, ...] = ()
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class SetAside:
    """Where a row that was set aside said that it belonged."""

    period: str
    service: str
    quantity: str
    cell: CellKey
    unknown: bool

    def differs(self, block: BlockKey, cell: CellKey) -> int:
        """Count in how many things it differs: period, service, quantity, (dimension, category)."""
        mine = (self.period, self.service, self.quantity, self.cell)
        return sum(a != b for a, b in zip(mine, (*block, cell), strict=True))


@dataclass(frozen=True, slots=True)
class Evidence:
    """The cells that stand, by block, and the rows that were set aside."""

    frame: Frame
    cells: tuple[Cell, ...]
    set_aside: tuple[SetAside, ...]
    blocks: Mapping[BlockKey, Block]

    @classmethod
    def of(
        cls, cells: Iterable[Cell], *, frame: Frame, set_aside: tuple[SetAside, ...] = ()
    ) -> "Evidence":
        """Gather cells into blocks; of two cells with one key the first stands."""
        standing = tuple(cells)
        gathered: dict[BlockKey, dict[CellKey, Cell]] = {}
        for cell in standing:
            block = gathered.setdefault((cell.period, cell.service, cell.quantity), {})
            block.setdefault((cell.dimension, cell.category), cell)
        blocks = {key: Block(key=key, cells=block) for key, block in gathered.items()}
        return cls(frame=frame, cells=standing, set_aside=set_aside, blocks=blocks)

    def without(self, faults: Iterable[Fault]) -> "Evidence":
        """Return the evidence that is left when the rejected cells of faults are set aside."""
        listed = tuple(faults)
        rejected = {id(cell) for fault in listed for cell in fault.rejects}
        unknown = tuple(_lost(fault.finding) for fault in listed if fault.unknown)
        if not rejected:
            return replace(self, set_aside=(*self.set_aside, *unknown)) if unknown else self
        aside = tuple(
            SetAside(c.period, c.service, c.quantity, (c.dimension, c.category), unknown=False)
            for c in self.cells
            if id(c) in rejected
        )
        return Evidence.of(
            (cell for cell in self.cells if id(cell) not in rejected),
            frame=self.frame,
            set_aside=(*self.set_aside, *aside, *unknown),
        )

    def may_be_set_aside(self, block: BlockKey, cell: CellKey) -> bool:
        """Tell whether a missing answer may be a row that was set aside for something else.

        A row that was set aside may stand wherever it differs from in at most one thing.
        """
        return any(row.unknown or row.differs(block, cell) <= 1 for row in self.set_aside)

    def now(self) -> tuple[Block, ...]:
        """Return the blocks of the period the returns are about."""
        return tuple(block for key, block in self.blocks.items() if key[0] == self.frame.period)


def _lost(finding: Finding) -> SetAside:
    return SetAside(
        period=finding.period,
        service=finding.service,
        quantity=finding.quantity,
        cell=(finding.dimension, finding.category),
        unknown=not finding.service,
    )
