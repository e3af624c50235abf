"""Functions made into machine code when they are first called, and kept on disk for the next time.

Only loops that NumPy cannot take at once are written so: a fit for each of thousands of models, a
sweep of a chain. They hold no lock while they run, so that threads share the work.
"""

from collections.abc import Callable
from typing import TypeVar, cast

import numba

Function = TypeVar("Function", bound=Callable[..., object])


def compiled(function: Function) -> Function:
    """Return the function as machine code; its meaning is that of the Python it is written in."""
    try:
        made = numba.njit(cache=True, nogil=True, error_model="numpy")(function)
    except RuntimeError:  # no folder may be written to: compiled anew in every process
        made = numba.njit(nogil=True, error_model="numpy")(function)
    return cast(Function, made)
