"""The whole that an enumeration divides: which number before it, and how sure that is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from samsyn.codes import Codes
from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.enumerations import Enumeration, divide_together
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Listing, Reading, Said

Link = Literal["named", "beside", "these", "lead", "headline"]
# Count bases that a text may call by each other's nouns, and all that are told apart by them.
ALIKE = (
    {"persons", "users", "participants", "follow-ups", "employees", "incidents"},
    {"decisions", "cases", "judgments", "permits", "incidents"},
    {"reports", "cases"},
)
AS_PERSONS = {"persons", "users", "participants", "follow-ups"}
COUNTED_APART = frozenset().union(*ALIKE)


@dataclass(frozen=True, slots=True)
class Whole:
    """A number that is divided. `complete` tells whether the parts must be all of it.

    `told` tells that they are, counted with the enumeration beside it.
    """

    mention: Mention
    link: Link
    complete: bool
    told: bool = False


def whole_of(enumeration: Enumeration, *, said: Said, reading: Reading) -> Whole | None:
    """Return the whole of an enumeration, by the words that lead on to it."""
    first = enumeration.first
    inside = [m for m in said.mentions if m.sentence == first.sentence and m.start < first.start]
    found = _named(inside) or _beside(inside, enumeration, said=said, codes=reading.codes)
    listing = reading.listing_of(said)
    return (
        found
        or _divided_now(first, said)
        or _of_these(first, said, listing)
        or _lead(listing)
        or _headline(enumeration, said=said, listing=listing)
    )


def whole_beside(part: Mention, following: Sequence[Mention]) -> Mention | None:
    """Return the whole of «11 av 28», «11 av de 28»."""
    for whole in following:
        gap = part.passage.text[part.end : whole.start]
        exact = part.exact and whole.exact and whole.sentence == part.sentence
        if exact and cue("part_of").match(gap):
            return whole
    return None


def whole_of_list(listing: Listing) -> Whole | None:
    """Return the whole that the items of a list divide."""
    return _lead(listing)


def same_sort(one: str, other: str) -> bool:
    """Tell whether two count bases may be set against each other; an unknown one always may."""
    return not one or not other or one == other or any(one in s and other in s for s in ALIKE)


def is_full(enumeration: Enumeration, *, codes: Codes) -> bool:
    """Tell whether the categories named are all that a dimension of two can have."""
    common = [c for c in codes.dimensions[enumeration.dimension].categories if c != "other"]
    named = {part.category for part in enumeration.parts}
    return len(common) == 2 and set(common) <= named


def _named(inside: Sequence[Mention]) -> Whole | None:
    for mention in reversed(inside):
        if mention.exact and _is_divided(mention):
            return Whole(mention, "named", complete=True)
    return None


def _beside(
    inside: Sequence[Mention], enumeration: Enumeration, *, said: Said, codes: Codes
) -> Whole | None:
    if not inside or not inside[-1].exact or _is_part(inside[-1], said):
        return None
    mention = inside[-1]
    gap = mention.passage.text[mention.end : enumeration.first.start]
    if not mention.basis or not cue("beside").match(gap):
        return None
    complete = not cue("within").search(gap) or is_full(enumeration, codes=codes)
    return Whole(mention, "beside", complete=complete)


def _divided_now(first: Mention, said: Said) -> Whole | None:
    """Return the one number of the sentence before «De fordelte seg på 12 kvinner og 9 menn»."""
    start, _ = first.sentence
    earlier = [m for m in said.mentions if m.end <= start]
    last = [m for m in earlier if m.sentence == earlier[-1].sentence]
    alone = len(last) == 1 and last[0].exact and bool(last[0].basis)
    if alone and cue("divides").match(said.passage.text[start : first.start]):
        return Whole(last[0], "these", complete=True)
    return None


def _of_these(first: Mention, said: Said, listing: Listing | None) -> Whole | None:
    start, end = first.sentence
    if not cue("of_these").match(said.passage.text[start:end]):
        return None
    earlier = [m for m in said.mentions if m.exact and m.end <= start]
    if not earlier:
        return _lead(listing)
    divided = next((e for e in said.enumerations if earlier[-1] in e.mentions), None)
    total = divided.sum if divided else earlier[-1].value
    meant = [m for m in earlier if m.value == total and (divided or m.basis)]
    return Whole(meant[-1], "these", complete=False) if meant else None


def _lead(listing: Listing | None) -> Whole | None:
    if listing is None or listing.lead is None:
        return None
    lead = listing.lead
    if not lead.passage.text.rstrip().endswith((":", "var", "er", "were", "are")):
        return None
    counts = [m for m in lead.mentions if m.exact and (m.basis or _is_divided(m))]
    last = [m for m in counts if m.sentence == lead.mentions[-1].sentence] if counts else []
    return Whole(last[0], "lead", complete=True) if last else None


def _is_divided(mention: Mention) -> bool:
    """Tell whether «Av de 13 som …» leads on to what a number is divided into."""
    before = mention.passage.text[mention.sentence[0] : mention.start]
    return bool(cue("of_whole").search(before))


def _headline(enumeration: Enumeration, *, said: Said, listing: Listing | None) -> Whole | None:
    """Return the total a passage, or a list, began with, where the enumeration describes whom.

    Only a total that another enumeration of the passage adds up to is sure enough.
    """
    if not _describes(enumeration):
        return None
    basis = next((m.basis for m in enumeration.mentions if m.basis), "")
    start = enumeration.first.sentence[0]
    earlier = [
        m for m in said.mentions
        if m.exact and m.end <= start and m.basis and same_sort(m.basis, basis)
        and not _is_part(m, said)
    ]  # fmt: skip
    near = [said]
    sums_of_list: Counter[int] = Counter()
    if listing:
        near = list(listing.items)
        led = [m for m in listing.lead.mentions if m.exact and m.basis] if listing.lead else []
        these = [m for one in near for m in one.mentions if m.exact and stands_alone(m)]
        earlier += [m for m in (*led, *these) if same_sort(m.basis, basis)]
        sums_of_list = Counter(m.value for m in these)
    sums = [e.sum for one in near for e in one.enumerations if e is not enumeration]
    sums += [value for value, times in sums_of_list.items() if value in sums or times > 1]
    possible = {enumeration.sum, _with_next(enumeration, said), *_with_rest(enumeration, said)}
    told = [m for m in earlier if m.value in possible]
    sure = [m for m in earlier if m.value in sums]
    found = told or sure
    return Whole(found[0], "headline", complete=True, told=bool(told)) if found else None


def _with_next(enumeration: Enumeration, said: Said) -> int:
    """Return the sum with the numbers of the sentences on both sides, if these go on dividing."""
    if enumeration not in said.enumerations:
        return enumeration.sum
    place = said.enumerations.index(enumeration)
    near = said.enumerations[max(place - 1, 0) : place + 2]
    kin = [e for e in near if divide_together(e.dimension, enumeration.dimension)]
    named = [(part.dimension, part.category) for e in kin for part in e.parts]
    return sum(e.sum for e in kin) if len(set(named)) == len(named) else enumeration.sum


def _with_rest(enumeration: Enumeration, said: Said) -> Iterator[int]:
    """Yield the sums with one number that follows and has no category: «… i ett var den uklar»."""
    last = enumeration.mentions[-1]
    sentences = sorted({m.sentence for m in said.mentions if m.sentence >= last.sentence})[:2]
    for mention in said.mentions:
        lone = mention.exact and not _is_part(mention, said)
        if lone and mention.start > last.end and mention.sentence in sentences:
            yield enumeration.sum + mention.value


def stands_alone(mention: Mention) -> bool:
    """Tell whether a number points back without a noun: «de syv var», «5 av de 7 har»."""
    behind = mention.passage.text[mention.end : mention.sentence[1]]
    return mention.definite and bool(cue("without_noun").match(behind))


def _describes(enumeration: Enumeration) -> bool:
    part = enumeration.first
    text = part.passage.text
    return bool(cue("describes").match(text[part.end : part.sentence[1]]))


def _is_part(mention: Mention, said: Said) -> bool:
    within = (e for e in said.enumerations if e.first.sentence == mention.sentence)
    return any(mention in enumeration.mentions for enumeration in within)
