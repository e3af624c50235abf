"""What could point to a person: found so that it can be taken away, and never quoted back."""

import re

from samsyn.returns.limits import load_limits

MASK = "…"

EMAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\W\d_]{2,}")
NATIONAL_ID = re.compile(r"(?<!\d)(\d{2})(\d{2})\d{2}[ .-]?\d{3}[ ]?\d{2}(?!\d)")
DUF = re.compile(r"(?<!\d)(?:19|20)\d{2}[ .-]?\d{6}[ .-]?\d{2}(?!\d)")
LONG_DIGITS = re.compile(r"\d(?:[ .-]?\d){7,}")


def find_personal(text: str) -> str:
    """Return what kind of personal data a text holds: `email`, `national-id`, `duf`, or nothing.

    A national identity number is eleven digits that begin with a date; D-numbers add 40 to the
    day, and made-up numbers of the health services add 40 to the month. A DUF number is twelve
    digits that begin with a year.

    Examples:
        >>> find_personal("Ring kari@example.org"), find_personal("74 personer i 2020")
        ('email', '')
    """
    if EMAIL.search(text):
        return "email"
    if DUF.search(text):
        return "duf"
    if any(_is_date(day=int(m[1]), month=int(m[2])) for m in NATIONAL_ID.finditer(text)):
        return "national-id"
    return ""


def quotable(text: str) -> str:
    """Return a text short enough to quote, on one line, with nothing in it that points to a person.

    Examples:
        >>> quotable("kari@example.org ringte 41 00 00 00")
        '… ringte …'
    """
    short = masked(" ".join("".join(c if c.isprintable() else " " for c in text[:500]).split()))
    longest = load_limits().quote
    return short if len(short) <= longest else short[: longest - 1] + MASK


def masked(text: str) -> str:
    """Return a text without what points to a person: e-mail addresses and long runs of digits.

    Examples:
        >>> masked("rosa"), masked("010190 12345"), masked("spør kari@example.org")
        ('rosa', '…', 'spør …')
    """
    return LONG_DIGITS.sub(MASK, EMAIL.sub(MASK, text))


def _is_date(*, day: int, month: int) -> bool:
    return 1 <= day % 40 <= 31 and 1 <= month % 40 <= 12
