"""Adding figures: only what counts the same things, once each."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from samsyn.codes import Codes, load_codes, read_period
from samsyn.figures.bounds import OVERLAPPING, bounds_of
from samsyn.figures.figure import Figure
from samsyn.figures.naming import SUM, is_calculated, name_of
from samsyn.figures.parts import Part, pairs_of
from samsyn.figures.refusals import CannotAdd
from samsyn.figures.replies import ZERO
from samsyn.figures.summing import NEVER, REPORTED, SINGLE


def add(
    figures: Sequence[Figure], *, as_series: bool = False, codes: Codes | None = None
) -> Figure:
    """Add figures of different services, of different categories, or of a series of periods.

    Args:
        figures: at least two, as they were compiled.
        as_series: allow different periods of one number; persons then get bounds, because the
            same person may be counted in each period.
        codes: the code lists; without them, those that come with the program.

    Returns:
        A figure whose period, scope or category names what was added, joined by `+`. A service
        is a source if it gave all it was asked for.

    Raises:
        CannotAdd: count bases, quantities, periods or definitions differ, something would be
            counted twice, or a figure has no value.
    """
    lists = codes or load_codes()
    if len(figures) < 2:
        raise CannotAdd("add-too-few")
    for figure in figures:
        _require_addend(figure)
    for one, other in combinations(figures, 2):
        reason = _obstacle(one, other, as_series=as_series, codes=lists)
        if reason:
            raise CannotAdd(reason, fields=_fields(one, other, codes=lists))
    return _sum(figures, codes=lists)


def _require_addend(figure: Figure) -> None:
    if figure.value is None:
        raise CannotAdd("add-no-value", fields={"one": name_of(figure), "status": figure.status})
    if is_calculated(figure):
        raise CannotAdd("add-calculated", fields={"one": name_of(figure)})


def _fields(one: Figure, other: Figure, *, codes: Codes) -> dict[str, object]:
    bases = [codes.bases[figure.counted].many for figure in (one, other)]
    return {
        "one": name_of(one),
        "other": name_of(other),
        **{f"one_{lang}": bases[0].text(lang).lower() for lang in ("nb", "nn", "en")},
        **{f"other_{lang}": bases[1].text(lang).lower() for lang in ("nb", "nn", "en")},
    }


def _obstacle(one: Figure, other: Figure, *, as_series: bool, codes: Codes) -> str:
    """Return why two figures may not be added, or an empty text."""
    reason = _obstacle_in_kind(one, other, codes=codes)
    if reason:
        return reason
    if one.period != other.period:
        return _obstacle_in_time(one, other) if as_series else "add-periods"
    same_part = (one.dimension, one.category) == (other.dimension, other.category)
    if one.scope != other.scope and not same_part:
        return "add-mixed"
    if same_part:
        return _obstacle_between_scopes(one, other, codes=codes)
    return "" if _disjoint_categories(one, other, codes=codes) else "add-overlap"


def _obstacle_in_kind(one: Figure, other: Figure, *, codes: Codes) -> str:
    if one.counted != other.counted:
        return "add-bases"
    if one.quantity != other.quantity:
        return "add-quantities"
    return "add-never" if codes.quantities[one.quantity].adds == NEVER else ""


def _obstacle_in_time(one: Figure, other: Figure) -> str:
    if one.definition != other.definition:
        return "add-definitions"
    if one.key[1:] != other.key[1:]:
        return "add-mixed"
    periods = (read_period(one.period), read_period(other.period))
    apart = periods[0].last < periods[1].first or periods[1].last < periods[0].first
    return "" if apart else "add-overlap"


def _obstacle_between_scopes(one: Figure, other: Figure, *, codes: Codes) -> str:
    if one.definition != other.definition:
        return "add-definitions"
    shared = {*one.sources, *one.missing} & {*other.sources, *other.missing}
    if one.scope == other.scope or shared:
        return "add-overlap"
    return "add-single" if codes.quantities[one.quantity].adds == SINGLE else ""


def _disjoint_categories(one: Figure, other: Figure, *, codes: Codes) -> bool:
    if one.dimension != other.dimension:
        return False
    pairs = [pairs_of((figure.dimension, figure.category)) for figure in (one, other)]
    return any(a != b and codes.dimensions[a[0]].partition for a, b in zip(*pairs, strict=True))


def _sum(figures: Sequence[Figure], *, codes: Codes) -> Figure:
    first = figures[0]
    value = sum(figure.value or 0 for figure in figures)
    lower, upper = _bounds(figures, codes=codes)
    missing = _union(figure.missing for figure in figures)
    return Figure(
        period=_joined(figure.period for figure in figures),
        quantity=first.quantity,
        scope=_joined(figure.scope for figure in figures),
        dimension=first.dimension,
        category=_joined(figure.category for figure in figures),
        value=value,
        status=REPORTED if value else ZERO,
        lower=lower,
        upper=upper,
        counted=first.counted,
        sources=tuple(
            code for code in _union(figure.sources for figure in figures) if code not in missing
        ),
        missing=missing,
        definition=_joined(figure.definition for figure in figures),
        cells=tuple(cell for figure in figures for cell in figure.cells),
        parts=_different_parts(figures),
    )


def _different_parts(figures: Sequence[Figure]) -> tuple[Part, ...]:
    """Return the divisions that are added; none where all figures are of one."""
    parts = tuple(dict.fromkeys((figure.dimension, figure.category) for figure in figures))
    return parts if len(parts) > 1 else ()


def _bounds(figures: Sequence[Figure], *, codes: Codes) -> tuple[int, int] | tuple[None, None]:
    quantity = codes.quantities[figures[0].quantity]
    together: dict[tuple[str, str], int] = {}
    for figure in figures:
        if quantity.adds == OVERLAPPING:
            answers = [(cell.service, cell.value or 0) for cell in figure.cells]
        else:
            answers = [("", figure.value or 0)]
        for service, value in answers:
            answer = (figure.period, service)
            together[answer] = together.get(answer, 0) + value
    across = len({figure.period for figure in figures}) > 1
    return bounds_of(together.values(), quantity=quantity, across_periods=across)


def _union(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for group in groups for code in group))


def _joined(names: Iterable[str]) -> str:
    return SUM.join(dict.fromkeys(names))
