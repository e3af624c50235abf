"""Subtracting figures: what is left of a whole when a part of it is taken away."""

from samsyn.codes import Codes, load_codes
from samsyn.figures.bounds import bounds_of
from samsyn.figures.figure import Figure
from samsyn.figures.naming import LESS, is_calculated, name_of
from samsyn.figures.parts import Part, wholes_of
from samsyn.figures.refusals import CannotSubtract
from samsyn.figures.replies import ZERO
from samsyn.figures.summing import NEVER, REPORTED, SINGLE


def subtract(*, whole: Figure, part: Figure, codes: Codes | None = None) -> Figure:
    """Return what is left of a whole without one of its parts.

    The part is the same number for some of the services (`all` without `group:housing`), or one
    division of the same number given by the same services (the total without `sex=female`).

    Returns:
        A figure whose scope or category says what was taken away (`all−group:housing`,
        `−female`). Its cells are those of the whole that remain, or, where a category was taken
        away, those of both.

    Raises:
        CannotSubtract: not a part of the whole, not given by the same services, or no value.
    """
    lists = codes or load_codes()
    fields = {"one": name_of(whole), "other": name_of(part)}
    reason = _obstacle(whole, part, codes=lists)
    if reason:
        raise CannotSubtract(reason, fields=fields)
    return _rest(whole, part, codes=lists)


def _obstacle(whole: Figure, part: Figure, *, codes: Codes) -> str:
    if whole.value is None or part.value is None:
        return "subtract-no-value"
    if is_calculated(whole) or is_calculated(part):
        return "subtract-calculated"
    if whole.key[:2] != part.key[:2] or whole.counted != part.counted:
        return "subtract-not-a-part"
    if not (_is_some_services(whole, part, codes=codes) or _is_division(whole, part, codes=codes)):
        return "subtract-not-a-part"
    if whole.scope == part.scope and set(whole.sources) != set(part.sources):
        return "subtract-coverage"
    return "subtract-negative" if part.value > whole.value else ""


def _is_some_services(whole: Figure, part: Figure, *, codes: Codes) -> bool:
    if (whole.dimension, whole.category, whole.definition) != (
        part.dimension,
        part.category,
        part.definition,
    ):
        return False
    inside = {*part.sources, *part.missing} <= {*whole.sources, *whole.missing}
    summed = codes.quantities[whole.quantity].adds not in (SINGLE, NEVER)
    return whole.scope != part.scope and inside and summed


def _is_division(whole: Figure, part: Figure, *, codes: Codes) -> bool:
    divided = (whole.dimension, whole.category)
    return whole.scope == part.scope and divided in _all_wholes(
        (part.dimension, part.category), codes=codes
    )


def _all_wholes(part: Part, *, codes: Codes) -> set[Part]:
    wholes = set(wholes_of(part, codes=codes))
    return wholes.union(*(_all_wholes(whole, codes=codes) for whole in wholes))


def _rest(whole: Figure, part: Figure, *, codes: Codes) -> Figure:
    same_services = whole.scope == part.scope
    taken = () if same_services else part.sources + part.missing
    value = (whole.value or 0) - (part.value or 0)
    lower, upper = _bounds(whole, part, codes=codes)
    return Figure(
        period=whole.period,
        quantity=whole.quantity,
        scope=whole.scope if same_services else f"{whole.scope}{LESS}{part.scope}",
        dimension=part.dimension,
        category=f"{LESS}{part.category}" if same_services else whole.category,
        value=value,
        status=REPORTED if value else ZERO,
        lower=lower,
        upper=upper,
        counted=whole.counted,
        sources=tuple(code for code in whole.sources if code not in taken),
        missing=tuple(code for code in whole.missing if code not in taken),
        definition=part.definition,
        cells=whole.cells + part.cells
        if same_services
        else tuple(cell for cell in whole.cells if cell not in part.cells),
        parts=((part.dimension, part.category),) if same_services else (),
    )


def _bounds(whole: Figure, part: Figure, *, codes: Codes) -> tuple[int, int] | tuple[None, None]:
    left = {cell.service: cell.value or 0 for cell in whole.cells}
    for cell in part.cells:
        left[cell.service] = left.get(cell.service, 0) - (cell.value or 0)
    return bounds_of(left.values(), quantity=codes.quantities[whole.quantity])
