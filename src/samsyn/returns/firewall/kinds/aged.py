"""A name with an age or a year of birth beside it."""

import re
from collections.abc import Iterator

from samsyn.returns.firewall.kinds.persons import Person, person_after, person_before
from samsyn.returns.firewall.public import PublicContacts
from samsyn.returns.firewall.words import any_of, words

YEARS = r"(?:år(?:s\s+alder)?|åring(?:en)?|years?(?:[ -]old)?|yrs?|yo|y/o)"
GONE_BY = any_of(words()["ages"]["gone_by"])  # «Siden fikk Oslo 5 år senere …»
OLD = re.compile(rf"(?<![\d.,§/-])\d{{1,2}}\s?-?\s?{YEARS}(?!\w|-)(?!\s+{GONE_BY})", re.IGNORECASE)
AGED = re.compile(r"(?:aged|alder|age)\s*:?\s*\d{1,2}(?!\d|\s*%)", re.IGNORECASE)
BORN = re.compile(
    r"(?:f\.|født|fødd|born|b\.)\s*(?:i\s+|in\s+)?(?:19|20)\d{2}(?!\d)", re.IGNORECASE
)
# A number alone: «Joy (19)», «Joy, 19, fra …»; a country may have as many as that.
BARE = re.compile(r"(?:(?<=\()\s?\d{1,2}\s?(?=[),;])|(?<=, )\d{1,2}(?=\s?[,;.)]))")
ONWARD = re.compile(rf"\s?\)?,?\s+{any_of(words()['from']['from'])}(?!\w)")
LEAD = re.compile(
    r"(?:\s*[,(]\s*|\s+|\s+[-]\s*)(?:(?:som|who|alder|age)\s+)?"
    r"(?:(?:er|var|is|was|på|ble|blei|vart|fylte|fyller|turned|aged)\s+)?(?:ca\.?\s|rundt\s|about\s)?$"
)
LEADING = re.compile(
    r"(?<![\d.,])\d{1,2}"
    r"(?:\s?år\s+gam(?:mel|le|mal)|[ -]åring(?:en)?|[ -]årige?|[ -]years?[ -]old)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
LOOK_BACK = 40


def find_aged(text: str, public: PublicContacts) -> Iterator[tuple[int, int]]:
    """Yield where a name stands with an age."""
    for pattern in (OLD, AGED, BORN, BARE):
        for match in pattern.finditer(text):
            lead = LEAD.search(text[max(match.start() - LOOK_BACK, 0) : match.start()])
            if lead is None:
                continue
            person = person_before(text, match.start() - len(lead[0]), public=public)
            bare = pattern is BARE
            onward = bool(ONWARD.match(text, match.end()))
            if person and _is_somebody(person, bare=bare, onward=onward):
                yield person.start, match.end() + text.startswith(")", match.end())
    for match in LEADING.finditer(text):
        leading = person_after(text, match.end(), public=public)
        if leading:
            yield match.start(), leading.end


def _is_somebody(person: Person, *, bare: bool, onward: bool) -> bool:
    """Tell a name from another word with a capital.

    A number alone is the age of a known name, or of one that goes on «fra …»; a word that
    begins a sentence and looks like a noun must be known.
    """
    if person.known or person.initials:
        return not (bare and person.place and person.words == 1)
    if bare and not onward:
        return False
    return not (person.begins_sentence and person.like_noun and person.words == 1)
