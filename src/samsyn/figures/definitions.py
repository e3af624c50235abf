"""Which wording a number was counted under, and where that wording changed."""

from samsyn.codes import Break, Codes, breaks_of, lineage_of, read_period
from samsyn.codes import breaks_between as changes_between
from samsyn.figures.parts import Part, pairs_of


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
    last, divisions = read_period(period).last, pairs_of(part)
    starts = [codes.quantities[quantity].validity.first]
    starts += [
        codes.dimensions[dimension].categories[category].validity.first
        for dimension, category in lineage_of(divisions, codes=codes)
    ]
    starts += [cut.day for cut in breaks_of(quantity=quantity, divisions=divisions, codes=codes)]
    in_force = [day for day in starts if day is not None and day <= last]
    return f"{quantity}@{max(in_force)}" if in_force else quantity


def breaks_between(
    earlier: str, later: str, *, quantity: str, part: Part, codes: Codes
) -> tuple[Break, ...]:
    """Return the changes of definition that keep a part of a number of two periods apart.

    Raises:
        PeriodError: one of the periods is none.
    """
    return changes_between(earlier, later, quantity=quantity, divisions=pairs_of(part), codes=codes)
