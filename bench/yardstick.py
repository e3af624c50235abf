"""The yardstick: work that every run does, so that two machines, or two hours, can be compared."""

import hashlib
import time
from collections.abc import Callable

NAME = "yardstick: SHA-256 of 64 MB"
BYTES = bytes(64 * 1024 * 1024)


def yardstick() -> bytes:
    """Do the work."""
    return hashlib.sha256(BYTES).digest()


def timed(case: Callable[[], object], *, runs: int) -> list[float]:
    """Return the seconds of each run."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        case()
        times.append(time.perf_counter() - start)
    return times
