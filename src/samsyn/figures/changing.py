"""How a number changed between two periods, where that can be said at all."""

from dataclasses import dataclass

from samsyn.codes import Codes, load_codes
from samsyn.figures.definitions import breaks_between
from samsyn.figures.figure import Figure
from samsyn.figures.refusals import BrokenSeries, CannotCompare
from samsyn.figures.sorting import period_order
from samsyn.figures.time_series import Series


@dataclass(frozen=True, slots=True)
class Change:
    """Both ends of a change, always together.

    `joined` and `left` are the services that gave the number only at the last, or only at the
    first end; where there are any, `coverage_differs`, and part of the change may be theirs.
    """

    first: Figure
    last: Figure
    difference: int
    joined: tuple[str, ...]
    left: tuple[str, ...]

    @property
    def coverage_differs(self) -> bool:
        """Tell whether not the same services stand behind both ends."""
        return bool(self.joined or self.left)


def change(series: Series, first: str, last: str, *, codes: Codes | None = None) -> Change:
    """Return the change from one period of a series to a later one.

    Args:
        codes: the code lists; without them, those that come with the program.

    Raises:
        BrokenSeries: the definition changed between them.
        CannotCompare: one end has no value, or the periods differ in length or stand in the
            wrong order.
    """
    ends = [_end(series, period) for period in (first, last)]
    if period_order(first) >= period_order(last) or _length(first) != _length(last):
        raise CannotCompare("change-periods", fields={"first": first, "last": last})
    part = (series.dimension, series.category)
    causes = breaks_between(
        first, last, quantity=series.quantity, part=part, codes=codes or load_codes()
    )
    if causes or ends[0].definition != ends[1].definition:
        labels = {lang: " ".join(c.label.text(lang) for c in causes) for lang in ("nb", "nn", "en")}
        raise BrokenSeries(
            "change-break",
            fields={"first": first, "last": last, **{f"why_{k}": v for k, v in labels.items()}},
        )
    before, after = ends
    return Change(
        first=before,
        last=after,
        difference=(after.value or 0) - (before.value or 0),
        joined=tuple(code for code in after.sources if code not in before.sources),
        left=tuple(code for code in before.sources if code not in after.sources),
    )


def _end(series: Series, period: str) -> Figure:
    figure = next((point.figure for point in series.points if point.period == period), None)
    if figure is None or figure.value is None:
        raise CannotCompare("change-no-value", fields={"period": period, "one": series.quantity})
    return figure


def _length(period: str) -> str:
    """Return what kind of period a code names: a year (""), a third ("T") or a quarter ("Q")."""
    return period.partition("-")[2][:1]
