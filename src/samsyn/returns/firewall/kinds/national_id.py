"""Fødselsnummer, D-number, the help numbers of the health services, and made-up ones."""

from collections.abc import Iterator

from samsyn.returns.firewall.check_digits import has_date, is_national_id
from samsyn.returns.firewall.digits import Row, rows_of
from samsyn.returns.firewall.public import PublicContacts
from samsyn.returns.firewall.words import is_cued, words

LENGTH = 11
WRITTEN = ((11,), (6, 5))  # the usual ways: here a slip in a check digit does not hide a number
ALSO_WRITTEN = (
    (6, 3, 2), (6, 2, 3), (2, 2, 2, 5), (2, 2, 2, 3, 2), (3, 3, 5), (3, 3, 3, 2), (5, 6), (4, 7),
    (2, 2, 7), (4, 2, 5), (2, 9), (9, 2), (1,) * LENGTH,
)  # fmt: skip
REAL_MONTHS = (0,)


def find(text: str, public: PublicContacts) -> Iterator[tuple[int, int]]:  # noqa: ARG001 - one form
    """Yield where a number of a person stands.

    With both check digits right, in any of the ways people write it; with a wrong one, written
    in the usual way and beginning with a date, for a slip of a finger still points to a person;
    and whatever eleven digits a cue announces.
    """
    for row in rows_of(text, length=LENGTH):
        if _is_one(row, text):
            yield row.start, row.end


def _is_one(row: Row, text: str) -> bool:
    if row.shape in (*WRITTEN, *ALSO_WRITTEN) and is_national_id(row.digits):
        return True
    if is_cued(text, row.start, name="national-id"):
        return True
    if row.shape not in WRITTEN or not has_date(row.digits, months_added=REAL_MONTHS):
        return False
    return not is_cued(text, row.start, name="account", reach=int(words()["reach"]["account"]))
