"""Which wording a number was counted under, and where that wording changed."""

from samsyn.codes import Break, Codes, read_period
from samsyn.figures.parts import Part, lineage_of


def definition_of(*, quantity: str, part: Part, period: str, codes: Codes) -> str:
    """Return a stable name of the definition in force: the quantity, and since which day.

    The day is the latest, up to the end of the period, on which the quantity, one of its
    categories or a recorded break came into force. Without such a day the name is the quantity's.

    Examples:
        >>> from samsyn.codes import load_codes
        >>> definition_of(quantity="assisted-adults", part=("form", "labour-or-services"),
        ...               period="2020", codes=load_codes())
        'assisted-adults@2015-10-01'
    """
    last = read_period(period).last
    starts = [codes.quantities[quantity].validity.first]
    starts += [
        codes.dimensions[dimension].categories[category].validity.first
        for dimension, category in lineage_of(part, codes=codes)
    ]
    starts += [cut.day for cut in breaks_of(quantity=quantity, part=part, codes=codes)]
    in_force = [day for day in starts if day is not None and day <= last]
    return f"{quantity}@{max(in_force)}" if in_force else quantity


def breaks_of(*, quantity: str, part: Part, codes: Codes) -> tuple[Break, ...]:
    """Return every change of definition that ever touched a part of a quantity, oldest first."""
    lineage = lineage_of(part, codes=codes)
    touching = [cut for cut in codes.breaks if _touches(cut, quantity=quantity, lineage=lineage)]
    return tuple(sorted(touching, key=lambda cut: (cut.day, cut.quantity, cut.category)))


def breaks_between(
    earlier: str, later: str, *, quantity: str, part: Part, codes: Codes
) -> tuple[Break, ...]:
    """Return the changes of definition that keep a number of two periods apart.

    A change on the first day of the later period lies between them; so does one inside either
    of them, because that period holds both wordings.
    """
    first, last = read_period(earlier).first, read_period(later).last
    changes = breaks_of(quantity=quantity, part=part, codes=codes)
    return tuple(cut for cut in changes if first < cut.day <= last)


def _touches(cut: Break, *, quantity: str, lineage: tuple[Part, ...]) -> bool:
    if cut.quantity not in ("", quantity):
        return False
    if not cut.dimension:
        return True
    return any(
        dimension == cut.dimension and cut.category in ("", category)
        for dimension, category in lineage
    )
