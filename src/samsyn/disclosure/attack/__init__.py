"""What a reader can work out: the narrowest interval of every hidden cell, by linear programming.

In go published facts about combinations of atoms, what the reader knows beside them, and targets;
out come intervals, and the cells that must be hidden beside. Refused is a set of facts that no
world agrees with: then something that is published is wrong.
"""

from samsyn.disclosure.attack.bounds import Interval, intervals, worlds_at_ends
from samsyn.disclosure.attack.facts import Facts, ImpossibleError, facts_about, joined
from samsyn.disclosure.attack.hardening import Hardened, Rows, harden
from samsyn.disclosure.attack.shrinking import simpler
from samsyn.disclosure.attack.worlds import Demand, Targets

__all__ = [
    "Demand", "Facts", "Hardened", "ImpossibleError", "Interval", "Rows", "Targets",
    "facts_about", "harden", "intervals", "joined", "simpler", "worlds_at_ends",
]  # fmt: skip
