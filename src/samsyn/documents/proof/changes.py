"""Changes told in words: «en økning fra 63 i 2019», «ned fra 83 til 49», «mot 20 i 2019»."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Said
from samsyn.documents.proof.wholes import same_sort

Direction = Literal["rise", "fall", "same", "against", "between", "compared"]
CUES: tuple[Direction, ...] = ("rise", "fall", "same", "against", "between")


@dataclass(frozen=True, slots=True)
class ToldChange:
    """Two numbers of one thing, the earlier and the later, and how the text says it went."""

    then: Mention
    now: Mention
    direction: Direction


def changes_in(said: Said) -> Iterator[ToldChange]:
    """Yield the changes of a passage whose both ends are told."""
    for place, then in enumerate(said.mentions):
        if not then.exact:
            continue
        text = then.passage.text
        before = text[then.sentence[0] : then.start]
        if _opens_comparison(then, before):
            now = _sentence_before(then, said.mentions[:place])
            if now:
                yield ToldChange(then, now, "compared")
            continue
        direction = next((name for name in CUES if cue(name).search(before)), None)
        if direction is None:
            continue
        now = _after(then, said.mentions[place + 1 :])
        if direction != "between":
            now = now or _before(then, said.mentions[:place])
        if now:
            yield ToldChange(then, now, direction)


def _opens_comparison(then: Mention, before: str) -> bool:
    """Tell whether a number is the first of «Til sammenligning var det 27 vedtak i 2019»."""
    opened = cue("compared").search(before)
    return bool(opened and then.period and not any(sign.isdigit() for sign in before))


def _sentence_before(then: Mention, earlier: Sequence[Mention]) -> Mention | None:
    """Return what a comparison in a sentence of its own is set against: what was told first."""
    told = [m for m in earlier if m.exact and m.basis and same_sort(m.basis, then.basis)]
    return told[0] if told and told[0].period != then.period else None


def _after(then: Mention, later: Sequence[Mention]) -> Mention | None:
    """Return the number of «fra A til B»."""
    for now in later[:1]:
        gap = then.passage.text[then.end : now.start]
        if now.exact and now.sentence == then.sentence and cue("up_to").match(gap):
            return now
    return None


def _before(then: Mention, earlier: Sequence[Mention]) -> Mention | None:
    """Return what the earlier number is set against: the nearest of its sort and sentence."""
    told = [
        m for m in earlier
        if m.exact and m.sentence == then.sentence and same_sort(m.basis, then.basis)
        and (not m.period or m.period != then.period)
    ]  # fmt: skip
    return told[-1] if len(told) == 1 else _of_the_noun(then, told)


def _of_the_noun(then: Mention, told: Sequence[Mention]) -> Mention | None:
    """Return, of several, the one that has the noun or the brackets of the earlier number."""
    if not told:
        return None
    alike = [m for m in told if then.basis and m.basis == then.basis]
    since = then.passage.text[told[-1].end : then.start]
    if "(" in since and "," not in since.partition("(")[0]:
        return told[-1]  # «46 var nye (en økning fra 40)»
    return alike[0] if alike else told[0]
