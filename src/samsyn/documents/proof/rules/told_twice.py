"""One quantity told twice, and differently: «25 asylsøkere … av de 26 voksne»."""

from collections.abc import Iterator
from itertools import pairwise

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.findings import Verdict, place_of, quoted
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.numbers import find_numbers
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.same_words import Sentence, told_otherwise
from samsyn.documents.proof.told_before import is_narrowed, told_as_these, told_with_the_noun
from samsyn.documents.proof.wholes import COUNTED_APART, same_sort

NEAR = 4  # passages back in which the first telling must stand


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the numbers that point back to one that was told otherwise."""
    for once, again in told_otherwise(reading):
        yield _otherwise(once, again)
    for place, said in enumerate(reading.said):
        yield from _years(said, lang=reading.text.lang)
        for mention in said.mentions:
            if not mention.exact or not mention.definite:
                continue
            near = reading.said[max(0, place - NEAR) : place]
            first = (
                told_with_the_noun(mention, said)
                or told_as_these(mention, said, reading)
                or _in_section(mention, said, near, reading)
            )
            if first:
                yield _verdict(mention, first)


def _otherwise(first: Sentence, again: Sentence) -> Verdict:
    pairs = zip(first.numbers, again.numbers, strict=True)
    differing = [pair for pair in pairs if pair[0].value != pair[1].value]
    return Verdict(
        key="told-otherwise",
        place=place_of([again for _, again in differing]),
        found=", ".join(str(again.value) for _, again in differing),
        expected=", ".join(str(first.value) for first, _ in differing),
        confidence=0.8,
        other=place_of([first for first, _ in differing]),
    )


def _in_section(
    mention: Mention, said: Said, near: tuple[Said, ...], reading: Reading
) -> Mention | None:
    """Return a total of the same sort told before, where nothing in the chapter bears it out."""
    if mention.basis not in COUNTED_APART:
        return None
    if any(_is_told(mention, other) for other in _chapter_of(said, reading)):
        return None
    return _first_telling(mention, said, near)


def _chapter_of(said: Said, reading: Reading) -> Iterator[Said]:
    chapter = said.passage.path[:1]
    title = (said.passage.text,) if said.passage.kind == "heading" else chapter
    return (one for one in reading.said if one.passage.path[:1] in (chapter, title))


def _is_told(mention: Mention, said: Said) -> bool:
    return any(
        other is not mention
        and other.value == mention.value
        and same_sort(other.basis, mention.basis)
        for other in said.mentions
    ) or any(enumeration.sum == mention.value for enumeration in said.enumerations)


def _first_telling(mention: Mention, said: Said, before: tuple[Said, ...]) -> Mention | None:
    """Return the nearest total of the same sort that was told before, in its section."""
    own = [m for m in said.mentions if m.end <= mention.start]
    near = [
        m for one in before if one.passage.path == said.passage.path for m in one.mentions
    ]  # fmt: skip
    told = [
        m for m in (*near, *own)
        if m.exact and m.basis == mention.basis and not m.of_whole and not m.definite
        and (not m.period or not mention.period or m.period == mention.period)
    ]  # fmt: skip
    totals = [m for m in told if not _is_part(m, (*before, said))]
    if not totals or mention.value in {a.value + b.value for a, b in pairwise(totals)}:
        return None
    some = is_narrowed(mention) and mention.value < totals[-1].value
    return None if some else totals[-1]


def _is_part(mention: Mention, near: tuple[Said, ...]) -> bool:
    return any(mention in e.mentions for one in near for e in one.enumerations)


def _years(said: Said, *, lang: str) -> Iterator[Verdict]:
    """Yield «de siste ti årene (2016–2020)», where the years in the brackets are others."""
    for match in cue("last_years").finditer(said.passage.text):
        numbers = find_numbers(match["many"], lang=lang)
        span = int(match["last"]) - int(match["first"])
        if numbers and numbers[0].value not in (span, span + 1):
            yield Verdict(
                key="told-twice",
                place=quoted(said.passage, *match.span()),
                found=str(int(numbers[0].value)),
                expected=str(span + 1),
                other=quoted(said.passage, match.start("first"), match.end("last")),
            )


def _verdict(mention: Mention, first: Mention) -> Verdict:
    return Verdict(
        key="told-twice",
        place=place_of([mention]),
        found=str(mention.value),
        expected=str(first.value),
        confidence=0.75,
        other=place_of([first]),
    )
