"""How tables are protected, and what comes of it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samsyn.disclosure.profiles import Profile
from samsyn.disclosure.tables import System

Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Policy:
    """How tables are protected.

    `zeros_shown`: zeros are never hidden, which tells that a hidden cell is none. `alone`: persons
    alone in a cell are reckoned with. `hardened`: the attack is run, and answered: everybody's,
    where `insiders` is set that of each person in a hidden cell, and that of every code of the
    dimensions in `partners`, which knows its own part. `sensitive` are dimensions whose category
    nobody may learn of another from knowing the rest. `differences`: what one cell is more than
    another inside it is guarded as a cell is; None does so where something was published before.
    """

    profile: Profile
    zeros_shown: bool = False
    alone: bool = True
    hardened: bool = True
    sensitive: frozenset[str] = frozenset()
    differences: bool | None = None
    insiders: bool = True
    partners: frozenset[str] = frozenset()

    @property
    def least(self) -> float:
        """The fewest persons that a reader who knows the policy can think are in a hidden cell."""
        return 1.0 if self.zeros_shown else 0.0


@dataclass(frozen=True, slots=True)
class Protected:
    """Tables with what is hidden in them.

    `primary` are hidden for what they are, `secondary` for the sake of others; `added` of these
    were hidden in answer to the attack. `open` are cells that no hiding could protect: with any of
    them the tables may not be published. `public` are small cells that were published before:
    they stay public. `breaches` counts what else earlier publications give away by themselves.
    """

    system: System
    values: NDArray[np.int64]
    primary: Marks
    secondary: Marks
    added: tuple[int, ...]
    open: tuple[int, ...]
    public: tuple[int, ...] = ()
    breaches: int = 0

    @property
    def hidden(self) -> Marks:
        """Which cells are not shown."""
        return self.primary | self.secondary
