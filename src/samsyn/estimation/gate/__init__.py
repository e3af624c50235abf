"""What must be known before a number is used, and what speaks against publishing it."""

from samsyn.estimation.gate.before import gate, numberless
from samsyn.estimation.gate.reasons import Reason

__all__ = ["Reason", "gate", "numberless"]
