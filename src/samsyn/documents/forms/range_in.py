"""`=x | range-in 2014..2018`: the least and the most of several periods, «mellom 14 og 18»."""

from samsyn.documents.forms.form import Asked, Printed, joined, value_of
from samsyn.documents.forms.run import run_named, run_of


def range_in(asked: Asked) -> Printed:
    """Print the least and the most of a run, each leading to the first period that has it."""
    figures = run_of(asked, run_named(asked))
    least, most = min(figures, key=value_of), max(figures, key=value_of)
    if value_of(least) == value_of(most):
        raise asked.refuse("range-of-one", {"value": value_of(least)})
    numbers = {"a": asked.in_digits(least), "b": asked.in_digits(most)}
    pieces = joined(asked.say("between", {"a": "{a}", "b": "{b}"}), numbers=numbers)
    others = [figure for figure in figures if figure not in (least, most)]
    return Printed(pieces, leaned_on=tuple(others))
