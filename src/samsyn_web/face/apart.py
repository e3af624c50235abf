"""Doing heavy work in a process of its own, whose memory is given back when it is done."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")


def apart(work: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Made:
    """Do something in a fresh process, wait for it, and return what it gives.

    Args:
        work: a function of a module; it knows nothing of this process.
        given: what it is given.
        named: the same by name.
    """
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as process:
        return process.submit(work, *given, **named).result()
