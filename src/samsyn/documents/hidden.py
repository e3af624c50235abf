"""Figures that may not be shown: what stands in their place."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from samsyn.codes import Codes
from samsyn.documents.figure_source import FigureSource
from samsyn.documents.sentences import SourceError, sentences
from samsyn.figures import Figure, name_of

Key = tuple[str, str, str, str, str]
WITHHELD = "withheld"  # those who were asked did not give it
PROTECTED = "protected"  # it is known here, and could point at somebody
FAULT = "protected-number"


def is_hidden(figure: Figure) -> bool:
    """Tell whether there is a number that is not shown."""
    return figure.status in (WITHHELD, PROTECTED)


def as_shown(figure: Figure | None, *, hidden: Collection[Key]) -> Figure | None:
    """Return a figure as readers may see it: one that is hidden without its number and sources."""
    if figure is None or figure.key not in hidden:
        return figure
    return replace(figure, value=None, lower=None, upper=None, status=PROTECTED,
                   sources=(), missing=(), cells=())  # fmt: skip


class ShownFigures:
    """Figures of which some may not be shown.

    A sum over services that overlap has no bounds where they would tell a hidden part: the least
    it can be is the largest of its parts, which must be shown.
    """

    def __init__(self, source: FigureSource, *, hidden: Collection[Key]) -> None:
        parts = {_without_scope(key) for key in hidden}
        largest: dict[tuple[str, ...], int] = {}
        for one in source.figures:
            if one.value is not None and one.scope.startswith("service:") and one.key not in hidden:
                at = _without_scope(one.key)
                largest[at] = max(largest.get(at, 0), one.value)
        self._by_key = {
            one.key: _bounded(one, parts=parts, largest=largest) for one in source.figures
        }
        self.figures = tuple(self._by_key.values())

    def find(
        self, *, period: str, quantity: str, scope: str, dimension: str, category: str
    ) -> Figure | None:
        """Return the figure, or None."""
        return self._by_key.get((period, quantity, scope, dimension, category))


def _without_scope(key: Key) -> tuple[str, ...]:
    return (key[0], key[1], *key[3:])


def _bounded(
    figure: Figure,
    *,
    parts: Collection[tuple[str, ...]],
    largest: Mapping[tuple[str, ...], int],
) -> Figure:
    at = _without_scope(figure.key)
    if figure.lower is None or at not in parts or figure.lower <= largest.get(at, -1):
        return figure
    return replace(figure, lower=None, upper=None)


def insist_shown(figures: Collection[Figure], *, hidden: Collection[Key]) -> None:
    """Do nothing where all figures may be shown.

    Raises:
        SourceError: one may not, so that nothing may be said with it.
    """
    for figure in figures:
        if figure.key in hidden:
            raise SourceError(FAULT, {"reference": name_of(figure)})


def status_words(status: str, *, codes: Codes, lang: str) -> str:
    """Return why a figure has no number, in words."""
    if status == PROTECTED:
        return sentences("print").say("status_protected", lang=lang)
    return codes.statuses[status].label.text(lang).lower()
