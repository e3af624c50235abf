"""What a number that points back was told as before: «6 kvinner … de 5 kvinnene», «de syv»."""

from collections import Counter
from collections.abc import Iterable, Iterator

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.wholes import stands_alone

STEM = 6  # letters by which a noun is known in its other forms


def told_with_the_noun(mention: Mention, said: Said) -> Mention | None:
    """Return the one number that a passage gave the same noun before, where it is another.

    «De 5 kvinnene som flyttet ut» may be some of those told; a larger number may not.
    """
    before = mention.passage.text[mention.sentence[0] : mention.start]
    noun = _noun(mention) if cue("these_right_before").search(before) else ""
    earlier = [m for m in said.mentions if m.exact and m.end <= mention.start]
    told = [m for m in earlier if noun and _noun(m)[:STEM] == noun[:STEM]]
    values = {m.value for m in told if not m.of_whole}
    if len(values) != 1 or mention.value in _told(earlier, (said,)):
        return None
    return None if is_narrowed(mention) and mention.value < told[0].value else told[0]


def is_narrowed(mention: Mention) -> bool:
    """Tell whether words behind a noun may pick out some of what was told: «som flyttet ut»."""
    return bool(cue("narrowed").search(mention.passage.text[mention.end : mention.sentence[1]]))


def told_as_these(mention: Mention, said: Said, reading: Reading) -> Mention | None:
    """Return what «de syv», without a noun, points back to in the items of a list.

    That is the one number that leads on to the list, or what several of its items agree on.
    """
    listing = reading.listing_of(said)
    if listing is None or not stands_alone(mention):
        return None
    led = [m for m in listing.lead.mentions if m.exact and m.basis] if listing.lead else []
    others = [m for one in listing.items for m in one.mentions if m is not mention]
    if mention.value in _told((*led, *others), listing.items):
        return None
    if led:
        return led[0] if len({m.value for m in led}) == 1 else None
    these = [m for m in others if m.exact and stands_alone(m)]
    agreed = Counter([*(m.value for m in these), *_sums(listing.items)])
    return next((m for m in these if agreed[m.value] > 1), None)


def _noun(mention: Mention) -> str:
    return mention.noun.lower()


def _told(mentions: Iterable[Mention], said: Iterable[Said]) -> set[int]:
    return {m.value for m in mentions} | set(_sums(said))


def _sums(said: Iterable[Said]) -> Iterator[int]:
    for one in said:
        yield from (enumeration.sum for enumeration in one.enumerations)
