"""Which one number is wrong, when several sums do not hold: the rule that gives one finding.

The sums of a block are looked at together. A number is blamed when giving it one other value makes
at least two broken sums hold and breaks none; the number that mends most is blamed first. A sum
that no such number explains is reported by itself, and points at a number where only one of its
numbers could mend it. See docs/methods/checks.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.returns.cells import Cell
from samsyn.returns.equations import Equation, equations_of
from samsyn.returns.evidence import Block, CellKey, Evidence

Values = dict[CellKey, int]


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that is wrong in a block.

    `equations` are the sums it explains (the first one speaks for it); `cell` is the number to
    blame, where only one can be, and `expected` what it would have to be. `incomplete` tells that
    the parts fall short, and that parts which were asked for are missing.
    """

    block: Block
    equations: tuple[Equation, ...]
    cell: Cell | None = None
    expected: int | None = None
    incomplete: bool = False

    @property
    def equation(self) -> Equation:
        """The sum that speaks for it."""
        return self.equations[0]

    @property
    def touched(self) -> tuple[Cell, ...]:
        """The cells that nothing more should be concluded from."""
        if self.cell is not None:
            return (self.cell,)
        return tuple(self.block.cells[part] for part in self.equation.parts)

    @property
    def sum(self) -> int:
        """What the parts of its first sum make together."""
        return sum(self.block.cells[part].value or 0 for part in self.equation.parts)

    @property
    def whole(self) -> int:
        """What the whole of its first sum is."""
        return self.block.cells[self.equation.whole].value or 0


@dataclass(frozen=True, slots=True)
class _Mend:
    cell: CellKey
    value: int
    equations: tuple[Equation, ...]


def diagnose(block: Block, *, evidence: Evidence) -> tuple[Cause, ...]:
    """Return what is wrong with the sums of a block, each wrong number once."""
    equations = equations_of(block, evidence=evidence)
    values = {key: cell.value for key, cell in block.cells.items() if cell.value is not None}
    causes: list[Cause] = []
    while mend := _best(equations, values):
        causes.append(_blamed(block, mend.equations, mend))
        values[mend.cell] = mend.value
    for equation in equations:
        if not equation.holds(values):
            causes.append(_lone(block, equation, equations, values))
        elif equation.absent and equation.gap(values) > 0:
            causes.append(Cause(block=block, equations=(equation,), incomplete=True))
    return tuple(causes)


def _best(equations: tuple[Equation, ...], values: Values) -> _Mend | None:
    """Return the number that mends most of the sums that do not hold, if it mends at least two."""
    broken = [equation for equation in equations if not equation.holds(values)]
    if len(broken) < 2:
        return None
    cells = dict.fromkeys(cell for equation in broken for cell in equation.cells)
    mends = [m for cell in cells for m in _mends(cell, broken, equations, values)]
    best = max(mends, key=lambda mend: len(mend.equations), default=None)
    return best if best and len(best.equations) >= 2 else None


def _mends(
    cell: CellKey, broken: list[Equation], equations: tuple[Equation, ...], values: Values
) -> Iterator[_Mend]:
    """Yield each other value of a number that makes a sum hold and breaks none."""
    concerned = [equation for equation in equations if cell in equation.cells]
    tried: set[int] = set()
    for equation in broken:
        if cell not in equation.cells:
            continue
        gap = equation.gap(values)
        value = values[cell] + (-gap if cell == equation.whole else gap)
        if value < 0 or value in tried:
            continue
        tried.add(value)
        changed = {**values, cell: value}
        held = [e for e in concerned if e.holds(changed)]
        if all(e in held for e in concerned if e.holds(values)):
            mended = tuple(e for e in held if not e.holds(values))
            yield _Mend(cell=cell, value=value, equations=mended)


def _lone(
    block: Block, equation: Equation, equations: tuple[Equation, ...], values: Values
) -> Cause:
    """Explain one broken sum: by the one number that could mend it, or by the sum itself."""
    mends = [m for cell in equation.cells for m in _mends(cell, [equation], equations, values)]
    if len(mends) == 1:
        return _blamed(block, (equation,), mends[0])
    return Cause(block=block, equations=(equation,))


def _blamed(block: Block, equations: tuple[Equation, ...], mend: _Mend) -> Cause:
    return Cause(block=block, equations=equations, cell=block.cells[mend.cell], expected=mend.value)
