"""A percentage that does not follow from its parts: «11 av 28 (61 prosent)»."""

import re
from collections.abc import Iterator, Sequence

from samsyn.documents.numerals import rounded
from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.findings import Verdict, place_of, quoted
from samsyn.documents.proof.meant import row_meant, year_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.printed import shares_of
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.shares_in_words import worded_shares_in
from samsyn.documents.proof.wholes import whole_beside
from samsyn.figures import FigureRow

PERCENT = 100
BRACKET = re.compile(r"^[^.;]{0,40}[(,–-]\s*(?:\w+\s+){0,2}$|^\s+[\w ]{0,40}\b(?:er|utgjør|is)\s+$")
OF_ALL = re.compile(r"\s+(?:av|of)\s+(?:alle|all|them all)\b", re.IGNORECASE)
GAP = 60  # signs between a number and the percentage in brackets behind it
CLOSE_KIN = 2  # words of a quantity that the passage must share
CLOSE = 1  # percentage points: rounding up or down, and words like «nær»


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the percentages that the numbers beside them deny."""
    for said in reading.said:
        yield from _in_words(said, lang=reading.text.lang)
        yield from _of_parts(said)
        for place, part in enumerate(said.mentions):
            whole = whole_beside(part, said.mentions[place + 1 : place + 2])
            if whole is None:
                named = list(_of_named(place, part, said))
                yield from named or _of_figures(
                    part, said, said.mentions[place + 1 : place + 2], reading
                )
                continue
            percent = _percent(part, whole, said.mentions)
            if percent and not _follows(percent, part, whole):
                expected = rounded(part.value, whole.value, steps=PERCENT)
                yield _verdict(percent, (part, whole), expected=f"{expected} %")


def _in_words(said: Said, *, lang: str) -> Iterator[Verdict]:
    """Yield the shares in words that «18 av 39» behind them denies."""
    for one in worded_shares_in(said, lang=lang):
        if not one.holds:
            yield Verdict(
                key="share-in-words",
                place=quoted(said.passage, one.start, one.whole.end),
                found=one.words.lower(),
                expected=f"{rounded(one.part.value, one.whole.value, steps=PERCENT)} %",
                confidence=0.9,
            )


def _of_named(place: int, part: Mention, said: Said) -> Iterator[Verdict]:
    """Yield the percentage behind a part of «av 28 vedtak» that no number before it bears out."""
    percent = _right_behind(place, said)
    if percent is None or part.anchor:
        return
    earlier = [m for m in said.mentions[:place] if m.exact and m.value >= part.value]
    named = [m for m in earlier if m.sentence == part.sentence and _opens(m)]
    if len(named) != 1:
        return
    sums = [e.sum for e in said.enumerations]
    wholes = {*(m.value for m in earlier), *(s for s in sums if s >= part.value)}
    if not any(_is_share(percent, part.value, whole) for whole in wholes):
        expected = rounded(part.value, named[0].value, steps=PERCENT)
        yield _verdict(percent, (named[0], part), expected=f"{expected} %")


def _opens(mention: Mention) -> bool:
    """Tell whether a number is the whole that its sentence begins with: «Av 28 vedtak»."""
    before = mention.passage.text[mention.sentence[0] : mention.start]
    return bool(cue("of_whole").search(before))


def _of_parts(said: Said) -> Iterator[Verdict]:
    """Yield percentages behind parts that together are all: they say so by making a hundred."""
    for enumeration in said.enumerations:
        places = [said.mentions.index(mention) for mention in enumeration.mentions]
        percents = [_right_behind(place, said) for place in places]
        shares = [p for p in percents if p is not None]
        if len(shares) < len(places) or any(m.anchor for m in enumeration.mentions):
            continue
        whole = abs(sum(float(p.number.value) for p in shares) - PERCENT) <= CLOSE
        pairs = list(zip(enumeration.mentions, shares, strict=True))
        wrong = [p for p in pairs if not _is_share(p[1], p[0].value, enumeration.sum)]
        others = [m for m in said.mentions if m.exact and m.value > enumeration.sum]
        if whole and wrong and not others:
            made = [rounded(m.value, enumeration.sum, steps=PERCENT) for m, _ in pairs]
            yield Verdict(
                key="share-wrong",
                place=place_of([enumeration.first, shares[-1]]),
                found=", ".join(p.passage.text[p.start : p.end] for p in shares),
                expected=", ".join(f"{share} %" for share in made),
            )
            return


def _right_behind(place: int, said: Said) -> Mention | None:
    """Return the percentage right behind a number: «17 kvinner (71 prosent)», «…, altså 71 %»."""
    part, behind = said.mentions[place], said.mentions[place + 1 : place + 2]
    for percent in behind:
        gap = part.passage.text[part.end : percent.start]
        exact = part.exact and percent.number.kind == "percent" and not percent.number.approximate
        if exact and percent.sentence == part.sentence and cue("so_many_percent").match(gap):
            points = "poeng" in percent.passage.text[percent.start : percent.end + 6]
            return None if points else percent
    return None


def _of_figures(
    part: Mention, said: Said, following: Sequence[Mention], reading: Reading
) -> Iterator[Verdict]:
    """Yield the percentage in brackets behind a number whose figure gives another share."""
    behind = [m for m in following if m.number.kind == "percent" and m.sentence == part.sentence]
    gap = part.passage.text[part.end : behind[0].start] if behind else ""
    if not gap or len(gap) > GAP or not part.exact or part.anchor:
        return
    percent = behind[0]
    of_all = OF_ALL.match(part.passage.text[percent.end : percent.sentence[1]])
    if not gap.endswith("(") and not (gap.endswith(", ") and of_all):
        return
    rows = list(_rows(part, said, reading))
    shares = [share for row in rows for share in shares_of(row, known=reading.known, steps=PERCENT)]
    wholes = [m for m in said.mentions if m.exact and m is not part and m.value > part.value]
    said_share = float(percent.number.value)
    near = any(abs(share - said_share) <= CLOSE for share in shares)
    if shares and not near and not any(_follows(percent, part, whole) for whole in wholes):
        yield _verdict(percent, (part,), expected=f"{shares[0]} %")


def _rows(part: Mention, said: Said, reading: Reading) -> Iterator[FigureRow]:
    """Yield the figures that say what a number says."""
    subjects = reading.subjects
    year = year_of(reading.text) or said.mentions[0].period
    words = " ".join([said.passage.text, *said.passage.path])
    for family in subjects.families(said.passage):
        near = subjects.kinship(family, words) >= CLOSE_KIN
        if near and family.period == (part.period or year):
            row = row_meant(part, family, known=reading.known, subjects=subjects)
            if row and row.value == part.value:
                yield row


def _percent(part: Mention, whole: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """Return the percentage that stands right behind, or right before, a part and its whole."""
    text = part.passage.text
    near = [*mentions[: mentions.index(part)][-1:], *mentions[mentions.index(whole) + 1 :][:1]]
    for mention in near:
        if mention.number.kind != "percent" or mention.sentence != part.sentence:
            continue
        if mention.start > whole.end and BRACKET.match(text[whole.end : mention.start]):
            return mention
        if mention.end < part.start and re.fullmatch(
            r"[^.;\d]{0,12}\(", text[mention.end : part.start]
        ):
            return mention
    return None


def _follows(percent: Mention, part: Mention, whole: Mention) -> bool:
    return _is_share(percent, part.value, whole.value)


def _is_share(percent: Mention, part: int, whole: int) -> bool:
    exact = PERCENT * part / whole if whole else 0
    return abs(float(percent.number.value) - exact) <= CLOSE


def _verdict(percent: Mention, parts: tuple[Mention, ...], *, expected: str) -> Verdict:
    ordered = sorted([percent, *parts], key=lambda m: m.start)
    return Verdict(
        key="share-wrong",
        place=place_of(ordered),
        found=percent.passage.text[percent.start : percent.end],
        expected=expected,
    )
