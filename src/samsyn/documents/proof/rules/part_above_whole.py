"""A part that is larger than its whole: «25 av 22», «19 personer, hvorav 20 nye»."""

from collections.abc import Iterator, Sequence

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.findings import Verdict, cell_place, place_of
from samsyn.documents.proof.mentions import Mention, of_children
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.wholes import same_sort, whole_beside

STEM = 6  # letters by which a noun is known in its other forms


def look(reading: Reading) -> Iterator[Verdict]:
    """Yield the parts that cannot be parts of what stands beside or before them."""
    for said in reading.said:
        for place, part in enumerate(said.mentions):
            if not part.exact:
                continue
            whole = whole_beside(part, said.mentions[place + 1 : place + 2])
            whole = whole or _told_before(part, said, place, reading)
            whole = whole or _right_before(part, said.mentions[:place][-1:])
            if whole and part.value > whole.value:
                yield _verdict(part, whole)
    yield from _in_tables(reading)


def _told_before(part: Mention, said: Said, place: int, reading: Reading) -> Mention | None:
    """Return the largest number that a part may be of: of its sentence, or of its passage."""
    text = part.passage.text
    before = text[part.sentence[0] : part.start]
    earlier = [m for m in said.mentions[:place] if m.exact]
    beside = [m for m in earlier if m.sentence == part.sentence]
    if beside and cue("of_which").search(before):
        return _largest(beside)
    these = cue("of_these").match(before)
    if earlier and these and not beside and cue("predicate").match(before[these.end() :].lstrip()):
        last = [m for m in earlier if m.sentence == earlier[-1].sentence]
        return _largest(last) if part.value > sum(m.value for m in last) else None
    of_them = cue("of_them").match(text[part.end : part.sentence[1]])
    if of_them and (part.basis or of_them["these"]):
        listing = reading.listing_of(said)
        led = listing.lead.mentions if listing and listing.lead else ()
        alike = [m for m in (*led, *earlier) if m.exact and m.basis]
        sort = [m for m in alike if same_sort(m.basis, part.basis)]
        found = _alone_before(part, earlier) if of_them["these"] else None
        return found or _largest([m for m in sort if of_children(m) == of_children(part)])
    return None


def _alone_before(part: Mention, earlier: list[Mention]) -> Mention | None:
    """Return the only number of the sentence before: «3 fikk tillatelse. I ett av disse …»."""
    last = [m for m in earlier if earlier and m.sentence == earlier[-1].sentence]
    alone = len(last) == 1 and last[0].sentence != part.sentence and not part.basis
    return last[0] if alone and last[0].value > 1 else None


def _right_before(part: Mention, before: Sequence[Mention]) -> Mention | None:
    """Return the whole of «Av de 40 søkerne fikk 12 …», and of «16 ofre, 15 var nye»."""
    for whole in before:
        text = part.passage.text
        opened = text[whole.sentence[0] : whole.start]
        gap, behind = text[whole.end : part.start], text[part.end : part.sentence[1]]
        dated = part.period and part.period in behind
        if whole.sentence != part.sentence or not whole.exact or dated or not whole.basis:
            continue
        named = cue("of_whole").search(opened) and not cue("against").search(gap)
        beside = cue("beside").match(gap) and cue("is_so").match(behind)
        if (named and cue("without_noun").match(behind) is None) or (beside and not part.basis):
            same = part.noun.lower()[:STEM] == whole.noun.lower()[:STEM]
            other = not part.basis and not beside and cue("may_be_noun").match(behind)
            return whole if (not part.basis or same) and not other else None
    return None


def _largest(mentions: list[Mention]) -> Mention | None:
    return max(mentions, key=lambda mention: mention.value, default=None)


def _in_tables(reading: Reading) -> Iterator[Verdict]:
    for table in reading.text.tables:
        for row in table.rows:
            for cell in row:
                match = cue("cell_of_which").match(cell.text)
                if match and int(match["part"]) > int(match["whole"]):
                    yield Verdict(
                        key="part-above-whole",
                        place=cell_place(cell, name=row[0].text),
                        found=match["part"],
                        expected=match["whole"],
                        confidence=0.95,
                        fields={"whole": match["whole"]},
                    )


def _verdict(part: Mention, whole: Mention) -> Verdict:
    together = sorted([part, whole], key=lambda mention: mention.start)
    one_place = part.passage is whole.passage
    return Verdict(
        key="part-above-whole",
        place=place_of(together if one_place else [part]),
        found=str(part.value),
        expected=str(whole.value),
        confidence=0.9,
        fields={"whole": whole.value},
    )
