"""Hiding more cells, so that no hidden one can be worked out from what is left.

In go cells with their values and those that must be hidden; out comes a pattern of hidden cells,
the same for the same input. What was public before stays public, and is told where it already
gives a cell away.
"""

from samsyn.disclosure.suppression.order import publishing_order
from samsyn.disclosure.suppression.suppress import Pattern, suppress

__all__ = ["Pattern", "publishing_order", "suppress"]
