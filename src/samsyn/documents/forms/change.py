"""`=x | change 2019`: a change with both ends, «ned fra 83 i 2019 til 49 i 2020»."""

from samsyn.documents.forms.ends import Ends, ends_named, ends_of
from samsyn.documents.forms.form import Asked, Printed, joined


def change(asked: Asked) -> Printed:
    """Print a change; refused across a break of definition, and backwards in time."""
    ends = ends_of(asked)
    return told(asked, ends, key=f"change_{direction(ends)}")


def direction(ends: Ends) -> str:
    """Return `up`, `down` or `none`."""
    if ends.earlier == ends.later:
        return "none"
    return "up" if ends.later > ends.earlier else "down"


def told(asked: Asked, ends: Ends, *, key: str, fields: dict[str, object] | None = None) -> Printed:
    """Return a phrase with both ends, each number leading to its own source."""
    numbers = {"a": asked.in_digits(ends.before), "b": asked.in_digits(ends.after)}
    template = asked.say(key, {**ends_named(asked, ends), **(fields or {})})
    pieces = joined(template, numbers=numbers)
    shown = [piece.figure for piece in pieces]
    unseen = [figure for figure in (ends.after, ends.before) if figure not in shown]
    return Printed(pieces, leaned_on=tuple(unseen))
