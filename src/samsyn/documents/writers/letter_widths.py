"""How wide a text is on paper, before it is set."""

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "letter_widths.toml"


@dataclass(frozen=True, slots=True)
class LetterWidths:
    """The width of each letter in em, that of any other, and what a heavier weight adds."""

    letters: Mapping[str, float]
    other: float
    heavier: float


@cache
def letter_widths() -> LetterWidths:
    """Return the widths of the letters of the report."""
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return LetterWidths(
        letters={
            letter: float(width)
            for width, letters in table["letters"].items()
            for letter in letters
        },
        other=table["other"],
        heavier=table["heavier"]["factor"],
    )


def text_width(text: str, *, heavier: bool = False) -> float:
    """Return the width of a text on one line, in em.

    Example:
        >>> text_width("il") < text_width("mw") < text_width("mw", heavier=True)
        True
    """
    widths = letter_widths()
    width = sum(_letter_width(letter, widths=widths) for letter in text)
    return width * (widths.heavier if heavier else 1)


def _letter_width(letter: str, *, widths: LetterWidths) -> float:
    """Return the width of a letter; one with an accent is as wide as the letter under it."""
    if letter in widths.letters:
        return widths.letters[letter]
    plain = unicodedata.normalize("NFD", letter)[:1]
    return widths.letters.get(plain, widths.other)
