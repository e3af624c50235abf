"""One number over a run of periods, «2016..2020», with nothing missing and nothing redefined."""

from collections.abc import Sequence
from dataclasses import replace

from samsyn.codes import periods_through
from samsyn.documents.forms.ends import insist_on_one_definition, insist_on_same_givers
from samsyn.documents.forms.form import Asked, value_of
from samsyn.documents.period_names import period_name
from samsyn.documents.reference import Coordinates, known_period
from samsyn.figures import Figure

TO = ".."


def run_named(asked: Asked) -> tuple[str, ...]:
    """Return the periods of the run that is named, and that the number lies in.

    Raises:
        SourceError: not one run of at least two periods, or the number lies outside it.
    """
    periods = _periods(asked)
    if asked.reference.at.period not in periods:
        raise asked.refuse("run-elsewhere", {"period": asked.reference.at.period})
    return periods


def run_before(asked: Asked) -> tuple[str, ...]:
    """Return the periods of the run that is named, all before that of the number.

    Raises:
        SourceError: not one run of at least two periods, or it does not end before the number.
    """
    periods = _periods(asked)
    if periods[-1] not in periods_through(periods[0], asked.reference.at.period)[:-1]:
        raise asked.refuse("run-not-before", {"period": asked.reference.at.period})
    return periods


def _periods(asked: Asked) -> tuple[str, ...]:
    arguments = asked.reference.arguments
    first, to, last = arguments[0].partition(TO) if len(arguments) == 1 else ("", "", "")
    periods = periods_through(known_period(first), known_period(last)) if to else ()
    if len(periods) < 2:
        raise asked.refuse("run-needed")
    return periods


def run_of(
    asked: Asked, periods: Sequence[str], *, at: Coordinates | None = None
) -> tuple[Figure, ...]:
    """Return the figure of each period, of the number that is asked for or of another.

    Raises:
        SourceError: a period without a number, a break of definition, or other services behind
            some of the numbers.
    """
    number = at or asked.reference.at
    insist_on_one_definition(asked, periods[0], periods[-1], at=number)
    figures = tuple(asked.look_up(replace(number, period=period)) for period in periods)
    for figure in figures:
        value_of(figure)
    insist_on_same_givers(asked, figures)
    return figures


def run_name(asked: Asked, periods: Sequence[str]) -> str:
    """Return how a run is said: «i årene 2016–2020»."""
    first, last = (period_name(code, lang=asked.lang) for code in (periods[0], periods[-1]))
    key = "run_of_parts" if "-" in periods[0] else "run_of_years"
    return asked.say(key, {"first": first, "last": last})
