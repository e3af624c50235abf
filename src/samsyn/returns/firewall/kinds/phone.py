"""Telephone numbers: Norwegian ones as people write them, foreign ones with a country code."""

import re
from collections.abc import Iterator

from samsyn.returns.firewall.public import PublicContacts
from samsyn.returns.firewall.words import is_cued

GAP = r"[ .\-]"
NORWEGIAN = re.compile(
    r"(?<![\d+.,/§-])(?<!\d )(?:\(?(?:\+|00)47\)?[ .\-]?)?"
    rf"(?:\d{{2}}(?:{GAP}\d{{2}}){{3}}|\d{{3}}{GAP}\d{{2}}{GAP}\d{{3}}|\d{{8}}|\d{{4}}{GAP}\d{{4}})"
    r"(?![\d/]| \d|[.,\-]\d)"
)
ABROAD = re.compile(r"(?<![\w+])(?<!\d[.,])(?:\+|00)\s?[1-9](?:[ .\-()/]{0,2}\d){6,14}(?!\d)")
YEARS = re.compile(r"(?:(?:19|20)\d{2}[ /.-]?)+$")
TOLD = re.compile(r"(?<![\w.,/+-])0?\d(?:[ .\-/]?\d){6,12}(?![\w/]|[.,]\d)")
MONEY = re.compile(r"\s*(?:kr|kroner|nok|mill|eur|usd|personer|persons|prosent|%)\b", re.IGNORECASE)
MOBILE = "49"
ROUND = "000"  # an amount, more often than a telephone
REACH = 18


def find(text: str, public: PublicContacts) -> Iterator[tuple[int, int]]:
    """Yield where a telephone number stands that is not public."""
    for match in NORWEGIAN.finditer(text):
        if _is_norwegian(match, text) and not public.has_phone(match[0]):
            yield match.span()
    for match in ABROAD.finditer(text):
        if _is_abroad(match[0]) and not public.has_phone(match[0]):
            yield match.span()
    for match in TOLD.finditer(text):
        told = is_cued(text, match.start(), name="phone", reach=REACH)
        if told and not YEARS.match(match[0]) and not public.has_phone(match[0]):
            yield match.span()


def _is_norwegian(match: re.Match[str], text: str) -> bool:
    """Tell whether digits are a number in use: in groups, of a mobile, or behind a cue."""
    import phonenumbers  # noqa: PLC0415 - its tables are loaded only where a number may stand

    if MONEY.match(text, match.end()):
        return False
    number = match[0]
    if number.isdecimal() and (number[0] not in MOBILE or number.endswith(ROUND)):
        if not is_cued(text, match.start(), name="phone"):
            return False
    elif re.fullmatch(r"\d{4}[ .\-]\d{4}", number):
        if not is_cued(text, match.start(), name="phone"):
            return False  # two years, more often than a telephone
    elif re.fullmatch(r"\d{2}([.\-])\d{2}\1\d{2}\1\d{2}", number) and _is_day(number):
        return False
    return phonenumbers.is_valid_number(phonenumbers.parse(number, "NO"))


def _is_day(number: str) -> bool:
    """Tell a day written with a divided year: 31.12.20.20."""
    return int(number[:2]) <= 31 and int(number[3:5]) <= 12 and number[6:8] in ("19", "20")


def _is_abroad(number: str) -> bool:
    import phonenumbers  # noqa: PLC0415 - its tables are loaded only where a number may stand

    try:
        parsed = phonenumbers.parse(number, "NO")
    except phonenumbers.NumberParseException:
        return False
    known = phonenumbers.is_possible_number if "+" in number else phonenumbers.is_valid_number
    return bool(known(parsed))
