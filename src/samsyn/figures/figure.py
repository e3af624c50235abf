"""A figure: a number that knows what was counted, by whom, and what it cannot say."""

from dataclasses import dataclass

from samsyn.returns import Cell


@dataclass(frozen=True, slots=True)
class Figure:
    """One compiled number with its provenance.

    `scope` is `all`, `group:NAME` or `service:CODE`. `lower` and `upper` bound the number of
    different persons (or things) where services overlap, and are None where they do not.
    `counted` is the count basis. `sources` and `missing` are the services that gave, and that
    could not give, the number; `cells` are the answers it was made of. `definition` names the
    wording in force. `parts` are the divisions that were added or taken away, each a dimension
    and a category; a figure that was compiled, not calculated, has none.
    """

    period: str
    quantity: str
    scope: str
    dimension: str
    category: str
    value: int | None
    status: str
    lower: int | None
    upper: int | None
    counted: str
    sources: tuple[str, ...]
    missing: tuple[str, ...]
    definition: str
    cells: tuple[Cell, ...]
    parts: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """Which number this is: period, quantity, scope, dimension, category."""
        return (self.period, self.quantity, self.scope, self.dimension, self.category)
