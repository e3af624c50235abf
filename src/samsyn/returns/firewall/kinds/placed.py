"""A name with a place beside it."""

import re
from collections.abc import Iterator

from samsyn.returns.firewall.kinds.persons import Person, person_before
from samsyn.returns.firewall.public import PublicContacts
from samsyn.returns.firewall.words import any_of, no_person, no_person_endings, places, words

PLACE = r"(?:(?:the|de|dei)\s)?(?P<place>[^\W\d_][\w'-]*(?: [^\W\d_a-zæøå][\w'-]*)?)"
VERB = r"(?:(?:er|var|is|was|som|who)\s)?"
FROM = re.compile(rf"(?:\s*[,(]\s*|\s+){VERB}{any_of(words()['from']['from'])}\s+{PLACE}")
IN = re.compile(rf"(?:\s*,\s*|\s+){any_of(words()['from']['in'])}\s+{PLACE}")
WITHIN = re.compile(r"\s?\((?P<place>[^\W\d_][\w' -]{2,30})\)")
OF_COUNTRY = re.compile(
    r"(?:\s*,\s*|\s+(?:er|var|is|was)\s+)(?:(?:en|ei|a|an)\s+)?\w+(?:sk|ian|ese|ish|an|i)\s+"
    rf"{any_of(words()['people']['words'])}",
    re.IGNORECASE,
)


def find_placed(text: str, public: PublicContacts) -> Iterator[tuple[int, int]]:
    """Yield where a name stands with a place; that of an office-holder may come."""
    for pattern in (FROM, IN, WITHIN, OF_COUNTRY):
        for match in pattern.finditer(text):
            person = person_before(text, match.start(), public=public)
            if person is None or person.in_office:
                continue
            if pattern is OF_COUNTRY:
                if person.known or person.initials:
                    yield person.start, match.end()
            elif _is_somebody(person, place=match["place"], is_from=pattern is FROM):
                yield person.start, match.end()


def _is_somebody(person: Person, *, place: str, is_from: bool) -> bool:
    """Tell a person from a body or a thing: «Joy fra Nigeria» from «Fafo i Oslo»."""
    known_place = _is_known_place(place)
    if not is_from:
        return known_place and person.known and not person.unsure
    if person.known or person.initials:
        return known_place or _could_be_place(place)
    return known_place and not person.begins_sentence


def _is_known_place(name: str) -> bool:
    plain = name.casefold()
    return plain in places() or plain.split()[0] in places()


def _could_be_place(name: str) -> bool:
    first = name.split(maxsplit=1)[0]
    if not first[0].isupper() or first.isupper():
        return False
    plain = first.casefold()
    return plain not in no_person() and not plain.endswith(no_person_endings())
