"""The numbers of a text, each told from the others: counts, years, laws, shares, money."""

from samsyn.documents.proof.numbers.find import KEPT, YEAR_BEFORE, find_numbers, read_digits
from samsyn.documents.proof.numbers.number import Number, NumberKind

__all__ = ["KEPT", "YEAR_BEFORE", "Number", "NumberKind", "find_numbers", "read_digits"]
