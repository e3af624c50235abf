"""Keeping what is dear to make for as long as what it was made of is the same."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """The latest things that were made, by what they were made of; the oldest makes room."""

    def __init__(self, *, most: int) -> None:
        self.most = most
        self.made: OrderedDict[Hashable, Made] = OrderedDict()
        self.lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made of something, made now where it is not kept."""
        with self.lock:
            if key in self.made:
                self.made.move_to_end(key)
                return self.made[key]
        found = make()  # two may make it at once: that costs time and nothing else
        with self.lock:
            self.made[key] = found
            while len(self.made) > self.most:
                self.made.popitem(last=False)
        return found
