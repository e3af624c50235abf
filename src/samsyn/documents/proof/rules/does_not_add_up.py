"""An enumeration whose numbers do not make the whole that the text gives."""

from collections.abc import Iterator

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.enumerations import Enumeration
from samsyn.documents.proof.findings import Verdict, place_of
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.wholes import Whole, is_full, same_sort, whole_of, whole_of_list

MOST = 0.75  # of a whole: parts that make less are some of it, unless they are all there can be
CONFIDENCE = {"named": 0.95, "beside": 0.95, "these": 0.9, "lead": 0.9, "headline": 0.85}


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the enumerations that do not add up."""
    for said in reading.said:
        for enumeration in said.enumerations:
            whole = whole_of(enumeration, said=said, reading=reading)
            if whole is None or _rest_is_told(enumeration, whole, said):
                continue
            if not _adds_up(enumeration, whole, reading=reading):
                yield _verdict(enumeration, whole, said)
        yield from _in_brackets(said)
    for listing in reading.listings:
        enumeration_of_list = listing.enumeration
        whole = whole_of_list(listing) if enumeration_of_list else None
        if enumeration_of_list is None or whole is None:
            continue
        if not _adds_up(enumeration_of_list, whole, reading=reading):
            yield _verdict(enumeration_of_list, whole)


def _adds_up(enumeration: Enumeration, whole: Whole, *, reading: Reading) -> bool:
    total = whole.mention.value
    if whole.told:
        return True
    if not same_sort(whole.mention.basis, _basis(enumeration)):
        return True  # persons of decisions: another rule looks at that
    if enumeration.sum > total:
        return False
    if is_full(enumeration, codes=reading.codes):
        return enumeration.sum == total
    return not whole.complete or enumeration.sum == total or enumeration.sum < MOST * total


def _rest_is_told(enumeration: Enumeration, whole: Whole, said: Said) -> bool:
    """Tell whether a number that follows makes the whole full: «… to har ikke oppgitt kjønn»."""
    last = enumeration.mentions[-1]
    rest = [m.value for m in said.mentions if m.exact and m.start > last.end]
    return any(enumeration.sum + value == whole.mention.value for value in rest[:2])


def _basis(enumeration: Enumeration) -> str:
    return next((m.basis for m in enumeration.mentions if m.basis), "")


def _in_brackets(said: Said) -> Iterator[Verdict]:
    """Yield «11 barn (6 medfølgende barn og 4 barn født …)», where each part has the noun."""
    text = said.passage.text
    for place, whole in enumerate(said.mentions):
        parts: list[Mention] = []
        for part in said.mentions[place + 1 :]:
            gap = text[(parts or [whole])[-1].end : part.start]
            if not (cue("next_in_brackets") if parts else cue("opens_brackets")).match(gap):
                break
            parts.append(part)
        closed = ")" in text[parts[-1].end : parts[-1].sentence[1]] if parts else False
        alike = {m.noun.lower() for m in (whole, *parts)}
        if closed and len(parts) > 1 and len(alike) == 1 and all(m.exact for m in (whole, *parts)):
            made = sum(part.value for part in parts)
            if whole.noun and made != whole.value:
                yield Verdict(
                    key="does-not-add-up",
                    place=place_of(parts),
                    found=str(made),
                    expected=str(whole.value),
                    confidence=CONFIDENCE["beside"],
                    other=place_of([whole]),
                )


def _verdict(enumeration: Enumeration, whole: Whole, said: Said | None = None) -> Verdict:
    joined = _joined(enumeration, said) if said else []
    return Verdict(
        key="does-not-add-up",
        place=place_of([*enumeration.mentions, *joined]),
        found=str(enumeration.sum + sum(mention.value for mention in joined)),
        expected=str(whole.mention.value),
        confidence=CONFIDENCE[whole.link],
        other=place_of([whole.mention]),
    )


def _joined(enumeration: Enumeration, said: Said) -> list[Mention]:
    """Return the number that goes on with the parts in another sort of words: «og 2 barn»."""
    last = enumeration.mentions[-1]
    after = [m for m in said.mentions if m.start > last.end][:1]
    gap = last.passage.text[last.end : after[0].start] if after else ""
    alike = [m for m in after if m.exact and m.basis and same_sort(m.basis, _basis(enumeration))]
    return alike if cue("next_in_brackets").match(gap) else []
