"""A person's name with an age or a place: each alone may be anybody, together they are somebody."""

import re
from collections.abc import Iterator

from samsyn.returns.firewall.kinds.persons import Person, person_after, person_before
from samsyn.returns.firewall.public import PublicContacts
from samsyn.returns.firewall.words import any_of, no_person, no_person_endings, places, words

YEARS = r"(?:år(?:s\s+alder)?|åring(?:en)?|years?(?:[ -]old)?|yrs?|yo|y/o)"
GONE_BY = any_of(words()["ages"]["gone_by"])  # «Siden fikk Oslo 5 år senere …»
OLD = re.compile(
    rf"(?<![\d.,§/-])(\d{{1,2}})\s?-?\s?{YEARS}(?!\w|-)(?!\s+{GONE_BY})", re.IGNORECASE
)
BARE = re.compile(
    r"(?:(?<=\()\s?(\d{1,2})\s?(?=[),;])|(?<=, )(\d{1,2})(?=\s?[,;.)]|\s+(?:fra|frå|from)\b))"
)
BORN = re.compile(
    r"(?:f\.|født|fødd|born|b\.)\s*(?:i\s+|in\s+)?(?:19|20)\d{2}(?!\d)", re.IGNORECASE
)
AGED = re.compile(r"(?:aged|alder|age)\s*:?\s*(\d{1,2})(?!\d|\s*%)", re.IGNORECASE)
LEAD = re.compile(
    r"(?:\s*[,(]\s*|\s+|\s+[-]\s*)(?:(?:som|who|alder|age)\s+)?"
    r"(?:(?:er|var|is|was|på|ble|blei|vart|fylte|fyller|turned|aged)\s+)?(?:ca\.?\s|rundt\s|about\s)?$"
)
LEADING = re.compile(
    r"(?<![\d.,])\d{1,2}"
    r"(?:\s?år\s+gam(?:mel|le|mal)|[ -]åring(?:en)?|[ -]årige?|[ -]years?[ -]old)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
PLACE = r"[^\W\d_][\w'-]*(?: [^\W\d_a-zæøå][\w'-]*)?"
FROM = re.compile(
    rf"(?:\s*[,(]\s*|\s+)(?:er\s|var\s|is\s|was\s|som\s|who\s)?{any_of(words()['from']['from'])}\s+"
    rf"(?P<place>{PLACE})"
)
IN = re.compile(rf"(?:\s*,\s*|\s+){any_of(words()['from']['in'])}\s+(?P<place>{PLACE})")
WITHIN = re.compile(r"\s?\((?P<place>[^\W\d_][\w' -]{2,30})\)")
OF_COUNTRY = re.compile(
    rf"(?:\s*,\s*|\s+er\s+|\s+var\s+|\s+is\s+|\s+was\s+)(?:en|ei|a|an)?\s*\w+(?:sk|ian|ese|ish|an|i)\s+"
    rf"{any_of(words()['people']['words'])}",
    re.IGNORECASE,
)


def find(text: str, public: PublicContacts) -> Iterator[tuple[int, int]]:
    """Yield where a person is named with an age, a year of birth, or a place."""
    for pattern, sure in ((OLD, True), (AGED, True), (BORN, True), (BARE, False)):
        for match in pattern.finditer(text):
            lead = LEAD.search(text[max(match.start() - 40, 0) : match.start()])
            if lead is None:
                continue
            end = match.start() - len(lead[0])
            person = person_before(text, end, public=public)
            if person and (_may_be_aged(person) if sure else _is_known(person)):
                yield person.start, match.end() + text.startswith(")", match.end())
    for match in LEADING.finditer(text):
        person = person_after(text, match.end(), public=public)
        if person:
            yield match.start(), person.end
    yield from _placed(text, public)


def _placed(text: str, public: PublicContacts) -> Iterator[tuple[int, int]]:
    """Yield where a given name stands with a place; the name of an office-holder may come."""
    for pattern, known_place in ((FROM, False), (IN, True), (WITHIN, True), (OF_COUNTRY, None)):
        for match in pattern.finditer(text):
            if known_place is not None and not _is_place(match["place"], known=known_place):
                continue
            person = person_before(text, match.start(), public=public)
            if not person or person.in_office or not (person.known or person.initials):
                continue
            if person.unsure and known_place is not False:
                continue
            yield person.start, match.end()


def _may_be_aged(person: Person) -> bool:
    """Tell whether what stands before an age is a name; where a sentence begins, a known one."""
    if person.known or person.initials:
        return True
    return not person.begins_sentence or person.words > 1


def _is_known(person: Person) -> bool:
    return (person.known or person.initials) and not (person.place and person.words == 1)


def _is_place(name: str, *, known: bool) -> bool:
    """Tell whether a word is a place: one of the lists, or any with a capital that is no body."""
    plain = name.casefold()
    first = plain.split()[0]
    if plain in places() or first in places():
        return True
    if known or not name[0].isupper() or name.split(maxsplit=1)[0].isupper():
        return False
    return first not in no_person() and not first.endswith(no_person_endings())
