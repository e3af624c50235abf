"""From an answer to every place where it stands: in a figure, and the figures it is part of."""

from dataclasses import dataclass
from pathlib import Path

from samsyn.codes import Codes
from samsyn.documents import (
    Standing,
    build_document,
    figure_in_words,
    read_coordinates,
    read_edition,
)
from samsyn.figures import Figure
from samsyn.returns import Questionnaires
from samsyn.yearbook.given import compile_given, read_given


@dataclass(frozen=True, slots=True)
class Found:
    """A figure that stands in a report, by its name in words, and its places.

    `is_part` tells that the figure asked about is only a part of it.
    """

    name: str
    is_part: bool
    places: tuple[Standing, ...]


def find_places(
    folder: Path, reference: str, *, codes: Codes, questionnaires: Questionnaires, lang: str
) -> tuple[Found, ...]:
    """Return where a figure, and every figure that its answers are part of, stands.

    Args:
        folder: of the edition.
        reference: the figure as a chapter has it: `assisted-adults service:rosa sex=female`.
        lang: of the findings.

    Raises:
        ReaderError: something cannot be read.
        SourceError: the reference cannot be read.
    """
    edition = read_edition(folder)
    given = read_given(edition, codes=codes, questionnaires=questionnaires, lang=lang)
    compilation = compile_given(given)
    at = read_coordinates(reference.removeprefix("="), codes=codes, period=edition.period)
    asked = compilation.find(
        period=at.period, quantity=at.quantity, scope=at.scope, dimension=at.dimension,
        category=at.category,
    )  # fmt: skip
    built = build_document(edition, compilation=compilation, codes=codes, services=given.services)
    own = {cell.key for cell in asked.cells} if asked else set()
    by_figure: dict[tuple[str, ...], list[Standing]] = {}
    for one in built.stands:
        by_figure.setdefault(one.figure.key, []).append(one)
    found = [
        Found(
            figure_in_words(places[0].figure, codes=codes, services=given.services, lang=lang),
            asked is None or places[0].figure.key != asked.key, tuple(places),
        )
        for places in by_figure.values() if asked and _holds(places[0].figure, asked, own)
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: one.is_part))


def _holds(figure: Figure, asked: Figure, own: set[tuple[str, str, str, str, str]]) -> bool:
    """Tell whether a figure is the one asked about, or is made of the same answers and more."""
    return figure.key == asked.key or bool(own & {cell.key for cell in figure.cells})
