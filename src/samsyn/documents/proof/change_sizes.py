"""How large a change is said to be: «doblet», «halvert», «en økning på 25 prosent», «uendret»."""

from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.documents.proof.changes import ToldChange, changes_in
from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Said

PERCENT = 100
CLOSE = 1  # percentage points, for rounding
# How many times the first number the last may be, in plain words, «nearly» and «more than».
TIMES = {
    "doubled": {"": (1.75, 2.3), "nearly": (1.5, 2.05), "more": (2.0, 99.0)},
    "tripled": {"": (2.6, 3.5), "nearly": (2.3, 3.05), "more": (3.0, 99.0)},
    "halved": {"": (0.42, 0.58), "nearly": (0.48, 0.7), "more": (0.0, 0.5)},
}
FAR = 40  # signs between two numbers and what is said of them


@dataclass(frozen=True, slots=True)
class ToldSize:
    """Two numbers, and what is said of how the one became the other; `made` is what they make.

    It is empty where nothing is said to have changed.
    """

    then: Mention
    now: Mention
    words: str
    made: str
    holds: bool


def sizes_in(said: Said) -> Iterator[ToldSize]:
    """Yield the sizes of changes that stand beside both of their numbers."""
    for change in changes_in(said):
        if _is_one(change):
            yield from _times(change)
            yield from _difference(change, said)
    yield from _unchanged(said)


def _is_one(change: ToldChange) -> bool:
    then, now = change.then, change.now
    return then.exact and now.exact and then.sentence == now.sentence and then.value > 0


def _ends(change: ToldChange) -> tuple[int, int]:
    first, last = sorted([change.then, change.now], key=lambda mention: mention.start)
    return first.start, last.end


def _times(change: ToldChange) -> Iterator[ToldSize]:
    text = change.then.passage.text
    start, _ = _ends(change)
    for match in cue("times").finditer(text, change.then.sentence[0], start):
        if not cue("then_from").match(text[match.end() : start]):
            continue
        name = next(name for name in TIMES if match[name])
        side = next((side for side in ("nearly", "more") if match[side]), "")
        least, most = TIMES[name][side]
        ratio = change.now.value / change.then.value
        made = f"× {ratio:.2g}"
        yield ToldSize(change.then, change.now, match[0], made, least <= ratio <= most)


def _difference(change: ToldChange, said: Said) -> Iterator[ToldSize]:
    """Yield «en økning på 5» and «på 25 prosent», right behind or before the two numbers."""
    text = change.then.passage.text
    start, end = _ends(change)
    difference = abs(change.now.value - change.then.value)
    for size in said.mentions:
        if size.sentence != change.then.sentence or size.number.approximate:
            continue
        told = cue("change_by").search(text[size.sentence[0] : size.start])
        near = size.start - end if size.start > end else start - size.end
        between = text[end : size.start] if size.start > end else text[size.end : start]
        if told is None or not 0 <= near <= FAR or any(sign in ";:.(" for sign in between):
            continue
        words = text[size.start : size.end]
        if size.number.kind == "percent" and "poeng" not in text[size.start : size.end + 6]:
            exact = PERCENT * difference / change.then.value
            off = abs(float(size.number.value) - exact)
            yield ToldSize(change.then, change.now, words, f"{round(exact)} %", off <= CLOSE)
        elif size.exact and not size.period:
            yield ToldSize(
                change.then, change.now, words, str(difference), size.value == difference
            )


def _unchanged(said: Said) -> Iterator[ToldSize]:
    """Yield «uendret: 36 i 2019 og 39 i 2020», where the sentence has no other numbers."""
    for match in cue("unchanged").finditer(said.passage.text):
        start, end = match.span()
        inside = [m for m in said.mentions if m.sentence[0] <= start < m.sentence[1]]
        counts = [m for m in inside if m.exact and m.start >= end]
        if len(inside) == len(counts) == 2 and cue("side_by_side").match(
            said.passage.text[counts[0].end : counts[1].start]
        ):
            then, now = counts
            yield ToldSize(then, now, match[0], "", then.value == now.value)
