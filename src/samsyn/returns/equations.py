"""What must hold between the numbers of one block: parts and the whole they belong to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from samsyn.codes import Dimension
from samsyn.returns.cells import TOTAL, Cell
from samsyn.returns.evidence import Block, CellKey, Evidence
from samsyn.returns.frame import as_period

Kind = Literal["breakdown", "detail", "margin", "part"]


@dataclass(frozen=True, slots=True)
class Equation:
    """The parts make the whole, or, where `exact` is false, at most the whole.

    `absent` are the cells that would complete the parts, were asked for, and were not given.
    """

    kind: Kind
    dimension: str
    whole: CellKey
    parts: tuple[CellKey, ...]
    exact: bool
    absent: tuple[CellKey, ...] = ()

    @property
    def cells(self) -> tuple[CellKey, ...]:
        """Every cell it speaks of."""
        return (self.whole, *self.parts)

    def gap(self, values: dict[CellKey, int]) -> int:
        """Return how much the whole is above its parts."""
        return values[self.whole] - sum(values[part] for part in self.parts)

    def holds(self, values: dict[CellKey, int]) -> bool:
        """Tell whether it holds for these values."""
        gap = self.gap(values)
        return gap == 0 if self.exact else gap >= 0


def equations_of(block: Block, *, evidence: Evidence) -> tuple[Equation, ...]:
    """Return everything that must hold inside a block, leaving out what cannot be known.

    Where the whole was not given as a number, or a missing part may be a row that was set aside,
    nothing is said.
    """
    found: list[Equation] = []
    for dimension in block.dimensions:
        maker = _crossed if "*" in dimension else _plain
        found.extend(maker(block, dimension, evidence))
    return tuple(equation for equation in found if _can_be_judged(equation, block, evidence))


def _can_be_judged(equation: Equation, block: Block, evidence: Evidence) -> bool:
    whole = block.cells.get(equation.whole)
    if whole is None or whole.value is None:
        return False
    return not any(evidence.may_be_set_aside(block.key, cell) for cell in equation.absent)


def _plain(block: Block, name: str, evidence: Evidence) -> Iterator[Equation]:
    dimension = evidence.frame.codes.dimensions[name]
    whole = _whole_of(dimension)
    cells = block.of(name)
    if not dimension.partition:
        yield from _bounds(name, cells, whole=whole)
        return
    absent, asked = _absent(block, dimension, cells, evidence)
    parts = tuple((name, category) for category, cell in cells.items() if cell.value is not None)
    yield Equation(
        kind="detail" if dimension.of else "breakdown",
        dimension=name,
        whole=whole,
        parts=parts,
        exact=not absent and len(parts) == len(cells),
        absent=absent if asked and len(parts) == len(cells) else (),
    )


def _whole_of(dimension: Dimension) -> CellKey:
    name, _, category = dimension.of.partition("=")
    return (name, category) if dimension.of else (TOTAL, "")


def _absent(
    block: Block, dimension: Dimension, cells: dict[str, Cell], evidence: Evidence
) -> tuple[tuple[CellKey, ...], bool]:
    """Return the categories that were not given: of those asked for, else of those in force."""
    question = evidence.frame.question(next(iter(cells.values())))
    period = as_period(block.key[0])
    in_force = tuple(
        code
        for code, category in dimension.categories.items()
        if period is None or category.validity.covers(first=period.first, last=period.last)
    )
    asked = question.categories if question else in_force
    expected = tuple(code for code in asked if code in in_force)
    lacking = tuple((dimension.code, code) for code in expected if code not in cells)
    return lacking, question is not None


def _bounds(name: str, cells: dict[str, Cell], *, whole: CellKey) -> Iterator[Equation]:
    for category, cell in cells.items():
        if cell.value is not None:
            part = (name, category)
            yield Equation(kind="part", dimension=name, whole=whole, parts=(part,), exact=False)


def _crossed(block: Block, cross: str, evidence: Evidence) -> Iterator[Equation]:
    """Sum out each dimension of a cross in turn; what is left is a margin that must agree."""
    names = tuple(cross.split("*"))
    for position, name in enumerate(names):
        dimension = evidence.frame.codes.dimensions[name]
        lines: dict[CellKey, list[tuple[CellKey, Cell]]] = {}
        for category, cell in block.of(cross).items():
            margin = _margin(block, names, category.split("*"), position, evidence)
            lines.setdefault(margin, []).append(((cross, category), cell))
        for margin, line in lines.items():
            yield from _line(block, cross, dimension, margin, line)


def _margin(
    block: Block, names: tuple[str, ...], codes: list[str], position: int, evidence: Evidence
) -> CellKey:
    """Return the cell a cell of a cross is a part of, when one of its dimensions is summed out."""
    left = {n: c for i, (n, c) in enumerate(zip(names, codes, strict=True)) if i != position}
    above, _, category = evidence.frame.codes.dimensions[names[position]].of.partition("=")
    if above:
        left[above] = category
    order = evidence.frame.codes.quantities[block.key[2]].dimensions
    kept = sorted(left, key=order.index)
    return ("*".join(kept), "*".join(left[name] for name in kept)) if kept else (TOTAL, "")


def _line(
    block: Block,
    cross: str,
    dimension: Dimension,
    margin: CellKey,
    line: list[tuple[CellKey, Cell]],
) -> Iterator[Equation]:
    known = tuple(key for key, cell in line if cell.value is not None)
    if not dimension.partition:
        for key in known:
            yield Equation(kind="part", dimension=cross, whole=margin, parts=(key,), exact=False)
        return
    yield Equation(
        kind="margin",
        dimension=cross,
        whole=margin,
        parts=known,
        exact=len(known) == len(line) and _complete(block, cross, dimension.code, line),
    )


def _complete(block: Block, cross: str, name: str, line: list[tuple[CellKey, Cell]]) -> bool:
    """Tell whether a line of a cross has every category its table has, but those that are zero."""
    position = cross.split("*").index(name)
    in_table = {category.split("*")[position] for category in block.of(cross)}
    in_line = {category.split("*")[position] for (_, category), _ in line}
    margins = block.of(name)
    return all(category in margins and margins[category].value == 0
               for category in in_table - in_line)  # fmt: skip
