"""The figures that a sentence without numbers speaks of: those of the bound numbers round it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from samsyn.documents.proof.known import Family
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said

NEAR = 2  # passages before and after, under the same headings


def contexts_of(said: Said, *, span: tuple[int, int], reading: Reading) -> Iterator[Family]:
    """Yield the families a sentence may speak of, the likeliest first.

    Args:
        span: where the sentence stands in its passage.
    """
    inside = [m for m in said.mentions if span[0] <= m.start < span[1]]
    yield from _of_bound(inside, reading=reading)
    yield from _of_bound(said.mentions, reading=reading)
    for near in _neighbours(said, reading=reading):
        yield from _of_bound(near.mentions, reading=reading)
    for code in reading.subjects.services(said.passage):
        yield from reading.subjects.by_service[code]


def _of_bound(mentions: Iterable[Mention], *, reading: Reading) -> list[Family]:
    rows = [mention.row for mention in mentions if mention.row]
    met = Counter(reading.known.family_of(row).key for row in rows)
    return [reading.known.families[key] for key, _ in met.most_common()]


def _neighbours(said: Said, *, reading: Reading) -> Iterator[Said]:
    place = reading.place_of(said)
    for distance in range(1, NEAR + 1):
        for at in (place - distance, place + distance):
            if 0 <= at < len(reading.said):
                near = reading.said[at]
                if near.passage.path == said.passage.path or near.passage.kind == "alternative":
                    yield near
