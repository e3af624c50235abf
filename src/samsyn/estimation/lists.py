"""Lists of people as counts: how many are on just these lists and on no other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, ReaderError, load_phrases

FILE = Path(__file__).parent / "data" / "phrases.toml"
COUNT = "count"
MOST_LISTS = 10  # with more, no table of counts is dense enough for any model


@cache
def estimation_phrases() -> Phrases:
    """Read the sentences of the room."""
    return load_phrases(FILE)


class ListsError(ReaderError):
    """A file of lists cannot be used."""

    def __init__(self, key: str, fields: Mapping[str, object] | None = None) -> None:
        self.key, self.fields = key, dict(fields or {})
        super().__init__(self.message("en"))

    def message(self, lang: str) -> str:
        """Return the sentence in one language."""
        return estimation_phrases().say(self.key, lang=lang, fields=self.fields)


@dataclass(frozen=True, slots=True)
class Lists:
    """Capture histories of people on several lists.

    `counts` has a number for each history: that of history w, a sum of 2^j over the lists j that
    somebody is on, stands at place w - 1. Nobody is counted who is on no list.
    """

    names: tuple[str, ...]
    counts: tuple[int, ...]

    @property
    def observed(self) -> int:
        """How many people are on some list."""
        return sum(self.counts)

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many people are on each list."""
        return tuple(self.on_all(1 << place) for place in range(len(self.names)))

    @property
    def overlapping(self) -> int:
        """How many people are on two lists or more."""
        return sum(
            count for history, count in enumerate(self.counts, start=1) if history.bit_count() > 1
        )

    def on_all(self, lists: int) -> int:
        """Return how many are on all of some lists, named as a history, and perhaps on others."""
        return sum(
            count for history, count in enumerate(self.counts, start=1)
            if history & lists == lists
        )  # fmt: skip

    def named(self, history: int) -> str:
        """Return the names of the lists of a history, as «police × shelter»."""
        return " × ".join(name for place, name in enumerate(self.names) if history >> place & 1)

    def with_count(self, history: int, count: int) -> "Lists":
        """Return the same lists with another count of one history."""
        counts = list(self.counts)
        counts[history - 1] = count
        return Lists(self.names, tuple(counts))

    def relabelled(self, order: Sequence[int]) -> "Lists":
        """Return the same people with the lists in another order."""
        made = [0] * len(self.counts)
        for history, count in enumerate(self.counts, start=1):
            new = sum(1 << place for place, old in enumerate(order) if history >> old & 1)
            made[new - 1] = count
        return Lists(tuple(self.names[old] for old in order), tuple(made))


def lists_of(names: Sequence[str], histories: Mapping[int, int]) -> Lists:
    """Return lists from the counts of histories; one that is not named has nobody.

    Args:
        names: of the lists.
        histories: by history, as for `Lists`.
    """
    size = (1 << len(names)) - 1
    return Lists(tuple(names), tuple(histories.get(history, 0) for history in range(1, size + 1)))
