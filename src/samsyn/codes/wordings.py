"""Where the wording of a number changed, so that two periods may not be compared."""

from collections.abc import Iterable

from samsyn.codes.book import Codes
from samsyn.codes.breaks import Break
from samsyn.codes.periods import read_period

Division = tuple[str, str]  # a dimension and one of its categories


def lineage_of(divisions: Iterable[Division], *, codes: Codes) -> tuple[Division, ...]:
    """Return every division whose wording decides what a number means, what it divides included.

    Examples:
        >>> from samsyn.codes import load_codes
        >>> lineage_of([("form-detail", "labour")], codes=load_codes())
        (('form-detail', 'labour'), ('form', 'labour-or-services'))
    """
    lineage: list[Division] = []
    for dimension, category in divisions:
        lineage.append((dimension, category))
        whole, _, divided = codes.dimensions[dimension].of.partition("=")
        if whole:
            lineage.extend(lineage_of([(whole, divided)], codes=codes))
    return tuple(lineage)


def breaks_of(*, quantity: str, divisions: Iterable[Division], codes: Codes) -> tuple[Break, ...]:
    """Return every change of definition that ever touched a number, oldest first.

    Args:
        divisions: what the number is a part of; none for a total.
    """
    lineage = lineage_of(divisions, codes=codes)
    touching = [cut for cut in codes.breaks if _touches(cut, quantity=quantity, lineage=lineage)]
    return tuple(sorted(touching, key=lambda cut: (cut.day, cut.quantity, cut.category)))


def breaks_between(
    earlier: str, later: str, *, quantity: str, divisions: Iterable[Division], codes: Codes
) -> tuple[Break, ...]:
    """Return the changes of definition that keep a number of two periods apart.

    A change on the first day of the later period lies between them; so does one inside either
    of them, because that period holds both wordings.

    Raises:
        PeriodError: one of the periods is none.
    """
    first, last = read_period(earlier).first, read_period(later).last
    changes = breaks_of(quantity=quantity, divisions=divisions, codes=codes)
    return tuple(cut for cut in changes if first < cut.day <= last)


def _touches(cut: Break, *, quantity: str, lineage: tuple[Division, ...]) -> bool:
    if cut.quantity not in ("", quantity):
        return False
    if not cut.dimension:
        return True
    return any(
        dimension == cut.dimension and cut.category in ("", category)
        for dimension, category in lineage
    )
