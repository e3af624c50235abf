"""`=x | change 2019`: a change with both ends, «ned fra 83 i 2019 til 49 i 2020»."""

from dataclasses import replace

from samsyn.codes import read_period
from samsyn.documents.breaks import breaks_at
from samsyn.documents.forms.form import Asked, Printed, joined, value_of
from samsyn.documents.period_names import period_name
from samsyn.documents.reference import known_period


def change(asked: Asked) -> Printed:
    """Print a change; refused across a break of definition, and backwards in time."""
    if len(asked.reference.arguments) != 1:
        raise asked.refuse("change-needs-period")
    at = asked.reference.at
    earlier = replace(at, period=known_period(asked.reference.arguments[0]))
    if read_period(earlier.period).last >= read_period(at.period).first:
        raise asked.refuse("change-backwards", {"earlier": earlier.period, "later": at.period})
    if _length(earlier.period) != _length(at.period):
        raise asked.refuse("change-lengths", {"earlier": earlier.period, "later": at.period})
    broken = breaks_at(earlier.period, at.period, at=at, codes=asked.codes)
    if broken:
        raise asked.refuse("change-across-break", {"day": broken[0].day.isoformat()})
    before = asked.look_up(earlier)
    numbers = {
        "a": asked.in_digits(before),
        "b": asked.in_digits(asked.figure),
    }
    names: dict[str, object] = {
        "earlier": period_name(earlier.period, lang=asked.lang),
        "later": period_name(at.period, lang=asked.lang),
    }
    key = _direction(value_of(before), value_of(asked.figure))
    template = asked.say(key, {"a": "{a}", "b": "{b}", **names})
    leaned_on = () if "{a}" in template else (before,)
    return Printed(joined(template, numbers=numbers), leaned_on=leaned_on)


def _length(period: str) -> str:
    """Return what kind of period a code names: a year (""), a third ("T") or a quarter ("Q")."""
    return period.partition("-")[2][:1]


def _direction(before: int, after: int) -> str:
    if before == after:
        return "change_none"
    return "change_up" if after > before else "change_down"
