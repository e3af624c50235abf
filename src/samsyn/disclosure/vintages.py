"""What a reader takes for granted between two vintages, as long as it is true."""

from collections.abc import Callable
from typing import TypeVar

from samsyn.disclosure.attack import ImpossibleError
from samsyn.disclosure.ledger import Past

T = TypeVar("T")


def as_far_as_true(past: Past, run: Callable[[bool], T]) -> T:
    """Run with the knowledge that cases are only ever added; without it where some were not.

    Args:
        past: what was published before.
        run: what is done; it is given whether that is known.

    Raises:
        ImpossibleError: no world agrees with what is known, either way.
    """
    try:
        return run(True)
    except ImpossibleError:
        if not past.entries:
            raise
        return run(False)
