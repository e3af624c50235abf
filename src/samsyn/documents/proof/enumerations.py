"""Enumerations: numbers side by side that divide one whole, «17 kvinner og 11 menn»."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from samsyn.codes import Codes
from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.lexicon import Term
from samsyn.documents.proof.mentions import Mention

UNCLEAR, COMBINATION = "unclear", "combination"
# Dimensions that are told in one breath: the second divides a category of the first.
TOLD_TOGETHER = {"form": "form-detail"}
_PARENTS = {detail: parent for parent, detail in TOLD_TOGETHER.items()}
MOST = 100  # numbers: more than any dimension has categories
BOTH = 30  # signs before a category where «både» may stand
FIRST_WORDS = 40  # signs: the number of an item stands near its beginning


JOINED = re.compile(r"[^,;.:(]{0,30}\b(?:og|and)\s+$")


@dataclass(frozen=True, slots=True)
class Part:
    """One number of an enumeration and the category its words name."""

    mention: Mention
    dimension: str
    category: str


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Numbers of different categories of one dimension, in one sentence or one list."""

    dimension: str
    parts: tuple[Part, ...]
    listed: bool = False
    others: tuple[str, ...] = field(default=())

    @property
    def sum(self) -> int:
        """What the parts add up to."""
        return sum(part.mention.value for part in self.parts)

    @property
    def first(self) -> Mention:
        """The number it begins with."""
        return self.parts[0].mention

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Its numbers in order."""
        return tuple(part.mention for part in self.parts)


def is_both(terms: Sequence[Term], dimension: str, *, text: str) -> bool:
    """Tell whether words name two categories at once: «både prostitusjon og arbeid»."""
    named = sorted((t for t in terms if t.category(dimension)), key=lambda term: term.start)
    return any(
        cue("both").search(text[max(0, one.start - BOTH) : one.start])
        and cue("both_and").match(text[one.end : other.start])
        for one, other in pairwise(named)
    )


def divide_together(one: str, other: str) -> bool:
    """Tell whether two dimensions divide one whole in one breath, as a form and its details do."""
    return one == other or other in (TOLD_TOGETHER.get(one), _PARENTS.get(one))


def enumerations_in(mentions: Sequence[Mention], *, codes: Codes) -> Iterator[Enumeration]:
    """Yield the enumerations of one passage, the longest that its sentences allow.

    A dimension whose categories do not exclude each other makes none.
    """
    for exact in _side_by_side(m for m in mentions if m.exact):
        leftward = _leftward(exact)
        place = 0
        while place < len(exact):
            found = _longest(exact[place : place + MOST], codes=codes, leftward=leftward)
            joined = place > 0 and _joined(exact[place - 1], exact[place])
            if found and len(found.parts) > 1 and not joined:
                yield found
                place += len(found.parts)
            else:
                place += 1


def _joined(before: Mention, mention: Mention) -> bool:
    """Tell whether two numbers share what is said of them: «7 av disse og 2 barn ble bosatt»."""
    gap = mention.passage.text[before.end : mention.start]
    return not any(term.options for term in before.after) and bool(JOINED.match(gap))


def enumeration_of_items(items: Sequence[Sequence[Mention]], *, codes: Codes) -> Enumeration | None:
    """Return the enumeration that the first numbers of a list's items make, if they make one."""
    firsts = [_leading(mentions) for mentions in items]
    if len(firsts) < 2 or any(first is None for first in firsts):
        return None
    told = [first for first in firsts if first is not None]
    found = _longest(told, codes=codes, leftward=False)
    if found is None or len(found.parts) < len(told):
        return None
    return Enumeration(found.dimension, found.parts, listed=True)


def _leading(mentions: Sequence[Mention]) -> Mention | None:
    first = next((m for m in mentions if m.exact), None)
    return first if first and first.start <= FIRST_WORDS else None


