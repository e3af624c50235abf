"""Finding a number for a text: by words, by whose it is, by which part."""

from dataclasses import dataclass

from samsyn.documents import OfferedBlock, OfferedForm, figure_in_words
from samsyn.figures import Figure
from samsyn.yearbook import Prepared, blocks_of, forms_of

MOST, MOST_QUANTITIES = 12, 3


@dataclass(frozen=True, slots=True)
class Offered:
    """A number that may be meant: what it is in words, and every way it can be said."""

    name: str
    forms: tuple[OfferedForm, ...]


def offered(prepared: Prepared, *, asked: str, lang: str) -> list[Offered]:
    """Return the numbers whose names hold all the words that were asked for, the widest first.

    Args:
        prepared: the edition.
        asked: words, such as «anmeldelser 2020 oslo».
        lang: of the words.
    """
    words = asked.casefold().split()
    if not words:
        return []
    period = prepared.edition.period
    named = [
        (one, figure_in_words(one, codes=prepared.given.codes, services=prepared.given.services,
                              lang=lang))
        for one in prepared.compilation.figures if one.value is not None
    ]  # fmt: skip
    met = [
        (one, name) for one, name in named
        if all(word in f"{name} {one.value}".casefold() for word in words)
    ]  # fmt: skip
    ordered = sorted(met, key=lambda pair: _width(pair[0], period=period))
    return [Offered(name, forms_of(prepared, one)) for one, name in ordered[:MOST]]


def offered_pictures(
    prepared: Prepared, *, asked: str, lang: str
) -> list[OfferedBlock]:  # fmt: skip
    """Return the tables and charts of the quantities whose names hold the words."""
    words = asked.casefold().split()
    met = {one.quantity for one in prepared.compilation.figures}
    quantities = prepared.given.codes.quantities
    named = [code for code in quantities if code in met and words and all(
        word in quantities[code].label.text(lang).casefold() for word in words)]  # fmt: skip
    return [block for code in named[:MOST_QUANTITIES] for block in blocks_of(prepared, code)]


def _width(figure: Figure, *, period: str) -> tuple[bool, bool, int, str]:
    return (
        figure.period != period, figure.scope != "all", figure.dimension.count("*")
        + (figure.dimension != "total"), figure.scope,
    )  # fmt: skip
