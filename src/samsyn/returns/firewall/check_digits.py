"""Check digits: whether a row of digits was made as the number of a person."""

import calendar
from collections.abc import Sequence

FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
FIRST_REMAINDERS = (0, 1, 2, 3)  # numbers given before 2032 leave 0, later ones any of these
DUF_WEIGHTS = (4, 6, 3, 2, 7, 5, 4, 6, 3, 2)  # of the serial number, then of the year
ELEVEN = 11
# What is added to the month: nothing; 40 in the help numbers of the health services and in numbers
# made up by NAV; 65 and 80 in numbers made up by the Norwegian Health Network and the tax agency.
MONTHS_ADDED = (0, 40, 65, 80)
DAY_ADDED = 40  # to the day of a D-number
HEALTH_SERIES = "89"  # a shared help number of the health services begins so, and holds no date
FIRST_DUF_YEAR, LAST_DUF_YEAR = 1900, 2099  # before 1950 made-up ones


def is_national_id(digits: str) -> bool:
    """Tell whether eleven digits are a national identity number, with both check digits right.

    Counts as one: fødselsnummer, D-number, the help numbers of the health services (H and FH) and
    the made-up numbers of test systems.

    Source:
        Skatteetaten, "Nytt fødselsnummer fra 2032" (documentation of the API of the population
        register): k1 may leave 0 to 3, k2 leaves 0; weights of both.

    Examples:
        >>> is_national_id("01010750160"), is_national_id("41010199946")
        (True, True)
        >>> is_national_id("01010750161"), is_national_id("99999999999")
        (False, False)
    """
    if len(digits) != ELEVEN or not _leaves(digits, SECOND_WEIGHTS, (0,)):
        return False
    if has_date(digits):
        return _leaves(digits, FIRST_WEIGHTS, FIRST_REMAINDERS)
    return digits[0] in HEALTH_SERIES and _leaves(digits, FIRST_WEIGHTS, (0,))


def has_date(digits: str, *, months_added: Sequence[int] = MONTHS_ADDED) -> bool:
    """Tell whether digits begin with a day and a month, as a national identity number does.

    Examples:
        >>> has_date("290201"), has_date("300201"), has_date("694281")
        (True, False, True)
    """
    day, month = int(digits[:2]) % 100, int(digits[2:4])
    day -= DAY_ADDED if day > DAY_ADDED else 0
    return any(
        1 <= month - added <= 12 and 1 <= day <= _days(month - added) for added in months_added
    )


def is_duf(digits: str) -> bool:
    """Tell whether twelve digits are a DUF number: a year, a serial number, two check digits.

    Source:
        The directorate publishes the form but not the rule. The rule here is that of public
        validators: the weighted sum of the serial number and then the year, modulo 11, is the
        last two digits.

    Examples:
        >>> is_duf("201612345600"), is_duf("201612345604")
        (True, False)
    """
    if len(digits) != 12 or not FIRST_DUF_YEAR <= int(digits[:4]) <= LAST_DUF_YEAR:
        return False
    return int(digits[10:]) == duf_check(digits[:10])


def duf_check(digits: str) -> int:
    """Return what the last two digits of a DUF number are, given the first ten."""
    turned = digits[4:10] + digits[:4]
    return sum(int(d) * w for d, w in zip(turned, DUF_WEIGHTS, strict=True)) % ELEVEN


def _leaves(digits: str, weights: Sequence[int], remainders: Sequence[int]) -> bool:
    total = sum(int(d) * w for d, w in zip(digits, weights, strict=False))
    return total % ELEVEN in remainders


def _days(month: int) -> int:
    return calendar.monthrange(2000, month)[1]
