"""What a number counts, as it may be called: a sum over services counts help, not persons."""

from samsyn.codes import Codes, CountBasis

PERSONS, HELP_GIVEN = "persons", "follow-ups"


def basis_of(quantity: str, *, overlapping: bool, codes: Codes) -> CountBasis:
    """Return the count basis of a number.

    Args:
        overlapping: the number is a sum in which one person may stand several times.
    """
    basis = codes.quantities[quantity].basis
    return codes.bases[HELP_GIVEN if overlapping and basis == PERSONS else basis]
