"""The two ends of a change: found, in order, of one definition and, where asked, of one group."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samsyn.codes import read_period
from samsyn.documents.breaks import breaks_at
from samsyn.documents.forms.form import Asked, value_of
from samsyn.documents.period_names import period_name
from samsyn.documents.reference import Coordinates, known_period
from samsyn.figures import Figure


@dataclass(frozen=True, slots=True)
class Ends:
    """The figure of the earlier period and that of the later, with their values."""

    before: Figure
    after: Figure

    @property
    def earlier(self) -> int:
        """The earlier number."""
        return value_of(self.before)

    @property
    def later(self) -> int:
        """The later number."""
        return value_of(self.after)


def ends_of(asked: Asked) -> Ends:
    """Return both ends of a change from the period that is named to that of the number.

    Raises:
        SourceError: not one period, a later one, one of another length, one on the other side of
            a break of definition, or one without a value.
    """
    if len(asked.reference.arguments) != 1:
        raise asked.refuse("change-needs-period")
    at = asked.reference.at
    earlier = replace(at, period=known_period(asked.reference.arguments[0]))
    if read_period(earlier.period).last >= read_period(at.period).first:
        raise asked.refuse("change-backwards", {"earlier": earlier.period, "later": at.period})
    if _length(earlier.period) != _length(at.period):
        raise asked.refuse("change-lengths", {"earlier": earlier.period, "later": at.period})
    insist_on_one_definition(asked, earlier.period, at.period, at=at)
    ends = Ends(asked.look_up(earlier), asked.figure)
    value_of(ends.before)
    return ends


def insist_on_one_definition(asked: Asked, earlier: str, later: str, *, at: Coordinates) -> None:
    """Refuse to compare across a break.

    Raises:
        SourceError: the definition changed from one period to the other; names the day.
    """
    broken = breaks_at(earlier, later, at=at, codes=asked.codes)
    if broken:
        raise asked.refuse("change-across-break", {"day": broken[0].day.isoformat()})


def insist_on_same_givers(asked: Asked, figures: Sequence[Figure]) -> None:
    """Refuse to compare numbers that not the same services gave.

    Raises:
        SourceError: names the services that gave some of the numbers and not the others.
    """
    ever = {code for figure in figures for code in figure.sources}
    not_always = [code for code in ever if any(code not in f.sources for f in figures)]
    if not_always:
        raise asked.refuse("other-givers", {"who": asked.names_of(sorted(not_always))})


def ends_named(asked: Asked, ends: Ends) -> dict[str, object]:
    """Return the fields that name the periods in a phrase, the numbers left open."""
    return {
        "a": "{a}",
        "b": "{b}",
        "earlier": period_name(ends.before.period, lang=asked.lang),
        "later": period_name(ends.after.period, lang=asked.lang),
    }


def _length(period: str) -> str:
    """Return what kind of period a code names: a year (""), a third ("T") or a quarter ("Q")."""
    return period.partition("-")[2][:1]
