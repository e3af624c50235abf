"""Which division a cell speaks of: read by the check and by the compiling, in one way."""

from dataclasses import dataclass
from typing import Literal

from samsyn.codes import Codes
from samsyn.returns.cells import TOTAL, Cell

PartFault = Literal[
    "",
    "unknown-dimension",
    "not-divided",
    "order",
    "total-with-category",
    "without-category",
    "count",
    "unknown-category",
]


@dataclass(frozen=True, slots=True)
class PartReading:
    """The pairs of dimension and category a cell names, none for a total; or why it names none.

    `found` is the dimension or category that is not known, and `of` the dimension that does not
    have that category; `expected` the dimensions in the order
    of the quantity, where they stand in another or one stands twice.
    """

    pairs: tuple[tuple[str, str], ...] = ()
    fault: PartFault = ""
    found: str = ""
    expected: str = ""
    of: str = ""


def read_part(cell: Cell, *, codes: Codes) -> PartReading:
    """Read the dimension and category of a cell.

    Where the quantity is known, its dimensions must be among those it is divided by, each once
    and in its order; otherwise only the lists of dimensions decide.

    Examples:
        >>> from samsyn.codes import load_codes
        >>> from samsyn.returns import Place
        >>> cell = Cell("2020", "rosa", "assisted-adults", "sex", "femal", 3, "", "", "", Place(""))
        >>> read_part(cell, codes=load_codes()).fault
        'unknown-category'
    """
    if cell.dimension == TOTAL:
        return PartReading(fault="total-with-category" if cell.category else "")
    return _read_dimensions(cell, codes=codes) or _read_categories(cell, codes=codes)


def _read_dimensions(cell: Cell, *, codes: Codes) -> PartReading | None:
    """Return what is wrong with the dimensions, if anything is."""
    names = cell.dimension.split("*")
    unknown = next((name for name in names if name not in codes.dimensions), None)
    if unknown is not None:
        return PartReading(fault="unknown-dimension", found=unknown)
    quantity = codes.quantities.get(cell.quantity)
    divided_by = quantity.dimensions if quantity else tuple(dict.fromkeys(names))
    if not set(names) <= set(divided_by):
        return PartReading(fault="not-divided", found=cell.dimension)
    in_order = sorted(set(names), key=divided_by.index)
    if names != in_order:
        return PartReading(fault="order", found=cell.dimension, expected="*".join(in_order))
    return None


def _read_categories(cell: Cell, *, codes: Codes) -> PartReading:
    names, categories = cell.dimension.split("*"), cell.category.split("*")
    if not cell.category:
        return PartReading(fault="without-category")
    if len(names) != len(categories):
        return PartReading(fault="count", found=cell.category)
    for name, category in zip(names, categories, strict=True):
        if category not in codes.dimensions[name].categories:
            return PartReading(fault="unknown-category", found=category, of=name)
    return PartReading(pairs=tuple(zip(names, categories, strict=True)))
