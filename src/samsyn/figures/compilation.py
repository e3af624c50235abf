"""The compiled figures together with what was disputed, settled and left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samsyn.codes import Codes
from samsyn.figures.conflicts import Conflict, Key, Settled, Settlement
from samsyn.figures.figure import Figure
from samsyn.figures.scopes import in_scope
from samsyn.figures.sifting import LeftOut
from samsyn.returns import TOTAL, Cell, Service


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a figure comes from.

    `cells` are the answers it adds up; `implied` the services whose zero follows from another
    answer of theirs; `conflicts` what is still disputed in it; `settled` what was, with the
    answer that was set aside and the reason.
    """

    cells: tuple[Cell, ...]
    implied: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    settled: tuple[Settled, ...]


@dataclass(frozen=True, slots=True)
class Compilation:
    """Every figure of some returns, in writing order.

    `conflicts` are unsettled, and the figures they touch have no value. `left_out` are cells
    that could not be compiled. `unused_settlements` settle no conflict there is.
    """

    figures: tuple[Figure, ...]
    conflicts: tuple[Conflict, ...]
    settled: tuple[Settled, ...]
    left_out: tuple[LeftOut, ...]
    unused_settlements: tuple[Settlement, ...]
    services: tuple[Service, ...]
    codes: Codes = field(repr=False)
    by_key: Mapping[Key, Figure] = field(repr=False)

    def find(
        self,
        *,
        period: str,
        quantity: str,
        scope: str = "all",
        dimension: str = TOTAL,
        category: str = "",
    ) -> Figure | None:
        """Return one figure, or None where nothing was asked or answered about it."""
        return self.by_key.get((period, quantity, scope, dimension, category))

    def provenance(self, figure: Figure) -> Provenance:
        """Return where a figure comes from."""
        with_cell = {cell.service for cell in figure.cells}
        return Provenance(
            cells=figure.cells,
            implied=tuple(code for code in figure.sources if code not in with_cell),
            conflicts=tuple(c for c in self.conflicts if self._touches(c.key, figure=figure)),
            settled=tuple(s for s in self.settled if self._touches(s.conflict.key, figure=figure)),
        )

    def _touches(self, key: Key, *, figure: Figure) -> bool:
        period, code, quantity, dimension, category = key
        spoken_of = (figure.period, figure.quantity, figure.dimension, figure.category)
        if (period, quantity, dimension, category) != spoken_of:
            return False
        return not code or any(
            in_scope(service, scope=figure.scope)
            for service in self.services
            if service.code == code
        )
