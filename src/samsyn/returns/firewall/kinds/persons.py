"""The name of a person before or behind a place in a text, and how sure it is that it is one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.returns.firewall.public import PublicContacts
from samsyn.returns.firewall.words import (
    bare,
    given_names,
    never_alone,
    no_person,
    no_person_endings,
    places,
    unsure_names,
    words,
)

WORD = re.compile(r"[^\W\d_][\w'’-]*")
INITIALS = re.compile(r"(?<!\w)(?:[A-ZÆØÅ]\.[ ]?[A-ZÆØÅ]\.?|N\.?N\.?)$")
LOOK_BACK = 70
LONGEST = 4  # words of one name
PARTICLES = frozenset({"van", "von", "de", "da", "dos", "al", "el", "bin", "bint", "ibn", "del"})
BEGINS = re.compile(r"(?:^|[.!?:;•*\n\t|>«\"“(]|\s[-–]|^\s*[-–])\s*$")
BEFORE_NAME = re.compile(r"[\w.-]+\s*[,:]?\s*$")
OF_A_PEOPLE = re.compile(r"\w+(?:ian|ean|ish|ese|tch|nch)$", re.IGNORECASE)
SHORTEST = 2
# Of plural and definite nouns, in Norwegian and English.
NOUN_ENDINGS = (
    "er",
    "ere",
    "ene",
    "ane",
    "ar",
    "en",
    "et",
    "ing",
    "inga",
    "ma",
    "ons",
    "nts",
    "rs",
)


@dataclass(frozen=True, slots=True)
class Person:
    """A name in a text.

    Attributes:
        known: a given name of the list is among its words.
        unsure: the only given name in it is also a word.
        place: it is also the name of a place.
        initials: it is only initials.
        like_noun: its last word ends as nouns do, and may only begin a sentence.
        in_office: the word before it is that of an office or a body.
    """

    start: int
    end: int
    words: int = 1
    known: bool = False
    unsure: bool = False
    place: bool = False
    initials: bool = False
    begins_sentence: bool = False
    like_noun: bool = False
    in_office: bool = False


def person_before(text: str, end: int, *, public: PublicContacts) -> Person | None:
    """Return the person whose name ends at a place, or nothing."""
    begin = max(end - LOOK_BACK, 0)
    before = text[begin:end]
    if match := INITIALS.search(before):
        return Person(begin + match.start(), end, initials=True)
    chain: list[re.Match[str]] = []
    at = len(before)
    for match in reversed(list(WORD.finditer(before))):
        if before[match.end() : at] != (" " if chain else "") or len(chain) == LONGEST:
            break
        if not (_is_capital(match[0]) or (chain and match[0] in PARTICLES)):
            break
        chain.insert(0, match)
        at = match.start()
    while chain and not _is_capital(chain[0][0]):
        chain.pop(0)
    return _person(text, [(begin + m.start(), begin + m.end()) for m in chain], public=public)


def person_after(text: str, start: int, *, public: PublicContacts) -> Person | None:
    """Return the person whose name begins at a place, or nothing."""
    chain: list[tuple[int, int]] = []
    at = start
    while len(chain) < LONGEST and (match := WORD.match(text, at)) and _is_capital(match[0]):
        chain.append(match.span())
        at = match.end() + 1
        if text[match.end() : at] != " ":
            break
    if not chain or OF_A_PEOPLE.fullmatch(text[slice(*chain[0])]):
        return None
    return _person(text, chain, public=public)


def is_name(text: str, *, public: PublicContacts) -> bool:
    """Tell whether a whole text is the name of a person and no more, as in a cell of a list."""
    plain = text.strip()
    person = person_before(plain, len(plain), public=public)
    if person is None or person.start or person.place or plain.casefold() in never_alone():
        return False
    return person.known or person.initials


def _person(
    text: str, chain: Sequence[tuple[int, int]], *, public: PublicContacts
) -> Person | None:
    """Judge a chain of capitalised words; nothing where it names no person."""
    named = [text[start:end].casefold() for start, end in chain]
    in_office = False
    while named and (_is_no_person(named[0]) or _is_office(named[0])):  # «Kvinnen Maria»
        in_office = _is_office(named[0])
        named, chain = named[1:], chain[1:]
    if not named or any(_is_no_person(word) for word in named):
        return None
    whole = " ".join(named)
    if public.has_name(whole) or any(public.has_name(word) for word in named):
        return None
    start, end = chain[0][0], chain[-1][1]
    given = [word for word in named if _is_given(word)]
    is_place = whole in places() or (named[-1] in places() and named[-1] not in given)
    if (is_place and not given) or (not given and len(whole) < SHORTEST):
        return None
    before = text[max(start - 40, 0) : start]
    return Person(
        start=start,
        end=end,
        words=len(named),
        known=bool(given),
        unsure=all(bare(word) in unsure_names() for word in given),
        place=is_place or named[0] in places(),
        begins_sentence=bool(BEGINS.search(before)) or not before,
        like_noun=named[-1].endswith(NOUN_ENDINGS),
        in_office=in_office or _in_office(before),
    )


def _is_given(word: str) -> bool:
    """Tell a given name, also one of two joined by a hyphen or in the genitive."""
    return any(bare(part) in given_names() for part in (word, *word.split("-")))


def _is_no_person(word: str) -> bool:
    return word in no_person() or (word.endswith(no_person_endings()) and not _is_given(word))


def _in_office(before: str) -> bool:
    match = BEFORE_NAME.search(before)
    word = match[0].rstrip(" ,:").casefold() if match else ""
    return bool(word) and _is_office(word)


def _is_office(word: str) -> bool:
    return word.endswith(tuple(words()["offices"]["endings"]))


def _is_capital(word: str) -> bool:
    """Tell a word with a capital that is no abbreviation: «Joy» and not «NAV»."""
    return word[0].isupper() and (len(word) == 1 or not word.isupper())
