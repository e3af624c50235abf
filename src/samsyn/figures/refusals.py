"""Refusals: what may not be calculated, why, and what to do instead."""

from collections.abc import Mapping

from samsyn.figures.phrases import figure_phrases


class Refused(Exception):  # noqa: N818 - a refusal is named for what is refused
    """Something may not be calculated; `reason` is stable, `text` says it in one's language."""

    def __init__(self, reason: str, *, fields: Mapping[str, object] | None = None) -> None:
        self.reason = reason
        self.fields = dict(fields or {})
        super().__init__(reason, self.fields)

    def text(self, lang: str) -> str:
        """Return what was refused, why, and what to do: in `nb`, `nn` or `en`."""
        return figure_phrases().say(self.reason, lang=lang, fields=self.fields)

    def __str__(self) -> str:
        return self.text("nb")


class CannotAdd(Refused):
    """These figures do not add up to anything."""


class CannotSubtract(Refused):
    """One of these figures is not a part of the other, or what remains is not known."""


class CannotCompare(Refused):
    """There is no change to tell between these two points of a series."""


class BrokenSeries(CannotCompare):
    """The definition changed between two points, so no change may be told across it."""
