"""The family of refusals written for a reader."""

from abc import ABC, abstractmethod
from collections.abc import Mapping

from samsyn.codes.phrases import Phrases


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


class PhrasedError(ReaderError):
    """A refusal whose sentence stands among the phrases of its room: `key` says which.

    `fields` are what goes into the sentence.
    """

    def __init__(self, key: str, *, fields: Mapping[str, object]) -> None:
        super().__init__(key)
        self.key = key
        self.fields = dict(fields)

    @staticmethod
    @abstractmethod
    def phrases() -> Phrases:
        """Return the sentences of the room."""

    def message(self, lang: str) -> str:
        """Return the sentence in `nb`, `nn` or `en`."""
        return self.phrases().say(self.key, lang=lang, fields=self.fields)