def _side_by_side(mentions: Iterable[Mention]) -> list[list[Mention]]:
    """Group numbers by sentence, and those in brackets apart from those round them."""
    groups: dict[tuple[tuple[int, int], int], list[Mention]] = {}
    bracket, at = -1, 0
    for mention in mentions:
        if at <= mention.sentence[0]:
            bracket, at = -1, mention.sentence[0]
        bracket = _bracket(mention.passage.text, at, mention.start, bracket)
        at = mention.start
        groups.setdefault((mention.sentence, bracket), []).append(mention)
    return list(groups.values())


def _bracket(text: str, start: int, end: int, before: int) -> int:
    """Return where the bracket round the end of a stretch opens; -1 where there is none.

    Args:
        before: the same for its start.
    """
    opened, closed = text.rfind("(", start, end), text.rfind(")", start, end)
    return before if opened == closed else opened if opened > closed else -1


def _leftward(mentions: Sequence[Mention]) -> bool:
    """Tell whether categories stand before their numbers: «Kvinner sto for 63, menn for 11»."""
    if not mentions:
        return False
    ends_bare = not any(term.options for term in mentions[-1].after)
    return ends_bare and any(term.options for term in mentions[0].before)


def _longest(mentions: Sequence[Mention], *, codes: Codes, leftward: bool) -> Enumeration | None:
    """Return the longest run from the first number on that divides one dimension."""
    best: Enumeration | None = None
    for dimension in _dimensions(mentions[0], leftward=leftward):
        if not codes.dimensions[dimension].partition:
            continue
        run = _run(mentions, dimension, leftward=leftward)
        run = _with_details(run, codes=codes, leftward=leftward)
        if best is None or len(run) > len(best.parts):
            best = Enumeration(dimension, tuple(run))
    return best


def _run(mentions: Sequence[Mention], dimension: str, *, leftward: bool) -> list[Part]:
    run: list[Part] = []
    met: set[str] = set()
    for mention in mentions:
        found = _category(mention, dimension, leftward=leftward)
        if found is None:
            break
        name, category = found
        if category in met and name == dimension:
            detailed = _category(mention, TOLD_TOGETHER.get(dimension, ""), leftward=leftward)
            if detailed is None or detailed[1] in met:
                break
            name, category = detailed
        if category in met:
            break
        met.add(category)
        run.append(Part(mention, name, category))
    return run


def _with_details(run: list[Part], *, codes: Codes, leftward: bool) -> list[Part]:
    """Let a form give way to its detail where another part names a detail of the same form."""
    details = {part.dimension for part in run if part.dimension in TOLD_TOGETHER.values()}
    divided = {codes.dimensions[detail].of for detail in details}
    return [
        _detailed(part, leftward=leftward)
        if f"{part.dimension}={part.category}" in divided
        else part
        for part in run
    ]


def _detailed(part: Part, *, leftward: bool) -> Part:
    found = _category(part.mention, TOLD_TOGETHER[part.dimension], leftward=leftward)
    return Part(part.mention, *found) if found else part


def _dimensions(mention: Mention, *, leftward: bool) -> list[str]:
    terms = mention.before if leftward else mention.after
    named = [name for term in terms for name, _ in term.options]
    parents = [p for p, detail in TOLD_TOGETHER.items() if detail in named]
    return list(dict.fromkeys([*named, *parents]))


def _category(mention: Mention, dimension: str, *, leftward: bool) -> tuple[str, str] | None:
    """Return which category of a dimension, or of its detail, the words of a number name."""
    terms = mention.before[::-1] if leftward else mention.after
    for name in (dimension, TOLD_TOGETHER.get(dimension, "")):
        codes = [code for term in terms if (code := term.category(name))]
        if is_both(terms, name, text=mention.passage.text):
            return name, COMBINATION
        if codes:
            return name, _chosen(codes)
    return None


def _chosen(codes: list[str]) -> str:
    if COMBINATION in codes:
        return COMBINATION
    clear = [code for code in codes if code != UNCLEAR]
    return (clear or codes)[0]
