"""Functions made into machine code when they are first called, and kept on disk for the next time.

Only loops that NumPy cannot take at once are written so: a fit for each of thousands of models, a
sweep of a chain. They hold no lock while they run, so that threads share the work.

What is kept lies under the checksum of the whole room: a compiled function has those that it calls
in it, and would not notice by itself that one of them was changed in another file.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from numba.core import config

Function = TypeVar("Function", bound=Callable[..., object])
ROOM = Path(__file__).parent


def _checksum() -> str:
    files = sorted(ROOM.rglob("*.py"))
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()[:16]


settings: Any = config
if not settings.CACHE_DIR:
    settings.CACHE_DIR = str(ROOM / "__pycache__" / f"compiled-{_checksum()}")


def compiled(function: Function) -> Function:
    """Return the function as machine code; its meaning is that of the Python it is written in."""
    try:
        made = numba.njit(cache=True, nogil=True, error_model="numpy")(function)
    except RuntimeError:  # no folder may be written to: compiled anew in every process
        made = numba.njit(nogil=True, error_model="numpy")(function)
    return cast(Function, made)
