"""Periods on an axis: how far apart they lie, and what they are called."""

import re

from samsyn.documents.period_names import period_name

PERIOD = re.compile(r"(\d{4})(?:-([TQ])(\d))?")
PARTS_OF_YEAR = {None: 1, "T": 3, "Q": 4}


def are_periods(labels: tuple[str, ...]) -> bool:
    """Tell whether all labels are codes of periods of one length.

    Examples:
        >>> are_periods(("2019", "2020")), are_periods(("2019", "2020-T1"))
        (True, False)
    """
    found = [PERIOD.fullmatch(label) for label in labels]
    return all(found) and len({match[2] for match in found if match}) == 1


def places_of(labels: tuple[str, ...]) -> tuple[int, ...]:
    """Return where labels stand on an axis: periods as far apart as they are, all else in a row.

    Examples:
        >>> places_of(("2016", "2018", "2019")), places_of(("ROSA", "HTSO"))
        ((0, 2, 3), (0, 1))
    """
    if not are_periods(labels):
        return tuple(range(len(labels)))
    moments = [_moment(label) for label in labels]
    return tuple(moment - moments[0] for moment in moments)


def axis_name(label: str, *, lang: str) -> str:
    """Return a label as it is read: a period by its name, all else as it is."""
    return period_name(label, lang=lang) if PERIOD.fullmatch(label) else label


def _moment(code: str) -> int:
    match = PERIOD.fullmatch(code)
    if not match:
        raise ValueError(code)
    year, kind, part = match.groups()
    return int(year) * PARTS_OF_YEAR[kind] + int(part or 1)
