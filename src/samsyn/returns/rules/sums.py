"""What the rules about sums share: the causes in every block, and how a sum is put into words."""

from collections.abc import Sequence
from functools import lru_cache

from samsyn.returns.cells import TOTAL, Cell, Place
from samsyn.returns.diagnosis import Cause, diagnose
from samsyn.returns.evidence import CellKey, Evidence
from samsyn.returns.frame import Frame
from samsyn.returns.rule import Spot, name_cell, name_dimension

SHORT_LIST = 3
AND = {"nb": "og", "nn": "og", "en": "and"}
BREAKDOWN = {
    "nb": "Oppdelingen etter {name}",
    "nn": "Oppdelinga etter {name}",
    "en": "The categories of {name}",
}


@lru_cache(maxsize=8)
def causes(evidence: Evidence) -> tuple[Cause, ...]:
    """Return what is wrong with the sums of every block.

    Seven rules ask in turn, most often of the same evidence: what was found is kept for the next.
    """
    return tuple(
        cause for block in evidence.blocks.values() for cause in diagnose(block, evidence=evidence)
    )


def about_total(cause: Cause) -> bool:
    """Tell whether a total is to blame, against at least two breakdowns that agree."""
    return cause.cell is not None and cause.cell.dimension == TOTAL


def about_part(cause: Cause) -> bool:
    """Tell whether one part alone is more than its whole."""
    if cause.incomplete or about_total(cause):
        return False
    cell = cause.cell
    if cell is None:
        return cause.equation.kind == "part"
    blamed = (cell.dimension, cell.category)
    return blamed in cause.equation.parts and (cell.value or 0) > cause.whole


def about_margins(cause: Cause) -> bool:
    """Tell whether a cross-table and its margins disagree."""
    if cause.incomplete or about_total(cause) or about_part(cause):
        return False
    if cause.cell is not None:
        return "*" in cause.cell.dimension or cause.equation.kind == "margin"
    return cause.equation.kind == "margin"


def about_breakdown(cause: Cause) -> bool:
    """Tell whether a breakdown, or the breakdown of a category, does not add."""
    return not (cause.incomplete or about_total(cause) or about_part(cause) or about_margins(cause))


def spot(cause: Cause) -> Spot | Cell:
    """Return where a cause stands: at the number to blame, or at the breakdown as a whole."""
    if cause.cell is not None:
        return cause.cell
    period, service, quantity = cause.block.key
    return Spot(
        period=period,
        service=service,
        quantity=quantity,
        dimension=cause.equation.dimension,
        place=_place(cause),
    )


def _place(cause: Cause) -> Place:
    first = next(iter(cause.equation.parts), cause.equation.whole)
    return cause.block.cells[first].place


def name_parts(frame: Frame, cause: Cause) -> str:
    """Return what a sum is a sum of: the categories by name, or the breakdown where they are many.

    Categories that are zero are left out where others remain.
    """
    equation = cause.equation
    told = [p for p in equation.parts if cause.block.cells[p].value] or list(equation.parts)
    if "*" in equation.dimension or not told or len(told) > SHORT_LIST:
        name = name_dimension(frame, equation.dimension)
        return BREAKDOWN[frame.lang].format(name=name)
    return name_list(frame, told)


def name_whole(frame: Frame, whole: CellKey) -> str:
    """Return what the whole is called in the middle of a sentence."""
    return name_cell(frame, *whole, inside=True)


def name_list(frame: Frame, cells: Sequence[CellKey], *, inside: bool = False) -> str:
    """Return the names of cells as a sentence lists them: «Kvinner og menn»."""
    first, *rest = cells
    names = [
        name_cell(frame, *first, inside=inside),
        *(name_cell(frame, *cell, inside=True) for cell in rest),
    ]
    if not rest:
        return names[0]
    return f"{', '.join(names[:-1])} {AND[frame.lang]} {names[-1]}"
