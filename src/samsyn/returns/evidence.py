"""The answers that may still be trusted, and the rows that were set aside on the way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from samsyn.returns.cells import TOTAL, Cell, Finding
from samsyn.returns.frame import Frame

BlockKey = tuple[str, str, str]
CellKey = tuple[str, str]
Slot = tuple[str | None, str | None, str | None, CellKey | None]
ANYWHERE: Slot = (None, None, None, None)


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

    `misplaced` tells that a rejected row may have been meant for another place; a number that is
    only wrong is not. `lost` tells that the row never became a cell.
    """

    finding: Finding
    rejects: tuple[Cell, ...] = ()
    misplaced: bool = True
    lost: bool = False


@dataclass(frozen=True, slots=True)
class SetAside:
    """Where a row that was set aside said that it belonged; nowhere, if it could not be read."""

    block: BlockKey
    cell: CellKey
    misplaced: bool

    @property
    def places(self) -> tuple[Slot, ...]:
        """The places it may have been meant for, None standing for whatever is there.

        They differ from its own in at most one thing (period, service, quantity, or dimension and
        category); where only its number is in doubt, they differ in none.
        """
        if not any(self.block):
            return (ANYWHERE,)
        own = (*self.block, self.cell)
        return _one_open(own) if self.misplaced else (own,)


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """The cells that stand, by block, and the rows that were set aside; equal only to itself."""

    frame: Frame
    cells: tuple[Cell, ...]
    set_aside: tuple[SetAside, ...]
    blocks: Mapping[BlockKey, Block]
    wanted: frozenset[Slot]

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
        wanted = frozenset(place for row in set_aside for place in row.places)
        return cls(frame=frame, cells=standing, set_aside=set_aside, blocks=blocks, wanted=wanted)

    def without(self, faults: Iterable[Fault]) -> "Evidence":
        """Return the evidence that is left when the rejected cells of faults are set aside."""
        aside: list[SetAside] = []
        rejected: set[int] = set()
        for fault in faults:
            rejected.update(id(cell) for cell in fault.rejects)
            aside.extend(_aside(cell, misplaced=fault.misplaced) for cell in fault.rejects)
            if fault.lost:
                aside.append(_lost(fault.finding, misplaced=fault.misplaced))
        if not aside:
            return self
        return Evidence.of(
            (cell for cell in self.cells if id(cell) not in rejected),
            frame=self.frame,
            set_aside=(*self.set_aside, *aside),
        )

    def may_be_set_aside(self, block: BlockKey, cell: CellKey) -> bool:
        """Tell whether a missing answer may be a row that was set aside for something else."""
        own = (*block, cell)
        return not self.wanted.isdisjoint((ANYWHERE, own, *_one_open(own)))

    def now(self) -> tuple[Block, ...]:
        """Return the blocks of the period the returns are about."""
        return tuple(block for key, block in self.blocks.items() if key[0] == self.frame.period)


def _one_open(own: tuple[str, str, str, CellKey]) -> tuple[Slot, ...]:
    """Return a place four times, each time with another of its four things left open."""
    period, service, quantity, cell = own
    return (
        (None, service, quantity, cell),
        (period, None, quantity, cell),
        (period, service, None, cell),
        (period, service, quantity, None),
    )


def _aside(cell: Cell, *, misplaced: bool) -> SetAside:
    return SetAside(
        block=(cell.period, cell.service, cell.quantity),
        cell=(cell.dimension, cell.category),
        misplaced=misplaced,
    )


def _lost(finding: Finding, *, misplaced: bool) -> SetAside:
    return SetAside(
        block=(finding.period, finding.service, finding.quantity),
        cell=(finding.dimension, finding.category),
        misplaced=misplaced,
    )
