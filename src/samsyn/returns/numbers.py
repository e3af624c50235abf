"""Reading one typed answer: a number, a word that is a status, or a clear refusal."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, load_phrases
from samsyn.returns.firewall import quotable
from samsyn.returns.limits import load_limits

PHRASES = Path(__file__).parent / "data" / "numbers.toml"

SPACES = "\u0020\u0009\u00a0\u2007\u2009\u202f"
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
MINUS = "-\u2212"

WORDS = {
    "zero": ("ingen", "ingenting", "inga", "inkje", "ingen registrerte", "null", "none", "zero",
             "nil"),
    "not-recorded": ("ikke registrert", "ikkje registrert", "not recorded", "registreres ikke",
                     "blir ikkje registrert"),
    "not-applicable": ("ikke aktuelt", "ikkje aktuelt", "ikke relevant", "ikkje relevant",
                       "not applicable"),
    "withheld": ("holdt tilbake", "halde tilbake", "withheld"),
    "unknown": ("ukjent", "ukjend", "unknown", "vet ikke", "veit ikkje"),
}  # fmt: skip
STATUS_OF = {word: status for status, words in WORDS.items() for word in words}

PLAIN = re.compile(r"0|[1-9][0-9]*")
GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:( |\.|,)[0-9]{3})(?:\1[0-9]{3})*")
REFUSALS = (
    ("dash", re.compile(rf"[{DASHES}]+")),
    ("mark", re.compile(r"[.:*?x]+|\.\.+|…|n\.?/?a\.?|i/a", re.IGNORECASE)),
    ("bound", re.compile(r"(?:[<>≤≥]|under|over|færre enn|fleire enn|flere enn|minst|inntil|"
                         r"mindre enn|mer enn|meir enn|opp ?til|fewer than|less than|more than|"
                         r"at least|up to).*|[0-9 ]+\+", re.IGNORECASE)),
    ("about", re.compile(r"(?:ca\.?|cirka|circa|om ?lag|omtrent|rundt|nesten|about|around|almost|"
                         r"approx\.?|approximately|~|≈).*", re.IGNORECASE)),
    ("range", re.compile(rf"[0-9]+ ?(?:[{DASHES}]|til|to|eller|or|/) ?[0-9]+")),
    ("percent", re.compile(r".*(?:%|prosent|percent|per cent)", re.IGNORECASE)),
    ("decimal", re.compile(rf"[{MINUS}]?[0-9][0-9 ]*[.,][0-9]+|[{MINUS}]?[.,][0-9]+|[0-9]+[½¼¾]")),
    ("leading-zero", re.compile(r"0[0-9]+")),
    ("letter", re.compile(r"(?=.*[0-9])[0-9OoIlSB]{2,}")),
    ("several", re.compile(r"[0-9]+(?:[ .,;+&/'’]+[0-9]+)+")),
    ("noun", re.compile(r"[0-9][0-9 .,]*[^\W\d_].*")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NumberReading:
    """What a typed answer was understood as.

    Understood: `status` is the cell status it says (`reported`, `zero`, `unknown` …), `value`
    the number, if it is one. Left blank: `status` is empty. Refused: `refusal` is the reason, a
    key that `explain_refusal` puts into words.
    """

    text: str
    value: int | None = None
    status: str = ""
    refusal: str = ""


def read_number(text: str) -> NumberReading:
    """Read one typed answer; never guess.

    Examples:
        >>> read_number("1 234").value, read_number("1.234").value, read_number("1,234").value
        (1234, 1234, 1234)
        >>> read_number("ingen").value, read_number("ukjent").status
        (0, 'unknown')
        >>> read_number("3,5").refusal, read_number("<5").refusal, read_number("ca. 80").refusal
        ('decimal', 'bound', 'about')
    """
    plain = _one_space(text)
    if not plain:
        return NumberReading(text=text)
    if plain == "NULL":
        return NumberReading(text=text, refusal="mark")
    status = STATUS_OF.get(plain.casefold())
    if status:
        return NumberReading(text=text, value=0 if status == "zero" else None, status=status)
    negative = plain[0] in MINUS and plain[1:2].isdigit()
    body = plain[1:] if negative else plain
    if PLAIN.fullmatch(body) or GROUPED.fullmatch(body):
        return _number(text, digits=re.sub("[ .,]", "", body), negative=negative)
    return NumberReading(text=text, refusal=_reason(plain))


def explain_refusal(reading: NumberReading, *, lang: str) -> str:
    """Say in one or two sentences why an answer was not understood, and what to write instead."""
    quote = quotable(reading.text)
    return _phrases().say(reading.refusal, lang=lang, fields={"text": quote})


def _number(text: str, *, digits: str, negative: bool) -> NumberReading:
    if len(digits) > load_limits().digits:
        return NumberReading(text=text, refusal="too-large")
    value = -int(digits) if negative else int(digits)
    return NumberReading(text=text, value=value, status="reported" if value else "zero")


def _reason(plain: str) -> str:
    if len(plain) > load_limits().answer:
        return "too-long"
    for reason, pattern in REFUSALS:
        if pattern.fullmatch(plain):
            return reason
    return "unclear" if any(character.isnumeric() for character in plain) else "not-digits"


def _one_space(text: str) -> str:
    """Every kind of space becomes one plain space; those at the ends go."""
    return re.sub(f"[{SPACES}]+", " ", text).strip(" \r\n")


@cache
def _phrases() -> Phrases:
    return load_phrases(PHRASES)
