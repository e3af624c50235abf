"""`=x | coverage`: how many of those asked gave the number, «21 av 22 tiltak»."""

from samsyn.documents.forms.form import Asked, Piece, Printed, no_arguments


def coverage(asked: Asked) -> Printed:
    """Print the services that gave the number, of those that were asked for it."""
    no_arguments(asked)
    gave = len(asked.figure.sources)
    were_asked = gave + len(asked.figure.missing)
    key = "coverage_one" if were_asked == 1 else "coverage"
    return Printed((Piece(asked.say(key, {"a": gave, "b": were_asked}), asked.figure),))
