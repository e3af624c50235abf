"""Claims that stand in place of a number: «flest», «over halvparten», «det laveste siden 2016».

The words are those with which the program prints claims itself (`documents/data/print.toml`), so
that what can be written can also be read.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from samsyn.documents.fractions import fractions
from samsyn.documents.sentences import sentences

ClaimKind = Literal["rank", "compared", "above-half", "all", "none", "fraction", "record"]
RANKS = {"most": 1, "commonest": 1, "largest": 1, "second_most": 2, "fewest": -1}
COMPARED = {"more_than": 1, "fewer_than": -1, "as_many_as": 0}
HALVES = ("most_of", "majority", "over_half")
RECORDS = {"highest": 1, "lowest": -1}
RECORDED = ("count", "amount", "share")
YEARS = re.compile(r"\b((?:19|20)\d{2})\b(?:\s*[–-]\s*((?:19|20)\d{2}))?")
LEADING = re.compile(r"^[\W_]+")


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed of a number.

    `direction` is the place from the top of a rank (-1 from the bottom), or above (1), below (-1)
    or equal (0); `word` is the fraction, `years` the first and last year of a record (the last is
    empty where it lasts until the number's own).
    """

    kind: ClaimKind
    direction: int = 0
    word: str = ""
    years: tuple[str, str] = ("", "")
    few: str = ""


def claim_in(text: str, *, lang: str) -> Claim | None:
    """Return the claim that words begin with; None where they begin with none.

    Examples:
        >>> claim_in("Flest av de 21 tiltakene", lang="nb")
        Claim(kind='rank', direction=1, word='', years=('', ''), few='')
        >>> claim_in("17 kvinner", lang="nb") is None
        True
    """
    said = LEADING.sub("", text).lower()
    claim = next((c for words, c in _openings(lang) if _begins(said, words)), None)
    if claim is None:
        return None
    years = YEARS.search(said)
    if years and claim.kind in ("rank", "record"):
        return Claim("record", claim.direction, years=(years[1], years[2] or ""))
    few = _exception(lang).search(said) if claim.kind == "all" else None
    return Claim("all", few=few[1]) if few else claim


def _begins(said: str, words: str) -> bool:
    return said.startswith(words) and not said[len(words) : len(words) + 1].isalnum()


@cache
def _exception(lang: str) -> re.Pattern[str]:
    """Return the pattern of «alle unntatt én»."""
    said = sentences("print").say("all_but", lang=lang, fields={"all": "", "few": "\0"})
    return re.compile(re.escape(said.strip()).replace("\0", r"(\w+)"))


@cache
def _openings(lang: str) -> tuple[tuple[str, Claim], ...]:
    """Return the words a claim may begin with, the longest first."""
    claims: dict[str, Claim] = {}
    claims.update({key: Claim("rank", place) for key, place in RANKS.items()})
    claims.update({key: Claim("compared", side) for key, side in COMPARED.items()})
    claims.update({key: Claim("above-half") for key in HALVES})
    claims.update({key: Claim("all") for key in ("all", "every_one")})
    claims["none"] = Claim("none")
    for side, direction in RECORDS.items():
        claims.update({f"{side}_{sort}": Claim("record", direction) for sort in RECORDED})
    said = sentences("print")
    found = {said.say(key, lang=lang): claim for key, claim in claims.items()}
    found.update(_fractions(lang))
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))


def _fractions(lang: str) -> dict[str, Claim]:
    said = sentences("print")
    found: dict[str, Claim] = {}
    for fraction in fractions():
        word, claim = said.say(fraction.word, lang=lang), Claim("fraction", word=fraction.word)
        found[word] = claim
        found[said.say("about", lang=lang, fields={"fraction": word})] = claim
    for key, side in (("half_below", -1), ("half_above", 1)):
        found[said.say(key, lang=lang)] = Claim("fraction", side, word="half")
    return found
