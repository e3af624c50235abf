"""A count basis that changes under the same number: persons and decisions change places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.enumerations import Enumeration
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.wholes import AS_PERSONS, same_sort

PERSONS = "persons"
PERSONAL = {"sex", "origin", "continent", "age"}  # what only persons have
OUTCOMES = {"outcome"}


@dataclass(frozen=True, slots=True)
class Bridge:
    """A place that says how many persons so many decisions, or cases, concern."""

    acts: Mention
    persons: Mention
    chapter: str


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the places where one number stands for two sorts of things."""
    yield from _divided_as_persons(reading)
    for said in reading.said:
        yield from _compared(said)
        yield from _side_by_side(said)


def _divided_as_persons(reading: Reading) -> Iterator[Verdict]:
    """Yield divisions of persons that add up to the decisions instead, each list once."""
    bridges = [bridge for said in reading.said for bridge in _bridges(said)]
    told: set[tuple[int, int]] = set()
    for said in reading.said:
        for enumeration in said.enumerations:
            bridge = next((b for b in bridges if _mistaken(enumeration, said, b, reading)), None)
            if bridge is None:
                continue
            listing = reading.listing_of(said)
            place = listing.items[0].passage.order if listing else said.passage.order
            if (place, bridge.acts.value) not in told:
                told.add((place, bridge.acts.value))
                yield _as_persons(enumeration, bridge)


def _bridges(said: Said) -> Iterator[Bridge]:
    text = said.passage.text
    for acts, persons in zip(said.mentions, said.mentions[1:], strict=False):
        between = text[acts.end : persons.start]
        concerns = cue("concerns").search(between)
        if (
            concerns and acts.exact and persons.exact and acts.value != persons.value
            and persons.basis == PERSONS
            and not _is_part(persons) and acts.basis and acts.basis not in AS_PERSONS
            and not any(persons in enumeration.mentions for enumeration in said.enumerations)
        ):  # fmt: skip
            yield Bridge(acts, persons, chapter=_chapter(said))


def _is_part(persons: Mention) -> bool:
    """Tell whether the noun is that of some persons: «28 vedtak gjaldt 17 kvinner»."""
    noun = next((term for term in persons.after if term.basis), None)
    return persons.of_whole or bool(noun and noun.options)


def _chapter(said: Said) -> str:
    return said.passage.path[0] if said.passage.path else ""


def _mistaken(enumeration: Enumeration, said: Said, bridge: Bridge, reading: Reading) -> bool:
    """Tell whether persons are divided, and the parts make the number of decisions."""
    if enumeration.sum != bridge.acts.value or _chapter(said) != bridge.chapter:
        return False
    if enumeration.dimension not in PERSONAL or enumeration.first is bridge.acts:
        return False
    if any(m.basis and m.basis not in AS_PERSONS for m in enumeration.mentions):
        return False
    if any(term.basis and term.basis not in AS_PERSONS for term in enumeration.first.before):
        return False  # «Av vedtakene gjaldt 17 kvinner»: it says itself what it divides
    start, end = enumeration.first.sentence
    listing = reading.listing_of(said)
    lead = listing.lead.passage.text if listing and listing.lead else ""
    around = f"{lead} {said.passage.text[start:end]}"
    nouns = any(m.basis in AS_PERSONS for m in enumeration.mentions)
    after_bridge = said.passage.order >= bridge.acts.passage.order
    return after_bridge and (nouns or bool(cue("persons").search(around)))


def _as_persons(enumeration: Enumeration, bridge: Bridge) -> Verdict:
    return Verdict(
        key="acts-told-as-persons",
        place=place_of(enumeration.mentions),
        found=str(enumeration.sum),
        expected=str(bridge.persons.value),
        confidence=0.9,
        fields={"acts": bridge.acts.value, "noun": bridge.acts.noun},
        other=place_of([bridge.acts, bridge.persons]),
    )


def _compared(said: Said) -> Iterator[Verdict]:
    """Yield comparisons of two years that do not count the same."""
    for place, then in enumerate(said.mentions):
        if not then.exact or not then.basis or not _is_compared(then):
            continue
        now = _compared_with(then, said.mentions[:place])
        if now and now.basis != then.basis and not {now.basis, then.basis} <= AS_PERSONS:
            yield _not_alike(now, then)


def _side_by_side(said: Said) -> Iterator[Verdict]:
    """Yield «83 vedtak i 2019 og 71 personer i 2018»: years side by side, and nothing else said."""
    for now, then in pairwise(said.mentions):
        text = now.passage.text
        between, behind = text[now.end : then.start], text[then.end : then.sentence[1]]
        if now.sentence != then.sentence or not (now.exact and then.exact):
            continue
        joined = cue("year_and").match(between) and cue("noun_and_year").match(behind)
        unlike = now.basis and then.basis and not same_sort(now.basis, then.basis)
        if joined and unlike and not _is_compared(then):
            yield _not_alike(now, then)


def _is_compared(mention: Mention) -> bool:
    text, start = mention.passage.text, mention.sentence[0]
    opened = cue("compared").search(text[start : mention.start])
    before = text[start : mention.start]
    first = not any(ch.isdigit() for ch in before)
    changed = any(cue(name).search(before) for name in ("against", "rise", "fall"))
    return bool(changed or (opened and first))


def _compared_with(then: Mention, earlier: Sequence[Mention]) -> Mention | None:
    """Return the number of the later year: of the same sort, if the passage has one at all."""
    told = [m for m in earlier if m.exact and m.basis and (not m.period or m.period != then.period)]
    alike = [m for m in told if m.basis == then.basis]
    return (alike or told)[-1] if told else None


def _not_alike(now: Mention, then: Mention) -> Verdict:
    return Verdict(
        key="compared-unlike",
        place=place_of([then]),
        found=then.noun,
        expected=now.noun,
        confidence=0.85,
        fields={"now": now.value, "then": then.value, "now_noun": now.noun, "then_noun": then.noun},
        other=place_of([now]),
    )
