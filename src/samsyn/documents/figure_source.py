"""Where figures are found."""

from collections.abc import Sequence
from typing import Protocol

from samsyn.figures import Figure


class FigureSource(Protocol):
    """Whatever can find a compiled figure; `Compilation` of the room `figures` is one."""

    @property
    def figures(self) -> Sequence[Figure]:
        """Every figure there is."""

    def find(
        self, *, period: str, quantity: str, scope: str, dimension: str, category: str
    ) -> Figure | None:
        """Return the figure, or None."""
