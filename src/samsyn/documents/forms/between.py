"""`=x | between`: the bounds for persons where services overlap, «mellom 74 og 254»."""

from samsyn.documents.forms.form import Asked, Piece, Printed, no_arguments, value_of


def bounds(asked: Asked) -> Printed:
    """Print the bounds; where they meet, the one number."""
    no_arguments(asked)
    value_of(asked.figure)
    lower, upper = asked.figure.lower, asked.figure.upper
    if lower is None or upper is None:
        raise asked.refuse("no-bounds")
    if lower == upper:
        return Printed((Piece(asked.digits(lower), asked.figure),))
    text = asked.say("between", {"a": asked.digits(lower), "b": asked.digits(upper)})
    return Printed((Piece(text, asked.figure),))
