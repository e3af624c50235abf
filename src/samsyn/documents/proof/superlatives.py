"""Superlatives and comparisons in running text: what is said, and of which category."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.lexicon import Option, Term, lexicon_of
from samsyn.documents.proof.numbers import find_numbers
from samsyn.documents.proof.said import Said

RANKS = ("most", "fewest", "majority", "minority")
WHOLES = ("all", "all_but")
COMPARED = ("more_than", "fewer_than")
REACH = 70  # signs between the word and the category it speaks of
CLAUSE = re.compile(r"[,;:(]|\b(?:men|mens|medan|but|while)\b")
SUBJECT_FIRST = re.compile(r"vanl|hyppig|sjeld|most common|største|minste|largest|smallest", re.I)


@dataclass(frozen=True, slots=True)
class Superlative:
    """A superlative and the category it is said of; a comparison has two.

    `cue` is the name of its pattern; `few` is how many are left out of «alle unntatt én».
    """

    cue: str
    start: int
    end: int
    options: tuple[Option, ...]
    others: tuple[Option, ...] = ()
    few: int = 0


def superlatives_in(text: str, span: tuple[int, int], *, lang: str) -> Iterator[Superlative]:
    """Yield the superlatives of one sentence that speak of a category.

    Args:
        span: where the sentence stands in the text.
    """
    sentence = text[span[0] : span[1]]
    names = (*RANKS, *WHOLES, *COMPARED)
    found = [(name, match) for name in names for match in cue(name).finditer(sentence)]
    if not found:
        return
    terms = lexicon_of(lang).find(sentence)
    for name, match in found:
        if name in COMPARED:
            yield from _comparison(name, match, terms, at=span[0])
            continue
        near = _nearest(match, terms, whole=name in WHOLES)
        if near:
            start, end = sorted([match.start(), match.end(), near.start, near.end])[0::3]
            few = _few(match, lang=lang) if name == "all_but" else 0
            yield Superlative(name, span[0] + start, span[0] + end, near.options, few=few)


def _few(match: re.Match[str], *, lang: str) -> int:
    numbers = find_numbers(match["few"], lang=lang)
    return int(numbers[0].value) if numbers else 0


def _nearest(match: re.Match[str], terms: tuple[Term, ...], *, whole: bool) -> Term | None:
    """Return the category that a superlative speaks of: in its own clause, behind it if it can."""
    text = match.string
    predicated = match.re is cue("majority")
    after = [
        t for t in terms
        if t.options and 0 <= t.start - match.end() <= REACH
        and not CLAUSE.search(text[match.end() : t.start])
        and (not predicated or cue("predicate").search(text[match.end() : t.start]))
    ]  # fmt: skip
    before = [
        t for t in terms
        if t.options and 0 <= match.start() - t.end <= REACH
        and not CLAUSE.search(text[t.end : match.start()])
    ]  # fmt: skip
    if whole:
        return after[0] if after else None
    if SUBJECT_FIRST.match(match[0]) and before:
        return before[-1]
    return after[0] if after else before[-1] if before else None


def _comparison(
    name: str, match: re.Match[str], terms: tuple[Term, ...], *, at: int
) -> Iterator[Superlative]:
    one = [t for t in terms if t.options and match.start("one") <= t.start < match.end("one")]
    other = [t for t in terms if t.options and match.start("other") <= t.start]
    if len(one) == 1 and other:
        end = at + other[0].end
        yield Superlative(name, at + match.start(), end, one[0].options, other[0].options)


def told_beside(said: Said, *, span: tuple[int, int], dimension: str) -> dict[str, int]:
    """Return the numbers of one sentence by the category beside each; empty where one is unsure.

    «… gjaldt prostitusjon (17), mens 20 gjaldt arbeid».
    """
    found: dict[str, int] = {}
    text = said.passage.text
    for mention in said.mentions:
        if not span[0] <= mention.start < span[1]:
            continue
        last = mention.before[-1] if mention.before else None
        if last and text[last.end : mention.start].strip() == "(":
            near: Term | None = last
        else:
            near = next((term for term in mention.after if term.options), None)
        code = near.category(dimension) if near else ""
        if not mention.exact or not code or code in found:
            return {}
        found[code] = mention.value
    return found
