"""The family of refusals written for a reader."""

from abc import ABC, abstractmethod


class ReaderError(Exception, ABC):
    """Something cannot be done, and a person can mend it.

    Every room's errors for readers are of this family, so that whoever talks to a person (the
    command line, the site) can say the one sentence without knowing the room.
    """

    @abstractmethod
    def message(self, lang: str) -> str:
        """Return what happened and what to do, in one sentence in `nb`, `nn` or `en`."""

    def __str__(self) -> str:
        return self.message("en")
