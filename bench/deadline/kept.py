"""Every value that was acknowledged, held against what the database has."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.deadline.hands import Acknowledged

Key = tuple[int, str, tuple[str, ...], int]  # return, field, words, writer


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the acknowledged values, and what is wrong with them or around them."""

    stands: int
    replaced: int
    waits: int
    lost: tuple[Acknowledged, ...]
    faults: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many were acknowledged."""
        return self.stands + self.replaced + self.waits + len(self.lost)


def held_against(acknowledged: Iterable[Acknowledged], told: Mapping[str, Any]) -> Kept:
    """Look for each value: as what stands, in the history of its field, or beside it.

    A value that was said to stand must be there as what stood, in the version it was given; one
    that was said to wait must be there as what waits.

    Args:
        acknowledged: what the site said it has.
        told: what is in it, from `inside`.
    """
    stood: dict[Key, int] = {}
    waited: Counter[Key] = Counter()
    for of, name, words, version, is_kept, by in told["saves"]:
        key = (of, name, tuple(words), by)
        if is_kept:
            stood[key] = version
        else:
            waited[key] += 1
    now = {(of, name): (tuple(words), version) for of, name, words, version in told["standing"]}
    found: Counter[str] = Counter()
    lost = []
    for one in acknowledged:
        key = (one.of, one.name, one.words, one.by)
        if one.became.how == "waits":
            is_there, how = waited[key] > 0, "waits"
        else:
            version = one.became.version
            is_there = stood.get(key) == version
            how = "stands" if now.get(key[:2]) == (one.words, version) else "replaced"
        if is_there:
            found[how] += 1
        else:
            lost.append(one)
    return Kept(
        stands=found["stands"], replaced=found["replaced"], waits=found["waits"],
        lost=tuple(lost), faults=tuple(_faults(told, now=now)),
    )  # fmt: skip


def _faults(
    told: Mapping[str, Any], *, now: Mapping[tuple[int, str], tuple[tuple[str, ...], int]]
) -> Iterable[str]:
    """Yield what does not hold together: answers, their history and the log."""
    last: dict[tuple[int, str], tuple[tuple[str, ...], int]] = {}
    for of, name, words, version, is_kept, _ in told["saves"]:
        if is_kept:
            last[of, name] = (tuple(words), version)
    yield from (
        f"return {of}, {name}: {now.get((of, name))} stands and {value} was saved last"
        for (of, name), value in last.items() if now.get((of, name)) != value
    )  # fmt: skip
    if told["told"] != len(told["saves"]):
        yield f"{len(told['saves'])} saves and {told['told']} entries in the log"
    if not told["log_holds"]:
        yield "the chain of the log is broken"


def first_of(ones: Sequence[object], *, most: int = 10) -> list[str]:
    """Return the first of many, a line each."""
    return [f"  {one}" for one in ones[:most]]
