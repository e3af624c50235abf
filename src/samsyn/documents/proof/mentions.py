"""A number as it stands in its sentence: what it counts, of which category, of which year."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from samsyn.documents.proof.clauses import sentence_spans
from samsyn.documents.proof.cues import cue, cue_words
from samsyn.documents.proof.known import KnownFigures
from samsyn.documents.proof.lexicon import Term, lexicon_of, terms_of
from samsyn.documents.proof.numbers import KEPT, YEAR_BEFORE, Number, find_numbers
from samsyn.documents.proof.numbers.settings import any_of
from samsyn.documents.proof.text import Anchor, Passage
from samsyn.figures import FigureRow

Place = TypeVar("Place", Number, Term)
WORDS_TO_NOUN = 4
NEAR = 80  # signs before a number, where its article stands
FAR = 600  # signs before a number, where the year of its sentence stands
YEAR = r"(?:19|20)\d{2}"
YEAR_AFTER = re.compile(
    rf"^(?:\s+[\w§-]+){{0,12}}?\s+(?:i|in|for|per|ved utgangen av)\s+(?:løpet av\s+)?({YEAR})\b"
    rf"|^\s*\(({YEAR})\)"
)
YEAR_EARLIER = re.compile(
    rf"\b(?:i|in|for|i løpet av)\s+(?:({YEAR})\b|{any_of('months')}\s+({YEAR})\b(?!.*,))",
    re.IGNORECASE,
)
ONE_BEFORE = re.compile(rf"\s+{YEAR_BEFORE}", re.IGNORECASE)
ANY_YEAR = re.compile(rf"\b{YEAR}\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """One number of a passage.

    `row` is the figure it leads to, where it is bound. `basis` and `noun` say what is counted, as
    far as its words tell. `before` and `after` are the terms between it and its neighbours in the
    sentence (`sentence` gives its ends). `period` is a year said right beside it. `of_whole` tells
    «24 av vedtakene», `definite` «de 28 vedtakene».
    """

    passage: Passage
    number: Number
    sentence: tuple[int, int]
    row: FigureRow | None = None
    anchor: Anchor | None = None
    basis: str = ""
    noun: str = ""
    before: tuple[Term, ...] = ()
    after: tuple[Term, ...] = ()
    period: str = ""
    of_whole: bool = False
    definite: bool = False

    @property
    def start(self) -> int:
        """Where it begins in its passage."""
        return self.number.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.number.end

    @property
    def value(self) -> int:
        """What it says, as a whole number."""
        return int(self.number.value)

    @property
    def exact(self) -> bool:
        """Whether it is one number, meant exactly."""
        return self.number.kind == "count" and not self.number.approximate

    def categories(self, dimension: str) -> Iterator[str]:
        """Yield the categories of a dimension in the words after it, then in those before it."""
        for term in (*self.after, *reversed(self.before)):
            if code := term.category(dimension):
                yield code


def of_children(mention: Mention) -> bool:
    """Tell whether children are counted: «tre barn»."""
    return bool(mention.after) and ("age", "minor") in mention.after[0].options


@cache
def counted_pattern(lang: str) -> re.Pattern[str]:
    """Return a pattern that matches at a counted noun, for telling «1981 avtaler» from a year."""
    words = {noun.replace("*", r"\w*") for noun in lexicon_of(lang).nouns}
    return re.compile("|".join(sorted(words, key=len, reverse=True)))


def mentions_of(passage: Passage, *, lang: str, known: KnownFigures) -> tuple[Mention, ...]:
    """Return the numbers of a passage that count something, or are a share, in order."""
    numbers = find_numbers(passage.text, lang=lang, counted=counted_pattern(lang))
    anchors = sorted(passage.anchors, key=lambda anchor: anchor.start)
    wanted = [n for n in numbers if _is_told(n) or _anchor_of(n, anchors)]
    if not wanted:
        return ()
    terms = terms_of(passage.text, lang)
    found: list[Mention] = []
    for span in sentence_spans(passage.text):
        inside, said = _between(wanted, *span), _between(terms, *span)
        for mention, right in _in_sentence(inside, span, passage=passage, terms=said):
            anchor = _anchor_of(mention.number, anchors)
            row = known.by_target.get(anchor.target) if anchor else None
            found.append(_with_noun(replace(mention, anchor=anchor, row=row), right=right))
    return tuple(found)


def _is_told(number: Number) -> bool:
    return number.counts or number.kind in ("percent", "fraction")


def _between(found: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    """Return those of some things in order that begin in a stretch of the text."""
    first = bisect_left(found, start, key=lambda one: one.start)
    return found[first : bisect_left(found, end, lo=first, key=lambda one: one.start)]


def _in_sentence(
    numbers: Sequence[Number],
    span: tuple[int, int],
    *,
    passage: Passage,
    terms: Sequence[Term],
) -> Iterator[tuple[Mention, int]]:
    """Yield the numbers of a sentence with their words, and where the next number begins."""
    for place, number in enumerate(numbers):
        left = numbers[place - 1].end if place else span[0]
        right = numbers[place + 1].start if place + 1 < len(numbers) else span[1]
        mention = Mention(
            passage=passage,
            number=number,
            sentence=span,
            before=tuple(t for t in _between(terms, left, number.start) if t.end <= number.start),
            after=tuple(_between(terms, number.end, right)),
            period=_year_beside(passage.text, span, number, right),
        )
        yield mention, right


def _anchor_of(number: Number, anchors: Sequence[Anchor]) -> Anchor | None:
    """Return the link a number stands in; links are in order and do not overlap.

    Of «6 måneder» and «44 prosent» the digits alone may be the link.
    """
    place = bisect_right(anchors, number.start, key=lambda anchor: anchor.start)
    anchor = anchors[place - 1] if place else None
    if anchor is None or number.start >= anchor.end:
        return None
    return anchor if number.end <= anchor.end or number.kind in KEPT else None


def _with_noun(mention: Mention, *, right: int) -> Mention:
    """Return a mention that knows its noun, where one stands close behind it."""
    text = mention.passage.text
    before = text[max(mention.sentence[0], mention.start - NEAR) : mention.start]
    partitive = bool(re.match(r"\s+(?:av|of)\s", text[mention.end : mention.end + 5]))
    definite = bool(cue("definite").search(before))
    mention = replace(mention, of_whole=partitive, definite=definite)
    for term in mention.after:
        between = text[mention.end : term.start].lower().split()
        if len(between) > WORDS_TO_NOUN or term.start >= right:
            break
        words = [word.strip(',()«»“”"') for word in between]
        stops = cue_words("before_noun") - ({"of", "av"} if partitive else set())
        if any(word in stops for word in words) or any("," in word for word in between):
            break
        if term.basis:
            return replace(mention, basis=term.basis, noun=text[term.start : term.end])
    return mention


def _year_beside(text: str, span: tuple[int, int], number: Number, right: int) -> str:
    """Return the year said right after a number, or the one its sentence began with.

    Of «83 året før» it is the one before that.
    """
    after = YEAR_AFTER.match(text[number.end : max(right, number.end)])
    if after:
        return after[1] or after[2]
    before = text[max(span[0], number.start - FAR) : number.start]
    years = list(YEAR_EARLIER.finditer(before))
    said = ANY_YEAR.findall(before)
    year = (years[-1][1] or years[-1][2]) if years else ""
    if not said or said[-1] != year:
        return ""
    return str(int(year) - 1) if ONE_BEFORE.match(text, number.end) else year
