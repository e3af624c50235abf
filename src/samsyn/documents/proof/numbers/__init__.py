"""The numbers of a text, each told from the others: counts, years, laws, shares, money."""

from samsyn.documents.proof.numbers.find import find_numbers, read_digits
from samsyn.documents.proof.numbers.number import Number, NumberKind

__all__ = ["Number", "NumberKind", "find_numbers", "read_digits"]
